// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::cloud::stack::StackContainer;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A stack, with its containers. Its name and the name of its server identify it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Stack {
    /// The account that owns the stack.
    pub client_id: Option<Id>,
    /// The server that the stack is on.
    pub server_id: Option<Id>,
    /// The name of the stack, which other calls take.
    pub name: String,
    /// The display name of the stack: a host name in the documented example. It can be empty.
    pub label: String,
    /// The Docker Compose file of the stack.
    pub docker_file: Option<String>,
    /// When the stack was created, as version 1.0 of `/cloud/stack/get` writes it. Version 1.5 writes `date_added`
    /// instead.
    pub date_created: Option<DateTime>,
    /// When the stack was created.
    pub date_added: Option<DateTime>,
    /// When the stack was last changed.
    pub date_updated: Option<DateTime>,
    /// What is being done to the stack. No value other than `null` is known.
    pub pending: Option<String>,
    /// Whether the stack is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// The name of the server that the stack is on, which other calls take.
    pub server_name: String,
    /// The display name of the server that the stack is on.
    pub server_label: Option<String>,
    /// Whether the account owns the server, too.
    pub server_owner: Option<bool>,
    /// The IP address of the server that the stack is on.
    pub ip_addr_server: Option<String>,
    /// The containers of the stack.
    #[serde(default)]
    pub containers: Vec<StackContainer>,
}

setters!(Stack {
    client_id: maybe<Id>,
    server_id: maybe<Id>,
    name: one<String>,
    label: one<String>,
    docker_file: maybe<String>,
    date_created: maybe<DateTime>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    pending: maybe<String>,
    is_missing: maybe<bool>,
    server_name: one<String>,
    server_label: maybe<String>,
    server_owner: maybe<bool>,
    ip_addr_server: maybe<String>,
    containers: each<StackContainer>,
});
