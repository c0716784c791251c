//! The maintainer's commands. `cargo xtask --help` lists them; each has a file of its own.

#![allow(clippy::print_stderr)]

mod bench;
mod bundle;
mod check;
mod generate;
mod import;
mod output;
mod public_api;
mod repository;
mod snapshots;

use std::error::Error;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Maintain the SiteHost SDK. After a change in spec/, run `generate`, then `snapshots`, and review the diff.
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
    /// Generate the SDK's code from spec/. Writes only files that change, and lists them.
    Generate {
        /// Write nothing. Print the changes as a unified diff, and fail if there are any.
        #[arg(long)]
        check: bool,
    },
    /// Check spec/, and list every mistake with its place and its remedy.
    Check,
    /// Run the snapshot tests, accept their output, and print the changes of the snapshots.
    Snapshots,
    /// Print the spec as one JSON document, for tools that cannot read several files.
    Bundle,
    /// Check that the public API of sitehost-api names types of other crates only on purpose.
    PublicApi,
    /// Measure speed, memory and dependencies, and fail if a figure misses its limit. Takes about three minutes.
    Bench {
        /// Measure only the figures that a busy machine does not change: allocations, errors, memory and crates. Takes
        /// half a minute once compiled.
        #[arg(long)]
        counts: bool,
    },
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    repository::find()?;
    match command {
        Command::Generate { check: false } => generate::write(),
        Command::Generate { check: true } => generate::check(),
        Command::Check => check::run(),
        Command::Snapshots => snapshots::run(),
        Command::Bundle => bundle::run(),
        Command::PublicApi => public_api::run(),
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
