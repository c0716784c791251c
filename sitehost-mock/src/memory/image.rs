//! An image and its versions.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use serde_json::Value;

/// The account that owns the public images, which every account can see.
pub(super) const SITEHOST: u64 = 0;
pub(super) struct Image {
    pub(super) id: u64,
    pub(super) client_id: u64,
    pub(super) label: String,
    pub(super) code: String,
    /// The labels in the list for stacks, an object.
    pub(super) labels: Value,
    pub(super) changelog: String,
    pub(super) added: DateTime,
    /// `None` for a public image, as in the documented example.
    pub(super) updated: Option<DateTime>,
    pub(super) project_id: u64,
    pub(super) forked_from: Option<u64>,
    pub(super) container_count: u64,
    /// By build id, so that the newest is last.
    pub(super) versions: BTreeMap<u64, Version>,
}

pub(super) struct Version {
    pub(super) id: u64,
    pub(super) name: String,
    pub(super) build: Build,
    pub(super) added: DateTime,
    pub(super) updated: DateTime,
}

pub(super) struct Build {
    pub(super) id: u64,
    pub(super) status: BuildStatus,
    /// The build log so far.
    pub(super) trace: String,
    /// The final trace, if the build is set to fail.
    pub(super) failure: Option<String>,
    /// How often the build was polled.
    pub(super) polled: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BuildStatus {
    Running,
    Success,
    Failed,
}

impl Image {
    pub(super) fn is_public(&self) -> bool {
        self.client_id == SITEHOST
    }

    /// Returns the newest version whose build succeeded.
    pub(super) fn current_version(&self) -> Option<&Version> {
        self.versions
            .values()
            .rev()
            .find(|version| version.build.status == BuildStatus::Success)
    }

    /// Returns how many containers run a version. All containers count as running the current version.
    pub(super) fn containers_of(&self, version: &Version) -> u64 {
        match self.current_version() {
            Some(current) if current.id == version.id => self.container_count,
            _ => 0,
        }
    }
}

impl BuildStatus {
    /// The status in a reply. The values come from the vendor's Go SDK.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Success => "success",
            Self::Failed => "failed",
        }
    }
}
