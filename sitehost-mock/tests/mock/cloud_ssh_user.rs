//! The users who log in to the containers and volumes of a server.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{CLIENT, KEY, REMOVE_KEY, call, column, refusal};

const ADD: &str = "/1.3/cloud/ssh/user/add.json";
const DELETE: &str = "/1.5/cloud/ssh/user/delete.json";
const GET: &str = "/1.3/cloud/ssh/user/get.json";
const LIST: &str = "/1.3/cloud/ssh/user/list_all.json";
const UPDATE: &str = "/1.3/cloud/ssh/user/update.json";

const USER: [(&str, &str); 3] = [
    CLIENT,
    ("server_name", "ch-servername"),
    ("username", "sshuser"),
];

fn user<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&USER[..], more].concat()
}

#[tokio::test]
async fn a_user_is_added_changed_and_deleted_by_jobs() {
    let mock = Mock::start().await.unwrap();
    let add = user(&[
        ("params[password]", "secret"),
        ("params[containers][]", "web"),
        ("params[ssh_keys][]", "23"),
        ("params[ssh_keys][]", "25"),
    ]);
    call(&mock, ADD, &add).await;
    mock.finish_jobs();
    let added = call(&mock, GET, &USER).await;
    assert_eq!(added["home_dir"], "/data/docker0/ssh/sshuser");
    assert_eq!(
        (&added["containers"], &added["volumes"]),
        (&json!(["web"]), &json!([]))
    );
    assert_eq!(column(&added["ssh_keys"], "label"), ["alice", "carol"]);
    assert_eq!(added["read_only_config"], false);
    assert!(!added.to_string().contains("secret"), "{added}");
    assert_eq!(
        refusal(&mock, ADD, &add).await,
        "Error: The specified SSH user already exists."
    );

    // What is not sent stays.
    let update = user(&[
        ("params[volumes][]", "data"),
        ("params[read_only_config]", "1"),
    ]);
    call(&mock, UPDATE, &update).await;
    mock.finish_jobs();
    let updated = call(&mock, GET, &USER).await;
    assert_eq!(
        (&updated["containers"], &updated["volumes"]),
        (&json!(["web"]), &json!(["data"]))
    );
    assert_eq!(updated["read_only_config"], true);
    for (filter, value, found) in [
        ("filters[container]", "web", &["sshuser"][..]),
        ("filters[volume]", "data", &["sshuser"]),
        ("filters[volume]", "dat", &[]),
        ("filters[username]", "john", &["john"]),
    ] {
        let users = call(&mock, LIST, &[CLIENT, (filter, value)]).await;
        assert_eq!(column(&users, "username"), found);
    }

    call(&mock, DELETE, &USER).await;
    mock.finish_jobs();
    assert_eq!(
        refusal(&mock, GET, &USER).await,
        "Error: The specified SSH user doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn keys_and_users_show_each_other() {
    let mock = Mock::start().await.unwrap();
    let add = user(&[
        ("params[containers][]", "web"),
        ("params[ssh_keys][]", "23"),
    ]);
    let key = [CLIENT, ("key_id", "23")];
    call(&mock, ADD, &add).await;
    mock.finish_jobs();
    let shown = call(&mock, KEY, &[&key[..], &[("include_users", "1")]].concat()).await;
    assert_eq!(column(&shown["users"], "username"), ["sshuser"]);

    call(&mock, REMOVE_KEY, &key).await;
    assert_eq!(call(&mock, GET, &USER).await["ssh_keys"], json!([]));
    assert_eq!(
        refusal(&mock, UPDATE, &add).await,
        "Error: The specified key doesn't exist, or you don't have access to it."
    );
}
