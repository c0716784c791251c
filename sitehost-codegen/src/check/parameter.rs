//! What an operation sends: the properties of a form or the parameters of a query, in wire order.

use crate::bindings;
use crate::check::fields::Fields;
use crate::check::{Checker, names};
use crate::document::{Entry, Node, Position, Value};
use crate::load;
use crate::model::{Parameter, Scalar};

/// The first parameter of every request; the client adds it.
const KEY: &str = "apikey";

/// The one media type of a form.
const FORM: &str = "application/x-www-form-urlencoded";

/// A parameter before its schema is read.
struct Head<'a> {
    wire: &'a str,
    at: &'a Position,
    required: bool,
}

impl<'a> Checker<'a> {
    /// Reads `requestBody`.
    pub fn form(&mut self, body: &'a Node) -> Option<Vec<Parameter>> {
        let mut fields = Fields::of(body, "`requestBody`", &mut self.findings)?;
        if !fields.flag("required", &mut self.findings) {
            self.findings.add(&body.at, "the body is not required, yet it carries the key", "add `required: true`");
        }
        let content = fields.need("content", "add `content:`", &mut self.findings)?;
        fields.finish(&mut self.findings);
        let mut media = Fields::of(content, "the body's `content`", &mut self.findings)?;
        let form = media.need(FORM, "describe the form under this media type", &mut self.findings);
        media.finish(&mut self.findings);
        let mut fields = Fields::of(form?, "the form", &mut self.findings)?;
        let schema = fields.need("schema", "add `schema:`", &mut self.findings);
        let encoding = fields.take("encoding");
        fields.take("example");
        fields.finish(&mut self.findings);
        let parameters = self.properties(schema?)?;
        self.encoding(encoding, form?, &parameters);
        Some(parameters)
    }

    fn properties(&mut self, schema: &'a Node) -> Option<Vec<Parameter>> {
        let mut fields = Fields::of(schema, "the form's schema", &mut self.findings)?;
        if fields.take("type").and_then(Node::as_str) != Some("object") {
            self.findings.add(&schema.at, "the form is no object", "write `type: object`");
        }
        let required = fields.take("required");
        let properties = fields.need("properties", "add `properties:`, the key first", &mut self.findings)?;
        fields.finish(&mut self.findings);
        let Some(entries) = properties.as_map() else {
            self.findings.add(&properties.at, format!("`properties` is {}", properties.kind()), "write a mapping");
            return None;
        };
        let names: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let required = self.required_names(required, &names);
        let key_first = entries.first().is_some_and(|entry| entry.key == KEY && self.is_key(&entry.value));
        self.expect_key(key_first && required.contains(&KEY), &properties.at, "`apikey: {$ref: …/schemas/ApiKey.yaml}` as the first property, and `apikey` in `required`");
        let mut parameters = Vec::new();
        for Entry { key, at, value } in entries.iter().filter(|entry| entry.key != KEY) {
            let head = Head { wire: key, at, required: required.contains(&key.as_str()) };
            if let Some(parameter) = self.parameter(head, value) {
                self.distinct(&parameters, &parameter, at);
                parameters.push(parameter);
            }
        }
        Some(parameters)
    }

    /// Reads `parameters`.
    pub fn query(&mut self, list: &'a Node) -> Option<Vec<Parameter>> {
        let Value::List(items) = &list.value else {
            self.findings.add(&list.at, format!("`parameters` is {}", list.kind()), "write a list, the key first");
            return None;
        };
        let mut key_first = false;
        let mut parameters: Vec<Parameter> = Vec::new();
        for (place, item) in items.iter().enumerate() {
            let shared = load::reference(item).is_some();
            let Some(mut fields) = Fields::of(self.documents.follow(item), "a parameter", &mut self.findings) else { continue };
            let wire = fields.need_text("name", "add `name:`", &mut self.findings);
            if fields.take("in").and_then(Node::as_str) != Some("query") {
                self.findings.add(fields.at, "a parameter is not `in: query`", "a call that reads sends all it has in its query");
            }
            let required = fields.flag("required", &mut self.findings);
            let description = fields.take("description");
            let example = fields.take("example");
            let rust_name = fields.take("x-rust-name");
            self.query_style(&mut fields);
            let schema = fields.need("schema", "add `schema:`", &mut self.findings);
            fields.finish(&mut self.findings);
            let (Some(wire), Some(schema)) = (wire, schema) else { continue };
            if wire == KEY {
                key_first = place == 0 && shared && required && self.is_key(schema);
                continue;
            }
            let head = Head { wire, at: &item.at, required };
            if let Some(parameter) = self.described(head, schema, description, example, rust_name) {
                self.distinct(&parameters, &parameter, &item.at);
                parameters.push(parameter);
            }
        }
        self.expect_key(key_first, &list.at, "`- $ref: …/parameters/apikey.yaml` as the first parameter");
        Some(parameters)
    }

