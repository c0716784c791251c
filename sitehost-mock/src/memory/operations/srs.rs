//! `/srs`: domain names and their name servers. Transfers from another registrar, prices and emails are not remembered.

use serde_json::json;

use super::srs_contact::{CONTACT, contact_name};
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::clock::{self, written};
use crate::memory::entity::{Kind, Members, Within};
use crate::memory::handler::{Handler, Sent};
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// A domain name, with the members of the list.
pub(in crate::memory) static DOMAIN: Kind = Kind {
    ids: &["domain_id"],
    first_id: 4711,
    initial: || {
        json!({
            "state": "Active",
            "api": "NZRS",
            "locked": "0",
            "private": "0",
            "pending": "0",
            "premium": "0",
            "reg_id": FIRST_CONTACT,
            "adm_id": "0",
            "tec_id": "0",
            "bil_id": "0",
            "autorenew_term": "0",
            "autorenew_days_remaining": "0",
            "datecancelled": written(None),
            "datelocked": written(None),
            "daterenewed": written(None),
        })
    },
    view: |memory, domain, members| {
        let account = memory.accounts.get(&domain.client_id);
        members.insert("client_name".to_owned(), account.cloned().into());
        for (id, name) in NAMES_OF_CONTACTS {
            let contact = contact_name(memory, domain.client_id, domain.text(id));
            members.insert((*name).to_owned(), contact);
        }
        let contacts = CONTACTS.iter().map(|(_, member)| domain.text(member));
        members.insert("contacts".to_owned(), contacts.collect());
        for (shown, member) in SHOWN_BY_GET {
            let value = members.get(*member).cloned().unwrap_or_default();
            members.insert((*shown).to_owned(), value);
        }
    },
    ..Kind::new("domain name", &["domain"])
};

static NAME_SERVER: Kind = Kind {
    within: &[Within {
        kind: &DOMAIN,
        same: NAME,
        shows: &[],
    }],
    initial: || json!({ "ipv4addr": "", "ipv6addr": "" }),
    ..Kind::new("name server", &["domain", "name"])
};

/// The contact of the domain names that are there from the start or that a test adds to account 1. Other accounts have no
/// contacts until they create them.
const FIRST_CONTACT: &str = "12";

/// What `/srs/get_domain` calls the members, and their names in the list.
const SHOWN_BY_GET: &[(&str, &str)] = &[
    ("ClientID", "client_id"),
    ("Domain", "domain"),
    ("State", "state"),
    ("RegistrantName", "registrant_name"),
    ("DateRegistered", "dateregistered"),
    ("DateModified", "datemodified"),
    ("DateBilledUntil", "datebilleduntil"),
    ("DateCancelled", "datecancelled"),
    ("DateLocked", "datelocked"),
    ("DateRenewed", "daterenewed"),
    ("RegistrantContactID", "reg_id"),
    ("AdminContactID", "adm_id"),
    ("TechnicalContactID", "tec_id"),
    ("BillingContactID", "bil_id"),
    ("Locked", "locked"),
    ("Private", "private"),
    ("API", "api"),
];

const NAMES_OF_CONTACTS: &[(&str, &str)] = &[
    ("reg_id", "registrant_name"),
    ("reg_id", "reg_name"),
    ("adm_id", "adm_name"),
    ("tec_id", "tec_name"),
];

const NAME: &[(&str, &str)] = &[("domain", "domain")];
/// The parameters that name the contacts of a domain name, with the members that hold them.
pub(super) const CONTACTS: &[(&str, &str)] = &[
    ("registrant_contact_id", "reg_id"),
    ("admin_contact_id", "adm_id"),
    ("technical_contact_id", "tec_id"),
    ("billing_contact_id", "bil_id"),
];
const NEW_CONTACTS: &[(&str, &str)] = &[
    ("registrant_contact", "reg_id"),
    ("params[AdminContact]", "adm_id"),
    ("params[TechContact]", "tec_id"),
    ("params[BillingContact]", "bil_id"),
];

/// Refuses contacts that are not there. 0 is no contact.
fn check_contacts(
    call: &Considered<'_>,
    contacts: &'static [(&'static str, &'static str)],
) -> Result<Vec<Change>, Refusal> {
    for (parameter, _) in contacts {
        let sent = call.argument(parameter).optional();
        if let Some(id) = sent.filter(|id| *id != "0") {
            call.need(&CONTACT, parameter, &[("contact_id", id)])?;
        }
    }
    Ok(Vec::new())
}

/// Sets members of the domain name.
fn set(call: &Considered<'_>, members: &[(&str, String)]) -> Result<Vec<Change>, Refusal> {
    let changes = call.entity.into_iter().flat_map(|domain| {
        let members = members.iter();
        members.map(|(member, value)| Change::set(&DOMAIN, domain, member, value))
    });
    Ok(changes.collect())
}

