//! Brings an account to a state, however often it is run: `cargo run --example deploy -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;
mod progress;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::cloud::image::version::{CloudImageVersionGetBuild, CloudImageVersionListAll};
use sitehost_api::ssh::key::SshKeyAdd;
use sitehost_api::types::SortDirection;
use sitehost_api::{Ensured, Id};

/// What is added on the mock server if no file is named.
const EXAMPLE_KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExa deploy";

/// Add an SSH key, fork a public image for it, and watch the newest build of the fork. What is there already is left as it
/// is, so the program can be run again after it was stopped, and a run with nothing to do changes nothing.
#[derive(Parser)]
struct Arguments {
    /// What the fork is called in addresses and calls.
    #[arg(value_name = "CODE", default_value = "my-php")]
    code: String,
    /// The public image to fork, by its code; `list_images --public` lists them.
    #[arg(long, value_name = "CODE", default_value = "sitehost-php81-nginx")]
    from: String,
    /// The file with the public key that may push to the fork. Required with a key of the API.
    #[arg(long, value_name = "FILE")]
    ssh_key: Option<PathBuf>,
    /// The account; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
}

fn added<T>(ensured: &Ensured<T>) -> &'static str {
    match ensured.is_created() {
        true => "added",
        false => "was there",
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let (builder, mock) = program::connect().await?;
    let client = builder.build()?;
    let account = program::account(&client, arguments.client_id).await?;
    let public_key = match (arguments.ssh_key, &mock) {
        (Some(file), _) => std::fs::read_to_string(file)?,
        (None, Some(_)) => EXAMPLE_KEY.to_owned(),
        (None, None) => return Err("name the file of the public key: --ssh-key FILE".into()),
    };

    let request = SshKeyAdd::new(&account, "deploy", public_key).custom_image_access(true);
    let key = client.ensure_ssh_key(&request).await?;
    println!("SSH key {} {}", key.get().id, added(&key));

    let public = client.find_public_image(&account, &arguments.from).await?;
    let request = CloudImageCreate::new(&account, &arguments.code)
        .code(&arguments.code)
        .ssh_keys([&key.get().id])
        .fork_id(public.id);
    let ensure = client.ensure_image(&request);
    let image = ensure
        .on_progress(|job| eprintln!("fork: {}", job.state))
        .await?;
    println!("image {} {}", image.get().id, added(&image));

    // A push to the repository of the image starts a build. The mock server simulates one.
    if let Some(mock) = &mock {
        mock.push(&arguments.code)?;
    }
    let newest = CloudImageVersionListAll::new(&account, &image.get().id)
        .sort_by("date_added")
        .sort_dir(SortDirection::Desc)
        .page_size(1);
    let versions = client.cloud_image_version_list_all(&newest).await?.data;
    let Some(build) = versions.into_iter().find_map(|version| version.build_id) else {
        println!(
            "push to the repository of {}, and run this again",
            arguments.code
        );
        return Ok(());
    };
    let request = CloudImageVersionGetBuild::new(&account, &arguments.code, &build);
    let what = format!("build {build}");
    let wait = client.wait_for_build(&request);
    progress::show(&what, wait, |build| build.build_status.as_str()).await?;
    println!("build {build} succeeded");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
