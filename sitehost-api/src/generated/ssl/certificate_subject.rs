// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::reply::setters::setters;

/// The subject of a certificate: what it is for, and the organization that it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CertificateSubject {
    /// The country of the organization, as a code of two letters.
    #[serde(rename = "countryName")]
    pub country_name: Option<String>,
    /// The state or province of the organization.
    #[serde(rename = "stateOrProvinceName")]
    pub state_or_province_name: Option<String>,
    /// The city of the organization.
    #[serde(rename = "localityName")]
    pub locality_name: Option<String>,
    /// The name of the organization.
    #[serde(rename = "organizationName")]
    pub organization_name: Option<String>,
    /// The department of the organization.
    #[serde(rename = "organizationalUnitName")]
    pub organizational_unit_name: Option<String>,
    /// The host name that the certificate is for.
    #[serde(rename = "commonName")]
    pub common_name: Option<String>,
    /// The email address of a contact.
    #[serde(rename = "emailAddress")]
    pub email_address: Option<String>,
}

setters!(CertificateSubject {
    country_name: maybe<String>,
    state_or_province_name: maybe<String>,
    locality_name: maybe<String>,
    organization_name: maybe<String>,
    organizational_unit_name: maybe<String>,
    common_name: maybe<String>,
    email_address: maybe<String>,
});
