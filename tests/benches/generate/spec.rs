//! Writes a spec of any size: copies of the generator's test fixture, which has an endpoint of every kind.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The number of endpoints in the fixture.
const ENDPOINTS: usize = 38;

/// The copies in a small spec, of 228 endpoints: about as many as the API has.
pub const SMALL: usize = 6;

/// The copies in a large spec, of 2,280 endpoints.
pub const LARGE: usize = 60;

/// The schemas of the fixture that are bound to a type of the SDK, and those that a bound schema refers to. A spec has
/// each of them once, as it has those that belong to no module.
const BOUND: &[&str] = &[
    "schemas/job/Job.yaml",
    "schemas/job/JobKind.yaml",
    "schemas/job/JobReference.yaml",
];

/// Returns the fixture's folder, relative to the package, where Cargo runs a bench.
fn fixture() -> &'static Path {
    Path::new("../sitehost-codegen/tests/fixture")
}

/// Returns what the folders of one copy start with. The first copy is the fixture itself: a bound schema stands in a module
/// that has operations. The others come after it, in the order of their numbers, as the paths of an index do.
fn prefix(number: usize) -> String {
    match number {
        0 => String::new(),
        number => format!("x{number:03}/"),
    }
}

/// Returns the path of a fixture's file in one copy. Files that belong to no module are shared by all copies.
fn place(file: &Path, prefix: &str) -> PathBuf {
    let is_shared =
        file.components().count() < 3 || BOUND.iter().any(|bound| file == Path::new(bound));
    let mut parts = file.iter();
    match parts.next() {
        Some(folder) if !is_shared => Path::new(folder).join(prefix).join(parts.as_path()),
        _ => file.to_owned(),
    }
}

/// Normalizes a path: `a/b/../c` becomes `a/c`.
fn plain(path: &Path) -> PathBuf {
    path.components()
        .fold(PathBuf::new(), |mut plain, part| match part {
            Component::ParentDir => {
                plain.pop();
                plain
            }
            part => plain.join(part),
        })
}

/// Returns the text of a fixture's file in one copy, with references and names adapted.
fn text(file: &Path, prefix: &str) -> io::Result<String> {
    let up = "../".repeat(place(file, prefix).components().count() - 1);
    let folder = file.parent().unwrap_or(file);
    let line = |line: &str| match line.split_once("$ref: ") {
        Some((before, reference)) => {
            let (reference, after) =
                reference.split_at(reference.find('}').unwrap_or(reference.len()));
            let target = place(&plain(&folder.join(reference)), prefix);
            format!("{before}$ref: {up}{}{after}\n", target.display())
        }
        None => format!("{line}\n"),
    };
    let text: String = fs::read_to_string(fixture().join(file))?
        .lines()
        .map(line)
        .collect();
    let id = prefix.replace('/', "_");
    Ok(text
        .replace("operationId: ", &format!("operationId: {id}"))
        .replace("tags: [", &format!("tags: [{prefix}")))
}

/// Collects every file below a folder of the fixture.
fn files(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(fixture().join(folder))? {
        let path = folder.join(entry?.file_name());
        if fixture().join(&path).is_dir() {
            files(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Writes a spec into a folder: this many copies of the fixture, of [`ENDPOINTS`] each.
pub fn write(folder: &Path, copies: usize) -> io::Result<()> {
    let index = fs::read_to_string(fixture().join("openapi.yaml"))?;
    let (head, rest) = index.split_once("tags:\n").unwrap_or_default();
    let (tags, paths) = rest.split_once("paths:\n").unwrap_or_default();
    assert_eq!(paths.matches("$ref").count(), ENDPOINTS);
    let mut all = Vec::new();
    for part in ["paths", "schemas", "parameters", "responses"] {
        files(Path::new(part), &mut all)?;
    }
    let (mut all_tags, mut all_paths) = (String::new(), String::new());
    let mut written = BTreeSet::new();
    for number in 0..copies {
        let prefix = prefix(number);
        all_tags += &tags.replace("- name: ", &format!("- name: {prefix}"));
        for line in paths.lines() {
            let line = line.replace("paths/", &format!("paths/{prefix}"));
            let (version, rest) = line
                .trim_start_matches("  /")
                .split_once('/')
                .unwrap_or_default();
            all_paths += &format!("  /{version}/{prefix}{rest}\n");
        }
        for file in &all {
            let place = folder.join(place(file, &prefix));
            if written.insert(place.clone()) {
                fs::create_dir_all(place.parent().unwrap_or(folder))?;
                fs::write(place, text(file, &prefix)?)?;
            }
        }
    }
    fs::write(
        folder.join("openapi.yaml"),
        format!("{head}tags:\n{all_tags}paths:\n{all_paths}"),
    )
}
