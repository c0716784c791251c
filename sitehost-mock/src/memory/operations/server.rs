//! `/server` and `/cloud/server`: which servers there are, their power and their settings. Sizes, plans and disks are not
//! remembered.

use serde_json::{Value, json};

use super::server_address::{ADDRESS, address, free_address};
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::code;
use crate::memory::entities::Entities;
use crate::memory::entity::{Kind, Members, Within, text};
use crate::refusal::Refusal;

pub(in crate::memory) static SERVER: Kind = Kind {
    initial: || {
        json!({
            "type": "VPS",
            "product_type": "LINVPS",
            "product_code": "XENLIT",
            "location": "AIR",
            "location_node": "NZ-AKL1-6JKW20",
            "state": "On",
            "rescue": "0",
            "is_cloud": "0",
        })
    },
    view: |memory, server, members| {
        let addresses = memory.view_inside(&SERVER, server, &ADDRESS);
        members.insert("ips".to_owned(), addresses);
    },
    ..Kind::new("server", &["name"])
};

/// What databases, stacks and the like have in common.
pub(super) const ON_SERVER: Within = Within {
    kind: &SERVER,
    same: &[("server_name", "name")],
    shows: &[
        ("server_id", "id"),
        ("server_label", "label"),
        ("server_ip", "primary_ip"),
        ("ip_addr_server", "primary_ip"),
        ("ip_addr", "primary_ip"),
    ],
};

/// Returns the members of a server for containers.
pub(in crate::memory) fn cloud_server(name: &str, label: &str, address: &str) -> Members {
    let members = [
        ("name", name),
        ("label", label),
        ("is_cloud", "1"),
        ("product_type", "CLHOST"),
        ("primary_ip", address),
    ];
    let members = members.into_iter();
    members
        .map(|(member, value)| (member.to_owned(), value.into()))
        .collect()
}

/// Refuses to create a stack on a server that is off.
pub(super) fn check_is_on(call: &Considered<'_>) -> Result<(), Refusal> {
    const SERVER_NAME: &str = "server";
    let name = call.argument(SERVER_NAME).text();
    let server = call.need(&SERVER, SERVER_NAME, &[("name", name)])?;
    if server.text("state") == OFF {
        return Err(Refusal::ServerOff {
            name: SERVER_NAME.to_owned(),
        });
    }
    Ok(())
}

const OFF: &str = "Off";

/// Rescue mode runs a server, as a reboot does.
fn change_state(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let Some(server) = call.entity else {
        return Ok(Vec::new());
    };
    let set = |member, value| Change::set(&SERVER, server, member, value);
    Ok(match call.argument("state").text() {
        "power_off" => vec![set("state", OFF)],
        "rescue_on" => vec![set("state", "On"), set("rescue", "1")],
        "rescue_off" => vec![set("rescue", "0")],
        _ => vec![set("state", "On")],
    })
}

/// Derives a name from a label: shortened, and with a number if servers have it already.
fn free_name(entities: &Entities, label: &str) -> String {
    let mut name = code::from_label(label, SERVER.name);
    name.truncate(NAME_LENGTH);
    let name = name.trim_end_matches('-');
    let is_free = |name: &String| {
        let members = [("name".to_owned(), name.as_str().into())];
        !entities.is_key_in_use(&SERVER, &members.into_iter().collect())
    };
    let numbered = (1_u64..).map(|number| format!("{name}{number}"));
    let mut names = [name.to_owned()].into_iter().chain(numbered);
    names.find(is_free).unwrap_or_default()
}

/// How many characters of a label are in a name. The API's own limit is unknown.
const NAME_LENGTH: usize = 12;

/// Names a new server, gives it an address, and tells whether it is for containers.
fn complete_server(call: &Considered<'_>, members: &mut Members) -> Result<(), Refusal> {
    let entities = &call.memory.entities;
    if text(members, "name").is_empty() {
        let name = free_name(entities, text(members, "label"));
        members.insert("name".to_owned(), name.into());
    }
    let address = free_address(entities, false);
    members.insert("primary_ip".to_owned(), address.into());
    if text(members, "product_code").starts_with(FOR_CONTAINERS) {
        members.insert("is_cloud".to_owned(), "1".into());
    }
    Ok(())
}

/// How the codes of products begin that are servers for containers, as the documented `CLDCON1` does.
const FOR_CONTAINERS: &str = "CLDCON";

fn show_server(call: &Considered<'_>, reply: &mut Value) {
    let id = call.memory.entities.next_id(&SERVER).to_string();
    if let Some(members) = reply.as_object_mut() {
        members.insert("name".to_owned(), call.text("name").into());
        members.insert("ips".to_owned(), vec![call.text("primary_ip")].into());
        members.insert("server_id".to_owned(), id.into());
    }
}

const WINDOW: &[(&str, &str)] = &[
    ("enabled", "enabled"),
    ("day_of_week", "day_of_week"),
    ("hour_of_day", "hour_of_day"),
    ("minute_of_hour", "minute_of_hour"),
];
const CLOUD_NAME: &[(&str, &str)] = &[("server_name", "name")];
const NAME: &[(&str, &str)] = &[("name", "name")];

pub(super) static CALLS: [(&str, Call); 10] = [
    (
        "cloud_server_list_all",
        Call::list(&SERVER).only(&[("is_cloud", "1")]),
    ),
    (
        "server_list_servers",
        Call::list(&SERVER)
            .filters(&[
                ("filters[state]", "state"),
                ("filters[type]", "type"),
                ("filters[name]", "name"),
                ("filters[location]", "location"),
                ("filters[location_node]", "location_node"),
                ("filters[product_type]", "product_type"),
                ("filters[product_code]", "product_code"),
            ])
            .since(&[("filters[updated_since]", "date_updated")]),
    ),
    ("server_get_server", Call::get(&SERVER).key(NAME)),
    ("server_get_state", Call::get(&SERVER).key(NAME)),
    (
        "server_change_state",
        Call::update(&SERVER)
            .key(NAME)
            .reads(&["state"])
            .also(change_state),
    ),
    (
        "server_provision",
        Call::add(&SERVER)
            .key(&[("params[name]", "name")])
            .sets(&[
                ("label", "label"),
                ("location", "location"),
                ("product_code", "product_code"),
            ])
            .completes(complete_server)
            .also(|call| {
                let address = address(call.text("name"), call.text("primary_ip"), true);
                Ok(vec![Change::add(&ADDRESS, call.client_id, address)])
            })
            .adjust(show_server),
    ),
    (
        "server_update",
        Call::update(&SERVER).key(NAME).sets(&[
            ("updates[label]", "label"),
            ("updates[notes]", "notes"),
            ("updates[vnc_screen]", "vnc_screen"),
            ("updates[kernel]", "kernel"),
        ]),
    ),
    ("server_delete", Call::delete(&SERVER).key(NAME)),
    (
        "cloud_server_set_update_window",
        Call::update(&SERVER).key(CLOUD_NAME).sets(WINDOW),
    ),
    (
        "cloud_server_get_update_window",
        Call::get(&SERVER).key(CLOUD_NAME),
    ),
];
