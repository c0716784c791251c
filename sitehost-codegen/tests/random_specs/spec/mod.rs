//! Random specs that are valid, as folders of files.
//!
//! A spec is drawn as a list of drafts, one an operation, and then written: names that would clash are left out or changed
//! there, so that whatever is drawn is valid. The files are JSON, which is YAML that is quoted throughout. What a spec
//! refers to beyond its own schemas comes from the generator's fixture.

mod draft;
pub mod references;
mod returned;
mod sent;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use draft::{Draft, Operation, camel, id, operation, pages, path};
use heck::{ToSnakeCase, ToUpperCamelCase};
use proptest::prelude::*;
use references::{reference, references, relative};
use serde_json::{Map, Value as Json, json};

use crate::enabled::{Enabled, Extra};

/// The operation of the fixture that every spec has: the schemas of jobs, which stand for a type of the SDK, are in its
/// module.
const JOB: (&str, &str) = ("1.5", "job/get");

/// The files of a spec, by their paths in its folder.
#[derive(Clone, Default)]
pub struct Files(pub BTreeMap<String, String>);

/// Shows what was drawn, without what is the fixture's.
impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let drawn = self.0.iter().filter(|(_, text)| text.starts_with('{'));
        drawn
            .into_iter()
            .try_for_each(|(path, text)| write!(f, "\n# {path}\n{text}"))
    }
}

/// A spec with up to `operations` operations of what is enabled.
pub fn spec(enabled: Enabled, operations: usize) -> impl Strategy<Value = Files> {
    prop::collection::vec(operation(enabled), 1..=operations).prop_map(move |drafts| {
        let mut writer = Writer {
            enabled,
            ..Writer::default()
        };
        writer.spec(&drafts);
        writer.files
    })
}

/// Whether Rust takes a name as it is.
fn is_identifier(name: &str) -> bool {
    name != "gen" && name != "_" && syn::parse_str::<syn::Ident>(name).is_ok()
}

#[derive(Default)]
struct Writer {
    files: Files,
    enabled: Enabled,
    /// Names of types that are taken.
    types: BTreeSet<String>,
}

impl Default for Enabled {
    fn default() -> Self {
        crate::enabled::ALL
    }
}

impl Writer {
    fn has(&self, extra: Extra) -> bool {
        self.enabled.extras.contains(&extra)
    }

    fn write(&mut self, path: &str, mut value: Json) {
        relative(&mut value, path);
        self.files.0.insert(path.to_owned(), format!("{value:#}\n"));
    }

    /// Writes a shared schema under a name that is free, and returns its path.
    fn shared(&mut self, module: &[String], name: &str, schema: Json) -> String {
        let mut name = format!("{}Thing", name.to_upper_camel_case());
        while !self.types.insert(name.clone()) {
            name.push_str("Too");
        }
        let path = format!("schemas/{}/{name}.yaml", module.join("/"));
        self.write(&path, schema);
        path
    }

    /// A choice of words, and one of them.
    fn words(&mut self, module: &[String], draft: &Draft) -> (String, Json) {
        let mut variants = BTreeSet::from(["Other".to_owned()]);
        let mut words: Vec<String> = draft.words.clone();
        words.retain(|word| {
            let variant = word.to_upper_camel_case();
            is_identifier(&variant) && variants.insert(variant)
        });
        if words.is_empty() {
            words.push("word".to_owned());
        }
        let entry = |word: &String| match self.has(Extra::DescribedWords) && draft.is_required {
            true => json!({ "value": word, "description": draft.prose }),
            false => json!(word),
        };
        let entries: Vec<Json> = words.iter().map(entry).collect();
        let schema =
            json!({ "type": "string", "description": draft.prose, "x-extensible-enum": entries });
        (self.shared(module, &draft.name, schema), json!(words[0]))
    }

    /// Whether a name makes a Rust name that is not taken, and takes it.
    fn is_free(&self, name: &str, taken: &mut BTreeSet<String>) -> bool {
        let rust = name.to_snake_case();
        let is_keyword = !is_identifier(&rust);
        let rust = match rust.as_str() {
            "type" => "kind".to_owned(),
            _ => rust,
        };
        let is_usable = match is_keyword {
            true => self.has(Extra::Keywords),
            false => !["new", "apikey"].contains(&rust.as_str()),
        };
        is_usable && taken.insert(rust)
    }

