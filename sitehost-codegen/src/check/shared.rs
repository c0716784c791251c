//! Files that several endpoints refer to, and the names that types get from them.

use std::collections::{BTreeMap, BTreeSet};

use crate::bindings;
use crate::check::example::COUNTERS;
use crate::check::fields::Fields;
use crate::check::schema::WORDS;
use crate::check::{Checker, names};
use crate::document::{Node, Position};
use crate::load::component_name;
use crate::lower::page_name;
use crate::model::{Operation, Schema, SchemaKind, Shared, structs};

impl<'a> Checker<'a> {
    /// Reads the files in `schemas`, and makes sure each shared file and each type has a name of its own.
    pub fn shared_files(&mut self, operations: &[Operation]) -> BTreeMap<String, Shared> {
        let documents = self.documents;
        let mut first: BTreeMap<_, &str> = BTreeMap::new();
        let mut schemas = BTreeMap::new();
        let modules: BTreeSet<&[String]> = operations
            .iter()
            .flat_map(|operation| (0..=operation.module.len()).map(|end| &operation.module[..end]))
            .collect();
        for (path, node) in documents
            .shared()
            .filter(|(path, _)| !path.starts_with("paths/"))
        {
            let name = component_name(path);
            let folder = path.split('/').next();
            if let Some(other) = first.insert((folder, name.clone()), path) {
                let problem = format!("spec/{path} has the name of spec/{other}");
                self.findings
                    .add(&node.at, problem, "give one of the two another name");
            }
            if folder == Some("schemas")
                && let Some(schema) = self.shared_schema(node, &name)
            {
                let module = self.schema_module(node, path, &modules);
                schemas.insert(name.to_string(), Shared { module, schema });
            }
        }
        self.distinct_types(operations, &schemas);
        schemas
    }

    /// `schemas/cloud/image/CloudImage.yaml` belongs to the module `cloud/image`.
    fn schema_module(
        &mut self,
        node: &Node,
        path: &str,
        modules: &BTreeSet<&[String]>,
    ) -> Vec<String> {
        let mut module: Vec<String> = path.split('/').skip(1).map(str::to_owned).collect();
        module.pop(); // the file
        if !modules.contains(module.as_slice()) && !module.is_empty() {
            let problem = format!("`{}` is no module of the API", module.join("/"));
            self.findings
                .add(&node.at, problem, "put the file into spec/schemas itself");
        }
        module
    }

    /// A schema with a file of its own becomes a struct or a choice of words, unless the SDK has a type for it or needs none.
    fn shared_schema(&mut self, node: &'a Node, name: &str) -> Option<Schema> {
        if name == bindings::API_KEY {
            self.api_key(node);
            return None;
        }
        let bound = bindings::binding(name).is_some();
        self.in_bound_schema = bound;
        let schema = match node.get(WORDS) {
            Some(_) => self.words(node),
            None => self.schema(node),
        };
        self.in_bound_schema = false;
        let schema = schema?;
        if schema.description.is_none() {
            let problem = format!("the schema `{name}` has no description");
            self.findings.add(&node.at, problem, "add `description:`");
        }
        if name == bindings::ENVELOPE {
            self.envelope_members(&schema, &node.at);
        }
        if name == bindings::PAGE {
            self.page_members(&schema, &node.at);
            return Some(schema);
        }
        if bound {
            return Some(schema);
        }
        if !names::is_type_name(name) {
            let problem = format!("`{name}` is no name for a type, or the SDK has it already");
            self.findings
                .add(&node.at, problem, "name the file like `CloudImage.yaml`");
        }
        let plain = matches!(schema.kind, SchemaKind::Object(_) | SchemaKind::Words(_));
        if !plain || schema.nullable {
            let remedy =
                "write it where it is used, or bind it in sitehost-codegen/src/bindings.rs";
            let problem = format!(
                "the schema `{name}` is neither an object with properties nor a choice of words"
            );
            self.findings.add(&node.at, problem, remedy);
        }
        Some(schema)
    }

