// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.3/cloud/ssh/user/list_all.json`

use sitehost_api::cloud::ssh::user::CloudSshUserListAll;
use crate::{Kind, Values, Visitor};

/// Shows the documented requests: with all parameters, and with the required ones only.
pub async fn visit_documented(visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_list_all",
            Kind::Full,
            CloudSshUserListAll::new(1)
                .server_name("ch-servername")
                .username("sshuser")
                .container("example.nz")
                .volume("my-volume")
                .sort_by("date_added")
                .sort_dir("DESC")
                .page_size(50)
                .page_number(1),
        )
        .await;
    visitor
        .visit("cloud_ssh_user_list_all", Kind::Minimal, CloudSshUserListAll::new(1))
        .await;
}

/// Shows a request with all parameters, which has the values that `values` gives.
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    visitor
        .visit(
            "cloud_ssh_user_list_all",
            Kind::Chosen,
            CloudSshUserListAll::new(values.id("client_id"))
                .server_name(values.text("filters[server_name]"))
                .username(values.text("filters[username]"))
                .container(values.text("filters[container]"))
                .volume(values.text("filters[volume]"))
                .sort_by(values.text("filters[sort_by]"))
                .sort_dir(values.text("filters[sort_dir]"))
                .page_size(values.integer("filters[page_size]"))
                .page_number(values.integer("filters[page_number]")),
        )
        .await;
}
