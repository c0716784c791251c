// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/ssl/list_certificates.json`

use sitehost_api::ssl::SslListCertificates;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit("ssl_list_certificates", Kind::Full, SslListCertificates::new(1))
        .await;
    visitor
        .visit("ssl_list_certificates", Kind::Minimal, SslListCertificates::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssl_list_certificates",
            Kind::Chosen,
            SslListCertificates::new(values.id("client_id")),
        )
        .await;
}
