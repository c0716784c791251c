//! Volumes, and the containers that mount them.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, refusal};

const ADD: &str = "/1.5/cloud/volume/add.json";
const DELETE: &str = "/1.5/cloud/volume/delete.json";
const GET: &str = "/1.3/cloud/volume/get.json";
const LIST: &str = "/1.5/cloud/volume/list_all.json";
const MOUNT: &str = "/1.3/cloud/volume/mount.json";
const UPDATE: &str = "/1.3/cloud/volume/update_mounts.json";

const SERVER: &str = "ch-servername";
const NEW: [(&str, &str); 3] = [CLIENT, ("server_name", SERVER), ("volume_name", "data")];
const VOLUME: [(&str, &str); 3] = [CLIENT, ("server", SERVER), ("volume", "data")];

fn new<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&NEW[..], more].concat()
}

#[tokio::test]
async fn a_volume_is_added_mounted_unmounted_and_deleted_by_jobs() {
    let mock = Mock::start().await.unwrap();
    let add = new(&[("container_names[]", "a")]);
    assert_eq!(
        call(&mock, ADD, &add).await,
        json!({ "job": { "type": "scheduler", "id": 3433562 } })
    );
    mock.finish_jobs();
    assert_eq!(
        refusal(&mock, ADD, &add).await,
        "Error: The specified volume already exists."
    );

    // Two jobs at the same time each change their own mount.
    call(&mock, MOUNT, &new(&[("containers[stack][]", "b")])).await;
    let swap = [
        ("containers[add][stack][]", "c"),
        ("containers[remove][stack][]", "a"),
    ];
    call(&mock, UPDATE, &new(&swap)).await;
    mock.finish_jobs();
    let volume = call(&mock, GET, &VOLUME).await;
    assert_eq!(volume["containers"], json!([{ "0": "b" }, { "0": "c" }]));
    assert_eq!(
        refusal(&mock, UPDATE, &new(&swap)).await,
        "Error: The specified mount doesn't exist, or you don't have access to it."
    );

    for (container, found) in [("b", &["data"][..]), ("a", &[])] {
        let volumes = call(&mock, LIST, &[CLIENT, ("filters[container]", container)]).await;
        assert_eq!(column(&volumes, "volume_name"), found);
    }
    call(&mock, DELETE, &VOLUME).await;
    mock.finish_jobs();
    assert_eq!(
        refusal(&mock, GET, &VOLUME).await,
        "Error: The specified volume doesn't exist, or you don't have access to it."
    );
}
