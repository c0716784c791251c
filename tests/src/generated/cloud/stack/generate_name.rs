// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/generate_name.json`

use sitehost_api::cloud::stack::CloudStackGenerateName;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("cloud_stack_generate_name", Kind::Full, CloudStackGenerateName::new())
        .await;
    visitor
        .visit("cloud_stack_generate_name", Kind::Minimal, CloudStackGenerateName::new())
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(_values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit("cloud_stack_generate_name", Kind::Chosen, CloudStackGenerateName::new())
        .await;
}
