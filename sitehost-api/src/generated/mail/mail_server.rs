// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::reply::setters::setters;

/// A mail server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MailServer {
    /// The host name of the server, which mail programs connect to.
    pub hostname: String,
    /// The address of the webmail, for a browser.
    pub webmail_url: Option<String>,
    /// When the server was added.
    pub date_added: Option<DateTime>,
    /// When the server was last changed.
    pub date_updated: Option<DateTime>,
}

setters!(MailServer {
    hostname: one<String>,
    webmail_url: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
