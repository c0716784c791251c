//! The benches in `tests/benches`, and the ratios of what they measured.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

pub type Measured = BTreeMap<String, f64>;

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::root().join("target"), PathBuf::from)
}

/// Runs one bench. What it printed.
fn bench(name: &str) -> Result<String, Box<dyn Error>> {
    eprintln!("measuring {name} …");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([
        "bench",
        "--quiet",
        "--package",
        "sitehost-tests",
        "--bench",
        name,
    ]);
    let output = cargo
        .current_dir(crate::root())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the bench {name} failed").into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The median that criterion found, in nanoseconds.
fn median(group: &str, function: &str) -> Result<f64, Box<dyn Error>> {
    let path = target()
        .join("criterion")
        .join(group)
        .join(function)
        .join("new/estimates.json");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let estimates: Value = serde_json::from_str(&text)?;
    let median = estimates["median"]["point_estimate"].as_f64();
    median.ok_or_else(|| format!("{} holds no median", path.display()).into())
}

pub fn measure() -> Result<Measured, Box<dyn Error>> {
    let mut measured = Measured::new();
    let mut note = |name: &str, value: f64| measured.insert(name.to_owned(), value);

    let printed = bench("encode")?;
    let allocations = printed
        .lines()
        .find_map(|line| line.strip_prefix("encode_allocations ")?.parse().ok());
    note(
        "encode_allocations",
        allocations.ok_or("the bench encode counted no allocations")?,
    );
    let ours = median("encode", "ours")?;
    note(
        "encode_vs_serde",
        median("encode", "html_form")?.min(median("encode", "qs")?) / ours,
    );
    note("encode_vs_copy", ours / median("encode", "copy")?);

    for name in ["decode", "calls"] {
        let figures: BTreeMap<String, f64> = serde_json::from_str(bench(name)?.trim())?;
        for (name, value) in figures {
            note(&name, value);
        }
    }

    bench("generate")?;
    note(
        "generate_1000_vs_100",
        median("generate", "1000")? / median("generate", "100")?,
    );
    note("generate_200_seconds", median("generate", "200")? / 1e9);
    Ok(measured)
}