    /// A list in a query is `style: form, explode: true`, which is also what OpenAPI takes when it says nothing.
    fn query_style(&mut self, fields: &mut Fields<'a>) {
        let style = fields.take("style");
        let explode = fields.take("explode");
        if let Some(node) = style.filter(|node| node.as_str() != Some("form")) {
            self.findings.add(&node.at, "this `style` is not supported", "leave it out");
        }
        if let Some(node) = explode.filter(|node| !matches!(node.value, Value::Bool(true))) {
            self.findings.add(&node.at, "this `explode` is not supported", "leave it out");
        }
    }

    fn expect_key(&mut self, right: bool, at: &Position, remedy: &str) {
        if !right {
            self.findings.add(at, "`apikey` does not come first", format!("put {remedy}"));
        }
    }

    /// Whether a schema is a reference to the shared definition of the key.
    fn is_key(&self, node: &'a Node) -> bool {
        load::reference(node)
            .and_then(|text| self.documents.target(&node.at, text))
            .is_some_and(|(path, _)| path == format!("schemas/{}.yaml", bindings::API_KEY))
    }

    /// A property of a form: its schema says everything.
    fn parameter(&mut self, head: Head<'a>, schema: &'a Node) -> Option<Parameter> {
        let schema = self.documents.follow(schema);
        let (description, example) = (schema.get("description"), schema.get("example"));
        self.described(head, schema, description, example, schema.get("x-rust-name"))
    }

    fn described(
        &mut self,
        head: Head<'a>,
        schema: &'a Node,
        description: Option<&'a Node>,
        example: Option<&'a Node>,
        rust_name: Option<&'a Node>,
    ) -> Option<Parameter> {
        let Head { wire, at, required } = head;
        let (scalar, list) = self.parameter_type(schema, wire)?;
        names::check_wire_name(wire, list, at, &mut self.findings);
        let name = names::parameter_name(wire, rust_name.and_then(Node::as_str), at, &mut self.findings);
        let description = self.parameter_text(description, wire, at);
        let example = match example {
            Some(node) => self.example(node, wire, scalar, list),
            None => {
                self.findings.add(at, format!("`{wire}` has no example"), "add `example:` with a documented value");
                None
            }
        };
        Some(Parameter { wire: wire.to_owned(), name: name?, required, list, scalar, description: description?, example: example? })
    }

    fn parameter_text(&mut self, node: Option<&'a Node>, wire: &str, at: &Position) -> Option<String> {
        match node.and_then(Node::as_str).map(str::trim) {
            Some(text) if !text.is_empty() => Some(text.to_owned()),
            _ => {
                self.findings.add(at, format!("`{wire}` has no description"), "add `description:` saying what it is for");
                None
            }
        }
    }

    /// What a parameter's schema says of its values: what one is, and whether there may be several.
    fn parameter_type(&mut self, schema: &'a Node, wire: &str) -> Option<(Scalar, bool)> {
        let schema = self.documents.follow(schema);
        let mut fields = Fields::of(schema, "a parameter's schema", &mut self.findings)?;
        fields.take("description");
        fields.take("example");
        fields.take("x-rust-name");
        let remedy = "add `type:` string, integer, number, boolean or array";
        let kind = fields.need("type", remedy, &mut self.findings)?;
        if kind.as_str() == Some("array") {
            let items = fields.need("items", "add `items:` with the type of one value", &mut self.findings);
            fields.finish(&mut self.findings);
            let (scalar, nested) = self.parameter_type(items?, wire)?;
            if nested {
                self.findings.add(&schema.at, format!("`{wire}` is a list of lists"), "make `items` a plain value");
                return None;
            }
            return Some((scalar, true));
        }
        let format = fields.take("format");
        fields.finish(&mut self.findings);
        let scalar = match (kind.as_str(), format.and_then(Node::as_str)) {
            (Some("string" | "integer"), Some("id")) => Scalar::Id,
            (Some("string"), Some("password")) => Scalar::Secret,
            (Some("string"), None) if format.is_none() => Scalar::Text,
            (Some("integer"), None) if format.is_none() => Scalar::Integer,
            (Some("number"), None) if format.is_none() => Scalar::Number,
            (Some("boolean"), None) if format.is_none() => Scalar::Flag,
            (Some("string" | "integer" | "number" | "boolean"), _) => {
                let at = format.map_or(&schema.at, |node| &node.at);
                self.findings.add(at, format!("the `format` of `{wire}` is not supported"), "leave it out, or write id or password");
                return None;
            }
            _ => {
                self.findings.add(&kind.at, format!("the `type` of `{wire}` is not supported"), remedy);
                return None;
            }
        };
        Some((scalar, false))
    }

