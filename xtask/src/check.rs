//! `cargo xtask check`: checks the spec without generating anything.

use std::error::Error;

use crate::output::print;
use crate::repository;

/// Reads the spec and prints the number of its operations. Fails with every mistake in it.
pub fn run() -> Result<(), Box<dyn Error>> {
    let (_, api) = sitehost_codegen::read(&repository::spec())?;
    Ok(print(&format!(
        "spec/ is valid: {} operations.\n",
        api.operations.len()
    ))?)
}
