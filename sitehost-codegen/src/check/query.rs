//! The query of a call that reads: its `parameters`, in wire order.

use crate::check::fields::{Fields, list_of};
use crate::check::parameter::{Raw, TEXTS};
use crate::check::shape::Style;
use crate::check::{Checker, KEY};
use crate::document::Node;
use crate::load;
use crate::model::Parameter;

impl<'a> Checker<'a> {
    /// Reads `parameters`.
    pub fn query(&mut self, list: &'a Node) -> Option<Vec<Parameter>> {
        let mut key_first = false;
        let mut raws: Vec<Raw<'a>> = Vec::new();
        for (place, item) in list_of(list, "parameters", &mut self.findings)?
            .iter()
            .enumerate()
        {
            let is_shared = load::reference(item).is_some();
            let Some(node) = self.documents.follow(item) else {
                key_first |= place == 0; // where it leads has been found already
                continue;
            };
            let Some(raw) = self.query_parameter(node, item) else {
                continue;
            };
            if raw.wire == KEY {
                key_first = place == 0 && is_shared && raw.required && self.is_key(raw.schema);
            } else if raws.iter().any(|other| other.wire == raw.wire) {
                let problem = format!("`{}` stands here a second time", raw.wire);
                self.findings.add(&item.at, problem, "keep one of the two");
            } else {
                raws.push(raw);
            }
        }
        let remedy = "`- $ref: …/parameters/apikey.yaml` as the first parameter";
        self.expect_key(key_first, &list.at, remedy);
        let parameters = self.operation_parameters(&raws);
        self.styles(&raws, &parameters);
        Some(parameters)
    }

    fn query_parameter(&mut self, node: &'a Node, item: &'a Node) -> Option<Raw<'a>> {
        let mut fields = Fields::of(node, "a parameter", &mut self.findings)?;
        let wire = fields.need_text("name", "add `name:`", &mut self.findings);
        if fields.take("in").and_then(Node::as_str) != Some("query") {
            let remedy = "write `in: query`: a call that reads sends everything in its query";
            self.findings
                .add(fields.at, "a parameter is not in the query", remedy);
        }
        let required = fields.flag("required", &mut self.findings);
        fields.allow(TEXTS);
        fields.allow(&["style", "explode"]);
        let schema = fields.need("schema", "add `schema:`", &mut self.findings);
        fields.finish(&mut self.findings);
        Some(Raw {
            wire: wire?,
            at: &item.at,
            required,
            schema: schema?,
            texts: node,
            beside: &[],
        })
    }

    fn styles(&mut self, raws: &[Raw<'a>], parameters: &[Parameter]) {
        for parameter in parameters {
            let Some(raw) = raws.iter().find(|raw| raw.wire == parameter.wire) else {
                continue;
            };
            let style = Style::of(parameter);
            if !style.is_said_by(raw.texts.get("style"), raw.texts.get("explode")) {
                let problem = format!("this is not how `{}` is sent", raw.wire);
                let remedy = match style {
                    Style::Deep => "write `style: deepObject` and `explode: true` beside its name",
                    _ => "leave `style` and `explode` out",
                };
                self.findings.add(raw.at, problem, remedy);
            }
        }
    }
}
