// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Operations under `/server`.

mod add_ip;
mod can_provision;
mod change_state;
mod commit_disk_changes;
mod delete;
mod firewall;
mod generate_network_config;
mod generate_vnc_token;
mod get_server;
mod get_state;
mod get_statistics;
mod list_allocated_i_ps;
mod list_images;
mod list_ips;
mod list_locations;
mod list_resources;
mod list_servers;
mod list_statistic_types;
mod list_upgrades;
mod products;
mod provision;
mod remove_ip;
mod set_primary_ip;
mod snapshot;
mod update;
mod upgrade;
mod upgrade_plan;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    add_ip::visit_documented(visitor).await;
    can_provision::visit_documented(visitor).await;
    change_state::visit_documented(visitor).await;
    commit_disk_changes::visit_documented(visitor).await;
    delete::visit_documented(visitor).await;
    firewall::visit_documented(visitor).await;
    generate_network_config::visit_documented(visitor).await;
    generate_vnc_token::visit_documented(visitor).await;
    get_server::visit_documented(visitor).await;
    get_state::visit_documented(visitor).await;
    get_statistics::visit_documented(visitor).await;
    list_allocated_i_ps::visit_documented(visitor).await;
    list_images::visit_documented(visitor).await;
    list_ips::visit_documented(visitor).await;
    list_locations::visit_documented(visitor).await;
    list_resources::visit_documented(visitor).await;
    list_servers::visit_documented(visitor).await;
    list_statistic_types::visit_documented(visitor).await;
    list_upgrades::visit_documented(visitor).await;
    products::visit_documented(visitor).await;
    provision::visit_documented(visitor).await;
    remove_ip::visit_documented(visitor).await;
    set_primary_ip::visit_documented(visitor).await;
    snapshot::visit_documented(visitor).await;
    update::visit_documented(visitor).await;
    upgrade::visit_documented(visitor).await;
    upgrade_plan::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    add_ip::visit_chosen(values, visitor).await;
    can_provision::visit_chosen(values, visitor).await;
    change_state::visit_chosen(values, visitor).await;
    commit_disk_changes::visit_chosen(values, visitor).await;
    delete::visit_chosen(values, visitor).await;
    firewall::visit_chosen(values, visitor).await;
    generate_network_config::visit_chosen(values, visitor).await;
    generate_vnc_token::visit_chosen(values, visitor).await;
    get_server::visit_chosen(values, visitor).await;
    get_state::visit_chosen(values, visitor).await;
    get_statistics::visit_chosen(values, visitor).await;
    list_allocated_i_ps::visit_chosen(values, visitor).await;
    list_images::visit_chosen(values, visitor).await;
    list_ips::visit_chosen(values, visitor).await;
    list_locations::visit_chosen(values, visitor).await;
    list_resources::visit_chosen(values, visitor).await;
    list_servers::visit_chosen(values, visitor).await;
    list_statistic_types::visit_chosen(values, visitor).await;
    list_upgrades::visit_chosen(values, visitor).await;
    products::visit_chosen(values, visitor).await;
    provision::visit_chosen(values, visitor).await;
    remove_ip::visit_chosen(values, visitor).await;
    set_primary_ip::visit_chosen(values, visitor).await;
    snapshot::visit_chosen(values, visitor).await;
    update::visit_chosen(values, visitor).await;
    upgrade::visit_chosen(values, visitor).await;
    upgrade_plan::visit_chosen(values, visitor).await;
}
