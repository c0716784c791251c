// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::mail::MailAddressKind;
use crate::runtime::reply::setters::setters;

/// An address of a mail domain: a mailbox, a forward or an alias.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MailAddress {
    /// What the address is.
    #[serde(rename = "type")]
    pub kind: MailAddressKind,
    /// The login name of a mailbox.
    pub username: Option<String>,
    /// The address itself. Of a forward or an alias, this is the source.
    pub emailaddr: Option<String>,
    /// The display name of a mailbox.
    pub label: Option<String>,
    /// The address that a forward or an alias delivers mail to.
    pub destination: Option<String>,
}

setters!(MailAddress {
    kind: one<MailAddressKind>,
    username: maybe<String>,
    emailaddr: maybe<String>,
    label: maybe<String>,
    destination: maybe<String>,
});
