// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/server/products.json`

use sitehost_api::server::ServerProducts;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_products",
            Kind::Full,
            ServerProducts::new(1, "AKLCITY").kind(["HPVS"]).code(["XENLIT"]),
        )
        .await;
    visitor
        .visit("server_products", Kind::Minimal, ServerProducts::new(1, "AKLCITY"))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_products",
            Kind::Chosen,
            ServerProducts::new(values.id("client_id"), values.text("location"))
                .kind(values.texts("filters[type][]"))
                .code(values.texts("filters[code][]")),
        )
        .await;
}
