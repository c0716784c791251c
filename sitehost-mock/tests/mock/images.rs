//! Creating, reading and deleting custom images, and reading public ones.

use serde_json::json;
use sitehost_mock::{Mock, NotAdded, Outcome, Refusal};

use crate::calls::{
    CHANGELOG, CLIENT, CREATE, DELETE, IMAGE, IMAGES, STACK_IMAGES, call, codes, column, create,
    delete, envelope, job, refusal, state,
};
use crate::wire::{URLENCODED, post, send, urlencoded};
use crate::{COMPLETE, DOCUMENTED};

const NO_IMAGE: &str = "Error: The specified image doesn't exist, or you don't have access to it.";

#[tokio::test]
async fn the_first_create_gets_the_documented_reply_and_its_image_exists_once_the_job_completes() {
    let mock = Mock::start().await.unwrap();
    let request = post(CREATE, URLENCODED, urlencoded(COMPLETE));
    assert_eq!(send(mock.url(), &request).await.body, DOCUMENTED);

    let get = [CLIENT, ("code", "my-custom-image")];
    for expected in ["Pending", "Running"] {
        assert_eq!(refusal(&mock, IMAGE, &get).await, NO_IMAGE);
        assert_eq!(codes(&mock).await.len(), 0);
        assert_eq!(state(&mock, "3433562").await, expected);
    }
    assert_eq!(state(&mock, "3433562").await, "Completed");

    let image = json!({
        "id": "491",
        "client_id": "1",
        "label": "My Custom Image",
        "code": "my-custom-image",
        "version": "",
        "labels": "",
        "changelog": "",
        "date_added": "2025-02-17 10:43:00",
        "date_updated": "2025-02-17 10:43:00",
        "is_public": "0",
        "is_missing": "0",
        "project_id": "567",
        "registry_id": "7",
        "forked_from": "61",
        "pending": null,
        "client_name": "My SiteHost Account",
        "image_type": "Custom",
        "registry_url": "registry-clients.sitehost.co.nz",
        "container_count": 0,
    });
    let reply = envelope(&mock, IMAGE, &get).await;
    assert_eq!(
        reply.to_string(),
        json!({ "return": image, "msg": "Successful", "status": true }).to_string()
    );

    let mut entry = image;
    entry["version_count"] = json!(0);
    let page = json!({
        "total_items": 1,
        "current_items": 1,
        "current_page": 1,
        "total_pages": 1,
        "data": [entry],
    });
    let list = call(&mock, IMAGES, &[CLIENT]).await;
    assert_eq!(list.to_string(), page.to_string());
}

#[tokio::test]
async fn forked_from_is_null_for_an_image_that_is_not_a_fork() {
    let mock = Mock::start().await.unwrap();
    create(&mock, "mine").await;
    mock.finish_jobs();
    let image = call(&mock, IMAGE, &[CLIENT, ("code", "mine")]).await;
    assert_eq!(image["forked_from"], json!(null));
}

#[tokio::test]
async fn a_code_in_use_is_refused_also_while_its_image_is_being_created() {
    let mock = Mock::start().await.unwrap();
    let again = [CLIENT, ("label", "x"), ("params[code]", "mine")];
    let in_use = "Error: The specified code is already in use.";

    create(&mock, "mine").await;
    assert_eq!(refusal(&mock, CREATE, &again).await, in_use);
    mock.finish_jobs();
    assert_eq!(refusal(&mock, CREATE, &again).await, in_use);
    assert_eq!(codes(&mock).await, ["mine"]);
    assert_eq!(
        mock.requests().iter().rev().nth(1).unwrap().outcome(),
        &Outcome::Refused(Refusal::CodeInUse {
            name: "params[code]".to_owned()
        })
    );

    // A deleted image exists until the job completes.
    delete(&mock, "mine").await;
    assert_eq!(refusal(&mock, CREATE, &again).await, in_use);
    mock.finish_jobs();
    call(&mock, CREATE, &again).await;

    let public = [CLIENT, ("label", "x"), ("params[code]", "sitehost-base")];
    assert_eq!(refusal(&mock, CREATE, &public).await, in_use);
}

#[tokio::test]
async fn a_missing_code_is_derived_from_the_label_and_unique() {
    let mock = Mock::start().await.unwrap();
    for (label, code) in [
        ("My Image", &[][..]),
        ("My Image!", &[]),
        ("my image", &[("params[code]", "")]),
        ("", &[]),
    ] {
        let parameters = [&[CLIENT, ("label", label)], code].concat();
        call(&mock, CREATE, &parameters).await;
    }
    mock.finish_jobs();
    let expected = ["my-image", "my-image-2", "my-image-3", "image"];
    assert_eq!(codes(&mock).await, expected);
}

#[tokio::test]
async fn only_a_public_image_can_be_forked() {
    let mock = Mock::start().await.unwrap();
    let own = mock.add_image(1, "mine").unwrap().to_string();
    let added = mock.add_public_image("sitehost-new", "New").unwrap();
    let fork = |id| [CLIENT, ("label", "x"), ("params[fork_id]", id)];
    for id in [
        "60",
        "",
        "x",
        "-1",
        "+61",
        "99999999999999999999",
        own.as_str(),
    ] {
        assert_eq!(
            refusal(&mock, CREATE, &fork(id)).await,
            "Error: The specified public image doesn't exist, or you don't have access to it.",
            "{id}"
        );
    }
    assert_eq!(added, 492);
    call(&mock, CREATE, &fork("492")).await;
}

