//! A stand-in for the SiteHost API on loopback. Everything it does is in the library; see its documentation.

use std::io::{self, Write};
use std::process::ExitCode;
use std::str::FromStr;

use clap::Parser;
use sitehost_mock::{DEFAULT_KEY, Fault, Mock, ParseFaultError};

/// A stand-in for the SiteHost API on 127.0.0.1.
///
/// Prints `listening on http://127.0.0.1:PORT` and answers until it is interrupted. A request that keeps to the API's
/// description is answered from what earlier calls left behind; any other is refused with the reason, the way the API
/// refuses.
#[derive(Parser)]
#[command(name = "sitehost-mock", version, after_long_help = MORE_HELP)]
struct Arguments {
    /// Port to listen on; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,

    /// The one API key that is accepted. Not a real one: other users of this machine can read it
    #[arg(long, value_name = "KEY", default_value = DEFAULT_KEY)]
    key: String,

    /// Misbehave once, on the first call or on the first call of one operation; given again, on the second, and so on
    #[arg(long, value_name = "[OPERATION:]FAULT")]
    next: Vec<Rule>,

    /// Misbehave on every call, or on every call of one operation; the last one given for it counts
    #[arg(long, value_name = "[OPERATION:]FAULT")]
    fault: Vec<Rule>,

    /// Refuse more than this many calls a second, the way the API does
    #[arg(long, value_name = "CALLS")]
    rate_limit: Option<u32>,

    /// How many polls a job waits, and then runs; a build runs as long
    #[arg(long, value_name = "POLLS", default_value_t = 1)]
    polls: u32,

    /// Forget every call at once: any valid one gets its documented example
    #[arg(long)]
    without_memory: bool,
}

const MORE_HELP: &str = "\
Faults:
  refuse=STATUS:MSG                 a refusal of the API's, not carried out
  refuse-without-status=STATUS:MSG  the same with nothing but `msg` in it
  cut-before                        close the connection before the request is read; not carried out

  With all others the call is carried out, and only its answer suffers:

  cut-after                         close the connection without an answer
  delay=DURATION                    answer late
  trickle=DURATION                  answer byte by byte, with this pause in between
  truncate                          close the connection in the middle of the body
  html-502                          HTTP 502 with a page of HTML
  empty                             HTTP 200 with an empty body
  wrong-types                       values of other JSON types than documented
  extra-fields                      an undocumented member in every object
  redirect=URL                      HTTP 302 to the URL
  oversized=BYTES                   a body padded to this size
  respond=STATUS:TYPE:BODY          an answer of your own

  STATUS is 200 to 599; DURATION is a whole number and s, ms, us or ns. A call that is refused for its own mistake
  meets no fault, except for `cut-before`. `--next` comes before `--fault`, and `--fault` with an operation before
  one without.

Pushes:
  A git push to an image's repository starts a build, and no call of the API does. This plays one:

  curl http://127.0.0.1:PORT/mock/push -d code=CODE

  It needs no key and is answered with {\"build_id\": \"11\", \"version\": \"1.1-1076\"}; with HTTP 404 where there is no
  custom image CODE.

Examples:
  sitehost-mock --next cut-after --next 'refuse=400:Please specify a valid label.'
  sitehost-mock --fault delay=5s --fault cloud_image_create:html-502
  sitehost-mock --rate-limit 10
";

/// `cloud_image_create:delay=5s`, or the fault alone for all operations.
#[derive(Clone)]
struct Rule {
    operation: Option<String>,
    fault: Fault,
}

impl FromStr for Rule {
    type Err = ParseFaultError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // A colon after the `=` belongs to the fault.
        let kind = text.split('=').next().unwrap_or_default();
        let (operation, fault) = match text.split_once(':') {
            Some((operation, fault)) if kind.contains(':') => (Some(operation.to_owned()), fault),
            _ => (None, text),
        };
        Ok(Self {
            operation,
            fault: fault.parse()?,
        })
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Mock::builder().port(arguments.port).key(arguments.key);
    for Rule { operation, fault } in arguments.next {
        builder = match operation {
            Some(operation) => builder.fault_next_on(&operation, fault),
            None => builder.fault_next(fault),
        };
    }
    for Rule { operation, fault } in arguments.fault {
        builder = match operation {
            Some(operation) => builder.fault_on(&operation, fault),
            None => builder.fault_all(fault),
        };
    }
    if let Some(calls) = arguments.rate_limit {
        builder = builder.rate_limit(calls);
    }
    builder = builder.polls(arguments.polls);
    if arguments.without_memory {
        builder = builder.without_memory();
    }
    let mock = builder.start().await?;
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
