//! `cargo xtask snapshots`: the snapshot tests, with what they produce taken for right.
//!
//! The old snapshots are set aside as a whole while the tests write them anew, so that those without an operation fall
//! away, and so that all of them come back if anything goes wrong, even if this program is stopped half-way.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::output::print;
use crate::repository;

fn folder() -> PathBuf {
    crate::root().join("tests/snapshots")
}

/// Where the old snapshots are meanwhile.
fn aside() -> PathBuf {
    crate::root().join("target/snapshots-before")
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

/// The snapshots in a folder, by their file names.
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

fn set_aside() -> io::Result<()> {
    fs::create_dir_all(aside())?;
    for path in entries(&folder())?.iter().filter(|path| is_snapshot(path)) {
        fs::rename(path, aside().join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Puts back what was set aside, in place of what is there.
fn put_back() -> io::Result<()> {
    for path in entries(&aside())? {
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
        .current_dir(crate::root());
    cargo.output()
}

/// Fails with what the tests said, and with the old snapshots in their place.
fn failure(output: &Output) -> Box<dyn Error> {
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    format!("{said}\nThe snapshot tests fail for another reason than a snapshot; the snapshots are as they were.").into()
}

/// Writes every snapshot anew and says what changed.
pub fn run() -> Result<(), Box<dyn Error>> {
    put_back()?;
    let compiled = test(&["--no-run"])?;
    if !compiled.status.success() {
        return Err(failure(&compiled));
    }
    set_aside()?;
    let tested = test(&[])?;
    if !tested.status.success() {
        for path in entries(&folder())?.iter().filter(|path| is_snapshot(path)) {
            fs::remove_file(path)?;
        }
        put_back()?;
        return Err(failure(&tested));
    }
    report(&read(&aside())?, &read(&folder())?)?;
    fs::remove_dir_all(aside())?;
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
        0 => print(&format!(
            "All {} snapshots are as they were.\n",
            after.len()
        )),
        _ => print(&format!(
            "{changed} of {} snapshots changed. Read them: they are what goes over the wire.\n",
            after.len()
        )),
    }
}
