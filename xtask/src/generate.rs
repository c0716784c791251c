//! `cargo xtask generate`: spec/ to the generated files.

use std::error::Error;

use sitehost_codegen::emit::{self, Change};

use crate::output::print;

fn changes() -> Result<(usize, Vec<Change>), Box<dyn Error>> {
    let files = sitehost_codegen::generate(&crate::spec())?;
    let changes = emit::compare(crate::root(), &files)?;
    Ok((files.len(), changes))
}

/// Writes what changed and names it.
pub fn write() -> Result<(), Box<dyn Error>> {
    let (count, changes) = changes()?;
    emit::apply(crate::root(), &changes)?;
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
        _ => print("Now run `cargo xtask snapshots` and read `git diff`.\n")?,
    }
    Ok(())
}

/// Writes nothing; fails with a diff if anything would change.
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
        "Not what spec/ says: {}. Run `cargo xtask generate` and commit the result.",
        names.join(", ")
    )
    .into())
}
