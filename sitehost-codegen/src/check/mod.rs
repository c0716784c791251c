//! Documents to model, by an allow-list: what is not known here is a finding, so that nothing reaches the later stages
//! that they cannot generate.

mod example;
mod fields;
mod form;
mod index;
mod limits;
mod operation;
mod parameter;
mod query;
mod read;
mod reply;
mod sent;
mod shape;
mod shared;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub use index::path_parts;

use crate::bindings;
use crate::check::example::Example;
use crate::document::Node;
use crate::finding::Findings;
use crate::load::{self, Documents};
use crate::model::{Api, SchemaKind, Type, TypeName};
use crate::naming;

/// The first parameter of every request; the client adds it.
const KEY: &str = "apikey";

/// What is being read, and what was found so far.
struct Checker<'a> {
    documents: &'a Documents,
    findings: Findings,
    /// The modules of the API: every folder that has operations in it or below it.
    modules: BTreeSet<Vec<String>>,
    /// The types that were made so far, and where each was written.
    types: BTreeMap<TypeName, (Type, &'a Node)>,
    /// The files of schemas that are used, and how.
    uses: BTreeMap<String, Use>,
    /// What the files that make no type stand for, by their paths.
    unnamed: BTreeMap<String, Option<SchemaKind>>,
    /// The examples of replies, which are compared once every schema has been read.
    examples: Vec<Example<'a>>,
}

/// How a schema with a file of its own is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// In replies.
    Read,
    /// As a group of parameters.
    Sent,
}

/// A schema with a file of its own that a node refers to.
struct Referred<'a> {
    /// `schemas/cloud/image/CloudImage.yaml`
    path: &'a str,
    /// Its content.
    node: &'a Node,
}

impl<'a> Referred<'a> {
    /// `cloud/image/CloudImage`
    fn file(&self) -> &'a str {
        let inside = self.path.strip_prefix("schemas/").unwrap_or(self.path);
        inside.strip_suffix(".yaml").unwrap_or(inside)
    }

    /// `cloud::image::CloudImage`
    fn type_name(&self) -> TypeName {
        let mut parts: Vec<&str> = self.file().split('/').collect();
        let name = parts.pop().unwrap_or_default().to_owned();
        let module = parts.into_iter().map(naming::not_keyword).collect();
        TypeName { module, name }
    }
}

impl<'a> Checker<'a> {
    /// The schema that a node refers to, alone or in an `allOf` with a description beside it.
    fn referred(&self, node: &'a Node) -> Option<Referred<'a>> {
        let node = match node.get("allOf").map(Node::items) {
            Some([only]) => only,
            Some(_) => return None,
            None => node,
        };
        let (path, node) = self.documents.target(&node.at, load::reference(node)?)?;
        Some(Referred { path, node })
    }

    /// Whether a node is, or holds in an `allOf`, a reference that leads nowhere, which is a finding already.
    fn leads_nowhere(&self, node: &'a Node) -> bool {
        let parts = node.get("allOf").map(Node::items).unwrap_or_default();
        let mut references = std::iter::once(node).chain(parts);
        references.any(|node| {
            load::reference(node)
                .is_some_and(|text| self.documents.target(&node.at, text).is_none())
        })
    }

    /// Whether a node is a reference to that schema, or to nothing, which is a finding already.
    fn refers_to(&self, node: &'a Node, file: &str) -> bool {
        let Some(text) = load::reference(node) else {
            return false;
        };
        let target = self.documents.target(&node.at, text);
        target.is_none_or(|(path, _)| path == format!("schemas/{file}.yaml"))
    }

    /// Whether a schema is a reference to the shared definition of the key.
    fn is_key(&self, node: &'a Node) -> bool {
        self.refers_to(node, bindings::API_KEY)
    }

    /// Adds the type of a file. A type with findings is left out, so that examples are not compared with a part of it.
    fn add_file_type(&mut self, referred: &Referred<'a>, made: Type, findings_before: usize) {
        if self.findings.count() == findings_before {
            self.add_type(referred.type_name(), made, referred.node);
        }
    }

    /// Whether a node is the whole of a file.
    fn is_file(&self, node: &Node) -> bool {
        let mut files = self.documents.shared();
        files.any(|(_, file)| std::ptr::eq(file, node))
    }

    /// How the type that a node makes gets another name.
    fn rename(&self, node: &Node) -> &'static str {
        match self.is_file(node) {
            true => "give the file another name",
            false => "add `title: AnotherName` here",
        }
    }

    /// Adds a type, unless its name is taken.
    fn add_type(&mut self, name: TypeName, made: Type, node: &'a Node) {
        if let Some((_, first)) = self.types.get(&name) {
            // What stands in a shared file is read again for each reference to it.
            if !std::ptr::eq(*first, node) {
                let (first, second) = match self.is_file(node) {
                    true => (node, *first), // the name of a file is given
                    false => (*first, node),
                };
                let problem = format!(
                    "a second type would be called `{name}`; the first is at {}",
                    first.at
                );
                self.findings.add(&second.at, problem, self.rename(second));
            }
            return;
        }
        self.types.insert(name, (made, node));
    }
}

/// Reads the documents of a spec into the model. What is wrong with them is added to the findings.
pub fn check(documents: &Documents, findings: &mut Findings) -> Option<Api> {
    let mut checker = Checker {
        documents,
        findings: std::mem::take(findings),
        modules: BTreeSet::new(),
        types: BTreeMap::new(),
        uses: BTreeMap::new(),
        unnamed: BTreeMap::new(),
        examples: Vec::new(),
    };
    let api = checker.index();
    *findings = checker.findings;
    api
}