    fn operation(&mut self, operation: &Operation) {
        let mut operation = operation.clone();
        operation.is_query |= pages(&operation);
        let parameters = self.parameters(&operation);
        let at_least_one: Vec<String> = parameters
            .iter()
            .filter(|(_, _, parameter)| !parameter.draft.is_required)
            .map(|(wire, ..)| wire.clone())
            .collect();
        let (method, mut call) = match operation.is_query {
            true => ("get", self.query(&operation, parameters)),
            false => ("post", self.form(&operation, parameters)),
        };
        if operation.extras.contains(&Extra::AtLeastOne) && at_least_one.len() > 1 {
            call["x-at-least-one"] = json!(at_least_one);
        }
        let (schema, example) = self.reply(&operation);
        let content = json!({ "application/json": { "schema": schema, "example": example } });
        let refused = reference("responses/Refused.yaml");
        call["responses"] = json!({
            "200": { "description": operation.draft.text, "content": content },
            "4XX": refused,
            "500": refused,
        });
        self.write(
            &format!("paths/{}.yaml", path(&operation)),
            json!({ method: call }),
        );
    }

    /// Writes all operations whose names do not clash, the index, and what they refer to.
    fn spec(&mut self, drafts: &[Operation]) {
        let modules: BTreeSet<String> = drafts.iter().map(|draft| draft.module.join("/")).collect();
        let mut kept: BTreeMap<String, &Operation> = BTreeMap::new();
        let mut ids = BTreeSet::from([camel(JOB.1)]);
        for operation in drafts {
            let id = id(operation);
            let camel = camel(&path(operation));
            let fits = is_identifier(&id)
                && id == id.to_snake_case()
                && camel == camel.to_upper_camel_case()
                && operation
                    .module
                    .iter()
                    .all(|part| self.has(Extra::Keywords) || is_identifier(part))
                && !["generated", "runtime", "types", "workflow"]
                    .contains(&operation.module[0].as_str())
                && !modules.contains(&path(operation));
            if fits && ids.insert(camel) {
                kept.insert(path(operation), operation);
            }
        }
        // A spec has an operation.
        let fallback = Operation {
            module: vec!["plain".to_owned()],
            draft: Draft {
                name: "get".to_owned(),
                ..drafts[0].draft.clone()
            },
            ..drafts[0].clone()
        };
        if kept.is_empty() {
            kept.insert(path(&fallback), &fallback);
        }
        let mut paths = BTreeMap::new();
        let mut tags = BTreeMap::new();
        let described = kept.iter().map(|(path, operation)| {
            (
                operation.version,
                path.as_str(),
                operation.draft.prose.as_str(),
            )
        });
        let job = (JOB.0, JOB.1, "Jobs.");
        for (version, path, prose) in described.chain([job]) {
            let file = format!("paths/{path}.yaml");
            paths.insert(path.to_owned(), (format!("/{version}/{path}.json"), file));
            let module = path.rsplit_once('/').map_or("", |(module, _)| module);
            tags.entry(module.to_owned())
                .or_insert_with(|| json!({ "name": module, "description": prose }));
        }
        for operation in kept.values() {
            self.operation(operation);
        }
        // In the order of the paths without their versions.
        let lines = paths
            .into_values()
            .map(|(api, file)| (api, reference(&file)));
        let paths: Map<String, Json> = lines.collect();
        self.write(
            "openapi.yaml",
            json!({
                "openapi": "3.0.3",
                "info": { "title": "Random", "version": "0.0.0", "description": "A random spec." },
                "servers": [{ "url": "https://api.example" }],
                "security": [],
                "tags": tags.into_values().collect::<Vec<_>>(),
                "paths": paths,
            }),
        );
        self.complete();
    }

    /// Adds the files of the fixture that the spec refers to.
    fn complete(&mut self) {
        let fixture = fixture();
        let mut open: Vec<String> = self.files.0.keys().cloned().collect();
        while let Some(path) = open.pop() {
            let Some(text) = self.files.0.get(&path) else {
                continue;
            };
            for target in references(&path, text) {
                if !self.files.0.contains_key(&target)
                    && let Ok(text) = fs::read_to_string(fixture.join(&target))
                {
                    self.files.0.insert(target.clone(), text);
                    open.push(target);
                }
            }
        }
    }
}

/// The folder of the generator's fixture.
pub fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture")
}

/// Writes the files into a folder.
///
/// # Errors
///
/// A file that cannot be written.
pub fn write(files: &Files, folder: &Path) -> io::Result<()> {
    for (path, text) in &files.0 {
        let path: PathBuf = folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
