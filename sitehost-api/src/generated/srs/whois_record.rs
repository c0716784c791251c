// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::srs::{WhoisContact, WhoisNameServer};
use crate::runtime::reply::setters::setters;

/// What whois tells about a domain.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WhoisRecord {
    /// The domain name.
    #[serde(rename = "DomainName")]
    pub domain_name: Option<String>,
    /// The status of the domain. The possible values are not documented.
    #[serde(rename = "Status")]
    pub status: Option<String>,
    /// When the domain was registered, as text. Its form is not documented.
    #[serde(rename = "RegisteredDate")]
    pub registered_date: Option<String>,
    /// When the domain was last changed, as text. Its form is not documented.
    #[serde(rename = "ModifiedDate")]
    pub modified_date: Option<String>,
    /// The end of the term that the domain is registered for, as text. Its form is not documented.
    #[serde(rename = "BilledUntil")]
    pub billed_until: Option<String>,
    /// The name servers of the domain.
    #[serde(rename = "NameServers", default)]
    pub name_servers: Vec<WhoisNameServer>,
    /// The person or company that the domain is registered to.
    #[serde(rename = "RegistrantContact")]
    pub registrant_contact: Option<WhoisContact>,
    /// The contact for technical questions.
    #[serde(rename = "TechnicalContact")]
    pub technical_contact: Option<WhoisContact>,
    /// The contact for administrative questions.
    #[serde(rename = "AdminContact")]
    pub admin_contact: Option<WhoisContact>,
}

setters!(WhoisRecord {
    domain_name: maybe<String>,
    status: maybe<String>,
    registered_date: maybe<String>,
    modified_date: maybe<String>,
    billed_until: maybe<String>,
    name_servers: each<WhoisNameServer>,
    registrant_contact: maybe<WhoisContact>,
    technical_contact: maybe<WhoisContact>,
    admin_contact: maybe<WhoisContact>,
});
