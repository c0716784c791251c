// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/api/get_info.json`

use sitehost_api::api::ApiGetInfo;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("api_get_info", Kind::Full, ApiGetInfo::new()).await;
    visitor.visit("api_get_info", Kind::Minimal, ApiGetInfo::new()).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(_values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor.visit("api_get_info", Kind::Chosen, ApiGetInfo::new()).await;
}
