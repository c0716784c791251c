//! Writes the generated files to disk: only those that changed, all or none, and never over what a person wrote.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::string::FromUtf8Error;

use crate::rust::HEADER;
use crate::{Files, overview};

/// The folders that hold nothing but generated files.
const FOLDERS: &[&str] = &["sitehost-api/src/generated", "tests/src/generated"];

/// A file on disk that differs from the generated one.
#[derive(Debug)]
pub struct Change {
    /// Its path in the repository.
    pub path: String,
    /// Its text on disk; `None` if the file is missing.
    pub before: Option<String>,
    /// Its generated text; `None` if the file is no longer generated.
    pub after: Option<String>,
}

impl Change {
    /// The change as a unified diff.
    pub fn diff(&self) -> String {
        let name = |side: &str, text: &Option<String>| match text {
            Some(_) => format!("{side}/{}", self.path),
            None => "/dev/null".to_owned(),
        };
        let before = self.before.as_deref().unwrap_or_default();
        let after = self.after.as_deref().unwrap_or_default();
        similar::TextDiff::from_lines(before, after)
            .unified_diff()
            .header(&name("a", &self.before), &name("b", &self.after))
            .to_string()
    }
}

/// Whether the file was generated: by its first line, or by the first key of the bundled spec. README.md has a generated
/// part, which [`overview`] finds.
fn is_generated(path: &str, text: &str) -> bool {
    if path == overview::FILE {
        return true;
    }
    let mut lines = text.lines();
    if !path.ends_with(".json") {
        return lines.next() == HEADER.lines().next();
    }
    let is_key = |line: &str| line.trim_start().starts_with("\"openapi\":");
    lines.next() == Some("{") && lines.next().is_some_and(is_key)
}

/// Adds the path to an error.
fn named(path: &str) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{path}: {error}"))
}

/// What a path of a generated file leads to.
enum Found {
    Nothing,
    Generated(String),
    /// Anything else, and what it is. A link is among them: writing would change its target.
    Foreign(&'static str),
}

const LINK: &str = "is a link, or below one";

/// Looks at a path in the repository without following links.
fn find(root: &Path, path: &str) -> io::Result<Found> {
    let mut full = root.to_owned();
    for part in path.split('/') {
        if full.is_file() {
            return Ok(Found::Foreign("is below a file"));
        }
        full.push(part);
        match fs::symlink_metadata(&full) {
            Ok(metadata) if metadata.is_symlink() => return Ok(Found::Foreign(LINK)),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(named(path)(error)),
        }
    }
    if full.is_dir() {
        return Ok(Found::Foreign("is a folder"));
    }
    let bytes = fs::read(&full).map_err(named(path))?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        // It is written back whole, so no byte of what people wrote may change.
        Err(error) if path == overview::FILE => return Err(not_utf_8(path, &error)),
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    Ok(match is_generated(path, &text) {
        true => Found::Generated(text),
        false => Found::Foreign("was not generated"),
    })
}

fn not_utf_8(path: &str, error: &FromUtf8Error) -> io::Error {
    let valid = error
        .as_bytes()
        .iter()
        .take(error.utf8_error().valid_up_to());
    let line = valid.filter(|byte| **byte == b'\n').count() + 1;
    io::Error::other(format!(
        "{path} is not UTF-8 in line {line}. Save it as UTF-8; no file was touched"
    ))
}

/// The text that a file is to have. Of README.md the table alone is generated, and the rest stays.
fn whole(path: &str, generated: &str, before: Option<&str>) -> io::Result<String> {
    match path {
        overview::FILE => {
            overview::put_into(before.unwrap_or_default(), generated).map_err(io::Error::other)
        }
        _ => Ok(generated.to_owned()),
    }
}

/// Collects the paths of everything below a folder that is not a folder: files and links.
fn files_below(root: &Path, folder: &str, found: &mut BTreeSet<String>) -> io::Result<()> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(named(folder)(error)),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files_below(root, &path, found)?;
        } else {
            found.insert(path);
        }
    }
    Ok(())
}

