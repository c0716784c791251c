//! The index: what the API is, its modules, and one line a path.

use std::collections::{BTreeMap, BTreeSet};

use crate::bindings;
use crate::check::fields::Fields;
use crate::check::{Checker, names};
use crate::document::{Entry, Node, Position, Value};
use crate::load::{self, component_name};
use crate::model::{Api, NamedSchema, Operation, Schema, SchemaKind, Tag};

impl<'a> Checker<'a> {
    /// Reads the index and everything it leads to.
    pub fn index(&mut self) -> Option<Api> {
        let documents = self.documents;
        let mut fields = Fields::of(documents.index(), "the index", &mut self.findings)?;
        let version = fields.need_text("openapi", "add `openapi: 3.0.3`", &mut self.findings);
        if let Some(version) = version.filter(|version| !version.starts_with("3.0.")) {
            let at = documents
                .index()
                .get("openapi")
                .map_or(fields.at, |node| &node.at);
            self.findings.add(
                at,
                format!("OpenAPI {version} is not supported"),
                "write `openapi: 3.0.3`",
            );
        }
        if let Some(info) = fields.need(
            "info",
            "add `info:` with title, version and description",
            &mut self.findings,
        ) {
            self.info(info);
        }
        fields.take("servers");
        fields.take("security");
        let tags = fields
            .take("tags")
            .map(|node| self.tags(node))
            .unwrap_or_default();
        let paths = fields.need(
            "paths",
            "add `paths:` with one line an endpoint",
            &mut self.findings,
        )?;
        fields.finish(&mut self.findings);
        let operations = self.paths(paths);
        self.tags_match(paths, &tags, fields_at(documents.index(), "tags"));
        self.strays();
        Some(Api {
            operations,
            schemas: self.shared_files(),
            tags,
        })
    }

    fn info(&mut self, node: &'a Node) {
        let Some(mut fields) = Fields::of(node, "`info`", &mut self.findings) else {
            return;
        };
        fields.need_text("title", "add `title:`", &mut self.findings);
        fields.need_text("version", "add `version:`, in quotes", &mut self.findings);
        fields.need_text("description", "add `description:`", &mut self.findings);
        fields.take("license");
        fields.take("contact");
        fields.finish(&mut self.findings);
    }

    fn tags(&mut self, node: &'a Node) -> Vec<Tag> {
        let Value::List(items) = &node.value else {
            self.findings.add(
                &node.at,
                format!("`tags` is {}", node.kind()),
                "write a list",
            );
            return Vec::new();
        };
        let mut tags = Vec::new();
        for item in items {
            let Some(mut fields) = Fields::of(item, "a tag", &mut self.findings) else {
                continue;
            };
            let name = fields.need_text(
                "name",
                "add `name:`, like `cloud/image`",
                &mut self.findings,
            );
            let remedy = "add `description:` with what the module is about";
            let description = fields.need_text("description", remedy, &mut self.findings);
            fields.finish(&mut self.findings);
            if let (Some(name), Some(description)) = (name, description) {
                tags.push(Tag {
                    name: name.to_owned(),
                    description: description.to_owned(),
                });
            }
        }
        tags
    }

    fn paths(&mut self, node: &'a Node) -> Vec<Operation> {
        let Some(entries) = node.as_map() else {
            self.findings.add(
                &node.at,
                format!("`paths` is {}", node.kind()),
                "write one line an endpoint",
            );
            return Vec::new();
        };
        if entries.is_empty() {
            self.findings
                .add(&node.at, "`paths` is empty", "add one line an endpoint");
        }
        entries
            .iter()
            .filter_map(|entry| self.path(entry))
            .collect()
    }

