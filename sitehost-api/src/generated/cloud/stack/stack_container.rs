// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::generated::cloud::stack::{ContainerImage, ContainerState};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A container of a stack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StackContainer {
    /// The name of the container, which the calls of a stack take to act on this container only.
    pub name: String,
    /// The id that Docker gave the container: 64 hexadecimal digits in the documented example.
    pub container_id: Option<String>,
    /// The state of the container.
    pub state: Option<ContainerState>,
    /// A size of the container. What it counts, and its unit, are not documented.
    pub size: Option<i64>,
    /// A second size of the container. What it counts, and its unit, are not documented.
    pub docker_size: Option<i64>,
    /// The image that the container runs, as text. Its form is not documented.
    pub image: Option<String>,
    /// The id of the image that the container runs.
    pub image_id: Option<Id>,
    /// The image that the container runs.
    pub image_details: Option<ContainerImage>,
    /// Whether HTTPS is enabled for the container.
    pub ssl_enabled: Option<bool>,
    /// Whether backups of the container are taken.
    pub backups: Option<bool>,
    /// Whether the container is monitored.
    pub monitored: Option<bool>,
    /// A socket for a database. No value other than `null` is known.
    pub db_socket: Option<Value>,
    /// When the container was created, as version 1.0 of `/cloud/stack/get` writes it. Version 1.5 writes `date_added`
    /// instead.
    pub date_created: Option<DateTime>,
    /// When the container was created.
    pub date_added: Option<DateTime>,
    /// When the container was last changed.
    pub date_updated: Option<DateTime>,
    /// What is being done to the container. No value other than `null` is known.
    pub pending: Option<String>,
    /// Whether the container is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
}

setters!(StackContainer {
    name: one<String>,
    container_id: maybe<String>,
    state: maybe<ContainerState>,
    size: maybe<i64>,
    docker_size: maybe<i64>,
    image: maybe<String>,
    image_id: maybe<Id>,
    image_details: maybe<ContainerImage>,
    ssl_enabled: maybe<bool>,
    backups: maybe<bool>,
    monitored: maybe<bool>,
    db_socket: maybe<Value>,
    date_created: maybe<DateTime>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    pending: maybe<String>,
    is_missing: maybe<bool>,
});
