//! The files that the spec has already, so that a new one refers to them.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value as Json;
use sitehost_codegen::document::{Entry, Node, Value};
use sitehost_codegen::finding::Findings;
use sitehost_codegen::yaml;

/// Files that no reply or group is compared with: what every reply has, and jobs, which are recognised by their members.
const SPECIAL: [&str; 6] = [
    "ApiKey",
    "Envelope",
    "Page",
    "Refusal",
    "job/Job",
    "job/JobReference",
];

/// The parsed files of `spec/schemas` and `spec/parameters`, by their paths in the spec.
#[derive(Clone, Debug, Default)]
pub struct Known {
    files: BTreeMap<String, Node>,
    texts: BTreeMap<String, String>,
}

/// Collects the paths of the files below a folder. Links are not followed.
fn paths_below(folder: &Path, inside: &str, found: &mut Vec<String>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{inside}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            paths_below(&entry.path(), &path, found)?;
        } else if kind.is_file() && path.ends_with(".yaml") {
            found.push(path);
        }
    }
    Ok(())
}

/// Parses a file of the spec. `None` if it has mistakes, which `cargo xtask check` lists.
pub fn parse(file: &str, text: &str) -> Option<Node> {
    yaml::parse(&format!("spec/{file}"), text, &mut Findings::default())
}

/// The path that a `$ref` in one file leads to.
fn resolve(from: &str, reference: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

impl Known {
    /// Reads the files of a spec.
    pub fn read(spec: &Path) -> io::Result<Self> {
        let mut paths = Vec::new();
        for folder in ["parameters", "schemas"] {
            paths_below(&spec.join(folder), folder, &mut paths)?;
        }
        let mut known = Self::default();
        for path in paths {
            let text = String::from_utf8_lossy(&fs::read(spec.join(&path))?).into_owned();
            known.add(&path, &text);
        }
        Ok(known)
    }

    /// Adds a file.
    pub fn add(&mut self, file: &str, text: &str) {
        if let Some(node) = parse(file, text) {
            self.files.insert(file.to_owned(), node);
            self.texts.insert(file.to_owned(), text.to_owned());
        }
    }

    /// A file.
    pub fn get(&self, file: &str) -> Option<&Node> {
        self.files.get(file)
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.texts.get(file).map(String::as_str)
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The node that a node refers to, alone or in an `allOf` of one, and its file.
    pub fn target<'a>(&'a self, node: &'a Node) -> Option<(String, &'a Node)> {
        let alone = match node.get("allOf").map(Node::items) {
            Some([only]) => only,
            _ => node,
        };
        let reference = alone.get("$ref")?.as_str()?;
        let from = node.at.file.strip_prefix("spec/").unwrap_or(&node.at.file);
        let file = resolve(from, reference);
        Some((file.clone(), self.files.get(&file)?))
    }

    /// The shared file of a query's parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let mut shared = self
            .files
            .iter()
            .filter(|(file, _)| file.starts_with("parameters/"));
        let is_called = |node: &Node| node.get("name").and_then(Node::as_str) == Some(name);
        shared
            .find(|(_, node)| is_called(node))
            .map(|(file, _)| file.as_str())
    }

    /// The file that lists exactly these words, in any order.
    pub fn words(&self, words: &[String]) -> Option<&str> {
        // A word may have a description beside it.
        let word = |item: &Node| match item.get("value").unwrap_or(item).to_json() {
            Json::String(word) => Some(word),
            Json::Number(word) => Some(word.to_string()),
            _ => None,
        };
        let listed = |node: &Node| {
            let list = node.get("x-extensible-enum")?.items().iter();
            list.map(word).collect::<Option<Vec<_>>>()
        };
        let sorted = |words: &[String]| {
            let mut words = words.to_vec();
            words.sort();
            words
        };
        let wanted = sorted(words);
        let mut files = self.files.iter();
        let found = files.find(|(_, node)| {
            listed(node).is_some_and(|words: Vec<String>| sorted(&words) == wanted)
        });
        found.map(|(file, _)| file.as_str())
    }

    /// Whether the properties of a file are parameters of a group, which have examples.
    fn is_sent(node: &Node) -> bool {
        let members = node
            .get("properties")
            .and_then(Node::as_map)
            .unwrap_or_default();
        members
            .iter()
            .any(|member| member.value.get("example").is_some())
    }

    /// The file of a group of parameters with the same members and types, whichever of them are required.
    pub fn same_group(&self, wanted: &Node) -> Option<&str> {
        let plain = |node: &Node| {
            let members = node.get("properties").and_then(Node::as_map)?;
            let member = |entry: &Entry| (entry.key.clone(), self.form(&entry.value));
            Some(members.iter().map(member).collect::<Vec<_>>())
        };
        let wanted = plain(wanted)?;
        let mut groups = self.files.iter().filter(|(_, node)| Self::is_sent(node));
        groups
            .find(|(_, node)| plain(node).as_ref() == Some(&wanted))
            .map(|(file, _)| file.as_str())
    }

    /// A schema without what is not compared, with whole paths in place of references.
    pub fn form(&self, schema: &Node) -> Json {
        if let Some((file, _)) = self.target(schema) {
            return Json::String(file);
        }
        match &schema.value {
            Value::Map(entries) => {
                // A page gives limits and defaults in the prose of descriptions alone, which is not compared either.
                let not_compared = [
                    "description",
                    "example",
                    "title",
                    "x-rust-name",
                    "x-empty-clears",
                    "default",
                    "minimum",
                    "maximum",
                    "minLength",
                    "maxLength",
                ];
                let kept = entries
                    .iter()
                    .filter(|entry| !not_compared.contains(&entry.key.as_str()));
                kept.map(|entry| (entry.key.clone(), self.form(&entry.value)))
                    .collect()
            }
            Value::List(items) => items.iter().map(|item| self.form(item)).collect(),
            _ => schema.to_json(),
        }
    }

    /// The file that describes objects with these members: one of the module, or else one that has few members more.
    pub fn object(&self, objects: &[&Json], module: &str, is_cut: bool) -> Option<&str> {
        let mut names: Vec<&String> = objects
            .iter()
            .filter_map(|object| object.as_object())
            .flat_map(|members| members.keys())
            .collect();
        names.sort();
        names.dedup();
        let folder = format!("schemas/{module}/");
        let candidates = self.files.iter().filter_map(|(file, node)| {
            let name = file.strip_prefix("schemas/")?.strip_suffix(".yaml")?;
            let members = node.get("properties")?.as_map()?;
            let is_beside = file
                .strip_prefix(&folder)
                .is_some_and(|rest| !rest.contains('/'));
            let is_enough = match is_beside {
                true => names.len() > 1 || members.len() == names.len(),
                false => names.len() > 2 && (is_cut || names.len() * 2 >= members.len()),
            };
            let fits = is_enough
                && !SPECIAL.contains(&name)
                && !Self::is_sent(node)
                && objects.iter().all(|object| self.fits(node, object));
            fits.then_some((!is_beside, members.len(), file.as_str()))
        });
        candidates.min().map(|(_, _, file)| file)
    }
}
