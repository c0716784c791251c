// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/ssl`.

mod generate_csr;
mod get_certificate;
mod get_csr;
mod list_certificates;
mod update_certificate;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    generate_csr::visit_documented(visitor).await;
    get_certificate::visit_documented(visitor).await;
    get_csr::visit_documented(visitor).await;
    list_certificates::visit_documented(visitor).await;
    update_certificate::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    generate_csr::visit_chosen(values, visitor).await;
    get_certificate::visit_chosen(values, visitor).await;
    get_csr::visit_chosen(values, visitor).await;
    list_certificates::visit_chosen(values, visitor).await;
    update_certificate::visit_chosen(values, visitor).await;
}
