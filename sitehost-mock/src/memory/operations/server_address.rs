//! The addresses of servers, with the names that they resolve to.

use std::net::IpAddr;

use serde_json::{Value, json};

use super::server::SERVER;
use crate::memory::Memory;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entities::Entities;
use crate::memory::entity::{Entity, Kind, Members, Within, text};
use crate::refusal::Refusal;

/// An address. Its `name` is that of its server, or empty if no server has it.
pub(in crate::memory) static ADDRESS: Kind = Kind {
    first_id: 32288,
    within: &[Within {
        kind: &SERVER,
        same: &[("name", "name")],
        shows: &[("server_id", "id"), ("label", "label")],
    }],
    initial: || json!({ "rdns": "", "is_primary": "0" }),
    derive,
    view: |_, address, members| {
        members.insert("primary".to_owned(), address.text("is_primary").into());
    },
    ..Kind::new("address", &["ip_addr"])
};

fn derive(members: &mut Members) {
    let (family, prefix, netmask) = match text(members, "ip_addr").parse() {
        Ok(IpAddr::V4(_)) => ("4", "24", "255.255.255.0"),
        Ok(IpAddr::V6(_)) => ("6", "64", ""),
        Err(_) => return,
    };
    for (member, value) in [
        ("addr_family", family),
        ("prefix", prefix),
        ("netmask", netmask),
    ] {
        members.insert(member.to_owned(), value.into());
    }
}

/// Returns the members of an address of a server.
pub(in crate::memory) fn address(server: &str, address: &str, is_primary: bool) -> Value {
    let is_primary = if is_primary { "1" } else { "0" };
    json!({ "name": server, "ip_addr": address, "is_primary": is_primary })
}

/// The networks that are reserved for documentation.
const NETWORKS: [&str; 3] = ["203.0.113", "198.51.100", "192.0.2"];

/// Returns an address for documentation that no server has. It is empty if servers have all of them.
pub(in crate::memory) fn free_address(entities: &Entities, is_v6: bool) -> String {
    let is_free = |address: &String| {
        let members = [("ip_addr".to_owned(), address.as_str().into())];
        !entities.is_key_in_use(&ADDRESS, &members.into_iter().collect())
    };
    let v4 = NETWORKS.into_iter().flat_map(|network| {
        let hosts = 10..=254;
        hosts.map(move |host| format!("{network}.{host}"))
    });
    let mut v6 = (10..u16::MAX).map(|host| format!("2001:db8::{host:x}"));
    let found = if is_v6 {
        v6.find(is_free)
    } else {
        v4.into_iter().find(is_free)
    };
    found.unwrap_or_default()
}

/// Returns the address that a call adds: a free one of the family `4` or `6`, or the one that is sent.
fn added(call: &Considered<'_>) -> String {
    match call.argument("param").text() {
        "4" => free_address(&call.memory.entities, false),
        "6" => free_address(&call.memory.entities, true),
        address => address.to_owned(),
    }
}

/// Gives a server a new address, or one that the account has and no server.
fn add(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    const ADDED: &str = "param";
    let (name, sent) = (call.text("name"), call.argument(ADDED).text());
    let change = if matches!(sent, "4" | "6") {
        Change::add(&ADDRESS, call.client_id, address(name, &added(call), false))
    } else if sent.parse::<IpAddr>().is_err() {
        return Err(Refusal::WrongType {
            name: ADDED.to_owned(),
            expected: "`4`, `6` or an address".to_owned(),
        });
    } else {
        let kept = call.need(&ADDRESS, ADDED, &[("ip_addr", sent)])?;
        if !kept.text("name").is_empty() {
            return Err(Refusal::Exists {
                name: ADDED.to_owned(),
                kind: ADDRESS.name,
            });
        }
        Change::set(&ADDRESS, kept, "name", name)
    };
    let server = call.entity.map(choose_primary);
    Ok([change].into_iter().chain(server).collect())
}

/// Takes an address from its server. The account keeps it, with the name that it resolves to.
fn remove(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let server = call.need(&SERVER, "name", &[("name", call.text("name"))])?;
    let nowhere = json!({ "name": "", "is_primary": "0" });
    let address = call.entity.into_iter();
    let changes = address.map(|address| Change::update(&ADDRESS, address, nowhere.clone()));
    Ok(changes.chain([choose_primary(server)]).collect())
}

