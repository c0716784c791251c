//! Lists stacks, and restarts those of a host: `cargo run --example stacks -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::cloud::stack::{
    CloudStackAdd, CloudStackAddRequired, CloudStackGet, CloudStackListAll, CloudStackRestart,
};
use sitehost_api::{Client, Id, Progress, Watched};

/// List the stacks of an account, or restart those of a host and wait until they run.
#[derive(Parser)]
struct Arguments {
    /// The host whose stacks to restart, such as www.example.co.nz.
    #[arg(value_name = "HOST")]
    host: Option<String>,
    /// List only the stacks on this server.
    #[arg(long, value_name = "NAME", conflicts_with = "host")]
    server: Option<String>,
    /// The account; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
}

async fn list(client: &Client, request: &CloudStackListAll) -> Result<(), sitehost_api::Error> {
    let page = client.cloud_stack_list_all(request).await?;
    println!("{:<16} {:<16} {:<24} STATE", "SERVER", "NAME", "LABEL");
    for stack in &page.data {
        let get = CloudStackGet::new(&request.client_id, &stack.server_name, &stack.name);
        let state = match get.progress(stack) {
            Progress::Done => "runs".to_owned(),
            _ => get.describe(stack),
        };
        println!(
            "{:<16} {:<16} {:<24} {state}",
            stack.server_name, stack.name, stack.label
        );
    }
    if page.total_pages > 1 {
        let (listed, total) = (page.data.len(), page.total_items);
        println!("These are {listed} of {total}; --server lists those of one server.");
    }
    Ok(())
}

async fn restart(
    client: &Client,
    account: &Id,
    host: &str,
) -> Result<(), Box<dyn std::error::Error>> {
    let stacks = client.find_stacks_by_host(account, host).await?;
    if stacks.is_empty() {
        return Err(format!("no stack has the host {host}").into());
    }
    for stack in stacks {
        let (server, name) = (&stack.server_name, &stack.name);
        let request = CloudStackRestart::new(account, server, name);
        let job = client.cloud_stack_restart(&request).await?;
        let what = format!("restart of {name}");
        progress::show(&what, client.wait(&job), |job| job.state.as_str()).await?;

        let request = CloudStackGet::new(account, server, name);
        client.wait_for_stack(&request).await?;
        println!("{name} on {server} runs");
    }
    Ok(())
}

/// Adds stacks to a mock server, which has none.
async fn add_stacks(client: &Client) -> Result<(), sitehost_api::Error> {
    for (server, name) in [("ch-servername", "blog"), ("ch-mycloud", "shop")] {
        let host = format!("{name}.example.co.nz");
        let request = CloudStackAdd::new(CloudStackAddRequired {
            client_id: 1.into(),
            server: server.into(),
            name: name.into(),
            label: host.clone(),
            enable_ssl: true,
            docker_compose: format!(
                "services:\n  {name}:\n    image: my-php\n    environment:\n      - VIRTUAL_HOST={host},www.{host}\n"
            ),
        });
        client.cloud_stack_add(&request).await?;
    }
    Ok(())
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let (builder, mock) = program::connect().await?;
    let client = builder.build()?;
    if let Some(mock) = &mock {
        add_stacks(&client).await?;
        mock.finish_jobs();
    }
    let account = program::account(&client, arguments.client_id).await?;
    match arguments.host {
        Some(host) => restart(&client, &account, &host).await,
        None => {
            let request = CloudStackListAll::new(account).maybe_server_name(arguments.server);
            Ok(list(&client, &request).await?)
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
