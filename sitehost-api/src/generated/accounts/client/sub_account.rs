// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use crate::runtime::date_time::DateTime;
use crate::runtime::decimal::Decimal;
use crate::runtime::id::Id;
use crate::runtime::reply::setters::setters;

/// An account below another account, for example that of a reseller's customer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubAccount {
    /// Identifies the account. Calls take it as `client_id`.
    pub client_id: Id,
    /// The name of the account.
    pub name: String,
    /// The balance of the account. The currency, and whether a debt is negative, are not documented.
    pub account_balance: Option<Decimal>,
    /// When the account was opened.
    pub joined: Option<DateTime>,
    /// When the account was closed, if it was. The API writes `0000-00-00` for an open account.
    pub closed: Option<DateTime>,
    /// The type of the account. The possible values are not documented.
    pub account_type: Option<String>,
}

setters!(SubAccount {
    client_id: one<Id>,
    name: one<String>,
    account_balance: maybe<Decimal>,
    joined: maybe<DateTime>,
    closed: maybe<DateTime>,
    account_type: maybe<String>,
});
