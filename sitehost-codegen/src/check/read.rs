//! The shapes of what the API returns.

use crate::bindings;
use crate::check::fields::{Fields, is_empty_text, list_of, map_of, text_of};
use crate::check::words::WORDS;
use crate::check::{Checker, KEY, Referred};
use crate::document::{Entry, Node, Position};
use crate::load;
use crate::model::{Member, Schema, SchemaKind, Type, TypeKind, TypeName};
use crate::naming;
use crate::rust::uses;

/// Where a schema stands, which gives an object in it its name.
#[derive(Clone, Copy)]
pub struct Place<'s> {
    /// The type or the request that it belongs to.
    pub owner: &'s TypeName,
    /// The member that it is, or is in.
    pub member: &'s str,
    /// Whether it is an entry of that member rather than the member.
    pub is_entry: bool,
}

impl Place<'_> {
    fn entry(self) -> Self {
        Self {
            is_entry: true,
            ..self
        }
    }
}

impl<'a> Checker<'a> {
    /// Reads a schema.
    pub fn schema(&mut self, node: &'a Node, place: Place) -> Option<Schema> {
        if self.leads_nowhere(node) {
            return None;
        }
        if load::reference(node).is_some() {
            let kind = self.named(node)?;
            let text = self
                .referred(node)
                .and_then(|referred| referred.node.get("description"));
            let description = text
                .filter(|_| !matches!(kind, SchemaKind::Named(_)))
                .and_then(Node::as_str);
            return Some(Schema {
                description: description.map(str::to_owned),
                ..Schema::plain(kind)
            });
        }
        let mut fields = Fields::of(node, "a schema", &mut self.findings)?;
        let description = fields.take("description");
        let is_member = !place.member.is_empty() && !place.is_entry;
        // An empty one of a member is reported with the member's name.
        let description = description
            .filter(|node| !(is_member && is_empty_text(node)))
            .and_then(|node| text_of(node, "description", &mut self.findings))
            .map(str::to_owned);
        let nullable = fields.flag("nullable", &mut self.findings);
        fields.take("example");
        let kind = match (fields.take("type"), fields.take("allOf")) {
            (None, Some(parts)) => self.all_of(node, parts, &mut fields, place),
            (Some(kind), None) => self.typed(node, kind, &mut fields, place),
            (None, None) => Some(SchemaKind::Any),
            (Some(_), Some(_)) => {
                self.findings.add(
                    &node.at,
                    "a schema has both `type` and `allOf`",
                    "keep one of them",
                );
                None
            }
        };
        self.no_choice(node, &mut fields);
        fields.finish(&mut self.findings);
        let kind = kind?;
        if nullable {
            self.nullable(node, &kind);
        }
        Some(Schema {
            kind,
            description,
            nullable,
        })
    }

    fn no_choice(&mut self, node: &'a Node, fields: &mut Fields<'a>) {
        if let Some(choices) = fields.take("oneOf") {
            let problem = "`oneOf` is supported only in a schema that stands for a type of the SDK";
            let remedy = format!(
                "refer to one of {}; leave `type` and `oneOf` out if the value can be any JSON",
                bindings::names()
            );
            let at = if node.get("type").is_none() {
                &choices.at
            } else {
                &node.at
            };
            self.findings.add(at, problem, remedy);
        }
    }

    fn nullable(&mut self, node: &'a Node, kind: &SchemaKind) {
        if node.get("type").is_none() {
            let remedy = "leave it out, and the member out of `required`: one that may be missing may be `null`";
            self.findings.add(
                &node.at,
                "OpenAPI takes `nullable` only beside a `type`",
                remedy,
            );
        }
        if matches!(kind, SchemaKind::List(_) | SchemaKind::Map(_)) {
            let remedy = "leave `nullable` out, and the member out of `required`";
            self.findings.add(
                &node.at,
                "a list or a map that is `null` reads as an empty one",
                remedy,
            );
        }
    }

