//! The shapes of what the API returns.

use std::rc::Rc;

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::bindings;
use crate::check::fields::{Fields, list_of, map_of, text_of};
use crate::check::{Checker, names};
use crate::document::{Entry, Node, Position, Value};
use crate::load;
use crate::model::{Property, Schema, SchemaKind};

/// The extension that lists the words of an open choice.
pub const WORDS: &str = "x-extensible-enum";

impl<'a> Checker<'a> {
    /// Reads a schema, wherever it stands.
    pub fn schema(&mut self, node: &'a Node) -> Option<Schema> {
        if let Some(reference) = load::reference(node) {
            return self.named(node, reference);
        }
        let mut fields = Fields::of(node, "a schema", &mut self.findings)?;
        let description = fields
            .text("description", &mut self.findings)
            .map(str::to_owned);
        let nullable = fields.flag("nullable", &mut self.findings);
        fields.take("example");
        let kind = match (
            fields.take("type"),
            fields.take("allOf"),
            fields.take("oneOf"),
        ) {
            (None, None, Some(choices)) => self.choice(choices),
            (None, Some(parts), None) => self.described_reference(parts),
            (Some(name), None, None) => self.typed(name, &mut fields),
            (None, None, None) => Some(SchemaKind::Any),
            _ => {
                let problem = "a schema has more than one of `type`, `allOf` and `oneOf`";
                self.findings.add(&node.at, problem, "keep one of them");
                None
            }
        };
        fields.finish(&mut self.findings);
        if nullable && node.get("type").is_none() {
            let remedy = "leave it out, and the member out of `required`: one that may be missing may be `null`";
            self.findings.add(
                &node.at,
                "OpenAPI takes `nullable` only beside a `type`",
                remedy,
            );
        }
        let kind = kind?;
        if nullable && matches!(kind, SchemaKind::List(_) | SchemaKind::Map(_)) {
            self.findings.add(
                &node.at,
                "a list or a map that is `null` reads as an empty one",
                "leave `nullable` out, and the member out of `required`",
            );
        }
        Some(Schema {
            kind,
            description,
            nullable,
        })
    }

    fn named(&mut self, node: &'a Node, reference: &str) -> Option<Schema> {
        let (path, _) = self.documents.target(&node.at, reference)?;
        if !path.starts_with("schemas/") {
            self.findings.add(
                &node.at,
                format!("`$ref: {reference}` is not a schema"),
                "refer to a file in spec/schemas",
            );
            return None;
        }
        let name = load::component_name(path).to_string();
        if [bindings::API_KEY, bindings::ENVELOPE, bindings::PAGE].contains(&name.as_str()) {
            self.findings.add(
                &node.at,
                format!("`{name}` is no part of what a reply returns"),
                "refer to another schema",
            );
            return None;
        }
        Some(Schema {
            kind: SchemaKind::Named(name),
            description: None,
            nullable: false,
        })
    }

    /// `allOf` with one reference in it: the only way to say more about a reference.
    fn described_reference(&mut self, parts: &'a Node) -> Option<SchemaKind> {
        if let Value::List(items) = &parts.value
            && let [only] = items.as_slice()
            && let Some(reference) = load::reference(only)
        {
            return self.named(only, reference).map(|schema| schema.kind);
        }
        self.findings.add(
            &parts.at,
            "`allOf` here holds more than one `$ref`",
            "write `allOf: [{$ref: …}]`",
        );
        None
    }

    /// `oneOf` is for values that one hand-written type reads.
    fn choice(&mut self, choices: &'a Node) -> Option<SchemaKind> {
        if !self.in_bound_schema {
            let bound: Vec<&str> = bindings::BINDINGS.iter().map(|b| b.schema).collect();
            let problem =
                "`oneOf` is supported only in a schema that is bound to a type of the SDK";
            let remedy = format!(
                "refer to one of {}, or bind the schema in sitehost-codegen/src/bindings.rs",
                bound.join(", ")
            );
            self.findings.add(&choices.at, problem, remedy);
            return None;
        }
        for item in list_of(choices, "oneOf", &mut self.findings)? {
            self.schema(item);
        }
        Some(SchemaKind::Any)
    }

    fn typed(&mut self, name: &'a Node, fields: &mut Fields<'a>) -> Option<SchemaKind> {
        if self.in_bound_schema {
            // A hand-written type reads it, whatever it says; these are for other tools.
            fields.take("enum");
            fields.take("maxItems");
        }
        match name.as_str() {
            Some("string") => {
                if let Some(words) = fields.take(WORDS) {
                    let problem = format!("`{WORDS}` stands where it is used");
                    let remedy =
                        "give the choice a file of its own in spec/schemas and refer to that";
                    self.findings.add(&words.at, problem, remedy);
                }
                self.format(fields, &[]);
                Some(SchemaKind::Text)
            }
            Some("integer") => {
                self.format(fields, &["int64"]);
                Some(SchemaKind::Integer)
            }
            Some("number") => Some(SchemaKind::Number),
            Some("boolean") => Some(SchemaKind::Flag),
            Some("array") => {
                let items = fields.need(
                    "items",
                    "add `items:` with the schema of one entry",
                    &mut self.findings,
                )?;
                Some(SchemaKind::List(Box::new(self.schema(items)?)))
            }
            Some("object") => self.object(fields),
            _ => {
                let remedy = "write string, integer, number, boolean, array or object";
                self.findings
                    .add(&name.at, "this `type` is not supported", remedy);
                None
            }
        }
    }

