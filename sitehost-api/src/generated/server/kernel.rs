// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// A kernel that a server can start with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Kernel {
    /// The name of the kernel, which `/server/update` takes, for example `pvgrub-1.0-amd64`.
    pub kernel: String,
    /// The initial RAM disk that goes with the kernel.
    pub initrd: Option<String>,
    /// The kernel modules. The form is not documented.
    pub modules: Option<String>,
    /// How the hypervisor boots the kernel, for example `pvgrub`.
    pub hypervisor: Option<String>,
    /// Whether servers start with this kernel by default.
    pub default: Option<bool>,
}

setters!(Kernel {
    kernel: one<String>,
    initrd: maybe<String>,
    modules: maybe<String>,
    hypervisor: maybe<String>,
    default: maybe<bool>,
});
