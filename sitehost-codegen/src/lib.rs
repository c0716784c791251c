//! Turns the OpenAPI description in `spec/` into the sources of `sitehost-api`.
//!
//! What goes in is a folder of YAML files that people write. What comes out are files: the SDK's requests, methods and
//! reply types, the bundled document for the mock, and the table of example requests for the tests.
//!
//! On the way the files become one document in which every value knows its place ([`load`]), the document becomes a
//! model of what the generator knows how to do ([`check`]), and progenitor writes method shells and reply types for
//! the model ([`progenitor`]), which small [`passes`] rewrite. What is sent is written by [`requests`]. Only [`load`] and
//! [`emit`] touch files; nothing touches the network.

pub mod bindings;
pub mod breaking;
pub mod bundle;
pub mod check;
pub mod doc_text;
pub mod document;
pub mod emit;
pub mod examples;
pub mod finding;
pub mod load;
pub mod lower;
pub mod model;
pub mod nearest;
pub mod open_enums;
pub mod passes;
mod plain_scalars;
pub mod progenitor;
mod public_surface;
pub mod requests;
mod setters;
pub mod sources;
mod spec_folder;
pub mod yaml;

use std::fmt;
use std::path::Path;

use finding::{Finding, Findings};
use sources::Files;

/// Why nothing was generated.
#[derive(Debug)]
pub enum Error {
    /// The spec has mistakes: all of them, in the order of the files.
    Spec(Vec<Finding>),
    /// A stage met something it was not written for.
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

/// The text of every generated file.
///
/// # Errors
///
/// Everything that is wrong with the spec, or the stage that met something it was not written for.
pub fn generate(spec: &Path) -> Result<Files, Error> {
    let (documents, api) = read(spec)?;
    let mut file = progenitor::generate(&api).map_err(Error::Stage)?;
    passes::run(&mut file, &api).map_err(Error::Stage)?;
    let mut files = sources::sdk(&api, file).map_err(Error::Stage)?;
    files.extend(sources::test_table(&api));
    files.insert(
        "sitehost-mock/src/spec.json".to_owned(),
        bundle::to_text(&bundle::bundle(&documents)),
    );
    Ok(files)
}
