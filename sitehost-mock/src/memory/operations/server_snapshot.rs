//! `/server/snapshot`: snapshots of the disks of servers. They stay when their lifetime ends, because the mock's clock does
//! not run by itself.

use super::server::SERVER;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::clock::{self, written};
use crate::memory::entity::{Kind, Within};
use crate::refusal::Refusal;

/// A snapshot. Its `name` is that of the disk.
static SNAPSHOT: Kind = Kind {
    first_id: 93,
    within: &[Within {
        kind: &SERVER,
        same: &[("server", "name")],
        shows: &[],
    }],
    ..Kind::new("snapshot", &["id"])
};

/// In hours. The default of the API is not documented; this is the lifetime in the documented example.
const DEFAULT_LIFETIME: &str = "1";

const ID: &[(&str, &str)] = &[("name", "server"), ("snapshot", "id")];

fn extend(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let end = clock::hours_later(call.text("expires"), call.argument("lifetime").text());
    let snapshot = call.entity.into_iter();
    let changes = snapshot.map(|one| Change::set(&SNAPSHOT, one, "expires", &end));
    Ok(changes.collect())
}

pub(super) static CALLS: [(&str, Call); 5] = [
    (
        "server_snapshot_create",
        Call::add(&SNAPSHOT)
            .key(&[("name", "server")])
            .sets(&[("partition", "name")])
            .reads(&["lifetime"])
            .completes(|call, members| {
                let lifetime = call.argument("lifetime").optional();
                let now = written(call.memory.clock.now());
                let end = clock::hours_later(&now, lifetime.unwrap_or(DEFAULT_LIFETIME));
                members.insert("expires".to_owned(), end.into());
                Ok(())
            }),
    ),
    (
        "server_snapshot_list_all",
        Call::list(&SNAPSHOT).key(&[("name", "server")]),
    ),
    (
        "server_snapshot_set_lifetime",
        Call::update(&SNAPSHOT)
            .key(ID)
            .reads(&["lifetime"])
            .also(extend),
    ),
    ("server_snapshot_restore", Call::update(&SNAPSHOT).key(ID)),
    ("server_snapshot_delete", Call::delete(&SNAPSHOT).key(ID)),
];
