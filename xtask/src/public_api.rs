//! `cargo xtask public-api`: checks which items of other crates stand in the public API of sitehost-api.
//!
//! Each of them ties the SDK to one major version of its crate. rustdoc writes the public API as JSON, in which a
//! reference to an item is an object with an `id`, and `paths` leads from the id to the item's crate and path. Only that
//! much of the unstable format is read.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::output::print;
use crate::repository;

/// The items that are public on purpose, by the path of their definition, and why.
const ON_PURPOSE: [&str; 12] = [
    // Pages are read as a stream, with the adapters of any crate for streams.
    "futures_core::stream::FusedStream",
    "futures_core::stream::Stream",
    // `DateTime` converts to what programs calculate with.
    "jiff::civil::datetime::DateTime",
    "jiff::timestamp::Timestamp",
    "jiff::tz::offset::Offset",
    // `ClientBuilder::http_client` takes it; no other type gives a program its own connection pool.
    "reqwest::async_impl::client::Client",
    // Replies are read from any format and written to any, and a program can have reply types of its own.
    "serde_core::de::Deserialize",
    "serde_core::de::DeserializeOwned",
    "serde_core::de::Deserializer",
    "serde_core::ser::Serialize",
    "serde_core::ser::Serializer",
    // JSON that the API does not document: the reply to a `RawRequest`, and members without a type.
    "serde_json::value::Value",
];

/// A place in the public API that names an item of another crate.
#[derive(Debug, PartialEq)]
struct Foreign {
    /// `sitehost-api/src/runtime/client/builder.rs:277: http_client`
    place: String,
    /// `reqwest::async_impl::client::Client`
    path: String,
}

/// Documents sitehost-api as JSON. Returns the file.
fn document() -> Result<PathBuf, Box<dyn Error>> {
    let metadata = repository::cargo()
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(repository::root())
        .output()?;
    let metadata: Value = serde_json::from_slice(&metadata.stdout)?;
    let target = metadata["target_directory"]
        .as_str()
        .ok_or("`cargo metadata` names no target_directory")?;
    let status = repository::cargo()
        .args([
            "rustdoc",
            "--package",
            "sitehost-api",
            "--lib",
            "--all-features",
            "--",
        ])
        .args([
            "-Z",
            "unstable-options",
            "--output-format",
            "json",
            "--cap-lints",
            "allow",
        ])
        .env("RUSTDOC", repository::root().join(".ci/unstable-rustdoc"))
        .current_dir(repository::root())
        .status()?;
    if !status.success() {
        return Err("`cargo rustdoc --package sitehost-api` failed".into());
    }
    Ok(PathBuf::from(target).join("doc/sitehost_api.json"))
}

/// Collects the ids that an item refers to, however deep.
fn references(value: &Value, ids: &mut BTreeSet<u64>) {
    match value {
        Value::Object(members) => {
            ids.extend(members.get("id").and_then(Value::as_u64));
            members.values().for_each(|value| references(value, ids));
        }
        Value::Array(entries) => entries.iter().for_each(|value| references(value, ids)),
        _ => {}
    }
}

/// Returns where an item stands, and its name.
fn place(item: &Value) -> String {
    let inner = &item["inner"];
    let name = match (
        &item["name"],
        &inner["impl"]["trait"]["path"],
        &inner["use"]["source"],
    ) {
        (Value::String(name), ..) => name.clone(),
        (_, Value::String(implemented), _) => format!("impl {implemented}"),
        (.., Value::String(source)) => format!("pub use {source}"),
        _ => "impl".to_owned(),
    };
    let file = item["span"]["filename"].as_str().unwrap_or("generated");
    format!("{file}:{}: {name}", item["span"]["begin"][0])
}

