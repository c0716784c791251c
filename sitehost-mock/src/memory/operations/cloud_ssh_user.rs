//! `/cloud/ssh/user`: the users who log in to the containers and volumes of a server.

use serde_json::{Value, json};

use super::server::ON_SERVER;
use super::ssh_key::SSH_KEY;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::Kind;
use crate::refusal::Refusal;

pub(in crate::memory) static SSH_USER: Kind = Kind {
    first_id: 13,
    within: &[ON_SERVER],
    initial: || json!({ "containers": [], "volumes": [], "ssh_keys": [], "read_only_config": "0" }),
    // A key that is removed is no longer shown.
    view: |memory, user, members| {
        let ids = user.list("ssh_keys");
        let keys = memory
            .entities
            .of(&SSH_KEY)
            .filter(|key| ids.contains(&key.text("id").into()));
        let keys = keys.map(|key| Value::Object(key.members.clone()));
        members.insert("ssh_keys".to_owned(), keys.collect());
        let home = format!("/data/docker0/ssh/{}", user.text("username"));
        members.insert("home_dir".to_owned(), home.into());
    },
    ..Kind::new("SSH user", &["server_name", "username"])
};

const NAME: &[(&str, &str)] = &[("server_name", "server_name"), ("username", "username")];
const KEYS: &str = "params[ssh_keys][]";
const ACCESS: &[(&str, &str)] = &[
    ("params[containers][]", "containers"),
    ("params[volumes][]", "volumes"),
    (KEYS, "ssh_keys"),
    ("params[read_only_config]", "read_only_config"),
];

fn check_keys(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let keys = call.argument(KEYS);
    for key in keys.list() {
        call.need(&SSH_KEY, KEYS, &[("id", key)])?;
    }
    Ok(Vec::new())
}

pub(super) static CALLS: [(&str, Call); 5] = [
    (
        "cloud_ssh_user_add",
        Call::add(&SSH_USER).key(NAME).sets(ACCESS).also(check_keys),
    ),
    ("cloud_ssh_user_get", Call::get(&SSH_USER).key(NAME)),
    (
        "cloud_ssh_user_list_all",
        Call::list(&SSH_USER).filters(&[
            ("filters[server_name]", "server_name"),
            ("filters[username]", "username"),
            ("filters[container]", "containers"),
            ("filters[volume]", "volumes"),
        ]),
    ),
    (
        "cloud_ssh_user_update",
        Call::update(&SSH_USER)
            .key(NAME)
            .sets(ACCESS)
            .also(check_keys),
    ),
    ("cloud_ssh_user_delete", Call::delete(&SSH_USER).key(NAME)),
];
