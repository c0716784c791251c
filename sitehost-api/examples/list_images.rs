//! Lists images, however many pages there are: `cargo run --example list_images -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::cloud::image::CloudImageListAll;
use sitehost_api::cloud::stack::image::CloudStackImageListAll;
use sitehost_api::types::SortDirection;
use sitehost_api::{Client, Id};

/// List the custom images of an account, or the public images that can be forked.
#[derive(Parser)]
struct Arguments {
    /// The account; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
    /// List the public images instead.
    #[arg(long)]
    public: bool,
    /// How many images to ask for at once.
    #[arg(long, value_name = "N", default_value = "50")]
    page_size: i64,
}

async fn custom(client: &Client, account: Id, page_size: i64) -> Result<(), sitehost_api::Error> {
    let request = CloudImageListAll::new(account)
        .sort_by("code")
        .sort_dir(SortDirection::Asc)
        .page_size(page_size);
    let mut images = client.cloud_image_list_all_stream(&request);
    println!("{:<6} {:<24} {:<24} VERSION", "ID", "CODE", "LABEL");
    while let Some(image) = images.next().await {
        let image = image?;
        println!(
            "{:<6} {:<24} {:<24} {}",
            image.id,
            image.code,
            image.label,
            image.version.as_deref().unwrap_or("not built yet")
        );
    }
    Ok(())
}

async fn public(client: &Client, account: Id, page_size: i64) -> Result<(), sitehost_api::Error> {
    let request = CloudStackImageListAll::new(account).page_size(page_size);
    let mut images = client.cloud_stack_image_list_all_stream(&request);
    println!("{:<6} {:<24} LABEL", "ID", "CODE");
    while let Some(image) = images.next().await {
        let image = image?;
        if image.is_public == Some(true) {
            println!("{:<6} {:<24} {}", image.id, image.code, image.label);
        }
    }
    Ok(())
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let (builder, mock) = program::connect().await?;
    if let Some(mock) = &mock {
        for code in ["my-blog", "my-shop", "my-wiki"] {
            mock.add_image(1, code)?;
        }
        mock.push("my-shop")?;
        mock.finish_jobs();
    }
    let client = builder.build()?;
    let account = program::account(&client, arguments.client_id).await?;
    if arguments.public {
        public(&client, account, arguments.page_size).await?;
    } else {
        custom(&client, account, arguments.page_size).await?;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
