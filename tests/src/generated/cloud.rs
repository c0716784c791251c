// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/cloud`.

mod db;
mod image;
mod server;
mod ssh;
mod stack;
mod volume;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    db::visit_documented(visitor).await;
    image::visit_documented(visitor).await;
    server::visit_documented(visitor).await;
    ssh::visit_documented(visitor).await;
    stack::visit_documented(visitor).await;
    volume::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    db::visit_chosen(values, visitor).await;
    image::visit_chosen(values, visitor).await;
    server::visit_chosen(values, visitor).await;
    ssh::visit_chosen(values, visitor).await;
    stack::visit_chosen(values, visitor).await;
    volume::visit_chosen(values, visitor).await;
}
