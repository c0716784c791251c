//! What a reply may look like, derived from its schema: the forms in which PHP may write each value, and the values that are
//! an error if they are missing.

use serde_json::{Map, Value, json};
use sitehost_tests::spec;

/// A value within a reply.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// `/return/data/0/id`
    pub pointer: String,
    /// As an error names it: `return.data[0].id`
    pub path: String,
}

impl Place {
    fn member(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        let escaped = name.replace('~', "~0").replace('/', "~1");
        Self {
            pointer: format!("{}/{escaped}", self.pointer),
            path: format!("{}{dot}{name}", self.path),
        }
    }

    fn entry(&self, at: usize) -> Self {
        Self {
            pointer: format!("{}/{at}", self.pointer),
            path: format!("{}[{at}]", self.path),
        }
    }
}

/// An edit of a reply: the JSON pointer of a value, and its replacement. `None` removes the value.
pub type Edit = (String, Option<Value>);

/// Returns a reply with one edit applied.
pub fn edited(envelope: &Value, (pointer, value): &Edit) -> Value {
    let mut envelope = envelope.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    match (envelope.pointer_mut(parent), value) {
        (Some(Value::Object(members)), Some(value)) => {
            members.insert(name, value.clone());
        }
        (Some(Value::Object(members)), None) => {
            members.remove(&name);
        }
        (Some(Value::Array(entries)), Some(value)) => {
            entries[name.parse::<usize>().unwrap()] = value.clone();
        }
        _ => panic!("{pointer} cannot be edited in {envelope}"),
    }
    envelope
}

/// The schemas of values without parts that are bound to a type of the SDK, and are written as a `oneOf`.
const BOUND: [&str; 6] = ["Id", "MaybeId", "Flag", "Integer", "Number", "Decimal"];

/// Whether a schema is of a text, a number or a boolean.
fn is_scalar(name: &str, schema: &Value) -> bool {
    !is_container(name, schema)
        && !is_any(schema)
        && schema["allOf"].is_null()
        && (schema["oneOf"].is_null() || BOUND.contains(&name))
}

fn is_nullable(name: &str, schema: &Value) -> bool {
    ["MaybeId", "MaybeText", "DateTime", "Labels"].contains(&name) || schema["nullable"] == true
}

fn is_list(schema: &Value) -> bool {
    schema["type"] == "array"
}

/// Whether a schema is of an object with any keys.
fn is_map(name: &str, schema: &Value) -> bool {
    name == "Labels" || !schema["additionalProperties"].is_null()
}

/// Whether a schema is of a struct, a list or a map.
fn is_container(name: &str, schema: &Value) -> bool {
    is_list(schema) || is_map(name, schema) || is_job(name) || schema["type"] == "object"
}

fn is_job(name: &str) -> bool {
    name == "Job" || name == "JobReference"
}

/// Whether a schema takes any JSON.
pub fn is_any(schema: &Value) -> bool {
    let says = [
        "type",
        "oneOf",
        "allOf",
        "x-extensible-enum",
        "properties",
        "additionalProperties",
    ];
    says.iter().all(|key| schema[*key].is_null())
}

/// Returns the parts of a schema: those of its `allOf`, or else itself. The envelope is none of them.
fn parts(schema: &Value) -> Vec<(&str, &Value)> {
    let (name, schema) = spec::resolve(schema);
    match schema["allOf"].as_array() {
        _ if name == "Envelope" => Vec::new(),
        Some(all) => all.iter().flat_map(parts).collect(),
        None => vec![(name, schema)],
    }
}

/// Returns the properties of a schema, from all its parts, and whether each is required.
fn properties(schema: &Value) -> Vec<(&str, &Value, bool)> {
    let parts = parts(schema).into_iter();
    parts
        .flat_map(|(_, part)| {
            let required = part["required"].as_array();
            let properties = part["properties"].as_object().into_iter().flatten();
            properties.map(move |(name, schema)| {
                let is_required = required.is_some_and(|names| names.contains(&json!(name)));
                (name.as_str(), schema, is_required)
            })
        })
        .collect()
}

const NONE: [&str; 4] = ["null", "\"\"", "[]", "{}"];

fn none() -> Vec<Value> {
    let none = NONE.iter();
    none.map(|none| none.parse().unwrap()).collect()
}

