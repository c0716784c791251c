//! Model to the part of OpenAPI that progenitor takes.
//!
//! Types and members get names that progenitor takes as they are: `T0`, `T1` and so on. The reply of an operation is the
//! member `reply` of an object of its own, so that a list or a number can be looked up too.

use std::collections::BTreeMap;

use openapiv3::OpenAPI;
use serde_json::{Map, Value as Json, json};

use super::types::Rust;
use crate::model::{Api, Member, Method, Operation, Schema, SchemaKind, TypeKind, TypeName};

/// Stands for any JSON in a list or a map: progenitor makes another type of a map of anything than of other maps.
const ANY: &str = "AnyJson";

/// The document, and what its names stand for.
pub struct Lowered {
    pub document: OpenAPI,
    /// The schemas that stand for a type that exists, and that type.
    pub existing: BTreeMap<String, String>,
    /// The lowered name of each type: `T0`.
    pub names: BTreeMap<TypeName, String>,
}

/// The schema that holds the reply of an operation.
pub fn reply_name(place: usize) -> String {
    format!("Reply{place}")
}

struct Lowering<'a> {
    api: &'a Api,
    schemas: Map<String, Json>,
    existing: BTreeMap<String, String>,
    names: BTreeMap<TypeName, String>,
}

impl<'a> Lowering<'a> {
    /// A reference to a type that exists under that name.
    fn existing(&mut self, rust: &str) -> Json {
        self.refer(rust, rust, json!({}))
    }

    fn refer(&mut self, name: &str, rust: &str, schema: Json) -> Json {
        if !self.schemas.contains_key(name) {
            self.schemas.insert(name.to_owned(), schema);
            self.existing.insert(name.to_owned(), rust.to_owned());
        }
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }

    /// A reference to a type that is made from the spec. A struct is lowered with its members, an enum exists.
    fn named(&mut self, name: &'a TypeName) -> Json {
        if let Some(lowered) = self.names.get(name) {
            return json!({ "$ref": format!("#/components/schemas/{lowered}") });
        }
        let lowered = format!("T{}", self.names.len());
        self.names.insert(name.clone(), lowered.clone());
        match self.api.types.get(name).map(|made| &made.kind) {
            Some(TypeKind::Read(members)) => {
                let object = self.object(members);
                self.schemas.insert(lowered.clone(), object);
            }
            _ => {
                self.refer(&lowered, &lowered, json!({ "type": "string" }));
            }
        }
        json!({ "$ref": format!("#/components/schemas/{lowered}") })
    }

    fn object(&mut self, members: &'a [Member]) -> Json {
        let place = |place: usize| format!("m{place}");
        let required: Vec<String> = (0..members.len())
            .filter(|at| !is_optional(&members[*at].schema, members[*at].required))
            .map(place)
            .collect();
        let mut properties = Map::new();
        for (at, member) in members.iter().enumerate() {
            properties.insert(place(at), self.schema(&member.schema));
        }
        let mut object = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            object["required"] = required.into();
        }
        object
    }

    /// A schema that is not a member, where nothing but itself can say that it may be none.
    fn entry(&mut self, schema: &'a Schema) -> Json {
        match &schema.kind {
            SchemaKind::Any => self.refer(ANY, "Value", json!({})),
            SchemaKind::Bound(binding) if binding.is_optional => {
                json!({ "allOf": [self.schema(schema)], "nullable": true })
            }
            _ => self.schema(schema),
        }
    }

    fn schema(&mut self, schema: &'a Schema) -> Json {
        let mut lowered = match &schema.kind {
            SchemaKind::Named(name) => self.named(name),
            SchemaKind::Bound(binding) => match binding.rust {
                "String" => json!({ "type": "string" }),
                "bool" => json!({ "type": "boolean" }),
                "i64" => json!({ "type": "integer", "format": "int64" }),
                "f64" => json!({ "type": "number" }),
                "Map" => {
                    let any = self.refer(ANY, "Value", json!({}));
                    json!({ "type": "object", "additionalProperties": any })
                }
                rust => self.existing(rust),
            },
            SchemaKind::Text => json!({ "type": "string" }),
            SchemaKind::Secret => self.existing("Secret"),
            SchemaKind::Integer => json!({ "type": "integer", "format": "int64" }),
            SchemaKind::Number => json!({ "type": "number" }),
            SchemaKind::Flag => json!({ "type": "boolean" }),
            SchemaKind::Any => json!({}),
            SchemaKind::List(entry) | SchemaKind::Page(entry) => {
                json!({ "type": "array", "items": self.entry(entry) })
            }
            SchemaKind::Map(value) => {
                json!({ "type": "object", "additionalProperties": self.entry(value) })
            }
        };
        if schema.nullable {
            lowered = json!({ "allOf": [lowered], "nullable": true });
        }
        lowered
    }

    fn operation(&mut self, place: usize, operation: &'a Operation) -> Json {
        let mut success = json!({ "description": "Success." });
        if let Some(reply) = &operation.reply {
            let schema = self.schema(&reply.schema);
            let name = reply_name(place);
            let mut holder = json!({ "type": "object", "properties": { "reply": schema } });
            if !is_optional(&reply.schema, reply.required) {
                holder["required"] = json!(["reply"]);
            }
            self.schemas.insert(name.clone(), holder);
            let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
            success["content"] = json!({ "application/json": { "schema": reference } });
        }
        json!({ "operationId": operation.id, "responses": { "200": success } })
    }
}

