//! A page whose endpoint the spec has already: lists what differs, or takes it over.

use std::error::Error;
use std::path::Path;

use super::endpoint::version_numbers;
use super::index::{self, Index, Line};
use super::page::Page;
use super::report::Report;
use super::{compared_operation, differences, imported, schema_files, spec_files, update, yaml};

/// Says how the versions of the page and of the spec differ, if they do.
fn version_difference(page: &Page, line: &Line) -> Option<String> {
    let (spec, new) = (&line.version, &page.version);
    let age = match version_numbers(new) < version_numbers(spec) {
        true => "older",
        false => "newer",
    };
    (spec != new)
        .then(|| format!("the page has version {new}, which is {age} than {spec} of the spec"))
}

/// Compares a page with the file that the index leads to. With `is_update`, takes over what differs.
pub fn compare(
    root: &Path,
    name: &str,
    page: &Page,
    (index, line): (&Index, &Line),
    is_update: bool,
) -> Result<Report, Box<dyn Error>> {
    let mut endpoint = line.endpoint();
    let file = endpoint.file();
    endpoint.version.clone_from(&page.version);
    let missing = || format!("spec/openapi.yaml refers to spec/{file}, which is missing");
    let old = spec_files::read(root, &file)?.ok_or_else(missing)?;
    let mut files = schema_files(root, index, &endpoint)?;
    let known = files.known.clone();
    files.extended = compared_operation::returned(&file, &old, &known);
    let mut imported = imported(page, &mut files)?;
    let is_cut = page.reply.as_ref().is_none_or(|reply| reply.cut);
    let mut found: Vec<String> = version_difference(page, line).into_iter().collect();
    let (old_side, new_side) = (
        (old.as_str(), &known),
        (imported.files[0].1.as_str(), &files.known),
    );
    found.extend(differences::differences(&file, old_side, new_side, is_cut)?);
    let mut report = Report::default();
    if found.is_empty() || !is_update {
        // The file has these keywords, or was written without them on purpose.
        imported.doubts.keywords.clear();
    }
    if found.is_empty() {
        // Doubts were decided when the file was written.
        report.list_doubts(name, &imported.doubts);
        report.line(&format!("spec/{file} says the same."));
        return Ok(report);
    }
    report.line(&format!("{name} differs from spec/{file}:"));
    found
        .iter()
        .for_each(|found| report.line(&format!("- {found}")));
    if !is_update {
        report.list_doubts(name, &imported.doubts);
        report.failure = Some(
            "Nothing was written. `--update` takes the page over and keeps descriptions, comments and names; to describe a \
             second version beside the first, use `cargo xtask new`."
                .to_owned(),
        );
        return Ok(report);
    }
    let map = update::updated(&file, &old, imported.operation.map);
    imported.files[0].1 = yaml::write(&file, &imported.operation.head, &map);
    let text = index.with_version(line, &endpoint);
    imported.files.push((index::FILE.to_owned(), text));
    report.written(&spec_files::write(root, &imported.files)?);
    report.next_steps(&imported.files);
    report.doubts(name, &imported.doubts);
    Ok(report)
}
