//! Stacks with their containers, and the environment variables of these.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, envelope, job, refusal};

const ADD: &str = "/1.2/cloud/stack/add.json";
const GET: &str = "/1.0/cloud/stack/get.json";
const DELETE: &str = "/1.5/cloud/stack/delete.json";
const LIST: &str = "/1.5/cloud/stack/list_all.json";
const RESTART: &str = "/1.0/cloud/stack/restart.json";
const START: &str = "/1.2/cloud/stack/start.json";
const STOP: &str = "/1.3/cloud/stack/stop.json";
const UPDATE: &str = "/1.3/cloud/stack/update.json";
const VARIABLES: &str = "/1.5/cloud/stack/environment/get.json";
const SET_VARIABLES: &str = "/1.2/cloud/stack/environment/update.json";
const DELETE_VARIABLES: &str = "/1.1/cloud/stack/environment/delete.json";

const STACK: [(&str, &str); 3] = [CLIENT, ("server", "ch-servername"), ("name", "examplenz")];
const WEB: [(&str, &str); 4] = [
    CLIENT,
    ("server", "ch-servername"),
    ("project", "examplenz"),
    ("service", "web"),
];

const NO_STACK: &str = "Error: The specified stack doesn't exist, or you don't have access to it.";
const NO_CONTAINER: &str =
    "Error: The specified container doesn't exist, or you don't have access to it.";

fn with<'a>(call: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [call, more].concat()
}

fn new(file: &str) -> Vec<(&str, &str)> {
    let more = [
        ("label", "example.nz"),
        ("enable_ssl", "1"),
        ("docker_compose", file),
    ];
    with(&STACK, &more)
}

/// Starts a mock with a stack of the containers `web` and `db`.
async fn mock_with_stack() -> Mock {
    let mock = Mock::start().await.unwrap();
    call(
        &mock,
        ADD,
        &new("services:\n  web:\n    image: a/b:1\n  db:\n    image: c\n"),
    )
    .await;
    mock.finish_jobs();
    mock
}

async fn containers(mock: &Mock) -> Value {
    call(mock, GET, &STACK).await["containers"].take()
}

#[tokio::test]
async fn a_stack_exists_once_its_job_completes_with_a_container_for_each_service() {
    let mock = Mock::start().await.unwrap();
    let file = "services:\n  web:\n    image: a/b:1\n  db:\n    image: c\n";
    assert_eq!(
        call(&mock, ADD, &new(file)).await,
        json!({ "job_id": "3433562" })
    );
    assert_eq!(refusal(&mock, GET, &STACK).await, NO_STACK);
    let exists = "Error: The specified stack already exists.";
    assert_eq!(refusal(&mock, ADD, &new(file)).await, exists);
    mock.finish_jobs();
    assert_eq!(refusal(&mock, ADD, &new(file)).await, exists);

    let stack = call(&mock, GET, &STACK).await;
    for (member, value) in [
        ("name", "examplenz"),
        ("label", "example.nz"),
        ("docker_file", file),
        ("server_name", "ch-servername"),
        ("server_label", "servername"),
    ] {
        assert_eq!(stack[member], value);
    }
    let list = call(&mock, LIST, &[CLIENT]).await;
    let containers = &list["data"][0]["containers"];
    assert_eq!(column(containers, "name"), ["web", "db"]);
    assert_eq!(column(containers, "image"), ["a/b:1", "c"]);
    assert_eq!(containers[0]["ssl_enabled"], true);
    let elsewhere = [CLIENT, ("filters[server_name]", "ch-mycloud")];
    assert_eq!(call(&mock, LIST, &elsewhere).await["total_items"], 0);
    let nowhere = [CLIENT, ("filters[server_name]", "other")];
    assert_eq!(
        refusal(&mock, LIST, &nowhere).await,
        "Error: The specified server doesn't exist, or you don't have access to it."
    );
    assert_eq!(
        job(&mock, "3433562").await["logs"][0]["message"],
        "[examplenz] Creating the stack"
    );
}

#[tokio::test]
async fn a_stack_whose_job_fails_does_not_exist_and_its_name_is_free_again() {
    let mock = Mock::start().await.unwrap();
    mock.fail_next_job("no");
    for _ in 0..2 {
        call(&mock, ADD, &new("")).await;
        mock.finish_jobs();
    }
    assert_eq!(column(&containers(&mock).await, "name"), ["examplenz"]);
}

#[tokio::test]
async fn containers_change_their_state_when_the_job_completes() {
    let mock = mock_with_stack().await;
    let web = [("containers[0]", "web")];
    for (path, named, before, after) in [
        (STOP, &[][..], ["Up", "Up"], ["Exited", "Exited"]),
        (START, &web, ["Exited", "Exited"], ["Up", "Exited"]),
        (STOP, &web, ["Up", "Exited"], ["Exited", "Exited"]),
        (RESTART, &[], ["Exited", "Exited"], ["Up", "Up"]),
    ] {
        call(&mock, path, &with(&STACK, named)).await;
        assert_eq!(column(&containers(&mock).await, "state"), before);
        mock.finish_jobs();
        assert_eq!(column(&containers(&mock).await, "state"), after);
    }
    let other = with(
        &STACK,
        &[("containers[0]", "web"), ("containers[1]", "mail")],
    );
    assert_eq!(refusal(&mock, STOP, &other).await, NO_CONTAINER);
}

