// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/dns`.

mod add_record;
mod create_domain;
mod delete_domain;
mod delete_record;
mod domain_templates;
mod list_domains;
mod list_ips;
mod list_records;
mod reset_reverse_dns;
mod search_domains;
mod update_record;
mod update_reverse_dns;
mod update_soa;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    add_record::visit_documented(visitor).await;
    create_domain::visit_documented(visitor).await;
    delete_domain::visit_documented(visitor).await;
    delete_record::visit_documented(visitor).await;
    domain_templates::visit_documented(visitor).await;
    list_domains::visit_documented(visitor).await;
    list_ips::visit_documented(visitor).await;
    list_records::visit_documented(visitor).await;
    reset_reverse_dns::visit_documented(visitor).await;
    search_domains::visit_documented(visitor).await;
    update_record::visit_documented(visitor).await;
    update_reverse_dns::visit_documented(visitor).await;
    update_soa::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    add_record::visit_chosen(values, visitor).await;
    create_domain::visit_chosen(values, visitor).await;
    delete_domain::visit_chosen(values, visitor).await;
    delete_record::visit_chosen(values, visitor).await;
    domain_templates::visit_chosen(values, visitor).await;
    list_domains::visit_chosen(values, visitor).await;
    list_ips::visit_chosen(values, visitor).await;
    list_records::visit_chosen(values, visitor).await;
    reset_reverse_dns::visit_chosen(values, visitor).await;
    search_domains::visit_chosen(values, visitor).await;
    update_record::visit_chosen(values, visitor).await;
    update_reverse_dns::visit_chosen(values, visitor).await;
    update_soa::visit_chosen(values, visitor).await;
}
