//! Where the repository is that the commands work on, and the cargo they call there.
//!
//! No path that was compiled in serves: checkouts that share a target folder share this program too, since cargo takes
//! one that another checkout built for up to date.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

static ROOT: OnceLock<PathBuf> = OnceLock::new();

/// The repository's folder, once [`find`] has found it.
pub fn root() -> &'static Path {
    ROOT.get().map_or(Path::new("."), PathBuf::as_path)
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Asks cargo for the workspace.
///
/// `cargo run` sets `CARGO_MANIFEST_DIR` to the folder of the package that it runs, also where it is called in a
/// sub-folder, or elsewhere with `--manifest-path`; the current folder says nothing about the latter. The current folder
/// is asked about where the variable is not set, because the program was started without cargo.
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
            "{} holds no spec/openapi.yaml; run `cargo xtask` in a checkout of the SDK",
            root.display()
        )
        .into());
    }
    ROOT.get_or_init(|| root.to_owned());
    Ok(())
}
