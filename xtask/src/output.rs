//! What the commands print.

use std::io::{self, Write};

/// Prints text. A reader that stops early, such as `head`, is no error.
pub fn print(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
