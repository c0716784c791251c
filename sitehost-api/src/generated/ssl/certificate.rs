// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A certificate of an account.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Certificate {
    /// Identifies the certificate; `/ssl/get_certificate` takes it.
    pub cert_id: Id,
    /// The account that owns the certificate. Not returned by the list.
    pub client_id: Option<Id>,
    /// The host name that the certificate is for.
    pub common_name: String,
    /// The signing request, in PEM form. Not returned by the list.
    pub csr: Option<String>,
    /// The intermediate certificates up to the authority. Empty until the certificate is issued. Not returned by the
    /// list.
    pub chain: Option<String>,
    /// The certificate itself. Missing until it is issued. Not returned by the list.
    pub crt: Option<String>,
    /// When the certificate was issued.
    pub issue_date: Option<DateTime>,
    /// When the certificate expires.
    pub expiry_date: Option<DateTime>,
    /// When the record of the certificate was created. Only version 1.5 of `/ssl/get_certificate` is known to return it.
    pub date_added: Option<DateTime>,
    /// When the record of the certificate was last changed. Only version 1.5 of `/ssl/get_certificate` is known to
    /// return it.
    pub date_updated: Option<DateTime>,
}

setters!(Certificate {
    cert_id: one<Id>,
    client_id: maybe<Id>,
    common_name: one<String>,
    csr: maybe<String>,
    chain: maybe<String>,
    crt: maybe<String>,
    issue_date: maybe<DateTime>,
    expiry_date: maybe<DateTime>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
