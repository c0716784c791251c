//! A stand-in for the SiteHost API on loopback. Everything it does is in the library; see its documentation.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use sitehost_mock::{DEFAULT_KEY, Mock};

/// A stand-in for the SiteHost API on 127.0.0.1.
///
/// Prints `listening on http://127.0.0.1:PORT` and answers until it is interrupted. A request that keeps to the API's
/// description gets the documented example; any other is refused with the reason, the way the API refuses.
#[derive(Parser)]
#[command(name = "sitehost-mock", version)]
struct Arguments {
    /// Port to listen on; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,

    /// The one API key that is accepted. Not a real one: other users of this machine can read it
    #[arg(long, value_name = "KEY", default_value = DEFAULT_KEY)]
    key: String,
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mock = Mock::builder()
        .port(arguments.port)
        .key(arguments.key)
        .start()
        .await?;
    let mut stdout = io::stdout();
    writeln!(stdout, "listening on {}", mock.url())?;
    stdout.flush()?;
    tokio::signal::ctrl_c().await?;
    Ok(())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime.block_on(run(arguments)),
        Err(error) => Err(error.into()),
    };
    let Err(error) = outcome else {
        return ExitCode::SUCCESS;
    };
    // Nobody is left to tell if this fails.
    let _ = writeln!(io::stderr(), "sitehost-mock: {error}");
    ExitCode::FAILURE
}
