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

/// Returns whether a path is a folder. A link to one is not followed, since it could lead in a circle.
fn is_folder(path: &Path) -> bool {
    path.is_dir() && !path.is_symlink()
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Returns the paths of the snapshots in a folder and in the folders below it, relative to it.
fn snapshots(folder: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        for path in entries(&folder.join(&below))? {
            let relative = below.join(path.file_name().unwrap_or_default());
            if is_folder(&path) {
                folders.push(relative);
            } else if is_snapshot(&path) {
                found.insert(relative);
            }
        }
    }
    Ok(found)
}

/// Reads the snapshots in a folder, by their paths within it.
fn read(folder: &Path) -> io::Result<BTreeMap<PathBuf, String>> {
    snapshots(folder)?
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(folder.join(&path))?;
            Ok((path, text))
        })
        .collect()
}

/// Moves the snapshots from one folder to another, over those that are there.
fn move_all(from: &Path, to: &Path) -> io::Result<()> {
    for path in snapshots(from)? {
        let target = to.join(&path);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::rename(from.join(path), target)?;
    }
    remove_empty_folders(from)
}

/// Removes the folders below a folder in which no file is left.
fn remove_empty_folders(folder: &Path) -> io::Result<()> {
    for path in entries(folder)?.iter().filter(|path| is_folder(path)) {
        remove_empty_folders(path)?;
        if entries(path)?.is_empty() {
            fs::remove_dir(path)?;
        }
    }
    Ok(())
}

fn test(arguments: &[&str]) -> io::Result<Output> {
    let mut cargo = repository::cargo();
    cargo
        .args(["test", "--package", "sitehost-tests"])
        .args(["--test", "every_operation"])
        .args(arguments)
        .args(["--", "snapshots::"]);
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
    let (folder, backup) = (folder(), backup());
    // A run that was interrupted left the snapshots in the backup folder.
    move_all(&backup, &folder)?;
    let compiled = test(&["--no-run"])?;
    if !compiled.status.success() {
        return Err(failure(&compiled));
    }
    move_all(&folder, &backup)?;
    let tested = test(&[])?;
    if !tested.status.success() {
        for path in snapshots(&folder)? {
            fs::remove_file(folder.join(path))?;
        }
        move_all(&backup, &folder)?;
        remove_empty_folders(&folder)?;
        return Err(failure(&tested));
    }
    report(&read(&backup)?, &read(&folder)?)?;
    match fs::remove_dir_all(&backup) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn report(before: &BTreeMap<PathBuf, String>, after: &BTreeMap<PathBuf, String>) -> io::Result<()> {
    let paths: BTreeSet<&PathBuf> = before.keys().chain(after.keys()).collect();
    let mut changed = 0;
    for path in paths {
        let (old, new) = (before.get(path), after.get(path));
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
            "{verb} tests/snapshots/{}\n{}",
            path.display(),
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn snapshots_are_moved_with_their_folders() {
        let root = tempfile::tempdir().unwrap();
        let (from, to) = (root.path().join("from"), root.path().join("to"));
        let write = |path: PathBuf, text: &str| {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(from.join("cloud/image/create.snap"), "new");
        write(from.join("cloud/image.snap"), "another");
        write(from.join("job/notes.txt"), "not a snapshot");
        write(to.join("cloud/image/create.snap"), "old");

        move_all(&from, &to).unwrap();
        let moved: Vec<(PathBuf, String)> = read(&to).unwrap().into_iter().collect();
        assert_eq!(
            moved,
            [
                ("cloud/image/create.snap".into(), "new".to_owned()),
                ("cloud/image.snap".into(), "another".to_owned()),
            ]
        );
        // No empty folder stays.
        assert_eq!(entries(&from).unwrap(), [from.join("job")]);
    }
}
