//! Reads the index of a spec and every file that a `$ref` leads to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use crate::document::{Node, Position, Value};
use crate::finding::Findings;
use crate::spec_folder::{SpecFolder, relative, resolve};
use crate::yaml;

/// The index, in the folder of the spec.
pub const INDEX: &str = "openapi.yaml";

/// The keyword whose keys are names of the API, not keywords of OpenAPI.
pub const PROPERTIES: &str = "properties";

/// The folders of a spec that can have files.
const FOLDERS: &[&str] = &["parameters", "paths", "responses", "schemas"];

/// The API key as a query parameter. Nothing has to refer to it, so that the first query of a spec can.
const KEY_IN_A_QUERY: &str = "parameters/apikey.yaml";

/// All files of a spec.
#[derive(Debug)]
pub struct Documents {
    /// By path inside the folder of the spec, separated by `/`.
    files: BTreeMap<String, Node>,
    /// Circular references, as the paths of both files. They are not followed, so that every walk ends.
    circles: BTreeSet<(String, String)>,
    strays: Vec<String>,
}

impl Documents {
    /// The index.
    pub fn index(&self) -> &Node {
        &self.files[INDEX]
    }

    /// The file that a `$ref` in `from` leads to: its path inside the folder of the spec and its content.
    ///
    /// `None` if the file is missing or the reference is circular, which has been reported.
    pub fn target(&self, from: &Position, reference: &str) -> Option<(&str, &Node)> {
        let source = inside(from);
        let path = resolve(source, reference)?;
        let (path, node) = self.files.get_key_value(&path)?;
        let closes_circle = self.circles.contains(&(source.to_owned(), path.clone()));
        (!closes_circle).then_some((path, node))
    }

    /// Follows the `$ref` of a node, and the one that it leads to, up to a node without one.
    ///
    /// `None` if one of them leads nowhere, which has been reported.
    pub fn follow<'a>(&'a self, mut node: &'a Node) -> Option<&'a Node> {
        while let Some(text) = reference(node) {
            node = self.target(&node.at, text)?.1;
        }
        Some(node)
    }

    /// The files that nothing refers to. Empty if a reference could not be followed, since it may mean one of them.
    pub fn strays(&self) -> &[String] {
        &self.strays
    }

    /// Every file but the index, sorted by path.
    pub fn shared(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.files
            .iter()
            .filter(|(path, _)| *path != INDEX)
            .map(|(path, node)| (path.as_str(), node))
    }
}

/// The text of the `$ref` of a node, if it has one.
pub fn reference(node: &Node) -> Option<&str> {
    node.get("$ref")?.as_str()
}

/// The path of a file inside the folder of the spec.
fn inside(at: &Position) -> &str {
    at.file.strip_prefix("spec/").unwrap_or(&at.file)
}

/// Whether a reference can lead to a file of this path.
fn is_supported(path: &str) -> bool {
    let folder = path.split_once('/').map(|(folder, _)| folder);
    folder.is_some_and(|folder| FOLDERS.contains(&folder)) && path.ends_with(".yaml")
}

struct Loader<'a> {
    folder: &'a SpecFolder,
    files: BTreeMap<String, Node>,
    /// The files that are being read, each referred to by the one before it.
    trail: Vec<String>,
    circles: BTreeSet<(String, String)>,
    /// Misspelt references, by the file that each means.
    misspelt: BTreeMap<String, Vec<Misspelt>>,
    findings: &'a mut Findings,
}

/// A reference that differs from the path of a file in case or in `.yml` only.
struct Misspelt {
    at: Position,
    text: String,
    path: String,
}

/// Whether two paths are equal apart from case and from `.yml` for `.yaml`.
fn is_same_name(path: &str, other: &str) -> bool {
    let plain = |path: &str| path.to_lowercase().replace(".yml", ".yaml");
    plain(path) == plain(other)
}

