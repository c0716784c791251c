//! `cargo xtask import`: writes the spec files of a page of the vendor's documentation.
//!
//! [`page`] reads the page, [`tree`] and [`parameters`] describe what is sent, [`schema`] and [`reply`] what is returned, and
//! [`operation`] puts both into the file of the endpoint. [`differences`] compares the result with a file that the spec has
//! already. Everything is computed before the first file is written.

mod differences;
mod doubts;
mod endpoint;
mod index;
mod known;
mod operation;
mod page;
mod parameters;
mod reply;
mod schema;
mod schema_files;
#[cfg(test)]
mod tests;
mod tree;
mod update;
mod value_type;
mod wire_name;
mod yaml;

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use heck::ToUpperCamelCase;
use sitehost_codegen::emit::{self, Change};

use crate::output::print;
use crate::repository;
use doubts::{Doubts, sentence};
use endpoint::{Endpoint, version_numbers};
use index::{Index, Line};
use known::Known;
use page::{Method, Page};
use schema_files::SchemaFiles;

/// The largest page that is read: 16 MiB. Pages have a few kilobytes.
const MAX_BYTES: u64 = 16 << 20;

/// What `check` asks a person to fill in.
const EMPTY: [&str; 2] = ["description: ''", "summary: ''"];

/// Files of the spec, by their paths in its folder.
type Files = Vec<(String, String)>;

/// What a page becomes.
struct Imported {
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

/// The files of a spec that new ones refer to.
fn schema_files<'e>(
    spec: &Path,
    index: &Index,
    endpoint: &'e Endpoint,
) -> io::Result<SchemaFiles<'e>> {
    let lines = index.lines.iter().map(|line| line.endpoint().id());
    let requests = lines
        .chain([endpoint.id()])
        .map(|id| id.to_upper_camel_case());
    Ok(SchemaFiles {
        known: Known::read(spec)?,
        endpoint,
        new: Vec::new(),
        requests: requests.collect(),
    })
}

/// Computes the files of a page.
fn imported(page: &Page, files: &mut SchemaFiles) -> Result<Imported, String> {
    let mut doubts = Doubts::of(page);
    let operation = operation::operation(page, files, &mut doubts)?;
    let file = files.endpoint.file();
    let mut written = vec![(
        file.clone(),
        yaml::write(&file, &operation.head, &operation.map),
    )];
    written.extend(
        files
            .new
            .iter()
            .map(|(file, map)| (file.clone(), yaml::write(file, &[], map))),
    );
    Ok(Imported {
        files: written,
        doubts,
    })
}

/// Reads a file of the spec. `None` if there is none. Refuses links and what is in the way.
fn read_file(spec: &Path, file: &str) -> Result<Option<String>, Box<dyn Error>> {
    let mut path = spec.to_owned();
    let count = file.split('/').count();
    for (place, part) in file.split('/').enumerate() {
        path.push(part);
        let metadata = match fs::symlink_metadata(&path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(format!("{}: {error}", path.display()).into()),
        };
        let is_last = place + 1 == count;
        let problem = match (metadata.is_symlink(), is_last, metadata.is_dir()) {
            (true, ..) => "is a link",
            (_, false, false) => "is not a folder",
            (_, true, true) => "is a folder",
            _ => continue,
        };
        let inside: Vec<&str> = file.split('/').take(place + 1).collect();
        return Err(format!(
            "spec/{} {problem}, where spec/{file} belongs; move it away. Nothing was written",
            inside.join("/")
        )
        .into());
    }
    Ok(Some(
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?,
    ))
}

/// Writes files of the spec, all or none, and prints their names.
fn write(spec: &Path, files: &Files) -> Result<(), Box<dyn Error>> {
    let mut changes = Vec::new();
    for (file, text) in files {
        let before = read_file(spec, file)?;
        if before.as_ref() != Some(text) {
            changes.push(Change {
                path: format!("spec/{file}"),
                before,
                after: Some(text.clone()),
            });
        }
    }
    emit::apply(repository::root(), &changes)?;
    for change in &changes {
        let verb = if change.before.is_none() {
            "created"
        } else {
            "changed"
        };
        print(&format!("{verb} {}\n", change.path))?;
    }
    Ok(())
}

/// Lists the texts that a person has to write, by file and line.
fn empty_texts(files: &Files) -> String {
    let mut list = String::new();
    for (file, text) in files {
        let lines = text.lines().enumerate();
        for (number, line) in lines.filter(|(_, line)| {
            EMPTY
                .iter()
                .any(|empty| line.trim_start_matches([' ', '-']) == *empty)
        }) {
            let key = line.trim().split(':').next().unwrap_or_default();
            let _ = writeln!(list, "  spec/{file}:{}: {key}", number + 1);
        }
    }
    list
}

/// Says what is to be done with the written files.
pub fn next_steps(files: &Files) -> String {
    let list = empty_texts(files);
    let texts = match list.as_str() {
        "" => String::new(),
        list => format!("Write these in your own words:\n{list}"),
    };
    format!(
        "{texts}Then run `cargo xtask generate` and `cargo xtask snapshots`, and add the endpoint to CHANGELOG.md.\n"
    )
}

/// Prints notes and doubts. Fails if there is a doubt.
fn report(name: &str, doubts: &Doubts) -> Result<(), Box<dyn Error>> {
    for note in &doubts.notes {
        print(&format!("note: {note}\n"))?;
    }
    for doubt in &doubts.list {
        print(&format!(
            "{name}:{}: {}: {}\n",
            doubt.line,
            doubt.subject,
            sentence(doubt)
        ))?;
    }
    match doubts.list.len() {
        0 => Ok(()),
        1 => Err("There is 1 doubt. Decide it, and delete its comment `# Doubt: …` in the files.".into()),
        count => Err(format!("There are {count} doubts. Decide each, and delete its comment `# Doubt: …` in the files.").into()),
    }
}

