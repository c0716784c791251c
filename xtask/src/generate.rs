//! `cargo xtask generate`: writes the generated files from spec/, or checks that they are up to date.

use std::error::Error;

use sitehost_codegen::Files;
use sitehost_codegen::breaking::breaking;
use sitehost_codegen::emit::{self, Change};

use crate::output::print;
use crate::repository;

fn changes() -> Result<(Files, Vec<Change>), Box<dyn Error>> {
    let files = sitehost_codegen::generate(&repository::spec())?;
    let changes = emit::compare(repository::root(), &files)?;
    Ok((files, changes))
}

/// Prints what the changes break for callers, so that it is not left out of CHANGELOG.md.
fn print_breaks(files: &Files, changes: &[Change]) -> Result<(), Box<dyn Error>> {
    let breaks = breaking(files, changes);
    if !breaks.is_empty() {
        let list = breaks.join("\n- ");
        print(&format!(
            "\nThese changes break callers; say so in CHANGELOG.md:\n\n- {list}\n"
        ))?;
    }
    Ok(())
}

fn print_up_to_date(files: &Files) -> Result<(), Box<dyn Error>> {
    let count = files.len();
    Ok(print(&format!(
        "All {count} generated files are up to date.\n"
    ))?)
}

/// Writes the files that change, and prints their names and what the changes break.
pub fn write() -> Result<(), Box<dyn Error>> {
    let (files, changes) = changes()?;
    emit::apply(repository::root(), &changes)?;
    for change in &changes {
        let verb = match (&change.before, &change.after) {
            (None, _) => "created",
            (_, None) => "removed",
            _ => "updated",
        };
        print(&format!("{verb} {}\n", change.path))?;
    }
    if changes.is_empty() {
        return print_up_to_date(&files);
    }
    print("Now run `cargo xtask snapshots`, and review `git diff`.\n")?;
    print_breaks(&files, &changes)
}

/// Fails with a diff if a generated file is not up to date. Writes nothing.
pub fn check() -> Result<(), Box<dyn Error>> {
    let (files, changes) = changes()?;
    if changes.is_empty() {
        return print_up_to_date(&files);
    }
    for change in &changes {
        print(&change.diff())?;
    }
    print_breaks(&files, &changes)?;
    let names: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
    Err(format!(
        "These generated files are not up to date: {}. Run `cargo xtask generate` and commit the result.",
        names.join(", ")
    )
    .into())
}
