// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::generated::cloud::image::ImageType;
use crate::generated::cloud::image::version::BuildStatus;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A custom image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImage {
    /// Identifies the image.
    pub id: Id,
    /// The account that owns the image.
    pub client_id: Option<Id>,
    /// The display name of the image.
    pub label: String,
    /// The code that identifies the image.
    pub code: String,
    /// The version of the image. As far as observed, it is empty before the first build.
    pub version: Option<String>,
    /// The labels of the image, as text.
    pub labels: Option<String>,
    /// The changelog of the image.
    pub changelog: Option<String>,
    /// When the image was created.
    pub date_added: Option<DateTime>,
    /// When the image was last changed.
    pub date_updated: Option<DateTime>,
    /// Whether every account can use the image.
    pub is_public: Option<bool>,
    /// Whether the image is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
    /// The project that the image belongs to.
    pub project_id: Option<Id>,
    /// The registry that stores the image.
    pub registry_id: Option<Id>,
    /// The public image that this image was forked from.
    pub forked_from: Option<Id>,
    /// What is being done to the image. No value other than `null` is known.
    pub pending: Option<Value>,
    /// The name of the account that owns the image.
    pub client_name: Option<String>,
    /// The type of the image.
    pub image_type: Option<ImageType>,
    /// The host name of the registry that stores the image.
    pub registry_url: Option<String>,
    /// The number of containers that use the image.
    pub container_count: Option<i64>,
    /// The number of versions of the image.
    pub version_count: Option<i64>,
    /// The status of the image's build.
    pub build_status: Option<BuildStatus>,
}

setters!(CloudImage {
    id: one<Id>,
    client_id: maybe<Id>,
    label: one<String>,
    code: one<String>,
    version: maybe<String>,
    labels: maybe<String>,
    changelog: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    is_public: maybe<bool>,
    is_missing: maybe<bool>,
    project_id: maybe<Id>,
    registry_id: maybe<Id>,
    forked_from: maybe<Id>,
    pending: maybe<Value>,
    client_name: maybe<String>,
    image_type: maybe<ImageType>,
    registry_url: maybe<String>,
    container_count: maybe<i64>,
    version_count: maybe<i64>,
    build_status: maybe<BuildStatus>,
});
