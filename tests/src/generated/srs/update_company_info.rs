// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.5/srs/update_company_info.json`

use sitehost_api::srs::SrsUpdateCompanyInfo;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_company_info",
            Kind::Full,
            SrsUpdateCompanyInfo::new(1)
                .company_name("Example Corp.")
                .company_url("https://www.example.com")
                .company_renew_url("https://www.example.com/renew")
                .company_email("info@example.com")
                .company_email_from("domains@example.com")
                .company_email_from_name("Example Domains")
                .company_support_email("support@example.com")
                .company_phone("+64 9 123456")
                .company_fax("+64 9 123457")
                .send_renewed_email(true),
        )
        .await;
    visitor
        .visit("srs_update_company_info", Kind::Minimal, SrsUpdateCompanyInfo::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "srs_update_company_info",
            Kind::Chosen,
            SrsUpdateCompanyInfo::new(values.id("client_id"))
                .company_name(values.text("params[CompanyName]"))
                .company_url(values.text("params[CompanyUrl]"))
                .company_renew_url(values.text("params[CompanyRenewUrl]"))
                .company_email(values.text("params[CompanyEmail]"))
                .company_email_from(values.text("params[CompanyEmailFrom]"))
                .company_email_from_name(values.text("params[CompanyEmailFromName]"))
                .company_support_email(values.text("params[CompanySupportEmail]"))
                .company_phone(values.text("params[CompanyPhone]"))
                .company_fax(values.text("params[CompanyFax]"))
                .send_renewed_email(values.flag("params[SendRenewedEmail]")),
        )
        .await;
}