    fn example(&mut self, node: &'a Node, wire: &str, scalar: Scalar, list: bool) -> Option<Vec<serde_json::Value>> {
        let values: &[Node] = match (&node.value, list) {
            (Value::List(items), true) if !items.is_empty() => items,
            (_, true) => {
                self.findings.add(&node.at, format!("the example of `{wire}` is no list"), "write one like `['23', '25']`");
                return None;
            }
            (_, false) => std::slice::from_ref(node),
        };
        let mut examples = Vec::new();
        for value in values {
            if !fits(&value.value, scalar) {
                let problem = format!("the example of `{wire}` is {}", value.kind());
                self.findings.add(&value.at, problem, format!("write {}", wanted(scalar)));
                return None;
            }
            examples.push(value.to_json());
        }
        Some(examples)
    }

    /// Two parameters may not become one name.
    fn distinct(&mut self, before: &[Parameter], parameter: &Parameter, at: &Position) {
        if before.iter().any(|other| other.wire == parameter.wire) {
            self.findings.add(at, format!("`{}` stands here a second time", parameter.wire), "keep one of the two");
        } else if let Some(other) = before.iter().find(|other| other.name == parameter.name) {
            let problem = format!("`{}` and `{}` both become `{}`", other.wire, parameter.wire, parameter.name);
            self.findings.add(at, problem, "add `x-rust-name: some_name` beside the `type` of one of them");
        }
    }

    /// Every list, and nothing else, says how it is written; without it other tools send something else.
    fn encoding(&mut self, encoding: Option<&'a Node>, form: &'a Node, parameters: &[Parameter]) {
        let entries = match encoding.map(|node| (node, node.as_map())) {
            None => &[],
            Some((_, Some(entries))) => entries,
            Some((node, None)) => {
                self.findings.add(&node.at, format!("`encoding` is {}", node.kind()), "write a mapping");
                return;
            }
        };
        for parameter in parameters.iter().filter(|parameter| parameter.list) {
            if !entries.iter().any(|entry| entry.key == parameter.wire) {
                let problem = format!("the list `{}` has no `encoding`", parameter.wire);
                let remedy = format!("add `encoding: {{'{}': {{style: form, explode: true}}}}` beside `schema`", parameter.wire);
                self.findings.add(&form.at, problem, remedy);
            }
        }
        for Entry { key, at, value } in entries {
            if !parameters.iter().any(|parameter| parameter.list && parameter.wire == *key) {
                self.findings.add(at, format!("`encoding` names `{key}`, which is no list of this form"), "remove it, or mend the name");
            }
            let right = value.as_map().is_some_and(|lines| lines.len() == 2)
                && value.get("style").and_then(Node::as_str) == Some("form")
                && value.get("explode").is_some_and(|node| matches!(node.value, Value::Bool(true)));
            if !right {
                self.findings.add(&value.at, "this encoding is not supported", "write `style: form` and `explode: true`");
            }
        }
    }
}

fn fits(value: &Value, scalar: Scalar) -> bool {
    match (scalar, value) {
        (Scalar::Text | Scalar::Secret, Value::String(_)) | (Scalar::Flag, Value::Bool(_)) => true,
        (Scalar::Id, Value::String(text)) => !text.is_empty(),
        (Scalar::Id | Scalar::Integer, Value::Number(number)) => number.is_i64(),
        (Scalar::Number, Value::Number(_)) => true,
        _ => false,
    }
}

fn wanted(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Text | Scalar::Secret => "a string; quote it if it looks like something else",
        Scalar::Flag => "true or false",
        Scalar::Id => "a whole number or a string with something in it",
        Scalar::Integer => "a whole number",
        Scalar::Number => "a number",
    }
}
