//! The index: what the API is, its modules, and one line a path.

use std::collections::BTreeSet;

use crate::check::fields::{Fields, list_of, map_of};
use crate::check::{Checker, names};
use crate::document::{Entry, Node, Position, Value};
use crate::load;
use crate::model::{Api, Operation, Tag};

impl<'a> Checker<'a> {
    /// Reads the index and everything it leads to.
    pub fn index(&mut self) -> Option<Api> {
        let documents = self.documents;
        let mut fields = Fields::of(documents.index(), "the index", &mut self.findings)?;
        let version = fields.need_text("openapi", "add `openapi: 3.0.3`", &mut self.findings);
        let supported = |version: &str| {
            matches!(
                version.strip_prefix("3.0."),
                Some("0" | "1" | "2" | "3" | "4")
            )
        };
        if let Some(version) = version.filter(|version| !supported(version)) {
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
        if let Some(servers) = fields.take("servers") {
            self.servers(servers);
        }
        if let Some(node) = fields
            .take("security")
            .filter(|node| !matches!(&node.value, Value::List(items) if items.is_empty()))
        {
            self.findings.add(
                &node.at,
                "`security` is not supported",
                "write `security: []`: the key is a parameter",
            );
        }
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
        let schemas = self.shared_files(&operations);
        self.examples(&schemas);
        Some(Api {
            operations,
            schemas,
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

    fn servers(&mut self, node: &'a Node) {
        for item in list_of(node, "servers", &mut self.findings).unwrap_or_default() {
            if let Some(mut fields) = Fields::of(item, "a server", &mut self.findings) {
                fields.need_text("url", "add `url:`", &mut self.findings);
                fields.text("description", &mut self.findings);
                fields.finish(&mut self.findings);
            }
        }
    }

    fn tags(&mut self, node: &'a Node) -> Vec<Tag> {
        let items = list_of(node, "tags", &mut self.findings).unwrap_or_default();
        let mut tags: Vec<Tag> = Vec::new();
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
            if let Some(name) = name.filter(|name| tags.iter().any(|tag| tag.name == *name)) {
                self.findings.add(
                    &item.at,
                    format!("the tag `{name}` stands here a second time"),
                    "keep one of the two",
                );
            }
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
        let entries = map_of(node, "paths", &mut self.findings).unwrap_or_default();
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
        if load::reference(&entry.value) != Some(&file) {
            let problem = format!("`{}` does not refer to the file of that name", entry.key);
            self.findings
                .add(&entry.value.at, problem, format!("write `$ref: {file}`"));
            return None;
        }
        let (path, item) = self.documents.target(&entry.value.at, &file)?;
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
        let tagged: BTreeSet<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        for module in &modules {
            if !tagged.contains(module.as_str()) {
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
                if path.starts_with("paths/") {
                    "add its line to spec/openapi.yaml, or delete it"
                } else {
                    "refer to it, or delete it"
                },
            );
        }
    }
}

/// Where a key's value stands, or the mapping where it should.
fn fields_at<'a>(node: &'a Node, key: &str) -> &'a Position {
    node.get(key).map_or(&node.at, |value| &value.at)
}
