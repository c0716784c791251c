//! The form of a call that writes: its properties are the parameters, in wire order.

use crate::check::Checker;
use crate::check::fields::Fields;
use crate::check::parameter::{Draft, KEY};
use crate::document::{Entry, Node, Value};
use crate::model::Parameter;

/// The one media type of a form.
const FORM: &str = "application/x-www-form-urlencoded";

impl<'a> Checker<'a> {
    /// Reads `requestBody`.
    pub fn form(&mut self, body: &'a Node) -> Option<Vec<Parameter>> {
        let mut fields = Fields::of(body, "`requestBody`", &mut self.findings)?;
        if !fields.flag("required", &mut self.findings) {
            self.findings.add(
                &body.at,
                "the body is not required, yet it carries the key",
                "add `required: true`",
            );
        }
        let content = fields.need("content", "add `content:`", &mut self.findings)?;
        fields.finish(&mut self.findings);
        let mut media = Fields::of(content, "the body's `content`", &mut self.findings)?;
        let form = media.need(
            FORM,
            "describe the form under this media type",
            &mut self.findings,
        );
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
            self.findings
                .add(&schema.at, "the form is no object", "write `type: object`");
        }
        let required = fields.take("required");
        let properties = fields.need(
            "properties",
            "add `properties:`, the key first",
            &mut self.findings,
        )?;
        fields.finish(&mut self.findings);
        let Some(entries) = properties.as_map() else {
            self.findings.add(
                &properties.at,
                format!("`properties` is {}", properties.kind()),
                "write a mapping",
            );
            return None;
        };
        let names: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let required = self.required_names(required, &names);
        let key_first = entries
            .first()
            .is_some_and(|entry| entry.key == KEY && self.is_key(&entry.value));
        self.expect_key(key_first && required.contains(&KEY), &properties.at, "`apikey: {$ref: …/schemas/ApiKey.yaml}` as the first property, and `apikey` in `required`");
        let mut parameters = Vec::new();
        for Entry { key, at, value } in entries.iter().filter(|entry| entry.key != KEY) {
            let Some(text) = self.documents.follow(value) else {
                continue;
            };
            let draft = Draft {
                wire: key,
                at,
                required: required.contains(&key.as_str()),
                schema: value,
                description: text.get("description"),
                example: text.get("example"),
                rust_name: text.get("x-rust-name"),
                in_schema: true,
            };
            if let Some(parameter) = self.parameter(draft) {
                self.distinct(&parameters, &parameter, at);
                parameters.push(parameter);
            }
        }
        Some(parameters)
    }

    /// Every list, and nothing else, says how it is written; without it other tools send something else.
    fn encoding(&mut self, encoding: Option<&'a Node>, form: &'a Node, parameters: &[Parameter]) {
        let entries = match encoding.map(|node| (node, node.as_map())) {
            None => &[],
            Some((_, Some(entries))) => entries,
            Some((node, None)) => {
                self.findings.add(
                    &node.at,
                    format!("`encoding` is {}", node.kind()),
                    "write a mapping",
                );
                return;
            }
        };
        for parameter in parameters.iter().filter(|parameter| parameter.list) {
            if !entries.iter().any(|entry| entry.key == parameter.wire) {
                let problem = format!("the list `{}` has no `encoding`", parameter.wire);
                let remedy = format!(
                    "add `encoding: {{'{}': {{style: form, explode: true}}}}` beside `schema`",
                    parameter.wire
                );
                self.findings.add(&form.at, problem, remedy);
            }
        }
        for Entry { key, at, value } in entries {
            if !parameters
                .iter()
                .any(|parameter| parameter.list && parameter.wire == *key)
            {
                self.findings.add(
                    at,
                    format!("`encoding` names `{key}`, which is no list of this form"),
                    "remove it, or mend the name",
                );
            }
            let right = value.as_map().is_some_and(|lines| lines.len() == 2)
                && value.get("style").and_then(Node::as_str) == Some("form")
                && value
                    .get("explode")
                    .is_some_and(|node| matches!(node.value, Value::Bool(true)));
            if !right {
                self.findings.add(
                    &value.at,
                    "this encoding is not supported",
                    "write `style: form` and `explode: true`",
                );
            }
        }
    }
}
