//! Documents to model, by an allow-list: what is not known here is a finding, so nothing that the later stages cannot
//! take ever reaches them.

mod example;
mod fields;
mod form;
mod index;
mod names;
mod operation;
mod parameter;
mod query;
mod reply;
mod schema;
mod shared;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::check::example::Example;
use crate::document::{Node, Position};
use crate::finding::Findings;
use crate::load::{self, Documents};
use crate::model::Api;

pub use names::STREAM;

/// What is being read, and what was found so far.
struct Checker<'a> {
    documents: &'a Documents,
    findings: Findings,
    /// Every operationId, and where it was first given.
    operation_ids: BTreeMap<String, &'a Position>,
    /// Whether the schema being read is bound to a hand-written type.
    in_bound_schema: bool,
    /// The words of each schema that is a choice of them, by its name.
    words: BTreeMap<Rc<str>, &'a Node>,
    /// The examples of replies that have a schema.
    examples: Vec<Example<'a>>,
}

impl<'a> Checker<'a> {
    /// Whether a node is a reference to the schema of that name, or to nothing, which has been found already.
    fn refers_to(&self, node: &'a Node, schema: &str) -> bool {
        let Some(text) = load::reference(node) else {
            return false;
        };
        let target = self.documents.target(&node.at, text);
        target.is_none_or(|(path, _)| path == format!("schemas/{schema}.yaml"))
    }
}

/// Reads the documents of a spec into the model. What is wrong with them is added to the findings.
pub fn check(documents: &Documents, findings: &mut Findings) -> Option<Api> {
    let words = documents.shared().filter_map(|(path, node)| {
        let words = node.get(schema::WORDS)?;
        path.starts_with("schemas/")
            .then(|| (load::component_name(path), words))
    });
    let mut checker = Checker {
        documents,
        words: words.collect(),
        findings: std::mem::take(findings),
        operation_ids: BTreeMap::new(),
        in_bound_schema: false,
        examples: Vec::new(),
    };
    let api = checker.index();
    *findings = checker.findings;
    api
}
