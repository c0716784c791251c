//! The program `sitehost-mock`: the mock with its settings as flags, until a signal ends it. `main.rs` calls [`main`].
//!
//! It stands in the library to use what the library does not export. It is public for `main.rs` alone.

mod arguments;
mod help;
mod signals;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use self::arguments::Arguments;
use self::signals::Signals;
use crate::{Builder, Mock};

fn builder(arguments: &Arguments) -> Builder {
    let mut builder = Mock::builder()
        .host(arguments.host)
        .port(arguments.port)
        .key(&arguments.key)
        .polls(arguments.polls);
    for rule in &arguments.next {
        builder.settings.faults.add_next(rule.clone());
    }
    for rule in &arguments.fault {
        builder.settings.faults.add_standing(rule.clone());
    }
    if let Some(calls) = arguments.rate_limit {
        builder = builder.rate_limit(calls);
    }
    if arguments.without_memory {
        builder = builder.without_memory();
    }
    if arguments.lenient {
        builder = builder.lenient();
    }
    if arguments.cross_origin {
        builder = builder.cross_origin();
    }
    if arguments.verbose {
        builder = builder.log_parameters(print_to_stderr);
    } else if !arguments.quiet {
        builder = builder.log(print_to_stderr);
    }
    builder
}

/// Prints a line. A mock whose stderr is closed keeps serving.
fn print_to_stderr(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    // The signals are handled before the line with the address is printed: a parent process may send one as soon as it has
    // read that line.
    let signals = Signals::new()?;
    let mock = builder(&arguments).start().await?;
    if !arguments.host.is_loopback() {
        print_to_stderr(&format!(
            "sitehost-mock: warning: listening on {}, not only on loopback: everybody who can reach this machine can call \
             the mock, and the routes under /mock/ take no key",
            arguments.host
        ));
    }
    let mut stdout = io::stdout();
    writeln!(stdout, "listening on {}", mock.url())?;
    stdout.flush()?;
    signals.wait().await;
    Ok(())
}

/// Runs the program to its end. Arguments that are wrong end the process here, with the exit code 2.
pub fn main() -> ExitCode {
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
    // If stderr cannot be written either, the exit code alone reports the failure.
    print_to_stderr(&format!("sitehost-mock: {error}"));
    ExitCode::FAILURE
}
