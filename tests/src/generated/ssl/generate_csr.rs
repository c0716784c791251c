// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/ssl/generate_csr.json`

use sitehost_api::ssl::{SslGenerateCsr, SslGenerateCsrRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssl_generate_csr",
            Kind::Full,
            SslGenerateCsr::new(SslGenerateCsrRequired {
                    client_id: 1.into(),
                    country_name: "NZ".into(),
                    state_or_province_name: "Auckland".into(),
                    organization_name: "Example, Inc.".into(),
                    common_name: "www.example.com".into(),
                })
                .locality_name("Auckland")
                .organizational_unit_name("Applied Sciences")
                .email_address("bruce@example.com"),
        )
        .await;
    visitor
        .visit(
            "ssl_generate_csr",
            Kind::Minimal,
            SslGenerateCsr::new(SslGenerateCsrRequired {
                client_id: 1.into(),
                country_name: "NZ".into(),
                state_or_province_name: "Auckland".into(),
                organization_name: "Example, Inc.".into(),
                common_name: "www.example.com".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "ssl_generate_csr",
            Kind::Chosen,
            SslGenerateCsr::new(SslGenerateCsrRequired {
                    client_id: values.id("client_id").into(),
                    country_name: values.text("params[countryName]"),
                    state_or_province_name: values.text("params[stateOrProvinceName]"),
                    organization_name: values.text("params[organizationName]"),
                    common_name: values.text("params[commonName]"),
                })
                .locality_name(values.text("params[localityName]"))
                .organizational_unit_name(values.text("params[organizationalUnitName]"))
                .email_address(values.text("params[emailAddress]")),
        )
        .await;
}