/// Compares the files with the disk. The changes are in the order of their paths.
///
/// # Errors
///
/// A file or folder that cannot be read; a README.md that is not UTF-8 or has no place for the table; or all files that are
/// in the way, which are those that were not generated, but have the path of a generated file or are in a folder of
/// generated files.
pub fn compare(root: &Path, files: &Files) -> io::Result<Vec<Change>> {
    let mut paths: BTreeSet<String> = files.keys().cloned().collect();
    for folder in FOLDERS {
        if let Found::Foreign(LINK) = find(root, folder)? {
            return Err(in_the_way(&[format!("{folder} {LINK}")]));
        }
        files_below(root, folder, &mut paths)?;
    }
    let mut changes = Vec::new();
    let mut foreign = Vec::new();
    for path in paths {
        let before = match find(root, &path)? {
            Found::Nothing => None,
            Found::Generated(text) => Some(text),
            Found::Foreign(reason) => {
                foreign.push(format!("{path} {reason}"));
                continue;
            }
        };
        let after = files
            .get(&path)
            .map(|generated| whole(&path, generated, before.as_deref()))
            .transpose()?;
        if before != after {
            changes.push(Change {
                path,
                before,
                after,
            });
        }
    }
    match foreign.is_empty() {
        true => Ok(changes),
        false => Err(in_the_way(&foreign)),
    }
}

fn in_the_way(foreign: &[String]) -> io::Error {
    io::Error::other(format!(
        "{}.\nGenerated files belong there; remove it or move it. No file was touched",
        foreign.join(",\n")
    ))
}

/// Carries the changes out. All files are written elsewhere before the first is replaced, and each is replaced whole.
/// Folders that are left empty are removed.
///
/// # Errors
///
/// A file that cannot be written or removed, by name. No file has changed, unless the error came when the written files
/// were moved to their paths.
pub fn apply(root: &Path, changes: &[Change]) -> io::Result<()> {
    // In the repository, since a file cannot be moved between file systems.
    let written = tempfile::Builder::new()
        .prefix(".generate-")
        .tempdir_in(root)?;
    let done =
        write(root, written.path(), changes).and_then(|()| replace(root, written.path(), changes));
    for change in changes {
        remove_empty_folders(root, &change.path);
    }
    done
}

/// Writes each file into the folder `written`, named by its number, and creates the folder that it will be moved to.
fn write(root: &Path, written: &Path, changes: &[Change]) -> io::Result<()> {
    for (number, change) in changes.iter().enumerate() {
        let Some(text) = &change.after else { continue };
        fs::write(written.join(number.to_string()), text).map_err(named(&change.path))?;
        if let Some(folder) = root.join(&change.path).parent() {
            fs::create_dir_all(folder).map_err(named(&change.path))?;
        }
    }
    Ok(())
}

/// Removes files, then moves the written ones to their paths. In this order the case of a file's name can change, even
/// on a file system that ignores case.
fn replace(root: &Path, written: &Path, changes: &[Change]) -> io::Result<()> {
    for change in changes.iter().filter(|change| change.after.is_none()) {
        fs::remove_file(root.join(&change.path)).map_err(named(&change.path))?;
    }
    for (number, change) in changes.iter().enumerate() {
        if change.after.is_some() {
            fs::rename(written.join(number.to_string()), root.join(&change.path))
                .map_err(named(&change.path))?;
        }
    }
    Ok(())
}

