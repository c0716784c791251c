//! Servers with their power, settings and snapshots.

use serde_json::json;
use sitehost_mock::{Mock, NotAdded};

use crate::calls::{CLIENT, call, column, job, refusal};

const ADD_STACK: &str = "/1.2/cloud/stack/add.json";
const CHANGE: &str = "/1.3/server/change_state.json";
const CLOUD: &str = "/1.5/cloud/server/list_all.json";
const DELETE: &str = "/1.0/server/delete.json";
const DELETE_SNAPSHOT: &str = "/1.5/server/snapshot/delete.json";
const EXTEND: &str = "/1.3/server/snapshot/set_lifetime.json";
const GET: &str = "/1.0/server/get_server.json";
const LIST: &str = "/1.3/server/list_servers.json";
const PROVISION: &str = "/1.3/server/provision.json";
const RESTORE: &str = "/1.5/server/snapshot/restore.json";
const SET_WINDOW: &str = "/1.2/cloud/server/set_update_window.json";
const SNAPSHOTS: &str = "/1.1/server/snapshot/list_all.json";
const STATE: &str = "/1.3/server/get_state.json";

const TAKE_SNAPSHOT: &str = "/1.3/server/snapshot/create.json";
const UPDATE: &str = "/1.2/server/update.json";
const WINDOW: &str = "/1.5/cloud/server/get_update_window.json";

const SERVER: [(&str, &str); 2] = [CLIENT, ("name", "servername")];

