//! Every operation's documented reply, and the same reply written in every way that the spec allows, is understood.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::fmt::Write;

use serde_json::{Value, json};
use sitehost_api::Client;
use sitehost_tests::{Example, Kind, OPERATIONS, Visitor, spec, visit_documented};

/// What an operation replies with HTTP 200: the schema of `return`, if it has one, and the documented example.
fn documented(operation: &str) -> (Option<&'static Value>, &'static Value) {
    let reply = spec::documented_reply(operation);
    let returned = reply["schema"]
        .pointer("/allOf/1/properties/return")
        .filter(|schema| !schema.is_null());
    (returned, &reply["example"])
}

/// One way to write a reply otherwise: a place in it, and what stands there. Nothing where it is left out.
type Edit = (String, Option<Value>);

/// The schema that a reference leads to, and the name it has there.
fn resolve(mut schema: &'static Value) -> (&'static str, &'static Value) {
    let mut name = "";
    loop {
        let reference = match schema["allOf"].as_array().map(Vec::as_slice) {
            Some([only]) => &only["$ref"],
            _ => &schema["$ref"],
        };
        let Some(reference) = reference.as_str() else {
            return (name, schema);
        };
        name = reference.rsplit('/').next().unwrap();
        schema = spec::SPEC
            .pointer(reference.trim_start_matches('#'))
            .unwrap();
    }
}

/// How the API may write a value of a schema.
fn spellings(name: &str, schema: &Value) -> Vec<Value> {
    match name {
        "Id" => vec![json!(7), json!("7")],
        "MaybeId" => vec![json!(7), json!("7"), json!(""), json!(null)],
        "MaybeText" => vec![json!("x"), json!(""), json!(null)],
        "Flag" => [
            json!(true),
            json!(false),
            json!(1),
            json!(0),
            json!("1"),
            json!("0"),
            json!(""),
        ]
        .into(),
        "Integer" => vec![json!(3), json!("3"), json!(-3)],
        "DateTime" => [
            "2017-02-09 15:29:13",
            "0000-00-00 00:00:00",
            "0000-00-00",
            "2017-02-09",
            "",
        ]
        .map(Value::from)
        .into_iter()
        .chain([json!(null)])
        .collect(),
        "Labels" => vec![
            json!([]),
            json!({}),
            json!({ "a": { "b": [1] } }),
            json!(null),
        ],
        "Job" => vec![
            json!({ "job_id": 7 }),
            json!({ "job": { "type": "never heard of", "id": "7" } }),
        ],
        _ if !schema["x-extensible-enum"].is_null() => vec![json!("never heard of")],
        _ if !schema["oneOf"].is_null() => panic!("say here how the API may write a `{name}`"),
        _ => vec![],
    }
}

/// Every way to write what stands at `place` otherwise.
fn edits(schema: &'static Value, value: &Value, place: &str, found: &mut Vec<Edit>) {
    let (name, schema) = resolve(schema);
    let spelled = spellings(name, schema).into_iter();
    found.extend(spelled.map(|value| (place.to_owned(), Some(value))));
    if let Some(parts) = schema["allOf"].as_array() {
        for part in parts {
            edits(part, value, place, found);
        }
    }
    if let (Some(items), Some(first)) = (schema.get("items"), value.get(0)) {
        edits(items, first, &format!("{place}/0"), found);
    }
    for (member, schema_of_member) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}/{member}");
        let is_required = schema["required"]
            .as_array()
            .is_some_and(|required| required.contains(&json!(member)));
        if !is_required {
            found.extend([(place.clone(), None), (place.clone(), Some(json!(null)))]);
            // PHP writes an object or a map that holds nothing as a list that holds nothing.
            let (_, member) = resolve(schema_of_member);
            if member["type"] == "object" {
                found.extend([json!([]), json!("")].map(|empty| (place.clone(), Some(empty))));
            }
        }
        edits(schema_of_member, &value[member], &place, found);
    }
}

/// A reply with one edit made.
fn edited(envelope: &Value, (place, value): &Edit) -> Value {
    let mut envelope = envelope.clone();
    let (parent, member) = place.rsplit_once('/').unwrap();
    let parent = envelope.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(members), Some(value)) => {
            members.insert(member.to_owned(), value.clone());
        }
        (Value::Object(members), None) => {
            members.remove(member);
        }
        (Value::Array(entries), Some(value)) => {
            entries[member.parse::<usize>().unwrap()] = value.clone();
        }
        _ => panic!("{place} cannot be edited"),
    }
    envelope
}

struct Replies {
    client: Client,
    seen: Vec<&'static str>,
    edits: usize,
    wrong: String,
}

impl Replies {
    fn decode<R: Example>(&self, request: &R, envelope: &Value) -> Result<R::Reply, String> {
        let body = envelope.to_string();
        self.client
            .decode(request, 200, body.as_bytes())
            .map_err(|error| error.to_string())
    }
}

impl Visitor for Replies {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind != Kind::Minimal {
            return;
        }
        self.seen.push(operation);
        let (schema, envelope) = documented(operation);
        let reply = self.decode(&request, envelope).unwrap();
        let written = serde_json::to_value(&reply).unwrap();
        let read: R::Reply = serde_json::from_value(written.clone())
            .unwrap_or_else(|error| panic!("{operation}: {written} is not read: {error}"));
        assert_eq!(
            read, reply,
            "{operation}: what was written is not what is read"
        );

        let mut all = Vec::new();
        if let Some(schema) = schema {
            edits(schema, &envelope["return"], "/return", &mut all);
        }
        self.edits += all.len();
        for edit in all {
            if let Err(error) = self.decode(&request, &edited(envelope, &edit)) {
                writeln!(self.wrong, "{operation}: with {edit:?}: {error}").unwrap();
            }
        }
    }
}

#[tokio::test]
async fn every_reply_is_read_in_whatever_way_it_is_written() {
    let mut replies = Replies {
        client: Client::new("your_key_here").unwrap(),
        seen: Vec::new(),
        edits: 0,
        wrong: String::new(),
    };
    visit_documented(&mut replies).await;
    assert!(replies.wrong.is_empty(), "{}", replies.wrong);
    assert_eq!(replies.seen, OPERATIONS);
    // Some of the replies hold loose values.
    assert!(replies.edits > 300, "{}", replies.edits);
}
