// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use crate::generated::server::AllocatedAddress;
use crate::runtime::reply::setters::setters;

/// The addresses on one page, with counters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AllocatedAddressPage {
    /// The number of entries on all pages.
    pub total_items: i64,
    /// The number of entries on this page.
    pub current_items: i64,
    /// The number of this page, counted from 1.
    pub current_page: i64,
    /// The number of pages.
    pub total_pages: i64,
    /// The addresses on this page, by their text. In API version 1.5, the text of an IPv6 address
    /// has `.` in place of `:`; whether it does here is not documented.
    pub data: BTreeMap<String, AllocatedAddress>,
}

setters!(AllocatedAddressPage {
    total_items: one<i64>,
    current_items: one<i64>,
    current_page: one<i64>,
    total_pages: one<i64>,
    data: one<BTreeMap<String, AllocatedAddress>>,
});
