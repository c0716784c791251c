//! Runs the benches in `tests/benches`. Each prints its figures as one line of JSON.

use std::collections::BTreeMap;
use std::error::Error;
use std::process::{Command, Stdio};

use crate::repository;

/// The value of each figure, by name.
pub type Measured = BTreeMap<String, f64>;

/// Runs one bench.
fn bench(name: &str, arguments: &[&str]) -> Result<Measured, Box<dyn Error>> {
    eprintln!("measuring {name} …");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["bench", "--quiet", "--package", "sitehost-tests"]);
    cargo.args(["--bench", name, "--"]).args(arguments);
    let output = cargo
        .current_dir(repository::root())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the bench `{name}` failed; its output is above").into());
    }
    Ok(serde_json::from_slice(output.stdout.trim_ascii())?)
}

/// Runs the benches whose figures are the same in every run.
pub fn count() -> Result<Measured, Box<dyn Error>> {
    let mut counted = bench("counts", &[])?;
    counted.extend(bench("calls", &["counts"])?);
    Ok(counted)
}

/// Runs all benches.
pub fn measure() -> Result<Measured, Box<dyn Error>> {
    let mut measured = Measured::new();
    for name in ["encode", "decode", "calls", "cold", "generate", "counts"] {
        measured.extend(bench(name, &[])?);
    }
    Ok(measured)
}