/// Returns every form in which the API may write a value of a schema, without the forms of its parts. They follow from the
/// name of the schema if it is bound to a type of the SDK, and otherwise from what it says.
fn forms(name: &str, schema: &Value) -> Vec<Value> {
    let mut forms = match name {
        "Id" | "MaybeId" => vec![json!(7), json!("7"), json!(7.0)],
        "MaybeText" => vec![json!("x"), json!(2024), json!(1.5)],
        "Flag" => vec![
            json!(true),
            json!(false),
            json!(1),
            json!(0),
            json!(1.0),
            json!("1"),
            json!("0"),
            json!("yes"),
            json!("no"),
            json!(""),
        ],
        "Integer" => vec![json!(3), json!("3"), json!(-3), json!(3.0), json!("3.0")],
        "Number" | "Decimal" => {
            vec![
                json!(29),
                json!("29"),
                json!("29.00"),
                json!(29.5),
                json!(-1),
            ]
        }
        "DateTime" => vec![
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
        ],
        "Labels" => vec![json!({ "a": { "b": [1] } }), json!(["a"])],
        "Job" => vec![
            json!({ "job_id": 7 }),
            json!({ "job_id": 7.0 }),
            json!({ "job": { "type": "never heard of", "id": "7" } }),
        ],
        "JobReference" => vec![
            json!({ "type": "never heard of", "id": "7" }),
            json!({ "id": 7.0 }),
        ],
        _ if !schema["x-extensible-enum"].is_null() => vec![json!("never heard of"), json!(7)],
        // No row for a name that is bound: what the schema says is accepted in any case.
        _ if !schema["oneOf"].is_null() => {
            let alternatives = schema["oneOf"].as_array().into_iter().flatten();
            alternatives.map(sample).collect()
        }
        _ if !schema["enum"].is_null() => schema["enum"].as_array().cloned().unwrap_or_default(),
        _ => match (schema["type"].as_str(), schema["format"].as_str()) {
            (_, Some("unix-time")) => vec![json!(1486654153), json!("1486654153")],
            (Some("string"), Some("date-time-local")) => vec![json!("2017-02-09 15:29:13")],
            (Some("string"), _) => vec![
                json!("x"),
                json!(""),
                json!(2024),
                json!(1.5),
                json!("\u{fffd}"),
            ],
            (Some("integer" | "number"), _) => {
                vec![json!(3), json!("3"), json!(3.0), json!("3.0")]
            }
            (Some("boolean"), _) => vec![json!(true), json!(0), json!("1"), json!("")],
            (Some("array"), _) => none(),
            _ if is_map(name, schema) => none(),
            _ => Vec::new(),
        },
    };
    if is_nullable(name, schema) {
        forms.extend(none());
    }
    forms
}

/// Returns every form in which the API may write "none".
fn none_forms(name: &str, schema: &Value) -> Vec<Option<Value>> {
    let mut forms: Vec<Option<Value>> = none().into_iter().map(Some).collect();
    forms.push(None);
    // A zero date is neither a list nor a map.
    if !is_container(name, schema) || is_job(name) {
        forms.push(Some(json!("0000-00-00 00:00:00")));
    }
    forms
}

/// Whether no form of "none" is accepted for a required value.
fn refuses_none(name: &str, schema: &Value) -> bool {
    is_scalar(name, schema) && !is_nullable(name, schema)
}

/// Returns a value of a schema, with all its parts.
fn sample(schema: &Value) -> Value {
    let (name, resolved) = spec::resolve(schema);
    if is_list(resolved) {
        return json!([sample(&resolved["items"])]);
    }
    if is_map(name, resolved) && name != "Labels" {
        return json!({ "key/with~signs": sample(&resolved["additionalProperties"]) });
    }
    if resolved["type"] == "object" || resolved["allOf"].is_array() {
        let mut value = json!({});
        complete(schema, &mut value);
        return value;
    }
    let form = forms(name, resolved).into_iter().next();
    form.unwrap_or_else(|| json!({ "any": ["JSON"] }))
}

/// Adds what is optional, and missing in a value: members, and an entry of each empty list and map.
pub fn complete(schema: &Value, value: &mut Value) {
    let (name, resolved) = spec::resolve(schema);
    if is_list(resolved) {
        if value.is_null() || value.as_array().is_some_and(Vec::is_empty) {
            *value = sample(schema);
        } else if let Some(first) = value.get_mut(0) {
            complete(&resolved["items"], first);
        }
        return;
    }
    if name == "Labels" {
        return;
    }
    if is_map(name, resolved) {
        match value.as_object_mut() {
            Some(entries) if !entries.is_empty() => entries
                .values_mut()
                .for_each(|entry| complete(&resolved["additionalProperties"], entry)),
            _ => *value = sample(schema),
        }
        return;
    }
    for (part, _) in parts(schema) {
        if is_job(part)
            && let Some(members) = value.as_object_mut()
            && !members.contains_key("job")
        {
            members.entry("job_id").or_insert(json!(7));
        }
    }
    for (member, schema, _) in properties(schema) {
        // PHP writes an object without members as `[]`.
        if value.as_array().is_some_and(Vec::is_empty) {
            *value = json!({});
        }
        let Some(members) = value.as_object_mut() else {
            return;
        };
        match members.get_mut(member) {
            Some(present) if !present.is_null() => complete(schema, present),
            _ => {
                members.insert(member.to_owned(), sample(schema));
            }
        }
    }
}