    fn path(&mut self, entry: &'a Entry) -> Option<Operation> {
        let Some(parts) = names::path_parts(&entry.key) else {
            let problem = format!("`{}` is not a path of the API", entry.key);
            self.findings.add(
                &entry.at,
                problem,
                "write it like `/1.0/cloud/image/create.json`",
            );
            return None;
        };
        let file = format!("paths/{}.yaml", parts.join("/"));
        let target = load::reference(&entry.value)
            .and_then(|text| self.documents.target(&entry.value.at, text));
        let Some((path, item)) = target.filter(|(path, _)| *path == file) else {
            let problem = format!("`{}` does not refer to the file of that name", entry.key);
            self.findings
                .add(&entry.value.at, problem, format!("write `$ref: {file}`"));
            return None;
        };
        let before = self.findings.count();
        self.findings.enter(&parts.join("_"));
        let operation = self.path_item(item, &entry.key, parts);
        self.findings.leave();
        if operation.is_none() && self.findings.count() == before {
            self.findings.add(
                &item.at,
                format!("spec/{path} cannot be read"),
                "compare it with another endpoint's file",
            );
        }
        operation
    }

    /// Every module that has operations needs a tag, and every tag a module.
    fn tags_match(&mut self, paths: &Node, tags: &[Tag], at: &Position) {
        let paths = paths
            .as_map()
            .unwrap_or_default()
            .iter()
            .filter_map(|entry| names::path_parts(&entry.key));
        let modules: BTreeSet<String> = paths
            .map(|parts| parts[..parts.len() - 1].join("/"))
            .collect();
        for module in &modules {
            if !tags.iter().any(|tag| tag.name == *module) {
                let problem = format!("the module `{module}` has no tag");
                self.findings.add(
                    at,
                    problem,
                    format!("add `- name: {module}` with a `description:` to `tags`"),
                );
            }
        }
        for tag in tags {
            if !modules.contains(&tag.name) {
                self.findings.add(
                    at,
                    format!("the tag `{}` belongs to no path", tag.name),
                    "remove it, or mend its name",
                );
            }
        }
    }

    /// A file that nothing refers to is most likely a line missing from the index.
    fn strays(&mut self) {
        for path in self.documents.strays() {
            let at = Position {
                file: format!("spec/{path}").into(),
                line: 1,
                column: 1,
            };
            self.findings.add(
                &at,
                "nothing refers to this file",
                "add its line to spec/openapi.yaml, or delete it",
            );
        }
    }

    /// Reads the files in `schemas`, and makes sure each shared file has a name of its own.
    fn shared_files(&mut self) -> Vec<NamedSchema> {
        let documents = self.documents;
        let mut first: BTreeMap<_, &str> = BTreeMap::new();
        let mut schemas = Vec::new();
        for (path, node) in documents.shared() {
            if path.starts_with("paths/") {
                continue;
            }
            let name = component_name(path);
            if let Some(other) = first.insert((path.split('/').next(), name.clone()), path) {
                let problem = format!("spec/{path} has the name of spec/{other}");
                self.findings
                    .add(&node.at, problem, "give one of the two another name");
            }
            if path.starts_with("schemas/") {
                self.in_bound_schema = bindings::bound_type(&name).is_some();
                let schema = self.schema(node);
                self.in_bound_schema = false;
                if !names::is_type_name(&name) {
                    self.findings.add(
                        &node.at,
                        format!("`{name}` is no name for a type"),
                        "name the file like `CloudImage.yaml`",
                    );
                }
                if let Some(schema) = &schema {
                    self.shared_schema(schema, &name, &node.at);
                }
                schemas.extend(schema.map(|schema| NamedSchema {
                    name: name.to_string(),
                    schema,
                }));
            }
        }
        schemas
    }
}

impl Checker<'_> {
    /// A schema with a file of its own becomes a struct, unless the SDK has a type for it or needs none.
    fn shared_schema(&mut self, schema: &Schema, name: &str, at: &Position) {
        if schema.description.is_none() {
            self.findings.add(
                at,
                format!("the schema `{name}` has no description"),
                "add `description:`",
            );
        }
        let needs_struct = bindings::bound_type(name).is_none() && name != bindings::API_KEY;
        if needs_struct && !matches!(schema.kind, SchemaKind::Object(_)) {
            let remedy =
                "write it where it is used, or bind it in sitehost-codegen/src/bindings.rs";
            self.findings.add(
                at,
                format!("the schema `{name}` is no object with properties"),
                remedy,
            );
        }
    }
}

/// Where a key's value stands, or the mapping where it should.
fn fields_at<'a>(node: &'a Node, key: &str) -> &'a Position {
    node.get(key).map_or(&node.at, |value| &value.at)
}
