//! The form of a call that writes: its properties are the parameters, in wire order.

use crate::check::fields::{Fields, map_of};
use crate::check::parameter::{Raw, TEXTS, lacks_brackets};
use crate::check::shape::Style;
use crate::check::{Checker, KEY};
use crate::document::{Entry, Node};
use crate::model::Parameter;

/// The media type of a form.
const FORM: &str = "application/x-www-form-urlencoded";

impl<'a> Checker<'a> {
    /// Reads `requestBody`.
    pub fn form(&mut self, body: &'a Node) -> Option<Vec<Parameter>> {
        let mut fields = Fields::of(body, "`requestBody`", &mut self.findings)?;
        if !fields.flag("required", &mut self.findings) {
            let problem = "the body is not required, yet it carries the key";
            self.findings.add(&body.at, problem, "add `required: true`");
        }
        let content = fields.need("content", "add `content:`", &mut self.findings)?;
        fields.finish(&mut self.findings);
        let media = Fields::of(content, "the body's `content`", &mut self.findings)?;
        let form = media.only(
            FORM,
            "describe the form under that media type",
            &mut self.findings,
        );
        let mut fields = Fields::of(form?, "the form", &mut self.findings)?;
        let schema = fields.need("schema", "add `schema:`", &mut self.findings);
        let encoding = fields.take("encoding");
        fields.take("example");
        fields.finish(&mut self.findings);
        let (properties, names) = self.form_properties(schema?)?;
        let parameters = self.operation_parameters(&properties);
        self.encoding(encoding, form?, &names, &parameters);
        Some(parameters)
    }

    /// The properties apart from the key, and the names of all, also of those that cannot be read.
    fn form_properties(&mut self, schema: &'a Node) -> Option<(Vec<Raw<'a>>, Vec<&'a str>)> {
        let mut fields = Fields::of(schema, "the form's schema", &mut self.findings)?;
        let (properties, entries, required) = self.properties(
            &mut fields,
            schema,
            "the form",
            "add `properties:`, the key first",
        )?;
        fields.finish(&mut self.findings);
        let is_first = |entry: &Entry| entry.key == KEY && self.is_key(&entry.value);
        let key_first = entries.first().is_some_and(is_first) && required.contains(&KEY);
        self.expect_key(
            key_first,
            &properties.at,
            "`apikey: {$ref: …/schemas/ApiKey.yaml}` as the first property, and `apikey` in `required`",
        );
        let raws = entries.iter().filter(|entry| entry.key != KEY);
        let raws = raws.filter_map(|entry| self.property(entry, &required));
        let names = entries.iter().map(|entry| entry.key.as_str());
        Some((raws.collect(), names.filter(|name| *name != KEY).collect()))
    }

    /// Reads `type`, `properties` and `required` of a form or of a group: the node of the properties, what is in it, and
    /// the names that are required. `what` is the schema in messages, and `remedy` says how to add properties.
    pub fn properties(
        &mut self,
        fields: &mut Fields<'a>,
        schema: &'a Node,
        what: &str,
        remedy: &str,
    ) -> Option<(&'a Node, &'a [Entry], Vec<&'a str>)> {
        if fields.take("type").and_then(Node::as_str) != Some("object") {
            self.findings.add(
                &schema.at,
                format!("{what} is not an object"),
                "write `type: object`",
            );
        }
        let required = fields.take("required");
        let properties = fields.need("properties", remedy, &mut self.findings)?;
        let entries = map_of(properties, "properties", &mut self.findings)?;
        Some((properties, entries, self.required_names(required, entries)))
    }

    /// A property of a form or of a group. Its texts stand in the schema, or in the file that the schema refers to.
    pub fn property(&self, entry: &'a Entry, required: &[&str]) -> Option<Raw<'a>> {
        let texts = match crate::load::reference(&entry.value) {
            Some(_) if entry.value.as_map().is_some_and(|lines| lines.len() == 1) => {
                self.documents.follow(&entry.value)?
            }
            _ => &entry.value,
        };
        Some(Raw {
            wire: &entry.key,
            at: &entry.at,
            required: required.contains(&entry.key.as_str()),
            schema: &entry.value,
            texts,
            beside: TEXTS,
        })
    }

    /// Everything that is more than one value has an entry in `encoding`, and nothing else: without it other tools send
    /// something that PHP reads differently.
    fn encoding(
        &mut self,
        encoding: Option<&'a Node>,
        form: &'a Node,
        names: &[&str],
        parameters: &[Parameter],
    ) {
        let entries = match encoding {
            None => &[],
            Some(node) => map_of(node, "encoding", &mut self.findings).unwrap_or_default(),
        };
        for Entry { key, at, .. } in entries {
            if !names.contains(&key.as_str()) {
                let problem =
                    format!("`encoding` names `{key}`, which is not a property of this form");
                self.findings
                    .add(at, problem, "correct the name, or remove the entry");
            }
        }
        // How a list is sent is not known before it has another name, which was said.
        for parameter in parameters
            .iter()
            .filter(|parameter| !lacks_brackets(parameter))
        {
            let (wire, style) = (&parameter.wire, Style::of(parameter));
            let said = entries.iter().find(|entry| entry.key == *wire);
            let wanted = format!("{{style: {}, explode: true}}", style.name());
            match said {
                None if style == Style::Plain => {}
                None => self.findings.add(
                    &form.at,
                    format!("`{wire}` is more than one value and has no `encoding`"),
                    format!("add `encoding: {{'{wire}': {wanted}}}` beside `schema`"),
                ),
                Some(entry) if style == Style::Plain => self.findings.add(
                    &entry.at,
                    format!("`encoding` names `{wire}`, which is one value"),
                    "remove the entry, or write `type: array`",
                ),
                Some(entry) => {
                    let (node, key) = (&entry.value, |key| entry.value.get(key));
                    let is_whole = node.as_map().is_some_and(|lines| lines.len() == 2);
                    if !is_whole || !style.is_said_by(key("style"), key("explode")) {
                        let problem = format!("this is not how `{wire}` is sent");
                        self.findings
                            .add(&node.at, problem, format!("write `{wanted}`"));
                    }
                }
            }
        }
    }
}
