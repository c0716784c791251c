//! Servers and their power.

use serde_json::json;
use sitehost_mock::{Mock, NotAdded};

use crate::calls::{CLIENT, call, column, refusal};

const CHANGE: &str = "/1.3/server/change_state.json";
const CLOUD: &str = "/1.5/cloud/server/list_all.json";
const GET: &str = "/1.0/server/get_server.json";
const LIST: &str = "/1.3/server/list_servers.json";
const STATE: &str = "/1.3/server/get_state.json";

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
