//! What an operation answers: the shared envelope, and what the endpoint returns inside it.

use crate::bindings;
use crate::check::Checker;
use crate::check::example::Example;
use crate::check::fields::Fields;
use crate::document::{Node, Value};
use crate::model::{Schema, SchemaKind};

/// The one media type of a reply.
const JSON: &str = "application/json";

/// What to write for a reply.
const ENVELOPED: &str = "write `allOf: [{$ref: …/schemas/Envelope.yaml}, {type: object, properties: {return: …}}]`, or the `$ref` alone if nothing is returned";

/// What to write for a page.
const PAGED: &str = "write `allOf: [{$ref: …/schemas/Page.yaml}, {type: object, required: [data], properties: {data: {type: array, items: {$ref: …}}}}]`, the items a schema with a file of its own";

/// `CloudImage`, where a schema is an object with nothing but `data`, a list of that.
fn listed_in_data(schema: &Schema) -> Option<String> {
    let SchemaKind::Object(members) = &schema.kind else {
        return None;
    };
    let [data] = members.as_slice() else {
        return None;
    };
    match &data.schema.kind {
        SchemaKind::List(items) if data.name == "data" && data.required => match &items.kind {
            SchemaKind::Named(name) => Some(name.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// `400`, `404`, `4XX` and so on.
fn is_refusal(status: &str) -> bool {
    match status.as_bytes() {
        [b'4' | b'5', rest @ ..] => {
            rest == b"XX" || (rest.len() == 2 && rest.iter().all(u8::is_ascii_digit))
        }
        _ => false,
    }
}

impl<'a> Checker<'a> {
    /// Reads `responses`. The outer nothing is a finding, the inner one a call that returns nothing.
    pub fn responses(&mut self, node: &'a Node) -> Option<Option<Schema>> {
        let Some(entries) = node.as_map() else {
            self.findings.add(
                &node.at,
                format!("`responses` is {}", node.kind()),
                "write a mapping",
            );
            return None;
        };
        let mut reply = None;
        for entry in entries {
            match entry.key.as_str() {
                "200" => reply = self.success(&entry.value),
                status if is_refusal(status) => self.refusal(&entry.value),
                other => {
                    let problem = format!("the response `{other}` is not supported");
                    self.findings.add(
                        &entry.at,
                        problem,
                        "write '200' for success, '400' or '500' for refusals",
                    );
                }
            }
        }
        if node.get("200").is_none() {
            self.findings.add(
                &node.at,
                "`responses` has no '200'",
                "add the reply of a successful call",
            );
        }
        reply
    }

    fn success(&mut self, node: &'a Node) -> Option<Option<Schema>> {
        let json = self.json_of(node, "a response")?;
        let mut fields = Fields::of(json, "a reply", &mut self.findings)?;
        let schema = fields.need("schema", ENVELOPED, &mut self.findings);
        let remedy = "add `example:` with a documented reply; the mock answers with it";
        let example = fields.need("example", remedy, &mut self.findings);
        fields.finish(&mut self.findings);
        if let Some(example) = example
            && !example
                .get("status")
                .is_some_and(|status| matches!(status.value, Value::Bool(true)))
        {
            self.findings.add(
                &example.at,
                "the example is not a success",
                "write one with `status: true`",
            );
        }
        let reply = self.envelope(schema?)?;
        if let (Some(envelope), Some(reply)) = (example, &reply) {
            self.examples.push(Example {
                operation: self.findings.operation().unwrap_or_default().to_owned(),
                envelope,
                reply: reply.clone(),
            });
        }
        Some(reply)
    }

    fn refusal(&mut self, node: &'a Node) {
        if let Some(response) = self.documents.follow(node)
            && let Some(json) = self.json_of(response, "a refusal")
            && let Some(mut fields) = Fields::of(json, "a refusal", &mut self.findings)
        {
            if let Some(schema) = fields.need("schema", "add `schema:`", &mut self.findings) {
                self.schema(schema);
            }
            fields.take("example");
            fields.finish(&mut self.findings);
        }
    }

    fn json_of(&mut self, response: &'a Node, what: &'static str) -> Option<&'a Node> {
        let mut fields = Fields::of(response, what, &mut self.findings)?;
        fields.need_text("description", "add `description:`", &mut self.findings);
        let content = fields.need("content", "add `content:`", &mut self.findings);
        fields.finish(&mut self.findings);
        let mut media = Fields::of(content?, "a response's `content`", &mut self.findings)?;
        let json = media.need(
            JSON,
            "describe the reply under this media type",
            &mut self.findings,
        );
        media.finish(&mut self.findings);
        json
    }

    /// `$ref` to the envelope, or `allOf` of that and an object that adds `return`.
    fn envelope(&mut self, schema: &'a Node) -> Option<Option<Schema>> {
        if self.is_envelope(schema) {
            return Some(None);
        }
        let parts = match schema.get("allOf").map(|node| &node.value) {
            Some(Value::List(items))
                if schema.as_map().is_some_and(|entries| entries.len() == 1) =>
            {
                items.as_slice()
            }
            _ => &[],
        };
        let [first, second] = parts else {
            self.findings.add(
                &schema.at,
                "the reply is not the shared envelope",
                ENVELOPED,
            );
            return None;
        };
        if !self.is_envelope(first) {
            self.findings
                .add(&first.at, "the reply is not the shared envelope", ENVELOPED);
            return None;
        }
        let mut fields = Fields::of(second, "what the reply adds", &mut self.findings)?;
        if fields.take("type").and_then(Node::as_str) != Some("object") {
            self.findings
                .add(&second.at, "what the reply adds is no object", ENVELOPED);
        }
        let properties = fields.need("properties", ENVELOPED, &mut self.findings);
        fields.finish(&mut self.findings);
        let mut fields = Fields::of(properties?, "what the reply adds", &mut self.findings)?;
        let returned = fields.need("return", ENVELOPED, &mut self.findings);
        fields.finish(&mut self.findings);
        let returned = returned?;
        match self.page_parts(returned) {
            Some(added) => self.page(returned, added).map(Some),
            None => self.schema(returned).map(Some),
        }
    }

    /// `allOf` of the shared counters and an object, which is given back.
    fn page_parts(&self, node: &'a Node) -> Option<&'a Node> {
        match node.get("allOf")?.items() {
            [first, second] if self.refers_to(first, bindings::PAGE) => Some(second),
            _ => None,
        }
    }

    /// What an endpoint adds to the counters: `data`, a list of one shared schema.
    fn page(&mut self, page: &'a Node, added: &'a Node) -> Option<Schema> {
        let schema = self.schema(added);
        let item = schema.as_ref().and_then(listed_in_data);
        if item.is_none() {
            let problem = "what the page adds is not its list";
            self.findings.add(&added.at, problem, PAGED);
        }
        if page.as_map().is_some_and(|entries| entries.len() > 1) {
            let problem = "something stands beside the `allOf` of a page";
            self.findings.add(&page.at, problem, PAGED);
        }
        Some(Schema {
            kind: SchemaKind::Page(item?),
            description: None,
            nullable: false,
        })
    }

    fn is_envelope(&self, node: &'a Node) -> bool {
        self.refers_to(node, bindings::ENVELOPE)
    }
}