impl Loader<'_> {
    fn read(&mut self, path: &str, asked_at: &Position) {
        let text = match self.folder.read(path) {
            Ok(text) => text,
            Err(reason) => {
                let remedy = "make it a file that can be read";
                self.findings
                    .add(asked_at, format!("spec/{path} {reason}"), remedy);
                return;
            }
        };
        let Some(node) = yaml::parse(&format!("spec/{path}"), &text, self.findings) else {
            return;
        };
        self.undecided(path, &text);
        self.files.insert(path.to_owned(), node.clone());
        self.trail.push(path.to_owned());
        self.walk(&node, false);
        self.trail.pop();
    }

    /// Reports each comment with which `cargo xtask import` marks a doubt.
    fn undecided(&mut self, path: &str, text: &str) {
        for (number, line) in text.lines().enumerate() {
            let comment = line.trim_start();
            if comment.starts_with("# Doubt:") {
                let at = Position {
                    line: number + 1,
                    column: line.len() - comment.len() + 1,
                    ..Position::start_of(&format!("spec/{path}"))
                };
                let remedy = "decide it, and delete every line of the comment";
                self.findings
                    .add(&at, "a doubt about the page is not decided", remedy);
            }
        }
    }

    /// Follows every reference in a node. `named` says that the keys of the node are names of the API, not keywords.
    fn walk(&mut self, node: &Node, named: bool) {
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| self.walk(item, false)),
            Value::Map(entries) => {
                if !named && entries.len() > 1 && node.get("$ref").is_some() {
                    self.findings.add(
                        &node.at,
                        "OpenAPI ignores the keys beside a `$ref`",
                        "remove them; a schema can have `allOf: [{$ref: …}]` and a description beside it",
                    );
                }
                for entry in entries {
                    match entry.key.as_str() {
                        "$ref" if !named => self.follow(&entry.value),
                        "example" if !named => {} // data, whose keys mean nothing to OpenAPI
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
            let remedy = "write the path of a file, like `../schemas/Job.yaml`";
            self.findings.add(&target.at, problem, remedy);
            return;
        };
        if text.contains('#') || text.contains("://") {
            let problem = format!("`$ref: {text}` does not name a file of this spec");
            let remedy =
                "move the part into a file of its own and write the relative path of that file";
            self.findings.add(&target.at, problem, remedy);
            return;
        }
        if text.contains('\\') {
            let problem = format!("`$ref: {text}` separates folders by `\\`");
            let remedy = format!("write `$ref: {}`", text.replace('\\', "/"));
            self.findings.add(&target.at, problem, remedy);
            return;
        }
        let path = resolve(inside(&target.at), text);
        let Some(path) = path.filter(|path| is_supported(path) && self.folder.has(path)) else {
            self.leads_nowhere(&target.at, text);
            return;
        };
        if let Some(start) = self.trail.iter().position(|open| *open == path) {
            self.closes_circle(&target.at, text, start);
        } else if !self.files.contains_key(&path) {
            self.read(&path, &target.at);
        }
    }

    /// Reports a reference that leads to no file of the spec, with the file that it probably means.
    fn leads_nowhere(&mut self, at: &Position, text: &str) {
        let from = inside(at);
        let path = resolve(from, text);
        if let Some(path) = path.as_ref().filter(|path| is_supported(path))
            && let Some(file) = self.folder.files().find(|file| is_same_name(path, file))
        {
            let misspelt = Misspelt {
                at: at.clone(),
                text: text.to_owned(),
                path: path.clone(),
            };
            self.misspelt
                .entry(file.to_owned())
                .or_default()
                .push(misspelt);
            return;
        }
        // A reference that leaves the folder still ends in folders and a name to compare.
        let end = text.trim_start_matches(['.', '/']);
        let meant = self.folder.candidates(path.as_deref().unwrap_or(end));
        let meant: Vec<String> = meant
            .into_iter()
            .filter(|path| is_supported(path))
            .map(|path| format!("`$ref: {}`", relative(from, path)))
            .collect();
        let problem = match &path {
            None => format!("`$ref: {text}` leaves spec/"),
            Some(path) if is_supported(path) || !self.folder.has(path) => {
                format!("`$ref: {text}` leads to spec/{path}, which does not exist")
            }
            Some(path) => {
                format!("`$ref: {text}` leads to spec/{path}, which is not a part of the spec")
            }
        };
        let remedy = match (meant.as_slice(), path.as_deref()) {
            ([], Some(path)) if is_supported(path) => {
                "add the file, or correct the path".to_owned()
            }
            ([], Some(path)) if path.ends_with(".yml") && self.folder.has(path) => {
                let renamed = path.replace(".yml", ".yaml");
                format!("rename the file to spec/{renamed}, and the reference with it")
            }
            ([], _) => format!(
                "name a .yaml file in one of the folders {}",
                FOLDERS.join(", ")
            ),
            (meant, _) => format!("write {}", meant.join(" or ")),
        };
        self.findings.add(at, problem, remedy);
    }

    /// Reports misspelt references. If all references to a file agree on a path, reports the file instead, unless there
    /// is only one reference and the file could be part of a spec.
    fn misspelt(&mut self) {
        for (file, references) in std::mem::take(&mut self.misspelt) {
            let is_read = self.files.contains_key(&file);
            match references.as_slice() {
                [first, rest @ ..]
                    if !is_read
                        && (!rest.is_empty() || !is_supported(&file))
                        && rest.iter().all(|other| other.path == first.path) =>
                {
                    let path = &first.path;
                    let problem = format!("references to this file spell it spec/{path}");
                    let at = Position::start_of(&format!("spec/{file}"));
                    self.findings.add(&at, problem, "rename the file");
                }
                references => {
                    for Misspelt { at, text, .. } in references {
                        let problem = format!("`$ref: {text}` misspells spec/{file}");
                        let remedy = format!("write `$ref: {}`", relative(inside(at), &file));
                        self.findings.add(at, problem, remedy);
                    }
                }
            }
        }
    }

    /// Reports a reference to a file that is being read, which is at `start` of the trail.
    fn closes_circle(&mut self, at: &Position, text: &str, start: usize) {
        let circle = &self.trail[start..];
        let (Some(first), Some(last)) = (circle.first(), circle.last()) else {
            return;
        };
        if self.circles.insert((last.clone(), first.clone())) {
            let problem = format!(
                "`$ref: {text}` is a circular reference ({} -> {first})",
                circle.join(" -> ")
            );
            let remedy = "replace one of these references with the content of its file";
            self.findings.add(at, problem, remedy);
        }
    }
}

