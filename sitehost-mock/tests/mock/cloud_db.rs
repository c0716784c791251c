//! Databases, their users, and what these may do.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, envelope, refusal};

const ADD: &str = "/1.0/cloud/db/add.json";
const ADD_GRANT: &str = "/1.0/cloud/db/grant/add.json";
const ADD_USER: &str = "/1.5/cloud/db/user/add.json";
const DELETE: &str = "/1.0/cloud/db/delete.json";
const DELETE_GRANT: &str = "/1.5/cloud/db/grant/delete.json";
const DELETE_USER: &str = "/1.3/cloud/db/user/delete.json";
const GET: &str = "/1.5/cloud/db/get.json";
const GET_USER: &str = "/1.2/cloud/db/user/get.json";
const LIST: &str = "/1.5/cloud/db/list_all.json";
const LIST_USERS: &str = "/1.1/cloud/db/user/list_all.json";
const UPDATE: &str = "/1.0/cloud/db/update.json";
const UPDATE_GRANT: &str = "/1.5/cloud/db/grant/update.json";

const HOST: [(&str, &str); 3] = [
    CLIENT,
    ("server_name", "ch-servername"),
    ("mysql_host", "mysql57"),
];

/// Returns a call about a database, a user or both.
fn about<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&HOST[..], more].concat()
}

const DATABASE: (&str, &str) = ("database", "dbname");
const USER: (&str, &str) = ("username", "dbuser");

/// Starts a mock with the database `dbname`, and the user `dbuser` who may read it.
async fn mock_with_database() -> Mock {
    let mock = Mock::start().await.unwrap();
    call(&mock, ADD, &about(&[DATABASE, ("container", "example.nz")])).await;
    mock.finish_jobs();
    let grant = [
        USER,
        ("password", "secret"),
        DATABASE,
        ("grants[]", "select"),
    ];
    call(&mock, ADD_USER, &about(&grant)).await;
    mock.finish_jobs();
    mock
}

async fn grants(mock: &Mock) -> [Value; 2] {
    let mut database = call(mock, GET, &about(&[DATABASE])).await;
    let mut user = call(mock, GET_USER, &about(&[USER])).await;
    [database["grants"].take(), user["grants"].take()]
}

fn not_found(kind: &str) -> String {
    format!("Error: The specified {kind} doesn't exist, or you don't have access to it.")
}

#[tokio::test]
async fn a_database_exists_once_its_job_completes() {
    let mock = Mock::start().await.unwrap();
    let add = about(&[DATABASE, ("container", "example.nz")]);
    assert_eq!(call(&mock, ADD, &add).await, json!({ "job_id": "3433562" }));
    assert_eq!(
        refusal(&mock, GET, &about(&[DATABASE])).await,
        not_found("database")
    );
    mock.finish_jobs();
    assert_eq!(
        refusal(&mock, ADD, &add).await,
        "Error: The specified database already exists."
    );
    let list = call(&mock, LIST, &[CLIENT, ("filters[db_name]", "dbname")]).await;
    let database = &list["data"][0];
    assert_eq!(database["container"], "example.nz");
    assert_eq!(database["server_ip"], "203.0.113.1");
    let other = [CLIENT, ("filters[mysql_host]", "mysql8")];
    assert_eq!(call(&mock, LIST, &other).await["total_items"], 0);

    envelope(
        &mock,
        UPDATE,
        &about(&[DATABASE, ("params[container]", "new")]),
    )
    .await;
    assert_eq!(
        call(&mock, GET, &about(&[DATABASE])).await["container"],
        "new"
    );
}

#[tokio::test]
async fn grants_are_shown_with_the_database_and_the_user() {
    let mock = mock_with_database().await;
    for list in grants(&mock).await {
        assert_eq!(list[0]["username"], "dbuser");
        assert_eq!(list[0]["db_name"], "dbname");
        assert_eq!(list[0]["grants"], json!(["select"]));
    }
    let both = [DATABASE, USER];
    let all = [
        DATABASE,
        USER,
        ("grants[]", "insert"),
        ("grants[]", "update"),
    ];
    assert_eq!(
        refusal(&mock, ADD_GRANT, &about(&all)).await,
        "Error: The specified grant already exists."
    );
    call(&mock, UPDATE_GRANT, &about(&all)).await;
    mock.finish_jobs();
    for list in grants(&mock).await {
        assert_eq!(list[0]["grants"], json!(["insert", "update"]));
    }
    call(&mock, DELETE_GRANT, &about(&both)).await;
    mock.finish_jobs();
    assert_eq!(grants(&mock).await, [json!([]), json!([])]);
    assert_eq!(
        refusal(&mock, DELETE_GRANT, &about(&both)).await,
        not_found("grant")
    );

    for (kind, both) in [
        ("database", [("database", "other"), USER]),
        ("database user", [DATABASE, ("username", "other")]),
    ] {
        let grant = [&both[..], &[("grants[]", "select")]].concat();
        assert_eq!(
            refusal(&mock, ADD_GRANT, &about(&grant)).await,
            not_found(kind)
        );
    }
}

#[tokio::test]
async fn a_grant_ends_with_the_database_or_the_user() {
    for (path, named, left) in [(DELETE, DATABASE, GET_USER), (DELETE_USER, USER, GET)] {
        let mock = mock_with_database().await;
        call(&mock, path, &about(&[named])).await;
        mock.finish_jobs();
        let other = if named == USER { DATABASE } else { USER };
        assert_eq!(
            call(&mock, left, &about(&[other])).await["grants"],
            json!([])
        );
    }
}

#[tokio::test]
async fn users_are_listed_without_their_passwords() {
    let mock = mock_with_database().await;
    let users = call(
        &mock,
        LIST_USERS,
        &[CLIENT, ("filters[username]", "dbuser")],
    )
    .await;
    assert_eq!(column(&users, "username"), ["dbuser"]);
    assert!(!users.to_string().contains("secret"), "{users}");
    let wrong = [
        ("username", "x"),
        ("password", "secret"),
        ("database", "other"),
    ];
    assert_eq!(
        refusal(&mock, ADD_USER, &about(&wrong)).await,
        not_found("database")
    );
}
