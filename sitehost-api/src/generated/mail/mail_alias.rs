// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// An alias: a second address for mail to another address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MailAlias {
    /// The account that owns the mail server. Only returned by `/mail/search_aliases`.
    pub client_id: Option<Id>,
    /// The alias address.
    pub source: String,
    /// The address that mail to the alias is delivered to.
    pub destination: String,
}

setters!(MailAlias {
    client_id: maybe<Id>,
    source: one<String>,
    destination: one<String>,
});
