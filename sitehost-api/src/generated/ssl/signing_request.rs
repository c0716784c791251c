// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::ssl::CertificateSubject;
use crate::runtime::reply::setters::setters;

/// A certificate signing request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SigningRequest {
    /// What the request says about its subject.
    pub csr_details: Option<CertificateSubject>,
    /// The request in PEM form.
    pub csr: String,
}

setters!(SigningRequest {
    csr_details: maybe<CertificateSubject>,
    csr: one<String>,
});
