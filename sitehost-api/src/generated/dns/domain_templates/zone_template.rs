// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A template for zones: the parameters of their SOA record, and records of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ZoneTemplate {
    /// Identifies the template. Not returned by a search.
    pub template_id: Option<Id>,
    /// The account that owns the template; `0` for templates that all accounts share.
    pub client_id: Option<Id>,
    /// The display name of the template.
    pub template_name: String,
    /// The primary name server.
    pub nameserver: Option<String>,
    /// The email address of the person who is responsible for the zones.
    pub email: Option<String>,
    /// How often secondary name servers look for changes, in seconds.
    pub refresh: Option<i64>,
    /// How long secondary name servers wait after a failed attempt, in seconds.
    pub retry: Option<i64>,
    /// How long secondary name servers answer without having reached the primary one, in seconds.
    pub expire: Option<i64>,
    /// How long resolvers remember that a name does not exist, in seconds.
    pub min: Option<i64>,
    /// The number of zones that are linked to the template; for a template that all accounts share, those of all
    /// accounts. Not returned by a search.
    pub domain_count: Option<i64>,
    /// When the template was created. Only returned by `/dns/domain_templates/get_template`.
    pub date_added: Option<DateTime>,
    /// When the template was last changed. Only returned by `/dns/domain_templates/get_template`.
    pub date_updated: Option<DateTime>,
}

setters!(ZoneTemplate {
    template_id: maybe<Id>,
    client_id: maybe<Id>,
    template_name: one<String>,
    nameserver: maybe<String>,
    email: maybe<String>,
    refresh: maybe<i64>,
    retry: maybe<i64>,
    expire: maybe<i64>,
    min: maybe<i64>,
    domain_count: maybe<i64>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
