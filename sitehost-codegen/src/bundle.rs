//! All files of a spec as one JSON document, for the mock and for other tools.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use serde_json::{Map, Value as Json};

use crate::document::{Entry, Node, Value};
use crate::load::{self, Documents};

/// The name of each shared file in the bundle, by its path: `schemas/dns/Domain.yaml` is `Domain`, or `DnsDomain` if
/// another module has a `Domain` too.
fn names(documents: &Documents) -> BTreeMap<&str, String> {
    let key = |path: &str| {
        (
            path.split('/').next().map(str::to_owned),
            load::component_name(path),
        )
    };
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for (path, _) in documents.shared() {
        *counts.entry(key(path)).or_default() += 1;
    }
    let name = |path: &str| {
        let (name, folders) = (load::component_name(path), path.split('/').skip(1));
        match counts.get(&key(path)) {
            Some(2..) => folders
                .map(|part| part.trim_end_matches(".yaml").to_upper_camel_case())
                .collect(),
            _ => name.to_string(),
        }
    };
    documents
        .shared()
        .map(|(path, _)| (path, name(path)))
        .collect()
}

/// The folder of a shared file, which is its kind: `schemas`.
fn kind(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// What the bundle is made of.
struct Bundler<'a> {
    documents: &'a Documents,
    names: BTreeMap<&'a str, String>,
}

impl Bundler<'_> {
    /// A node with its references inside the bundle. `named` says that the node's keys are names of the API's.
    fn inline(&self, node: &Node, named: bool) -> Json {
        let reference = load::reference(node).filter(|_| !named);
        match reference.and_then(|text| self.documents.target(&node.at, text)) {
            Some((path, item)) if path.starts_with("paths/") => return self.inline(item, false),
            Some((path, _)) => {
                let name = self.names.get(path).map(String::as_str).unwrap_or_default();
                return serde_json::json!({ "$ref": format!("#/components/{}/{name}", kind(path)) });
            }
            None => {}
        }
        match &node.value {
            Value::List(items) => items.iter().map(|item| self.inline(item, false)).collect(),
            Value::Map(entries) => {
                let line = |entry: &Entry| match entry.key.as_str() {
                    "example" if !named => entry.value.to_json(),
                    key => self.inline(&entry.value, !named && key == load::PROPERTIES),
                };
                entries
                    .iter()
                    .map(|entry| (entry.key.clone(), line(entry)))
                    .collect()
            }
            _ => node.to_json(),
        }
    }
}

/// The whole spec as one OpenAPI document: endpoints written out, shared files under `components`.
pub fn bundle(documents: &Documents) -> Json {
    let bundler = Bundler {
        documents,
        names: names(documents),
    };
    let mut components: BTreeMap<&str, Map<String, Json>> = BTreeMap::new();
    for (path, node) in documents
        .shared()
        .filter(|(path, _)| !path.starts_with("paths/"))
    {
        let name = bundler.names.get(path).cloned().unwrap_or_default();
        components
            .entry(kind(path))
            .or_default()
            .insert(name, bundler.inline(node, false));
    }
    let mut bundle = bundler.inline(documents.index(), false);
    if let Json::Object(bundle) = &mut bundle {
        bundle.insert("components".to_owned(), serde_json::json!(components));
    }
    bundle
}

/// A bundle as the text of a file.
pub fn to_text(bundle: &Json) -> String {
    format!("{bundle:#}\n")
}
