//! The entities of a new mock, all of account 1, with the names of the samples in the API's documentation.

use jiff::civil::DateTime;
use serde_json::{Value, json};

use super::entities::Entities;
use super::entity::Kind;
use super::initial_state::ACCOUNT;
use super::operations::dns::{RECORD, ZONE};
use super::operations::ssh_key::SSH_KEY;

fn ssh_key(label: &str, access: &str) -> Value {
    json!({
        "label": label,
        "content": format!("ssh-rsa AAAAB3NzaC1yc2EAAA... {label}"),
        "custom_image_access": access,
    })
}

fn bruce() -> Value {
    let mut key = ssh_key("bruce", "0");
    key["users"] = json!([{ "id": "12", "username": "john", "containers": ["mywebsite.nz"] }]);
    key
}

fn record(r#type: &str, name: &str, content: &str) -> Value {
    json!({ "domain": "example.co.nz", "type": r#type, "name": name, "content": content })
}

/// Returns the entities, which were added at this time.
pub(super) fn entities(added: DateTime) -> Entities {
    let all: [(&'static Kind, u64, Value); 7] = [
        (&SSH_KEY, 1, ssh_key("My SSH Key", "1")),
        (&SSH_KEY, 6, bruce()),
        (&SSH_KEY, 23, ssh_key("alice", "1")),
        (&SSH_KEY, 25, ssh_key("carol", "1")),
        (&ZONE, 1, json!({ "name": "example.co.nz" })),
        (
            &RECORD,
            1,
            record("NS", "example.co.nz", "ns1.sitehost.co.nz."),
        ),
        (&RECORD, 2, record("A", "www.example.co.nz", "192.0.2.10")),
    ];
    let mut entities = Entities::default();
    for (kind, id, members) in all {
        if let Value::Object(members) = members {
            entities.insert(kind, id, ACCOUNT, members);
            entities.show(kind, id, added);
        }
    }
    entities
}
