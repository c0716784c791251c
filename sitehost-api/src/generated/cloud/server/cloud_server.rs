// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A container server: a server that runs stacks of containers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudServer {
    /// Identifies the server. The calls for containers take its name instead.
    pub id: Id,
    /// The account that owns the server.
    pub client_id: Option<Id>,
    /// The name of the server, which other calls take.
    pub name: String,
    /// The display name of the server.
    pub label: String,
    /// The state of the server. Its words are not documented.
    pub state: Option<String>,
    /// The product that the server was ordered as.
    pub product_id: Option<Id>,
    /// The primary IP address of the server.
    pub primary_ip: Option<String>,
    /// The IP address of the proxy that passes requests on to the containers.
    pub ip_addr_proxy: Option<String>,
    /// Whether SiteHost manages the server. Only managed servers have an update window.
    pub managed: Option<bool>,
    /// Whether the account that makes the call owns the server.
    pub owner: Option<bool>,
    /// The images that the containers on the server use. Their form is not documented.
    #[serde(default)]
    pub images_used: Vec<String>,
    /// How many more images the containers on the server may use.
    pub images_remaining: Option<i64>,
    /// How many more containers the server may run.
    pub containers_remaining: Option<i64>,
    /// When the server was created, in the time of New Zealand.
    pub created: Option<DateTime>,
    /// When the server was last changed, in the time of New Zealand.
    pub date_updated: Option<DateTime>,
}

setters!(CloudServer {
    id: one<Id>,
    client_id: maybe<Id>,
    name: one<String>,
    label: one<String>,
    state: maybe<String>,
    product_id: maybe<Id>,
    primary_ip: maybe<String>,
    ip_addr_proxy: maybe<String>,
    managed: maybe<bool>,
    owner: maybe<bool>,
    images_used: each<String>,
    images_remaining: maybe<i64>,
    containers_remaining: maybe<i64>,
    created: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
