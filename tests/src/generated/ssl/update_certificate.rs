// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/ssl/update_certificate.json`

use sitehost_api::ssl::SslUpdateCertificate;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssl_update_certificate",
            Kind::Full,
            SslUpdateCertificate::new(
                    1,
                    1,
                    "-----BEGIN CERTIFICATE-----MIIDXTCCAkWgAwIBGSIb3Df...B7tCx2IUXVqRs5mlSbvA==-----END CERTIFICATE-----",
                )
                .chain(
                    "-----BEGIN CERTIFICATE-----MIIDXTCCAkWgAwIBGSIb3Df...B7tCx2IUXVqRs5mlSbvA==-----END CERTIFICATE-----",
                ),
        )
        .await;
    visitor
        .visit(
            "ssl_update_certificate",
            Kind::Minimal,
            SslUpdateCertificate::new(
                1,
                1,
                "-----BEGIN CERTIFICATE-----MIIDXTCCAkWgAwIBGSIb3Df...B7tCx2IUXVqRs5mlSbvA==-----END CERTIFICATE-----",
            ),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssl_update_certificate",
            Kind::Chosen,
            SslUpdateCertificate::new(
                    values.id("client_id"),
                    values.id("cert_id"),
                    values.text("crt"),
                )
                .chain(values.text("chain")),
        )
        .await;
}
