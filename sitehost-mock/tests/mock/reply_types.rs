//! Every reply from memory has only members that a source shows for its operation, with the JSON types that it shows. A
//! client that is written for the API must not fail at what the mock invents.

pub mod entity_calls;
pub mod entity_changes;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{
    ADD_KEY, BUILD, CHANGELOG, CLIENT, CREATE, DELETE, DELETE_VERSION, IMAGE, IMAGES, INFO, JOB,
    KEY, KEYS, REMOVE_KEY, SPEC, STACK_IMAGES, UPDATE_KEY, VERSIONS, envelope,
};

/// Returns the documented example of each path, and what it is missing because it is truncated: the vendor's Go SDK reads
/// these members with these types.
fn shown() -> BTreeMap<String, Vec<Value>> {
    let mut shown = BTreeMap::new();
    for (path, methods) in SPEC["paths"].as_object().unwrap() {
        for operation in methods.as_object().unwrap().values() {
            let content = &operation["responses"]["200"]["content"]["application/json"];
            shown.insert(path.clone(), vec![content["example"].clone()]);
        }
    }
    let image = shown[IMAGE][0]["return"].clone();
    let of_sdk = json!({ "forked_from": "61", "version_count": 1, "build_status": "success" });
    let version = json!({
        "is_missing": "0", "force_config": "0", "build_id": "11", "build_status": "success",
        "pending": null, "code": "mine", "container_count": 0,
    });
    let port = json!({ "exposed": true, "protocol": "tcp", "publish": false });
    let ports = json!({ "nz.sitehost.image.ports": { "3306/tcp": port } });
    for (path, more) in [
        (IMAGE, json!({ "return": { "forked_from": "61" } })),
        (IMAGES, json!({ "return": { "data": [image, of_sdk] } })),
        (VERSIONS, json!({ "return": { "data": [version] } })),
        (
            STACK_IMAGES,
            json!({ "return": [{ "forked_from": "61", "labels": ports }] }),
        ),
        (JOB, json!({ "return": { "message": "why a job failed" } })),
        // The documented examples show users without volumes, and domains that are no alias.
        (
            "/1.3/cloud/ssh/user/get.json",
            json!({ "return": { "volumes": ["data"] } }),
        ),
        (
            "/1.3/cloud/ssh/user/list_all.json",
            json!({ "return": { "data": [{ "volumes": ["data"] }] } }),
        ),
        (
            "/1.3/mail/list_domains.json",
            json!({ "return": [{ "parent_domain": "example.com" }] }),
        ),
    ] {
        shown.get_mut(path).unwrap().push(more);
    }
    shown
}

/// The replies that are maps by keys which are not those of the example.
const MAPS: [&str; 2] = [
    "/1.5/cloud/stack/ssl/lets_encrypt/list_all.json",
    "/1.5/dns/list_ips.json",
];

