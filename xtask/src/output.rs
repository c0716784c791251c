//! Prints the output of the commands.

use std::io::{self, Write};

/// Prints text to stdout. It is no error if the reader, for example `head`, closes the pipe early.
pub fn print(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
