//! Reads a mapping by an allow-list: a key nobody asked for is a finding.

use crate::doc_text;
use crate::document::{Entry, Node, Position, Value};
use crate::finding::Findings;
use crate::nearest;

/// A mapping that is being read.
pub struct Fields<'a> {
    pub at: &'a Position,
    what: &'static str,
    entries: &'a [Entry],
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Starts to read `node`, which is `what` in messages.
    pub fn of(node: &'a Node, what: &'static str, findings: &mut Findings) -> Option<Self> {
        let Some(entries) = node.as_map() else {
            findings.add(
                &node.at,
                format!("{what} is {}", node.kind()),
                "write a mapping",
            );
            return None;
        };
        Some(Self {
            at: &node.at,
            what,
            entries,
            known: Vec::new(),
        })
    }

    /// The value of a key that may be there.
    pub fn take(&mut self, key: &'static str) -> Option<&'a Node> {
        self.known.push(key);
        self.entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.value)
    }

    /// Accepts keys that somebody else reads.
    pub fn allow(&mut self, keys: &[&'static str]) {
        self.known.extend(keys);
    }

    /// The value of a key that has to be there.
    pub fn need(
        &mut self,
        key: &'static str,
        remedy: &str,
        findings: &mut Findings,
    ) -> Option<&'a Node> {
        let value = self.take(key);
        if value.is_none() {
            findings.add(self.at, format!("{} has no `{key}`", self.what), remedy);
        }
        value
    }

    /// The value of the only key that a mapping may have.
    pub fn only(
        mut self,
        key: &'static str,
        remedy: &str,
        findings: &mut Findings,
    ) -> Option<&'a Node> {
        let value = self.take(key);
        match (value, self.entries) {
            (None, [other]) => {
                let problem = format!("{} has `{}` in place of `{key}`", self.what, other.key);
                findings.add(&other.at, problem, remedy);
            }
            (None, _) => findings.add(self.at, format!("{} has no `{key}`", self.what), remedy),
            (Some(_), _) => self.finish(findings),
        }
        value
    }

    /// The text of a key that may be there.
    pub fn text(&mut self, key: &'static str, findings: &mut Findings) -> Option<&'a str> {
        let node = self.take(key)?;
        text_of(node, key, findings)
    }

    /// The text of a key that has to be there.
    pub fn need_text(
        &mut self,
        key: &'static str,
        remedy: &str,
        findings: &mut Findings,
    ) -> Option<&'a str> {
        let node = self.need(key, remedy, findings)?;
        if is_empty_text(node) {
            findings.add(
                &node.at,
                format!("{} has no `{key}`", self.what),
                "write it in your own words",
            );
            return None;
        }
        text_of(node, key, findings)
    }

    /// Whether a key that may be there says `true`.
    pub fn flag(&mut self, key: &'static str, findings: &mut Findings) -> bool {
        let Some(node) = self.take(key) else {
            return false;
        };
        match node.value {
            Value::Bool(value) => value,
            _ => {
                let problem = format!("`{key}` is {}", node.kind());
                findings.add(&node.at, problem, "write true or false");
                false
            }
        }
    }

    /// Complains about every key that was not asked for.
    pub fn finish(self, findings: &mut Findings) {
        for entry in self.entries {
            if !self.known.contains(&entry.key.as_str()) {
                let problem = format!("`{}` is not supported in {}", entry.key, self.what);
                let remedy = match nearest::nearest(&entry.key, self.known.iter().copied()) {
                    Some(known) => format!("write `{known}`"),
                    None => format!("remove it; supported are: {}", self.known.join(", ")),
                };
                findings.add(&entry.at, problem, remedy);
            }
        }
    }
}

/// The lines of a node that has to be a mapping.
pub fn map_of<'a>(node: &'a Node, key: &str, findings: &mut Findings) -> Option<&'a [Entry]> {
    if node.as_map().is_none() {
        findings.add(
            &node.at,
            format!("`{key}` is {}", node.kind()),
            "write a mapping",
        );
    }
    node.as_map()
}

/// The entries of a node that has to be a list.
pub fn list_of<'a>(node: &'a Node, key: &str, findings: &mut Findings) -> Option<&'a [Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        _ => {
            findings.add(
                &node.at,
                format!("`{key}` is {}", node.kind()),
                "write a list",
            );
            None
        }
    }
}

/// Whether a node is text with nothing in it, as commands write what a person has to fill in.
pub fn is_empty_text(node: &Node) -> bool {
    node.as_str()
        .is_some_and(|text| doc_text::lines(text).is_empty())
}

/// The text of a node that has to be text with something in it, also once it is in the docs.
pub fn text_of<'a>(node: &'a Node, key: &str, findings: &mut Findings) -> Option<&'a str> {
    match node.as_str() {
        Some(text) if !is_empty_text(node) => Some(text),
        Some(_) => {
            let remedy = "write it in your own words";
            findings.add(&node.at, format!("`{key}` is empty"), remedy);
            None
        }
        None => {
            findings.add(
                &node.at,
                format!("`{key}` is {}", node.kind()),
                "write a string; quote it if it looks like something else",
            );
            None
        }
    }
}
