//! An operation as far as the one of a page is compared with the one of the spec: its parameters, its reply, and the object that it returns.

use serde_json::Value as Json;
use sitehost_codegen::document::Node;

use super::known::{self, Known};

/// A parameter of a file.
#[derive(Debug, PartialEq)]
pub struct Parameter {
    pub name: String,
    pub is_required: bool,
    /// The schema, without texts.
    pub form: Json,
    pub example: Option<Json>,
}

/// The operation in a file, as far as it is compared.
pub struct ComparedOperation {
    pub method: &'static str,
    pub parameters: Vec<Parameter>,
    pub reply: Json,
}

fn texts(names: &[Node]) -> Vec<&str> {
    names.iter().filter_map(Node::as_str).collect()
}

fn query(operation: &Node, known: &Known) -> Vec<Parameter> {
    let items = operation
        .get("parameters")
        .map(Node::items)
        .unwrap_or_default();
    let parameters = items.iter().filter_map(|item| {
        let node = known.target(item).map_or(item, |(_, node)| node);
        Some(Parameter {
            name: node.get("name")?.as_str()?.to_owned(),
            is_required: node
                .get("required")
                .is_some_and(|node| node.to_json() == true),
            form: node
                .get("schema")
                .map_or(Json::Null, |schema| known.form(schema)),
            example: node.get("example").map(Node::to_json),
        })
    });
    parameters.filter(is_own).collect()
}

/// Whether a parameter is one that callers pass. The key is the same everywhere.
fn is_own(parameter: &Parameter) -> bool {
    parameter.name != "apikey"
}

fn form(operation: &Node, known: &Known) -> Vec<Parameter> {
    let keys = [
        "requestBody",
        "content",
        "application/x-www-form-urlencoded",
        "schema",
    ];
    let schema = keys.iter().try_fold(operation, |node, key| node.get(key));
    let required = schema
        .and_then(|schema| schema.get("required"))
        .map(Node::items)
        .unwrap_or_default();
    let required = texts(required);
    let properties = schema
        .and_then(|schema| schema.get("properties"))
        .and_then(Node::as_map);
    let properties = properties
        .unwrap_or_default()
        .iter()
        .map(|entry| Parameter {
            name: entry.key.clone(),
            is_required: required.contains(&entry.key.as_str()),
            form: known.form(&entry.value),
            example: entry.value.get("example").map(Node::to_json),
        });
    properties.filter(is_own).collect()
}

impl ComparedOperation {
    /// Reads the operation in the text of a file.
    pub fn read(file: &str, text: &str, known: &Known) -> Result<Self, String> {
        let broken =
            || format!("spec/{file} cannot be read; run `cargo xtask check`, which says why");
        let node = known::parse(file, text).ok_or_else(broken)?;
        let (method, operation) = match (node.get("get"), node.get("post")) {
            (Some(operation), _) => ("GET", operation),
            (_, Some(operation)) => ("POST", operation),
            _ => return Err(broken()),
        };
        let parameters = match method {
            "GET" => query(operation, known),
            _ => form(operation, known),
        };
        let keys = ["responses", "200", "content", "application/json", "example"];
        let reply = keys.iter().try_fold(operation, |node, key| node.get(key));
        Ok(Self {
            method,
            parameters,
            reply: reply.map_or(Json::Null, Node::to_json),
        })
    }
}

/// The file of the object that a call returns, alone, in a list or on a page.
pub fn returned(file: &str, text: &str, known: &Known) -> Option<String> {
    let node = known::parse(file, text)?;
    let operation = node.get("get").or_else(|| node.get("post"))?;
    let keys = [
        "responses",
        "200",
        "content",
        "application/json",
        "schema",
        "allOf",
    ];
    let parts = keys.iter().try_fold(operation, |node, key| node.get(key))?;
    let mut schema = parts.items().last()?.get("properties")?.get("return")?;
    if let Some(Some(data)) = schema
        .get("allOf")
        .map(|parts| parts.items().last()?.get("properties")?.get("data"))
    {
        schema = data;
    }
    let schema = schema.get("items").unwrap_or(schema);
    let (file, node) = known.target(schema)?;
    let is_job =
        file.starts_with("schemas/job/Job.") || file.starts_with("schemas/job/JobReference.");
    (node.get("properties").is_some() && !is_job).then_some(file)
}
