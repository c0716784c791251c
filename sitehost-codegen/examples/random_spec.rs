//! Puts what the generator makes of a random spec into a copy of the repository, so that it can be compiled there:
//! `cargo run -p sitehost-codegen --example random_spec -- FOLDER SEED`. The spec itself replaces the one in the copy.

#![allow(dead_code)] // of the tests, which share the files below

#[path = "../tests/random_specs/enabled.rs"]
mod enabled;
#[path = "../tests/random_specs/spec/mod.rs"]
mod spec;

use std::error::Error;
use std::path::PathBuf;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sitehost_codegen::emit;

/// The most operations that a spec has: enough that most shapes are among them.
const OPERATIONS: usize = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "name the folder of the copy and a seed, which is a number";
    let mut arguments = std::env::args().skip(1);
    let copy = PathBuf::from(arguments.next().ok_or(usage)?);
    let seed: u64 = arguments.next().ok_or(usage)?.parse()?;

    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let files = spec::spec(enabled::ALL, OPERATIONS)
        .new_tree(&mut runner)
        .map_err(|reason| reason.to_string())?
        .current();

    let folder = copy.join("spec");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    spec::write(&files, &folder)?;
    let generated = sitehost_codegen::generate(&folder)?;
    emit::apply(&copy, &emit::compare(&copy, &generated)?)?;
    Ok(())
}
