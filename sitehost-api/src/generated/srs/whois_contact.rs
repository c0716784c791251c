// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use crate::runtime::reply::setters::setters;

/// A contact of a domain in whois. All members may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WhoisContact {
    /// The name of the person or company.
    #[serde(rename = "Name")]
    pub name: Option<String>,
    /// The company that the person belongs to.
    #[serde(rename = "Company")]
    pub company: Option<String>,
    /// The email address.
    #[serde(rename = "Email")]
    pub email: Option<String>,
    /// The parts of the postal address by their names. `Country` is the only known name.
    #[serde(rename = "PostalAddress", default)]
    pub postal_address: BTreeMap<String, String>,
}

setters!(WhoisContact {
    name: maybe<String>,
    company: maybe<String>,
    email: maybe<String>,
    postal_address: one<BTreeMap<String, String>>,
});
