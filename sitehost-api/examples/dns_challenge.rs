//! Proves the control of a domain as an ACME client does: `cargo run --example dns_challenge -- --help`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod program;

use std::process::ExitCode;

use clap::Parser;
use sitehost_api::dns::{
    DnsAddRecord, DnsAddRecordRequired, DnsDeleteRecord, DnsListRecords, DnsRecord, DnsRecordType,
};
use sitehost_api::{Client, Error, Id};

/// Put a TXT record up, see it in the list of the zone's records, and take it down.
#[derive(Parser)]
struct Arguments {
    /// The zone, which has to be there.
    #[arg(value_name = "ZONE", default_value = "example.co.nz")]
    zone: String,
    /// The name to prove the control of; the zone unless given.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// What the certificate authority is to find.
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJyNqXTWBPjZs"
    )]
    token: String,
    /// The account; the one that the key belongs to unless given.
    #[arg(long, value_name = "N")]
    client_id: Option<Id>,
}

/// The record with this id, if the zone has it.
async fn find(
    client: &Client,
    request: &DnsListRecords,
    id: &Id,
) -> Result<Option<DnsRecord>, Error> {
    let records = client.dns_list_records(request).await?;
    Ok(records.into_iter().find(|record| record.id == *id))
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let (builder, _mock) = program::connect().await?;
    let client = builder.build()?;
    let account = program::account(&client, arguments.client_id).await?;
    let (zone, name) = (&arguments.zone, arguments.name.as_ref());
    let request = DnsAddRecord::new(DnsAddRecordRequired {
        client_id: account.clone(),
        domain: zone.clone(),
        kind: DnsRecordType::Txt,
        name: format!("_acme-challenge.{}", name.unwrap_or(zone)),
        content: arguments.token,
    });

    // A program that was stopped after this can be run again: it finds its record.
    let ensured = client.ensure_dns_record(&request).await?;
    let verb = if ensured.is_created() {
        "put up"
    } else {
        "found"
    };
    let id = ensured.into_inner().id;
    println!("{verb} record {id}");

    let list = DnsListRecords::new(&account, zone);
    let seen = find(&client, &list, &id).await?;
    if let Some(record) = &seen {
        println!("{} {} {:?}", record.name, record.kind, record.content);
    }

    // Here the certificate authority looks the record up. It is taken down whatever the result is.
    let delete = DnsDeleteRecord::new(&account, zone, &id);
    client.dns_delete_record(&delete).await?;
    println!("took record {id} down");
    match (seen, find(&client, &list, &id).await?) {
        (None, _) => Err(format!("record {id} was not in the list of {zone}").into()),
        (_, Some(_)) => Err(format!("record {id} is still in the list of {zone}").into()),
        (Some(_), None) => Ok(()),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    program::end(run(Arguments::parse()).await)
}
