// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;
use crate::runtime::secrets::Secret;

/// Access to the VNC console of a server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VncToken {
    /// The token.
    pub token: Secret,
}

setters!(VncToken {
    token: one<Secret>,
});
