// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/cloud/stack`.

mod add;
mod backup;
mod copy;
mod delete;
mod environment;
mod generate_name;
mod get;
mod image;
mod integrated;
mod list_all;
mod overwrite;
mod purge_cache;
mod restart;
mod ssl;
mod start;
mod stop;
mod update;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    add::visit_documented(visitor).await;
    backup::visit_documented(visitor).await;
    copy::visit_documented(visitor).await;
    delete::visit_documented(visitor).await;
    environment::visit_documented(visitor).await;
    generate_name::visit_documented(visitor).await;
    get::visit_documented(visitor).await;
    image::visit_documented(visitor).await;
    integrated::visit_documented(visitor).await;
    list_all::visit_documented(visitor).await;
    overwrite::visit_documented(visitor).await;
    purge_cache::visit_documented(visitor).await;
    restart::visit_documented(visitor).await;
    ssl::visit_documented(visitor).await;
    start::visit_documented(visitor).await;
    stop::visit_documented(visitor).await;
    update::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    add::visit_chosen(values, visitor).await;
    backup::visit_chosen(values, visitor).await;
    copy::visit_chosen(values, visitor).await;
    delete::visit_chosen(values, visitor).await;
    environment::visit_chosen(values, visitor).await;
    generate_name::visit_chosen(values, visitor).await;
    get::visit_chosen(values, visitor).await;
    image::visit_chosen(values, visitor).await;
    integrated::visit_chosen(values, visitor).await;
    list_all::visit_chosen(values, visitor).await;
    overwrite::visit_chosen(values, visitor).await;
    purge_cache::visit_chosen(values, visitor).await;
    restart::visit_chosen(values, visitor).await;
    ssl::visit_chosen(values, visitor).await;
    start::visit_chosen(values, visitor).await;
    stop::visit_chosen(values, visitor).await;
    update::visit_chosen(values, visitor).await;
}
