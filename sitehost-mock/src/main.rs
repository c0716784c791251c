//! The program `sitehost-mock`: the library's mock server with its settings as flags.

use std::io::{self, Write};
use std::process::ExitCode;
use std::str::FromStr;

use clap::Parser;
use sitehost_mock::{DEFAULT_KEY, Fault, Mock, ParseFaultError};

/// A mock server for the SiteHost API on 127.0.0.1
///
/// Prints `listening on http://127.0.0.1:PORT` and serves requests until it is interrupted. A valid request gets a
/// reply that reflects the calls before it; an invalid one is refused with the reason, the way the API refuses.
#[derive(Parser)]
#[command(name = "sitehost-mock", version, after_long_help = MORE_HELP)]
struct Arguments {
    /// Port to listen on; 0 chooses a free port
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,

    /// The only API key to accept. Do not use a real key: other users of this machine can read it
    #[arg(long, value_name = "KEY", default_value = DEFAULT_KEY)]
    key: String,

    /// Inject a fault into the first call, or into the first call of one operation; repeat for the second call, and so
    /// on
    #[arg(long, value_name = "[OPERATION:]FAULT")]
    next: Vec<Rule>,

    /// Inject a fault into every call, or into every call of one operation; a repeated flag replaces the one before
    #[arg(long, value_name = "[OPERATION:]FAULT")]
    fault: Vec<Rule>,

    /// Refuse calls above this many per second, the way the API does
    #[arg(long, value_name = "CALLS")]
    rate_limit: Option<u32>,

    /// Number of polls that return `Pending` for a job, and then of those that return `Running`; a build is running for
    /// as many polls
    #[arg(long, value_name = "POLLS", default_value_t = 1)]
    polls: u32,

    /// Reply to every valid call with the documented example, whatever was called before
    #[arg(long)]
    without_memory: bool,

    /// Take calls that the API takes although its documentation does not have them: the key and other parameters in the
    /// query of a POST, `client_id` where it is not needed, another API version in the path, another order of the
    /// parameters after the key
    #[arg(long)]
    lenient: bool,
}

const MORE_HELP: &str = "\
Faults:
  The call is not carried out with these:

  refuse=STATUS:MSG                 the API's refusal: {\"msg\": MSG, \"status\": false}
  refuse-without-status=STATUS:MSG  a refusal that holds only `msg`
  cut-before                        close the connection before reading the request's body

  The call is carried out with these, and only its reply is affected:

  cut-after                         close the connection without a reply
  delay=DURATION                    delay the reply
  trickle=DURATION                  send the reply byte by byte, with this pause between bytes
  truncate                          close the connection in the middle of the body
  html-502                          HTTP 502 with an HTML page
  empty                             HTTP 200 with an empty body
  wrong-types                       values of other JSON types than documented
  extra-fields                      an undocumented member in every object
  redirect=URL                      HTTP 302 to the URL
  oversized=BYTES                   a body padded to this size
  respond=STATUS:TYPE:BODY          a reply of your own

  STATUS is 200 to 599. DURATION is a whole number followed by s, ms, us or ns. An invalid call is refused and
  consumes no fault, except `cut-before`. `--next` takes precedence over `--fault`, and a fault with an operation over
  one without.

Pushes:
  A git push to an image's repository starts a build. The API has no call that does so; this request simulates a push:

  curl http://127.0.0.1:PORT/mock/push -d code=CODE

  It takes no key. The reply is {\"build_id\": \"11\", \"version\": \"1.1-1076\"}, or HTTP 404 if no custom image has the
  code CODE.

Examples:
  sitehost-mock --next cut-after --next 'refuse=400:Please specify a valid label.'
  sitehost-mock --fault delay=5s --fault cloud_image_create:html-502
  sitehost-mock --rate-limit 10
";

/// A fault with an optional operation: `cloud_image_create:delay=5s` or `delay=5s`.
#[derive(Clone)]
struct Rule {
    operation: Option<String>,
    fault: Fault,
}

impl FromStr for Rule {
    type Err = ParseFaultError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Only a colon before the `=` ends an operation; one after it is part of the fault.
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
    if arguments.lenient {
        builder = builder.lenient();
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
    // If stderr cannot be written either, the exit code alone reports the failure.
    let _ = writeln!(io::stderr(), "sitehost-mock: {error}");
    ExitCode::FAILURE
}
