//! Says how much a test went through.

use std::fmt;
use std::io::{self, Write};

/// Prints how much a test went through, such as `php: 72 requests of 16 operations`.
///
/// It is written to stderr directly, because the harness captures what `eprintln!` prints in a test that passes.
pub fn went_through(what: fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr(), "went through {what}");
}
