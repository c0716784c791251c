//! The index of the spec: where the line of an endpoint and the tag of its module go. All other text stays as it is.

use sitehost_codegen::document::{Node, Value};
use sitehost_codegen::path_parts;

use super::endpoint::Endpoint;
use super::known;

/// The index, in the folder of the spec.
pub const FILE: &str = "openapi.yaml";

/// A line of `paths`.
#[derive(Debug)]
pub struct Line {
    /// `/1.0/cloud/image/create.json`
    pub path: String,
    /// `1.0`
    pub version: String,
    /// `["cloud", "image", "create"]`
    pub parts: Vec<String>,
    /// Whether its file has the version in its name.
    pub is_second: bool,
    /// Where it begins and ends, counted from 0. The end is not part of it.
    lines: (usize, usize),
}

impl Line {
    /// The endpoint.
    pub fn endpoint(&self) -> Endpoint {
        Endpoint {
            version: self.version.clone(),
            parts: self.parts.clone(),
            is_second: self.is_second,
        }
    }

    /// What the lines are sorted by: the files.
    fn key(&self) -> (Vec<String>, Option<String>) {
        key(&self.endpoint())
    }
}

fn key(endpoint: &Endpoint) -> (Vec<String>, Option<String>) {
    let version = endpoint.is_second.then(|| endpoint.version.clone());
    (endpoint.parts.clone(), version)
}

/// The index, as text and as what was read of it.
#[derive(Debug)]
pub struct Index {
    text: String,
    pub lines: Vec<Line>,
    /// The names of the tags, with the place of each.
    tags: Vec<(String, (usize, usize))>,
    /// The line of `paths:`, counted from 0.
    paths: usize,
    /// The line of `tags:`, if there is one.
    tags_at: Option<usize>,
}

/// The line after the last one of a node, counted from 0.
fn end(node: &Node) -> usize {
    let below = match &node.value {
        Value::List(items) => items.iter().map(end).max(),
        Value::Map(entries) => entries
            .iter()
            .map(|entry| end(&entry.value).max(entry.at.line))
            .max(),
        _ => None,
    };
    below.unwrap_or_default().max(node.at.line)
}

impl Index {
    /// Reads the index.
    pub fn read(text: String) -> Result<Self, String> {
        let broken = || {
            "spec/openapi.yaml cannot be read; run `cargo xtask check`, which says why".to_owned()
        };
        let node = known::parse(FILE, &text).ok_or_else(broken)?;
        let entries = node.as_map().ok_or_else(broken)?;
        let paths = entries
            .iter()
            .find(|entry| entry.key == "paths")
            .ok_or_else(broken)?;
        let tags = entries.iter().find(|entry| entry.key == "tags");
        let lines = paths
            .value
            .as_map()
            .unwrap_or_default()
            .iter()
            .filter_map(|entry| {
                let (version, parts) = path_parts(&entry.key)?;
                let reference = entry
                    .value
                    .get("$ref")
                    .and_then(Node::as_str)
                    .unwrap_or_default();
                Some(Line {
                    path: entry.key.clone(),
                    is_second: reference.ends_with(&format!(".v{version}.yaml")),
                    version,
                    parts,
                    lines: (entry.at.line - 1, end(&entry.value).max(entry.at.line)),
                })
            });
        let tag = |item: &Node| {
            let name = item.get("name").and_then(Node::as_str)?;
            Some((name.to_owned(), (item.at.line - 1, end(item))))
        };
        Ok(Self {
            lines: lines.collect(),
            tags: tags
                .iter()
                .flat_map(|tags| tags.value.items())
                .filter_map(tag)
                .collect(),
            paths: paths.at.line - 1,
            tags_at: tags.map(|tags| tags.at.line - 1),
            text,
        })
    }

