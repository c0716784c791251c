//! An image and its versions.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use serde_json::Value;

use super::SITEHOST;

pub(super) struct Image {
    pub(super) id: u64,
    pub(super) client_id: u64,
    pub(super) label: String,
    pub(super) code: String,
    /// What it says about itself in the list for stacks: an object, or `[]` where it says nothing.
    pub(super) labels: Value,
    pub(super) changelog: String,
    pub(super) added: DateTime,
    /// Public images have none, as in the description's example.
    pub(super) updated: Option<DateTime>,
    pub(super) project_id: u64,
    pub(super) forked_from: Option<u64>,
    pub(super) container_count: u64,
    /// By the build that made them, so the newest one comes last.
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
    /// What it wrote so far.
    pub(super) trace: String,
    /// What it will have written, if it is going to fail.
    pub(super) failure: Option<String>,
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

    /// The newest one that was built.
    pub(super) fn current_version(&self) -> Option<&Version> {
        self.versions
            .values()
            .rev()
            .find(|version| version.build.status == BuildStatus::Success)
    }

    /// The containers run the newest version; how they are spread over the others is not remembered.
    pub(super) fn containers_of(&self, version: &Version) -> u64 {
        match self.current_version() {
            Some(current) if current.id == version.id => self.container_count,
            _ => 0,
        }
    }
}

impl BuildStatus {
    /// The words of the vendor's Go SDK.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Success => "success",
            Self::Failed => "failed",
        }
    }
}
