//! Creates a custom image: `cargo run --example create_image -- --help`.
//!
//! With `SITEHOST_API_KEY` set it calls the API at `SITEHOST_BASE_URL`, or the public one. Without a key it starts a
//! stand-in for the API in this process and calls that.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, ClientBuilder, FormEncoding, Id};
use sitehost_mock::Mock;

/// Create a custom image. Every value defaults to the documented example.
#[derive(Parser)]
struct Arguments {
    /// The account that will own the image.
    #[arg(long, value_name = "N", default_value = "1")]
    client_id: Id,
    /// The name people see.
    #[arg(long, value_name = "TEXT", default_value = "My Custom Image")]
    label: String,
    /// What the image is called in addresses and calls.
    #[arg(long, value_name = "CODE", default_value = "my-custom-image")]
    code: String,
    /// An SSH key that may push to the image; give it again for more.
    #[arg(long, value_name = "ID", default_value = "23")]
    ssh_key: Vec<Id>,
    /// The public image to start from.
    #[arg(long, value_name = "ID", default_value = "61")]
    fork_id: Id,
    /// Send multipart/form-data instead of application/x-www-form-urlencoded.
    #[arg(long)]
    multipart: bool,
    /// Print the request and send nothing.
    #[arg(long)]
    dry_run: bool,
}

/// The environment's key and address, or the mock's. The mock lives as long as it is held.
async fn connect(
    dry_run: bool,
) -> Result<(ClientBuilder, Option<Mock>), Box<dyn std::error::Error>> {
    if std::env::var_os("SITEHOST_API_KEY").is_some_and(|key| !key.is_empty()) {
        return Ok((ClientBuilder::from_env()?, None));
    }
    if dry_run {
        return Ok((Client::builder("your_key_here"), None));
    }
    let mock = Mock::start().await?;
    println!(
        "SITEHOST_API_KEY is not set: calling a stand-in for the API at {}.\n",
        mock.url()
    );
    Ok((Client::builder(mock.key()).base_url(mock.url()), Some(mock)))
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let (builder, _mock) = connect(arguments.dry_run).await?;
    let form = if arguments.multipart {
        FormEncoding::Multipart
    } else {
        FormEncoding::Urlencoded
    };
    let client = builder.form(form).build()?;

    let request = CloudImageCreate::new(arguments.client_id, arguments.label)
        .code(arguments.code)
        .ssh_keys(arguments.ssh_key)
        .fork_id(arguments.fork_id);
    println!("{}", client.preview(&request)?);

    if arguments.dry_run {
        println!("\nNothing was sent.");
        return Ok(());
    }
    let job = client.cloud_image_create(&request).await?;
    println!("\njob {}", job.id);
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
