//! Adding, reading, changing and removing SSH keys. These calls take effect at once, without a job.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{
    ADD_KEY, CLIENT, CREATE, KEY, KEYS, REMOVE_KEY, UPDATE_KEY, call, column, envelope, refusal,
};

const NO_KEY: &str = "Error: The specified key doesn't exist, or you don't have access to it.";

#[tokio::test]
async fn a_new_mock_holds_the_keys_of_the_vendors_samples() {
    let mock = Mock::start().await.unwrap();
    let list = call(&mock, KEYS, &[CLIENT]).await;
    assert_eq!(column(&list, "id"), ["1", "6", "23", "25"]);
    assert_eq!(
        list["data"][1].to_string(),
        json!({
            "id": "6",
            "client_id": "1",
            "label": "bruce",
            "content": "ssh-rsa AAAAB3NzaC1yc2EAAA... bruce",
            "date_added": "2017-02-09 15:29:13",
            "date_updated": "2017-02-09 15:29:13",
        })
        .to_string()
    );
}

#[tokio::test]
async fn users_are_returned_only_on_request() {
    let mock = Mock::start().await.unwrap();
    let john = json!([{ "id": "12", "username": "john", "containers": ["mywebsite.nz"] }]);
    for (id, include, users) in [
        ("6", &[][..], None),
        ("6", &[("include_users", "0")], None),
        ("6", &[("include_users", "1")], Some(&john)),
        ("23", &[("include_users", "1")], Some(&json!([]))),
    ] {
        let parameters = [&[CLIENT, ("key_id", id)], include].concat();
        let key = call(&mock, KEY, &parameters).await;
        assert_eq!(key.get("users"), users);
        assert_eq!(key["custom_image_access"], json!(id != "6"));
    }
}

#[tokio::test]
async fn an_added_key_can_be_read_changed_used_and_removed() {
    let mock = Mock::start().await.unwrap();
    let add = [CLIENT, ("label", "laptop"), ("content", "ssh-rsa A")];
    assert_eq!(
        envelope(&mock, ADD_KEY, &add).await.to_string(),
        r#"{"return":{"key_id":"7"},"msg":"Successful","status":true}"#
    );
    let id = ("key_id", "7");
    let mut key = json!({
        "id": "7",
        "client_id": "1",
        "label": "laptop",
        "content": "ssh-rsa A",
        "date_added": "2025-02-17 10:42:58",
        "date_updated": "2025-02-17 10:42:58",
        "custom_image_access": false,
    });
    assert_eq!(call(&mock, KEY, &[CLIENT, id]).await, key);

    let update = [
        CLIENT,
        id,
        ("params[label]", "desktop"),
        ("params[content]", "ssh-rsa B"),
    ];
    let access = ("params[custom_image_access]", "1");
    let reply = envelope(&mock, UPDATE_KEY, &[&update[..], &[access]].concat()).await;
    assert_eq!(reply.to_string(), r#"{"msg":"Successful","status":true}"#);
    key["label"] = json!("desktop");
    key["content"] = json!("ssh-rsa B");
    key["date_updated"] = json!("2025-02-17 10:42:59");
    key["custom_image_access"] = json!(true);
    assert_eq!(call(&mock, KEY, &[CLIENT, id]).await, key);

    // Without the parameter, the access does not change.
    call(&mock, UPDATE_KEY, &update).await;
    assert_eq!(
        call(&mock, KEY, &[CLIENT, id]).await["custom_image_access"],
        true
    );

    let create = [CLIENT, ("label", "x"), ("params[ssh_keys][]", "7")];
    call(&mock, CREATE, &create).await;

    let reply = envelope(&mock, REMOVE_KEY, &[CLIENT, id]).await;
    assert_eq!(reply.to_string(), r#"{"msg":"Successful.","status":true}"#);
    assert_eq!(refusal(&mock, KEY, &[CLIENT, id]).await, NO_KEY);
    assert_eq!(refusal(&mock, REMOVE_KEY, &[CLIENT, id]).await, NO_KEY);
    assert_eq!(refusal(&mock, UPDATE_KEY, &update).await, NO_KEY);
    assert_eq!(refusal(&mock, CREATE, &create).await, NO_KEY);
    assert_eq!(call(&mock, KEYS, &[CLIENT]).await["total_items"], 4);
}

#[tokio::test]
async fn each_added_key_gets_an_unused_id() {
    let mock = Mock::start().await.unwrap();
    for _ in 0..20 {
        let add = [CLIENT, ("label", "x"), ("content", "ssh-rsa A")];
        call(&mock, ADD_KEY, &add).await;
    }
    let ids = column(&call(&mock, KEYS, &[CLIENT]).await, "id");
    let expected: Vec<_> = [1]
        .into_iter()
        .chain(6..=28)
        .map(|id| id.to_string())
        .collect();
    assert_eq!(ids, expected);
}
