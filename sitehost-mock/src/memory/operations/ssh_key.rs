//! `/ssh/key`: the SSH keys of an account.

use serde_json::{Value, json};

use super::cloud_ssh_user::SSH_USER;
use crate::memory::call::Call;
use crate::memory::entity::Kind;

pub(in crate::memory) static SSH_KEY: Kind = Kind {
    ids: &["id", "key_id"],
    first_id: 7,
    initial: || json!({ "custom_image_access": "0" }),
    view: |memory, key, members| {
        let id = key.text("id").into();
        let users = memory
            .entities
            .of(&SSH_USER)
            .filter(|user| user.list("ssh_keys").contains(&id));
        let users = users.map(|user| Value::Object(user.members.clone()));
        members.insert("users".to_owned(), users.collect());
    },
    ..Kind::new("key", &["id"])
};

const KEY: &[(&str, &str)] = &[("key_id", "id")];

pub(super) static CALLS: [(&str, Call); 5] = [
    (
        "ssh_key_add",
        Call::add(&SSH_KEY).sets(&[
            ("label", "label"),
            ("content", "content"),
            ("params[custom_image_access]", "custom_image_access"),
        ]),
    ),
    (
        "ssh_key_get",
        Call::get(&SSH_KEY)
            .key(KEY)
            .reads(&["include_users"])
            .adjust(|call, key| {
                let include_users = call.argument("include_users").flag();
                if let (None | Some(false), Some(members)) = (include_users, key.as_object_mut()) {
                    members.shift_remove("users");
                }
            }),
    ),
    ("ssh_key_list_all", Call::list(&SSH_KEY)),
    ("ssh_key_remove", Call::delete(&SSH_KEY).key(KEY)),
    (
        "ssh_key_update",
        Call::update(&SSH_KEY).key(KEY).sets(&[
            ("params[label]", "label"),
            ("params[content]", "content"),
            ("params[custom_image_access]", "custom_image_access"),
        ]),
    ),
];
