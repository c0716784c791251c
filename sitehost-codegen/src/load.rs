//! Files to documents: reads the index and every file that a `$ref` leads to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

use crate::document::{Node, Position, Value};
use crate::finding::Findings;
use crate::yaml;

/// The index, by its name in the spec's folder.
pub const INDEX: &str = "openapi.yaml";

/// The keyword whose keys are names of the API's.
pub const PROPERTIES: &str = "properties";

/// The folders that a spec may have.
const FOLDERS: &[&str] = &["parameters", "paths", "responses", "schemas"];

/// The key's place in a query, which a spec may have before it has the first query.
const KEY_IN_A_QUERY: &str = "parameters/apikey.yaml";

/// All files of a spec.
#[derive(Debug)]
pub struct Documents {
    /// By path inside the spec's folder, with `/` between the parts.
    files: BTreeMap<String, Node>,
    /// References that close a circle, as pairs of two paths. Nothing follows them, so that every walk ends.
    circles: BTreeSet<(String, String)>,
    strays: Vec<String>,
}

impl Documents {
    /// The index.
    pub fn index(&self) -> &Node {
        &self.files[INDEX]
    }

    /// The file that a `$ref` in `from` leads to: its path inside the spec's folder and its content.
    ///
    /// `None` if the file is missing or the reference closes a circle. Both are findings already.
    pub fn target(&self, from: &Position, reference: &str) -> Option<(&str, &Node)> {
        let path = resolve(from, reference)?;
        let (path, node) = self.files.get_key_value(&path)?;
        let source = from.file.strip_prefix("spec/").unwrap_or(&from.file);
        let closes_circle = self.circles.contains(&(source.to_owned(), path.clone()));
        (!closes_circle).then_some((path, node))
    }

    /// The node itself, or what its `$ref` leads to, however many there are on the way. Nothing, if one of them leads
    /// nowhere, which has been found already.
    pub fn follow<'a>(&'a self, mut node: &'a Node) -> Option<&'a Node> {
        while let Some(text) = reference(node) {
            node = self.target(&node.at, text)?.1;
        }
        Some(node)
    }

    /// Files in the spec's folder that nothing refers to.
    pub fn strays(&self) -> &[String] {
        &self.strays
    }

    /// Every file but the index, in the order of their paths.
    pub fn shared(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.files
            .iter()
            .filter(|(path, _)| *path != INDEX)
            .map(|(path, node)| (path.as_str(), node))
    }
}

/// The text of a node's `$ref`, where it has one.
pub fn reference(node: &Node) -> Option<&str> {
    node.get("$ref")?.as_str()
}

/// `spec/paths/a.yaml` and `../schemas/B.yaml` to `schemas/B.yaml`; nothing if that leaves the folder.
fn resolve(from: &Position, reference: &str) -> Option<String> {
    let folder = Path::new(&*from.file).parent()?;
    let mut parts: Vec<&str> = Vec::new();
    let inside = folder.components().skip(1);
    for part in inside.chain(Path::new(reference).components()) {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?),
            Component::ParentDir => {
                parts.pop()?;
            }
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

struct Loader<'a> {
    folder: &'a Path,
    files: BTreeMap<String, Node>,
    /// Every file that something refers to, whether it could be read or not.
    asked: BTreeSet<String>,
    /// The files on the way to the one being read, to find circles.
    trail: Vec<String>,
    circles: BTreeSet<(String, String)>,
    findings: &'a mut Findings,
}

