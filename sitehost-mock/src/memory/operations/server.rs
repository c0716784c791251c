//! `/server` and `/cloud/server`: which servers there are, and their power. What else is done to a server is not
//! remembered.

use serde_json::json;

use super::server_address::ADDRESS;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Kind, Members, Within};
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

/// Rescue mode runs a server, as a reboot does.
fn change_state(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let Some(server) = call.entity else {
        return Ok(Vec::new());
    };
    let set = |member, value| Change::set(&SERVER, server, member, value);
    Ok(match call.argument("state").text() {
        "power_off" => vec![set("state", "Off")],
        "rescue_on" => vec![set("state", "On"), set("rescue", "1")],
        "rescue_off" => vec![set("rescue", "0")],
        _ => vec![set("state", "On")],
    })
}

const NAME: &[(&str, &str)] = &[("name", "name")];

pub(super) static CALLS: [(&str, Call); 5] = [
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
];
