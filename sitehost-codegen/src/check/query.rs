//! The query of a call that reads: its `parameters`, in wire order.

use crate::check::Checker;
use crate::check::fields::Fields;
use crate::check::parameter::{Draft, KEY};
use crate::document::{Node, Value};
use crate::load;
use crate::model::Parameter;

impl<'a> Checker<'a> {
    /// Reads `parameters`.
    pub fn query(&mut self, list: &'a Node) -> Option<Vec<Parameter>> {
        let Value::List(items) = &list.value else {
            self.findings.add(
                &list.at,
                format!("`parameters` is {}", list.kind()),
                "write a list, the key first",
            );
            return None;
        };
        let mut key_first = false;
        let mut parameters: Vec<Parameter> = Vec::new();
        for (place, item) in items.iter().enumerate() {
            let shared = load::reference(item).is_some();
            let Some(parameter) = self.documents.follow(item) else {
                key_first |= place == 0;
                continue;
            };
            let Some(mut fields) = Fields::of(parameter, "a parameter", &mut self.findings) else {
                continue;
            };
            let wire = fields.need_text("name", "add `name:`", &mut self.findings);
            if fields.take("in").and_then(Node::as_str) != Some("query") {
                self.findings.add(
                    fields.at,
                    "a parameter is not `in: query`",
                    "a call that reads sends all it has in its query",
                );
            }
            let required = fields.flag("required", &mut self.findings);
            let description = fields.take("description");
            let example = fields.take("example");
            let rust_name = fields.take("x-rust-name");
            self.query_style(&mut fields);
            let schema = fields.need("schema", "add `schema:`", &mut self.findings);
            fields.finish(&mut self.findings);
            let (Some(wire), Some(schema)) = (wire, schema) else {
                continue;
            };
            if wire == KEY {
                key_first = place == 0 && shared && required && self.is_key(schema);
                continue;
            }
            let draft = Draft {
                wire,
                at: &item.at,
                required,
                schema,
                description,
                example,
                rust_name,
                in_schema: false,
            };
            if let Some(parameter) = self.parameter(draft) {
                self.distinct(&parameters, &parameter, &item.at);
                parameters.push(parameter);
            }
        }
        self.expect_key(
            key_first,
            &list.at,
            "`- $ref: …/parameters/apikey.yaml` as the first parameter",
        );
        Some(parameters)
    }

    /// A list in a query is `style: form, explode: true`, which is also what OpenAPI takes when it says nothing.
    fn query_style(&mut self, fields: &mut Fields<'a>) {
        let style = fields.take("style");
        let explode = fields.take("explode");
        if let Some(node) = style.filter(|node| node.as_str() != Some("form")) {
            self.findings
                .add(&node.at, "this `style` is not supported", "leave it out");
        }
        if let Some(node) = explode.filter(|node| !matches!(node.value, Value::Bool(true))) {
            self.findings
                .add(&node.at, "this `explode` is not supported", "leave it out");
        }
    }
}
