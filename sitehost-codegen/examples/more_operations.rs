//! Adds operations to a copy of the repository, so that their code can be compiled and tested there with all that calls the
//! operations of the API: `cargo run -p sitehost-codegen --example more_operations -- FOLDER SEED...`. They are those of the
//! test fixture and of a random spec for each seed. A module whose name the copy has already becomes one of `fixture` or
//! `randomSEED`.

#![allow(dead_code)] // of the tests, which share the files below

#[path = "../tests/random_specs/enabled.rs"]
mod enabled;
#[path = "../tests/random_specs/spec/mod.rs"]
mod spec;

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{fs, io};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value as Json, json};
use sitehost_codegen::finding::Findings;
use sitehost_codegen::{emit, yaml};
use spec::Files;
use spec::references::join;

/// The most operations that a random spec has: enough that most shapes are among them.
const OPERATIONS: usize = 40;

/// Schema files that the base spec has already. The added spec's copies are dropped and its references go to the base's.
const BOUND: [&str; 3] = [
    "schemas/job/Job.yaml",
    "schemas/job/JobKind.yaml",
    "schemas/job/JobReference.yaml",
];

fn parsed(file: &str, text: &str) -> Result<Json, String> {
    let node = yaml::parse(file, text, &mut Findings::default());
    let node = node.ok_or_else(|| format!("{file} is not YAML"))?;
    Ok(node.to_json())
}

/// How a spec is added to another one.
struct Addition {
    /// The module that the spec's modules go into if the other one has their names.
    module: String,
    /// Those names.
    taken: BTreeSet<String>,
}

impl Addition {
    /// The path of a module or of what is in it: `fixture/ssh/key` or, if no other `ssh` is there, `ssh/key`.
    fn moved(&self, path: &str) -> String {
        match self.taken.contains(path.split('/').next().unwrap_or(path)) {
            true => format!("{}/{path}", self.module),
            false => path.to_owned(),
        }
    }

    /// The new path of a file. `None` if the file of the other spec takes its place.
    fn place(&self, file: &str) -> Option<String> {
        let (folder, rest) = file.split_once('/')?;
        let is_shared = !rest.contains('/') || BOUND.contains(&file);
        (!is_shared).then(|| format!("{folder}/{}", self.moved(rest)))
    }

    /// Adapts the references, the operation ids and the tags in a file, which goes to `place`.
    fn adapt(&self, file: &str, place: &str, value: &mut Json) {
        let entries = match value {
            Json::Object(entries) => entries,
            Json::Array(items) => {
                return items
                    .iter_mut()
                    .for_each(|item| self.adapt(file, place, item));
            }
            _ => return,
        };
        for (key, value) in entries {
            match (key.as_str(), value) {
                ("$ref", Json::String(target)) => {
                    let path = join(file, target);
                    let path = self.place(&path).unwrap_or(path);
                    *target = format!("{}{path}", "../".repeat(place.matches('/').count()));
                }
                ("operationId", Json::String(id)) if file != place => {
                    *id = format!("{}_{id}", self.module);
                }
                ("tags", Json::Array(tags)) => {
                    for tag in tags {
                        *tag = self.moved(tag.as_str().unwrap_or_default()).into();
                    }
                }
                (_, value) => self.adapt(file, place, value),
            }
        }
    }

    /// Adds the tags and the paths of an index to another one.
    fn add_index(&self, base: &mut Json, mut index: Json) -> Option<()> {
        for tag in index["tags"].as_array_mut()? {
            tag["name"] = self.moved(tag["name"].as_str()?).into();
        }
        let tags = index["tags"].as_array()?.clone();
        base["tags"].as_array_mut()?.extend(tags);
        let mut paths: Vec<(String, Json)> = Vec::new();
        for (path, reference) in index["paths"].as_object()? {
            let (version, rest) = path.strip_prefix('/')?.split_once('/')?;
            let file = self.place(reference["$ref"].as_str()?)?;
            paths.push((
                format!("/{version}/{}", self.moved(rest)), // "/1.5/fixture/ssh/key/add.json"
                json!({ "$ref": file }),
            ));
        }
        paths.extend(base["paths"].as_object()?.clone());
        // In the order of their files, whatever the versions.
        paths.sort_by_key(|(path, _)| {
            let parts = path.trim_end_matches(".json").split('/').skip(2);
            parts.map(str::to_owned).collect::<Vec<_>>()
        });
        base["paths"] = Json::Object(paths.into_iter().collect());
        Some(())
    }
}

/// The modules at the top of a spec.
fn top_modules(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for part in ["paths", "schemas"] {
        for entry in fs::read_dir(folder.join(part))? {
            names.insert(entry?.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

/// Adds a spec to the one in a folder.
fn add(folder: &Path, module: String, files: &Files) -> Result<(), Box<dyn Error>> {
    let taken = top_modules(folder)?;
    let addition = Addition { module, taken };
    for (file, text) in &files.0 {
        let mut value = parsed(file, text)?;
        if file == "openapi.yaml" {
            let path = folder.join(file);
            let mut base = parsed(file, &fs::read_to_string(&path)?)?;
            let added = addition.add_index(&mut base, value);
            added.ok_or("an index has another form than expected")?;
            fs::write(path, format!("{base:#}\n"))?;
        } else if let Some(place) = addition.place(file) {
            addition.adapt(file, &place, &mut value);
            let path = folder.join(place);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, format!("{value:#}\n"))?;
        }
    }
    Ok(())
}

/// Reads the files of the test fixture below a folder of it.
fn read_fixture(folder: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(spec::fixture().join(folder))? {
        let entry = entry?;
        let name = entry.file_name();
        let path = Path::new(folder)
            .join(name)
            .to_string_lossy()
            .replace('\\', "/");
        match entry.file_type()?.is_dir() {
            true => read_fixture(&path, files)?,
            false => drop(files.0.insert(path, fs::read_to_string(entry.path())?)),
        }
    }
    Ok(())
}

/// The random spec of a seed.
fn random(seed: u64) -> Result<Files, String> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let tree = spec::spec(enabled::ALL, OPERATIONS).new_tree(&mut runner);
    Ok(tree.map_err(|reason| reason.to_string())?.current())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let copy = PathBuf::from(arguments.next().ok_or("name the folder of the copy")?);
    let folder = copy.join("spec");

    let mut fixture = Files::default();
    read_fixture("", &mut fixture)?;
    add(&folder, "fixture".to_owned(), &fixture)?;
    for seed in arguments {
        let seed: u64 = seed.parse().map_err(|_| "a seed is a number")?;
        add(&folder, format!("random{seed}"), &random(seed)?)?;
    }

    let generated = sitehost_codegen::generate(&folder)?;
    emit::apply(&copy, &emit::compare(&copy, &generated)?)?;
    Ok(())
}
