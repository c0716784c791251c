//! `cargo xtask bundle`: prints the spec as one JSON document.

use std::error::Error;

use sitehost_codegen::bundle;

use crate::output::print;
use crate::repository;

/// Prints the document.
pub fn run() -> Result<(), Box<dyn Error>> {
    let (documents, _) = sitehost_codegen::read(&repository::spec())?;
    Ok(print(&bundle::to_text(&bundle::bundle(&documents)))?)
}
