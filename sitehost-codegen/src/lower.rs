//! Model to the plain subset of OpenAPI that progenitor takes.
//!
//! Every request becomes one form body, a GET's too, under a schema of the request's own name; every reply becomes what
//! the envelope's `return` holds. Which Rust types stand for those schemas is told to progenitor separately.

use std::collections::BTreeMap;

use openapiv3::OpenAPI;
use serde_json::{Map, Value as Json, json};

use crate::bindings::{self, Rust};
use crate::model::{Api, Method, Operation, Property, Schema, SchemaKind, structs};

/// A member that is only a reference says what the schema it refers to says.
fn described(api: &Api, schema: &Schema) -> Schema {
    let mut schema = schema.clone();
    if let (SchemaKind::Named(name), None) = (&schema.kind, &schema.description) {
        let named = api.schemas.get(name);
        schema.description = named.and_then(|named| named.schema.description.clone());
    }
    schema
}

/// `CloudImagePage`, the schema that stands for `Page<CloudImage>`.
pub fn page_name(item: &str) -> String {
    format!("{item}{}", bindings::PAGE)
}

/// Whether a schema is a map, whatever its file says for other tools.
fn is_map(schema: &str) -> bool {
    bindings::binding(schema).is_some_and(|binding| binding.rust == Rust::Map)
}

/// Whether "none" is one of the values of a schema, however it is written.
fn is_maybe(schema: &Schema) -> bool {
    let rust = match &schema.kind {
        SchemaKind::Named(name) => bindings::binding(name).map(|binding| binding.rust),
        _ => None,
    };
    matches!(rust, Some(Rust::Maybe(_)))
}

/// Whether a member may be missing, `null` or empty.
pub fn is_optional(member: &Property) -> bool {
    !member.required || is_maybe(&member.schema)
}

/// A value outside an object, where nothing but itself can say that it may be `null`.
fn lower_entry(api: &Api, schema: &Schema) -> Json {
    if matches!(schema.kind, SchemaKind::Any) {
        return anything();
    }
    let out = lower_schema(api, schema);
    if is_maybe(schema) {
        return json!({ "allOf": [out], "nullable": true });
    }
    out
}

/// The schema that stands for `serde_json::Value` in a list or a map. progenitor would make another type of a map of
/// anything than of other maps.
pub const ANYTHING: &str = "AnyJson";

fn anything() -> Json {
    json!({ "$ref": format!("#/components/schemas/{ANYTHING}") })
}

fn lower_schema(api: &Api, schema: &Schema) -> Json {
    let mut out = match &schema.kind {
        SchemaKind::Named(name) if is_map(name) => {
            json!({ "type": "object", "additionalProperties": anything() })
        }
        SchemaKind::Named(name) => {
            let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
            if schema.description.is_none() {
                return reference;
            }
            json!({ "allOf": [reference] })
        }
        SchemaKind::Text | SchemaKind::Words(_) => json!({ "type": "string" }),
        SchemaKind::Integer => json!({ "type": "integer", "format": "int64" }),
        SchemaKind::Number => json!({ "type": "number" }),
        SchemaKind::Flag => json!({ "type": "boolean" }),
        SchemaKind::Any => json!({}),
        SchemaKind::List(items) => json!({ "type": "array", "items": lower_entry(api, items) }),
        SchemaKind::Map(values) => {
            json!({ "type": "object", "additionalProperties": lower_entry(api, values) })
        }
        SchemaKind::Object(properties) => lower_object(api, properties),
        SchemaKind::Page(item) => {
            json!({ "$ref": format!("#/components/schemas/{}", page_name(item)) })
        }
    };
    if let Json::Object(out) = &mut out {
        if let Some(description) = &schema.description {
            out.insert("description".to_owned(), description.as_str().into());
        }
        if schema.nullable {
            out.insert("nullable".to_owned(), true.into());
        }
    }
    out
}

