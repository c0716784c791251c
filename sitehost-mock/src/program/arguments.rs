//! [`Arguments`], the flags of the program.

use std::net::IpAddr;

use clap::Parser;

use super::help;
use crate::DEFAULT_KEY;
use crate::fault::rule::Rule;

/// A mock server for the SiteHost API
///
/// Prints `listening on http://127.0.0.1:PORT` and serves requests until SIGINT or SIGTERM ends it. A valid request gets a
/// reply that reflects the calls before it; an invalid one is refused with the reason, the way the API refuses. Each call
/// is a line on stderr.
#[derive(Parser)]
#[command(name = "sitehost-mock", version, after_long_help = help::after())]
pub(super) struct Arguments {
    /// Address to listen on. On another than loopback, such as `0.0.0.0` for a container, everybody who can reach it can
    /// call the mock
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1", value_parser = host)]
    pub(super) host: IpAddr,

    /// Port to listen on; 0 chooses a free port
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub(super) port: u16,

    /// The only API key to accept. Do not use a real key: other users of this machine can read it
    #[arg(long, value_name = "KEY", default_value = DEFAULT_KEY)]
    pub(super) key: String,

    /// Inject a fault into the first call, or into the first call of one operation; repeat for the second call, and so
    /// on
    #[arg(long, value_name = "[OPERATION:]FAULT")]
    pub(super) next: Vec<Rule>,

    /// Inject a fault into every call, or into every call of one operation; a repeated flag replaces the one before
    #[arg(long, value_name = "[OPERATION:]FAULT")]
    pub(super) fault: Vec<Rule>,

    /// Refuse calls above this many per second, the way the API does
    #[arg(long, value_name = "CALLS")]
    pub(super) rate_limit: Option<u32>,

    /// Number of polls that return `Pending` for a job, and then of those that return `Running`; a build is running for
    /// as many polls
    #[arg(long, value_name = "POLLS", default_value_t = 1)]
    pub(super) polls: u32,

    /// Reply to every valid call with the documented example, whatever was called before
    #[arg(long)]
    pub(super) without_memory: bool,

    /// Take calls that the API takes although its documentation does not have them: the key and other parameters in the
    /// query of a POST, `client_id` where it is not needed, another API version in the path, another order of the
    /// parameters after the key
    #[arg(long)]
    pub(super) lenient: bool,

    /// Let scripts in pages of any origin call the mock: answer OPTIONS, and send `access-control-allow-origin: *`
    #[arg(long)]
    pub(super) cross_origin: bool,

    /// Do not print the calls; for a parent process that does not read stderr
    #[arg(long, conflicts_with = "verbose")]
    pub(super) quiet: bool,

    /// Print the parameters of each call too, secrets masked
    #[arg(long)]
    pub(super) verbose: bool,
}

/// Reads an address. Brackets are allowed, because a URL has them around an IPv6 address.
fn host(text: &str) -> Result<IpAddr, String> {
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    bare.unwrap_or(text).parse().map_err(|_| {
        "it is not an IP address; write one such as 127.0.0.1, ::1, or 0.0.0.0 for all".to_owned()
    })
}
