//! Accounts, and which account owns what.

use serde_json::json;
use sitehost_mock::{Mock, NotAdded, Outcome, Refusal};

use crate::calls::{
    ADD_KEY, BUILD, CHANGELOG, CLIENT, CREATE, DELETE, DELETE_VERSION, IMAGE, IMAGES, INFO, KEY,
    KEYS, REMOVE_KEY, STACK_IMAGES, UPDATE_KEY, VERSIONS, call, column, refusal,
};

#[tokio::test]
async fn the_key_belongs_to_account_1() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(
        call(&mock, INFO, &[]).await,
        json!({
            "client_id": "1",
            "contact_id": "2",
            "modules": ["Cloud", "Job", "SSH"],
            "roles": ["Administrator"],
        })
    );
}

#[tokio::test]
async fn every_operation_refuses_an_unknown_account() {
    let mock = Mock::start().await.unwrap();
    let image = mock.add_image(1, "mine").unwrap().to_string();
    mock.push("mine").unwrap();
    let code = ("code", "mine");
    for (path, rest) in [
        (ADD_KEY, &[("label", "x"), ("content", "x")][..]),
        (BUILD, &[code, ("build_id", "11")]),
        (CHANGELOG, &[("code", "sitehost-php55")]),
        (CREATE, &[("label", "x")]),
        (DELETE, &[code]),
        (DELETE_VERSION, &[code, ("version", "1.1-1076")]),
        (IMAGE, &[code]),
        (IMAGES, &[]),
        (KEY, &[("key_id", "1")]),
        (KEYS, &[]),
        (REMOVE_KEY, &[("key_id", "1")]),
        (STACK_IMAGES, &[]),
        (
            UPDATE_KEY,
            &[
                ("key_id", "6"),
                ("params[label]", "x"),
                ("params[content]", "x"),
            ],
        ),
        (VERSIONS, &[("image_id", image.as_str())]),
    ] {
        for client in ["0", "2", "-1", "99999999999999999999"] {
            let parameters = [&[("client_id", client)], rest].concat();
            assert_eq!(
                refusal(&mock, path, &parameters).await,
                "Error: The specified client doesn't exist, or you don't have access to it.",
                "{path}"
            );
        }
        call(&mock, path, &[&[CLIENT], rest].concat()).await;
    }
    assert_eq!(
        mock.requests()[0].outcome(),
        &Outcome::Refused(Refusal::NotFound {
            name: "client_id".to_owned(),
            kind: "client"
        })
    );
}

#[tokio::test]
async fn an_account_sees_only_its_own_images_and_keys() {
    let mock = Mock::start().await.unwrap();
    mock.add_account(2, "Another Account").unwrap();
    let other = ("client_id", "2");
    mock.add_image(1, "mine").unwrap();
    let theirs = mock.add_image(2, "theirs").unwrap().to_string();
    mock.push("theirs").unwrap();
    let add = [other, ("label", "x"), ("content", "ssh-rsa A")];
    let key = call(&mock, ADD_KEY, &add).await["key_id"].take();
    let key = ("key_id", key.as_str().unwrap());

    let image = call(&mock, IMAGE, &[other, ("code", "theirs")]).await;
    assert_eq!(image["client_name"], "Another Account");
    for (client, codes) in [(CLIENT, ["mine"]), (other, ["theirs"])] {
        assert_eq!(column(&call(&mock, IMAGES, &[client]).await, "code"), codes);
        let stack = call(&mock, STACK_IMAGES, &[client]).await;
        assert_eq!(column(&stack, "code")[5..], codes);
    }
    assert_eq!(column(&call(&mock, KEYS, &[other]).await, "id"), ["7"]);
    assert_eq!(call(&mock, KEYS, &[CLIENT]).await["total_items"], 4);

    let code = ("code", "theirs");
    for (path, rest, kind) in [
        (IMAGE, &[code][..], "image"),
        (DELETE, &[code], "image"),
        (DELETE_VERSION, &[code, ("version", "1.1-1076")], "image"),
        (BUILD, &[code, ("build_id", "11")], "image"),
        (VERSIONS, &[("image_id", theirs.as_str())], "image"),
        (KEY, &[key], "key"),
        (REMOVE_KEY, &[key], "key"),
        (
            CREATE,
            &[("label", "x"), ("params[ssh_keys][]", key.1)],
            "key",
        ),
        (
            CREATE,
            &[("label", "x"), ("params[fork_id]", theirs.as_str())],
            "public image",
        ),
    ] {
        assert_eq!(
            refusal(&mock, path, &[&[CLIENT], rest].concat()).await,
            format!("Error: The specified {kind} doesn't exist, or you don't have access to it.")
        );
    }
    // Codes are unique across accounts.
    let create = [CLIENT, ("label", "x"), ("params[code]", "theirs")];
    assert_eq!(
        refusal(&mock, CREATE, &create).await,
        "Error: The specified code is already in use."
    );
}

#[tokio::test]
async fn adding_an_account_that_exists_is_an_error() {
    let mock = Mock::start().await.unwrap();
    for id in [0, 1] {
        let exists = Err(NotAdded::AccountExists { id });
        assert_eq!(mock.add_account(id, "x"), exists);
    }
    assert_eq!(mock.add_account(2, "x"), Ok(()));
    assert_eq!(
        mock.add_account(2, "y").unwrap_err().to_string(),
        "account 2 already exists"
    );
}

#[tokio::test]
async fn added_accounts_are_sub_accounts_of_account_1() {
    const LIST: &str = "/1.2/accounts/client/list_sub_accounts.json";
    let mock = Mock::start().await.unwrap();
    for (id, name) in [(7, "Acme"), (8, "Example Ltd")] {
        mock.add_account(id, name).unwrap();
    }
    for (client, filter, found) in [
        ("1", &[][..], &["Acme", "Example Ltd"][..]),
        ("1", &[("filters[name]", "Acme")], &["Acme"]),
        ("1", &[("filters[page_size]", "1")], &["Acme"]),
        ("7", &[], &[]),
    ] {
        let parameters = [&[("client_id", client)], filter].concat();
        let accounts = call(&mock, LIST, &parameters).await;
        assert_eq!(column(&accounts, "name"), found, "{parameters:?}");
    }
    assert_eq!(
        refusal(&mock, LIST, &[("client_id", "9")]).await,
        "Error: The specified client doesn't exist, or you don't have access to it."
    );
}
