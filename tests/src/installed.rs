//! Programs that some tests need and not every machine has.

#![allow(clippy::panic, reason = "a test fails by panicking")]

use std::io::{self, Write};
use std::process::Command;

use sitehost_test_limits::{PROGRAM, within_blocking};

/// The first of these programs that is there and succeeds with these arguments.
///
/// Nothing where none does: the test is skipped then, and says so.
///
/// # Panics
///
/// None does, and the variable `CI` is set. `packages` are those to install.
#[must_use]
pub fn installed(
    programs: &[&'static str],
    arguments: &'static [&'static str],
    packages: &str,
) -> Option<&'static str> {
    let works = |program: &&'static str| {
        let mut command = Command::new(program);
        command.args(arguments);
        within_blocking(PROGRAM, move || {
            command.output().is_ok_and(|ran| ran.status.success())
        })
    };
    let found = programs.iter().copied().find(works);
    if found.is_none() {
        let missing = format!(
            "{} is not installed (Debian: {packages})",
            programs.join(" or ")
        );
        assert!(
            std::env::var_os("CI").is_none(),
            "CI needs every test: {missing}"
        );
        // Past the harness, which keeps what a test prints to itself unless the test fails.
        let _ = writeln!(io::stderr(), "SKIPPED: {missing}");
    }
    found
}
