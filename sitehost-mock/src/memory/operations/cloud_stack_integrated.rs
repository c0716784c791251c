//! `/cloud/stack/integrated`: the stacks that a server has of SiteHost's own, such as a database server.

use serde_json::Value;

use super::server::{ON_SERVER, check_is_on};
use crate::memory::call::Call;
use crate::memory::entity::Kind;

pub(in crate::memory) static INTEGRATED: Kind = Kind {
    within: &[ON_SERVER],
    ..Kind::new("integrated stack", &["server_name", "name"])
};

/// Leaves the names alone of the entries of a list.
fn names(list: &mut Value) {
    for entry in list.as_array_mut().into_iter().flatten() {
        *entry = entry.get("name").cloned().unwrap_or_default();
    }
}

pub(super) static CALLS: [(&str, Call); 2] = [
    (
        "cloud_stack_integrated_add",
        Call::add(&INTEGRATED)
            .key(&[("server", "server_name"), ("name", "name")])
            .also(|call| check_is_on(call).map(|()| Vec::new())),
    ),
    (
        "cloud_stack_integrated_list_all",
        Call::list(&INTEGRATED)
            .key(&[("server_name", "server_name")])
            .adjust(|_, list| names(list)),
    ),
];
