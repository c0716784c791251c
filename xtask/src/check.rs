//! `cargo xtask check`: the spec alone.

use std::error::Error;

/// Reads the spec and says what it holds.
pub fn run() -> Result<(), Box<dyn Error>> {
    let (_, api) = sitehost_codegen::read(&crate::spec())?;
    println!("spec/ is in order: {} operations.", api.operations.len());
    Ok(())
}
