//! What is sent: values, structs, and the parameters of a form or a query.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::Writer;
use super::draft::{Draft, Operation, Parameter, id, pages};
use super::references::{reference, with};
use crate::enabled::{Extra, Sent, Value};

/// A schema and an example of it. What is sent as a struct has its examples in its members.
pub struct Written {
    pub schema: Json,
    pub example: Option<Json>,
    pub is_tree: bool,
}

impl Writer {
    fn value(&mut self, module: &[String], draft: &Draft, value: Value) -> (Json, Json) {
        let decimal = draft.number.rem_euclid(1_000_000) as f64 / 64.0;
        match value {
            Value::Text => (json!({ "type": "string" }), json!(draft.text)),
            Value::Integer => (json!({ "type": "integer" }), json!(draft.number)),
            Value::Number => (json!({ "type": "number" }), json!(decimal)),
            Value::Flag => (
                json!({ "type": "integer", "enum": [0, 1] }),
                json!(draft.number.rem_euclid(2)),
            ),
            Value::Id if draft.is_required => (
                json!({ "type": "string", "format": "id" }),
                json!(draft.text),
            ),
            Value::Id => (
                json!({ "type": "integer", "format": "id" }),
                json!(draft.number),
            ),
            Value::Secret => (
                json!({ "type": "string", "format": "password" }),
                json!(draft.text),
            ),
            Value::Date => (
                json!({ "type": "string", "format": "date-time-local" }),
                json!("2017-02-09 15:29:13"),
            ),
            Value::UnixTime => (
                json!({ "type": "integer", "format": "unix-time" }),
                json!(draft.number.rem_euclid(1 << 31)),
            ),
            Value::Words | Value::DescribedWords => {
                let (path, word) = self.words(module, draft);
                (reference(&path), word)
            }
        }
    }

    /// A struct that is sent, and a set of values for it.
    fn sent_struct(
        &mut self,
        module: &[String],
        draft: &Draft,
        members: &[(Draft, Value)],
    ) -> (Json, Json) {
        let mut properties = Map::new();
        let mut required = Vec::new();
        let mut names = BTreeSet::new();
        let mut examples = Map::new();
        for (member, value) in members {
            if !self.is_free(&member.name, &mut names) {
                continue;
            }
            let (schema, example) = self.value(module, member, *value);
            let beside = json!({ "description": member.prose, "example": example.clone() });
            examples.insert(member.name.clone(), example);
            let schema = match schema.get("$ref").is_some() {
                true => with(json!({ "allOf": [schema] }), beside),
                false => with(schema, beside),
            };
            properties.insert(member.name.clone(), schema);
            if member.is_required {
                required.push(json!(member.name));
            }
        }
        if properties.is_empty() {
            properties.insert(
                "only".to_owned(),
                json!({ "type": "string", "description": "One.", "example": "one" }),
            );
        }
        let mut schema =
            json!({ "type": "object", "description": draft.prose, "properties": properties });
        if !required.is_empty() {
            schema["required"] = Json::Array(required);
        }
        let path = self.shared(module, &draft.name, schema);
        (reference(&path), Json::Object(examples))
    }

    fn sent(&mut self, module: &[String], parameter: &Parameter) -> Written {
        let Parameter {
            draft,
            sent,
            value,
            members,
            ..
        } = parameter;
        let leaf = |writer: &mut Self| writer.value(module, draft, *value);
        let (schema, example) = match sent {
            Sent::Value => {
                let (schema, example) = leaf(self);
                return Written {
                    schema,
                    example: Some(example),
                    is_tree: false,
                };
            }
            Sent::RepeatedList
            | Sent::BareRepeatedList
            | Sent::IndexedList
            | Sent::RepeatedListOfParts => {
                let (items, example) = leaf(self);
                let mut schema = json!({ "type": "array", "items": items });
                match sent {
                    Sent::BareRepeatedList => schema["x-repeat"] = json!(true),
                    Sent::IndexedList => schema["x-indexed"] = json!(true),
                    _ => {}
                }
                if *sent != Sent::BareRepeatedList && parameter.extra == Some(Extra::EmptyClears) {
                    schema["x-empty-clears"] = json!(true);
                }
                (schema, Some(json!([example.clone(), example])))
            }
            Sent::Map => {
                let (values, example) = leaf(self);
                (
                    json!({ "type": "object", "additionalProperties": values }),
                    Some(json!({ "a key": example })),
                )
            }
            Sent::MapOfLists => {
                let (items, example) = leaf(self);
                let lists = json!({ "type": "array", "items": items });
                (
                    json!({ "type": "object", "additionalProperties": lists }),
                    Some(json!({ "a": [example], "b-1": [example, example] })),
                )
            }
            Sent::ListOfStructs => {
                let (items, _) = self.sent_struct(module, draft, members);
                (json!({ "type": "array", "items": items }), None)
            }
            Sent::MapOfStructs => {
                let (values, example) = self.sent_struct(module, draft, members);
                let schema = json!({ "type": "object", "additionalProperties": values });
                (schema, Some(json!({ "a key": example })))
            }
            Sent::Struct | Sent::DescribedStruct => {
                (self.sent_struct(module, draft, members).0, None)
            }
            Sent::WordOrList => {
                let one_of = json!([
                    { "title": "Auto", "type": "string", "enum": ["auto"], "description": draft.prose },
                    { "title": "These", "type": "array", "items": { "type": "string" }, "description": draft.prose },
                ]);
                let schema = json!({ "description": draft.prose, "oneOf": one_of });
                let path = self.shared(module, &draft.name, schema);
                let example = match draft.is_required {
                    true => json!("auto"),
                    false => json!([draft.text]),
                };
                (reference(&path), Some(example))
            }
        };
        Written {
            schema,
            example,
            is_tree: !matches!(
                sent,
                Sent::RepeatedList
                    | Sent::BareRepeatedList
                    | Sent::IndexedList
                    | Sent::RepeatedListOfParts
            ),
        }
    }

