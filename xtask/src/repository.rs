//! Finds the repository that the commands work on, and the cargo that they call there.
//!
//! A path that is compiled in would be wrong. Checkouts that share a target folder also share this program: cargo
//! considers it up to date, whichever checkout built it.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

static ROOT: OnceLock<PathBuf> = OnceLock::new();

/// Returns the root of the repository, once [`find`] has found it.
pub fn root() -> &'static Path {
    ROOT.get().map_or(Path::new("."), PathBuf::as_path)
}

/// Returns the folder of the spec.
pub fn spec() -> PathBuf {
    root().join("spec")
}

/// Returns a command for the cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Finds the root of the repository by asking cargo for the workspace.
///
/// The search starts in `CARGO_MANIFEST_DIR`, which `cargo run` sets to the folder of this package. Unlike the current
/// folder, it is right for `cargo run --manifest-path` too. If the variable is not set, because the program was started
/// without cargo, the search starts in the current folder.
pub fn find() -> Result<(), Box<dyn Error>> {
    let folder = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(env::current_dir, |folder| Ok(folder.into()))?;
    let output = cargo()
        .args(["locate-project", "--workspace", "--message-format", "plain"])
        .current_dir(&folder)
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let manifest = PathBuf::from(String::from_utf8(output.stdout)?.trim_end());
    let root = manifest.parent().unwrap_or(&folder);
    if !root.join("spec/openapi.yaml").is_file() {
        return Err(format!(
            "{} has no spec/openapi.yaml; run `cargo xtask` in a checkout of the SDK",
            root.display()
        )
        .into());
    }
    ROOT.get_or_init(|| root.to_owned());
    Ok(())
}
