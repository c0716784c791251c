//! Creates a custom image: `cargo run --example create_image -- --help`.
//!
//! With `SITEHOST_API_KEY` set it calls the API at `SITEHOST_BASE_URL`, or the public one. Without a key it starts a
//! stand-in for the API in this process and calls that. The other examples do the same.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::cloud::image::{CloudImageCreate, CloudImageGet};
use sitehost_api::{Client, FormEncoding, Id};

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
    /// Wait until the image is there, and show it.
    #[arg(long)]
    wait: bool,
    /// Print the request and send nothing.
    #[arg(long)]
    dry_run: bool,
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let form = if arguments.multipart {
        FormEncoding::Multipart
    } else {
        FormEncoding::Urlencoded
    };
    let request = CloudImageCreate::new(&arguments.client_id, arguments.label)
        .code(&arguments.code)
        .ssh_keys(arguments.ssh_key)
        .fork_id(arguments.fork_id);
    if arguments.dry_run {
        let client = Client::builder("your_key_here").form(form).build()?;
        println!("{}\n\nNothing was sent.", client.preview(&request)?);
        return Ok(());
    }

    let (builder, _mock) = program::connect().await?;
    let client = builder.form(form).build()?;
    println!("{}", client.preview(&request)?);
    let job = client.cloud_image_create(&request).await?;
    println!("\njob {}", job.id);

    if arguments.wait {
        let what = format!("job {}", job.id);
        progress::show(&what, client.wait(&job), |job| job.state.as_str()).await?;
        let request = CloudImageGet::new(arguments.client_id, arguments.code);
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
