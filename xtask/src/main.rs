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

use clap::{ArgGroup, Parser, Subcommand};

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
    /// Write the spec files of a page of the vendor's documentation, or compare it with those that exist. Lists what the page
    /// leaves in doubt, and fails if there is a doubt or a difference.
    Import {
        /// The page: saved HTML, or its text. `-` reads it from stdin.
        file: String,
        /// Take over what differs into the existing files. Descriptions, comments and names stay.
        #[arg(long)]
        update: bool,
    },
    /// Write the frame of an endpoint's spec file, and its line in the index, where there is no page to import.
    #[command(group = ArgGroup::new("method").required(true).args(["get", "post"]))]
    New {
        /// The path, such as dns/add_record.
        path: String,
        /// The version of the API.
        #[arg(long, default_value = "1.5")]
        version: String,
        /// The call reads: its parameters are sent in a query.
        #[arg(long)]
        get: bool,
        /// The call writes: its parameters are sent in a form.
        #[arg(long)]
        post: bool,
    },
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
        Command::Import { file, update } => import::run(&file, update),
        Command::New {
            path,
            version,
            get,
            post: _,
        } => import::new(&path, &version, !get),
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
