//! Forks a public image and waits until the fork is there: `cargo run --example fork_image -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::Id;
use sitehost_api::cloud::image::{CloudImageCreate, CloudImageGet};
use sitehost_api::ssh::key::{SshKeyGet, SshKeyListAll};

/// Create a custom image as a fork of a public one, for all SSH keys that have access to custom images.
#[derive(Parser)]
struct Arguments {
    /// The public image, by its code; `list_images --public` lists them.
    #[arg(value_name = "PUBLIC_CODE", default_value = "sitehost-php81-nginx")]
    public_code: String,
    /// The account; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
    /// The name people see.
    #[arg(long, value_name = "TEXT", default_value = "My PHP")]
    label: String,
    /// What the fork is called in addresses and calls.
    #[arg(long, value_name = "CODE", default_value = "my-php")]
    code: String,
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let (builder, _mock) = program::connect().await?;
    let client = builder.build()?;
    let account = program::account(&client, arguments.client_id).await?;

    // The list does not say which keys have access; each key by itself does.
    let mut keys = Vec::new();
    let mut all = client.ssh_key_list_all_stream(&SshKeyListAll::new(&account));
    while let Some(key) = all.next().await {
        let key = client
            .ssh_key_get(&SshKeyGet::new(&account, key?.id))
            .await?;
        if key.custom_image_access == Some(true) {
            println!("SSH key {} ({})", key.id, key.label);
            keys.push(key.id);
        }
    }

    let mut request = CloudImageCreate::new(&account, arguments.label).code(&arguments.code);
    if !keys.is_empty() {
        request = request.ssh_keys(keys);
    }
    let job = client.fork_image(&arguments.public_code, &request).await?;
    println!("forking {}: job {}", arguments.public_code, job.id);
    let what = format!("job {}", job.id);
    progress::show(&what, client.wait(&job), |job| job.state.as_str()).await?;

    let request = CloudImageGet::new(account, arguments.code);
    let image = client.cloud_image_get(&request).await?;
    println!(
        "image {} is there: {} ({}), forked from image {}",
        image.id,
        image.code,
        image.label,
        image.forked_from.as_ref().map_or("none", Id::as_str)
    );
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
