//! Security groups, and the firewalls of servers.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, refusal};

const ADD: &str = "/1.5/server/firewall/security_groups/add.json";
const ATTACH: &str = "/1.5/server/firewall/update.json";
const DELETE: &str = "/1.5/server/firewall/security_groups/delete.json";
const FIREWALL: &str = "/1.5/server/firewall/get.json";
const GET: &str = "/1.5/server/firewall/security_groups/get.json";
const LIST: &str = "/1.5/server/firewall/security_groups/list_all.json";
const UPDATE: &str = "/1.5/server/firewall/security_groups/update.json";

const SERVER: [(&str, &str); 2] = [CLIENT, ("server", "servername")];
const FIRST: [(&str, &str); 2] = [CLIENT, ("name", "sgfc40e62092")];
const NO_GROUP: &str =
    "Error: The specified security group doesn't exist, or you don't have access to it.";

/// Starts a mock with the security groups `sgfc40e62092` and `sgfc40e62093`.
async fn mock_with_groups() -> Mock {
    let mock = Mock::start().await.unwrap();
    for label in ["web", "db"] {
        call(&mock, ADD, &[CLIENT, ("label", label)]).await;
    }
    mock
}

#[tokio::test]
async fn the_rules_of_a_group_are_replaced_by_a_job() {
    let mock = mock_with_groups().await;
    let rule = [
        ("params[label]", "https"),
        ("params[rules_in][0][enabled]", "1"),
        ("params[rules_in][0][action]", "ACCEPT"),
        ("params[rules_in][0][protocol]", "tcp"),
        ("params[rules_in][0][dest_port]", "443"),
        ("params[rules_in][1][enabled]", "0"),
        ("params[rules_in][1][action]", "DROP"),
        ("params[rules_in][1][protocol]", "udp"),
        ("params[rules_in][1][src_ip]", "192.0.2.0/24"),
    ];
    call(&mock, UPDATE, &[&FIRST[..], &rule].concat()).await;
    assert_eq!(call(&mock, GET, &FIRST).await["label"], "web");
    mock.finish_jobs();
    let group = call(&mock, GET, &FIRST).await;
    assert_eq!(group["label"], "https");
    assert_eq!(group["rules"]["out"], json!([]));
    let rules = &group["rules"]["in"];
    assert_eq!(rules[0]["dest_port"], 443);
    assert_eq!(rules[0]["src_ip"], "");
    assert_eq!(rules[1]["dest_port"], 0);
    assert_eq!(rules[1]["pos"], 1);
    assert_eq!(rules[1]["enabled"], false);
    assert_eq!(rules[1]["dir"], "in");
    assert_eq!(rules[1]["src_ip"], "192.0.2.0/24");

    let groups = call(&mock, LIST, &[CLIENT, ("filters[label]", "db")]).await;
    assert_eq!(column(&groups, "name"), ["sgfc40e62093"]);
}

#[tokio::test]
async fn a_server_has_the_groups_that_were_sent_last_in_their_order() {
    let mock = mock_with_groups().await;
    let attach = async |groups: &[(&str, &str)]| {
        call(&mock, ATTACH, &[&SERVER[..], groups].concat()).await;
        mock.finish_jobs();
        column(&call(&mock, FIREWALL, &SERVER).await, "group")
    };
    let (web, db) = ("sgfc40e62092", "sgfc40e62093");
    assert_eq!(
        attach(&[("groups[0]", db), ("groups[1]", web)]).await,
        [db, web]
    );
    assert_eq!(attach(&[("groups[0]", web)]).await, [web]);
    let servers = call(&mock, GET, &FIRST).await["servers"].take();
    assert_eq!(
        servers,
        json!([{ "name": "servername", "label": "Example" }])
    );
    // Of two jobs the later one counts.
    for group in [web, db] {
        call(
            &mock,
            ATTACH,
            &[&SERVER[..], &[("groups[0]", group)]].concat(),
        )
        .await;
    }
    assert_eq!(attach(&[("groups[0]", web)]).await, [web]);
    let unknown = [&SERVER[..], &[("groups[0]", "sg0")]].concat();
    assert_eq!(refusal(&mock, ATTACH, &unknown).await, NO_GROUP);

    call(&mock, DELETE, &FIRST).await;
    assert_eq!(call(&mock, FIREWALL, &SERVER).await, json!([]));
    assert_eq!(refusal(&mock, GET, &FIRST).await, NO_GROUP);
}
