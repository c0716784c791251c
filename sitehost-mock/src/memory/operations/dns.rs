//! `/dns`: zones and their records.

use serde_json::json;

use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Entity, Kind, Within};
use crate::refusal::Refusal;

pub(in crate::memory) static ZONE: Kind = Kind {
    ids: &[],
    initial: || json!({ "template_id": "0", "pending": "0" }),
    ..Kind::new("zone", &["name"])
};

pub(in crate::memory) static RECORD: Kind = Kind {
    first_id: 9_000_001,
    within: &[Within {
        kind: &ZONE,
        same: &[("domain", "name")],
        shows: &[],
    }],
    initial: || json!({ "ttl": "3600", "prio": DEFAULT_PRIO, "state": "0" }),
    ..Kind::new("record", &["id"])
};

const DEFAULT_PRIO: &str = "0";

const SOA: &str = "SOA";

/// The endings that the API is known to refuse. The mock takes any other.
const RESERVED: [&str; 3] = [".example", ".invalid", ".test"];

const ZONE_NAME: &[(&str, &str)] = &[("domain", "name")];
const RECORDS: &[(&str, &str)] = &[("domain", "domain")];
const RECORD_ID: &[(&str, &str)] = &[("domain", "domain"), ("record_id", "id")];
const DATA: &[(&str, &str)] = &[
    ("type", "type"),
    ("name", "name"),
    ("content", "content"),
    ("prio", "prio"),
];

/// Refuses a domain whose ending does not exist.
pub(super) fn check_domain(name: &'static str, domain: &str) -> Result<(), Refusal> {
    if RESERVED.iter().any(|ending| domain.ends_with(ending)) {
        return Err(Refusal::InvalidDomain {
            name: name.to_owned(),
        });
    }
    Ok(())
}

/// Gives a new zone a record, as the API does from a template. What it holds is a guess.
fn first_record(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let domain = call.text("name");
    check_domain("domain", domain)?;
    let members = json!({
        "domain": domain,
        "type": "NS",
        "name": domain,
        "content": "ns1.sitehost.co.nz.",
    });
    Ok(vec![Change::add(&RECORD, call.client_id, members)])
}

/// A record is replaced whole: a priority that is not sent is the default again.
fn default_prio(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let is_sent = call.argument("prio").optional().is_some();
    let record = call.entity.filter(|_| !is_sent);
    let change = record.map(|record| Change::set(&RECORD, record, "prio", DEFAULT_PRIO));
    Ok(change.into_iter().collect())
}

/// A zone has an SOA record in its list from the first change of it on.
fn update_soa(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let sent = |name| call.argument(name).text();
    let email = sent("email").replacen('@', ".", 1);
    let [ns, refresh, retry] = ["ns", "refresh", "retry"].map(sent);
    let [expire, minimum] = ["expire", "minimum"].map(sent);
    let content = format!("{ns} {email} 0 {refresh} {retry} {expire} {minimum}");
    let mut members = json!({ "content": content });
    if let Some(ttl) = call.argument("ttl").optional() {
        members["ttl"] = ttl.into();
    }
    let records = records(call, call.entity);
    let present = records
        .into_iter()
        .find(|record| record.text("type") == SOA);
    if let Some(record) = present {
        return Ok(vec![Change::update(&RECORD, record, members)]);
    }
    let domain = call.text("name");
    members["domain"] = domain.into();
    members["name"] = domain.into();
    members["type"] = SOA.into();
    Ok(vec![Change::add(&RECORD, call.client_id, members)])
}

/// Returns the records of a zone.
fn records<'a>(call: &Considered<'a>, zone: Option<&'a Entity>) -> Vec<&'a Entity> {
    zone.map_or_else(Vec::new, |zone| call.memory.inside(&ZONE, zone, &RECORD))
}

pub(super) static CALLS: [(&str, Call); 9] = [
    (
        "dns_create_domain",
        Call::add(&ZONE).key(ZONE_NAME).also(first_record),
    ),
    ("dns_delete_domain", Call::delete(&ZONE).key(ZONE_NAME)),
    (
        "dns_list_domains",
        Call::list(&ZONE).filters(&[("filters[domain]", "name")]),
    ),
    (
        "dns_search_domains",
        Call::list(&ZONE).search(&[("query[domain]", "name")]),
    ),
    (
        "dns_update_soa",
        Call::update(&ZONE)
            .key(ZONE_NAME)
            .reads(&[
                "ns", "email", "refresh", "retry", "expire", "minimum", "ttl",
            ])
            .also(update_soa),
    ),
    ("dns_add_record", Call::add(&RECORD).key(RECORDS).sets(DATA)),
    ("dns_list_records", Call::list(&RECORD).key(RECORDS)),
    (
        "dns_update_record",
        Call::update(&RECORD)
            .key(RECORD_ID)
            .sets(DATA)
            .also(default_prio),
    ),
    ("dns_delete_record", Call::delete(&RECORD).key(RECORD_ID)),
];
