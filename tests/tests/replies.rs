//! Every operation's documented reply, and the same reply written in every way that the spec allows, is understood.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::fmt::Write;

use serde_json::{Value, json};
use sitehost_api::{Client, Error};
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

/// How the API may write a value of a schema, by the schema's name if it stands for a type of the SDK, or else by its
/// JSON type.
fn spellings(name: &str, schema: &Value) -> Vec<Value> {
    let none = [json!(null), json!(""), json!([]), json!({})];
    let with_none = |some: &[Value]| [some, &none].concat();
    let ids = [json!(7), json!("7"), json!(7.0)];
    match name {
        "Id" => ids.to_vec(),
        "MaybeId" => with_none(&ids),
        "MaybeText" => with_none(&[json!("x"), json!(2024), json!(1.5)]),
        "Flag" => [
            json!(true),
            json!(false),
            json!(1),
            json!(0),
            json!(1.0),
            json!("1"),
            json!("0"),
            json!("yes"),
            json!(""),
        ]
        .into(),
        "Integer" => vec![json!(3), json!("3"), json!(-3), json!(3.0), json!("3.0")],
        "DateTime" => with_none(&[
            json!("2017-02-09 15:29:13"),
            json!("2017-02-09T15:29:13Z"),
            json!("2017-02-09 15:29:13+13:00"),
            json!("2017-02-09"),
            json!("2017-00-00 00:00:00"),
            json!("0000-00-00 00:00:00"),
            json!("0000-00-00"),
            json!("-0001-11-30 00:00:00"),
            json!(1486654153),
            json!("1486654153"),
        ]),
        "Labels" => with_none(&[json!({ "a": { "b": [1] } }), json!(["a"])]),
        "Job" => vec![
            json!({ "job_id": 7 }),
            json!({ "job_id": 7.0 }),
            json!({ "job": { "type": "never heard of", "id": "7" } }),
        ],
        _ if !schema["x-extensible-enum"].is_null() => vec![json!("never heard of"), json!(7)],
        _ if !schema["oneOf"].is_null() => panic!("say here how the API may write a `{name}`"),
        _ => match schema["type"].as_str() {
            Some("string") => vec![
                json!("x"),
                json!(""),
                json!(2024),
                json!(1.5),
                json!("\u{fffd}"),
            ],
            Some("integer" | "number") => vec![json!(3), json!("3"), json!(3.0), json!("3.0")],
            Some("boolean") => vec![json!(true), json!(0), json!("1"), json!("")],
            Some("array") => none.to_vec(),
            _ => vec![],
        },
    }
}

/// How the API may write what is not there.
fn nothing() -> [Option<Value>; 6] {
    [
        None,
        Some(json!(null)),
        Some(json!("")),
        Some(json!([])),
        Some(json!({})),
        Some(json!("0000-00-00 00:00:00")),
    ]
}

/// The places at which "none" is an error that names them: required members of one value.
fn required(schema: &'static Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let (_, schema) = resolve(schema);
    for part in schema["allOf"].as_array().into_iter().flatten() {
        required(part, value, place, found);
    }
    if let (Some(items), Some(first)) = (schema.get("items"), value.get(0)) {
        required(items, first, &format!("{place}/0"), found);
    }
    let names = schema["required"].as_array().into_iter().flatten();
    let names: Vec<&str> = names.filter_map(Value::as_str).collect();
    for (member, schema_of_member) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}/{member}");
        let (name, resolved) = resolve(schema_of_member);
        let may_be_none = ["MaybeId", "MaybeText", "DateTime", "Labels"].contains(&name)
            || ["array", "object"]
                .map(Value::from)
                .contains(&resolved["type"]);
        if names.contains(&member.as_str()) && !may_be_none {
            found.push(place.clone());
        }
        required(schema_of_member, &value[member], &place, found);
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
    if let (Some(items), Some(entries @ [first, ..])) =
        (schema.get("items"), value.as_array().map(Vec::as_slice))
    {
        edits(items, first, &format!("{place}/0"), found);
        // PHP writes a list with a hole in it as an object.
        let with_hole = (1..)
            .zip(entries)
            .map(|(key, entry)| (key.to_string(), entry.clone()));
        found.push((place.to_owned(), Some(Value::Object(with_hole.collect()))));
    }
    for (member, schema_of_member) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}/{member}");
        let is_required = schema["required"]
            .as_array()
            .is_some_and(|required| required.contains(&json!(member)));
        let (name, resolved) = resolve(schema_of_member);
        if !is_required {
            // Text that stands for no date is no list and no map.
            let is_container = name == "Labels"
                || ["array", "object"]
                    .map(Value::from)
                    .contains(&resolved["type"]);
            let empty_date = json!("0000-00-00 00:00:00");
            let nothing = nothing().into_iter();
            let nothing =
                nothing.filter(|value| !is_container || *value != Some(empty_date.clone()));
            found.extend(nothing.map(|value| (place.clone(), value)));
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
    /// How many required members were written as "none".
    required: usize,
    wrong: String,
}

impl Replies {
    fn decode<R: Example>(&self, request: &R, envelope: &Value) -> Result<R::Reply, Error> {
        let body = envelope.to_string();
        self.client.decode(request, 200, body.as_bytes())
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
        let mut places = Vec::new();
        if let Some(schema) = schema {
            required(schema, &envelope["return"], "/return", &mut places);
        }
        for place in places {
            self.required += 1;
            // `/return/data/0/id` is `return.data[0].id`.
            let path = place[1..].replace("/0", "[0]").replace('/', ".");
            for none in [json!(null), json!([]), json!({})] {
                let edit = (place.clone(), Some(none));
                let read = self.decode(&request, &edited(envelope, &edit));
                if read.as_ref().err().and_then(Error::json_path) != Some(path.as_str()) {
                    writeln!(self.wrong, "{operation}: with {edit:?}: {read:?}").unwrap();
                }
            }
        }
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
        required: 0,
        wrong: String::new(),
    };
    visit_documented(&mut replies).await;
    assert!(replies.wrong.is_empty(), "{}", replies.wrong);
    assert_eq!(replies.seen, OPERATIONS);
    // Some of the replies hold loose values.
    assert!(replies.edits > 300, "{}", replies.edits);
    assert!(replies.required > 10, "{}", replies.required);
}