fn renew(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let term = call.argument("term").text();
    let end = clock::months_later(call.text("datebilleduntil"), term);
    let now = written(call.memory.clock.now());
    set(call, &[("datebilleduntil", end), ("daterenewed", now)])
}

/// A `.nz` domain has no lock.
fn lock(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    if call.text("domain").ends_with(".nz") {
        return Err(Refusal::CannotBeLocked {
            name: "domain".to_owned(),
        });
    }
    let now = written(call.memory.clock.now());
    set(call, &[("locked", "1".to_owned()), ("datelocked", now)])
}

/// A name server that the domain name has already gets the addresses that are sent.
fn add_name_servers(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let Some(domain) = call.entity else {
        return Ok(Vec::new());
    };
    let present = call.memory.inside(&DOMAIN, domain, &NAME_SERVER);
    let sent = call.argument("nameservers").entries().into_iter();
    let changes = sent.map(|mut members: Members| {
        let same = present
            .iter()
            .find(|one| members.get("name") == one.members.get("name"));
        if let Some(present) = same {
            return Change::Set {
                kind: &NAME_SERVER,
                id: present.id,
                members,
            };
        }
        members.insert("domain".to_owned(), domain.text("domain").into());
        Change::Add {
            kind: &NAME_SERVER,
            client_id: call.client_id,
            members,
        }
    });
    Ok(changes.collect())
}

pub(super) const DOMAIN_AVAILABLE: Handler<2> = Handler {
    reads: ["client_id", "domain"],
    consider: domain_available,
};

/// A domain name is available unless an account of the mock has it.
fn domain_available(memory: &Memory, sent: &Sent<'_, 2>) -> Result<Effect, Refusal> {
    let [client_id, domain] = &sent.arguments;
    memory.account(client_id)?;
    let members = [("domain".to_owned(), domain.text().into())];
    let members = members.into_iter().collect();
    let is_available = !memory.entities.is_key_in_use(&DOMAIN, &members);
    Ok(Box::new(move |_| Some(is_available.into())))
}

pub(super) static CALLS: [(&str, Call); 13] = [
    (
        "srs_list_domains",
        Call::list(&DOMAIN)
            .filters(&[
                ("filters[domain]", "domain"),
                ("filters[contact_id]", "contacts"),
                ("filters[state]", "state"),
            ])
            .until(&[("filters[billed_until]", "datebilleduntil")]),
    ),
    ("srs_get_domain", Call::get(&DOMAIN).key(NAME)),
    (
        "srs_create_domain",
        Call::add(&DOMAIN)
            .key(NAME)
            .sets(&[
                ("registrant_contact", "reg_id"),
                ("params[AdminContact]", "adm_id"),
                ("params[TechContact]", "tec_id"),
                ("params[BillingContact]", "bil_id"),
                ("params[protect]", "private"),
            ])
            .reads(&["term"])
            .completes(|call, members| {
                let now = written(call.memory.clock.now());
                let end = clock::months_later(&now, call.argument("term").text());
                members.insert("datebilleduntil".to_owned(), end.into());
                Ok(())
            })
            .also(|call| check_contacts(call, NEW_CONTACTS)),
    ),
    (
        "srs_update_domain_contacts",
        Call::update(&DOMAIN)
            .key(NAME)
            .sets(CONTACTS)
            .also(|call| check_contacts(call, CONTACTS)),
    ),
    (
        "srs_update_auto_renew",
        Call::update(&DOMAIN).key(NAME).sets(&[
            ("term", "autorenew_term"),
            ("days_remaining", "autorenew_days_remaining"),
        ]),
    ),
    (
        "srs_renew_domain",
        Call::update(&DOMAIN).key(NAME).reads(&["term"]).also(renew),
    ),
    (
        "srs_cancel_domain",
        Call::update(&DOMAIN).key(NAME).also(|call| {
            let now = written(call.memory.clock.now());
            set(call, &[("datecancelled", now)])
        }),
    ),
    (
        "srs_lock_domain",
        Call::update(&DOMAIN).key(NAME).also(lock),
    ),
    (
        "srs_unlock_domain",
        Call::update(&DOMAIN).key(NAME).also(|call| {
            let never = written(None);
            set(call, &[("locked", "0".to_owned()), ("datelocked", never)])
        }),
    ),
    (
        "srs_enable_privacy_protection",
        Call::update(&DOMAIN)
            .key(NAME)
            .also(|call| set(call, &[("private", "1".to_owned())])),
    ),
    (
        "srs_disable_privacy_protection",
        Call::update(&DOMAIN)
            .key(NAME)
            .also(|call| set(call, &[("private", "0".to_owned())])),
    ),
    ("srs_list_name_servers", Call::list(&NAME_SERVER).key(NAME)),
    (
        "srs_add_name_servers",
        Call::update(&DOMAIN)
            .key(NAME)
            .reads(&["nameservers"])
            .also(add_name_servers),
    ),
];
