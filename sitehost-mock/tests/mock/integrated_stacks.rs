//! Integrated stacks, and the servers that stacks are created on.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, refusal};

const ADD: &str = "/1.2/cloud/stack/add.json";
const ADD_INTEGRATED: &str = "/1.5/cloud/stack/integrated/add.json";
const CHANGE_STATE: &str = "/1.3/server/change_state.json";
const INTEGRATED: &str = "/1.5/cloud/stack/integrated/list_all.json";

const SERVER: (&str, &str) = ("server", "ch-servername");

#[tokio::test]
async fn a_server_has_at_most_one_integrated_stack_of_a_name() {
    let mock = Mock::start().await.unwrap();
    let new = [CLIENT, SERVER, ("name", "mariadb1108")];
    call(&mock, ADD_INTEGRATED, &new).await;
    mock.finish_jobs();
    assert_eq!(
        call(
            &mock,
            INTEGRATED,
            &[CLIENT, ("server_name", "ch-servername")]
        )
        .await,
        json!(["mysql57", "mariadb1108"])
    );
    assert_eq!(
        refusal(&mock, ADD_INTEGRATED, &new).await,
        "Error: The specified integrated stack already exists."
    );
}

#[tokio::test]
async fn no_stack_is_created_on_a_server_that_is_off() {
    let mock = Mock::start().await.unwrap();
    let off = [CLIENT, ("name", "ch-servername"), ("state", "power_off")];
    call(&mock, CHANGE_STATE, &off).await;
    mock.finish_jobs();
    let integrated = [CLIENT, SERVER, ("name", "mariadb1108")];
    let stack = [
        CLIENT,
        SERVER,
        ("name", "other"),
        ("label", "Other"),
        ("enable_ssl", "0"),
        ("docker_compose", ""),
    ];
    for (path, parameters) in [(ADD_INTEGRATED, &integrated[..]), (ADD, &stack)] {
        assert_eq!(
            refusal(&mock, path, parameters).await,
            "Error: The specified server is off."
        );
    }
}
