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

/// Returns the required parameters with their documented examples.
fn documented(operation: &Value) -> Vec<(String, String)> {
    let content = &operation["requestBody"]["content"];
    let form = &content["application/x-www-form-urlencoded"]["schema"];
    let required = form["required"].as_array().unwrap().iter();
    let names = required.map(|name| name.as_str().unwrap());
    let examples = names.filter(|name| !["apikey", "client_id"].contains(name));
    examples
        .map(|name| {
            let example = &form["properties"][name]["example"];
            let example = example.get(0).unwrap_or(example);
            let value = example.as_str().map(str::to_owned);
            (name.to_owned(), value.unwrap_or(example.to_string()))
        })
        .collect()
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
            let parameters: Vec<_> = [CLIENT].into_iter().chain(pairs).collect();
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
