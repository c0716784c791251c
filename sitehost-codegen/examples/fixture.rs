//! Puts what the generator makes of its test fixture into a copy of the repository, so that it can be compiled there:
//! `cargo run -p sitehost-codegen --example fixture -- FOLDER`.

use std::path::PathBuf;

use sitehost_codegen::emit;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let copy = PathBuf::from(
        std::env::args_os()
            .nth(1)
            .ok_or("name the folder of the copy")?,
    );
    let fixture = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    let files = sitehost_codegen::generate(&fixture)?;
    emit::apply(&copy, &emit::compare(&copy, &files)?)?;
    Ok(())
}
