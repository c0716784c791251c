// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A forward: mail to one address is sent on to another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MailForward {
    /// The account that owns the mail server. Only returned by `/mail/search_forwards`.
    pub client_id: Option<Id>,
    /// The address whose mail is forwarded.
    pub source: String,
    /// The address that the mail is forwarded to.
    pub destination: String,
}

setters!(MailForward {
    client_id: maybe<Id>,
    source: one<String>,
    destination: one<String>,
});
