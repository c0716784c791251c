//! The maintainer's commands: `cargo xtask --help`.

#![allow(clippy::print_stderr)]

mod bench;
mod bundle;
mod check;
mod generate;
mod output;
mod repository;
mod snapshots;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use repository::root;

/// Work on the SiteHost SDK: after a change in spec/, run `generate`, then `snapshots`, and read the diff.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the SDK's generated files from spec/, those that changed only, and name them.
    Generate {
        /// Write nothing; print what would change as a unified diff, and fail if anything would.
        #[arg(long)]
        check: bool,
    },
    /// Look for mistakes in spec/, and list every one with its place and its remedy.
    Check,
    /// Run the snapshot tests, take what they produce for right, and say which snapshots changed.
    Snapshots,
    /// Print the whole spec as one JSON document, for tools that do not read several files.
    Bundle,
    /// Measure what is promised of speed, memory and dependencies, in about three minutes; fail if a limit is missed.
    Bench {
        /// Only what is the same on a busy machine: allocations, errors, memory, crates. In half a minute, once compiled.
        #[arg(long)]
        counts: bool,
    },
}

fn spec() -> PathBuf {
    root().join("spec")
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    repository::find()?;
    match command {
        Command::Generate { check: false } => generate::write(),
        Command::Generate { check: true } => generate::check(),
        Command::Check => check::run(),
        Command::Snapshots => snapshots::run(),
        Command::Bundle => bundle::run(),
        Command::Bench { counts: false } => bench::run(),
        Command::Bench { counts: true } => bench::run_counts(),
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