fn lower_object(api: &Api, properties: &[Property]) -> Json {
    let members: Map<_, _> = properties
        .iter()
        .map(|p| {
            (
                p.name.clone(),
                lower_schema(api, &described(api, &p.schema)),
            )
        })
        .collect();
    let required: Vec<_> = properties
        .iter()
        .filter(|p| !is_optional(p))
        .map(|p| p.name.as_str())
        .collect();
    let mut out = json!({ "type": "object", "properties": members });
    if !required.is_empty() {
        out["required"] = required.into();
    }
    out
}

fn lower_operation(api: &Api, operation: &Operation) -> Json {
    let request = json!({ "$ref": format!("#/components/schemas/{}", operation.type_name) });
    let mut success = json!({ "description": "Success." });
    if let Some(reply) = &operation.reply {
        success["content"] = json!({ "application/json": { "schema": lower_entry(api, reply) } });
    }
    let mut out = json!({
        "operationId": operation.id,
        "summary": operation.summary,
        "requestBody": {
            "required": true,
            "content": { "application/x-www-form-urlencoded": { "schema": request } },
        },
        "responses": { "200": success },
    });
    if let Some(description) = &operation.description {
        out["description"] = description.as_str().into();
    }
    out
}

/// The shared schemas that replies are made of, directly or through each other.
fn reachable<'a>(api: &'a Api, operations: &[&'a Operation]) -> BTreeMap<&'a str, &'a Schema> {
    let mut found = BTreeMap::new();
    let mut find = |name: &'a str| {
        let (name, shared) = api.schemas.get_key_value(name)?;
        let new = found.insert(name.as_str(), &shared.schema).is_none();
        new.then_some(&shared.schema)
    };
    let mut waiting: Vec<&Schema> = operations
        .iter()
        .filter_map(|operation| operation.reply.as_ref())
        .collect();
    while let Some(schema) = waiting.pop() {
        match &schema.kind {
            SchemaKind::Named(name) | SchemaKind::Page(name) => waiting.extend(find(name)),
            SchemaKind::List(inner) | SchemaKind::Map(inner) => waiting.push(inner),
            SchemaKind::Object(properties) => {
                waiting.extend(properties.iter().map(|property| &property.schema))
            }
            SchemaKind::Text
            | SchemaKind::Words(_)
            | SchemaKind::Integer
            | SchemaKind::Number
            | SchemaKind::Flag
            | SchemaKind::Any => {}
        }
    }
    found
}

/// Every struct that progenitor makes, with its members: of the shared schemas that operations return, unless they are
/// bound to a type of the SDK, and of what operations return besides.
pub fn reply_structs(api: &Api) -> Vec<(String, &[Property])> {
    let operations: Vec<&Operation> = api.operations.iter().collect();
    let shared = reachable(api, &operations)
        .into_iter()
        .filter(|(name, _)| bindings::binding(name).is_none())
        .flat_map(|(name, schema)| structs(name, schema));
    let inline = operations
        .iter()
        .flat_map(|operation| operation.reply_structs());
    shared.chain(inline).collect()
}

/// The document that progenitor gets for some of the operations.
///
/// # Errors
///
/// A message if `openapiv3` does not take the result.
pub fn lower(api: &Api, operations: &[&Operation]) -> Result<OpenAPI, String> {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    schemas.insert(ANYTHING.to_owned(), json!({}));
    for (name, schema) in reachable(api, operations) {
        if is_map(name) {
            continue;
        }
        schemas.insert(name.to_owned(), lower_schema(api, schema));
    }
    for operation in operations {
        let method = match operation.method {
            Method::Get => "get",
            Method::Post => "post",
        };
        paths.insert(
            operation.path.clone(),
            json!({ method: lower_operation(api, operation) }),
        );
        schemas.insert(operation.type_name.clone(), json!({ "type": "object" }));
        if let Some(item) = operation.page_item() {
            schemas.insert(page_name(item), json!({ "type": "object" }));
        }
    }
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "lowered", "version": "0.0.0" },
        "paths": paths,
        "components": { "schemas": schemas },
    });
    serde_json::from_value(document)
        .map_err(|error| format!("the lowered document is not OpenAPI: {error}"))
}
