//! What an operation sends: the properties of a form or the parameters of a query, in wire order.

use crate::bindings;
use crate::check::fields::{Fields, text_of};
use crate::check::{Checker, names};
use crate::document::{Node, Position, Value};
use crate::model::{Parameter, Scalar};

/// The extension of a list that one empty entry clears.
pub const EMPTY_CLEARS: &str = "x-empty-clears";

/// The first parameter of every request; the client adds it.
pub const KEY: &str = "apikey";

/// A parameter as it stands in the spec: a property of a form, or an entry of `parameters`.
pub struct Draft<'a> {
    pub wire: &'a str,
    pub at: &'a Position,
    pub required: bool,
    pub schema: &'a Node,
    pub description: Option<&'a Node>,
    pub example: Option<&'a Node>,
    pub rust_name: Option<&'a Node>,
    /// Whether the three above stand in the schema, as in a form, or beside it, as in a query.
    pub in_schema: bool,
}

impl<'a> Checker<'a> {
    /// Complains unless the key comes first.
    pub fn expect_key(&mut self, first: bool, at: &Position, remedy: &str) {
        if !first {
            self.findings
                .add(at, "`apikey` does not come first", format!("put {remedy}"));
        }
    }

    /// Whether a schema is a reference to the shared definition of the key.
    pub fn is_key(&self, node: &'a Node) -> bool {
        self.refers_to(node, bindings::API_KEY)
    }

    /// Reads one parameter.
    pub fn parameter(&mut self, draft: Draft<'a>) -> Option<Parameter> {
        let Draft {
            wire,
            at,
            required,
            schema,
            description,
            example,
            rust_name,
            in_schema,
        } = draft;
        let rust_name = rust_name.map(|node| text_of(node, "x-rust-name", &mut self.findings));
        let name = match rust_name {
            Some(None) => None,
            given => names::parameter_name(wire, given.flatten(), at, &mut self.findings),
        };
        let description = self.parameter_text(description, wire, at);
        if example.is_none() {
            let remedy = "add `example:` with a documented value";
            self.findings
                .add(at, format!("`{wire}` has no example"), remedy);
        }
        let (scalar, list) = self.parameter_type(schema, wire, in_schema)?;
        let clears = self.empty_clears(schema);
        names::check_wire_name(wire, list, at, &mut self.findings);
        let example = example.and_then(|node| self.example(node, wire, &scalar, list));
        Some(Parameter {
            wire: wire.to_owned(),
            name: name?,
            required,
            list,
            clears,
            scalar,
            description: description?,
            example: example?,
        })
    }

    fn parameter_text(
        &mut self,
        node: Option<&'a Node>,
        wire: &str,
        at: &Position,
    ) -> Option<String> {
        match node.and_then(Node::as_str).map(str::trim) {
            Some(text) if !text.is_empty() => Some(text.to_owned()),
            _ => {
                self.findings.add(
                    at,
                    format!("`{wire}` has no description"),
                    "add `description:` saying what it is for",
                );
                None
            }
        }
    }

    /// What a parameter's schema says of its values: what one is, and whether there may be several.
    fn parameter_type(
        &mut self,
        schema: &'a Node,
        wire: &str,
        in_schema: bool,
    ) -> Option<(Scalar, bool)> {
        if let Some(name) = self.words_name(schema) {
            let mut fields = Fields::of(schema, "a parameter's schema", &mut self.findings)?;
            for read_already in ["$ref", "allOf", "description", "example", "x-rust-name"] {
                fields.take(read_already);
            }
            fields.finish(&mut self.findings);
            return Some((Scalar::Word(name), false));
        }
        if let Some(name) = self.bound_name(schema) {
            let remedy = "write `type: integer` with `format: id` for an identifier, with `enum: [0, 1]` for yes or \
                          no, alone for a number; `type: string` for the rest";
            let problem = format!("`{name}` is for replies, and `{wire}` is sent");
            self.findings.add(&schema.at, problem, remedy);
            return None;
        }
        let schema = self.documents.follow(schema)?;
        let mut fields = Fields::of(schema, "a parameter's schema", &mut self.findings)?;
        if in_schema {
            for read_already in ["description", "example", "x-rust-name"] {
                fields.take(read_already);
            }
        }
        let remedy = "add `type:` string, integer, number or array";
        let kind = fields.need("type", remedy, &mut self.findings)?;
        if kind.as_str() == Some("array") {
            fields.flag(EMPTY_CLEARS, &mut self.findings);
            let items = fields.need(
                "items",
                "add `items:` with the type of one value",
                &mut self.findings,
            );
            fields.finish(&mut self.findings);
            let (scalar, nested) = self.parameter_type(items?, wire, false)?;
            if nested {
                self.findings.add(
                    &schema.at,
                    format!("`{wire}` is a list of lists"),
                    "make `items` a plain value",
                );
                return None;
            }
            return Some((scalar, true));
        }
        let format = fields.take("format");
        let choices = fields.take("enum");
        fields.finish(&mut self.findings);
        if let Some(choices) = choices {
            return self.flag_type(kind, format, choices, wire);
        }
        let scalar = match (kind.as_str(), format) {
            (Some("string"), None) => Scalar::Text,
            (Some("integer"), None) => Scalar::Integer,
            (Some("number"), None) => Scalar::Number,
            (Some("string" | "integer"), Some(format)) if format.as_str() == Some("id") => {
                Scalar::Id
            }
            (Some("string"), Some(format)) if format.as_str() == Some("password") => Scalar::Secret,
            (Some("string" | "integer" | "number"), Some(format)) => {
                let problem = format!("the `format` of `{wire}` is not supported");
                self.findings
                    .add(&format.at, problem, "leave it out, or write id or password");
                return None;
            }
            (Some("boolean"), _) => {
                let problem = format!("`{wire}` is a boolean, which the API takes as 1 and 0");
                self.findings.add(
                    &kind.at,
                    problem,
                    "write `type: integer` and `enum: [0, 1]`",
                );
                return None;
            }
            _ => {
                self.findings.add(
                    &kind.at,
                    format!("the `type` of `{wire}` is not supported"),
                    remedy,
                );
                return None;
            }
        };
        Some((scalar, false))
    }

