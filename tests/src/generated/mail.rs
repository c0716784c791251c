// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/mail`.

mod add_account;
mod add_alias;
mod add_alias_domain;
mod add_domain;
mod add_forward;
mod delete_account;
mod delete_alias;
mod delete_alias_domain;
mod delete_domain;
mod delete_forward;
mod get_account;
mod get_server_info;
mod list_accounts;
mod list_aliases;
mod list_all;
mod list_domains;
mod list_forwards;
mod search_accounts;
mod search_aliases;
mod search_forwards;
mod update_account;
mod update_domain;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    add_account::visit_documented(visitor).await;
    add_alias::visit_documented(visitor).await;
    add_alias_domain::visit_documented(visitor).await;
    add_domain::visit_documented(visitor).await;
    add_forward::visit_documented(visitor).await;
    delete_account::visit_documented(visitor).await;
    delete_alias::visit_documented(visitor).await;
    delete_alias_domain::visit_documented(visitor).await;
    delete_domain::visit_documented(visitor).await;
    delete_forward::visit_documented(visitor).await;
    get_account::visit_documented(visitor).await;
    get_server_info::visit_documented(visitor).await;
    list_accounts::visit_documented(visitor).await;
    list_aliases::visit_documented(visitor).await;
    list_all::visit_documented(visitor).await;
    list_domains::visit_documented(visitor).await;
    list_forwards::visit_documented(visitor).await;
    search_accounts::visit_documented(visitor).await;
    search_aliases::visit_documented(visitor).await;
    search_forwards::visit_documented(visitor).await;
    update_account::visit_documented(visitor).await;
    update_domain::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    add_account::visit_chosen(values, visitor).await;
    add_alias::visit_chosen(values, visitor).await;
    add_alias_domain::visit_chosen(values, visitor).await;
    add_domain::visit_chosen(values, visitor).await;
    add_forward::visit_chosen(values, visitor).await;
    delete_account::visit_chosen(values, visitor).await;
    delete_alias::visit_chosen(values, visitor).await;
    delete_alias_domain::visit_chosen(values, visitor).await;
    delete_domain::visit_chosen(values, visitor).await;
    delete_forward::visit_chosen(values, visitor).await;
    get_account::visit_chosen(values, visitor).await;
    get_server_info::visit_chosen(values, visitor).await;
    list_accounts::visit_chosen(values, visitor).await;
    list_aliases::visit_chosen(values, visitor).await;
    list_all::visit_chosen(values, visitor).await;
    list_domains::visit_chosen(values, visitor).await;
    list_forwards::visit_chosen(values, visitor).await;
    search_accounts::visit_chosen(values, visitor).await;
    search_aliases::visit_chosen(values, visitor).await;
    search_forwards::visit_chosen(values, visitor).await;
    update_account::visit_chosen(values, visitor).await;
    update_domain::visit_chosen(values, visitor).await;
}
