// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/server/snapshot`.

mod create;
mod delete;
mod list_all;
mod restore;
mod set_lifetime;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    create::visit_documented(visitor).await;
    delete::visit_documented(visitor).await;
    list_all::visit_documented(visitor).await;
    restore::visit_documented(visitor).await;
    set_lifetime::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    create::visit_chosen(values, visitor).await;
    delete::visit_chosen(values, visitor).await;
    list_all::visit_chosen(values, visitor).await;
    restore::visit_chosen(values, visitor).await;
    set_lifetime::visit_chosen(values, visitor).await;
}