    /// Whether a schema says that one empty entry clears the list.
    fn empty_clears(&mut self, schema: &'a Node) -> bool {
        let mark = self
            .documents
            .follow(schema)
            .and_then(|schema| schema.get(EMPTY_CLEARS));
        mark.is_some_and(|mark| matches!(mark.value, Value::Bool(true)))
    }

    /// The schema's name, where a node refers to one that stands for a type of the SDK.
    fn bound_name(&self, schema: &'a Node) -> Option<&'static str> {
        let (name, _) = self.referred(schema)?;
        Some(bindings::binding(&name)?.schema)
    }

    /// `type: integer` and `enum: [0, 1]`: yes or no, in the way that the API takes it.
    fn flag_type(
        &mut self,
        kind: &'a Node,
        format: Option<&'a Node>,
        choices: &'a Node,
        wire: &str,
    ) -> Option<(Scalar, bool)> {
        let is_flag = choices.to_json() == serde_json::json!([0, 1]);
        if is_flag && format.is_none() && kind.as_str() == Some("integer") {
            return Some((Scalar::Flag, false));
        }
        let problem = format!("the `enum` of `{wire}` is not supported");
        let remedy = "write `type: integer` and `enum: [0, 1]` for yes or no; for a choice of words refer to a file in \
                      spec/schemas with `x-extensible-enum`";
        self.findings.add(&choices.at, problem, remedy);
        None
    }

    fn example(
        &mut self,
        node: &'a Node,
        wire: &str,
        scalar: &Scalar,
        list: bool,
    ) -> Option<Vec<serde_json::Value>> {
        let values: &[Node] = match (&node.value, list) {
            (Value::List(items), true) if !items.is_empty() => items,
            (_, true) => {
                self.findings.add(
                    &node.at,
                    format!("the example of `{wire}` is no list"),
                    "write one like `['23', '25']`",
                );
                return None;
            }
            (_, false) => std::slice::from_ref(node),
        };
        let mut examples = Vec::new();
        for value in values {
            if let (Scalar::Word(name), Some(word)) = (scalar, value.as_str())
                && !self.words_of(name).contains(&word)
            {
                // Where there are no words at all, that has been found already.
                let words = self.words_of(name).join(", ");
                if !words.is_empty() {
                    let problem = format!("the example of `{wire}` is no word of `{name}`");
                    self.findings
                        .add(&value.at, problem, format!("write one of: {words}"));
                }
                return None;
            }
            if !fits(&value.value, scalar) {
                let problem = format!("the example of `{wire}` is {}", value.kind());
                self.findings
                    .add(&value.at, problem, format!("write {}", wanted(scalar)));
                return None;
            }
            examples.push(value.to_json());
        }
        Some(examples)
    }

    /// Two parameters may not become one name.
    pub fn distinct(&mut self, before: &[Parameter], parameter: &Parameter, at: &Position) {
        if before.iter().any(|other| other.wire == parameter.wire) {
            self.findings.add(
                at,
                format!("`{}` stands here a second time", parameter.wire),
                "keep one of the two",
            );
        } else if let Some(other) = before.iter().find(|other| other.name == parameter.name) {
            let problem = format!(
                "`{}` and `{}` both become `{}`",
                other.wire, parameter.wire, parameter.name
            );
            self.findings
                .add(at, problem, "add `x-rust-name: some_name` to one of them");
        }
    }
}

fn fits(value: &Value, scalar: &Scalar) -> bool {
    match (scalar, value) {
        (Scalar::Text | Scalar::Secret, Value::String(_)) => true,
        (Scalar::Flag, Value::Number(number)) => matches!(number.as_i64(), Some(0 | 1)),
        (Scalar::Id | Scalar::Word(_), Value::String(text)) => !text.is_empty(),
        (Scalar::Id | Scalar::Integer, Value::Number(number)) => number.is_i64(),
        (Scalar::Number, Value::Number(_)) => true,
        _ => false,
    }
}

fn wanted(scalar: &Scalar) -> &'static str {
    match scalar {
        Scalar::Text | Scalar::Secret => "a string; quote it if it looks like something else",
        Scalar::Flag => "1 or 0",
        Scalar::Id => "a whole number or a string with something in it",
        Scalar::Word(_) => "a string with something in it",
        Scalar::Integer => "a whole number",
        Scalar::Number => "a number",
    }
}
