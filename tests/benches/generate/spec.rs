//! Writes a spec of any size: copies of the generator's test fixture, which has an endpoint of every kind.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The number of endpoints in the fixture.
const ENDPOINTS: usize = 10;

/// The schemas in a module's folder that are bound to a type of the SDK, and those that a bound schema refers to. A
/// spec can have each of them only once.
const BOUND: &[&str] = &["Job.yaml", "JobReference.yaml", "JobKind.yaml"];

/// Returns the fixture's folder, relative to the package, where Cargo runs a bench.
fn fixture() -> &'static Path {
    Path::new("../sitehost-codegen/tests/fixture")
}

/// Returns the path of a fixture's file in one copy. Files that belong to no module are shared by all copies.
fn place(file: &Path, module: &str) -> PathBuf {
    let (folder, inside) = file.iter().next().map_or((file, file), |first| {
        let folder = Path::new(first);
        (folder, file.strip_prefix(folder).unwrap_or(file))
    });
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    match inside.parent() {
        _ if folder == Path::new("paths") => folder.join(module).join(inside),
        Some(parents) if parents != Path::new("") && !BOUND.contains(&&*name) => folder
            .join(module)
            .join(parents)
            .join(format!("{}{name}", module.to_uppercase())),
        _ => folder.join(&*name),
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
fn text(file: &Path, module: &str) -> io::Result<String> {
    let up = "../".repeat(place(file, module).components().count() - 1);
    let folder = file.parent().unwrap_or(file);
    let line = |line: &str| match line.split_once("$ref: ") {
        Some((before, reference)) => {
            let (reference, after) =
                reference.split_at(reference.find('}').unwrap_or(reference.len()));
            let target = place(&plain(&folder.join(reference)), module);
            format!("{before}$ref: {up}{}{after}\n", target.display())
        }
        None => format!("{line}\n"),
    };
    let text: String = fs::read_to_string(fixture().join(file))?
        .lines()
        .map(line)
        .collect();
    Ok(text
        .replace("operationId: ", &format!("operationId: {module}_"))
        .replace("tags: [", &format!("tags: [{module}/")))
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

/// Writes a spec with this many endpoints into a folder: one copy of the fixture for every [`ENDPOINTS`].
pub fn write(folder: &Path, endpoints: usize) -> io::Result<()> {
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
    for number in 0..endpoints / ENDPOINTS {
        let module = format!("m{number}");
        all_tags += &tags.replace("- name: ", &format!("- name: {module}/"));
        for line in paths.lines() {
            all_paths += &match line
                .strip_prefix("  /")
                .and_then(|line| line.split_once('/'))
            {
                Some((version, rest)) => format!("  /{version}/{module}/{rest}\n"),
                None => line.replace("paths/", &format!("paths/{module}/")) + "\n",
            };
        }
        for file in &all {
            let place = folder.join(place(file, &module));
            if written.insert(place.clone()) {
                fs::create_dir_all(place.parent().unwrap_or(folder))?;
                fs::write(place, text(file, &module)?)?;
            }
        }
    }
    fs::write(
        folder.join("openapi.yaml"),
        format!("{head}tags:\n{all_tags}paths:\n{all_paths}"),
    )
}
