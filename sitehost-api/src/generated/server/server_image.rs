// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::server::ServerImageType;
use crate::runtime::reply::setters::setters;

/// An image that a server can be created from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServerImage {
    /// The code that identifies the image in `/server/provision`. A few entries have none; no server can be created from
    /// them.
    pub code: String,
    /// The display name of the image.
    pub name: String,
    /// The architecture, for example `amd64`.
    pub arch: Option<String>,
    /// The distribution, for example `ubuntu`.
    pub distro: Option<String>,
    /// The type of the image.
    #[serde(rename = "type")]
    pub kind: Option<ServerImageType>,
    /// The operating system, for example `linux`.
    pub os: Option<String>,
}

setters!(ServerImage {
    code: one<String>,
    name: one<String>,
    arch: maybe<String>,
    distro: maybe<String>,
    kind: maybe<ServerImageType>,
    os: maybe<String>,
});
