// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::request::{ParamTree, Place};

/// Settings of a disk.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartitionSettings {
    /// The threshold for alerts, in GB, such as `1`; `alert_threshold` in `/server/get_server` returns it. Whether it
    /// counts used or free space is not documented.
    pub threshold: Option<String>,
}

impl PartitionSettings {
    /// Creates the group. Every parameter is optional.
    pub fn new() -> Self {
        Self { threshold: None }
    }

    /// The threshold for alerts, in GB, such as `1`; `alert_threshold` in `/server/get_server` returns it. Whether it
    /// counts used or free space is not documented.
    #[must_use]
    pub fn threshold(mut self, threshold: impl Into<String>) -> Self {
        self.threshold = Some(threshold.into());
        self
    }

    /// Sets [`threshold`](Self::threshold), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_threshold(mut self, threshold: Option<impl Into<String>>) -> Self {
        self.threshold = threshold.map(Into::into);
        self
    }
}

impl ParamTree for PartitionSettings {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("threshold", &self.threshold);
    }
}
