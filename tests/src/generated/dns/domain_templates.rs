// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/dns/domain_templates`.

mod add_record;
mod clone_template;
mod create_template;
mod delete_record;
mod delete_template;
mod get_template;
mod list_records;
mod list_templates;
mod search_templates;
mod update_domain;
mod update_domain_dns;
mod update_record;
mod update_template;
mod update_template_dns;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    add_record::visit_documented(visitor).await;
    clone_template::visit_documented(visitor).await;
    create_template::visit_documented(visitor).await;
    delete_record::visit_documented(visitor).await;
    delete_template::visit_documented(visitor).await;
    get_template::visit_documented(visitor).await;
    list_records::visit_documented(visitor).await;
    list_templates::visit_documented(visitor).await;
    search_templates::visit_documented(visitor).await;
    update_domain::visit_documented(visitor).await;
    update_domain_dns::visit_documented(visitor).await;
    update_record::visit_documented(visitor).await;
    update_template::visit_documented(visitor).await;
    update_template_dns::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    add_record::visit_chosen(values, visitor).await;
    clone_template::visit_chosen(values, visitor).await;
    create_template::visit_chosen(values, visitor).await;
    delete_record::visit_chosen(values, visitor).await;
    delete_template::visit_chosen(values, visitor).await;
    get_template::visit_chosen(values, visitor).await;
    list_records::visit_chosen(values, visitor).await;
    list_templates::visit_chosen(values, visitor).await;
    search_templates::visit_chosen(values, visitor).await;
    update_domain::visit_chosen(values, visitor).await;
    update_domain_dns::visit_chosen(values, visitor).await;
    update_record::visit_chosen(values, visitor).await;
    update_template::visit_chosen(values, visitor).await;
    update_template_dns::visit_chosen(values, visitor).await;
}
