//! All files of a spec as one JSON document, for the mock and for other tools.

use serde_json::{Map, Value as Json};

use crate::document::{Node, Value};
use crate::load::{self, Documents};

/// Where other documents refer to a shared file: `schemas/Job.yaml` is `#/components/schemas/Job`.
fn pointer(path: &str) -> String {
    let kind = path.split('/').next().unwrap_or_default();
    format!("#/components/{kind}/{}", load::component_name(path))
}

/// A node with its references inside the bundle. `named` says that the node's keys are names of the API's.
fn inline(documents: &Documents, node: &Node, named: bool) -> Json {
    if !named
        && let Some(target) =
            load::reference(node).and_then(|text| documents.target(&node.at, text))
    {
        return match target {
            (path, item) if path.starts_with("paths/") => inline(documents, item, false),
            (path, _) => serde_json::json!({ "$ref": pointer(path) }),
        };
    }
    match &node.value {
        Value::List(items) => items
            .iter()
            .map(|item| inline(documents, item, false))
            .collect(),
        Value::Map(entries) => {
            let line = |entry: &crate::document::Entry| match entry.key.as_str() {
                "example" if !named => entry.value.to_json(),
                key => inline(documents, &entry.value, !named && key == load::PROPERTIES),
            };
            entries
                .iter()
                .map(|entry| (entry.key.clone(), line(entry)))
                .collect()
        }
        _ => node.to_json(),
    }
}

/// The whole spec as one OpenAPI document: endpoints written out, shared files under `components`.
pub fn bundle(documents: &Documents) -> Json {
    let mut components = Map::new();
    for (path, node) in documents
        .shared()
        .filter(|(path, _)| !path.starts_with("paths/"))
    {
        let kind = path.split('/').next().unwrap_or_default();
        let group = components
            .entry(kind)
            .or_insert_with(|| Json::Object(Map::new()));
        if let Json::Object(group) = group {
            group.insert(
                load::component_name(path).to_string(),
                inline(documents, node, false),
            );
        }
    }
    let mut bundle = inline(documents, documents.index(), false);
    if let Json::Object(bundle) = &mut bundle {
        bundle.insert("components".to_owned(), Json::Object(components));
    }
    bundle
}

/// A bundle as the text of a file.
pub fn to_text(bundle: &Json) -> String {
    format!("{bundle:#}\n")
}
