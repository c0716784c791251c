// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::generated::cloud::image::version::BuildStatus;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A version of an image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImageVersion {
    /// Identifies the version.
    pub id: Id,
    /// The account that owns the version.
    pub client_id: Option<Id>,
    /// The image that the version belongs to.
    pub image_id: Option<Id>,
    /// The name of the version, for example `1.1-1076`.
    pub version: String,
    /// The labels of the image, as text.
    pub labels: Option<String>,
    /// When the version was added.
    pub date_added: Option<DateTime>,
    /// When the version was last changed.
    pub date_updated: Option<DateTime>,
    /// Whether the version is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// A flag whose effect is not documented.
    pub force_config: Option<bool>,
    /// Whether every account can use the version.
    pub public: Option<bool>,
    /// The build that made the version.
    pub build_id: Option<Id>,
    /// The status of the build that made the version.
    pub build_status: Option<BuildStatus>,
    /// The size of the version. The unit is not documented.
    pub docker_size: Option<i64>,
    /// What is being done to the version. No value other than `null` is known.
    pub pending: Option<Value>,
    /// The code that identifies the image.
    pub code: Option<String>,
    /// The number of containers that use the version.
    pub container_count: Option<i64>,
}

setters!(CloudImageVersion {
    id: one<Id>,
    client_id: maybe<Id>,
    image_id: maybe<Id>,
    version: one<String>,
    labels: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    is_missing: maybe<bool>,
    force_config: maybe<bool>,
    public: maybe<bool>,
    build_id: maybe<Id>,
    build_status: maybe<BuildStatus>,
    docker_size: maybe<i64>,
    pending: maybe<Value>,
    code: maybe<String>,
    container_count: maybe<i64>,
});
