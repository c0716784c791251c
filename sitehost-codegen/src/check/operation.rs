//! One endpoint's file.

use std::collections::BTreeSet;

use crate::check::Checker;
use crate::check::fields::{Fields, list_of};
use crate::document::{Node, Position};
use crate::model::{
    Effect, Member, Method, Operation, Paging, Parameter, Reply, Scalar, SchemaKind, Shape,
    TypeKind, TypeName,
};
use crate::naming;

/// The extension that names the kind of the job that a call starts.
const JOB_KIND: &str = "x-job-kind";

/// What the extension says if no source names the kind.
const UNKNOWN_KIND: &str = "unknown";

/// The extension that says what a call does.
const EFFECT: &str = "x-effect";

/// The extension that lists parameters of which a call needs one.
const AT_LEAST_ONE: &str = "x-at-least-one";

/// Methods of the client that an operation's name could take.
const CLIENT_METHODS: &[&str] = &[
    "find_public_image",
    "fork_image",
    "from_env",
    "retry_policy",
    "wait_for_build",
    "with_key",
];

/// The line of the index that leads to an endpoint's file.
pub struct Endpoint {
    /// `/1.0/cloud/image/create.json`
    pub path: String,
    /// `["cloud", "image", "create"]`
    pub parts: Vec<String>,
    /// `1.0`, if the endpoint has another file for another version.
    pub version: Option<String>,
}

impl Endpoint {
    /// `cloud_image_create`, or `job_get_v1_0`.
    pub fn id(&self) -> String {
        let id = self.parts.join("_");
        match &self.version {
            Some(version) => format!("{id}_v{}", version.replace('.', "_")),
            None => id,
        }
    }

    /// `["cloud", "image"]`
    pub fn module(&self) -> Vec<String> {
        let module = self
            .parts
            .split_last()
            .map(|(_, module)| module)
            .unwrap_or_default();
        module
            .iter()
            .map(|part| naming::not_keyword(part))
            .collect()
    }

    /// `CloudImageCreate`
    fn request(&self) -> TypeName {
        TypeName {
            module: self.module(),
            name: naming::request_name(&self.parts.join("_"), self.version.as_deref()),
        }
    }

    /// `create`, the name of the generated file. A module of the API may have the name too.
    fn file(&self, modules: &BTreeSet<Vec<String>>) -> String {
        let verb = self.parts.last().map(String::as_str).unwrap_or_default();
        let file = match &self.version {
            Some(version) => format!("{verb}_v{}", version.replace('.', "_")),
            None => naming::not_keyword(verb),
        };
        match modules.contains(&[self.module(), vec![file.clone()]].concat()) {
            true => format!("{file}_call"),
            false => file,
        }
    }
}

