//! `cargo xtask generate`: writes the generated files from spec/, or checks that they are up to date.

use std::error::Error;

use sitehost_codegen::emit::{self, Change};

use crate::output::print;
use crate::repository;

fn changes() -> Result<(usize, Vec<Change>), Box<dyn Error>> {
    let files = sitehost_codegen::generate(&repository::spec())?;
    let changes = emit::compare(repository::root(), &files)?;
    Ok((files.len(), changes))
}

/// Writes the files that change, and prints their names.
pub fn write() -> Result<(), Box<dyn Error>> {
    let (count, changes) = changes()?;
    emit::apply(repository::root(), &changes)?;
    for change in &changes {
        let verb = match (&change.before, &change.after) {
            (None, _) => "created",
            (_, None) => "removed",
            _ => "updated",
        };
        print(&format!("{verb} {}\n", change.path))?;
    }
    match changes.len() {
        0 => print(&format!("All {count} generated files are up to date.\n"))?,
        _ => print("Now run `cargo xtask snapshots`, and review `git diff`.\n")?,
    }
    Ok(())
}

/// Fails with a diff if a generated file is not up to date. Writes nothing.
pub fn check() -> Result<(), Box<dyn Error>> {
    let (count, changes) = changes()?;
    if changes.is_empty() {
        print(&format!("All {count} generated files are up to date.\n"))?;
        return Ok(());
    }
    for change in &changes {
        print(&change.diff())?;
    }
    let names: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
    Err(format!(
        "These generated files are not up to date: {}. Run `cargo xtask generate` and commit the result.",
        names.join(", ")
    )
    .into())
}
