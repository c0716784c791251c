// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/cloud/stack/ssl/lets_encrypt/list_all.json`

use sitehost_api::cloud::stack::ssl::lets_encrypt::CloudStackSslLetsEncryptListAll;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_ssl_lets_encrypt_list_all",
            Kind::Full,
            CloudStackSslLetsEncryptListAll::new(1, "ch-test", "my-stack")
                .containers(["cc1234"]),
        )
        .await;
    visitor
        .visit(
            "cloud_stack_ssl_lets_encrypt_list_all",
            Kind::Minimal,
            CloudStackSslLetsEncryptListAll::new(1, "ch-test", "my-stack"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_stack_ssl_lets_encrypt_list_all",
            Kind::Chosen,
            CloudStackSslLetsEncryptListAll::new(
                    values.id("client_id"),
                    values.text("server"),
                    values.text("name"),
                )
                .containers(values.texts("containers")),
        )
        .await;
}
