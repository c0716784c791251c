// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.1/ssl/get_certificate.json`

use sitehost_api::ssl::SslGetCertificate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor.visit("ssl_get_certificate", Kind::Full, SslGetCertificate::new(1, 1)).await;
    visitor
        .visit("ssl_get_certificate", Kind::Minimal, SslGetCertificate::new(1, 1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssl_get_certificate",
            Kind::Chosen,
            SslGetCertificate::new(values.id("client_id"), values.id("cert_id")),
        )
        .await;
}
