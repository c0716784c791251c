//! The SDK decodes every operation's documented reply, and the same reply with each value in every form that PHP may write.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::fmt::Write;

use serde_json::{Value, json};
use sitehost_api::{Client, Error};
use sitehost_tests::{Example, Kind, OPERATIONS, Visitor, spec, visit_documented};

/// Returns an operation's reply under HTTP 200: the schema of `return`, if it has one, and the documented example.
fn documented(operation: &str) -> (Option<&'static Value>, &'static Value) {
    let reply = spec::documented_reply(operation);
    let returned = reply["schema"]
        .pointer("/allOf/1/properties/return")
        .filter(|schema| !schema.is_null());
    (returned, &reply["example"])
}

/// An edit of a reply: the JSON pointer of a value, and its replacement. `None` removes the value.
type Edit = (String, Option<Value>);

/// Follows references. Returns the schema and its name.
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

/// Returns every form in which the API may write a value of a schema. The forms follow from the name of the schema if it
/// is bound to a type of the SDK, and otherwise from its JSON type.
fn forms(name: &str, schema: &Value) -> Vec<Value> {
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
        _ if !schema["oneOf"].is_null() => {
            panic!("`{name}` has no forms; add to this function how the API may write it")
        }
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

/// Returns every form in which the API may write "none".
fn none_forms() -> [Option<Value>; 6] {
    [
        None,
        Some(json!(null)),
        Some(json!("")),
        Some(json!([])),
        Some(json!({})),
        Some(json!("0000-00-00 00:00:00")),
    ]
}

/// Collects the JSON pointers of the required members that cannot be "none".
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

/// Collects every edit that replaces a value at or below the JSON pointer `place` with another form of it.
fn edits(schema: &'static Value, value: &Value, place: &str, found: &mut Vec<Edit>) {
    let (name, schema) = resolve(schema);
    let forms = forms(name, schema).into_iter();
    found.extend(forms.map(|value| (place.to_owned(), Some(value))));
    if let Some(parts) = schema["allOf"].as_array() {
        for part in parts {
            edits(part, value, place, found);
        }
    }
    if let (Some(items), Some(entries @ [first, ..])) =
        (schema.get("items"), value.as_array().map(Vec::as_slice))
    {
        edits(items, first, &format!("{place}/0"), found);
        // PHP writes a list with a gap in its indices as an object.
        let with_gap = (1..)
            .zip(entries)
            .map(|(key, entry)| (key.to_string(), entry.clone()));
        found.push((place.to_owned(), Some(Value::Object(with_gap.collect()))));
    }
    for (member, schema_of_member) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}/{member}");
        let is_required = schema["required"]
            .as_array()
            .is_some_and(|required| required.contains(&json!(member)));
        let (name, resolved) = resolve(schema_of_member);
        if !is_required {
            // A zero date is neither a list nor a map.
            let is_container = name == "Labels"
                || ["array", "object"]
                    .map(Value::from)
                    .contains(&resolved["type"]);
            let zero_date = Some(json!("0000-00-00 00:00:00"));
            let none = none_forms().into_iter();
            let none = none.filter(|value| !is_container || *value != zero_date);
            found.extend(none.map(|value| (place.clone(), value)));
        }
        edits(schema_of_member, &value[member], &place, found);
    }
}

/// Returns a reply with one edit applied.
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
    /// The number of required members that were replaced with "none".
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
            "{operation}: the serialized reply is read back differently"
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
async fn every_documented_reply_is_decoded_in_every_form() {
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
    // Guards against a test that checks nothing.
    assert!(replies.edits > 300, "{}", replies.edits);
    assert!(replies.required > 10, "{}", replies.required);
}
