// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Requests made of the spec's examples.

#![allow(clippy::approx_constant)]

/// Every operation in the spec.
pub const OPERATIONS: &[&str] = &[
    "accounts_client_list_sub_accounts",
    "api_get_info",
    "cloud_db_add",
    "cloud_db_delete",
    "cloud_db_get",
    "cloud_db_grant_add",
    "cloud_db_grant_delete",
    "cloud_db_grant_update",
    "cloud_db_list_all",
    "cloud_db_update",
    "cloud_db_user_add",
    "cloud_db_user_delete",
    "cloud_db_user_get",
    "cloud_db_user_list_all",
    "cloud_db_user_update",
    "cloud_image_create",
    "cloud_image_delete",
    "cloud_image_get",
    "cloud_image_get_changelog",
    "cloud_image_list_all",
    "cloud_image_version_delete",
    "cloud_image_version_get_build",
    "cloud_image_version_list_all",
    "cloud_server_get_update_window",
    "cloud_server_list_all",
    "cloud_server_set_update_window",
    "cloud_server_update_minimum_tls_version",
    "cloud_ssh_user_add",
    "cloud_ssh_user_delete",
    "cloud_ssh_user_get",
    "cloud_ssh_user_list_all",
    "cloud_ssh_user_update",
    "cloud_stack_add",
    "cloud_stack_backup",
    "cloud_stack_copy",
    "cloud_stack_delete",
    "cloud_stack_environment_delete",
    "cloud_stack_environment_get",
    "cloud_stack_environment_update",
    "cloud_stack_generate_name",
    "cloud_stack_get",
    "cloud_stack_image_list_all",
    "cloud_stack_integrated_add",
    "cloud_stack_integrated_list_all",
    "cloud_stack_list_all",
    "cloud_stack_overwrite",
    "cloud_stack_purge_cache",
    "cloud_stack_restart",
    "cloud_stack_ssl_lets_encrypt_create",
    "cloud_stack_ssl_lets_encrypt_delete",
    "cloud_stack_ssl_lets_encrypt_list_all",
    "cloud_stack_ssl_lets_encrypt_renew",
    "cloud_stack_ssl_lets_encrypt_revoke",
    "cloud_stack_start",
    "cloud_stack_stop",
    "cloud_stack_update",
    "cloud_volume_add",
    "cloud_volume_delete",
    "cloud_volume_get",
    "cloud_volume_list_all",
    "cloud_volume_mount",
    "cloud_volume_update_mounts",
    "dns_add_record",
    "dns_create_domain",
    "dns_delete_domain",
    "dns_delete_record",
    "dns_domain_templates_add_record",
    "dns_domain_templates_clone_template",
    "dns_domain_templates_create_template",
    "dns_domain_templates_delete_record",
    "dns_domain_templates_delete_template",
    "dns_domain_templates_get_template",
    "dns_domain_templates_list_records",
    "dns_domain_templates_list_templates",
    "dns_domain_templates_search_templates",
    "dns_domain_templates_update_domain",
    "dns_domain_templates_update_domain_dns",
    "dns_domain_templates_update_record",
    "dns_domain_templates_update_template",
    "dns_domain_templates_update_template_dns",
    "dns_list_domains",
    "dns_list_ips",
    "dns_list_records",
    "dns_reset_reverse_dns",
    "dns_search_domains",
    "dns_update_record",
    "dns_update_reverse_dns",
    "dns_update_soa",
    "job_get",
    "mail_add_account",
    "mail_add_alias",
    "mail_add_alias_domain",
    "mail_add_domain",
    "mail_add_forward",
    "mail_delete_account",
    "mail_delete_alias",
    "mail_delete_alias_domain",
    "mail_delete_domain",
    "mail_delete_forward",
    "mail_get_account",
    "mail_get_server_info",
    "mail_list_accounts",
    "mail_list_aliases",
    "mail_list_all",
    "mail_list_domains",
    "mail_list_forwards",
    "mail_search_accounts",
    "mail_search_aliases",
    "mail_search_forwards",
    "mail_update_account",
    "mail_update_domain",
    "redirect_list_redirects",
    "server_add_ip",
    "server_can_provision",
    "server_change_state",
    "server_commit_disk_changes",
    "server_delete",
    "server_firewall_get",
    "server_firewall_security_groups_add",
    "server_firewall_security_groups_delete",
    "server_firewall_security_groups_get",
    "server_firewall_security_groups_list_all",
    "server_firewall_security_groups_update",
    "server_firewall_update",
    "server_generate_network_config",
    "server_generate_vnc_token",
    "server_get_server",
    "server_get_state",
    "server_get_statistics",
    "server_list_allocated_i_ps",
    "server_list_images",
    "server_list_ips",
    "server_list_locations",
    "server_list_resources",
    "server_list_servers",
    "server_list_statistic_types",
    "server_list_upgrades",
    "server_products",
    "server_provision",
    "server_remove_ip",
    "server_set_primary_ip",
    "server_snapshot_create",
    "server_snapshot_delete",
    "server_snapshot_list_all",
    "server_snapshot_restore",
    "server_snapshot_set_lifetime",
    "server_update",
    "server_upgrade",
    "server_upgrade_plan",
    "srs_add_name_servers",
    "srs_can_transfer_domain",
    "srs_cancel_domain",
    "srs_create_contact",
    "srs_create_domain",
    "srs_delete_contact",
    "srs_disable_privacy_protection",
    "srs_domain_available",
    "srs_domain_inside_grace_period",
    "srs_domain_tlds_available",
    "srs_enable_privacy_protection",
    "srs_get_company_info",
    "srs_get_contact",
    "srs_get_domain",
    "srs_get_domain_price",
    "srs_get_email_templates",
    "srs_get_pricing_tiers",
    "srs_list_contacts",
    "srs_list_domains",
    "srs_list_email_templates",
    "srs_list_name_servers",
    "srs_list_valid_tlds",
    "srs_lock_domain",
    "srs_new_udai",
    "srs_renew_domain",
    "srs_search_contacts",
    "srs_transfer_domain",
    "srs_unlock_domain",
    "srs_update_auto_renew",
    "srs_update_company_info",
    "srs_update_contact",
    "srs_update_domain",
    "srs_update_domain_contacts",
    "srs_update_email_template",
    "srs_validate_udai",
    "srs_verify_email_token",
    "srs_whois",
    "ssh_key_add",
    "ssh_key_get",
    "ssh_key_list_all",
    "ssh_key_remove",
    "ssh_key_update",
    "ssl_generate_csr",
    "ssl_get_certificate",
    "ssl_get_csr",
    "ssl_list_certificates",
    "ssl_update_certificate",
];

