// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/job/get.json`

use sitehost_api::job::JobGet;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("job_get", Kind::Full, JobGet::new("scheduler", 32563)).await;
    visitor.visit("job_get", Kind::Minimal, JobGet::new("scheduler", 32563)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "job_get",
            Kind::Chosen,
            JobGet::new(values.text("type"), values.id("id")),
        )
        .await;
}