    /// The key is a secret, and nothing else is like it.
    fn api_key(&mut self, node: &'a Node) {
        let Some(mut fields) = Fields::of(node, "the schema of the key", &mut self.findings) else {
            return;
        };
        fields.need_text("description", "add `description:`", &mut self.findings);
        fields.need_text("example", "add `example:`", &mut self.findings);
        let kind = (fields.take("type"), fields.take("format"));
        fields.finish(&mut self.findings);
        if kind.0.and_then(Node::as_str) != Some("string")
            || kind.1.and_then(Node::as_str) != Some("password")
        {
            let problem = "the key is not marked as a secret";
            self.findings.add(
                &node.at,
                problem,
                "write `type: string` and `format: password`",
            );
        }
    }

    fn envelope_members(&mut self, schema: &Schema, at: &Position) {
        let has = |name: &str, kind: fn(&SchemaKind) -> bool| match &schema.kind {
            SchemaKind::Object(members) => members
                .iter()
                .any(|m| m.name == name && m.required && kind(&m.schema.kind)),
            _ => false,
        };
        let status = has("status", |kind| matches!(kind, SchemaKind::Flag));
        let msg = has("msg", |kind| matches!(kind, SchemaKind::Text));
        if !status || !msg {
            let remedy = "give it the required members `status` (boolean) and `msg` (string)";
            self.findings.add(at, "the envelope is none", remedy);
        }
    }

    /// What `Page` of the SDK reads, without `data`, which each endpoint adds.
    fn page_members(&mut self, schema: &Schema, at: &Position) {
        let is_counter =
            |kind: &SchemaKind| matches!(kind, SchemaKind::Named(name) if name == "Integer");
        let right = match &schema.kind {
            SchemaKind::Object(members) => {
                members.len() == COUNTERS.len()
                    && members.iter().all(|member| {
                        COUNTERS.contains(&member.name.as_str())
                            && member.required
                            && is_counter(&member.schema.kind)
                    })
            }
            _ => false,
        };
        if !right {
            let remedy = format!(
                "give it the required members {}, each a reference to Integer, and nothing else",
                COUNTERS.join(", ")
            );
            self.findings.add(at, "the page is none", remedy);
        }
    }

    /// Requests, shared schemas and what stands inside replies all become types of one namespace.
    fn distinct_types(&mut self, operations: &[Operation], schemas: &BTreeMap<String, Shared>) {
        let index = &self.documents.index().at;
        let mut owners: BTreeMap<String, String> = BTreeMap::new();
        let mut ids = BTreeSet::new();
        let mut pages = BTreeSet::new();
        for operation in operations
            .iter()
            .filter(|operation| ids.insert(&operation.id))
        {
            let mut types = vec![operation.type_name.clone()];
            types.extend(operation.reply_structs().into_iter().map(|(name, _)| name));
            pages.extend(operation.page_item().map(page_name));
            self.claim(types, &operation.id, index, &mut owners);
        }
        for (name, Shared { schema, .. }) in schemas {
            let types = match schema.kind {
                SchemaKind::Words(_) => vec![name.clone()],
                _ => structs(name, schema)
                    .into_iter()
                    .map(|(name, _)| name)
                    .collect(),
            };
            self.claim(types, &format!("the schema `{name}`"), index, &mut owners);
        }
        self.claim(pages.into_iter().collect(), "a page", index, &mut owners);
    }

    fn claim(
        &mut self,
        types: Vec<String>,
        owner: &str,
        at: &Position,
        owners: &mut BTreeMap<String, String>,
    ) {
        for name in types {
            if let Some(other) = owners.insert(name.clone(), owner.to_owned()) {
                let problem = format!("{other} and {owner} both become a type `{name}`");
                self.findings.add(
                    at,
                    problem,
                    "rename the schema's file, or give the nested object a file of its own",
                );
            }
        }
    }
}
