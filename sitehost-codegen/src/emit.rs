//! Generated files to disk: only what changed, and nothing by halves.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::Files;

/// The folders that hold nothing but generated files.
const FOLDERS: &[&str] = &["sitehost-api/src/generated", "tests/src/generated"];

/// A file that is not what the spec says.
#[derive(Debug)]
pub struct Change {
    /// Its path in the repository.
    pub path: String,
    /// What is there now; nothing if the file is missing.
    pub before: Option<String>,
    /// What belongs there; nothing if the file does not belong.
    pub after: Option<String>,
}

impl Change {
    /// The change as a unified diff.
    pub fn diff(&self) -> String {
        let name = |side: &str, text: &Option<String>| match text {
            Some(_) => format!("{side}/{}", self.path),
            None => "/dev/null".to_owned(),
        };
        let (before, after) = (
            self.before.as_deref().unwrap_or(""),
            self.after.as_deref().unwrap_or(""),
        );
        similar::TextDiff::from_lines(before, after)
            .unified_diff()
            .header(&name("a", &self.before), &name("b", &self.after))
            .to_string()
    }
}

fn files_below(folder: &Path, found: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files_below(&path, found)?;
        } else {
            found.insert(path);
        }
    }
    Ok(())
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io::Error::new(
            error.kind(),
            format!("{}: {error}", path.display()),
        )),
    }
}

/// What differs between the files and the disk, in the order of the paths.
///
/// # Errors
///
/// A file or folder that cannot be read.
pub fn compare(root: &Path, files: &Files) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, after) in files {
        let before = read(&root.join(path))?;
        if before.as_ref() != Some(after) {
            changes.push(Change {
                path: path.clone(),
                before,
                after: Some(after.clone()),
            });
        }
    }
    let mut present = BTreeSet::new();
    for folder in FOLDERS {
        files_below(&root.join(folder), &mut present)?;
    }
    for path in present {
        let name = path
            .strip_prefix(root)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if !files.contains_key(&name) {
            changes.push(Change {
                path: name,
                before: read(&path)?,
                after: None,
            });
        }
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(changes)
}

/// Carries the changes out. A file is replaced whole or not at all.
///
/// # Errors
///
/// A file that cannot be written or removed, by name.
pub fn apply(root: &Path, changes: &[Change]) -> io::Result<()> {
    for change in changes {
        let path = root.join(&change.path);
        let done = match &change.after {
            Some(text) => write(&path, text),
            None => std::fs::remove_file(&path),
        };
        done.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", change.path)))?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)] // a temporary file is private; this one is not
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}
