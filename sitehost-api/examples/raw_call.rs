//! Calls any endpoint, also one that the SDK does not have: `cargo run --example raw_call -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::RawRequest;

/// Call an endpoint by its path, and print what it returns as JSON. Without a key the mock server answers, which knows no
/// other endpoints than the SDK.
#[derive(Parser)]
struct Arguments {
    /// The path, with the version of the API.
    #[arg(value_name = "PATH", default_value = "/1.5/api/get_info.json")]
    path: String,
    /// The parameters, in the documented order: client_id=1 'params[code]=x'. The key is sent before them.
    #[arg(value_name = "NAME=VALUE")]
    parameters: Vec<String>,
    /// Send a POST, for a call that writes.
    #[arg(long)]
    post: bool,
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut request = if arguments.post {
        RawRequest::post(arguments.path)
    } else {
        RawRequest::get(arguments.path)
    };
    for parameter in &arguments.parameters {
        let (name, value) = parameter
            .split_once('=')
            .ok_or_else(|| format!("`{parameter}` is not NAME=VALUE"))?;
        request = request.param(name, value);
    }

    let (builder, _mock) = program::connect().await?;
    let reply = builder.build()?.send(&request).await?;
    println!("{reply:#}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