    /// The lines of an endpoint, one for each version that the spec has.
    pub fn versions(&self, parts: &[String]) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.parts == parts)
    }

    /// The text with one more endpoint, and with a tag for its module if it is new.
    pub fn with(&self, endpoint: &Endpoint) -> String {
        let mut added: Vec<(usize, String)> = Vec::new();
        let line = format!("  {}: {{$ref: {}}}", endpoint.line(), endpoint.file());
        let before = self.lines.iter().rfind(|line| line.key() < key(endpoint));
        added.push((before.map_or(self.paths + 1, |before| before.lines.1), line));
        let module = endpoint.module();
        if !self.tags.iter().any(|(name, _)| *name == module) {
            let tag = format!("  - name: {module}\n    description: ''");
            let before = self.tags.iter().rfind(|(name, _)| *name < module);
            match (before, self.tags_at) {
                (Some((_, (_, end))), _) => added.push((*end, tag)),
                (None, Some(tags)) => added.push((tags + 1, tag)),
                (None, None) => added.push((self.paths, format!("tags:\n{tag}"))),
            }
        }
        self.inserted(&added)
    }

    /// The text in which one endpoint has another version.
    pub fn with_version(&self, old: &Line, new: &Endpoint) -> String {
        let mut lines: Vec<String> = self.text.split_inclusive('\n').map(str::to_owned).collect();
        if let Some(line) = lines.get_mut(old.lines.0) {
            *line = line.replacen(&old.path, &new.line(), 1);
        }
        lines.concat()
    }

    /// The text with lines put before those of these numbers, with the line endings of the file.
    fn inserted(&self, added: &[(usize, String)]) -> String {
        let ending = if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let mut out = String::new();
        let mut lines = self.text.split_inclusive('\n');
        for number in 0.. {
            for (_, line) in added.iter().filter(|(at, _)| *at == number) {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push_str(ending);
                }
                out.push_str(&line.replace('\n', ending));
                out.push_str(ending);
            }
            match lines.next() {
                Some(line) => out.push_str(line),
                None => break,
            }
        }
        out
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const TEXT: &str = "openapi: 3.0.3\n\
        tags:\n  - name: api # the key\n    description: The key.\n  - name: job\n    description: |\n      Jobs.\n      Many.\n\
        # The paths.\n\
        paths:\n  /1.5/api/get_info.json: {$ref: paths/api/get_info.yaml}\n  # Jobs.\n  /1.5/job/get.json:\n    $ref: paths/job/get.yaml\n";

    fn with(path: &str, version: &str) -> String {
        let endpoint = Endpoint::new(path, version).unwrap();
        Index::read(TEXT.to_owned()).unwrap().with(&endpoint)
    }

    #[test]
    fn a_line_goes_to_its_place_and_the_rest_stays() {
        let line = "  /1.0/api/zoo.json: {$ref: paths/api/zoo.yaml}\n";
        assert_eq!(
            with("/api/zoo", "1.0"),
            TEXT.replacen("  # Jobs.", &format!("{line}  # Jobs."), 1)
        );
        let line = "  /1.0/job/list.json: {$ref: paths/job/list.yaml}\n";
        assert_eq!(with("/job/list", "1.0"), format!("{TEXT}{line}"));
        let line = "  /1.0/api/add.json: {$ref: paths/api/add.yaml}\n";
        assert_eq!(
            with("/api/add", "1.0"),
            TEXT.replacen("paths:\n", &format!("paths:\n{line}"), 1)
        );
    }

    #[test]
    fn a_new_module_gets_a_tag_in_its_place() {
        let text = with("/dns/add", "1.5");
        assert!(
            text.contains("The key.\n  - name: dns\n    description: ''\n  - name: job\n"),
            "{text}"
        );
        let text = with("/aa/add", "1.5");
        assert!(
            text.contains("tags:\n  - name: aa\n    description: ''\n  - name: api # the key\n"),
            "{text}"
        );
    }

    #[test]
    fn a_file_with_the_line_endings_of_windows_keeps_them() {
        let index = Index::read(TEXT.replace('\n', "\r\n")).unwrap();
        let text = index.with(&Endpoint::new("/dns/add", "1.5").unwrap());
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    }
}
