//! The example `stacks`: what it lists, and what it restarts.

use crate::return_next::return_next;
use crate::{run, run_on};
use serde_json::json;
use sitehost_mock::Mock;

#[test]
fn stacks_lists_the_stacks_of_an_account_or_of_a_server() {
    let header = "SERVER           NAME             LABEL                    STATE\n";
    let blog = "ch-servername    blog             blog.example.co.nz       runs\n";
    let shop = "ch-mycloud       shop             shop.example.co.nz       runs\n";
    let ran = run("stacks", &[], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(ran.stdout, format!("{header}{blog}{shop}"));
    let ran = run("stacks", &["--server", "ch-mycloud"], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(ran.stdout, format!("{header}{shop}"));
}

#[test]
fn stacks_restarts_the_stacks_of_a_host() {
    let ran = run("stacks", &["www.shop.example.co.nz"], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(ran.stdout, "shop on ch-mycloud runs\n");
    assert_eq!(
        ran.messages(),
        "restart of shop: Pending\nrestart of shop: Running\nrestart of shop: Completed\n"
    );
    let ran = run("stacks", &["example.co.nz"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(ran.messages(), "no stack has the host example.co.nz\n");
}

#[tokio::test]
async fn stacks_says_why_a_stack_does_not_run_and_that_there_are_more() {
    let mock = Mock::start().await.unwrap();
    let containers = json!([{ "name": "web", "state": "Exited" }, { "name": "db", "state": "Up" }]);
    let stack =
        json!({ "name": "blog", "label": "b.nz", "server_name": "ch-a", "containers": containers });
    let page = json!({ "total_items": 9, "current_items": 1, "current_page": 1, "total_pages": 2, "data": [stack] });
    return_next(&mock, "cloud_stack_list_all", &page);
    let ran = run_on(&mock, "stacks", &[]).await;
    assert!(ran.succeeded, "{}", ran.stderr);
    assert!(
        ran.stdout
            .ends_with("b.nz                     web is Exited\nThese are 1 of 9; --server lists those of one server.\n"),
        "{}",
        ran.stdout
    );
}
