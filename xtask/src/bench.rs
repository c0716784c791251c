//! `cargo xtask bench`: measures every figure in the README, and compares each with its limit.

mod benches;
mod crates;
mod figures;

use std::error::Error;
use std::fs;

use crate::output::print;
use crate::repository;
use benches::Measured;
use figures::FIGURES;

/// Measures all figures, prints the table, and writes `target/bench.json`. Fails if a figure misses its limit.
pub fn run() -> Result<(), Box<dyn Error>> {
    let mut measured = benches::measure()?;
    measured.extend(crates::measure()?);
    let json = serde_json::to_string_pretty(&measured)? + "\n";
    fs::create_dir_all(repository::root().join("target"))?;
    fs::write(repository::root().join("target/bench.json"), json)?;
    report(&measured, |_| true)
}

/// Measures only the figures that do not depend on the load of the machine, and prints the table. Fails if a figure
/// misses its limit.
pub fn run_counts() -> Result<(), Box<dyn Error>> {
    let mut counted = benches::count()?;
    counted.extend(crates::count()?);
    report(&counted, |name| counted.contains_key(name))
}

/// Prints the table of the wanted figures. Fails if one of them misses its limit.
fn report(measured: &Measured, wanted: impl Fn(&str) -> bool) -> Result<(), Box<dyn Error>> {
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
        missed => Err(format!("these figures miss their limits: {}", missed.join(", ")).into()),
    }
}
