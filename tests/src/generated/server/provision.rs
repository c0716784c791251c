// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/server/provision.json`

use sitehost_api::server::{Addresses, ServerProvision, ServerProvisionRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_provision",
            Kind::Full,
            ServerProvision::new(ServerProvisionRequired {
                    client_id: 1.into(),
                    label: "example-label".into(),
                    location: "AKLCITY".into(),
                    product_code: "CLDCON1".into(),
                    image: "ubuntu-trusty".into(),
                })
                .name("example")
                .ipv4(Addresses::Auto)
                .ipv6(Addresses::Auto)
                .ssh_keys(["ssh-rsa AAAAB3NzaC1yc2EAAA... user@host"])
                .contact_id("3")
                .backup(true)
                .send_email(true),
        )
        .await;
    visitor
        .visit(
            "server_provision",
            Kind::Minimal,
            ServerProvision::new(ServerProvisionRequired {
                client_id: 1.into(),
                label: "example-label".into(),
                location: "AKLCITY".into(),
                product_code: "CLDCON1".into(),
                image: "ubuntu-trusty".into(),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "server_provision",
            Kind::Chosen,
            ServerProvision::new(ServerProvisionRequired {
                    client_id: values.id("client_id").into(),
                    label: values.text("label"),
                    location: values.text("location"),
                    product_code: values.text("product_code"),
                    image: values.text("image"),
                })
                .name(values.text("params[name]"))
                .ipv4(Addresses::These(values.texts("params[ipv4][0]")))
                .ipv6(Addresses::These(values.texts("params[ipv6][0]")))
                .ssh_keys(values.texts("params[ssh_keys][0]"))
                .contact_id(values.id("params[contact_id]"))
                .backup(values.flag("params[backup]"))
                .send_email(values.flag("params[send_email]")),
        )
        .await;
}
