//! Files to documents: reads the index and every file that a `$ref` leads to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use crate::document::{Node, Position, Value};
use crate::finding::Findings;
use crate::spec_folder::{SpecFolder, relative, resolve};
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
        let source = inside(from);
        let path = resolve(source, reference)?;
        let (path, node) = self.files.get_key_value(&path)?;
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

    /// Files in the spec's folder that nothing refers to. None, if a mistake kept a reference from being followed.
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

/// The path of a file inside the spec's folder.
fn inside(at: &Position) -> &str {
    at.file.strip_prefix("spec/").unwrap_or(&at.file)
}

/// Whether a spec can have a file of this path.
fn is_supported(path: &str) -> bool {
    let folder = path.split_once('/').map(|(folder, _)| folder);
    folder.is_some_and(|folder| FOLDERS.contains(&folder)) && path.ends_with(".yaml")
}

struct Loader<'a> {
    folder: &'a SpecFolder,
    files: BTreeMap<String, Node>,
    /// The files on the way to the one being read, to find circles.
    trail: Vec<String>,
    circles: BTreeSet<(String, String)>,
    /// References to a file whose name is written otherwise, by that file.
    misspelt: BTreeMap<String, Vec<Misspelt>>,
    findings: &'a mut Findings,
}

/// A reference that differs from the name of a file in upper and lower case or in `.yml`.
struct Misspelt {
    at: Position,
    text: String,
    path: String,
}

/// Whether two paths differ in upper and lower case or in `.yml` only.
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
        self.files.insert(path.to_owned(), node.clone());
        self.trail.push(path.to_owned());
        self.walk(&node, false);
        self.trail.pop();
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
            let remedy = "write the path of a file, like `../schemas/Job.yaml`";
            self.findings.add(&target.at, problem, remedy);
            return;
        };
        if text.contains('#') || text.contains("://") {
            let problem = format!("`$ref: {text}` does not name a file of this spec");
            let remedy = "put the part into a file of its own and write its relative path";
            self.findings.add(&target.at, problem, remedy);
            return;
        }
        if text.contains('\\') {
            let problem = format!("`$ref: {text}` has `\\` between the parts of a path");
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

    /// A reference that names no file of the spec. Most name one, but not the way to it.
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
        // For a reference that leaves the folder, what it says about the way down still holds.
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
                format!("`$ref: {text}` leads to spec/{path}, which is not there")
            }
            Some(path) => {
                format!("`$ref: {text}` leads to spec/{path}, which is no part of a spec")
            }
        };
        let remedy = match (meant.as_slice(), path.as_deref()) {
            ([], Some(path)) if is_supported(path) => "add the file, or name another".to_owned(),
            ([], Some(path)) if path.ends_with(".yml") && self.folder.has(path) => {
                format!(
                    "call it {} and write that here",
                    path.replace(".yml", ".yaml")
                )
            }
            ([], _) => format!("name a .yaml file in one of {}", FOLDERS.join(", ")),
            (meant, _) => format!("write {}", meant.join(" or ")),
        };
        self.findings.add(at, problem, remedy);
    }

    /// Files that are called otherwise than references say. If all references agree, the file has the wrong name.
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
                    let problem = format!("references to this file call it spec/{path}");
                    let at = Position::start_of(&format!("spec/{file}"));
                    self.findings.add(&at, problem, "rename the file");
                }
                references => {
                    for Misspelt { at, text, .. } in references {
                        let problem = format!("`$ref: {text}` is not how spec/{file} is spelt");
                        let remedy = format!("write `$ref: {}`", relative(inside(at), &file));
                        self.findings.add(at, problem, remedy);
                    }
                }
            }
        }
    }

    /// A reference to a file that is still being read, the one at `start` of the trail.
    fn closes_circle(&mut self, at: &Position, text: &str, start: usize) {
        let circle = &self.trail[start..];
        let (Some(first), Some(last)) = (circle.first(), circle.last()) else {
            return;
        };
        if self.circles.insert((last.clone(), first.clone())) {
            let problem = format!(
                "`$ref: {text}` closes a circle ({} -> {first})",
                circle.join(" -> ")
            );
            let remedy = "write one of the parts out in place of its reference";
            self.findings.add(at, problem, remedy);
        }
    }
}

/// Reads `folder/openapi.yaml` and every file it leads to. What is wrong with the files is added to the findings:
/// unreadable, not YAML, doubled keys, references that lead nowhere, in a circle or out of the folder.
///
/// Nothing, if there is no index to go on with.
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
        let other = listed.candidates(INDEX);
        let remedy = match other.first() {
            Some(other) => format!("rename spec/{other}"),
            None => "add the index".to_owned(),
        };
        findings.add(&start, "the file is not there", remedy);
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
    // A reference that was not followed may be the one that a file is missing.
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

/// The name a file goes by in a bundle: `schemas/cloud/Image.yaml` is `Image`.
pub fn component_name(path: &str) -> Rc<str> {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.strip_suffix(".yaml").unwrap_or(file).into()
}
