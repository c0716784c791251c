//! `cargo xtask import`: writes the spec files of a page of the vendor's documentation. `cargo xtask new` writes a frame where
//! there is no page.
//!
//! [`page`] reads the page, [`parameter_shapes`] and [`parameters`] describe what is sent, [`schema`] and [`reply`] what is
//! returned, and [`operation`] puts both into the file of the endpoint. [`existing`] compares the result with a file that the
//! spec has already. Everything is computed before [`spec_files`] writes the first file.

mod compared_operation;
mod differences;
mod doubts;
mod endpoint;
mod envelope;
mod existing;
mod fits;
mod index;
mod kinds;
mod known;
mod limits;
mod list_doubts;
mod operation;
mod page;
mod parameter_shapes;
mod parameters;
mod placeholder;
mod reply;
mod reply_object;
mod reply_value;
mod report;
mod scalars;
mod schema;
mod schema_files;
mod shape_schema;
mod spec_files;
#[cfg(test)]
mod tests;
mod update;
mod value_type;
mod wire_name;
mod words;
mod yaml;

use std::error::Error;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use heck::ToUpperCamelCase;

use crate::output::print;
use crate::repository;
use doubts::Doubts;
use endpoint::Endpoint;
use index::{Index, Line};
use known::Known;
use operation::Operation;
use page::{Method, Page};
use report::Report;
use schema_files::SchemaFiles;
use spec_files::Files;

/// The largest page that is read: 16 MiB. Pages have a few kilobytes.
const MAX_BYTES: u64 = 16 << 20;

/// What a page becomes.
struct Imported {
    operation: Operation,
    /// The file of the endpoint, and those of its schemas.
    files: Files,
    doubts: Doubts,
}

/// Reads what is to be imported: a file, or stdin for `-`. Returns its name in messages too.
fn input(file: &str) -> Result<(String, Vec<u8>), Box<dyn Error>> {
    let name = if file == "-" { "stdin" } else { file };
    let mut bytes = Vec::new();
    let read = match file {
        "-" => io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes),
        file => {
            fs::File::open(file).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        }
    };
    read.map_err(|error| {
        format!("{name}: {error}; give the file of a page, or `-` and the page on stdin")
    })?;
    match bytes.len() as u64 > MAX_BYTES {
        true => Err(format!("{name} has more than 16 MiB; save the page alone").into()),
        false => Ok((name.to_owned(), bytes)),
    }
}

/// Reads the index of a spec.
fn index(root: &Path) -> Result<Index, Box<dyn Error>> {
    let file = root.join("spec").join(index::FILE);
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(Index::read(text)?)
}

/// The files of a spec that new ones refer to.
fn schema_files<'e>(
    root: &Path,
    index: &Index,
    endpoint: &'e Endpoint,
) -> io::Result<SchemaFiles<'e>> {
    let lines = index.lines.iter().map(|line| line.endpoint().id());
    let requests = lines
        .chain([endpoint.id()])
        .map(|id| id.to_upper_camel_case());
    let known = Known::read(&root.join("spec"))?;
    Ok(SchemaFiles::new(known, endpoint, requests.collect()))
}

/// Computes the files of a page.
fn imported(page: &Page, files: &mut SchemaFiles) -> Result<Imported, String> {
    let mut doubts = Doubts::of(page);
    let operation = operation::operation(page, files, &mut doubts)?;
    let file = files.endpoint.file();
    let text = yaml::write(&file, &operation.head, &operation.map);
    let mut written = vec![(file, text)];
    let new = files.new.iter();
    written.extend(new.map(|(file, map)| (file.clone(), yaml::write(file, &[], map))));
    written.extend(files.changed.iter().cloned());
    Ok(Imported {
        operation,
        files: written,
        doubts,
    })
}

/// Imports a page that was read from `name`.
fn import(root: &Path, name: &str, page: &Page, update: bool) -> Result<Report, Box<dyn Error>> {
    let endpoint = Endpoint::new(&page.path, &page.version)
        .map_err(|error| format!("{name}: {error}. Nothing was written"))?;
    let index = index(root)?;
    let versions: Vec<&Line> = index.versions(&endpoint.parts).collect();
    let same = versions
        .iter()
        .find(|line| line.version == endpoint.version);
    let line = same.or_else(|| versions.iter().find(|line| !line.is_second));
    if let Some(line) = line {
        return existing::compare(root, name, page, (&index, line), update);
    }
    spec_files::refuse_existing(root, &endpoint.file())?;
    let mut files = schema_files(root, &index, &endpoint)?;
    let mut imported = imported(page, &mut files)?;
    let text = index.with(&endpoint);
    imported.files.push((index::FILE.to_owned(), text));
    let mut report = Report::default();
    report.written(&spec_files::write(root, &imported.files)?);
    report.next_steps(&imported.files);
    report.doubts(name, &imported.doubts);
    Ok(report)
}

/// Writes the frame of an endpoint for which there is no page.
fn frame(root: &Path, path: &str, version: &str, method: Method) -> Result<Report, Box<dyn Error>> {
    let mut endpoint = Endpoint::new(path, version)?;
    let index = index(root)?;
    let versions: Vec<&Line> = index.versions(&endpoint.parts).collect();
    if let Some(line) = versions.iter().find(|line| line.version == version) {
        let file = line.endpoint().file();
        let message = format!(
            "spec/{file} describes version {version} of the call already. Nothing was written"
        );
        return Err(message.into());
    }
    endpoint.is_second = !versions.is_empty();
    spec_files::refuse_existing(root, &endpoint.file())?;
    let mut files = schema_files(root, &index, &endpoint)?;
    let text = operation::frame(&endpoint, method, &mut files);
    let written = vec![
        (endpoint.file(), text),
        (index::FILE.to_owned(), index.with(&endpoint)),
    ];
    let mut report = Report::default();
    report.written(&spec_files::write(root, &written)?);
    report.next_steps(&written);
    Ok(report)
}

/// Prints a report, and fails if it says so.
fn finish(report: Report) -> Result<(), Box<dyn Error>> {
    print(&report.text)?;
    match report.failure {
        None => Ok(()),
        Some(failure) => Err(failure.into()),
    }
}

/// Imports a page from a file, or from stdin.
pub fn run(file: &str, update: bool) -> Result<(), Box<dyn Error>> {
    let (name, bytes) = input(file)?;
    let page = page::read(&bytes).map_err(|error| format!("{name}: {error}"))?;
    finish(import(repository::root(), &name, &page, update)?)
}

/// Writes a frame.
pub fn new(path: &str, version: &str, is_post: bool) -> Result<(), Box<dyn Error>> {
    let method = if is_post { Method::Post } else { Method::Get };
    finish(frame(repository::root(), path, version, method)?)
}
