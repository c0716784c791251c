//! `cargo xtask bundle`: the spec as one document.

use std::error::Error;

use sitehost_codegen::bundle;

use crate::output::print;

/// Prints the document.
pub fn run() -> Result<(), Box<dyn Error>> {
    let (documents, _) = sitehost_codegen::read(&crate::spec())?;
    Ok(print(&bundle::to_text(&bundle::bundle(&documents)))?)
}
