// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::mail::MailDomainState;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A domain that a mail server accepts mail for, or an alias of one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MailDomain {
    /// The account that owns the domain.
    pub client_id: Option<Id>,
    /// The domain name.
    pub domain: String,
    /// The domain that an alias domain maps to. Absent for other domains.
    pub parent_domain: Option<String>,
    /// The address that receives mail to addresses of the domain that do not exist. Empty if none is set.
    pub catch_all: Option<String>,
    /// Whether the domain is in use.
    pub state: Option<MailDomainState>,
    /// The number of mailboxes.
    pub accounts: Option<i64>,
    /// The number of aliases.
    pub nicknames: Option<i64>,
    /// The number of forwards.
    pub forwarders: Option<i64>,
    /// The space that the mailboxes of the domain take up. The unit is not documented.
    pub total_used: Option<i64>,
}

setters!(MailDomain {
    client_id: maybe<Id>,
    domain: one<String>,
    parent_domain: maybe<String>,
    catch_all: maybe<String>,
    state: maybe<MailDomainState>,
    accounts: maybe<i64>,
    nicknames: maybe<i64>,
    forwarders: maybe<i64>,
    total_used: maybe<i64>,
});
