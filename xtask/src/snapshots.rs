//! `cargo xtask snapshots`: runs the snapshot tests, accepts their output, and prints the changes.
//!
//! The old snapshots are moved to a backup folder while the tests write new ones. This removes the snapshots of deleted
//! operations, and restores all of them if a test fails or the program is interrupted.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::output::print;
use crate::repository;

fn folder() -> PathBuf {
    repository::root().join("tests/snapshots")
}

/// The folder of the old snapshots during a run.
fn backup() -> PathBuf {
    repository::root().join("target/snapshots-before")
}

fn is_snapshot(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "snap")
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Reads the snapshots in a folder, by file name.
fn read(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut snapshots = BTreeMap::new();
    for path in entries(folder)?.iter().filter(|path| is_snapshot(path)) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        snapshots.insert(name, fs::read_to_string(path)?);
    }
    Ok(snapshots)
}

fn back_up() -> io::Result<()> {
    fs::create_dir_all(backup())?;
    for path in entries(&folder())?.iter().filter(|path| is_snapshot(path)) {
        fs::rename(path, backup().join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Moves the snapshots in the backup folder back, over the new ones.
fn restore() -> io::Result<()> {
    for path in entries(&backup())? {
        fs::create_dir_all(folder())?;
        fs::rename(&path, folder().join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

fn test(arguments: &[&str]) -> io::Result<Output> {
    let mut cargo = repository::cargo();
    cargo
        .args(["test", "--package", "sitehost-tests", "--test", "snapshots"])
        .args(arguments);
    cargo
        .env("INSTA_UPDATE", "always")
        .env("INSTA_FORCE_PASS", "0")
        .current_dir(repository::root());
    cargo.output()
}

/// Returns the error for failed tests: their output, and that the snapshots are unchanged.
fn failure(output: &Output) -> Box<dyn Error> {
    let printed = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    format!(
        "{printed}\nThe snapshot tests failed for another reason than a changed snapshot. The snapshots are unchanged. Fix \
         the tests and run `cargo xtask snapshots` again."
    )
    .into()
}

/// Rewrites every snapshot and prints the changes.
pub fn run() -> Result<(), Box<dyn Error>> {
    // A run that was interrupted left the snapshots in the backup folder.
    restore()?;
    let compiled = test(&["--no-run"])?;
    if !compiled.status.success() {
        return Err(failure(&compiled));
    }
    back_up()?;
    let tested = test(&[])?;
    if !tested.status.success() {
        for path in entries(&folder())?.iter().filter(|path| is_snapshot(path)) {
            fs::remove_file(path)?;
        }
        restore()?;
        return Err(failure(&tested));
    }
    report(&read(&backup())?, &read(&folder())?)?;
    fs::remove_dir_all(backup())?;
    Ok(())
}

fn report(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> io::Result<()> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut changed = 0;
    for name in names {
        let (old, new) = (before.get(name), after.get(name));
        if old == new {
            continue;
        }
        changed += 1;
        let text = |side: Option<&String>| side.cloned().unwrap_or_default();
        let (old_text, new_text) = (text(old), text(new));
        let diff = similar::TextDiff::from_lines(&old_text, &new_text);
        let verb = match (old, new) {
            (None, _) => "created",
            (_, None) => "removed",
            _ => "changed",
        };
        print(&format!(
            "{verb} tests/snapshots/{name}\n{}",
            diff.unified_diff().context_radius(1)
        ))?;
    }
    match changed {
        0 => print(&format!("All {} snapshots are unchanged.\n", after.len())),
        _ => print(&format!(
            "{changed} of {} snapshots changed. Review the diffs: they show what goes over the wire.\n",
            after.len()
        )),
    }
}