    /// What a reference leads to.
    fn named(&mut self, node: &'a Node) -> Option<SchemaKind> {
        let referred = self.referred(node)?;
        let (file, path) = (referred.file(), referred.path);
        if !path.starts_with("schemas/") {
            self.findings.add(
                &node.at,
                format!("spec/{path} is not a schema"),
                "refer to a file in spec/schemas",
            );
            return None;
        }
        if [bindings::API_KEY, bindings::ENVELOPE, bindings::PAGE].contains(&file) {
            let problem = format!("`{file}` is not a part of what a reply returns");
            self.findings
                .add(&node.at, problem, "refer to another schema");
            return None;
        }
        if let Some(binding) = bindings::binding(file) {
            return Some(SchemaKind::Bound(binding));
        }
        if referred.node.get(WORDS).is_some() {
            self.words_file(&referred)?;
            return Some(SchemaKind::Named(referred.type_name()));
        }
        if referred.node.get("properties").is_some() {
            self.object_file(&referred)?;
            return Some(SchemaKind::Named(referred.type_name()));
        }
        self.unnamed_file(&referred)
    }

    /// A file that makes no type: a list, a map or a value that several endpoints have.
    fn unnamed_file(&mut self, referred: &Referred<'a>) -> Option<SchemaKind> {
        if let Some(kind) = self.unnamed.get(referred.path) {
            return kind.clone();
        }
        let owner = referred.type_name();
        let place = Place {
            owner: &owner,
            member: "",
            is_entry: false,
        };
        let kind = self.schema(referred.node, place).map(|schema| schema.kind);
        self.unnamed.insert(referred.path.to_owned(), kind.clone());
        kind
    }

    fn typed(
        &mut self,
        node: &'a Node,
        kind: &'a Node,
        fields: &mut Fields<'a>,
        place: Place,
    ) -> Option<SchemaKind> {
        match kind.as_str() {
            Some("string") => {
                if let Some(words) = fields.take(WORDS) {
                    let remedy =
                        "give the choice a file of its own in spec/schemas and refer to that";
                    self.findings.add(
                        &words.at,
                        format!("`{WORDS}` stands where it is used"),
                        remedy,
                    );
                }
                Some(match self.format(fields, &["password"]) {
                    Some(_) => SchemaKind::Secret,
                    None => SchemaKind::Text,
                })
            }
            Some("integer") => {
                self.format(fields, &["int64"]);
                Some(SchemaKind::Integer)
            }
            Some("number") => Some(SchemaKind::Number),
            Some("boolean") => Some(SchemaKind::Flag),
            Some("array") => {
                let remedy = "add `items:` with the schema of one entry";
                let items = fields.need("items", remedy, &mut self.findings)?;
                Some(SchemaKind::List(Box::new(
                    self.schema(items, place.entry())?,
                )))
            }
            Some("object") => self.object(node, fields, place),
            _ => {
                let remedy = "write string, integer, number, boolean, array or object";
                self.findings
                    .add(&kind.at, "this `type` is not supported", remedy);
                None
            }
        }
    }

