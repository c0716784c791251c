// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::ssl::SigningRequest;
use crate::runtime::reply::setters::setters;

/// The signing request of a certificate.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StoredSigningRequest {
    /// The request and its subject.
    pub csr: SigningRequest,
}

setters!(StoredSigningRequest {
    csr: one<SigningRequest>,
});
