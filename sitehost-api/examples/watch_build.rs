//! Watches the newest build of a custom image: `cargo run --example watch_build -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::cloud::image::CloudImageGet;
use sitehost_api::cloud::image::version::{CloudImageVersionGetBuild, CloudImageVersionListAll};
use sitehost_api::types::SortDirection;
use sitehost_api::{Client, Error, Id};

/// Watch the newest build of a custom image until it ends, and print its log. A push to the image's repository starts
/// one; without a key, a push is played.
#[derive(Parser)]
struct Arguments {
    /// The image, by its code.
    #[arg(value_name = "CODE", default_value = "my-custom-image")]
    code: String,
    /// The account; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
    /// Without a key: have the build fail.
    #[arg(long)]
    fail: bool,
}

/// The build of the image's newest version.
async fn newest_build(client: &Client, account: &Id, code: &str) -> Result<Option<Id>, Error> {
    let image = client
        .cloud_image_get(&CloudImageGet::new(account, code))
        .await?;
    let request = CloudImageVersionListAll::new(account, image.id)
        .sort_by("date_added")
        .sort_dir(SortDirection::Desc)
        .page_size(1);
    let page = client.cloud_image_version_list_all(&request).await?;
    Ok(page.data.into_iter().find_map(|version| version.build_id))
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let (builder, mock) = program::connect().await?;
    if let Some(mock) = &mock {
        mock.add_image(1, &arguments.code)?;
        if arguments.fail {
            mock.fail_next_build(
                "Step 1/2 : FROM sitehost-base\nStep 2/2 : COPY shop /\nno such file: shop\n",
            );
        }
        mock.push(&arguments.code)?;
    }
    let client = builder.build()?;
    let account = program::account(&client, arguments.client_id).await?;
    let Some(build) = newest_build(&client, &account, &arguments.code).await? else {
        return Err(format!(
            "{} was never built: push to its repository first",
            arguments.code
        )
        .into());
    };

    println!("build {build} of {}", arguments.code);
    let request = CloudImageVersionGetBuild::new(account, arguments.code, &build);
    let wait = client.wait_for_build(&request);
    let what = format!("build {build}");
    match progress::show(&what, wait, |build| build.build_status.as_str()).await {
        Ok(built) => {
            println!(
                "{}",
                built.build_trace.as_deref().unwrap_or_default().trim_end()
            );
            println!("built");
            Ok(())
        }
        Err(error) => {
            if let Some(log) = error.last().and_then(|build| build.build_trace.as_deref()) {
                println!("{}", log.trim_end());
            }
            Err(error.into())
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
