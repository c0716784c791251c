// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::cloud::image::version::BuildStatus;
use crate::runtime::reply::setters::setters;

/// The status and the log of a build.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CloudImageBuild {
    /// The status of the build.
    pub build_status: BuildStatus,
    /// The log of the build so far.
    pub build_trace: Option<String>,
}

setters!(CloudImageBuild {
    build_status: one<BuildStatus>,
    build_trace: maybe<String>,
});
