// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::dns::DnsRecordType;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A record of a zone or of a template.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DnsRecord {
    /// Identifies the record.
    pub id: Id,
    /// The name of the record: in a zone the full name without a final dot, in a template relative to the zone, with `@`
    /// for the zone itself.
    pub name: String,
    /// The type of the record.
    #[serde(rename = "type")]
    pub kind: DnsRecordType,
    /// The data of the record. Host names in it end in a dot.
    pub content: String,
    /// How long resolvers may keep the record, in seconds. Not returned for templates. No call sets it for a single
    /// record.
    pub ttl: Option<i64>,
    /// The priority of an `MX` or `SRV` record; 0 for other types.
    pub prio: Option<i64>,
    /// When the record was last changed; the API writes seconds since 1970.
    pub change_date: Option<DateTime>,
    /// The state of the record. The meaning of the numbers is not documented. Not returned for templates.
    pub state: Option<i64>,
}

setters!(DnsRecord {
    id: one<Id>,
    name: one<String>,
    kind: one<DnsRecordType>,
    content: one<String>,
    ttl: maybe<i64>,
    prio: maybe<i64>,
    change_date: maybe<DateTime>,
    state: maybe<i64>,
});
