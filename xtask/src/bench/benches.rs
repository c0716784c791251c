//! The benches in `tests/benches`. Each prints its figures as one line of JSON.

use std::collections::BTreeMap;
use std::error::Error;
use std::process::{Command, Stdio};

pub type Measured = BTreeMap<String, f64>;

/// Runs one bench.
fn bench(name: &str, arguments: &[&str]) -> Result<Measured, Box<dyn Error>> {
    eprintln!("measuring {name} …");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["bench", "--quiet", "--package", "sitehost-tests"]);
    cargo.args(["--bench", name, "--"]).args(arguments);
    let output = cargo
        .current_dir(crate::root())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the bench {name} failed").into());
    }
    Ok(serde_json::from_slice(output.stdout.trim_ascii())?)
}

/// What is the same in every run.
pub fn count() -> Result<Measured, Box<dyn Error>> {
    let mut counted = bench("counts", &[])?;
    counted.extend(bench("calls", &["counts"])?);
    Ok(counted)
}

/// All of it.
pub fn measure() -> Result<Measured, Box<dyn Error>> {
    let mut measured = Measured::new();
    for name in ["encode", "decode", "calls", "cold", "generate", "counts"] {
        measured.extend(bench(name, &[])?);
    }
    Ok(measured)
}
