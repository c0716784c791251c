//! Measures what the SDK adds to a program that already depends on reqwest, rustls, serde, serde_json and tokio: the
//! number of crates and the build time.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::bench::benches::Measured;
use crate::repository;

/// The manifest of a crate that has these five dependencies with the SDK's features, but not the SDK.
const BASE: &str = r#"[package]
name = "base"
version = "0.0.0"
edition = "2024"

[dependencies]
reqwest = { version = "0.13", default-features = false, features = ["rustls-no-provider"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["time"] }

[workspace]
"#;

fn cargo(folder: &Path, arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .env("CARGO_PROFILE_DEV_DEBUG", "full")
        .env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_DEBUG", "none")
        .current_dir(folder)
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Writes the base crate with this repository's `Cargo.lock`, and returns its folder.
fn base() -> Result<PathBuf, Box<dyn Error>> {
    let folder = repository::root().join("target/bench-base");
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), BASE)?;
    fs::write(folder.join("src/lib.rs"), "")?;
    fs::copy(
        repository::root().join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )?;
    Ok(folder)
}

/// Returns the names of the crates that a package depends on.
fn crates(folder: &Path, package: &str) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let tree = cargo(
        folder,
        &[
            "tree",
            "--package",
            package,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ],
    )?;
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    Ok(names
        .filter(|name| *name != package && !name.is_empty())
        .map(str::to_owned)
        .collect())
}

/// Returns the duration of a clean build, in seconds. It has the profile of a crate that sets none, unlike this workspace.
fn build(folder: &Path, package: &str) -> Result<f64, Box<dyn Error>> {
    eprintln!("building {package} from scratch …");
    let target = repository::root().join("target/bench-build");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let start = Instant::now();
    cargo(
        folder,
        &[
            "build",
            "--package",
            package,
            "--target-dir",
            &target.to_string_lossy(),
        ],
    )?;
    let seconds = start.elapsed().as_secs_f64();
    fs::remove_dir_all(&target)?;
    Ok(seconds)
}

/// Counts the crates that the SDK adds.
pub fn count() -> Result<Measured, Box<dyn Error>> {
    let base = base()?;
    let without = crates(&base, "base")?;
    let with = crates(repository::root(), "sitehost-api")?;
    let extra = with.difference(&without).count();
    Ok(BTreeMap::from([("extra_crates".to_owned(), extra as f64)]))
}

/// Counts the crates that the SDK adds, and compares the build times.
pub fn measure() -> Result<Measured, Box<dyn Error>> {
    let mut measured = count()?;
    let without = build(&base()?, "base")?;
    let with = build(repository::root(), "sitehost-api")?;
    measured.insert("build_vs_base".to_owned(), with / without);
    Ok(measured)
}
