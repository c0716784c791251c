//! A checkout that is not this one, and the program that is run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sitehost_test_limits::{PROGRAM, output};
use tempfile::TempDir;

use crate::spec_copy::copy;

/// The lines of README.md that the table of modules stands between.
pub const PLACE: &str = "<!-- The table is written by `cargo xtask generate`. Change spec/ and run it again. -->\n\
    <!-- The table ends here. -->\n";

/// Creates a checkout with a copy of a spec. Returns a temporary folder and the checkout in it.
pub fn checkout(spec: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap().join("checkout");
    copy(Path::new(spec), &root.join("spec"));
    let package = "[package]\nname = 'xtask'\nedition = '2024'\n";
    for (file, text) in [
        (
            "Cargo.toml",
            "[workspace]\nmembers = ['xtask']\nresolver = '3'\n",
        ),
        ("README.md", PLACE),
        ("xtask/Cargo.toml", package),
        ("xtask/src/main.rs", "fn main() {}\n"),
    ] {
        fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
        fs::write(root.join(file), text).unwrap();
    }
    (folder, root)
}

/// Runs a command in a folder, with `CARGO_MANIFEST_DIR` as `cargo run` sets it, or without it.
pub fn xtask(arguments: &[&str], folder: &Path, manifest_dir: Option<&Path>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).current_dir(folder);
    command.env_remove("CARGO_MANIFEST_DIR");
    command.envs(manifest_dir.map(|folder| ("CARGO_MANIFEST_DIR", folder)));
    output(PROGRAM, command)
}
