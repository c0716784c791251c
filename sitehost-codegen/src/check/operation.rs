//! One endpoint's file.

use crate::bindings;
use crate::check::fields::Fields;
use crate::check::{Checker, names};
use crate::document::{Node, Position, Value};
use crate::model::{Method, Operation, Parameter, Scalar, Schema, SchemaKind};

impl<'a> Checker<'a> {
    /// Reads the file of one path: `get:` or `post:`, and nothing else.
    pub fn path_item(
        &mut self,
        item: &'a Node,
        path: &str,
        mut parts: Vec<String>,
    ) -> Option<Operation> {
        let mut fields = Fields::of(item, "an endpoint's file", &mut self.findings)?;
        let found = (fields.take("get"), fields.take("post"));
        fields.finish(&mut self.findings);
        let (method, node) = match found {
            (Some(node), None) => (Method::Get, node),
            (None, Some(node)) => (Method::Post, node),
            (None, None) => {
                self.findings.add(
                    &item.at,
                    "the file describes no call",
                    "add `get:` or `post:`",
                );
                return None;
            }
            (Some(_), Some(node)) => {
                self.findings.add(
                    &node.at,
                    "the file describes two calls",
                    "keep `get:` if it reads, `post:` if it writes",
                );
                return None;
            }
        };
        parts.pop(); // the verb; the module stays
        self.operation(method, node, path, parts)
    }

    fn operation(
        &mut self,
        method: Method,
        node: &'a Node,
        path: &str,
        module: Vec<String>,
    ) -> Option<Operation> {
        let mut fields = Fields::of(node, "an operation", &mut self.findings)?;
        let id = fields.need_text(
            "operationId",
            "add `operationId:`, like `cloud_image_create`",
            &mut self.findings,
        );
        let at = node.get("operationId").map_or(&node.at, |value| &value.at);
        if let Some(id) = id {
            self.findings.enter(id);
        }
        let type_name = id.and_then(|id| names::type_name(id, at, &mut self.findings));
        if let Some(id) = id {
            self.only_once(id, at);
        }
        self.tag(fields.take("tags"), fields.at, &module);
        let summary =
            fields.need_text("summary", "add `summary:`, a few words", &mut self.findings);
        let description = fields
            .text("description", &mut self.findings)
            .map(str::to_owned);
        let job_kind = fields
            .text("x-job-kind", &mut self.findings)
            .map(str::to_owned);
        let parameters = match method {
            Method::Get => {
                let remedy = "add `parameters:`, the key first";
                fields
                    .need("parameters", remedy, &mut self.findings)
                    .and_then(|list| self.query(list))
            }
            Method::Post => {
                let remedy = "add `requestBody:` with the form";
                fields
                    .need("requestBody", remedy, &mut self.findings)
                    .and_then(|body| self.form(body))
            }
        };
        let reply = fields
            .need("responses", "add `responses:`", &mut self.findings)
            .and_then(|node| self.responses(node));
        fields.finish(&mut self.findings);
        let reply = reply?;
        let kinds = self.words_of(bindings::JOB_KIND);
        if let Some(kind) = job_kind.as_deref().filter(|kind| !kinds.contains(kind))
            && !kinds.is_empty()
        {
            let at = node.get("x-job-kind").map_or(&node.at, |value| &value.at);
            let remedy = format!("write one of: {}", kinds.join(", "));
            self.findings
                .add(at, format!("no source knows the job kind `{kind}`"), remedy);
        }
        if job_kind.is_some() && !reply.as_ref().is_some_and(is_job) {
            self.findings.add(
                node.get("x-job-kind").map_or(&node.at, |value| &value.at),
                "`x-job-kind` stands at a call that returns no Job",
                "remove it",
            );
        }
        let parameters = parameters?;
        let page_parameter = self.page_parameter(node, &parameters, reply.as_ref());
        Some(Operation {
            id: id?.to_owned(),
            type_name: type_name?,
            method,
            path: path.to_owned(),
            module,
            summary: summary?.to_owned(),
            description,
            parameters,
            reply,
            job_kind,
            page_parameter,
        })
    }

    /// A list that comes in pages and the parameter that asks for one belong together.
    fn page_parameter(
        &mut self,
        node: &'a Node,
        parameters: &[Parameter],
        reply: Option<&Schema>,
    ) -> Option<String> {
        let reply = reply.map(|reply| &reply.kind);
        let asks = parameters
            .iter()
            .find(|parameter| parameter.wire == bindings::PAGE_NUMBER);
        let wire = bindings::PAGE_NUMBER;
        let (problem, remedy) = match (asks, reply) {
            (None, Some(SchemaKind::Page(_))) => (
                format!("the reply comes in pages, and no `{wire}` asks for one"),
                "add `- $ref: …/parameters/page_number.yaml`",
            ),
            (None, _) => return None,
            (Some(asks), _) if asks.required || asks.list || asks.scalar != Scalar::Integer => (
                format!("`{wire}` is no whole number that may be left out"),
                "write `- $ref: …/parameters/page_number.yaml`",
            ),
            (Some(asks), Some(SchemaKind::Page(_) | SchemaKind::List(_))) => {
                return Some(asks.name.clone());
            }
            (Some(_), _) => (
                format!("`{wire}` asks for a page, and the reply is no list"),
                "return a page or a list, or remove the parameter",
            ),
        };
        self.findings.add(&node.at, problem, remedy);
        None
    }

    fn only_once(&mut self, id: &str, at: &'a Position) {
        if let Some(first) = self.operation_ids.insert(id.to_owned(), at) {
            self.findings.add(
                at,
                format!("the operationId `{id}` is taken at {first}"),
                "name it after its own path",
            );
        }
    }

    fn tag(&mut self, tags: Option<&'a Node>, at: &'a Position, module: &[String]) {
        let module = module.join("/");
        let named = tags.map(|node| (&node.at, &node.value));
        if let Some((_, Value::List(items))) = named
            && let [only] = items.as_slice()
            && only.as_str() == Some(&module)
        {
            return;
        }
        let at = named.map_or(at, |(at, _)| at);
        self.findings.add(
            at,
            "the tag is not the module of the path",
            format!("write `tags: [{module}]`"),
        );
    }
}

fn is_job(schema: &Schema) -> bool {
    matches!(&schema.kind, SchemaKind::Named(name) if name == "Job")
}
