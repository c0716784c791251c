//! `cargo xtask snapshots`: the snapshot tests, with what they produce taken for right.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

type Snapshots = BTreeMap<String, String>;

fn folder() -> PathBuf {
    crate::root().join("tests/snapshots")
}

fn files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    if !folder().exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder())?;
    Ok(entries
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?)
}

fn read() -> Result<Snapshots, Box<dyn Error>> {
    let mut snapshots = Snapshots::new();
    for path in files()?.iter().filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "snap")
    }) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        snapshots.insert(name, fs::read_to_string(path)?);
    }
    Ok(snapshots)
}

/// Removes every snapshot, and what failed runs left beside them.
fn clear() -> Result<(), Box<dyn Error>> {
    for path in files()? {
        fs::remove_file(path)?;
    }
    Ok(())
}

fn restore(snapshots: &Snapshots) -> Result<(), Box<dyn Error>> {
    clear()?;
    for (name, text) in snapshots {
        fs::write(folder().join(name), text)?;
    }
    Ok(())
}

fn test(update: &str, arguments: &[&str]) -> Result<bool, Box<dyn Error>> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args([
            "test",
            "--quiet",
            "--package",
            "sitehost-tests",
            "--test",
            "snapshots",
        ])
        .args(arguments);
    cargo
        .env("INSTA_UPDATE", update)
        .env("INSTA_FORCE_PASS", "0")
        .current_dir(crate::root());
    Ok(cargo.status()?.success())
}

/// Writes every snapshot anew and says what changed. If the tests do not pass, the old snapshots come back.
pub fn run() -> Result<(), Box<dyn Error>> {
    if !test("no", &["--no-run"])? {
        return Err("The tests do not compile; no snapshot was touched.".into());
    }
    let before = read()?;
    clear()?;
    if !test("always", &[])? {
        restore(&before)?;
        return Err("The snapshot tests fail for another reason than a snapshot; the snapshots are as they were.".into());
    }
    let after = read()?;
    let mut changed = 0;
    for name in before
        .keys()
        .chain(after.keys().filter(|name| !before.contains_key(*name)))
    {
        let (old, new) = (before.get(name), after.get(name));
        if old == new {
            continue;
        }
        changed += 1;
        let diff = similar::TextDiff::from_lines(
            old.map_or("", String::as_str),
            new.map_or("", String::as_str),
        );
        let verb = match (old, new) {
            (None, _) => "created",
            (_, None) => "removed",
            _ => "changed",
        };
        println!("{verb} tests/snapshots/{name}");
        print!("{}", diff.unified_diff().context_radius(1));
    }
    match changed {
        0 => println!("All {} snapshots are as they were.", after.len()),
        _ => println!(
            "{changed} of {} snapshots changed. Read them: they are what goes over the wire.",
            after.len()
        ),
    }
    Ok(())
}
