// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use crate::generated::cloud::image::version::CloudImageVersion;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// An image that containers can run, either a public image of SiteHost's or an image of the account's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudStackImage {
    /// Identifies the image.
    pub id: Id,
    /// The account that owns the image. It is 0 for SiteHost's own image in the documented example.
    pub client_id: Option<Id>,
    /// The display name of the image.
    pub label: String,
    /// The code that identifies the image.
    pub code: String,
    /// The labels of the image, such as `nz.sitehost.image.type`, `nz.sitehost.image.provider` and
    /// `nz.sitehost.image.volumes`.
    #[serde(default)]
    pub labels: BTreeMap<String, Value>,
    /// The changelog of the image.
    pub changelog: Option<String>,
    /// When the image was added.
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
    /// The versions of the image.
    #[serde(default)]
    pub versions: Vec<CloudImageVersion>,
}

setters!(CloudStackImage {
    id: one<Id>,
    client_id: maybe<Id>,
    label: one<String>,
    code: one<String>,
    labels: one<BTreeMap<String, Value>>,
    changelog: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    is_public: maybe<bool>,
    is_missing: maybe<bool>,
    project_id: maybe<Id>,
    registry_id: maybe<Id>,
    forked_from: maybe<Id>,
    pending: maybe<Value>,
    versions: each<CloudImageVersion>,
});
