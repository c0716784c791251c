//! Files that several endpoints refer to.

use crate::bindings;
use crate::check::fields::Fields;
use crate::check::words::WORDS;
use crate::check::{Checker, Referred, Use};
use crate::document::{Node, Value};
use crate::model::{Type, TypeKind};
use crate::naming;
use crate::rust::uses;

/// The members of a page beside its list.
pub const COUNTERS: [&str; 4] = [
    "total_items",
    "current_items",
    "current_page",
    "total_pages",
];

impl<'a> Checker<'a> {
    /// Notes how a file is used. `Some(true)` the first time, `Some(false)` after that, `None` if its name or its place
    /// keeps it from being a type, which is a finding.
    pub fn first_use(&mut self, referred: &Referred<'a>, used: Use) -> Option<bool> {
        let (file, node) = (referred.file(), referred.node);
        match self.uses.insert(file.to_owned(), used) {
            None => {}
            Some(before) if before == used => return Some(false),
            Some(_) => {
                let problem = format!("`{file}` is sent by one operation and returned by another");
                let remedy = "give what is sent a file of its own, since the two have different members in time";
                self.findings.add(&node.at, problem, remedy);
                return None;
            }
        }
        let name = referred.type_name();
        if !naming::is_type_name(&name.name) {
            let problem = format!("`{}` is not the name of a type", name.name);
            self.findings
                .add(&node.at, problem, "name the file like `CloudImage.yaml`");
        } else if uses::is_reserved(&name.name) {
            let problem = format!(
                "generated code uses the name `{}` for something else",
                name.name
            );
            self.findings
                .add(&node.at, problem, "give the file another name");
        }
        if !name.module.is_empty() && !self.modules.contains(&name.module) {
            let problem = format!("`{}` is not a module of the API", name.module.join("/"));
            self.findings
                .add(&node.at, problem, "put the file into spec/schemas itself");
        }
        Some(true)
    }

    /// Reads a file that lists words, unless it was read before. It can be both sent and returned.
    pub fn words_file(&mut self, referred: &Referred<'a>) -> Option<()> {
        if self.uses.contains_key(referred.file()) || !self.first_use(referred, Use::Read)? {
            return Some(());
        }
        let before = self.findings.count();
        let made = self.words(referred.node)?;
        self.add_file_type(referred, made, before);
        Some(())
    }

    /// Reads the members of an object that has a file of its own, unless it was read before.
    pub fn object_file(&mut self, referred: &Referred<'a>) -> Option<()> {
        if !self.first_use(referred, Use::Read)? {
            return Some(());
        }
        let (name, before) = (referred.type_name(), self.findings.count());
        self.expect_object(referred.node)?;
        let mut fields = Fields::of(referred.node, "a schema", &mut self.findings)?;
        let description = fields.need_text("description", "add `description:`", &mut self.findings);
        fields.take("example");
        fields.take("type");
        let members = self.members(&mut fields, &name);
        fields.finish(&mut self.findings);
        let made = Type {
            description: description?.to_owned(),
            kind: TypeKind::Read(members?),
        };
        self.add_file_type(referred, made, before);
        Some(())
    }

    /// Checks the shared files that have a part of their own: the key, the envelope and the page.
    pub fn special_files(&mut self) {
        for (path, node) in self.documents.shared() {
            match path {
                "schemas/ApiKey.yaml" => self.api_key(node),
                "schemas/Envelope.yaml" => self.envelope_file(node),
                "schemas/Page.yaml" => self.page_file(node),
                "schemas/job/JobKind.yaml" if node.get(WORDS).is_some() => {
                    // The SDK names it, whether an operation does or not.
                    self.words_file(&Referred { path, node });
                }
                _ => {}
            }
        }
    }

    fn api_key(&mut self, node: &'a Node) {
        let says = |key: &str, value: &str| node.get(key).and_then(Node::as_str) == Some(value);
        if !says("type", "string") || !says("format", "password") {
            let remedy = "write `type: string` and `format: password`";
            self.findings
                .add(&node.at, "the key is not marked as a secret", remedy);
        }
        for key in ["description", "example"] {
            if node.get(key).is_none() {
                self.findings.add(
                    &node.at,
                    format!("the key has no `{key}`"),
                    format!("add `{key}:`"),
                );
            }
        }
    }

    fn envelope_file(&mut self, node: &'a Node) {
        let is = |member: &str, kind: &str| {
            let schema = node
                .get("properties")
                .and_then(|members| members.get(member));
            schema
                .and_then(|schema| schema.get("type"))
                .and_then(Node::as_str)
                == Some(kind)
        };
        let requires = |member: &str| requires(node, member);
        if !is("status", "boolean")
            || !is("msg", "string")
            || !requires("status")
            || !requires("msg")
        {
            let remedy = "give it the required members `status` (boolean) and `msg` (string)";
            self.findings.add(
                &node.at,
                "the envelope does not say whether a call succeeded",
                remedy,
            );
        }
    }

    /// What `Page` of the SDK reads beside the list, which each endpoint adds.
    fn page_file(&mut self, node: &'a Node) {
        let members = node
            .get("properties")
            .and_then(Node::as_map)
            .unwrap_or_default();
        let is_counter = |name: &&str| {
            let member = members.iter().find(|member| member.key == **name);
            let target = member.and_then(|member| self.referred(&member.value));
            requires(node, name)
                && target
                    .and_then(|target| bindings::binding(target.file()))
                    .is_some_and(|bound| bound.rust == "i64")
        };
        if members.len() != COUNTERS.len() || !COUNTERS.iter().all(is_counter) {
            let remedy = format!(
                "give it the required members {}, each a reference to Integer, and nothing else",
                COUNTERS.join(", ")
            );
            self.findings.add(
                &node.at,
                "the page does not have the counters of a page",
                remedy,
            );
        }
    }
}

/// Whether a schema requires a member.
fn requires(node: &Node, member: &str) -> bool {
    let required = node.get("required").map(Node::items).unwrap_or_default();
    required
        .iter()
        .any(|name| matches!(&name.value, Value::String(name) if name == member))
}
