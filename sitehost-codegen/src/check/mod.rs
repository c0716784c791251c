//! Documents to model, by an allow-list: what is not known here is a finding, so nothing that the later stages cannot
//! take ever reaches them.

mod fields;
mod form;
mod index;
mod names;
mod operation;
mod parameter;
mod query;
mod reply;
mod schema;

use std::collections::BTreeMap;

use crate::document::{Node, Position};
use crate::finding::{Finding, Findings};
use crate::load::{self, Documents};
use crate::model::Api;

/// What is being read, and what was found so far.
struct Checker<'a> {
    documents: &'a Documents,
    findings: Findings,
    /// Every operationId, and where it was first given.
    operation_ids: BTreeMap<String, &'a Position>,
    /// Whether the schema being read is bound to a hand-written type.
    in_bound_schema: bool,
}

impl<'a> Checker<'a> {
    /// Whether a node is a reference to the schema of that name.
    fn refers_to(&self, node: &'a Node, schema: &str) -> bool {
        load::reference(node)
            .and_then(|text| self.documents.target(&node.at, text))
            .is_some_and(|(path, _)| path == format!("schemas/{schema}.yaml"))
    }
}

/// Reads the documents of a spec into the model.
///
/// # Errors
///
/// Everything that is wrong with the spec.
pub fn check(documents: &Documents) -> Result<Api, Vec<Finding>> {
    let mut checker = Checker {
        documents,
        findings: Findings::default(),
        operation_ids: BTreeMap::new(),
        in_bound_schema: false,
    };
    let api = checker.index();
    checker.findings.into_result(api)
}
