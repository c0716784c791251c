// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::generated::srs::DomainState;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A domain, as `/srs/get_domain` returns it. The list of domains has fewer members, under other names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Domain {
    /// The account that owns the domain.
    #[serde(rename = "ClientID")]
    pub client_id: Option<Id>,
    /// The domain name.
    #[serde(rename = "Domain")]
    pub domain: String,
    /// The state of the domain.
    #[serde(rename = "State")]
    pub state: DomainState,
    /// A second state, as a number. The meaning of the numbers is not documented.
    #[serde(rename = "RState")]
    pub r_state: Option<i64>,
    /// The name of the person or company that the domain is registered to.
    #[serde(rename = "RegistrantName")]
    pub registrant_name: Option<String>,
    /// When the domain was registered.
    #[serde(rename = "DateRegistered")]
    pub date_registered: Option<DateTime>,
    /// When the domain was last changed.
    #[serde(rename = "DateModified")]
    pub date_modified: Option<DateTime>,
    /// The end of the term that the domain is registered and billed for.
    #[serde(rename = "DateBilledUntil")]
    pub date_billed_until: Option<DateTime>,
    /// When the domain was cancelled, if it was.
    #[serde(rename = "DateCancelled")]
    pub date_cancelled: Option<DateTime>,
    /// When the domain was locked, if it was.
    #[serde(rename = "DateLocked")]
    pub date_locked: Option<DateTime>,
    /// When the domain was last renewed, if it was.
    #[serde(rename = "DateRenewed")]
    pub date_renewed: Option<DateTime>,
    /// The number of months that the domain is automatically renewed for. With 0, it is not renewed automatically.
    pub autorenew_term: Option<i64>,
    /// How many days before its end the term is automatically renewed.
    pub autorenew_days_remaining: Option<i64>,
    /// The contact of the registrant. Its details are returned by `/srs/get_contact`.
    #[serde(rename = "RegistrantContactID")]
    pub registrant_contact_id: Option<Id>,
    /// The contact for administrative questions.
    #[serde(rename = "AdminContactID")]
    pub admin_contact_id: Option<Id>,
    /// The contact for technical questions.
    #[serde(rename = "TechnicalContactID")]
    pub technical_contact_id: Option<Id>,
    /// The contact for bills, `0` in the documented example. Documented for version 1.2, but not for 1.3.
    #[serde(rename = "BillingContactID")]
    pub billing_contact_id: Option<Id>,
    /// Whether the domain is locked against transfers to another registrar.
    #[serde(rename = "Locked")]
    pub locked: Option<bool>,
    /// Whether a change of the domain is pending. Which changes count is not documented.
    #[serde(rename = "Pending")]
    pub pending: Option<bool>,
    /// The status of a transfer. The possible values are not documented.
    #[serde(rename = "TransferStatus")]
    pub transfer_status: Option<String>,
    /// Identifies a transfer. No known call takes this id.
    #[serde(rename = "TransferID")]
    pub transfer_id: Option<Id>,
    /// Whether privacy protection hides the contacts in whois.
    #[serde(rename = "Private")]
    pub private: Option<bool>,
    /// Whether the domain is a premium one, which costs more than others with the same ending.
    pub premium: Option<bool>,
    /// Whether a reminder of the automatic renewal has been sent.
    pub autorenew_reminder_sent: Option<bool>,
    /// Whether a message about automatic renewal after a transfer has been sent.
    pub transfer_autorenew_sent: Option<bool>,
    /// The registry interface that the domain is managed through. The possible values are not documented.
    #[serde(rename = "API")]
    pub api: Option<String>,
    /// When the next term was billed in advance.
    pub dateprebilled: Option<DateTime>,
    /// When the domain was last renewed, in the spelling of version 1.5.
    pub daterenewed: Option<DateTime>,
    /// Whether or when an auth code was created. The form is not documented.
    pub auth_code_generated: Option<String>,
    /// When SiteHost's record of the domain was created.
    pub date_added: Option<DateTime>,
    /// When SiteHost's record of the domain was last changed.
    pub date_updated: Option<DateTime>,
}

setters!(Domain {
    client_id: maybe<Id>,
    domain: one<String>,
    state: one<DomainState>,
    r_state: maybe<i64>,
    registrant_name: maybe<String>,
    date_registered: maybe<DateTime>,
    date_modified: maybe<DateTime>,
    date_billed_until: maybe<DateTime>,
    date_cancelled: maybe<DateTime>,
    date_locked: maybe<DateTime>,
    date_renewed: maybe<DateTime>,
    autorenew_term: maybe<i64>,
    autorenew_days_remaining: maybe<i64>,
    registrant_contact_id: maybe<Id>,
    admin_contact_id: maybe<Id>,
    technical_contact_id: maybe<Id>,
    billing_contact_id: maybe<Id>,
    locked: maybe<bool>,
    pending: maybe<bool>,
    transfer_status: maybe<String>,
    transfer_id: maybe<Id>,
    private: maybe<bool>,
    premium: maybe<bool>,
    autorenew_reminder_sent: maybe<bool>,
    transfer_autorenew_sent: maybe<bool>,
    api: maybe<String>,
    dateprebilled: maybe<DateTime>,
    daterenewed: maybe<DateTime>,
    auth_code_generated: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
});
