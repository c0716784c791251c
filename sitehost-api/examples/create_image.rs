//! Creates a custom image: `cargo run --example create_image -- --help`.
//!
//! With `SITEHOST_API_KEY` set it calls the API at `SITEHOST_BASE_URL`, or the public one. Without a key it starts a
//! mock server of the API in this process and calls that. The other examples do the same.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::cloud::image::{CloudImageCreate, CloudImageGet};
use sitehost_api::{Client, FormEncoding, Id};

/// Create a custom image. Without a key, every value defaults to the documented example.
#[derive(Parser)]
struct Arguments {
    /// The account that will own the image; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
    /// The name people see.
    #[arg(long, value_name = "TEXT", default_value = "My Custom Image")]
    label: String,
    /// What the image is called in addresses and calls.
    #[arg(long, value_name = "CODE", default_value = "my-custom-image")]
    code: String,
    /// An SSH key that may push to the image; give it again for more. None with a key, 23 without.
    #[arg(long, value_name = "ID")]
    ssh_key: Vec<Id>,
    /// The public image to start from. None with a key, 61 without.
    #[arg(long, value_name = "ID")]
    fork_id: Option<Id>,
    /// Send multipart/form-data instead of application/x-www-form-urlencoded.
    #[arg(long)]
    multipart: bool,
    /// Wait until the image is there, and show it.
    #[arg(long)]
    wait: bool,
    /// Print the request and send nothing; with a key, the account is looked up unless given.
    #[arg(long)]
    dry_run: bool,
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let form = if arguments.multipart {
        FormEncoding::Multipart
    } else {
        FormEncoding::Urlencoded
    };
    let (builder, mock) = match arguments.dry_run {
        true => (program::from_environment()?, None),
        false => {
            let (builder, mock) = program::connect().await?;
            (Some(builder), mock)
        }
    };
    let is_documented = builder.is_none() || mock.is_some();
    let client = builder
        .unwrap_or_else(|| Client::builder("your_key_here"))
        .form(form)
        .build()?;

    let account = match arguments.client_id {
        None if is_documented => Id::from(1),
        named => program::account(&client, named).await?,
    };
    let mut request = CloudImageCreate::new(&account, arguments.label).code(&arguments.code);
    let mut ssh_keys = arguments.ssh_key;
    if ssh_keys.is_empty() && is_documented {
        ssh_keys.push(Id::from(23));
    }
    if !ssh_keys.is_empty() {
        request = request.ssh_keys(ssh_keys);
    }
    if let Some(id) = arguments.fork_id.or(is_documented.then(|| Id::from(61))) {
        request = request.fork_id(id);
    }
    println!("{}", client.preview(&request)?);
    if arguments.dry_run {
        println!("\nNothing was sent.");
        return Ok(());
    }
    let job = client.cloud_image_create(&request).await?;
    println!("\njob {}", job.id);

    if arguments.wait {
        let what = format!("job {}", job.id);
        progress::show(&what, client.wait(&job), |job| job.state.as_str()).await?;
        let request = CloudImageGet::new(account, arguments.code);
        let image = client.cloud_image_get(&request).await?;
        println!(
            "image {} is there: {} ({})",
            image.id, image.code, image.label
        );
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
