//! What a page becomes, in the checkout's spec and in copies of it.

#![allow(clippy::unwrap_used)]

mod any_page;
mod existing;
mod known_pages;
mod replies;
mod shapes;
#[path = "../../../tests/spec_copy/mod.rs"]
mod spec_copy;
mod values;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};
use tempfile::TempDir;

use super::doubts::Doubts;
use super::endpoint::Endpoint;
use super::page::{Method, Page, Reply, Row};
use super::spec_files::Files;
use super::{imported, index, schema_files};
use spec_copy::{copy, filled};

/// The root of the repository.
fn repository() -> &'static Path {
    Path::new("..")
}

/// A row of a table: name, type, description and example. A name that ends in `*` is required.
fn row(name: &str, kind: &str, description: &str, example: impl Into<Option<&'static str>>) -> Row {
    Row {
        line: 0,
        name: name.trim_end_matches('*').to_owned(),
        kind: kind.to_owned(),
        required: name.ends_with('*'),
        description: description.to_owned(),
        example: example.into().map(str::to_owned),
    }
}

/// A page: its first row is in line 10, its reply in line 40.
fn page(method: Method, version: &str, path: &str, mut rows: Vec<Row>, reply: Json) -> Page {
    for (number, row) in rows.iter_mut().enumerate() {
        row.line = number + 10;
    }
    Page {
        version: version.to_owned(),
        path: path.to_owned(),
        method,
        summary: vec!["Not for the spec.".to_owned()],
        parameters: rows,
        reply: Some(Reply {
            line: 40,
            value: reply,
            cut: false,
        }),
        doubts: Vec::new(),
    }
}

/// The envelope of a reply.
fn successful(returned: Json) -> Json {
    json!({"return": returned, "msg": "Successful", "status": true})
}

/// The files of a page, the file of its endpoint first, and the doubts about it.
fn files(page: &Page) -> (Files, Doubts) {
    let index = index(repository()).unwrap();
    let endpoint = Endpoint::new(&page.path, &page.version).unwrap();
    let mut files = schema_files(repository(), &index, &endpoint).unwrap();
    let imported = imported(page, &mut files).unwrap();
    (imported.files, imported.doubts)
}

/// Asserts that a page of a row becomes a text that is in the file of the endpoint.
fn becomes(rows: Vec<Row>, expected: &str) -> (Files, Doubts) {
    let rows = [
        vec![row("client_id*", "integer", "The account.", "1")],
        rows,
    ]
    .concat();
    let page = page(
        Method::Post,
        "1.3",
        "/kitchen/oven/update",
        rows,
        json!({"msg": "Successful", "status": true}),
    );
    let (files, doubts) = files(&page);
    let lines: Vec<&str> = files[0].1.lines().map(str::trim_end).collect();
    let text = lines.join("\n");
    let expected: Vec<String> = expected
        .trim()
        .lines()
        .map(|line| format!("            {}", line.trim_end()))
        .collect();
    let expected = expected.join("\n");
    assert!(
        text.contains(&expected),
        "{expected}\n\nis not in\n\n{text}"
    );
    (files, doubts)
}

/// The text of a schema of the oven.
fn schema<'f>(files: &'f Files, name: &str) -> &'f str {
    let file = format!("schemas/kitchen/oven/{name}.yaml");
    files
        .iter()
        .find(|(path, _)| *path == file)
        .map_or("", |(_, text)| text)
}

/// A folder with a copy of the spec.
fn checkout() -> TempDir {
    checkout_of("spec")
}

/// A checkout whose spec is that folder of the repository.
fn checkout_of(spec: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&repository().join(spec), &folder.path().join("spec"));
    folder
}

/// Every file below a folder, with its content.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(contents(&path)),
            false => found.push((path.clone(), fs::read(&path).unwrap())),
        }
    }
    found.sort();
    found
}

/// Does a person's part in the spec of a checkout: writes a text wherever one is empty, and deletes the doubts.
fn fill(root: &Path) {
    for (path, bytes) in contents(&root.join("spec")) {
        fs::write(path, filled(&String::from_utf8(bytes).unwrap())).unwrap();
    }
}