/// Removes the generated folders of a file that are empty.
fn remove_empty_folders(root: &Path, path: &str) {
    for folder in Path::new(path).ancestors().skip(1) {
        let is_generated = FOLDERS.iter().any(|top| folder.starts_with(top));
        // A folder that is not empty cannot be removed.
        if !is_generated || fs::remove_dir(root.join(folder)).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use proptest::prelude::*;
    use tempfile::TempDir;

    use super::{HEADER, apply, compare, files_below};
    use crate::{Files, overview};

    const FILE: &str = "sitehost-api/src/generated/ssh/key.rs";
    const OTHER: &str = "sitehost-api/src/generated/ssh/user.rs";
    const SPEC: &str = "sitehost-mock/src/spec.json";
    const JSON: &str = "{\n  \"openapi\": 1\n}\n";

    fn source(text: &str) -> String {
        format!("{HEADER}\n{text}\n")
    }

    fn files(list: &[(&str, &str)]) -> Files {
        let files = list
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        files.collect()
    }

    /// Everything in a folder, by path.
    fn tree(root: &Path) -> BTreeMap<String, String> {
        let mut paths = Default::default();
        files_below(root, ".", &mut paths).unwrap();
        let text = |path: &String| fs::read_to_string(root.join(path)).unwrap_or_default();
        paths
            .iter()
            .map(|path| (path[2..].to_owned(), text(path)))
            .collect()
    }

    /// The table of an API without modules.
    fn table() -> String {
        overview::table(&crate::model::Api {
            server: String::new(),
            operations: Vec::new(),
            types: BTreeMap::new(),
            modules: BTreeMap::new(),
        })
    }

    fn write(root: &Path, path: &str, text: &str) {
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        fs::write(root.join(path), text).unwrap();
    }

    fn generate(root: &Path, files: &Files) -> Result<Vec<String>, String> {
        let changes = compare(root, files).map_err(|error| error.to_string())?;
        apply(root, &changes).map_err(|error| error.to_string())?;
        Ok(changes.into_iter().map(|change| change.path).collect())
    }

    #[test]
    fn only_what_changed_is_written() {
        let root = TempDir::new().unwrap();
        let (one, two) = (source("one"), source("two"));
        let first = files(&[(FILE, &one), (OTHER, &one), (SPEC, JSON)]);
        assert_eq!(generate(root.path(), &first).unwrap().len(), 3);
        assert_eq!(tree(root.path()), first);
        let second = files(&[
            (FILE, &one),
            (OTHER, &two),
            (SPEC, "{\n  \"openapi\": 2\n}\n"),
        ]);
        assert_eq!(generate(root.path(), &second).unwrap(), [OTHER, SPEC]);
        assert_eq!(tree(root.path()), second);
        assert_eq!(generate(root.path(), &second).unwrap(), [""; 0]);
    }

    #[test]
    fn of_the_readme_only_the_table_is_written() {
        let root = TempDir::new().unwrap();
        let table = table();
        let new = files(&[(overview::FILE, &table)]);
        let old = table.replace("| all |", "| some |");
        write(root.path(), overview::FILE, &format!("Mine.\n{old}\n"));
        assert_eq!(generate(root.path(), &new).unwrap(), [overview::FILE]);
        let written = fs::read_to_string(root.path().join(overview::FILE)).unwrap();
        assert_eq!(written, format!("Mine.\n{table}\n"));
        assert_eq!(generate(root.path(), &new).unwrap(), [""; 0]);
    }

    #[test]
    fn a_readme_without_a_place_for_the_table_is_an_error_and_nothing_is_touched() {
        let root = TempDir::new().unwrap();
        let text = source("one");
        let new = files(&[(FILE, &text), (overview::FILE, "| table |")]);
        for readme in [None, Some("Mine.\n")] {
            if let Some(readme) = readme {
                write(root.path(), overview::FILE, readme);
            }
            let before = tree(root.path());
            let error = generate(root.path(), &new).unwrap_err();
            assert!(error.contains("no place for the table"), "{error}");
            assert_eq!(tree(root.path()), before);
        }
    }

    #[test]
    fn a_readme_that_is_no_utf_8_is_an_error_and_nothing_is_touched() {
        let root = TempDir::new().unwrap();
        let table = table();
        let before = [b"Mine:\n\xff\n", table.replace("all", "some").as_bytes()].concat();
        fs::write(root.path().join(overview::FILE), &before).unwrap();
        let new = files(&[(FILE, &source("one")), (overview::FILE, &table)]);
        let error = generate(root.path(), &new).unwrap_err();
        assert!(error.contains("README.md is not UTF-8"), "{error}");
        assert!(error.contains("in line 2"), "{error}");
        assert_eq!(fs::read(root.path().join(overview::FILE)).unwrap(), before);
        assert!(!root.path().join(FILE).exists());
    }

    #[test]
    fn a_file_that_is_no_longer_generated_goes_and_its_empty_folders_with_it() {
        let root = TempDir::new().unwrap();
        let text = source("one");
        let deep = "sitehost-api/src/generated/a/b/c.rs";
        generate(root.path(), &files(&[(FILE, &text), (deep, &text)])).unwrap();
        assert_eq!(
            generate(root.path(), &files(&[(FILE, &text)])).unwrap(),
            [deep]
        );
        assert!(!root.path().join("sitehost-api/src/generated/a").exists());
        generate(root.path(), &Files::new()).unwrap();
        assert_eq!(
            fs::read_dir(root.path().join("sitehost-api/src"))
                .unwrap()
                .count(),
            0
        );
    }

    #[test]
    fn a_module_becomes_a_folder_and_a_file_again() {
        let root = TempDir::new().unwrap();
        let text = source("one");
        let file = files(&[("tests/src/generated/a.rs", &text)]);
        let folder = files(&[("tests/src/generated/a/mod.rs", &text)]);
        for state in [&file, &folder, &file] {
            generate(root.path(), state).unwrap();
            assert_eq!(tree(root.path()), *state);
        }
    }

    #[test]
    fn what_a_person_wrote_is_left_alone_and_nothing_else_is_touched() {
        let text = source("one");
        let new = files(&[(FILE, &text), (SPEC, JSON)]);
        for (path, written) in [
            ("sitehost-api/src/generated/notes.md", "Do not forget."),
            ("tests/src/generated/ssh/mine.rs", "fn mine() {}\n"),
            (FILE, "fn mine() {}\n"),
            (FILE, ""),
            (SPEC, "{\n  \"mine\": true\n}\n"),
            (SPEC, "{\"openapi\": 1}\n"),
        ] {
            let root = TempDir::new().unwrap();
            write(root.path(), OTHER, &text);
            write(root.path(), path, written);
            let before = tree(root.path());
            let error = generate(root.path(), &new).unwrap_err();
            assert!(
                error.starts_with(&format!("{path} was not generated.\n")),
                "{error}"
            );
            assert!(error.contains("remove it or move it"), "{error}");
            assert_eq!(tree(root.path()), before);
        }
    }

    #[test]
    fn a_checkout_with_the_line_ends_of_windows_is_generated() {
        let root = TempDir::new().unwrap();
        write(root.path(), FILE, &source("one").replace('\n', "\r\n"));
        generate(root.path(), &files(&[(FILE, &source("one"))])).unwrap();
        assert_eq!(tree(root.path()), files(&[(FILE, &source("one"))]));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        use std::os::unix::fs::symlink;

        let new = files(&[(FILE, &source("two")), (SPEC, JSON)]);
        for link in [
            "sitehost-api",
            "sitehost-api/src/generated",
            "sitehost-api/src/generated/ssh",
            FILE,
            "tests/src/generated/more",
            SPEC,
        ] {
            let (root, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
            for path in ["src/generated/ssh/key.rs", "ssh/key.rs", "key.rs"] {
                write(elsewhere.path(), path, &source("one"));
            }
            let before = tree(elsewhere.path());
            let target = match link.ends_with(".rs") || link.ends_with(".json") {
                true => elsewhere.path().join("key.rs"),
                false => elsewhere.path().to_owned(),
            };
            fs::create_dir_all(root.path().join(link).parent().unwrap()).unwrap();
            symlink(target, root.path().join(link)).unwrap();
            let error = generate(root.path(), &new).unwrap_err();
            assert!(error.contains("is a link, or below one"), "{link}: {error}");
            assert_eq!(tree(elsewhere.path()), before, "{link}");
        }
    }

    #[test]
    fn a_folder_or_a_file_in_the_way_is_named() {
        let new = files(&[(SPEC, JSON)]);
        for (path, reason) in [
            ("sitehost-mock/src/spec.json/a", "is a folder"),
            ("sitehost-mock/src", "is below a file"),
        ] {
            let root = TempDir::new().unwrap();
            write(root.path(), path, "a");
            let error = generate(root.path(), &new).unwrap_err();
            assert!(error.starts_with(&format!("{SPEC} {reason}")), "{error}");
        }
    }

    #[test]
    fn nothing_changes_if_a_file_cannot_be_written() {
        let root = TempDir::new().unwrap();
        let text = source("one");
        let old = files(&[(OTHER, &text)]);
        generate(root.path(), &old).unwrap();
        let new = files(&[
            ("sitehost-api/src/generated/a/b.rs", &text),
            ("sitehost-api/src/generated/x/y.rs", &text),
        ]);
        let changes = compare(root.path(), &new).unwrap();
        // Another program was faster.
        write(root.path(), "sitehost-api/src/generated/x", "a file");
        assert!(apply(root.path(), &changes).is_err());
        fs::remove_file(root.path().join("sitehost-api/src/generated/x")).unwrap();
        assert_eq!(tree(root.path()), old);
        assert!(!root.path().join("sitehost-api/src/generated/a").exists());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_there_is_what_was_generated_last(
            states in prop::collection::vec(prop::collection::btree_map("[a-c](/[a-c]){0,2}", "[ab]", 0..6), 1..4),
        ) {
            let root = TempDir::new().unwrap();
            for state in states {
                let path = |name: String| format!("tests/src/generated/{name}.rs");
                let state: Files = state.into_iter().map(|(name, text)| (path(name), source(&text))).collect();
                generate(root.path(), &state).unwrap();
                prop_assert_eq!(tree(root.path()), state);
            }
        }
    }
}