    fn format(&mut self, fields: &mut Fields<'a>, known: &[&str]) -> Option<&'a str> {
        let node = fields.take("format")?;
        let format = node.as_str().filter(|format| known.contains(format));
        if format.is_none() {
            let remedy = format!("leave it out, or write {}", known.join(", "));
            self.findings.add(
                &node.at,
                "this `format` is not supported in a reply",
                remedy,
            );
        }
        format
    }

    /// A map, or an object that is written where it is used.
    fn object(
        &mut self,
        node: &'a Node,
        fields: &mut Fields<'a>,
        place: Place,
    ) -> Option<SchemaKind> {
        if let Some(values) = fields.take("additionalProperties") {
            return Some(SchemaKind::Map(Box::new(
                self.schema(values, place.entry())?,
            )));
        }
        if node.get("properties").is_none() {
            return Some(SchemaKind::Map(Box::new(Schema::plain(SchemaKind::Any))));
        }
        let name = self.object_name(node, fields, place);
        let members = self.members(fields, &name)?;
        self.add_object(node, name, members)
    }

    /// The name of an object that is written where it is used: its `title`, or that of its owner and its member.
    pub fn object_name(
        &mut self,
        node: &'a Node,
        fields: &mut Fields<'a>,
        place: Place,
    ) -> TypeName {
        let title = fields.text("title", &mut self.findings);
        let name = match (title, place.member, place.is_entry) {
            (Some(title), ..) => title.to_owned(),
            (None, "", true) => format!("{}Entry", place.owner.name),
            (None, "", false) => format!("{}Reply", place.owner.name),
            (None, member, is_entry) => naming::nested_type(&place.owner.name, member, is_entry),
        };
        if uses::is_reserved(&name) {
            let problem = format!("generated code uses the name `{name}` for something else");
            self.findings
                .add(&node.at, problem, "add `title: AnotherName`");
        } else if !naming::is_type_name(&name) {
            let problem = format!("`{name}` is not the name of a type");
            self.findings
                .add(&node.at, problem, "add `title: SomeName`");
        }
        TypeName {
            module: place.owner.module.clone(),
            name,
        }
    }

    /// Makes a type of an object that is written where it is used.
    pub fn add_object(
        &mut self,
        node: &'a Node,
        name: TypeName,
        members: Vec<Member>,
    ) -> Option<SchemaKind> {
        let description = node.get("description").and_then(Node::as_str);
        let description = description
            .unwrap_or("A part of what the API returns.")
            .to_owned();
        self.add_type(
            name.clone(),
            Type {
                description,
                kind: TypeKind::Read(members),
            },
            node,
        );
        Some(SchemaKind::Named(name))
    }

    /// `allOf`: one reference with a description beside it, a job and more, or several objects that are one.
    fn all_of(
        &mut self,
        node: &'a Node,
        parts: &'a Node,
        fields: &mut Fields<'a>,
        place: Place,
    ) -> Option<SchemaKind> {
        let items = list_of(parts, "allOf", &mut self.findings)?;
        if let [only] = items
            && load::reference(only).is_some()
        {
            return self.named(only);
        }
        if items.is_empty() {
            let remedy = "write `allOf: [{$ref: …}]`, or the parts of an object";
            self.findings.add(&parts.at, "`allOf` is empty", remedy);
            return None;
        }
        let name = self.object_name(node, fields, place);
        let mut members: Vec<Member> = Vec::new();
        for part in items {
            for member in self.part_members(part, &name)? {
                let is_in_job =
                    |one: &Member, other: &Member| one.is_flat && other.json == "job_id";
                if let Some(job) = members
                    .iter()
                    .find(|other| is_in_job(other, &member) || is_in_job(&member, other))
                {
                    let problem = format!(
                        "`job_id` stands beside `{}`, which reads it",
                        if job.is_flat { &job.json } else { &member.json }
                    );
                    self.findings.add(
                        &part.at,
                        problem,
                        "remove `job_id`: callers find it in the job",
                    );
                    continue;
                }
                if let Some(other) = members.iter().find(|other| other.name == member.name) {
                    let problem = format!(
                        "`{}` and `{}` both become `{}`",
                        other.json, member.json, member.name
                    );
                    self.findings.add(&part.at, problem, "keep one of the two");
                    continue;
                }
                members.push(member);
            }
        }
        self.add_object(node, name, members)
    }

    /// The members that one part of an `allOf` adds.
    pub fn part_members(&mut self, part: &'a Node, owner: &TypeName) -> Option<Vec<Member>> {
        let Some(referred) = load::reference(part).and_then(|_| self.referred(part)) else {
            self.expect_object(part)?;
            let mut fields = Fields::of(part, "a part of an `allOf`", &mut self.findings)?;
            fields.take("type");
            fields.take("description");
            let members = self.members(&mut fields, owner);
            fields.finish(&mut self.findings);
            return members;
        };
        if referred.file() == bindings::JOB {
            return Some(vec![Member {
                json: "job".to_owned(),
                name: "job".to_owned(),
                required: true,
                is_flat: true,
                schema: Schema {
                    description: Some("The job that the call started.".to_owned()),
                    ..Schema::plain(self.named(part)?)
                },
            }]);
        }
        let file = referred.file();
        if file == bindings::ENVELOPE
            || bindings::binding(file).is_some()
            || referred.node.get("properties").is_none()
        {
            let problem = format!("`{file}` is not an object that another can have as its part");
            let remedy = "refer to a file with `properties`, or make it a member of an object";
            self.findings.add(&part.at, problem, remedy);
            return None;
        }
        self.expect_object(referred.node)?;
        let mut fields = Fields::of(referred.node, "a schema", &mut self.findings)?;
        fields.allow(&["type", "description", "example"]);
        let members = self.members(&mut fields, owner);
        fields.finish(&mut self.findings);
        members
    }

    /// Complains about a schema with members that says to be something else than an object.
    pub fn expect_object(&mut self, node: &'a Node) -> Option<()> {
        match node
            .get("type")
            .filter(|kind| kind.as_str() != Some("object"))
        {
            None => Some(()),
            Some(kind) => {
                let problem = "this is not the type of something with members";
                self.findings
                    .add(&kind.at, problem, "write `type: object` and `properties`");
                None
            }
        }
    }

    /// Reads `properties` and `required`.
    pub fn members(&mut self, fields: &mut Fields<'a>, owner: &TypeName) -> Option<Vec<Member>> {
        let properties = fields.need("properties", "add `properties:`", &mut self.findings);
        let required = fields.take("required");
        let entries = map_of(properties?, "properties", &mut self.findings)?;
        if entries.is_empty() {
            let remedy = "leave it out if the members are not known";
            self.findings
                .add(&properties?.at, "`properties` is empty", remedy);
        }
        let required = self.required_names(required, entries);
        let mut members: Vec<Member> = Vec::new();
        for Entry { key, at, value } in entries {
            let name = self.member_name(key, at, &members);
            let place = Place {
                owner,
                member: key,
                is_entry: false,
            };
            let Some(schema) = self.schema(value, place) else {
                continue;
            };
            let is_required = required.contains(&key.as_str());
            self.member_texts(key, at, &schema, is_required, value);
            if let Some(name) = name {
                members.push(Member {
                    json: key.clone(),
                    name,
                    required: is_required,
                    is_flat: false,
                    schema,
                });
            }
        }
        Some(members)
    }

    fn member_texts(
        &mut self,
        json: &str,
        at: &Position,
        schema: &Schema,
        is_required: bool,
        node: &Node,
    ) {
        let own = node.get("description");
        let is_empty = own.is_some_and(is_empty_text);
        let has_own = matches!(schema.kind, SchemaKind::Named(_)) || own.is_some();
        if is_empty || (schema.description.is_none() && !has_own) {
            let problem = format!("`{json}` has no description");
            let at = own.map_or(at, |node| &node.at);
            let remedy = "say in `description:` what it means, in your own words";
            self.findings.add(at, problem, remedy);
        }
        if let SchemaKind::Bound(binding) = &schema.kind
            && binding.is_optional
            && is_required
        {
            let problem = format!("`{json}` is required, and `{}` may be none", binding.file);
            self.findings.add(at, problem, "take it out of `required`");
        }
    }

    fn member_name(&mut self, json: &str, at: &Position, before: &[Member]) -> Option<String> {
        let Some(name) = naming::member_name(json) else {
            let problem = format!("`{json}` makes no Rust name");
            self.findings.add(
                at,
                problem,
                "describe the object with `additionalProperties`, or leave the member out",
            );
            return None;
        };
        if let Some(other) = before.iter().find(|other| other.name == name) {
            let problem = format!("`{}` and `{json}` both become `{name}`", other.json);
            self.findings.add(
                at,
                problem,
                "describe the object with `additionalProperties`, or keep one of the two",
            );
            return None;
        }
        Some(name)
    }

    /// The names in a `required` list, each of which has to be a property.
    pub fn required_names(&mut self, node: Option<&'a Node>, properties: &[Entry]) -> Vec<&'a str> {
        let Some(node) = node else { return Vec::new() };
        let mut names: Vec<&str> = Vec::new();
        for item in list_of(node, "required", &mut self.findings).unwrap_or_default() {
            let name = item.as_str();
            let (problem, remedy) = match name {
                Some(name) if names.contains(&name) => {
                    (format!("`required` names `{name}` twice"), "remove one")
                }
                Some(name) if properties.iter().any(|entry| entry.key == name) => {
                    names.push(name);
                    continue;
                }
                // `apikey` is missed by name.
                Some(KEY) => continue,
                Some(name) => (
                    format!("`required` names `{name}`, which is not a property"),
                    "correct the name, or remove it",
                ),
                None => (
                    format!("`required` has {} in it", item.kind()),
                    "put the name in quotes: YAML takes `[]` in a name for a list",
                ),
            };
            self.findings.add(&item.at, problem, remedy);
        }
        names
    }
}
