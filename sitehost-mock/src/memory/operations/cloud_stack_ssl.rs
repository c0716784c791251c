//! `/cloud/stack/ssl/lets_encrypt`: the certificates of the containers of a stack.

use serde_json::{Value, json};

use super::cloud_stack::{CONTAINER, STACK, named_containers};
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::clock::{self, written};
use crate::memory::entity::{Entity, Kind, Within};
use crate::refusal::Refusal;

static CERTIFICATE: Kind = Kind {
    ids: &["serial"],
    first_id: 1_234_567_890,
    within: &[
        Within {
            kind: &STACK,
            same: &[("server_name", "server_name"), ("stack", "name")],
            shows: &[],
        },
        Within {
            kind: &CONTAINER,
            same: &[
                ("server_name", "server_name"),
                ("stack", "stack"),
                ("container", "name"),
            ],
            shows: &[],
        },
    ],
    initial: || json!({ "issuer": "E8", "expired": "0" }),
    ..Kind::new("certificate", &["server_name", "stack", "container"])
};

/// The lifetime of a certificate of Let's Encrypt is 90 days; the documented example rounds it to this.
const MONTHS: &str = "3";

const NAME: &[(&str, &str)] = &[("server", "server_name"), ("name", "name")];

fn certificate<'a>(call: &Considered<'a>, container: &Entity) -> Option<&'a Entity> {
    let certificates = call.memory.inside(&CONTAINER, container, &CERTIFICATE);
    certificates.into_iter().next()
}

fn dates(call: &Considered<'_>) -> Value {
    let now = written(call.memory.clock.now());
    let end = clock::months_later(&now, MONTHS);
    json!({ "not_before": now, "not_after": end })
}

/// Gives each container a certificate that has none.
fn create(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let containers = named_containers(call)?.into_iter();
    let without = containers.filter(|container| certificate(call, container).is_none());
    let changes = without.map(|container| {
        let mut members = dates(call);
        members["server_name"] = container.text("server_name").into();
        members["stack"] = container.text("stack").into();
        members["container"] = container.text("name").into();
        Change::add(&CERTIFICATE, call.client_id, members)
    });
    Ok(changes.collect())
}

fn renew(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let containers = named_containers(call)?.into_iter();
    let certificates = containers.filter_map(|container| certificate(call, container));
    let changes = certificates.map(|one| Change::update(&CERTIFICATE, one, dates(call)));
    Ok(changes.collect())
}

fn remove(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let containers = named_containers(call)?.into_iter();
    let certificates = containers.filter_map(|container| certificate(call, container));
    let changes = certificates.map(|one| Change::remove(&CERTIFICATE, one));
    Ok(changes.collect())
}

pub(super) static CALLS: [(&str, Call); 5] = [
    (
        "cloud_stack_ssl_lets_encrypt_create",
        Call::update(&STACK).key(NAME).also(create),
    ),
    (
        "cloud_stack_ssl_lets_encrypt_delete",
        Call::update(&STACK).key(NAME).also(remove),
    ),
    (
        "cloud_stack_ssl_lets_encrypt_renew",
        Call::update(&STACK)
            .key(NAME)
            .reads(&["containers[]"])
            .also(renew),
    ),
    (
        "cloud_stack_ssl_lets_encrypt_revoke",
        Call::update(&STACK)
            .key(NAME)
            .reads(&["containers[]"])
            .also(remove),
    ),
    (
        "cloud_stack_ssl_lets_encrypt_list_all",
        Call::list(&CERTIFICATE)
            .key(&[("server", "server_name"), ("name", "stack")])
            .filters(&[("containers", "container")]),
    ),
];
