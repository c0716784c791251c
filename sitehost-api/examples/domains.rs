//! Lists the domains that expire soon: `cargo run --example domains -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;

use std::process::ExitCode;

use clap::Parser;
use jiff::tz::Offset;
use jiff::{Span, Timestamp};
use sitehost_api::srs::SrsListDomains;
use sitehost_api::{DateTime, Id};

/// List the domains whose term ends within some days, or has ended, without those that were cancelled. The exit code is for a cron job: 0 if there are none, 1
/// if there are some, and 2 if the list could not be read.
#[derive(Parser)]
struct Arguments {
    /// How many days from today.
    #[arg(long, value_name = "N", default_value = "60")]
    days: u16,
    /// The account; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
}

/// Returns whether a domain expires soon.
async fn run(arguments: Arguments) -> Result<bool, Box<dyn std::error::Error>> {
    let (builder, _mock) = program::connect().await?;
    let client = builder.build()?;
    let account = program::account(&client, arguments.client_id).await?;

    // The API writes dates without a time zone, in the time of New Zealand. Daylight saving time is left out: an hour does
    // not matter here.
    let today = Offset::constant(12).to_datetime(Timestamp::now()).date();
    let limit = today.checked_add(Span::new().days(arguments.days))?;

    let (mut total, mut undated, mut soon) = (0, 0, Vec::new());
    let mut domains = client.srs_list_domains_stream(&SrsListDomains::new(account));
    while let Some(domain) = domains.next().await {
        let domain = domain?;
        if domain.datecancelled.is_some() {
            continue;
        }
        total += 1;
        match domain.datebilleduntil.map(DateTime::civil) {
            Some(end) if end.date() <= limit => soon.push((end, domain)),
            Some(_) => {}
            None => undated += 1,
        }
    }
    if undated > 0 {
        eprintln!("{undated} of {total} domains have no date");
    }
    if soon.is_empty() {
        println!(
            "none of {total} domains expires within {} days",
            arguments.days
        );
        return Ok(false);
    }
    soon.sort_by_key(|(end, _)| *end);
    println!("{:<10} {:>5}  {:<9} DOMAIN", "ENDS", "DAYS", "RENEWAL");
    for (end, domain) in soon {
        let days = end.date().since(today)?.get_days();
        let renewal = match domain.autorenew_term {
            Some(1..) => "automatic",
            _ => "by hand",
        };
        println!("{} {days:>5}  {renewal:<9} {}", end.date(), domain.domain);
    }
    Ok(true)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
