//! `cargo xtask check`: the spec alone.

use std::error::Error;

use crate::output::print;

/// Reads the spec and says what it holds.
pub fn run() -> Result<(), Box<dyn Error>> {
    let (_, api) = sitehost_codegen::read(&crate::spec())?;
    Ok(print(&format!(
        "spec/ is in order: {} operations.\n",
        api.operations.len()
    ))?)
}