    /// A file in `schemas` that lists words: callers see an enum that keeps what it does not know.
    pub fn words(&mut self, node: &'a Node) -> Option<Schema> {
        let mut fields = Fields::of(node, "a choice of words", &mut self.findings)?;
        let description = fields.need_text("description", "add `description:`", &mut self.findings);
        let kind = fields.need("type", "write `type: string`", &mut self.findings)?;
        if kind.as_str() != Some("string") {
            self.findings
                .add(&kind.at, "the words are no strings", "write `type: string`");
        }
        let list = fields.take(WORDS)?;
        fields.finish(&mut self.findings);
        let mut words: Vec<String> = Vec::new();
        for item in list_of(list, WORDS, &mut self.findings)? {
            let Some(word) = text_of(item, WORDS, &mut self.findings) else {
                continue;
            };
            let variant = word.to_upper_camel_case();
            let problem = if !names::is_identifier(&variant) || variant == "Other" {
                format!("`{word}` makes no Rust name")
            } else if words
                .iter()
                .any(|other| other.to_upper_camel_case() == variant)
            {
                format!("a second word becomes `{variant}`")
            } else {
                words.push(word.to_owned());
                continue;
            };
            let remedy = "leave it out: a word that is not listed is kept as it is";
            self.findings.add(&item.at, problem, remedy);
        }
        if words.is_empty() {
            self.findings
                .add(&list.at, "no word is listed", "list those that are known");
        }
        Some(Schema {
            kind: SchemaKind::Words(words),
            description: Some(description?.to_owned()),
            nullable: false,
        })
    }

    /// The name and content of the schema that a node refers to, alone or with a description beside it.
    pub fn referred(&self, node: &'a Node) -> Option<(Rc<str>, &'a Node)> {
        let node = match node.get("allOf").map(Node::items) {
            Some([only]) => only,
            Some(_) => return None,
            None => node,
        };
        let (path, target) = self.documents.target(&node.at, load::reference(node)?)?;
        Some((load::component_name(path), target))
    }

    /// The schema's name, where a node refers to a choice of words.
    pub fn words_name(&self, node: &'a Node) -> Option<String> {
        let (name, target) = self.referred(node)?;
        target.get(WORDS)?;
        Some(name.to_string())
    }

    /// The words of a schema that is a choice of them.
    pub fn words_of(&self, name: &str) -> Vec<&'a str> {
        match self.words.get(name) {
            Some(list) => list.items().iter().filter_map(Node::as_str).collect(),
            None => Vec::new(),
        }
    }

    fn format(&mut self, fields: &mut Fields<'a>, known: &[&str]) {
        if let Some(node) = fields.take("format")
            && !node.as_str().is_some_and(|format| known.contains(&format))
        {
            let remedy = match known {
                [] => "leave it out".to_owned(),
                known => format!("leave it out, or write one of: {}", known.join(", ")),
            };
            self.findings.add(
                &node.at,
                "this `format` is not supported in a reply",
                remedy,
            );
        }
    }

    fn object(&mut self, fields: &mut Fields<'a>) -> Option<SchemaKind> {
        if let Some(values) = fields.take("additionalProperties") {
            return Some(SchemaKind::Map(Box::new(self.schema(values)?)));
        }
        let properties = fields.take("properties");
        let required = fields.take("required");
        let Some(properties) = properties else {
            let anything = Schema {
                kind: SchemaKind::Any,
                description: None,
                nullable: false,
            };
            return Some(SchemaKind::Map(Box::new(anything)));
        };
        let entries = map_of(properties, "properties", &mut self.findings)?;
        if entries.is_empty() {
            self.findings.add(
                &properties.at,
                "`properties` is empty",
                "leave it out if the members are not known",
            );
        }
        let names: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let required = self.required_names(required, &names);
        let mut members: Vec<Property> = Vec::new();
        for Entry { key, at, value } in entries {
            self.member_name(key, at, &members);
            if let Some(schema) = self.schema(value) {
                if schema.description.is_none() && !matches!(schema.kind, SchemaKind::Named(_)) {
                    let problem = format!("`{key}` has no description");
                    self.findings
                        .add(at, problem, "add `description:` saying what it means");
                }
                members.push(Property {
                    name: key.clone(),
                    required: required.contains(&key.as_str()),
                    schema,
                });
            }
        }
        Some(SchemaKind::Object(members))
    }

    fn member_name(&mut self, name: &str, at: &Position, before: &[Property]) {
        let rust = name.to_snake_case();
        if !rust.starts_with(|first: char| first.is_ascii_alphabetic()) {
            self.findings.add(
                at,
                format!("`{name}` makes no Rust name"),
                "leave it out, or use `additionalProperties`",
            );
        } else if let Some(other) = before
            .iter()
            .find(|other| other.name.to_snake_case() == rust)
        {
            let problem = format!("`{}` and `{name}` both become `{rust}`", other.name);
            self.findings.add(
                at,
                problem,
                "keep one of the two, or use `additionalProperties`",
            );
        }
    }

    /// The names in a `required` list, each of which has to be a property.
    pub fn required_names(&mut self, node: Option<&'a Node>, properties: &[&str]) -> Vec<&'a str> {
        let Some(node) = node else { return Vec::new() };
        let items = list_of(node, "required", &mut self.findings).unwrap_or_default();
        let mut names = Vec::new();
        for item in items {
            match item.as_str() {
                Some(name) if names.contains(&name) => {
                    self.complain_about_required(&item.at, name, "stands there twice")
                }
                Some(name) if properties.contains(&name) => names.push(name),
                Some(name) => self.complain_about_required(&item.at, name, "is no property"),
                None => self.complain_about_required(&item.at, item.kind(), "is no property"),
            }
        }
        names
    }

    fn complain_about_required(&mut self, at: &Position, name: &str, problem: &str) {
        self.findings.add(
            at,
            format!("`required` names `{name}`, which {problem}"),
            "remove it, or mend the name",
        );
    }
}