impl Loader<'_> {
    fn read(&mut self, path: &str, asked_at: &Position) {
        self.asked.insert(path.to_owned());
        let full = self.folder.join(path);
        let text = match self.text_of(&full) {
            Ok(text) => text,
            Err(reason) => {
                self.findings.add(
                    asked_at,
                    format!("spec/{path} {reason}"),
                    "name a file that is in spec/",
                );
                return;
            }
        };
        let Some(node) = yaml::parse(&format!("spec/{path}"), &text, self.findings) else {
            return;
        };
        self.files.insert(path.to_owned(), node.clone());
        self.trail.push(path.to_owned());
        self.walk(&node, false);
        self.trail.pop();
    }

    fn text_of(&self, full: &Path) -> Result<String, String> {
        let real = full
            .canonicalize()
            .map_err(|error| format!("cannot be read ({error})"))?;
        if !real.starts_with(self.folder) {
            return Err("is a link that leaves spec/".to_owned());
        }
        std::fs::read_to_string(real).map_err(|error| format!("cannot be read ({error})"))
    }

    fn find_strays(&self, folder: &Path, strays: &mut Vec<String>) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            // A link can lead back to a folder above, so links are not followed.
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                self.find_strays(&path, strays);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "yaml" || extension == "yml")
                && let Ok(inside) = path.strip_prefix(self.folder)
                && let Some(name) = inside.to_str().map(|name| name.replace('\\', "/"))
                && !self.asked.contains(&name)
                && name != KEY_IN_A_QUERY
            {
                strays.push(name);
            }
        }
    }

    /// Follows every reference in a node. `named` says that the node's keys are names of the API's, not keywords.
    fn walk(&mut self, node: &Node, named: bool) {
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| self.walk(item, false)),
            Value::Map(entries) => {
                if !named && entries.len() > 1 && node.get("$ref").is_some() {
                    self.findings.add(
                        &node.at,
                        "OpenAPI ignores what stands beside a `$ref`",
                        "remove it; a schema takes `allOf: [{$ref: …}]` with a description beside it",
                    );
                }
                for entry in entries {
                    match entry.key.as_str() {
                        "$ref" if !named => self.follow(&entry.value),
                        "example" if !named => {} // data, whatever its keys are called
                        key => self.walk(&entry.value, !named && key == PROPERTIES),
                    }
                }
            }
            _ => {}
        }
    }

    fn follow(&mut self, target: &Node) {
        let Some(text) = target.as_str() else {
            let problem = format!("`$ref` is {}", target.kind());
            self.findings.add(
                &target.at,
                problem,
                "write the path of a file, like `../schemas/Job.yaml`",
            );
            return;
        };
        if text.contains('#') || text.contains("://") || text.contains('\\') {
            let problem = format!("`$ref: {text}` does not name a file of this spec");
            self.findings.add(
                &target.at,
                problem,
                "put the part into a file of its own and write its relative path",
            );
            return;
        }
        let Some(path) = resolve(&target.at, text) else {
            self.findings.add(
                &target.at,
                format!("`$ref: {text}` leaves spec/"),
                "name a file inside spec/",
            );
            return;
        };
        if !FOLDERS
            .iter()
            .any(|folder| path.split('/').next() == Some(folder))
            || !path.ends_with(".yaml")
        {
            let remedy = format!("name a .yaml file in one of {}", FOLDERS.join(", "));
            self.findings.add(
                &target.at,
                format!("`$ref: {text}` names no file of a spec"),
                remedy,
            );
        } else if self.trail.contains(&path) {
            let circle = format!("{} -> {path}", self.trail.join(" -> "));
            self.findings.add(
                &target.at,
                format!("`$ref: {text}` goes in a circle ({circle})"),
                "break the circle",
            );
            if let Some(source) = self.trail.last() {
                self.circles.insert((source.clone(), path));
            }
        } else if !self.files.contains_key(&path) {
            self.read(&path, &target.at);
        }
    }
}

/// Reads `folder/openapi.yaml` and every file it leads to. What is wrong with the files is added to the findings:
/// unreadable, not YAML, doubled keys, references that lead nowhere, in a circle or out of the folder.
///
/// Nothing, if there is no index to go on with.
pub fn load(folder: &Path, findings: &mut Findings) -> Option<Documents> {
    let start = Position {
        file: format!("spec/{INDEX}").into(),
        line: 1,
        column: 1,
    };
    let real: PathBuf = match folder.canonicalize() {
        Ok(real) => real,
        Err(error) => {
            let problem = format!("the folder {} cannot be read ({error})", folder.display());
            findings.add(&start, problem, "run this in a checkout that has spec/");
            return None;
        }
    };
    let mut loader = Loader {
        folder: &real,
        files: BTreeMap::new(),
        asked: BTreeSet::new(),
        trail: Vec::new(),
        circles: BTreeSet::new(),
        findings,
    };
    loader.read(INDEX, &start);
    let mut strays = Vec::new();
    loader.find_strays(&real, &mut strays);
    strays.sort();
    let (files, circles) = (loader.files, loader.circles);
    files.contains_key(INDEX).then_some(Documents {
        files,
        circles,
        strays,
    })
}

/// The name a file goes by in a bundle: `schemas/cloud/Image.yaml` is `Image`.
pub fn component_name(path: &str) -> Rc<str> {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.strip_suffix(".yaml").unwrap_or(file).into()
}
