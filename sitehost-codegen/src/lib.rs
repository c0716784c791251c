//! Turns the OpenAPI description in `spec/` into the sources of `sitehost-api`.
//!
//! What goes in is a folder of YAML files that people write. What comes out are files: the SDK's requests, methods and
//! reply types, the bundled document for the mock, the table of example requests for the tests, and the table of modules in
//! README.md.
//!
//! 1. `load` reads the files into one document, in which every value knows its place.
//! 2. `check` reads the document into a [`model`], by an allow-list. Every mistake is a [`finding`] with file, line and
//!    remedy.
//! 3. `progenitor` decides the Rust types of replies, which have to be those that the spec calls for.
//! 4. `rust` writes the code, [`bundle`] the document, and `overview` the table.
//! 5. [`emit`] compares the result with the disk, and [`breaking`] lists what breaks callers.
//!
//! Only `spec_folder` and `emit` access files. Nothing accesses the network.

mod bindings;
pub mod breaking;
pub mod bundle;
mod check;
mod doc_text;
pub mod document;
pub mod emit;
pub mod finding;
mod load;
pub mod model;
pub mod naming;
mod nearest;
mod overview;
mod plain_scalars;
mod progenitor;
mod rust;
mod spec_folder;
pub mod yaml;
mod yaml_syntax;

use std::fmt;
use std::path::Path;

pub use check::path_parts;
use finding::{Finding, Findings};
pub use rust::Files;

/// Why nothing was generated.
#[derive(Debug)]
pub enum Error {
    /// The spec has mistakes: all of them, in the order of the files.
    Spec(Vec<Finding>),
    /// The generator has a fault, or progenitor has changed.
    Stage(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Spec(findings) => {
                for finding in findings {
                    writeln!(f, "{finding}")?;
                }
                let count = findings.len();
                write!(
                    f,
                    "{count} mistake{} in the spec; no file was touched",
                    if count == 1 { "" } else { "s" }
                )
            }
            Error::Stage(message) => write!(f, "{message}; no file was touched"),
        }
    }
}

impl std::error::Error for Error {}

/// Reads and checks the spec in a folder.
///
/// # Errors
///
/// Everything that is wrong with it.
pub fn read(spec: &Path) -> Result<(load::Documents, model::Api), Error> {
    let mut findings = Findings::default();
    let documents = load::load(spec, &mut findings);
    let api = documents
        .as_ref()
        .and_then(|documents| check::check(documents, &mut findings));
    findings
        .into_result(documents.zip(api))
        .map_err(Error::Spec)
}

/// The text of every generated file. That of README.md is its generated part.
///
/// # Errors
///
/// Everything that is wrong with the spec, or the stage that met something it was not written for.
pub fn generate(spec: &Path) -> Result<Files, Error> {
    let (documents, api) = read(spec)?;
    let types = progenitor::reply_types(&api).map_err(Error::Stage)?;
    let mut files = rust::files(&api, &types).map_err(Error::Stage)?;
    files.insert(
        "sitehost-mock/src/spec.json".to_owned(),
        bundle::to_text(&bundle::bundle(&documents)),
    );
    files.insert(overview::FILE.to_owned(), overview::table(&api));
    Ok(files)
}
