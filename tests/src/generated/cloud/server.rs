// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/cloud/server`.

mod get_update_window;
mod list_all;
mod set_update_window;
mod update_minimum_tls_version;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    get_update_window::visit_documented(visitor).await;
    list_all::visit_documented(visitor).await;
    set_update_window::visit_documented(visitor).await;
    update_minimum_tls_version::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    get_update_window::visit_chosen(values, visitor).await;
    list_all::visit_chosen(values, visitor).await;
    set_update_window::visit_chosen(values, visitor).await;
    update_minimum_tls_version::visit_chosen(values, visitor).await;
}
