// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::srs::DomainState;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A domain in the list of domains. `/srs/get_domain` returns more, under other names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DomainSummary {
    /// Identifies the domain. Calls take the name instead.
    pub domain_id: Option<Id>,
    /// The domain name.
    pub domain: String,
    /// The state of the domain.
    pub state: DomainState,
    /// The registry interface that the domain is managed through. The possible values are not documented.
    pub api: Option<String>,
    /// The account that owns the domain.
    pub client_id: Option<Id>,
    /// The name of the account that owns the domain.
    pub client_name: Option<String>,
    /// Whether the domain is locked against transfers to another registrar.
    pub locked: Option<bool>,
    /// Whether privacy protection hides the contacts in whois.
    pub private: Option<bool>,
    /// Whether a change of the domain is pending. Which changes count is not documented.
    pub pending: Option<bool>,
    /// Whether the domain is a premium one, which costs more than others with the same ending.
    pub premium: Option<bool>,
    /// The name of the person or company that the domain is registered to.
    pub registrant_name: Option<String>,
    /// The contact of the registrant. Its details are returned by `/srs/get_contact`.
    pub reg_id: Option<Id>,
    /// The name of the registrant's contact.
    pub reg_name: Option<String>,
    /// The contact for administrative questions.
    pub adm_id: Option<Id>,
    /// The name of the administrative contact.
    pub adm_name: Option<String>,
    /// The contact for technical questions.
    pub tec_id: Option<Id>,
    /// The name of the technical contact.
    pub tec_name: Option<String>,
    /// The number of months that the domain is automatically renewed for. With 0, it is not renewed automatically.
    pub autorenew_term: Option<i64>,
    /// How many days before its end the term is automatically renewed.
    pub autorenew_days_remaining: Option<i64>,
    /// When the domain was registered.
    pub dateregistered: Option<DateTime>,
    /// When the domain was last changed.
    pub datemodified: Option<DateTime>,
    /// The end of the term that the domain is registered and billed for.
    pub datebilleduntil: Option<DateTime>,
    /// When the domain was cancelled, if it was.
    pub datecancelled: Option<DateTime>,
    /// When the domain was locked, if it was.
    pub datelocked: Option<DateTime>,
}

setters!(DomainSummary {
    domain_id: maybe<Id>,
    domain: one<String>,
    state: one<DomainState>,
    api: maybe<String>,
    client_id: maybe<Id>,
    client_name: maybe<String>,
    locked: maybe<bool>,
    private: maybe<bool>,
    pending: maybe<bool>,
    premium: maybe<bool>,
    registrant_name: maybe<String>,
    reg_id: maybe<Id>,
    reg_name: maybe<String>,
    adm_id: maybe<Id>,
    adm_name: maybe<String>,
    tec_id: maybe<Id>,
    tec_name: maybe<String>,
    autorenew_term: maybe<i64>,
    autorenew_days_remaining: maybe<i64>,
    dateregistered: maybe<DateTime>,
    datemodified: maybe<DateTime>,
    datebilleduntil: maybe<DateTime>,
    datecancelled: maybe<DateTime>,
    datelocked: maybe<DateTime>,
});