#[tokio::test]
async fn power_changes_when_the_job_completes() {
    let mock = Mock::start().await.unwrap();
    for (change, state, rescue) in [
        ("power_off", "Off", false),
        ("reboot", "On", false),
        ("power_off", "Off", false),
        ("rescue_on", "On", true),
        ("rescue_off", "On", false),
    ] {
        let before = call(&mock, STATE, &SERVER).await;
        call(&mock, CHANGE, &[&SERVER[..], &[("state", change)]].concat()).await;
        assert_eq!(call(&mock, STATE, &SERVER).await, before);
        mock.finish_jobs();
        let after = json!({ "state": state, "rescue": rescue });
        assert_eq!(call(&mock, STATE, &SERVER).await, after, "{change}");
        assert_eq!(call(&mock, GET, &SERVER).await["state"], state);
    }
    assert_eq!(
        refusal(&mock, STATE, &[CLIENT, ("name", "other")]).await,
        "Error: The specified server doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn servers_are_filtered_and_those_for_containers_have_a_list_of_their_own() {
    let mock = Mock::start().await.unwrap();
    let off = [&SERVER[..], &[("state", "power_off")]].concat();
    call(&mock, CHANGE, &off).await;
    mock.finish_jobs();
    let all = ["ch-servername", "servername", "ch-mycloud"];
    for (filter, value, found) in [
        ("filters[state]", "Off", &all[1..2]),
        ("filters[product_type]", "LINVPS", &all[1..2]),
        ("filters[name]", "ch-mycloud", &all[2..]),
        ("filters[updated_since]", "2020-01-01", &all[1..2]),
        ("filters[location]", "AIR", &all[..]),
    ] {
        let servers = call(&mock, LIST, &[CLIENT, (filter, value)]).await;
        assert_eq!(column(&servers, "name"), found, "{filter}");
    }
    let servers = call(&mock, CLOUD, &[CLIENT]).await;
    assert_eq!(column(&servers, "name"), ["ch-servername", "ch-mycloud"]);
}

#[tokio::test]
async fn an_added_server_is_that_of_its_account_alone() {
    let mock = Mock::start().await.unwrap();
    mock.add_account(2, "another").unwrap();
    mock.add_server(2, "ch-theirs").unwrap();
    let theirs = call(&mock, CLOUD, &[("client_id", "2")]).await;
    assert_eq!(column(&theirs, "name"), ["ch-theirs"]);
    assert_eq!(call(&mock, LIST, &[CLIENT]).await["total_items"], 3);

    let name = "ch-theirs".to_owned();
    assert_eq!(
        mock.add_server(1, &name),
        Err(NotAdded::ServerExists { name })
    );
    assert_eq!(
        mock.add_server(3, "x"),
        Err(NotAdded::UnknownAccount { id: 3 })
    );
}

#[tokio::test]
async fn a_server_is_provisioned_and_deleted_by_jobs() {
    let mock = Mock::start().await.unwrap();
    let new = [
        CLIENT,
        ("label", "Mine"),
        ("location", "AKLCITY"),
        ("product_code", "CLDCON1"),
        ("image", "ubuntu-trusty"),
        ("params[name]", "ch-mine"),
    ];
    let reply = call(&mock, PROVISION, &new).await;
    assert_eq!(reply["name"], "ch-mine");
    assert_eq!(reply["job_id"], "3433562");
    mock.finish_jobs();
    let server = [CLIENT, ("name", "ch-mine")];
    let found = call(&mock, GET, &server).await;
    assert_eq!(found["label"], "Mine");
    assert_eq!(found["ips"][0]["ip_addr"], reply["ips"][0]);
    assert_eq!(found["ips"][0]["server_id"], reply["server_id"]);
    assert_eq!(
        refusal(&mock, PROVISION, &new).await,
        "Error: The specified server already exists."
    );
    // Without a name the server gets one from its label.
    let unnamed = call(&mock, PROVISION, &new[..5]).await;
    assert_ne!(unnamed["ips"], reply["ips"]);
    assert_eq!(unnamed["name"], "mine");
    assert_eq!(call(&mock, PROVISION, &new[..5]).await["name"], "mine1");
    let mut long = new;
    long[1].1 = "A very long label";
    assert_eq!(
        call(&mock, PROVISION, &long[..5]).await["name"],
        "a-very-long"
    );

    // What is on the server is deleted with it.
    let stack = [CLIENT, ("server", "ch-mine"), ("name", "a")];
    let more = [("label", "a"), ("enable_ssl", "0"), ("docker_compose", "")];
    call(&mock, ADD_STACK, &[&stack[..], &more].concat()).await;
    mock.finish_jobs();
    call(&mock, DELETE, &server).await;
    mock.finish_jobs();
    let missing = "Error: The specified server doesn't exist, or you don't have access to it.";
    assert_eq!(refusal(&mock, GET, &server).await, missing);
    let stacks = call(&mock, "/1.5/cloud/stack/list_all.json", &[CLIENT]).await;
    assert_eq!(stacks["total_items"], 0);
}

#[tokio::test]
async fn settings_of_a_server_are_kept() {
    let mock = Mock::start().await.unwrap();
    let update = [("updates[label]", "Mine"), ("updates[notes]", "A note.")];
    call(&mock, UPDATE, &[&SERVER[..], &update].concat()).await;
    let server = call(&mock, GET, &SERVER).await;
    assert_eq!(
        (&server["label"], &server["notes"]),
        (&json!("Mine"), &json!("A note."))
    );

    let cloud = [CLIENT, ("server_name", "ch-servername")];
    let window = [
        ("enabled", "0"),
        ("day_of_week", "2"),
        ("hour_of_day", "4"),
        ("minute_of_hour", "30"),
    ];
    call(&mock, SET_WINDOW, &[&cloud[..], &window].concat()).await;
    mock.finish_jobs();
    assert_eq!(
        call(&mock, WINDOW, &cloud).await,
        json!({ "enabled": false, "day_of_week": 2, "hour_of_day": 4, "minute_of_hour": 30 })
    );
}

#[tokio::test]
async fn a_snapshot_is_taken_kept_longer_and_deleted_by_jobs() {
    let mock = Mock::start().await.unwrap();
    let take = [("partition", "xvda2"), ("lifetime", "2")];
    call(&mock, TAKE_SNAPSHOT, &[&SERVER[..], &take].concat()).await;
    mock.finish_jobs();
    // A snapshot has no name that the log could show.
    assert_eq!(
        job(&mock, "3433562").await["logs"][0]["message"],
        "[server_snapshot_create] Creating the snapshot"
    );
    let snapshots = call(&mock, SNAPSHOTS, &SERVER).await;
    assert_eq!(column(&snapshots, "id"), ["93"]);
    assert_eq!(column(&snapshots, "name"), ["xvda2"]);
    assert_eq!(column(&snapshots, "expires"), ["2025-02-17 12:42:58"]);

    let first = [&SERVER[..], &[("snapshot", "93")]].concat();
    call(&mock, EXTEND, &[&first[..], &[("lifetime", "3")]].concat()).await;
    call(&mock, RESTORE, &first).await;
    mock.finish_jobs();
    let snapshots = call(&mock, SNAPSHOTS, &SERVER).await;
    assert_eq!(column(&snapshots, "expires"), ["2025-02-17 15:42:58"]);

    call(&mock, DELETE_SNAPSHOT, &first).await;
    mock.finish_jobs();
    assert_eq!(call(&mock, SNAPSHOTS, &SERVER).await, json!([]));
    assert_eq!(
        refusal(&mock, RESTORE, &first).await,
        "Error: The specified snapshot doesn't exist, or you don't have access to it."
    );
}
