//! Model to Rust: the text of the generated files.
//!
//! `operation` writes the file of an operation. `read`, `group`, `words` and `choice` write the file of a type, and `module`
//! the files that hold both together. `examples` writes the requests that the tests go through.

mod argument;
mod choice;
mod examples;
mod group;
mod module;
mod operation;
mod print;
mod read;
pub mod record;
mod request;
pub mod uses;
mod words;

use std::collections::BTreeMap;

use crate::model::Api;
use crate::progenitor::ReplyTypes;

/// The text of each generated file, by its path in the repository.
pub type Files = BTreeMap<String, String>;

/// The first two lines of every generated file.
pub const HEADER: &str = "\
// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.
";

/// The generated files of the SDK and of the tests.
///
/// # Errors
///
/// Code that does not parse, which is a mistake in the generator.
pub fn files(api: &Api, types: &ReplyTypes) -> Result<Files, String> {
    let mut files = module::files(api, types)?;
    files.extend(examples::files(api)?);
    Ok(files)
}