/// Whether a member or a reply may be missing or none.
fn is_optional(schema: &Schema, required: bool) -> bool {
    let is_bound = matches!(&schema.kind, SchemaKind::Bound(binding) if binding.is_optional);
    !required || is_bound
}

/// The document that progenitor gets for some of the operations.
///
/// # Errors
///
/// A message if `openapiv3` does not take the result.
pub fn lower(api: &Api, operations: &[&Operation]) -> Result<Lowered, String> {
    let mut lowering = Lowering {
        api,
        schemas: Map::new(),
        existing: BTreeMap::new(),
        names: BTreeMap::new(),
    };
    let mut paths = Map::new();
    for (place, operation) in operations.iter().enumerate() {
        let method = match operation.method {
            Method::Get => "get",
            Method::Post => "post",
        };
        let lowered = lowering.operation(place, operation);
        paths.insert(operation.path.clone(), json!({ method: lowered }));
    }
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "lowered", "version": "0.0.0" },
        "paths": paths,
        "components": { "schemas": lowering.schemas },
    });
    let document = serde_json::from_value(document)
        .map_err(|error| format!("the lowered document is not OpenAPI: {error}"))?;
    Ok(Lowered {
        document,
        existing: lowering.existing,
        names: lowering.names,
    })
}

/// The type that the spec calls for, which progenitor has to decide on.
pub fn expected(schema: &Schema, required: bool) -> Rust {
    let (rust, is_optional) = match &schema.kind {
        SchemaKind::Named(name) => (Rust::Named(name.clone()), false),
        SchemaKind::Bound(binding) => {
            let rust = match binding.rust {
                "Map" => Rust::Map(Box::new(Rust::Simple("Value"))),
                rust => Rust::Simple(rust),
            };
            (rust, binding.is_optional)
        }
        SchemaKind::Text => (Rust::Simple("String"), false),
        SchemaKind::Secret => (Rust::Simple("Secret"), false),
        SchemaKind::Integer => (Rust::Simple("i64"), false),
        SchemaKind::Number => (Rust::Simple("f64"), false),
        SchemaKind::Flag => (Rust::Simple("bool"), false),
        SchemaKind::Any => (Rust::Simple("Value"), false),
        SchemaKind::List(entry) | SchemaKind::Page(entry) => {
            (Rust::List(Box::new(expected(entry, true))), false)
        }
        SchemaKind::Map(value) => (Rust::Map(Box::new(expected(value, true))), false),
    };
    let is_optional = is_optional || schema.nullable || !required;
    match rust {
        Rust::List(_) | Rust::Map(_) => rust, // "none" reads as an empty one
        rust if is_optional => Rust::Option(Box::new(rust)),
        rust => rust,
    }
}