/// Compares a page with the file that the spec has, or updates the file.
fn compare(
    name: &str,
    page: &Page,
    index: &Index,
    line: &Line,
    update: bool,
) -> Result<(), Box<dyn Error>> {
    let spec = repository::spec();
    let mut endpoint = line.endpoint();
    let file = endpoint.file();
    endpoint.version.clone_from(&page.version);
    let missing = || format!("spec/{file} is missing, and spec/openapi.yaml refers to it");
    let old = read_file(&spec, &file)?.ok_or_else(missing)?;
    let mut files = schema_files(&spec, index, &endpoint)?;
    let known = files.known.clone();
    let imported = imported(page, &mut files)?;
    let mut differences = Vec::new();
    if line.version != page.version {
        let is_older = version_numbers(&page.version) < version_numbers(&line.version);
        let which = if is_older {
            "an older page"
        } else {
            "a newer page"
        };
        differences.push(format!(
            "version: the spec has {}, the page {}, which is {which}",
            line.version, page.version
        ));
    }
    let is_cut = page.reply.as_ref().is_none_or(|reply| reply.cut);
    let new_text = &imported.files[0].1;
    differences.extend(differences::differences(
        &file,
        &old,
        new_text,
        &known,
        &files.known,
        is_cut,
    )?);
    if differences.is_empty() {
        print(&format!("spec/{file} says the same.\n"))?;
        return report_same(name, &imported.doubts);
    }
    print(&format!("spec/{file} and {name} differ:\n"))?;
    for difference in &differences {
        print(&format!("- {difference}\n"))?;
    }
    if !update {
        for doubt in &imported.doubts.list {
            print(&format!(
                "{name}:{}: {}: {}\n",
                doubt.line,
                doubt.subject,
                sentence(doubt)
            ))?;
        }
        return Err("Nothing was written. `--update` takes the page's part over; for a second version beside the first, \
            `cargo xtask new` writes a frame."
            .into());
    }
    let endpoint_now = Endpoint {
        is_second: line.is_second,
        ..endpoint.clone()
    };
    if line.is_second && line.version != page.version {
        return Err(format!(
            "spec/{file} is named after its version {}; write the other with `cargo xtask new`",
            line.version
        )
        .into());
    }
    let mut written = update::updated(&imported.files, &file, &old, &known)?;
    written.push((
        index::FILE.to_owned(),
        index.with_version(line, &endpoint_now),
    ));
    write(&spec, &written)?;
    print(&next_steps(&written))?;
    report(name, &imported.doubts)
}

/// Prints the doubts about a page that says what the spec says. They were decided when the file was written.
fn report_same(name: &str, doubts: &Doubts) -> Result<(), Box<dyn Error>> {
    for doubt in &doubts.list {
        print(&format!(
            "{name}:{}: {}: {}\n",
            doubt.line,
            doubt.subject,
            sentence(doubt)
        ))?;
    }
    Ok(())
}

/// Imports a page.
pub fn run(file: &str, update: bool) -> Result<(), Box<dyn Error>> {
    let spec = repository::spec();
    let (name, bytes) = input(file)?;
    let page = page::read(&bytes).map_err(|error| format!("{name}: {error}"))?;
    let endpoint =
        Endpoint::new(&page.path, &page.version).map_err(|error| format!("{name}: {error}"))?;
    let index = Index::read(fs::read_to_string(spec.join(index::FILE))?)?;
    let is_same = |line: &&Line| line.version == endpoint.version;
    let line = index.versions(&endpoint.parts).find(is_same);
    if let Some(line) =
        line.or_else(|| index.versions(&endpoint.parts).find(|line| !line.is_second))
    {
        return compare(&name, &page, &index, line, update);
    }
    refuse_existing(&spec, &endpoint.file())?;
    let mut files = schema_files(&spec, &index, &endpoint)?;
    let mut imported = imported(&page, &mut files)?;
    imported
        .files
        .push((index::FILE.to_owned(), index.with(&endpoint)));
    write(&spec, &imported.files)?;
    print(&next_steps(&imported.files))?;
    report(&name, &imported.doubts)
}

/// Refuses to write over a file that the index does not lead to.
fn refuse_existing(spec: &Path, file: &str) -> Result<(), Box<dyn Error>> {
    match read_file(spec, file)? {
        None => Ok(()),
        Some(_) => Err(format!(
            "spec/{file} exists, and spec/openapi.yaml has no line for it; add the line, or delete the file. Nothing was written"
        )
        .into()),
    }
}

/// Writes the frame of an endpoint for which there is no page.
pub fn new(path: &str, version: &str, is_post: bool) -> Result<(), Box<dyn Error>> {
    let spec = repository::spec();
    let mut endpoint = Endpoint::new(path, version)?;
    let index = Index::read(fs::read_to_string(spec.join(index::FILE))?)?;
    if let Some(line) = index
        .versions(&endpoint.parts)
        .find(|line| line.version == version)
    {
        return Err(format!(
            "spec/{} describes this version of the call already. Nothing was written",
            line.endpoint().file()
        )
        .into());
    }
    endpoint.is_second = index.versions(&endpoint.parts).next().is_some();
    refuse_existing(&spec, &endpoint.file())?;
    let method = if is_post { Method::Post } else { Method::Get };
    let mut files = schema_files(&spec, &index, &endpoint)?;
    let text = operation::frame(&endpoint, method, &mut files);
    let written = vec![
        (endpoint.file(), text),
        (index::FILE.to_owned(), index.with(&endpoint)),
    ];
    write(&spec, &written)?;
    print(&next_steps(&written))?;
    Ok(())
}
