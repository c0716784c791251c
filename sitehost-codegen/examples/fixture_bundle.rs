//! Prints the generator's test fixture as one JSON document, for the tools of others:
//! `cargo run -p sitehost-codegen --example fixture_bundle`.

use std::io::Write;
use std::path::PathBuf;

use sitehost_codegen::bundle;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let fixture = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    let (documents, _) = sitehost_codegen::read(&fixture)?;
    std::io::stdout().write_all(bundle::to_text(&bundle::bundle(&documents)).as_bytes())?;
    Ok(())
}
