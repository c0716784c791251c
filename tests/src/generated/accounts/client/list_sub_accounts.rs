// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/accounts/client/list_sub_accounts.json`

use sitehost_api::accounts::client::AccountsClientListSubAccounts;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "accounts_client_list_sub_accounts",
            Kind::Full,
            AccountsClientListSubAccounts::new(1)
                .name("John")
                .include_closed(true)
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit(
            "accounts_client_list_sub_accounts",
            Kind::Minimal,
            AccountsClientListSubAccounts::new(1),
        )
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "accounts_client_list_sub_accounts",
            Kind::Chosen,
            AccountsClientListSubAccounts::new(values.id("client_id"))
                .name(values.text("filters[name]"))
                .include_closed(values.flag("filters[include_closed]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
