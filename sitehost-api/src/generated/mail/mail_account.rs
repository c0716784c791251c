// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;
use crate::runtime::secrets::Secret;

/// A mailbox, which the API calls an account.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MailAccount {
    /// The account that owns the mail server.
    pub client_id: Option<Id>,
    /// The login name, by default the address.
    pub username: Option<String>,
    /// The display name of the mailbox.
    pub label: Option<String>,
    /// The address of the mailbox.
    pub emailaddr: String,
    /// Whether incoming mail is answered with `autoresponder_text`.
    pub autoresponder: Option<bool>,
    /// The text of the automatic reply.
    pub autoresponder_text: Option<String>,
    /// Whether spam handling is on. What it does is not documented.
    pub spam_strategy: Option<bool>,
    /// Whether the mailbox is in use.
    pub active: Option<bool>,
    /// The size that the mailbox can grow to, in MB; 0 is unlimited.
    pub quota: Option<i64>,
    /// The space that the mailbox takes up. The unit is not documented. Not returned by a search.
    pub quota_used: Option<i64>,
    /// How much of the quota is used, in percent. Not returned by a search.
    pub quota_percent: Option<f64>,
    /// The number of messages in the mailbox. Not returned by a search.
    pub message_count: Option<i64>,
    /// When the mailbox was created. Only returned by `/mail/get_account`.
    pub date_added: Option<DateTime>,
    /// When the mailbox, or its usage figures were last updated. Which of the two is not documented. Not returned by a
    /// search.
    pub last_updated: Option<DateTime>,
    /// A key. What it is for is not documented. Only returned by `/mail/get_account`.
    pub key: Option<Secret>,
}

setters!(MailAccount {
    client_id: maybe<Id>,
    username: maybe<String>,
    label: maybe<String>,
    emailaddr: one<String>,
    autoresponder: maybe<bool>,
    autoresponder_text: maybe<String>,
    spam_strategy: maybe<bool>,
    active: maybe<bool>,
    quota: maybe<i64>,
    quota_used: maybe<i64>,
    quota_percent: maybe<f64>,
    message_count: maybe<i64>,
    date_added: maybe<DateTime>,
    last_updated: maybe<DateTime>,
    key: maybe<Secret>,
});