/// Lists every reference to an item that is neither the crate's own nor the standard library's.
fn foreign(docs: &Value) -> Vec<Foreign> {
    let mut found = Vec::new();
    let items = docs["index"]
        .as_object()
        .into_iter()
        .flat_map(|index| index.values());
    for item in items.filter(|item| item["crate_id"] == 0) {
        let implementation = &item["inner"]["impl"];
        // Nobody wrote these: `impl<T> Into<U> for T`, and `Send` and the like.
        if !implementation["blanket_impl"].is_null() || implementation["is_synthetic"] == true {
            continue;
        }
        let mut ids = BTreeSet::new();
        references(&item["inner"], &mut ids);
        for id in ids {
            let Some(path) = docs["paths"][id.to_string()]["path"].as_array() else {
                continue;
            };
            let path: Vec<&str> = path.iter().filter_map(Value::as_str).collect();
            if !matches!(path[..], ["sitehost_api" | "std" | "core" | "alloc", ..]) {
                found.push(Foreign {
                    place: place(item),
                    path: path.join("::"),
                });
            }
        }
    }
    found.sort_by(|a, b| a.place.cmp(&b.place));
    found
}

/// Lists what is public without purpose, and what is listed without being public.
fn problems(found: &[Foreign]) -> Vec<String> {
    let unlisted = found
        .iter()
        .filter(|foreign| !ON_PURPOSE.contains(&foreign.path.as_str()))
        .map(|foreign| {
            format!(
                "{} names `{}` in the public API; wrap it in a type of the SDK, or add it to ON_PURPOSE in \
                 xtask/src/public_api.rs with the reason",
                foreign.place, foreign.path
            )
        });
    let unused = ON_PURPOSE
        .iter()
        .filter(|path| !found.iter().any(|foreign| foreign.path == **path))
        .map(|path| {
            format!(
                "`{path}` is not in the public API; remove it from ON_PURPOSE in xtask/src/public_api.rs, unless rustdoc's \
                 JSON has changed its form"
            )
        });
    unlisted.chain(unused).collect()
}

/// Fails with every item of another crate that is public without purpose.
pub fn run() -> Result<(), Box<dyn Error>> {
    let docs = serde_json::from_slice(&fs::read(document()?)?)?;
    match problems(&foreign(&docs)).as_slice() {
        [] => Ok(print(&format!(
            "The public API names {} items of other crates, all on purpose.\n",
            ON_PURPOSE.len()
        ))?),
        problems => Err(problems.join("\n").into()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The docs of a `pub fn status() -> Option<Return>`, and of an implementation.
    fn docs(returned: &[&str], implementation: Value) -> Value {
        let output = json!({"resolved_path": {"path": "Option", "id": 1, "args": {"angle_bracketed": {"args": [
            {"type": {"resolved_path": {"path": "Return", "id": 2, "args": null}}},
        ]}}}});
        json!({
            "index": {
                "10": {
                    "crate_id": 0,
                    "name": "status",
                    "span": {"filename": "src/lib.rs", "begin": [7, 1]},
                    "inner": {"function": {"sig": {"inputs": [], "output": output}}},
                },
                "11": {
                    "crate_id": 0,
                    "name": null,
                    "span": {"filename": "src/lib.rs", "begin": [9, 1]},
                    "inner": {"impl": implementation},
                },
            },
            "paths": {
                "1": {"path": ["core", "option", "Option"]},
                "2": {"path": returned},
                "3": {"path": ["http_body", "Body"]},
            },
        })
    }

    #[test]
    fn a_type_and_a_trait_of_another_crate_are_named_with_their_places() {
        let written = json!({"trait": {"path": "Body", "id": 3}, "blanket_impl": null, "is_synthetic": false});
        let problems = problems(&foreign(&docs(&["http", "status", "StatusCode"], written)));
        assert!(problems[0].starts_with(
            "src/lib.rs:7: status names `http::status::StatusCode` in the public API;"
        ));
        assert!(
            problems[1]
                .starts_with("src/lib.rs:9: impl Body names `http_body::Body` in the public API;")
        );
        assert_eq!(
            problems.len(),
            2 + ON_PURPOSE.len(),
            "the listed ones are missing"
        );
    }

    #[test]
    fn own_types_and_what_the_compiler_implements_are_fine() {
        let synthetic =
            json!({"trait": {"path": "Send", "id": 3}, "blanket_impl": null, "is_synthetic": true});
        assert_eq!(foreign(&docs(&["sitehost_api", "Status"], synthetic)), []);
    }
}