mod accounts;
mod api;
mod cloud;
mod dns;
mod job;
mod mail;
mod redirect;
mod server;
mod srs;
mod ssh;
mod ssl;

use crate::{Values, Visitor};

/// Shows a visitor the documented requests of every operation here.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    accounts::visit_documented(visitor).await;
    api::visit_documented(visitor).await;
    cloud::visit_documented(visitor).await;
    dns::visit_documented(visitor).await;
    job::visit_documented(visitor).await;
    mail::visit_documented(visitor).await;
    redirect::visit_documented(visitor).await;
    server::visit_documented(visitor).await;
    srs::visit_documented(visitor).await;
    ssh::visit_documented(visitor).await;
    ssl::visit_documented(visitor).await;
}

/// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
/// gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    accounts::visit_chosen(values, visitor).await;
    api::visit_chosen(values, visitor).await;
    cloud::visit_chosen(values, visitor).await;
    dns::visit_chosen(values, visitor).await;
    job::visit_chosen(values, visitor).await;
    mail::visit_chosen(values, visitor).await;
    redirect::visit_chosen(values, visitor).await;
    server::visit_chosen(values, visitor).await;
    srs::visit_chosen(values, visitor).await;
    ssh::visit_chosen(values, visitor).await;
    ssl::visit_chosen(values, visitor).await;
}
