// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A contact in a list of contacts. `/srs/get_contact` returns the postal address and the other numbers, under other
/// names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DomainContactSummary {
    /// Identifies the contact.
    pub contact_id: Id,
    /// The name of the person or company.
    pub name: String,
    /// The name as a registrant. How it differs from `name` is not documented.
    pub registrant_name: Option<String>,
    /// The email address.
    pub email: Option<String>,
    /// The calling code of the phone number, for example `64`.
    pub phone_cntry: Option<String>,
    /// The area code of the phone number.
    pub phone_area: Option<String>,
    /// The rest of the phone number.
    pub phone_local: Option<String>,
    /// The extension of the phone number.
    pub phone_extension: Option<String>,
    /// The number of domains that have the contact.
    pub domain_count: Option<i64>,
}

setters!(DomainContactSummary {
    contact_id: one<Id>,
    name: one<String>,
    registrant_name: maybe<String>,
    email: maybe<String>,
    phone_cntry: maybe<String>,
    phone_area: maybe<String>,
    phone_local: maybe<String>,
    phone_extension: maybe<String>,
    domain_count: maybe<i64>,
});
