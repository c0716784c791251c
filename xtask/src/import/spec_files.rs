//! Reads and writes files of the spec: all or none, and none through a link or outside `spec/`.

use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;

use sitehost_codegen::emit::{self, Change};

/// Files of the spec, by their paths in its folder.
pub type Files = Vec<(String, String)>;

/// Reads a file of the spec. Returns `None` if it does not exist. Refuses a path with a link in it, with a file in place of
/// a folder, or with a folder in place of the file.
pub fn read(root: &Path, file: &str) -> Result<Option<String>, Box<dyn Error>> {
    let mut path = root.join("spec");
    let parts: Vec<&str> = file.split('/').collect();
    for (place, part) in parts.iter().enumerate() {
        path.push(part);
        let metadata = match fs::symlink_metadata(&path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(format!("{}: {error}", path.display()).into()),
        };
        let is_last = place + 1 == parts.len();
        let problem = match (metadata.is_symlink(), is_last, metadata.is_dir()) {
            (true, ..) => "is a link",
            (_, false, false) => "is not a folder",
            (_, true, true) => "is a folder",
            _ => continue,
        };
        let inside = parts[..=place].join("/");
        let message = format!(
            "spec/{inside} {problem}, where spec/{file} belongs; move it away. Nothing was written"
        );
        return Err(message.into());
    }
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Some(text))
}

/// Refuses to write over a file that the index does not lead to.
pub fn refuse_existing(root: &Path, file: &str) -> Result<(), Box<dyn Error>> {
    match read(root, file)? {
        None => Ok(()),
        Some(_) => Err(format!(
            "spec/{file} exists, and spec/openapi.yaml has no line for it; add the line, or delete the file. Nothing was \
             written"
        )
        .into()),
    }
}

/// Writes the files that differ from those on disk, all or none. Returns the changes.
pub fn write(root: &Path, files: &Files) -> Result<Vec<Change>, Box<dyn Error>> {
    let mut changes = Vec::new();
    for (file, text) in files {
        let before = read(root, file)?;
        if before.as_ref() != Some(text) {
            changes.push(Change {
                path: format!("spec/{file}"),
                before,
                after: Some(text.clone()),
            });
        }
    }
    emit::apply(root, &changes)?;
    Ok(changes)
}
