//! `cargo xtask bench`: every figure that is promised, measured side by side in one run.

mod benches;
mod crates;
mod figures;

use std::error::Error;
use std::fs;

use crate::output::print;
use benches::Measured;
use figures::FIGURES;

/// Measures, prints the table, and writes `target/bench.json`. Fails if a figure misses its limit.
pub fn run() -> Result<(), Box<dyn Error>> {
    let mut measured = benches::measure()?;
    measured.extend(crates::measure()?);
    let json = serde_json::to_string_pretty(&measured)? + "\n";
    fs::create_dir_all(crate::root().join("target"))?;
    fs::write(crate::root().join("target/bench.json"), json)?;
    judge(&measured, |_| true)
}

/// The same with the figures that no other program on the machine can change, and writes nothing.
pub fn run_counts() -> Result<(), Box<dyn Error>> {
    let mut counted = benches::count()?;
    counted.extend(crates::count()?);
    judge(&counted, |name| counted.contains_key(name))
}

/// Prints the table of these figures. Fails if one misses its limit.
fn judge(measured: &Measured, wanted: impl Fn(&str) -> bool) -> Result<(), Box<dyn Error>> {
    let mut missed = Vec::new();
    let mut table = String::from("| figure | measured | limit |\n|---|---|---|\n");
    for figure in FIGURES.iter().filter(|figure| wanted(figure.name)) {
        let value = measured
            .get(figure.name)
            .copied()
            .ok_or_else(|| format!("{} was not measured", figure.name))?;
        table += &figure.row(value);
        if !figure.is_met(value) {
            missed.push(figure.name);
        }
    }
    print(&table)?;
    match missed.as_slice() {
        [] => Ok(()),
        missed => Err(format!("missed: {}", missed.join(", ")).into()),
    }
}
