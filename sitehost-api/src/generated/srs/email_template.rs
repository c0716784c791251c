// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// A template for emails about domains.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EmailTemplate {
    /// Identifies the template. `/srs/update_email_template` takes a name instead.
    pub template_id: Id,
    /// The account that the template belongs to.
    pub client_id: Option<Id>,
    /// The type of the template, a word such as `AutoRenewReminder`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The name of the template, for people, such as `Auto-Renew Reminder - 7 Days`.
    pub name: String,
    /// The subject of the email.
    pub subject: Option<String>,
    /// The body of the email.
    pub template: Option<String>,
    /// When the template was created.
    pub date_added: Option<DateTime>,
    /// When the template was last changed.
    pub date_updated: Option<DateTime>,
    /// The tags that the template may contain. A tag is replaced by a value when the email is sent.
    #[serde(default)]
    pub available_tags: Vec<String>,
    /// The tags that the template has to contain.
    #[serde(default)]
    pub required_tags: Vec<String>,
    /// Whether the account has changed the template.
    pub customized: Option<bool>,
}

setters!(EmailTemplate {
    template_id: one<Id>,
    client_id: maybe<Id>,
    kind: maybe<String>,
    name: one<String>,
    subject: maybe<String>,
    template: maybe<String>,
    date_added: maybe<DateTime>,
    date_updated: maybe<DateTime>,
    available_tags: each<String>,
    required_tags: each<String>,
    customized: maybe<bool>,
});
