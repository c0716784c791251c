//! The commands work on the checkout that they are run in, even if another checkout compiled them.

#![allow(clippy::unwrap_used)]

mod checkout;
mod spec_copy;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use checkout::{PLACE, xtask};

/// Creates a checkout with the generator's fixture as its spec.
fn checkout() -> (TempDir, PathBuf) {
    checkout::checkout("../sitehost-codegen/tests/fixture")
}

/// Counts the files below a folder.
fn files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .map(|path| if path.is_dir() { files(&path) } else { 1 })
        .sum()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_command_reads_the_checkout_that_it_is_run_in() {
    let (outside, root) = checkout();
    let package = root.join("xtask");
    let operations = files(&root.join("spec/paths"));
    assert_ne!(operations, files(Path::new("../spec/paths")));
    let expected = format!("spec/ is valid: {operations} operations.\n");
    for (how, folder, manifest_dir) in [
        ("cargo xtask", root.as_path(), Some(package.as_path())),
        (
            "cargo xtask in a sub-folder",
            &root.join("spec/paths"),
            Some(&package),
        ),
        ("cargo run --manifest-path", outside.path(), Some(&package)),
        ("the program alone", &root.join("spec"), None),
    ] {
        let ran = xtask(&["check"], folder, manifest_dir);
        assert_eq!(text(ran.stdout), expected, "{how}: {}", text(ran.stderr));
    }
}

#[test]
fn a_command_writes_the_checkout_that_it_is_run_in() {
    let (outside, root) = checkout();
    let package = root.join("xtask");
    let ran = xtask(&["generate"], outside.path(), Some(&package));
    let (printed, message) = (text(ran.stdout), text(ran.stderr));
    assert!(ran.status.success(), "{message}");
    assert!(
        printed.contains("created sitehost-mock/src/spec.json\n"),
        "{printed}"
    );
    let (written, rest) = printed.split_once("Now run ").unwrap();
    assert_eq!(rest.lines().count(), 1, "{rest}");
    for line in written.lines().filter(|line| *line != "updated README.md") {
        let file = line.strip_prefix("created ").unwrap();
        assert!(root.join(file).is_file(), "{file}");
    }
    let ran = xtask(&["generate", "--check"], &root, None);
    assert!(ran.status.success(), "{}", text(ran.stdout));
}

#[test]
fn what_a_change_of_the_spec_breaks_is_told_with_and_without_writing() {
    let (_outside, root) = checkout();
    assert!(xtask(&["generate"], &root, None).status.success());
    let file = root.join("spec/paths/ssh/key/add.yaml");
    let spec = fs::read_to_string(&file).unwrap();
    fs::write(&file, spec.replace("params[access]", "params[entry]")).unwrap();
    let breaks = "\nThese changes break callers; say so in CHANGELOG.md:\n\n- `ssh::key::SshKeyAdd::access` is gone.\n";
    for (arguments, is_success) in [
        (["generate", "--check"].as_slice(), false),
        (&["generate"], true),
    ] {
        let ran = xtask(arguments, &root, None);
        let printed = text(ran.stdout);
        assert_eq!(ran.status.success(), is_success);
        assert!(printed.ends_with(breaks), "{printed}");
    }
    let ran = xtask(&["generate", "--check"], &root, None);
    assert!(!text(ran.stdout).contains("break callers"));
}

#[test]
fn the_table_in_the_readme_is_written_and_checked() {
    let (_outside, root) = checkout();
    let readme = root.join("README.md");
    fs::write(&readme, format!("# Mine\n\n{PLACE}\nMore.\n")).unwrap();
    assert!(xtask(&["generate"], &root, None).status.success());
    let written = fs::read_to_string(&readme).unwrap();
    assert!(written.starts_with("# Mine\n") && written.ends_with("\nMore.\n"));
    let operations = files(&root.join("spec/paths"));
    let total = format!("\n| all | {operations} | ");
    assert!(written.contains(&total), "{written}");

    let ran = xtask(&["generate"], &root, None);
    assert!(text(ran.stdout).ends_with("are up to date.\n"));

    fs::write(&readme, written.replace(&total, "\n| all | 7 | ")).unwrap();
    let ran = xtask(&["generate", "--check"], &root, None);
    assert!(!ran.status.success());
    let diff = text(ran.stdout);
    assert!(diff.contains("--- a/README.md\n") && diff.contains("\n-| all | 7 | "));
    let message = "These generated files are not up to date: README.md. \
        Run `cargo xtask generate` and commit the result.\n";
    assert_eq!(text(ran.stderr), message);
}

#[test]
fn a_readme_without_a_place_for_the_table_is_an_error_that_says_what_to_write() {
    let (_outside, root) = checkout();
    let readme = root.join("README.md");
    fs::write(&readme, "# Mine\n").unwrap();
    let ran = xtask(&["generate"], &root, None);
    assert!(!ran.status.success());
    let message = text(ran.stderr);
    let remedy = "README.md has no place for the table of modules.\nWrite these two lines";
    assert!(
        message.starts_with(remedy) && message.ends_with(PLACE),
        "{message}"
    );
    assert_eq!(fs::read_to_string(&readme).unwrap(), "# Mine\n");
    assert!(!root.join("sitehost-api").exists());
}

#[test]
fn a_file_that_was_not_generated_is_named_and_nothing_is_written() {
    let (_outside, root) = checkout();
    let mine = root.join("tests/src/generated/mine.rs");
    fs::create_dir_all(mine.parent().unwrap()).unwrap();
    fs::write(&mine, "fn mine() {}\n").unwrap();
    let ran = xtask(&["generate"], &root, None);
    assert!(!ran.status.success());
    let message = "tests/src/generated/mine.rs was not generated.\n\
        Generated files belong there; remove it or move it. No file was touched\n";
    assert_eq!(text(ran.stderr), message);
    assert_eq!(fs::read_to_string(&mine).unwrap(), "fn mine() {}\n");
    assert!(!root.join("sitehost-api").exists());
}

#[test]
fn the_error_outside_of_a_checkout_names_the_folder() {
    let (outside, root) = checkout();
    let ran = xtask(&["check"], outside.path(), None);
    assert!(!ran.status.success());
    assert!(text(ran.stderr).contains("could not find `Cargo.toml`"));

    fs::remove_dir_all(root.join("spec")).unwrap();
    let ran = xtask(&["check"], &root, None);
    assert!(!ran.status.success());
    let message = format!(
        "{} has no spec/openapi.yaml; run `cargo xtask` in a checkout of the SDK\n",
        root.display()
    );
    assert_eq!(text(ran.stderr), message);
}
