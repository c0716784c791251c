// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::reply::setters::setters;

/// A certificate of a container.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StackCertificate {
    /// The authority's certificate that signed this one, for example `E8`.
    pub issuer: Option<String>,
    /// When the certificate becomes valid.
    pub not_before: Option<DateTime>,
    /// When the certificate expires.
    pub not_after: Option<DateTime>,
    /// The serial number of the certificate.
    pub serial: Option<String>,
    /// Whether the certificate has expired.
    pub expired: Option<bool>,
    /// Whether the certificate is missing. What it is missing from is not documented.
    pub is_missing: Option<bool>,
}

setters!(StackCertificate {
    issuer: maybe<String>,
    not_before: maybe<DateTime>,
    not_after: maybe<DateTime>,
    serial: maybe<String>,
    expired: maybe<bool>,
    is_missing: maybe<bool>,
});
