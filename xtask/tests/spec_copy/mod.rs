//! Copies of a spec, and what a person does in one after an import. The unit tests of the importer use it too.

use std::fs;
use std::path::Path;

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        match from.is_dir() {
            true => copy(&from, &to),
            false => drop(fs::copy(from, to).unwrap()),
        }
    }
}

/// Returns the text of a spec file with a text wherever one is empty, and without the doubts.
#[allow(dead_code, reason = "not every test imports a page")]
pub fn filled(text: &str) -> String {
    let mut is_doubt = false;
    let decided = text.lines().filter(|line| {
        let line = line.trim_start();
        is_doubt = line.starts_with("# Doubt:") || (is_doubt && line.starts_with('#'));
        !is_doubt
    });
    let text: String = decided.map(|line| format!("{line}\n")).collect();
    text.replace("description: ''", "description: A text.")
        .replace("summary: ''", "summary: A text")
}
