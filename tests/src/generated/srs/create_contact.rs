// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/srs/create_contact.json`

use sitehost_api::srs::{PhoneNumber, SrsCreateContact, SrsCreateContactRequired};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_create_contact",
            Kind::Full,
            SrsCreateContact::new(SrsCreateContactRequired {
                    client_id: 1.into(),
                    name: "Example".into(),
                    email: "example@example.com".into(),
                    postal_address: "1 Example Rd".into(),
                    postal_address2: "Round the bend".into(),
                    city: "Auckland".into(),
                    country: "NZ".into(),
                    post_code: "612".into(),
                    phone: PhoneNumber::new("64", "9", "123456").extension("789"),
                })
                .suburb("Ellerslie")
                .province("Ellerslie")
                .organization("Example Corp.")
                .fax(PhoneNumber::new("64", "9", "123456").extension("789"))
                .mobile(PhoneNumber::new("64", "9", "123456").extension("789")),
        )
        .await;
    visitor
        .visit(
            "srs_create_contact",
            Kind::Minimal,
            SrsCreateContact::new(SrsCreateContactRequired {
                client_id: 1.into(),
                name: "Example".into(),
                email: "example@example.com".into(),
                postal_address: "1 Example Rd".into(),
                postal_address2: "Round the bend".into(),
                city: "Auckland".into(),
                country: "NZ".into(),
                post_code: "612".into(),
                phone: PhoneNumber::new("64", "9", "123456").extension("789"),
            }),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_create_contact",
            Kind::Chosen,
            SrsCreateContact::new(SrsCreateContactRequired {
                    client_id: values.id("client_id").into(),
                    name: values.text("name"),
                    email: values.text("email"),
                    postal_address: values.text("postal_address"),
                    postal_address2: values.text("postal_address2"),
                    city: values.text("city"),
                    country: values.text("country"),
                    post_code: values.text("params[PostCode]"),
                    phone: PhoneNumber::new(
                            values.text("params[Phone][Country]"),
                            values.text("params[Phone][Area]"),
                            values.text("params[Phone][Local]"),
                        )
                        .extension(values.text("params[Phone][Extension]")),
                })
                .suburb(values.text("suburb"))
                .province(values.text("params[Province]"))
                .organization(values.text("params[Organization]"))
                .fax(
                    PhoneNumber::new(
                            values.text("params[Fax][Country]"),
                            values.text("params[Fax][Area]"),
                            values.text("params[Fax][Local]"),
                        )
                        .extension(values.text("params[Fax][Extension]")),
                )
                .mobile(
                    PhoneNumber::new(
                            values.text("params[Mobile][Country]"),
                            values.text("params[Mobile][Area]"),
                            values.text("params[Mobile][Local]"),
                        )
                        .extension(values.text("params[Mobile][Extension]")),
                ),
        )
        .await;
}