#[tokio::test]
async fn the_ssh_keys_of_a_new_image_must_belong_to_the_account() {
    let mock = Mock::start().await.unwrap();
    let with = |keys: &[&'static str]| {
        let keys = keys.iter().map(|key| ("params[ssh_keys][]", *key));
        let start = [CLIENT, ("label", "x")];
        start.into_iter().chain(keys).collect::<Vec<_>>()
    };
    for keys in [&["23", "24"][..], &["x"], &["-23"]] {
        assert_eq!(
            refusal(&mock, CREATE, &with(keys)).await,
            "Error: The specified key doesn't exist, or you don't have access to it.",
            "{keys:?}"
        );
    }
    for keys in [&["23", "25"][..], &[""], &[]] {
        call(&mock, CREATE, &with(keys)).await;
    }

    // PHP reads the same list from indices.
    let indexed = |key: &'static str| {
        [
            CLIENT,
            ("label", "x"),
            ("params[ssh_keys][0]", "23"),
            ("params[ssh_keys][1]", key),
        ]
    };
    call(&mock, CREATE, &indexed("25")).await;
    assert_eq!(
        refusal(&mock, CREATE, &indexed("24")).await,
        "Error: The specified key doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn a_deleted_image_exists_until_the_job_completes() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    let id = delete(&mock, "mine").await;
    for expected in ["Pending", "Running"] {
        assert_eq!(state(&mock, &id).await, expected);
        assert_eq!(codes(&mock).await, ["mine"]);
    }
    assert_eq!(state(&mock, &id).await, "Completed");
    assert_eq!(codes(&mock).await.len(), 0);
    for path in [IMAGE, DELETE] {
        let gone = [CLIENT, ("code", "mine")];
        assert_eq!(refusal(&mock, path, &gone).await, NO_IMAGE);
    }
}

#[tokio::test]
async fn a_delete_job_completes_even_if_the_image_is_already_deleted() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    delete(&mock, "mine").await;
    let second = delete(&mock, "mine").await;
    mock.finish_jobs();
    assert_eq!(state(&mock, &second).await, "Completed");
}

#[tokio::test]
async fn an_image_is_not_deleted_while_containers_run_it() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    mock.set_container_count("mine", 2).unwrap();
    let mine = [CLIENT, ("code", "mine")];
    assert_eq!(call(&mock, IMAGE, &mine).await["container_count"], 2);
    assert_eq!(
        refusal(&mock, DELETE, &mine).await,
        "Error: The specified image is used by containers, so it can't be deleted."
    );
    mock.set_container_count("mine", 0).unwrap();
    call(&mock, DELETE, &mine).await;
}

#[tokio::test]
async fn the_stack_list_holds_public_images_and_those_of_the_account() {
    let mock = Mock::start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    mock.add_public_image("sitehost-new", "New").unwrap();
    let list = call(&mock, STACK_IMAGES, &[CLIENT]).await;
    assert_eq!(
        column(&list, "code"),
        [
            "sitehost-php55",
            "sitehost-php81-nginx",
            "sitehost-php82-nginx",
            "sitehost-mysql8",
            "sitehost-base",
            "mine",
            "sitehost-new",
        ]
    );
    assert_eq!(list[1]["id"], "61");
    assert_eq!(list[1]["client_id"], "0");
    assert_eq!(list[1]["labels"]["nz.sitehost.image.type"], "www");
    assert_eq!(list[1]["date_updated"], "0000-00-00 00:00:00");
    assert_eq!(column(&list[1]["versions"], "version"), ["1.0.0", "1.1.0"]);
    // The vendor's Go SDK reads an object and nothing else.
    assert!(
        list.as_array()
            .unwrap()
            .iter()
            .all(|image| image["labels"].is_object())
    );
    assert_eq!(column(&list, "is_public").join(""), "1111101");
}

#[tokio::test]
async fn a_public_image_has_a_changelog_and_is_not_a_custom_image() {
    let mock = Mock::start().await.unwrap();
    let php = [CLIENT, ("code", "sitehost-php55")];
    assert_eq!(
        call(&mock, CHANGELOG, &php).await,
        json!({ "code": "sitehost-php55", "label": "Apache + PHP 5.5", "changelog": "**VERSION: 1.0.0**" })
    );
    for path in [IMAGE, DELETE] {
        assert_eq!(refusal(&mock, path, &php).await, NO_IMAGE);
    }
    mock.add_image(1, "mine").unwrap();
    let mine = [CLIENT, ("code", "mine")];
    assert_eq!(refusal(&mock, CHANGELOG, &mine).await, NO_IMAGE);
}

#[tokio::test]
async fn an_added_image_needs_an_unused_code_and_an_existing_account() {
    let mock = Mock::start().await.unwrap();
    create(&mock, "mine").await;
    let in_use = |code: &str| {
        let code = code.to_owned();
        Err(NotAdded::CodeInUse { code })
    };
    assert_eq!(mock.add_image(1, "mine"), in_use("mine"));
    assert_eq!(mock.add_public_image("mine", "x"), in_use("mine"));
    assert_eq!(mock.add_image(1, "sitehost-base"), in_use("sitehost-base"));
    assert_eq!(
        mock.add_image(2, "x"),
        Err(NotAdded::UnknownAccount { id: 2 })
    );
    let error = mock.set_container_count("mine", 1).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown custom image `mine`; an image exists once the job that creates it has completed"
    );
    assert!(mock.set_container_count("sitehost-base", 1).is_err());
}

#[tokio::test]
async fn a_mock_without_memory_replies_with_the_documented_examples() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    for _ in 0..2 {
        assert_eq!(create(&mock, "mine").await, "3433562");
        assert_eq!(delete(&mock, "nothing").await, "7319505");
        assert_eq!(codes(&mock).await, ["my-custom-image"]);
        assert_eq!(job(&mock, "1").await["state"], "Completed");
    }
}
