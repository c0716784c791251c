//! What an operation answers: the shared envelope, and what the endpoint returns in it.

use crate::bindings;
use crate::check::Checker;
use crate::check::example::Example;
use crate::check::fields::Fields;
use crate::check::read::Place;
use crate::document::{Entry, Node, Value};
use crate::load;
use crate::model::{Reply, Schema, SchemaKind, TypeName};

/// The media type of a reply.
const JSON: &str = "application/json";

/// What to write for a reply.
const ENVELOPED: &str = "write `allOf: [{$ref: …/schemas/Envelope.yaml}, {type: object, required: [return], properties: {return: …}}]`, or the `$ref` alone if nothing is returned";

/// What to write for a page.
const PAGED: &str = "write `allOf: [{$ref: …/schemas/Page.yaml}, {type: object, required: [data], properties: {data: {type: array, items: …}}}]`";

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
    /// Reads `responses`. The outer `None` is a finding, the inner one a call that returns nothing.
    pub fn responses(&mut self, node: &'a Node, request: &TypeName) -> Option<Option<Reply>> {
        let entries = crate::check::fields::map_of(node, "responses", &mut self.findings)?;
        let mut reply = None;
        for entry in entries {
            match entry.key.as_str() {
                "200" => reply = self.success(&entry.value, request),
                status if is_refusal(status) => self.refusal(&entry.value),
                other => {
                    let problem = format!("the response `{other}` is not supported");
                    self.findings.add(
                        &entry.at,
                        problem,
                        "write '200' for success, '4XX' and '500' for refusals",
                    );
                }
            }
        }
        for (status, remedy) in [
            ("200", "add the reply of a successful call"),
            ("4XX", "add `'4XX': {$ref: …/responses/Refused.yaml}`"),
            (
                "500",
                "add `'500': {$ref: …/responses/Refused.yaml}`: that is how the rate limit refuses",
            ),
        ] {
            if node.get(status).is_none() {
                self.findings
                    .add(&node.at, format!("`responses` has no '{status}'"), remedy);
            }
        }
        reply
    }

    fn success(&mut self, node: &'a Node, request: &TypeName) -> Option<Option<Reply>> {
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
        let before = self.findings.count();
        let reply = self.envelope(schema?, request)?;
        if let Some(example) = example {
            self.stray_members(example, schema?);
        }
        if self.findings.count() == before
            && let (Some(envelope), Some(reply)) = (example, &reply)
        {
            self.examples.push(Example {
                operation: self.findings.operation().unwrap_or_default().to_owned(),
                envelope,
                reply: reply.clone(),
            });
        }
        Some(reply)
    }

    /// Members of the example that no part of the reply's schema has. Those within `return` are compared with its type.
    fn stray_members(&mut self, example: &'a Node, schema: &'a Node) {
        let alone = std::slice::from_ref(schema);
        let parts = schema.get("allOf").map_or(alone, Node::items);
        let parts = parts.iter().filter_map(|part| self.documents.follow(part));
        let known: Vec<&str> = parts
            .filter_map(|part| part.get(load::PROPERTIES)?.as_map())
            .flatten()
            .map(|entry| entry.key.as_str())
            .collect();
        let entries = example.as_map().unwrap_or_default().iter();
        let strays: Vec<&Entry> = entries
            .filter(|entry| !known.contains(&entry.key.as_str()))
            .collect();
        if let Some(first) = strays.first() {
            let names: Vec<String> = strays
                .iter()
                .map(|entry| format!("`{}`", entry.key))
                .collect();
            let problem = format!(
                "the example has {}, which the reply's schema does not have",
                names.join(", ")
            );
            let remedy = "add it to `properties` beside `return`, or correct its name; for counters, add `{$ref: …/Page.yaml}` as the second part of `allOf`";
            self.findings.add(&first.at, problem, remedy);
        }
    }

    fn refusal(&mut self, node: &'a Node) {
        if let Some(response) = self.documents.follow(node)
            && let Some(json) = self.json_of(response, "a refusal")
            && let Some(mut fields) = Fields::of(json, "a refusal", &mut self.findings)
        {
            fields.need("schema", "add `schema:`", &mut self.findings);
            fields.take("example");
            fields.finish(&mut self.findings);
        }
    }

    fn json_of(&mut self, response: &'a Node, what: &'static str) -> Option<&'a Node> {
        let mut fields = Fields::of(response, what, &mut self.findings)?;
        fields.need_text("description", "add `description:`", &mut self.findings);
        let content = fields.need("content", "add `content:`", &mut self.findings);
        fields.finish(&mut self.findings);
        let media = Fields::of(content?, "a response's `content`", &mut self.findings)?;
        media.only(
            JSON,
            "describe the reply under that media type",
            &mut self.findings,
        )
    }

    /// A `$ref` to the envelope, or `allOf` of that, perhaps of the counters of a page, and of an object with `return`.
    fn envelope(&mut self, schema: &'a Node, request: &TypeName) -> Option<Option<Reply>> {
        if self.refers_to(schema, bindings::ENVELOPE) {
            return Some(None);
        }
        let is_alone = schema.as_map().is_some_and(|entries| entries.len() == 1);
        let parts = schema.get("allOf").map(Node::items).unwrap_or_default();
        let (has_counters, added) = match parts {
            [first, added] if is_alone && self.refers_to(first, bindings::ENVELOPE) => {
                (false, added)
            }
            [first, second, added]
                if is_alone
                    && self.refers_to(first, bindings::ENVELOPE)
                    && self.refers_to(second, bindings::PAGE) =>
            {
                (true, added)
            }
            _ => {
                self.findings.add(
                    &schema.at,
                    "the reply is not the shared envelope",
                    ENVELOPED,
                );
                return None;
            }
        };
        self.added(added, has_counters, request).map(Some)
    }

    /// What the endpoint adds to the envelope: `return`, and perhaps members beside it.
    fn added(&mut self, added: &'a Node, has_counters: bool, request: &TypeName) -> Option<Reply> {
        let properties = added
            .get("properties")
            .and_then(Node::as_map)
            .unwrap_or_default();
        let Some(returned) = properties.iter().find(|entry| entry.key == "return") else {
            self.findings
                .add(&added.at, "what the reply adds has no `return`", ENVELOPED);
            return None;
        };
        let place = Place {
            owner: request,
            member: "",
            is_entry: false,
        };
        if let Some(other) = properties
            .iter()
            .find(|entry| entry.key != "return" && has_counters)
        {
            let problem = format!(
                "`{}` stands beside a page, which has no place for it",
                other.key
            );
            let remedy = "remove it, or leave the reference to Page out and describe the counters as members like it";
            self.findings.add(&other.at, problem, remedy);
            return None;
        }
        if properties.len() > 1 {
            let name = TypeName {
                name: format!("{}Reply", request.name),
                ..request.clone()
            };
            let members = self.part_members(added, &name)?;
            let kind = self.add_object(added, name, members)?;
            return Some(Reply {
                schema: Schema::plain(kind),
                required: true,
                is_whole: true,
            });
        }
        let mut fields = Fields::of(added, "what the reply adds", &mut self.findings)?;
        if fields.take("type").and_then(Node::as_str) != Some("object") {
            self.findings
                .add(&added.at, "what the reply adds is not an object", ENVELOPED);
        }
        fields.take("properties");
        let required = fields.take("required");
        fields.finish(&mut self.findings);
        let required = !self.required_names(required, properties).is_empty();
        let schema = match self.page_parts(&returned.value) {
            Some(data) => self.page(&returned.value, data, request)?,
            None => self.schema(&returned.value, place)?,
        };
        if matches!(schema.kind, SchemaKind::Page(_)) && !required {
            self.findings.add(
                &added.at,
                "nothing says that the page is always there",
                "add `required: [return]`",
            );
        }
        let schema = match (has_counters, schema) {
            (false, schema) => schema,
            (
                true,
                Schema {
                    kind: SchemaKind::List(entry),
                    ..
                },
            ) => Schema::plain(SchemaKind::Page(entry)),
            (true, _) => {
                let remedy = "make `return` a list, or leave the reference to Page out";
                self.findings.add(
                    &returned.at,
                    "counters stand beside something that is not a list",
                    remedy,
                );
                return None;
            }
        };
        Some(Reply {
            schema,
            required,
            is_whole: has_counters,
        })
    }

    /// What is added to the counters in an `allOf`, if that is a list and nothing else.
    fn page_parts(&self, node: &'a Node) -> Option<&'a Node> {
        let [first, added] = node.get("allOf")?.items() else {
            return None;
        };
        if !self.refers_to(first, bindings::PAGE) {
            return None;
        }
        let members = added
            .get("properties")
            .and_then(Node::as_map)
            .unwrap_or_default();
        let [data] = members else { return None };
        let is_list = data.value.get("type").and_then(Node::as_str) == Some("array");
        (data.key == "data" && is_list && load::reference(added).is_none()).then_some(added)
    }

    /// A page: the counters, and `data`, a list.
    fn page(&mut self, page: &'a Node, added: &'a Node, request: &TypeName) -> Option<Schema> {
        if page.as_map().is_some_and(|entries| entries.len() > 1) {
            self.findings.add(
                &page.at,
                "something stands beside the `allOf` of a page",
                PAGED,
            );
        }
        let before = self.findings.count();
        let mut members = self.part_members(added, request)?;
        if self.findings.count() > before {
            return None;
        }
        match members.pop().map(|data| (data.required, data.schema.kind)) {
            Some((true, SchemaKind::List(entry))) => Some(Schema::plain(SchemaKind::Page(entry))),
            _ => {
                self.findings
                    .add(&added.at, "`data` is not in `required`", PAGED);
                None
            }
        }
    }
}
