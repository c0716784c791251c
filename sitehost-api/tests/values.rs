//! Building, reading back and comparing requests, replies and values.

#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use sitehost_api::cloud::image::{CloudImage, CloudImageCreate, CloudImageListAll};
use sitehost_api::job::{JobState, JobStatus};
use sitehost_api::{Client, Id, Page, RawRequest, Secret};

#[test]
fn a_request_can_be_read_back_and_compared() {
    let request = CloudImageCreate::new(1, "Mine").fork_id(61);
    assert_eq!(request.client_id, "1");
    assert_eq!(request.label, "Mine");
    assert_eq!(request.fork_id, Some(Id::from(61)));
    assert_eq!(request, CloudImageCreate::new("1", "Mine").fork_id("61"));
    assert_ne!(request, CloudImageCreate::new(1, "Mine"));
}

#[test]
fn every_setter_has_a_maybe_form_for_an_option() {
    let code = |code: Option<&str>| CloudImageCreate::new(1, "Mine").maybe_code(code);
    assert_eq!(
        code(Some("mine")),
        CloudImageCreate::new(1, "Mine").code("mine")
    );
    assert_eq!(code(None), CloudImageCreate::new(1, "Mine"));
    let keys = CloudImageCreate::new(1, "Mine").maybe_ssh_keys(Some([23, 24]));
    assert_eq!(
        keys,
        CloudImageCreate::new(1, "Mine").ssh_keys(["23", "24"])
    );
    let page = CloudImageListAll::new(1)
        .page_size(50_u8)
        .maybe_page_number(Some(2_u32));
    assert_eq!((page.page_size, page.page_number), (Some(50), Some(2)));
}

#[test]
fn a_reply_can_be_built_for_a_test() {
    let image = CloudImage::default()
        .id(7)
        .label("Mine")
        .code("mine")
        .version("1.0")
        .container_count(2);
    assert_eq!(
        (image.id.as_str(), image.version.as_deref()),
        ("7", Some("1.0"))
    );
    let mut page = Page::new([image.clone()]);
    page.total_pages = 3;
    assert_eq!((page.total_items, page.data), (1, Vec::from([image])));
    let status = JobStatus::default().state("Completed");
    assert_eq!(status.state, JobState::Completed);
}

#[test]
fn a_known_word_is_its_variant_and_an_unknown_word_is_kept() {
    assert_eq!(JobState::from("Completed"), JobState::Completed);
    assert_eq!("Completed", JobState::Completed);
    match JobState::from("Paused") {
        JobState::Other(word) => assert_eq!(word.as_str(), "Paused"),
        known => panic!("{known} is known"),
    }
}

#[test]
fn an_id_compares_with_text_and_integers_and_a_map_finds_it_by_text() {
    let id = Id::from(61);
    assert_eq!(id, "61");
    assert_eq!("61", id);
    assert_eq!(*"61", id);
    assert_eq!(id, 61);
    assert_eq!(61, id);
    let text = String::from("61");
    assert_eq!(id, text);
    assert_eq!(text, id);
    let images = HashMap::from([(id, "sitehost-php81-nginx")]);
    assert_eq!(images.get("61"), Some(&"sitehost-php81-nginx"));
}

#[test]
fn a_request_with_an_empty_id_is_not_sent() {
    let client = Client::new("your_key_here").unwrap();
    for request in [
        CloudImageCreate::new("", "Mine"),
        CloudImageCreate::new(" ", "Mine"),
        CloudImageCreate::new(Id::default(), "Mine"),
        CloudImageCreate::new(1, "Mine").fork_id(""),
        CloudImageCreate::new(1, "Mine").ssh_keys(["23", ""]),
    ] {
        let error = client.encode(&request).unwrap_err();
        assert!(error.is_invalid_request(), "{error}");
        assert!(
            error.to_string().ends_with("the identifier is empty"),
            "{error}"
        );
    }
    let raw = RawRequest::get("/1.0/x.json").param("client_id", Id::from(""));
    assert!(client.encode(&raw).unwrap_err().is_invalid_request());
}

#[test]
fn a_secret_can_be_deserialized_from_a_config_file() {
    #[derive(serde::Deserialize)]
    struct Config {
        api_key: Secret,
    }
    let config: Config = serde_json::from_str(r#"{"api_key": "your_key_here"}"#).unwrap();
    assert_eq!(config.api_key.expose(), "your_key_here");
}
