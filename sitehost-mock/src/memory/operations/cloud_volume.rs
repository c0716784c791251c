//! `/cloud/volume`: volumes, and the containers that mount them.

use serde_json::json;

use super::server::ON_SERVER;
use crate::memory::arguments::Argument;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Entity, Kind, Within};
use crate::refusal::Refusal;

pub(in crate::memory) static VOLUME: Kind = Kind {
    first_id: 100,
    within: &[ON_SERVER],
    view: |memory, volume, members| {
        let mounts = memory.inside(&VOLUME, volume, &MOUNT).into_iter();
        let containers = mounts.map(|mount| mount.text("container"));
        members.insert("containers".to_owned(), containers.collect());
    },
    ..Kind::new("volume", &["server_name", "volume_name"])
};

/// A container that mounts a volume. Mounts are entities, so that jobs which run at the same time each change their own.
static MOUNT: Kind = Kind {
    within: &[Within {
        kind: &VOLUME,
        same: NEW_NAME,
        shows: &[],
    }],
    ..Kind::new("mount", &["server_name", "volume_name", "container"])
};

const NEW_NAME: &[(&str, &str)] = &[
    ("server_name", "server_name"),
    ("volume_name", "volume_name"),
];
const NAME: &[(&str, &str)] = &[("server", "server_name"), ("volume", "volume_name")];

fn mounted<'a>(call: &Considered<'a>, container: &str) -> Option<&'a Entity> {
    let mounts = call.memory.inside(&VOLUME, call.entity?, &MOUNT);
    let mut mounts = mounts.into_iter();
    mounts.find(|mount| mount.text("container") == container)
}

/// Mounts the volume in these containers, unless they have it. The names of their stacks are not compared with anything.
fn mount(call: &Considered<'_>, containers: &Argument<'_>) -> Vec<Change> {
    let new = containers.list().into_iter();
    let new = new.filter(|container| mounted(call, container).is_none());
    new.map(|container| {
        let members = json!({
            "server_name": call.text("server_name"),
            "volume_name": call.text("volume_name"),
            "container": container,
        });
        Change::add(&MOUNT, call.client_id, members)
    })
    .collect()
}

fn update_mounts(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let mut changes = mount(call, &call.argument("containers[add]"));
    let removed = call.argument("containers[remove]");
    for container in removed.list() {
        let mount = mounted(call, container).ok_or_else(|| removed.not_found(MOUNT.name))?;
        changes.push(Change::remove(&MOUNT, mount));
    }
    Ok(changes)
}

pub(super) static CALLS: [(&str, Call); 6] = [
    (
        "cloud_volume_add",
        Call::add(&VOLUME)
            .key(NEW_NAME)
            .reads(&["container_names[]"])
            .also(|call| Ok(mount(call, &call.argument("container_names[]")))),
    ),
    ("cloud_volume_get", Call::get(&VOLUME).key(NAME)),
    (
        "cloud_volume_list_all",
        Call::list(&VOLUME).filters(&[
            ("filters[name]", "volume_name"),
            ("filters[server_name]", "server_name"),
            ("filters[container]", "containers"),
        ]),
    ),
    ("cloud_volume_delete", Call::delete(&VOLUME).key(NAME)),
    (
        "cloud_volume_mount",
        Call::update(&VOLUME)
            .key(NEW_NAME)
            .reads(&["containers"])
            .also(|call| Ok(mount(call, &call.argument("containers")))),
    ),
    (
        "cloud_volume_update_mounts",
        Call::update(&VOLUME)
            .key(NEW_NAME)
            .reads(&["containers[add]", "containers[remove]"])
            .also(update_mounts),
    ),
];