/// What was found in a reply.
#[derive(Default)]
pub struct Found {
    /// The edits that replace a value with another form of it.
    pub edits: Vec<Edit>,
    /// The required members that cannot be "none".
    pub required: Vec<Place>,
    /// The values of secrets.
    pub secrets: Vec<String>,
    /// Whether a secret can be in the reply.
    pub has_secrets: bool,
}

impl Found {
    /// Looks through a whole reply.
    pub fn in_envelope(schema: &Value, envelope: &Value) -> Self {
        let mut found = Self::default();
        found.look_at_parts(schema, envelope, &Place::default());
        found
    }

    fn look_at(&mut self, schema: &Value, value: &Value, place: &Place) {
        let (name, resolved) = spec::resolve(schema);
        if !resolved["allOf"].is_array() {
            let forms = forms(name, resolved).into_iter();
            self.edits
                .extend(forms.map(|form| (place.pointer.clone(), Some(form))));
        }
        if is_job(name) {
            return;
        }
        if resolved["format"] == "password" {
            self.has_secrets = true;
            self.secrets.extend(value.as_str().map(str::to_owned));
        }
        if let (Some(items), Some(entries @ [first, ..])) =
            (resolved.get("items"), value.as_array().map(Vec::as_slice))
        {
            self.look_at(items, first, &place.entry(0));
            // PHP writes a list with a gap in its indices as an object.
            let with_gap: Map<String, Value> = (1..)
                .zip(entries)
                .map(|(key, entry)| (key.to_string(), entry.clone()))
                .collect();
            self.edits
                .push((place.pointer.clone(), Some(with_gap.into())));
        }
        if let (Some(entries), Some(schema)) =
            (value.as_object(), resolved.get("additionalProperties"))
        {
            for (key, entry) in entries {
                self.look_at(schema, entry, &place.member(key));
            }
            // PHP writes a map with the keys 0, 1, 2 as a list.
            let list: Vec<Value> = entries.values().cloned().collect();
            self.edits.push((place.pointer.clone(), Some(list.into())));
        }
        self.look_at_parts(schema, value, place);
    }

    fn look_at_parts(&mut self, schema: &Value, value: &Value, place: &Place) {
        let Some(members) = value.as_object() else {
            return;
        };
        let parts = parts(schema);
        for (name, part) in &parts {
            // The forms of a job replace the whole value only if the job is the whole value.
            if is_job(name) && parts.len() > 1 {
                let mut others = members.clone();
                others.retain(|name, _| name != "job_id" && name != "job");
                for form in forms(name, part) {
                    let mut whole = others.clone();
                    whole.extend(form.as_object().cloned().unwrap_or_default());
                    self.edits.push((place.pointer.clone(), Some(whole.into())));
                }
            }
        }
        for (member, schema, is_required) in properties(schema) {
            let member_place = place.member(member);
            let (name, resolved) = spec::resolve(schema);
            let is_return = member_place.pointer == "/return";
            if is_required && refuses_none(name, resolved) && !is_return {
                self.required.push(member_place.clone());
            }
            // That a reply can lack its `return` is for the failures to test.
            if !is_required && !is_return {
                let none = none_forms(name, resolved).into_iter();
                self.edits
                    .extend(none.map(|none| (member_place.pointer.clone(), none)));
            }
            self.look_at(
                schema,
                members.get(member).unwrap_or(&Value::Null),
                &member_place,
            );
        }
    }
}

/// Returns the schema of an operation's `return`, and whether a reply must have it.
pub fn returned(schema: &Value) -> Option<(&Value, bool)> {
    let mut properties = properties(schema).into_iter();
    properties
        .find(|(name, ..)| *name == "return")
        .map(|(_, schema, is_required)| {
            let (name, resolved) = spec::resolve(schema);
            (
                schema,
                is_required && !is_nullable(name, resolved) && !is_any(resolved),
            )
        })
}

