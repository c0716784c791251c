//! The entities of a new mock, all of account 1, with the names of the samples in the API's documentation.

use jiff::civil::DateTime;
use serde_json::{Value, json};

use super::entities::Entities;
use super::entity::Kind;
use super::initial_state::ACCOUNT;
use super::operations::cloud_ssh_user::SSH_USER;
use super::operations::cloud_stack_integrated::INTEGRATED;
use super::operations::dns::{RECORD, ZONE};
use super::operations::mail::MAIL_SERVER;
use super::operations::server::{SERVER, cloud_server};
use super::operations::server_address::{ADDRESS, address};
use super::operations::srs::DOMAIN;
use super::operations::srs_contact::CONTACT;
use super::operations::ssh_key::SSH_KEY;

fn ssh_key(label: &str, access: &str) -> Value {
    json!({
        "label": label,
        "content": format!("ssh-rsa AAAAB3NzaC1yc2EAAA... {label}"),
        "custom_image_access": access,
    })
}

fn ssh_user() -> Value {
    json!({
        "server_name": "ch-servername",
        "username": "john",
        "containers": ["mywebsite.nz"],
        "ssh_keys": ["6"],
    })
}

fn record(r#type: &str, name: &str, content: &str) -> Value {
    json!({ "domain": "example.co.nz", "type": r#type, "name": name, "content": content })
}

fn contact() -> Value {
    json!({
        "Name": "Example",
        "email": "contact@example.com",
        "PostalAddress": "1 Example Rd",
        "PostalAddress2": "",
        "City": "Auckland",
        "Country": "NZ",
        "PostCode": "1010",
        "Phone": { "Country": "64", "Area": "9", "Local": "123456" },
    })
}

fn domain(name: &str, end: &str, autorenew_term: &str) -> Value {
    json!({ "domain": name, "datebilleduntil": end, "autorenew_term": autorenew_term })
}

/// Returns the entities, which were added at this time.
pub(super) fn entities(added: DateTime) -> Entities {
    let all: [(&'static Kind, u64, Value); 20] = [
        (&SSH_KEY, 1, ssh_key("My SSH Key", "1")),
        (&SSH_KEY, 6, ssh_key("bruce", "0")),
        (&SSH_KEY, 23, ssh_key("alice", "1")),
        (&SSH_KEY, 25, ssh_key("carol", "1")),
        (
            &SERVER,
            1,
            cloud_server("ch-servername", "servername", "203.0.113.1").into(),
        ),
        (
            &SERVER,
            31462,
            cloud_server("ch-mycloud", "My Cloud", "203.0.113.2").into(),
        ),
        (
            &SERVER,
            31350,
            json!({ "name": "servername", "label": "Example", "primary_ip": "192.0.2.10" }),
        ),
        (&ADDRESS, 1, address("ch-servername", "203.0.113.1", true)),
        (&ADDRESS, 2, address("ch-mycloud", "203.0.113.2", true)),
        (&ADDRESS, 32287, address("servername", "192.0.2.10", true)),
        (
            &INTEGRATED,
            1,
            json!({ "server_name": "ch-servername", "name": "mysql57" }),
        ),
        (&MAIL_SERVER, 1, json!({ "server_name": "my-mail-server" })),
        (&SSH_USER, 12, ssh_user()),
        (&ZONE, 1, json!({ "name": "example.co.nz" })),
        (
            &RECORD,
            1,
            record("NS", "example.co.nz", "ns1.sitehost.co.nz."),
        ),
        (&RECORD, 2, record("A", "www.example.co.nz", "192.0.2.10")),
        (&CONTACT, 12, contact()),
        (
            &DOMAIN,
            1,
            domain("example.com", "2025-03-20 15:29:13", "0"),
        ),
        (
            &DOMAIN,
            2,
            domain("example.net", "2025-10-09 15:29:13", "12"),
        ),
        (
            &DOMAIN,
            3,
            domain("example.org", "2026-02-09 15:29:13", "0"),
        ),
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
