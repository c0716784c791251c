// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/ssl/get_csr.json`

use sitehost_api::ssl::SslGetCsr;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("ssl_get_csr", Kind::Full, SslGetCsr::new(1, 10)).await;
    visitor.visit("ssl_get_csr", Kind::Minimal, SslGetCsr::new(1, 10)).await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssl_get_csr",
            Kind::Chosen,
            SslGetCsr::new(values.id("client_id"), values.id("cert_id")),
        )
        .await;
}
