// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// The image that a container runs. Version 1.5 of `/cloud/stack/get` returns all members; whether version 1.0 does is
/// not documented.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContainerImage {
    /// Identifies the image. Not returned by `/cloud/stack/list_all`.
    pub id: Option<Id>,
    /// The account that owns the image.
    pub client_id: Option<Id>,
    /// The display name of the image.
    pub label: String,
    /// The code that identifies the image.
    pub code: String,
    /// The version of the image.
    pub version: Option<String>,
    /// The labels of the image, as text. Not returned by `/cloud/stack/list_all`.
    pub labels: Option<String>,
    /// The changelog of the image. Not returned by `/cloud/stack/list_all`.
    pub changelog: Option<String>,
    /// When the image was added. Not returned by `/cloud/stack/list_all`.
    pub date_added: Option<DateTime>,
    /// When the image was last changed. Not returned by `/cloud/stack/list_all`.
    pub date_updated: Option<DateTime>,
    /// Whether every account can use the image.
    pub is_public: Option<bool>,
    /// Whether the image is missing. What it is missing from is not documented. Not returned by `/cloud/stack/list_all`.
    pub is_missing: Option<bool>,
    /// The project that the image belongs to. Not returned by `/cloud/stack/list_all`.
    pub project_id: Option<Id>,
    /// The registry that stores the image. Not returned by `/cloud/stack/list_all`.
    pub registry_id: Option<Id>,
    /// The public image that this image was forked from. Not returned by `/cloud/stack/list_all`.
    pub forked_from: Option<Id>,
    /// What is being done to the image. No value other than `null` is known. Not returned by `/cloud/stack/list_all`.
    pub pending: Option<Value>,
    /// The versions of the image. `/cloud/stack/list_all` returns an object with the latest one: `id`, `labels` and
    /// `latest_version`. Version 1.5 of `/cloud/stack/get` returns a list of objects, with the members of those that
    /// `/cloud/image/version/list_all` returns.
    pub versions: Option<Value>,
}

setters!(ContainerImage {
    id: maybe<Id>,
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
    versions: maybe<Value>,
});
