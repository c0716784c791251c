// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A volume, and the containers that mount it. Its name and the name of its server identify it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Volume {
    /// Identifies the volume. Other calls take its name instead.
    pub id: Id,
    /// The account that owns the volume.
    pub client_id: Option<Id>,
    /// The server that the volume is on. Version 1.3 of `/cloud/volume/get` does not return it.
    pub server_id: Option<Id>,
    /// What is being done to the volume: a word and the id of the job, such as `adding:29658430`. It is empty if nothing
    /// is being done.
    pub pending: Option<String>,
    /// The name of the volume, which other calls take.
    pub volume_name: String,
    /// Whether the volume is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// When the volume was created.
    pub date_added: Option<DateTime>,
    /// When the volume was last changed.
    pub date_updated: Option<DateTime>,
    /// The name of the server that the volume is on, which other calls take.
    pub server_name: String,
    /// The display name of the server that the volume is on.
    pub server_label: Option<String>,
    /// Whether the account owns the server, too.
    pub server_owner: Option<bool>,
    /// The containers that mount the volume. `/cloud/volume/list_all` writes each as its name, version 1.3 of
    /// `/cloud/volume/get` as an object with the name as the member `0`.
    #[serde(default)]
    pub containers: Vec<Value>,
}

setters!(Volume {
    id: one<Id>,
    client_id: maybe<Id>,
    server_id: maybe<Id>,
    pending: maybe<String>,
    volume_name: one<String>,
    is_missing: maybe<bool>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    server_name: one<String>,
    server_label: maybe<String>,
    server_owner: maybe<bool>,
    containers: each<Value>,
});
