//! A spec of any size: the generator's test fixture, which has an endpoint of every kind, over and over.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The endpoints in one copy of the fixture.
const ENDPOINTS: usize = 10;

/// The schemas in a module's folder that are bound to a type of the SDK, or that such a one refers to. There can be only
/// one of each.
const BOUND: &[&str] = &["Job.yaml", "JobReference.yaml", "JobKind.yaml"];

/// Cargo runs a bench in the folder of its package.
fn fixture() -> &'static Path {
    Path::new("../sitehost-codegen/tests/fixture")
}

/// Where a file of the fixture is in one copy. What belongs to no module is there once for all.
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

/// `a/b/../c` is `a/c`.
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

/// The text of a fixture's file as it is in one copy, its references and names changed to match.
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

/// Every file below a folder of the fixture.
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

/// Writes a spec with this many endpoints into a folder. What belongs to a module is there once for each copy.
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
