// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/add_name_servers.json`

use sitehost_api::srs::{NewNameServer, SrsAddNameServers};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_add_name_servers",
            Kind::Full,
            SrsAddNameServers::new(
                1,
                "example.com",
                [
                    NewNameServer::new("ns1.sitehost.co.nz")
                        .ipv4addr("192.168.12.1")
                        .ipv6addr("fc00:192:168:11::35"),
                ],
            ),
        )
        .await;
    visitor
        .visit(
            "srs_add_name_servers",
            Kind::Minimal,
            SrsAddNameServers::new(
                1,
                "example.com",
                [
                    NewNameServer::new("ns1.sitehost.co.nz")
                        .ipv4addr("192.168.12.1")
                        .ipv6addr("fc00:192:168:11::35"),
                ],
            ),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_add_name_servers",
            Kind::Chosen,
            SrsAddNameServers::new(
                values.id("client_id"),
                values.text("domain"),
                [
                    NewNameServer::new(values.text("nameservers[0][name]"))
                        .ipv4addr(values.text("nameservers[0][ipv4addr]"))
                        .ipv6addr(values.text("nameservers[0][ipv6addr]")),
                ],
            ),
        )
        .await;
}
