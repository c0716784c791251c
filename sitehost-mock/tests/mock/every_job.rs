//! Every job that a reply names is known to `/job/get`, whatever operation starts it.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, DELETE, DELETE_VERSION, JOB, SPEC, call, envelope};
use crate::reply_types::{entity_calls, entity_changes};

const UPGRADE: &str = "/1.5/server/upgrade.json";
const UPGRADED: [(&str, &str); 2] = [CLIENT, ("name", "servername")];

/// Returns the paths whose documented reply has a job, with the operations.
fn operations() -> impl Iterator<Item = (&'static str, &'static Value)> {
    let paths = SPEC["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().values();
        methods.map(move |operation| (path.as_str(), operation))
    });
    operations.filter(|(_, operation)| {
        let content = &operation["responses"]["200"]["content"]["application/json"];
        let returned = &content["example"]["return"];
        returned.get("job").is_some() || returned.get("job_id").is_some()
    })
}

/// Follows references to other schemas.
fn resolved(mut schema: &'static Value) -> &'static Value {
    while let Some(reference) = schema["$ref"].as_str() {
        schema = SPEC.pointer(&reference[1..]).unwrap();
    }
    schema
}

/// Adds an example as it is sent: under one name, or under one for each entry and member.
fn add_sent(name: &str, example: &Value, sent: &mut Vec<(String, String)>) {
    match example {
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                let list = name.strip_suffix("[]").unwrap_or(name);
                add_sent(&format!("{list}[{index}]"), entry, sent);
            }
        }
        Value::Object(members) => {
            for (member, value) in members {
                add_sent(&format!("{name}[{member}]"), value, sent);
            }
        }
        Value::String(text) => sent.push((name.to_owned(), text.clone())),
        other => sent.push((name.to_owned(), other.to_string())),
    }
}

/// Returns the example of a schema, or one that is made of the examples of its parts.
fn example(schema: &'static Value) -> Value {
    let schema = resolved(schema);
    let first = schema["allOf"].get(0).or_else(|| schema["oneOf"].get(0));
    if let Some(example) = schema.get("example") {
        example.clone()
    } else if let Some(first) = first {
        example(first)
    } else if let Some(items) = schema.get("items") {
        Value::Array(vec![example(items)])
    } else {
        let members = schema["properties"].as_object().unwrap().iter();
        let members = members.map(|(name, member)| (name.clone(), example(member)));
        Value::Object(members.collect())
    }
}

/// Returns the parameters that a call must send, with their documented examples.
fn documented(operation: &'static Value) -> Vec<(String, String)> {
    let content = &operation["requestBody"]["content"];
    let form = &content["application/x-www-form-urlencoded"]["schema"];
    let one_of = operation["x-at-least-one"].get(0);
    let required = form["required"].as_array().unwrap();
    let mut sent = Vec::new();
    for (name, schema) in form["properties"].as_object().unwrap() {
        let is_sent = required.iter().chain(one_of).any(|one| one == name);
        if is_sent && !["apikey", "client_id"].contains(&name.as_str()) {
            add_sent(name, &example(schema), &mut sent);
        }
    }
    sent
}

/// Returns the kind and the id of the job in a reply. A reply without a kind has the one that the spec gives the
/// operation, or `scheduler`.
fn job(operation: &Value, reply: &Value) -> (String, String) {
    let returned = &reply["return"];
    if let Some(job) = returned.get("job") {
        return (
            job["type"].as_str().unwrap().to_owned(),
            job["id"].to_string(),
        );
    }
    let kind = operation["x-job-kind"].as_str().unwrap();
    let kind = kind.replace("unknown", "scheduler");
    (kind, returned["job_id"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn the_job_that_any_operation_starts_is_found() {
    let mock = Mock::builder().polls(0).start().await.unwrap();
    mock.add_image(1, "mine").unwrap();
    let version = mock.push("mine").unwrap().version;
    let mine = ("code", "mine");
    let of_images: [(&str, &[_]); 2] = [
        (DELETE_VERSION, &[mine, ("version", version.as_str())]),
        (DELETE, &[mine]),
    ];
    let mut replies = Vec::new();
    for (path, parameters) in entity_calls::CALLS
        .iter()
        .chain(entity_changes::CHANGES)
        .chain(&of_images)
    {
        let parameters = [&[CLIENT], *parameters].concat();
        replies.push((*path, envelope(&mock, path, &parameters).await));
    }
    for (path, operation) in operations() {
        if !replies.iter().any(|(called, _)| *called == path) {
            let documented = documented(operation);
            let documented = documented.iter();
            let pairs = documented.map(|(name, value)| (name.as_str(), value.as_str()));
            let form = &operation["requestBody"]["content"]["application/x-www-form-urlencoded"];
            let has_client = form["schema"]["properties"].get("client_id").is_some();
            let client = has_client.then_some(CLIENT);
            let parameters: Vec<_> = client.into_iter().chain(pairs).collect();
            replies.push((path, envelope(&mock, path, &parameters).await));
        }
    }
    let mut ids = Vec::new();
    for (path, operation) in operations() {
        for (_, reply) in replies.iter().filter(|(called, _)| *called == path) {
            let (kind, id) = job(operation, reply);
            let found = call(&mock, JOB, &[("type", &kind), ("id", &id)]).await;
            assert_eq!(found["state"], "Completed", "{path}: {found}");
            ids.push(id);
        }
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "each job has an id of its own");
}

#[tokio::test]
async fn a_job_without_an_effect_advances_and_fails_as_any_other() {
    let mock = Mock::start().await.unwrap();
    mock.fail_next_job("no room");
    let expected = json!({
        "job": { "type": "scheduler", "id": 3433562 }, "cores": true, "ram": true, "disk": { "scsi0": true },
    });
    assert_eq!(call(&mock, UPGRADE, &UPGRADED).await, expected);
    let poll = async |id| call(&mock, JOB, &[("type", "scheduler"), ("id", id)]).await;
    for state in ["Pending", "Running", "Failed"] {
        assert_eq!(poll("3433562").await["state"], state);
    }
    let failed = poll("3433562").await;
    assert_eq!(failed["message"], "no room");
    assert_eq!(failed["logs"][0]["message"], "[server_upgrade] Started");

    call(&mock, UPGRADE, &UPGRADED).await;
    mock.finish_jobs();
    assert_eq!(poll("3433563").await["state"], "Completed");
}

#[tokio::test]
async fn without_memory_the_job_is_that_of_the_example() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    let returned = call(&mock, UPGRADE, &UPGRADED).await;
    assert_eq!(returned["job"]["id"], 7319505);
}

#[test]
fn an_example_of_any_shape_is_sent_as_its_parts() {
    let mut sent = Vec::new();
    add_sent("a[]", &json!(["x", 1]), &mut sent);
    add_sent("b", &json!([{ "c": "y" }]), &mut sent);
    add_sent("d", &json!({ "e": ["z"] }), &mut sent);
    let expected = [
        ("a[0]", "x"),
        ("a[1]", "1"),
        ("b[0][c]", "y"),
        ("d[e][0]", "z"),
    ];
    assert_eq!(
        sent,
        expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
}