#[tokio::test]
async fn an_update_changes_what_is_sent_and_replaces_the_containers() {
    let mock = mock_with_stack().await;
    call(&mock, STOP, &STACK).await;
    call(&mock, UPDATE, &with(&STACK, &[("params[label]", "new.nz")])).await;
    mock.finish_jobs();
    assert_eq!(call(&mock, GET, &STACK).await["label"], "new.nz");
    assert_eq!(column(&containers(&mock).await, "name"), ["web", "db"]);

    let file = (
        "params[docker_compose]",
        "services:\n  db:\n    image: d\n  mail:\n",
    );
    call(&mock, UPDATE, &with(&STACK, &[file])).await;
    mock.finish_jobs();
    let containers = containers(&mock).await;
    assert_eq!(column(&containers, "name"), ["db", "mail"]);
    assert_eq!(column(&containers, "state"), ["Exited", "Up"]);
}

#[tokio::test]
async fn variables_are_set_changed_and_removed() {
    let mock = mock_with_stack().await;
    assert_eq!(call(&mock, VARIABLES, &WEB).await, json!([]));
    let two = [
        ("variables[0][name]", "A"),
        ("variables[0][content]", "1"),
        ("variables[1][name]", "B"),
        ("variables[1][content]", ""),
    ];
    call(&mock, SET_VARIABLES, &with(&WEB, &two)).await;
    assert_eq!(call(&mock, VARIABLES, &WEB).await, json!([]));
    mock.finish_jobs();
    assert_eq!(
        call(&mock, VARIABLES, &WEB).await,
        json!([{ "name": "A", "content": "1" }, { "name": "B", "content": "" }])
    );

    // An entry without a content removes the variable.
    let change = [
        ("variables[0][name]", "A"),
        ("variables[1][name]", "B"),
        ("variables[1][content]", "2"),
    ];
    call(&mock, SET_VARIABLES, &with(&WEB, &change)).await;
    mock.finish_jobs();
    let left = json!([{ "name": "B", "content": "2" }]);
    assert_eq!(call(&mock, VARIABLES, &WEB).await, left);

    let delete = with(&WEB, &[("variables[][name]", "B")]);
    envelope(&mock, DELETE_VARIABLES, &delete).await;
    assert_eq!(call(&mock, VARIABLES, &WEB).await, json!([]));
    assert_eq!(
        refusal(&mock, DELETE_VARIABLES, &delete).await,
        "Error: The specified variable doesn't exist, or you don't have access to it."
    );
    let mail = with(&WEB[..3], &[("service", "mail")]);
    assert_eq!(refusal(&mock, VARIABLES, &mail).await, NO_CONTAINER);
}

#[tokio::test]
async fn a_deleted_stack_takes_its_containers_and_variables_along() {
    let mock = mock_with_stack().await;
    let one = [("variables[0][name]", "A"), ("variables[0][content]", "1")];
    call(&mock, SET_VARIABLES, &with(&WEB, &one)).await;
    mock.finish_jobs();
    call(&mock, DELETE, &STACK).await;
    assert_eq!(call(&mock, GET, &STACK).await["name"], "examplenz");
    mock.finish_jobs();
    for path in [GET, DELETE, STOP] {
        assert_eq!(refusal(&mock, path, &STACK).await, NO_STACK);
    }
    call(&mock, ADD, &new("services:\n  web:\n    image: a/b:1\n")).await;
    mock.finish_jobs();
    assert_eq!(call(&mock, VARIABLES, &WEB).await, json!([]));
}

#[tokio::test]
async fn a_stack_is_on_a_server_of_the_account() {
    let mock = Mock::start().await.unwrap();
    mock.add_account(2, "another").unwrap();
    let refused = "Error: The specified server doesn't exist, or you don't have access to it.";
    let mut call = new("");
    call[0] = ("client_id", "2");
    assert_eq!(refusal(&mock, ADD, &call).await, refused);
    call[0] = CLIENT;
    call[1] = ("server", "ch-other");
    assert_eq!(refusal(&mock, ADD, &call).await, refused);
}

#[tokio::test]
async fn the_list_has_no_pages_and_so_it_is_whole() {
    let mock = Mock::builder().polls(0).start().await.unwrap();
    for number in 0..101 {
        let name = format!("stack{number}");
        let mut new = new("");
        new[2] = ("name", &name);
        call(&mock, ADD, &new).await;
    }
    let list = call(&mock, LIST, &[CLIENT]).await;
    assert_eq!(list["data"].as_array().map(Vec::len), Some(101));
    assert_eq!(list["total_pages"], 1);
}