/// Reads `openapi.yaml` in the folder and every file that it leads to. Reports files that cannot be read or are not
/// YAML, and references that are circular or lead to no file of the spec.
///
/// Returns `None` if the index cannot be read.
pub fn load(folder: &Path, findings: &mut Findings) -> Option<Documents> {
    let start = Position::start_of(&format!("spec/{INDEX}"));
    let listed = match SpecFolder::list(folder) {
        Ok(listed) => listed,
        Err(error) => {
            let problem = format!("the folder {} cannot be read ({error})", folder.display());
            findings.add(&start, problem, "run this in a checkout that has spec/");
            return None;
        }
    };
    if !listed.has(INDEX) {
        let remedy = match listed.candidates(INDEX).first() {
            Some(other) => format!("rename spec/{other}"),
            None => "add it".to_owned(),
        };
        findings.add(&start, "the file does not exist", remedy);
        return None;
    }
    let before = findings.count();
    let mut loader = Loader {
        folder: &listed,
        files: BTreeMap::new(),
        trail: Vec::new(),
        circles: BTreeSet::new(),
        misspelt: BTreeMap::new(),
        findings,
    };
    loader.read(INDEX, &start);
    loader.misspelt();
    let (files, circles) = (loader.files, loader.circles);
    // A reference that was not followed may mean a file that seems to be stray.
    let is_whole = findings.count() == before;
    let is_stray = |path: &&str| !files.contains_key(*path) && *path != KEY_IN_A_QUERY;
    let strays = listed.files().filter(is_stray).filter(|_| is_whole);
    let strays = strays.map(str::to_owned).collect();
    files.contains_key(INDEX).then_some(Documents {
        files,
        circles,
        strays,
    })
}

/// The name of a file in a bundle: `schemas/cloud/Image.yaml` is `Image`.
pub fn component_name(path: &str) -> Rc<str> {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.strip_suffix(".yaml").unwrap_or(file).into()
}