/// Whether a value is refused when each text, number and boolean in it becomes an object, and each empty list or map becomes
/// text.
pub fn refuses_other_types(schema: &Value, value: &Value) -> bool {
    let (name, resolved) = spec::resolve(schema);
    let members = value.as_object();
    match value {
        _ if is_any(resolved) => false,
        _ if is_job(name) => true,
        Value::Array(entries) if is_list(resolved) => entries
            .first()
            .is_none_or(|first| refuses_other_types(&resolved["items"], first)),
        Value::Object(entries) if is_map(name, resolved) => {
            let schema = resolved.get("additionalProperties").unwrap_or(&Value::Null);
            let mut entries = entries.values();
            entries.len() == 0 || entries.any(|entry| refuses_other_types(schema, entry))
        }
        Value::Array(_) | Value::Object(_) => {
            let is_job = parts(schema).iter().any(|(name, _)| is_job(name));
            let mut properties = properties(schema).into_iter();
            is_job
                || properties.any(|(member, schema, _)| {
                    let value = members.and_then(|members| members.get(member));
                    value.is_some_and(|value| refuses_other_types(schema, value))
                })
        }
        _ => is_scalar(name, resolved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(schema: &Value, value: &Value) -> Vec<String> {
        let mut found = Found::default();
        let schema = json!({ "properties": { "other": schema } });
        found.look_at_parts(&schema, &json!({ "other": value }), &Place::default());
        let edits = found.edits.iter();
        edits
            .map(|(pointer, value)| match value {
                Some(value) => format!("{pointer} {value}"),
                None => format!("{pointer} is removed"),
            })
            .collect()
    }

    /// Values within a map, whatever its keys are, in a list, and in members beside `return`.
    #[test]
    fn every_form_of_a_value_is_found_wherever_it_is() {
        let map = |schema| json!({ "type": "object", "additionalProperties": schema });
        let number = json!({ "type": "number" });
        let all = edits(&map(map(number)), &json!({ "10.0.0.0/8": { "a": 1 } }));
        for expected in [
            r#"/other is removed"#,
            r#"/other []"#,
            r#"/other [{"a":1}]"#,
            r#"/other/10.0.0.0~18 []"#,
            r#"/other/10.0.0.0~18 [1]"#,
            r#"/other/10.0.0.0~18/a "3""#,
        ] {
            assert!(all.contains(&expected.to_owned()), "{expected}: {all:#?}");
        }
    }

    #[test]
    fn a_member_that_the_example_lacks_is_completed() {
        let schema = json!({
            "type": "object",
            "properties": {
                "optional": { "type": "object", "properties": { "deep": { "type": "string" } } },
                "list": { "type": "array", "items": { "type": "integer" } },
                "map": { "type": "object", "additionalProperties": { "type": "boolean" } },
                "any": {},
            }
        });
        let mut value = json!({ "list": [], "map": [] });
        complete(&schema, &mut value);
        assert_eq!(
            value,
            json!({
                "list": [3],
                "map": { "key/with~signs": true },
                "optional": { "deep": "x" },
                "any": { "any": ["JSON"] },
            })
        );
        assert!(edits(&schema, &value).contains(&r#"/other/optional/deep """#.to_owned()));
        assert!(edits(&schema, &json!({})).contains(&r#"/other/optional {}"#.to_owned()));
    }

    #[test]
    fn a_value_of_any_json_refuses_no_type() {
        let text = json!({ "type": "string" });
        let list = |items: &Value| json!({ "type": "array", "items": items });
        let object = |member: &Value| json!({ "type": "object", "properties": { "a": member } });
        for (schema, value, refuses) in [
            (text.clone(), json!("x"), true),
            (json!({}), json!("x"), false),
            (list(&text), json!([]), true),
            (list(&text), json!(["x"]), true),
            (list(&json!({})), json!(["x"]), false),
            (object(&text), json!({ "a": "x" }), true),
            (object(&text), json!({ "a": null }), true),
            (object(&json!({})), json!({ "a": "x" }), false),
            (object(&text), json!({}), false),
            (object(&object(&text)), json!({ "a": null }), false),
            (json!({ "type": "object" }), json!({ "b": 1 }), false),
            (
                json!({ "additionalProperties": {} }),
                json!({ "b": 1 }),
                false,
            ),
            (
                json!({ "additionalProperties": text }),
                json!({ "b": "x" }),
                true,
            ),
        ] {
            assert_eq!(
                refuses_other_types(&schema, &value),
                refuses,
                "{schema} {value}"
            );
        }
    }
}