/// Returns a reply with the values of its map as a list.
fn without_keys(mut reply: Value) -> Value {
    let map = reply["return"].as_object().unwrap();
    reply["return"] = map.values().cloned().collect();
    reply
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

/// Returns the places at which a value differs in type from all that is shown.
fn invented(place: &str, value: &Value, shown: &[&Value]) -> Vec<String> {
    if !shown.iter().any(|one| kind(one) == kind(value)) {
        return vec![format!("{place} is {}", kind(value))];
    }
    match value {
        Value::Array(entries) => {
            let shown: Vec<_> = shown
                .iter()
                .filter_map(|one| one.as_array())
                .flatten()
                .collect();
            entries
                .iter()
                .flat_map(|entry| invented(&format!("{place}[]"), entry, &shown))
                .collect()
        }
        Value::Object(members) => members
            .iter()
            .flat_map(|(name, member)| {
                let shown: Vec<_> = shown.iter().filter_map(|one| one.get(name)).collect();
                invented(&format!("{place}.{name}"), member, &shown)
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_is_invented_is_found_with_its_place() {
    let shown = json!({ "labels": { "a": "b" }, "list": [{ "id": "1" }], "none": null });
    for (value, expected) in [
        (json!({ "labels": {}, "list": [], "none": null }), vec![]),
        (json!({ "labels": [] }), vec!["x.labels is list"]),
        (
            json!({ "labels": { "c": "d" } }),
            vec!["x.labels.c is text"],
        ),
        (
            json!({ "list": [{ "id": 1 }, { "id": "1" }] }),
            vec!["x.list[].id is number"],
        ),
        (json!({ "none": "" }), vec!["x.none is text"]),
    ] {
        assert_eq!(invented("x", &value, &[&shown]), expected, "{value}");
    }
}

/// Makes calls of every operation that the mock keeps state for, in every state that writes other values.
async fn replies() -> Vec<(&'static str, Value)> {
    let mock = Mock::start().await.unwrap();
    let mut replies = Vec::new();
    let mut call = async |path: &'static str, parameters: &[(&str, &str)]| {
        let reply = envelope(&mock, path, parameters).await;
        replies.push((path, reply));
    };
    let mine = ("code", "mine");
    let (label, code) = (("label", "x"), ("params[code]", "mine"));
    let key = [CLIENT, ("key_id", "6")];

    call(INFO, &[]).await;
    mock.add_account(2, "another").unwrap();
    call("/1.2/accounts/client/list_sub_accounts.json", &[CLIENT]).await;
    call("/1.5/cloud/stack/generate_name.json", &[]).await;
    call(CREATE, &[CLIENT, label, code, ("params[fork_id]", "63")]).await;
    mock.fail_next_job("no");
    call(CREATE, &[CLIENT, label]).await;
    for _ in 0..3 {
        for job in ["3433562", "3433563"] {
            call(JOB, &[("type", "scheduler"), ("id", job)]).await;
        }
        call(IMAGES, &[CLIENT]).await;
    }
    mock.push("mine").unwrap();
    mock.add_image(1, "other").unwrap();
    for _ in 0..2 {
        call(IMAGES, &[CLIENT]).await;
        call(IMAGE, &[CLIENT, mine]).await;
        call(STACK_IMAGES, &[CLIENT]).await;
        call(VERSIONS, &[CLIENT, ("image_id", "491")]).await;
        call(BUILD, &[CLIENT, mine, ("build_id", "11")]).await;
        mock.set_container_count("mine", 2).unwrap();
    }
    call(CHANGELOG, &[CLIENT, ("code", "sitehost-php55")]).await;
    call(DELETE_VERSION, &[CLIENT, mine, ("version", "1.1-1076")]).await;
    call(DELETE, &[CLIENT, ("code", "other")]).await;
    call(ADD_KEY, &[CLIENT, label, ("content", "ssh-rsa A")]).await;
    call(KEYS, &[CLIENT]).await;
    call(KEY, &key).await;
    call(KEY, &[&key[..], &[("include_users", "1")]].concat()).await;
    let new = [("params[label]", "y"), ("params[content]", "ssh-rsa B")];
    call(UPDATE_KEY, &[&key[..], &new].concat()).await;
    call(REMOVE_KEY, &key).await;
    replies
}

/// Makes the calls about entities, and returns the replies. No list may be empty, because it would show no type.
async fn entity_replies() -> Vec<(&'static str, Value)> {
    let mock = Mock::builder().polls(0).start().await.unwrap();
    let mut replies = Vec::new();
    for (path, parameters) in entity_calls::CALLS {
        let reply = envelope(&mock, path, &[&[CLIENT], *parameters].concat()).await;
        let returned = &reply["return"];
        let list = returned.get("data").unwrap_or(returned).as_array();
        assert!(list.is_none_or(|list| !list.is_empty()), "{path}: {reply}");
        replies.push((*path, reply));
    }
    replies
}

#[tokio::test]
async fn no_reply_from_memory_has_what_no_source_shows() {
    let shown = shown();
    for (path, reply) in [replies().await, entity_replies().await].concat() {
        let (mut reply, mut sources) = (reply, shown[path].clone());
        if MAPS.contains(&path) {
            reply = without_keys(reply);
            sources = sources.into_iter().map(without_keys).collect();
        }
        let sources: Vec<_> = sources.iter().collect();
        assert_eq!(invented(path, &reply, &sources), [""; 0], "{reply}");
    }
}
