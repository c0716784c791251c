// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/srs/update_contact.json`

use sitehost_api::srs::{PhoneNumber, SrsUpdateContact};
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_contact",
            Kind::Full,
            SrsUpdateContact::new(1, 1)
                .name("Example")
                .email("example@example.com")
                .postal_address("1 Example Rd")
                .postal_address2("Round the bend")
                .suburb("Ellerslie")
                .city("Auckland")
                .country("NZ")
                .post_code("612")
                .province("Ellerslie")
                .organization("Example Corp.")
                .phone(PhoneNumber::new("64", "9", "123456").extension("789"))
                .fax(PhoneNumber::new("64", "9", "123456").extension("789"))
                .mobile(PhoneNumber::new("64", "9", "123456").extension("789")),
        )
        .await;
    visitor
        .visit("srs_update_contact", Kind::Minimal, SrsUpdateContact::new(1, 1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_contact",
            Kind::Chosen,
            SrsUpdateContact::new(values.id("client_id"), values.id("contact_id"))
                .name(values.text("params[Name]"))
                .email(values.text("params[Email]"))
                .postal_address(values.text("params[PostalAddress]"))
                .postal_address2(values.text("params[PostalAddress2]"))
                .suburb(values.text("params[Suburb]"))
                .city(values.text("params[City]"))
                .country(values.text("params[Country]"))
                .post_code(values.text("params[PostCode]"))
                .province(values.text("params[Province]"))
                .organization(values.text("params[Organization]"))
                .phone(
                    PhoneNumber::new(
                            values.text("params[Phone][Country]"),
                            values.text("params[Phone][Area]"),
                            values.text("params[Phone][Local]"),
                        )
                        .extension(values.text("params[Phone][Extension]")),
                )
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