/// Makes an address the primary one among those of its version of the protocol.
fn set_primary(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let server = call.need(&SERVER, "name", &[("name", call.text("name"))])?;
    let addresses = call.memory.inside(&SERVER, server, &ADDRESS).into_iter();
    let same_family = addresses.filter(|one| one.text("addr_family") == call.text("addr_family"));
    let changes = same_family.map(|one| {
        let is_primary = one.text("ip_addr") == call.text("ip_addr");
        let is_primary = if is_primary { "1" } else { "0" };
        Change::set(&ADDRESS, one, "is_primary", is_primary)
    });
    Ok(changes.chain([choose_primary(server)]).collect())
}

/// Plans the last change of the addresses of a server: the first address of each version of the protocol is the primary
/// one if none is, and the server shows that of IPv4.
fn choose_primary(server: &Entity) -> Change {
    let id = server.id;
    Change::later(move |memory| {
        let server = memory.entities.get(&SERVER, id);
        server.map_or_else(Vec::new, |server| primaries(memory, server))
    })
}

fn primaries(memory: &Memory, server: &Entity) -> Vec<Change> {
    let addresses = memory.inside(&SERVER, server, &ADDRESS);
    let primary = |family| {
        let mut of_family = addresses
            .iter()
            .filter(|one| one.text("addr_family") == family);
        let first = of_family.clone().next();
        of_family
            .find(|one| one.text("is_primary") == "1")
            .or(first)
    };
    let both = [primary("4"), primary("6")];
    let shown = both[0].map_or("", |address| address.text("ip_addr"));
    let of_server = Change::set(&SERVER, server, "primary_ip", shown);
    let both = both.into_iter().flatten();
    let changes = both.map(|address| Change::set(&ADDRESS, address, "is_primary", "1"));
    changes.chain([of_server]).collect()
}

fn show(reply: &mut Value, address: &str) {
    if let Some(members) = reply.as_object_mut() {
        members.insert("ip_addr".to_owned(), address.into());
    }
}

/// Adds the length of their prefix to the addresses, and to the names that they have in the map.
fn add_prefixes(by_address: &mut Value) {
    let Some(addresses) = by_address.as_object_mut() else {
        return;
    };
    let all = std::mem::take(addresses).into_iter();
    addresses.extend(all.map(|(address, mut members)| {
        let prefix = if address.contains(':') { "128" } else { "32" };
        let address = format!("{address}/{prefix}");
        show(&mut members, &address);
        if let Some(members) = members.as_object_mut() {
            members.insert("prefix".to_owned(), prefix.into());
        }
        (address, members)
    }));
}

const ADDRESS_OF_ACCOUNT: &[(&str, &str)] = &[("ip_addr", "ip_addr")];
const ADDRESS_OF_SERVER: &[(&str, &str)] = &[("name", "name"), ("address", "ip_addr")];

pub(super) static CALLS: [(&str, Call); 6] = [
    (
        "server_add_ip",
        Call::update(&SERVER)
            .key(&[("name", "name")])
            .reads(&["param"])
            .also(add)
            .adjust(|call, reply| show(reply, &added(call))),
    ),
    (
        "server_remove_ip",
        Call::update(&ADDRESS)
            .key(ADDRESS_OF_SERVER)
            .also(remove)
            .adjust(|call, reply| show(reply, call.text("ip_addr"))),
    ),
    (
        "server_set_primary_ip",
        Call::update(&ADDRESS)
            .key(ADDRESS_OF_SERVER)
            .also(set_primary)
            .adjust(|call, reply| show(reply, call.text("ip_addr"))),
    ),
    (
        "dns_list_ips",
        Call::list(&ADDRESS).adjust(|_, by_address| add_prefixes(by_address)),
    ),
    (
        "dns_update_reverse_dns",
        Call::update(&ADDRESS)
            .key(ADDRESS_OF_ACCOUNT)
            .sets(&[("rdns", "rdns")]),
    ),
    (
        "dns_reset_reverse_dns",
        Call::update(&ADDRESS).key(ADDRESS_OF_ACCOUNT).also(|call| {
            let address = call.entity.into_iter();
            let changes = address.map(|one| Change::set(&ADDRESS, one, "rdns", ""));
            Ok(changes.collect())
        }),
    ),
];
