// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/generate_vnc_token.json`

use sitehost_api::server::ServerGenerateVncToken;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_generate_vnc_token",
            Kind::Full,
            ServerGenerateVncToken::new(1, "servername", "10.20.30.40"),
        )
        .await;
    visitor
        .visit(
            "server_generate_vnc_token",
            Kind::Minimal,
            ServerGenerateVncToken::new(1, "servername", "10.20.30.40"),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_generate_vnc_token",
            Kind::Chosen,
            ServerGenerateVncToken::new(
                values.id("client_id"),
                values.text("name"),
                values.text("remote_ip"),
            ),
        )
        .await;
}
