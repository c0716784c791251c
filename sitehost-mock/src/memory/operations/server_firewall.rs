//! `/server/firewall`: security groups with their rules, and the groups of servers.

use serde_json::{Value, json};

use super::server::SERVER;
use crate::memory::Memory;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Entity, Kind, Members, Within};
use crate::refusal::Refusal;

/// A security group. Its name is made of its id, which no call shows.
static GROUP: Kind = Kind {
    ids: &[],
    first_id: 0xfc_40e6_2092,
    initial: || json!({ "rules_in": [], "rules_out": [], "pending": null, "is_missing": "0" }),
    view: |memory, group, members| {
        let attached = memory.inside(&GROUP, group, &ATTACHED).into_iter();
        let servers = attached.map(|one| Value::Object(memory.view(&ATTACHED, one)));
        let servers = servers.map(|one| json!({ "name": one["server"], "label": one["label"] }));
        members.insert("servers".to_owned(), servers.collect());
        let rules = json!({ "in": rules(group, "in"), "out": rules(group, "out") });
        members.insert("rules".to_owned(), rules);
    },
    ..Kind::new("security group", &["name"])
};

/// A security group of the firewall of a server.
static ATTACHED: Kind = Kind {
    within: &[
        Within {
            kind: &SERVER,
            same: &[("server", "name")],
            shows: &[("label", "label")],
        },
        Within {
            kind: &GROUP,
            same: &[("group", "name")],
            shows: &[],
        },
    ],
    initial: || json!({ "interface": "eth0", "is_ra": "0" }),
    ..Kind::new("group of a server", &["server", "group"])
};

/// The members of a rule with their values unless a call sends them.
const OPTIONAL: [(&str, &str); 6] = [
    ("src_ip", ""),
    ("src_ip_type", ""),
    ("src_port", ""),
    ("dest_ip", ""),
    ("dest_ip_type", ""),
    ("dest_port", "0"),
];

/// Returns the rules of a group for one direction, with their positions.
fn rules(group: &Entity, direction: &str) -> Value {
    let rules = group.list(&format!("rules_{direction}")).iter();
    let rules = rules.enumerate().map(|(position, rule)| {
        let optional = OPTIONAL.iter();
        let mut shown: Members = optional
            .map(|(member, value)| ((*member).to_owned(), (*value).into()))
            .collect();
        shown.extend(rule.as_object().cloned().unwrap_or_default());
        shown.insert("pos".to_owned(), position.into());
        shown.insert("dir".to_owned(), direction.into());
        Value::Object(shown)
    });
    rules.collect()
}

/// Replaces the groups of a server by those with these ids, in their order.
fn replace(memory: &Memory, server: &Entity, groups: &[u64]) -> Vec<Change> {
    let old = memory.inside(&SERVER, server, &ATTACHED).into_iter();
    let old = old.map(|one| Change::remove(&ATTACHED, one));
    let groups = groups.iter();
    let groups = groups.filter_map(|id| memory.entities.get(&GROUP, *id));
    let new = groups.enumerate().map(|(position, group)| {
        let members = json!({
            "server": server.text("name"),
            "group": group.text("name"),
            "pos": position.to_string(),
        });
        Change::add(&ATTACHED, server.client_id, members)
    });
    old.chain(new).collect()
}

/// Plans to replace the groups of a server by those that the call names.
fn attach(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    const GROUPS: &str = "groups[]";
    let Some(server) = call.entity else {
        return Ok(Vec::new());
    };
    let mut groups = Vec::new();
    for group in call.argument(GROUPS).list() {
        groups.push(call.need(&GROUP, GROUPS, &[("name", group)])?.id);
    }
    let id = server.id;
    Ok(vec![Change::later(move |memory| {
        let server = memory.entities.get(&SERVER, id);
        server.map_or_else(Vec::new, |server| replace(memory, server, &groups))
    })])
}

const NAME: &[(&str, &str)] = &[("name", "name")];

pub(super) static CALLS: [(&str, Call); 7] = [
    (
        "server_firewall_security_groups_add",
        Call::add(&GROUP)
            .sets(&[("label", "label")])
            .completes(|call, members| {
                let name = format!("sg{:x}", call.memory.entities.next_id(&GROUP));
                members.insert("name".to_owned(), name.into());
                Ok(())
            }),
    ),
    (
        "server_firewall_security_groups_get",
        Call::get(&GROUP).key(NAME),
    ),
    (
        "server_firewall_security_groups_list_all",
        Call::list(&GROUP).filters(&[("filters[label]", "label")]),
    ),
    (
        "server_firewall_security_groups_update",
        Call::update(&GROUP).key(NAME).sets(&[
            ("params[label]", "label"),
            ("params[rules_in]", "rules_in"),
            ("params[rules_out]", "rules_out"),
        ]),
    ),
    (
        "server_firewall_security_groups_delete",
        Call::delete(&GROUP).key(NAME),
    ),
    (
        "server_firewall_get",
        Call::list(&ATTACHED).key(&[("server", "server")]),
    ),
    (
        "server_firewall_update",
        Call::update(&SERVER)
            .key(&[("server", "name")])
            .reads(&["groups[]"])
            .also(attach),
    ),
];