impl<'a> Checker<'a> {
    /// Reads the file of one path: `get:` or `post:`, and nothing else.
    pub fn path_item(&mut self, item: &'a Node, endpoint: &Endpoint) -> Option<Operation> {
        let mut fields = Fields::of(item, "an endpoint's file", &mut self.findings)?;
        let found = (fields.take("get"), fields.take("post"));
        let before = self.findings.count();
        fields.finish(&mut self.findings);
        let (method, node) = match found {
            (None, None) if self.findings.count() > before => return None,
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
                let remedy = "keep `get:` if it reads, `post:` if it writes";
                self.findings
                    .add(&node.at, "the file describes two calls", remedy);
                return None;
            }
        };
        self.operation(method, node, endpoint)
    }

    fn operation(
        &mut self,
        method: Method,
        node: &'a Node,
        endpoint: &Endpoint,
    ) -> Option<Operation> {
        let before = self.findings.count();
        let mut fields = Fields::of(node, "an operation", &mut self.findings)?;
        self.operation_id(node, fields.take("operationId"), endpoint);
        self.tag(fields.take("tags"), &node.at, endpoint);
        let summary =
            fields.need_text("summary", "add `summary:`, a few words", &mut self.findings);
        let description = fields
            .text("description", &mut self.findings)
            .map(str::to_owned);
        let page = fields
            .take("externalDocs")
            .and_then(|docs| self.external_docs(docs));
        let job_kind = fields.take(JOB_KIND);
        let effect = fields
            .take(EFFECT)
            .and_then(|given| self.effect(method, given));
        let at_least_one = fields.take(AT_LEAST_ONE);
        let parameters = match method {
            Method::Get => {
                let list = fields.need(
                    "parameters",
                    "add `parameters:`, the key first",
                    &mut self.findings,
                );
                list.and_then(|list| self.query(list))
            }
            Method::Post => {
                let body = fields.need(
                    "requestBody",
                    "add `requestBody:` with the form",
                    &mut self.findings,
                );
                body.and_then(|body| self.form(body))
            }
        };
        let request = endpoint.request();
        let responses = fields.need("responses", "add `responses:`", &mut self.findings);
        let reply = responses.and_then(|node| self.responses(node, &request));
        fields.finish(&mut self.findings);
        let (parameters, reply) = (parameters?, reply?);
        let job_kind = self.job_kind(node, job_kind, reply.as_ref());
        let at_least_one = at_least_one
            .filter(|_| self.findings.count() == before)
            .map(|list| self.at_least_one(list, &parameters))
            .unwrap_or_default();
        let paging = Self::paging(&parameters, reply.as_ref());
        Some(Operation {
            id: endpoint.id(),
            type_name: request.name,
            module: request.module,
            file: endpoint.file(&self.modules),
            method,
            effect,
            path: endpoint.path.clone(),
            summary: summary?.to_owned(),
            description,
            page,
            parameters,
            at_least_one,
            reply,
            job_kind,
            paging,
        })
    }

    /// The operationId is for other tools, and says what the path says.
    fn operation_id(&mut self, node: &'a Node, given: Option<&'a Node>, endpoint: &Endpoint) {
        let id = endpoint.id();
        if given.and_then(Node::as_str) != Some(&id) {
            let at = given.map_or(&node.at, |given| &given.at);
            self.findings.add(
                at,
                "the operationId is not the path",
                format!("write `operationId: {id}`"),
            );
        }
        let problem = if CLIENT_METHODS.contains(&id.as_str()) {
            "the client has a method of that name"
        } else if id.ends_with(naming::STREAM) {
            "it ends like the stream of another operation's pages"
        } else {
            return;
        };
        self.findings.add(
            &node.at,
            format!("`{id}` cannot be a method: {problem}"),
            "describe the call in Rust instead, as `Request` says",
        );
    }

    fn tag(&mut self, tags: Option<&'a Node>, at: &'a Position, endpoint: &Endpoint) {
        let module = endpoint
            .parts
            .split_last()
            .map(|(_, module)| module.join("/"))
            .unwrap_or_default();
        let is_right = match tags.map(Node::items) {
            Some([only]) => only.as_str() == Some(&module),
            _ => false,
        };
        if !is_right {
            let at = tags.map_or(at, |tags| &tags.at);
            self.findings.add(
                at,
                "the tag is not the module of the path",
                format!("write `tags: [{module}]`"),
            );
        }
    }

    /// The vendor's page about a call.
    fn external_docs(&mut self, node: &'a Node) -> Option<String> {
        let mut fields = Fields::of(node, "`externalDocs`", &mut self.findings)?;
        let url = fields.need_text(
            "url",
            "add `url:` with the address of the vendor's page",
            &mut self.findings,
        );
        fields.text("description", &mut self.findings);
        fields.finish(&mut self.findings);
        let url = url?;
        let is_address = url.starts_with("https://")
            && url
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"<>()[]`\"\\".contains(&byte));
        if !is_address {
            self.findings.add(
                &node.at,
                format!("`{url}` is not the address of a page"),
                "write one that begins with https://",
            );
        }
        is_address.then(|| url.to_owned())
    }

    /// What a call does. A GET reads, which needs no mark.
    fn effect(&mut self, method: Method, given: &'a Node) -> Option<Effect> {
        let word = given.as_str().unwrap_or(given.kind());
        let (problem, remedy) = match (method, word) {
            (Method::Post, "reads") => return Some(Effect::Reads),
            (Method::Post, "destroys") => return Some(Effect::Destroys),
            (Method::Post, "costs") => return Some(Effect::Costs),
            (Method::Get, "reads") => (
                format!("`{EFFECT}: reads` stands at a GET, which only reads"),
                "remove it",
            ),
            (Method::Get, "destroys" | "costs") => (
                format!("`{EFFECT}: {word}` stands at a GET, which only reads"),
                "remove it, or write `post:` if the call is a POST",
            ),
            _ => (
                format!("`{word}` is no effect of a call"),
                "write `reads`, `destroys` or `costs`, or remove `x-effect`",
            ),
        };
        self.findings.add(&given.at, problem, remedy);
        None
    }

    /// The kind of a job, which a wait for it asks for, is in the reply or in the spec.
    fn job_kind(
        &mut self,
        node: &'a Node,
        given: Option<&'a Node>,
        reply: Option<&Reply>,
    ) -> Option<String> {
        let starts_job = reply.is_some_and(|reply| self.has_job(reply));
        let Some(given) = given else {
            if starts_job && !self.names_kind(node) {
                let remedy = format!(
                    "add `{JOB_KIND}: scheduler`, or `{JOB_KIND}: {UNKNOWN_KIND}` if no source names the kind"
                );
                self.findings.add(
                    &node.at,
                    "the reply does not name the kind of its job, which a wait for it asks for",
                    remedy,
                );
            }
            return None;
        };
        let kind = given.as_str().unwrap_or_default();
        let kinds = self.job_kinds();
        let (problem, remedy) = if !starts_job {
            (
                format!("`{JOB_KIND}` stands at a call that starts no job"),
                "remove it".to_owned(),
            )
        } else if kind == UNKNOWN_KIND {
            return None;
        } else if !kinds.is_empty() && !kinds.contains(&kind) {
            (
                format!("no source knows the job kind `{kind}`"),
                format!("write one of: {}, {UNKNOWN_KIND}", kinds.join(", ")),
            )
        } else {
            return Some(kind.to_owned());
        };
        self.findings.add(&given.at, problem, remedy);
        None
    }

    fn job_kinds(&self) -> Vec<&str> {
        let name = TypeName {
            module: vec!["job".to_owned()],
            name: "JobKind".to_owned(),
        };
        match self.types.get(&name).map(|(made, _)| &made.kind) {
            Some(TypeKind::Words(words)) => words.iter().map(|word| word.text.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a reply is a job, or has one among its members.
    fn has_job(&self, reply: &Reply) -> bool {
        match &reply.schema.kind {
            SchemaKind::Named(name) => match self.types.get(name).map(|(made, _)| &made.kind) {
                Some(TypeKind::Read(members)) => members.iter().any(Member::is_job),
                _ => false,
            },
            kind => kind.is_job(),
        }
    }

    /// Whether the documented reply of a call names the kind of its job.
    fn names_kind(&self, operation: &'a Node) -> bool {
        let keys = [
            "responses",
            "200",
            "content",
            "application/json",
            "example",
            "return",
        ];
        let returned = keys.iter().try_fold(operation, |node, key| node.get(key));
        returned
            .and_then(|returned| returned.get("job"))
            .is_some_and(|job| job.get("type").is_some())
    }

    /// The places of parameters of which a call needs one.
    fn at_least_one(&mut self, list: &'a Node, parameters: &[Parameter]) -> Vec<usize> {
        let mut places = Vec::new();
        for item in list_of(list, AT_LEAST_ONE, &mut self.findings).unwrap_or_default() {
            let place = parameters
                .iter()
                .position(|parameter| item.as_str() == Some(&parameter.wire));
            let is_new = |place: &usize| !parameters[*place].required && !places.contains(place);
            match place.filter(is_new) {
                Some(place) => places.push(place),
                None => {
                    let name = item.as_str().unwrap_or(item.kind());
                    let remedy =
                        "name parameters of this call, in quotes and once, that are not required";
                    self.findings.add(
                        &item.at,
                        format!("`{AT_LEAST_ONE}` has `{name}` in it"),
                        remedy,
                    );
                }
            }
        }
        if list.items().len() == 1 {
            let remedy = "name two or more; one that every call needs is in `required`";
            let problem = format!("`{AT_LEAST_ONE}` names one parameter");
            self.findings.add(&list.at, problem, remedy);
        } else if list.items().is_empty() {
            let problem = format!("`{AT_LEAST_ONE}` names no parameter");
            self.findings
                .add(&list.at, problem, "name two or more, or remove it");
        }
        places
    }

    /// How a list that comes in pages is asked for another one: by `filters[page_number]`, or by a pair of offset and
    /// limit. A list without either, and a page that is no list, have no stream.
    fn paging(parameters: &[Parameter], reply: Option<&Reply>) -> Option<Paging> {
        let part = |parameter: &Parameter| {
            naming::wire_parts(&parameter.wire)
                .last()
                .map(|part| part.to_string())
        };
        let is = |parameter: &&Parameter, name: &str| part(parameter).as_deref() == Some(name);
        let limit = parameters.iter().any(|parameter| is(&parameter, "limit"));
        let asks = |parameter: &&Parameter| {
            is(parameter, "page_number") || (limit && is(parameter, "offset"))
        };
        let parameter = parameters.iter().find(asks)?;
        if parameter.required || parameter.shape != Shape::Value(Scalar::Integer) {
            return None;
        }
        let is_list = reply.is_some_and(|reply| match reply.schema.kind {
            SchemaKind::Page(_) => reply.required,
            SchemaKind::List(_) => true,
            _ => false,
        });
        is_list.then(|| Paging {
            parameter: parameter.name.clone(),
            is_offset: is(&parameter, "offset"),
        })
    }
}
