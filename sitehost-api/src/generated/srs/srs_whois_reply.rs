// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::srs::WhoisRecord;
use crate::runtime::reply::setters::setters;

/// A part of what the API returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SrsWhoisReply {
    /// What whois tells about a domain.
    #[serde(rename = "return")]
    pub returned: WhoisRecord,
    /// The IP address that the whois query was sent from.
    #[serde(rename = "SourceIP")]
    pub source_ip: Option<String>,
}

setters!(SrsWhoisReply {
    returned: one<WhoisRecord>,
    source_ip: maybe<String>,
});