    /// The parameters of an operation: wire name, what is written, and the draft, in their order.
    pub fn parameters<'a>(
        &mut self,
        operation: &'a Operation,
    ) -> Vec<(String, Written, &'a Parameter)> {
        let mut names = BTreeSet::new();
        let mut list = Vec::new();
        for parameter in &operation.parameters {
            if !self.is_free(&parameter.draft.name, &mut names) {
                continue;
            }
            let mut wire = match parameter.group.as_str() {
                _ if parameter.sent == Sent::BareRepeatedList => parameter.draft.name.clone(),
                "" => parameter.draft.name.clone(),
                group => format!("{group}[{}]", parameter.draft.name),
            };
            match parameter.sent {
                Sent::RepeatedList | Sent::IndexedList => wire.push_str("[]"),
                Sent::RepeatedListOfParts => wire = format!("{wire}[][{}]", parameter.draft.name),
                _ => {}
            }
            let mut written = self.sent(&operation.module, parameter);
            if parameter.sent == Sent::Value {
                let example = written.example.clone().unwrap_or_default();
                match (parameter.extra, parameter.value) {
                    (Some(Extra::Limits), Value::Integer) => {
                        let limits = json!({ "minimum": parameter.draft.number, "maximum": parameter.draft.number });
                        written.schema = with(written.schema, limits);
                    }
                    (Some(Extra::Limits), Value::Text) => {
                        let limits = json!({ "minLength": 0, "maxLength": parameter.draft.text.chars().count() });
                        written.schema = with(written.schema, limits);
                    }
                    (Some(Extra::Default), Value::Integer | Value::Text | Value::Flag) => {
                        written.schema = with(written.schema, json!({ "default": example }));
                    }
                    _ => {}
                }
            }
            list.push((wire, written, parameter));
        }
        list
    }

    pub fn form(
        &mut self,
        operation: &Operation,
        parameters: Vec<(String, Written, &Parameter)>,
    ) -> Json {
        let mut properties = Map::new();
        let mut required = vec![json!("apikey")];
        let mut encoding = Map::new();
        properties.insert("apikey".to_owned(), reference("schemas/ApiKey.yaml"));
        for (wire, written, parameter) in parameters {
            let Written {
                schema,
                example,
                is_tree,
            } = written;
            if parameter.draft.is_required {
                required.push(json!(wire));
            }
            if parameter.sent != Sent::Value {
                let style = if is_tree { "deepObject" } else { "form" };
                encoding.insert(wire.clone(), json!({ "style": style, "explode": true }));
            }
            let is_reference = schema.get("$ref").is_some();
            let mut beside = json!({ "description": parameter.draft.prose });
            if let Some(example) = example {
                beside["example"] = example;
            }
            let schema = match is_reference {
                true if parameter.sent == Sent::Struct => schema,
                true => with(json!({ "allOf": [schema] }), beside),
                false => with(schema, beside),
            };
            properties.insert(wire, schema);
        }
        let schema = json!({ "type": "object", "required": required, "properties": properties });
        let mut form = json!({ "schema": schema });
        if !encoding.is_empty() {
            form["encoding"] = Json::Object(encoding);
        }
        let body =
            json!({ "required": true, "content": { "application/x-www-form-urlencoded": form } });
        let mut call = self.call(operation);
        call["requestBody"] = body;
        call
    }

    pub fn query(
        &mut self,
        operation: &Operation,
        parameters: Vec<(String, Written, &Parameter)>,
    ) -> Json {
        let mut list = vec![reference("parameters/apikey.yaml")];
        for (wire, written, parameter) in parameters {
            let mut entry =
                json!({ "name": wire, "in": "query", "description": parameter.draft.prose });
            if parameter.draft.is_required {
                entry["required"] = json!(true);
            }
            if written.is_tree {
                entry["style"] = json!("deepObject");
                entry["explode"] = json!(true);
            }
            let schema =
                match parameter.value == Value::DescribedWords && parameter.sent == Sent::Value {
                    true => json!({ "allOf": [written.schema] }),
                    false => written.schema,
                };
            entry["schema"] = schema;
            if let Some(example) = written.example {
                entry["example"] = example;
            }
            list.push(entry);
        }
        if pages(operation) {
            list.push(reference("parameters/page_number.yaml"));
        }
        let mut call = self.call(operation);
        call["parameters"] = Json::Array(list);
        call
    }

    /// What forms and queries have in common, without the parameters.
    fn call(&mut self, operation: &Operation) -> Json {
        let id = id(operation);
        let module = operation.module.join("/");
        let mut call =
            json!({ "operationId": id, "tags": [module], "summary": operation.draft.prose });
        if operation.draft.is_required {
            call["description"] = json!(operation.draft.text);
        }
        if operation.extras.contains(&Extra::Evidence) {
            call["externalDocs"] = json!({ "url": format!("https://docs.example/{id}") });
        }
        call
    }
}
