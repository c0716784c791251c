//! `cargo xtask bundle`: the spec as one document.

use std::error::Error;
use std::io::{self, Write};

use sitehost_codegen::bundle;

/// Prints the document. A reader that stops early is no error.
pub fn run() -> Result<(), Box<dyn Error>> {
    let (documents, _) = sitehost_codegen::read(&crate::spec())?;
    let text = bundle::to_text(&bundle::bundle(&documents));
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}
