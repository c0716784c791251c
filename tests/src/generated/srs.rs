// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/srs`.

mod add_name_servers;
mod can_transfer_domain;
mod cancel_domain;
mod create_contact;
mod create_domain;
mod delete_contact;
mod disable_privacy_protection;
mod domain_available;
mod domain_inside_grace_period;
mod domain_tlds_available;
mod enable_privacy_protection;
mod get_company_info;
mod get_contact;
mod get_domain;
mod get_domain_price;
mod get_email_templates;
mod get_pricing_tiers;
mod list_contacts;
mod list_domains;
mod list_email_templates;
mod list_name_servers;
mod list_valid_tlds;
mod lock_domain;
mod new_udai;
mod renew_domain;
mod search_contacts;
mod transfer_domain;
mod unlock_domain;
mod update_auto_renew;
mod update_company_info;
mod update_contact;
mod update_domain;
mod update_domain_contacts;
mod update_email_template;
mod validate_udai;
mod verify_email_token;
mod whois;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    add_name_servers::visit_documented(visitor).await;
    can_transfer_domain::visit_documented(visitor).await;
    cancel_domain::visit_documented(visitor).await;
    create_contact::visit_documented(visitor).await;
    create_domain::visit_documented(visitor).await;
    delete_contact::visit_documented(visitor).await;
    disable_privacy_protection::visit_documented(visitor).await;
    domain_available::visit_documented(visitor).await;
    domain_inside_grace_period::visit_documented(visitor).await;
    domain_tlds_available::visit_documented(visitor).await;
    enable_privacy_protection::visit_documented(visitor).await;
    get_company_info::visit_documented(visitor).await;
    get_contact::visit_documented(visitor).await;
    get_domain::visit_documented(visitor).await;
    get_domain_price::visit_documented(visitor).await;
    get_email_templates::visit_documented(visitor).await;
    get_pricing_tiers::visit_documented(visitor).await;
    list_contacts::visit_documented(visitor).await;
    list_domains::visit_documented(visitor).await;
    list_email_templates::visit_documented(visitor).await;
    list_name_servers::visit_documented(visitor).await;
    list_valid_tlds::visit_documented(visitor).await;
    lock_domain::visit_documented(visitor).await;
    new_udai::visit_documented(visitor).await;
    renew_domain::visit_documented(visitor).await;
    search_contacts::visit_documented(visitor).await;
    transfer_domain::visit_documented(visitor).await;
    unlock_domain::visit_documented(visitor).await;
    update_auto_renew::visit_documented(visitor).await;
    update_company_info::visit_documented(visitor).await;
    update_contact::visit_documented(visitor).await;
    update_domain::visit_documented(visitor).await;
    update_domain_contacts::visit_documented(visitor).await;
    update_email_template::visit_documented(visitor).await;
    validate_udai::visit_documented(visitor).await;
    verify_email_token::visit_documented(visitor).await;
    whois::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    add_name_servers::visit_chosen(values, visitor).await;
    can_transfer_domain::visit_chosen(values, visitor).await;
    cancel_domain::visit_chosen(values, visitor).await;
    create_contact::visit_chosen(values, visitor).await;
    create_domain::visit_chosen(values, visitor).await;
    delete_contact::visit_chosen(values, visitor).await;
    disable_privacy_protection::visit_chosen(values, visitor).await;
    domain_available::visit_chosen(values, visitor).await;
    domain_inside_grace_period::visit_chosen(values, visitor).await;
    domain_tlds_available::visit_chosen(values, visitor).await;
    enable_privacy_protection::visit_chosen(values, visitor).await;
    get_company_info::visit_chosen(values, visitor).await;
    get_contact::visit_chosen(values, visitor).await;
    get_domain::visit_chosen(values, visitor).await;
    get_domain_price::visit_chosen(values, visitor).await;
    get_email_templates::visit_chosen(values, visitor).await;
    get_pricing_tiers::visit_chosen(values, visitor).await;
    list_contacts::visit_chosen(values, visitor).await;
    list_domains::visit_chosen(values, visitor).await;
    list_email_templates::visit_chosen(values, visitor).await;
    list_name_servers::visit_chosen(values, visitor).await;
    list_valid_tlds::visit_chosen(values, visitor).await;
    lock_domain::visit_chosen(values, visitor).await;
    new_udai::visit_chosen(values, visitor).await;
    renew_domain::visit_chosen(values, visitor).await;
    search_contacts::visit_chosen(values, visitor).await;
    transfer_domain::visit_chosen(values, visitor).await;
    unlock_domain::visit_chosen(values, visitor).await;
    update_auto_renew::visit_chosen(values, visitor).await;
    update_company_info::visit_chosen(values, visitor).await;
    update_contact::visit_chosen(values, visitor).await;
    update_domain::visit_chosen(values, visitor).await;
    update_domain_contacts::visit_chosen(values, visitor).await;
    update_email_template::visit_chosen(values, visitor).await;
    validate_udai::visit_chosen(values, visitor).await;
    verify_email_token::visit_chosen(values, visitor).await;
    whois::visit_chosen(values, visitor).await;
}
