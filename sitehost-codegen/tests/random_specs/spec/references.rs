//! References from one file of a spec to another.

use serde_json::{Value as Json, json};
use sitehost_codegen::finding::Findings;
use sitehost_codegen::yaml;

/// A reference to a file by its path in the spec, which [`relative`] turns into one of the file that it stands in.
pub fn reference(path: &str) -> Json {
    json!({ "$ref": path })
}

/// Puts `../` before each reference, as often as `path` has folders.
pub fn relative(value: &mut Json, path: &str) {
    match value {
        Json::Object(map) => {
            for (key, value) in map {
                match value {
                    Json::String(target) if key == "$ref" => {
                        *target = format!("{}{target}", "../".repeat(path.matches('/').count()));
                    }
                    value => relative(value, path),
                }
            }
        }
        Json::Array(items) => items.iter_mut().for_each(|item| relative(item, path)),
        _ => {}
    }
}

/// An object with more members.
pub fn with(mut value: Json, more: Json) -> Json {
    if let (Json::Object(value), Json::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}

/// The files that a file refers to.
pub fn references(path: &str, text: &str) -> Vec<String> {
    fn walk(value: &Json, found: &mut Vec<String>) {
        match value {
            Json::Object(map) => {
                found.extend(map.get("$ref").and_then(Json::as_str).map(str::to_owned));
                map.values().for_each(|value| walk(value, found));
            }
            Json::Array(items) => items.iter().for_each(|item| walk(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    if let Some(node) = yaml::parse(path, text, &mut Findings::default()) {
        walk(&node.to_json(), &mut found);
    }
    found.iter().map(|target| join(path, target)).collect()
}

/// `schemas/job/Job.yaml` and `../Id.yaml` to `schemas/Id.yaml`.
pub fn join(from: &str, reference: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
