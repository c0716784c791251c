//! What is returned: values, objects, lists, pages and jobs, in the envelope.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;
use serde_json::{Map, Value as Json, json};

use super::Writer;
use super::draft::{Draft, Operation, id, pages};
use super::references::{reference, with};
use crate::enabled::{Extra, Read, Returned};

impl Writer {
    fn read(&mut self, module: &[String], draft: &Draft, read: Read) -> (Json, Json) {
        let described = |schema: Json| with(schema, json!({ "description": draft.prose }));
        let decimal = draft.number.rem_euclid(1_000_000) as f64 / 64.0;
        match read {
            Read::Text => (described(json!({ "type": "string" })), json!(draft.text)),
            Read::NullableText => (
                described(json!({ "type": "string", "nullable": true })),
                Json::Null,
            ),
            Read::Integer => (described(json!({ "type": "integer" })), json!(draft.number)),
            Read::Number => (described(json!({ "type": "number" })), json!(decimal)),
            Read::Boolean => (
                described(json!({ "type": "boolean" })),
                json!(draft.is_required),
            ),
            Read::Anything => (described(json!({})), json!({ "any": [draft.text] })),
            Read::Secret => (
                described(json!({ "type": "string", "format": "password" })),
                json!(draft.text),
            ),
            Read::Words => {
                let (path, word) = self.words(module, draft);
                (reference(&path), word)
            }
            Read::Bound(name) => {
                let example = match name {
                    "Id" | "MaybeId" => json!(draft.number.rem_euclid(1000).to_string()),
                    "MaybeText" => json!(draft.text),
                    "Flag" => json!("0"),
                    "Integer" => json!(draft.number.rem_euclid(1000)),
                    "Number" => json!(decimal),
                    "Decimal" => json!("29.00"),
                    "DateTime" => json!("2017-02-09 15:29:13"),
                    _ => json!({}),
                };
                (
                    described(json!({ "allOf": [reference(&format!("schemas/{name}.yaml"))] })),
                    example,
                )
            }
        }
    }

    /// An object that is returned, without a description, and an example.
    fn object(&mut self, operation: &Operation) -> (Json, Json) {
        let mut properties = Map::new();
        let mut example = Map::new();
        let mut required = Vec::new();
        let mut names = BTreeSet::from(["job".to_owned()]);
        for (draft, read) in &operation.members {
            if !self.is_free(&draft.name, &mut names) {
                continue;
            }
            let (schema, value) = self.read(&operation.module, draft, *read);
            let may_be_required = !matches!(
                read,
                Read::NullableText
                    | Read::Anything
                    | Read::Bound("MaybeId" | "MaybeText" | "DateTime")
            );
            if draft.is_required && may_be_required {
                required.push(json!(draft.name));
            }
            properties.insert(draft.name.clone(), schema);
            example.insert(draft.name.clone(), value);
        }
        if properties.is_empty() {
            properties.insert(
                "only".to_owned(),
                json!({ "type": "string", "description": "One." }),
            );
        }
        let mut schema = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            schema["required"] = Json::Array(required);
        }
        (schema, Json::Object(example))
    }

    /// The same in a file of its own.
    fn shared_object(&mut self, operation: &Operation) -> (Json, Json) {
        let (schema, example) = self.object(operation);
        let schema = with(schema, json!({ "description": operation.draft.prose }));
        let path = self.shared(&operation.module, &operation.draft.name, schema);
        (reference(&path), example)
    }

    /// What is returned, what stands beside it, and an example of the whole.
    pub fn reply(&mut self, operation: &Operation) -> (Json, Json) {
        let envelope = reference("schemas/Envelope.yaml");
        let page = reference("schemas/Page.yaml");
        let counters =
            json!({ "total_items": 1, "current_items": 1, "current_page": 1, "total_pages": 1 });
        let job = json!({ "job": { "type": "scheduler", "id": 1 } });
        let success = json!({ "msg": "Successful", "status": true });
        let (first, read) = &operation.members[0];
        let prose = &operation.draft.prose;
        let list = |items: Json| json!({ "type": "array", "items": items });
        let map = |values: Json| json!({ "type": "object", "additionalProperties": values });
        let mut beside = Map::new();
        let mut parts = vec![envelope.clone()];
        let (returned, example) = match operation.returned {
            Returned::Nothing => return (envelope, success),
            Returned::Anything => (json!({}), json!([1, { "a": null }])),
            Returned::Value => self.read(&operation.module, first, *read),
            Returned::Object => self.shared_object(operation),
            Returned::InlineObject => self.object(operation),
            Returned::TitledObject => {
                let (schema, example) = self.object(operation);
                let mut title = format!("{}Thing", id(operation).to_upper_camel_case());
                while !self.types.insert(title.clone()) {
                    title.push_str("Too");
                }
                (with(schema, json!({ "title": title })), example)
            }
            Returned::ListOfValues => {
                let (items, example) = self.read(&operation.module, first, *read);
                (list(items), json!([example]))
            }
            Returned::ListOfObjects => {
                let (items, example) = self.shared_object(operation);
                (list(items), json!([example]))
            }
            Returned::ListOfMaps => (
                list(map(json!({ "type": "string" }))),
                json!([{ "0": first.text }, {}]),
            ),
            Returned::Map => {
                let (values, example) = self.read(&operation.module, first, *read);
                (map(values), json!({ "key": example }))
            }
            Returned::MapOfMaps => {
                let (values, example) = self.read(&operation.module, first, *read);
                (map(map(values)), json!({ "key": { "other key": example } }))
            }
            Returned::MapOfObjects => {
                let (values, example) = self.shared_object(operation);
                (map(values), json!({ "key": example }))
            }
            Returned::Page => {
                let (items, example) = self.shared_object(operation);
                let data = with(list(items), json!({ "description": prose }));
                let added = json!({ "type": "object", "required": ["data"], "properties": { "data": data } });
                (
                    json!({ "allOf": [page, added] }),
                    with(counters, json!({ "data": [example] })),
                )
            }
            Returned::PageBesideReturn => {
                parts.push(page);
                let (items, example) = self.shared_object(operation);
                beside = counters.as_object().cloned().unwrap_or_default();
                (list(items), json!([example]))
            }
            Returned::Job => (reference("schemas/job/Job.yaml"), job),
            Returned::JobAndMore => {
                let (schema, example) = self.object(operation);
                (
                    json!({ "allOf": [reference("schemas/job/Job.yaml"), schema] }),
                    with(example, job),
                )
            }
            Returned::MembersBesideReturn => {
                let (schema, example) = self.shared_object(operation);
                beside.insert("SourceIP".to_owned(), json!("192.0.2.1"));
                (schema, example)
            }
        };
        let mut properties = json!({ "return": returned });
        if operation.returned == Returned::MembersBesideReturn {
            properties["SourceIP"] = json!({ "type": "string", "description": prose });
        }
        let mut added = json!({ "type": "object", "properties": properties });
        let is_page = pages(operation) && self.has(Extra::RequiredReturn);
        if is_page || operation.extras.contains(&Extra::RequiredReturn) {
            added["required"] = json!(["return"]);
        }
        parts.push(added);
        let example = with(
            with(Json::Object(beside), json!({ "return": example })),
            success,
        );
        (json!({ "allOf": parts }), example)
    }
}
