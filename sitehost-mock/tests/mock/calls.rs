//! Helpers that call the stateful operations.

use std::sync::LazyLock;

use serde_json::Value;
use sitehost_mock::Mock;

use crate::wire::{self, URLENCODED, send};

pub const ADD_KEY: &str = "/1.2/ssh/key/add.json";
pub const BUILD: &str = "/1.5/cloud/image/version/get_build.json";
pub const CHANGELOG: &str = "/1.5/cloud/image/get_changelog.json";
pub const CREATE: &str = crate::CREATE;
pub const DELETE: &str = "/1.5/cloud/image/delete.json";
pub const DELETE_VERSION: &str = "/1.0/cloud/image/version/delete.json";
pub const IMAGE: &str = "/1.1/cloud/image/get.json";
pub const IMAGES: &str = "/1.0/cloud/image/list_all.json";
pub const INFO: &str = "/1.5/api/get_info.json";
pub const JOB: &str = "/1.5/job/get.json";
pub const KEY: &str = "/1.0/ssh/key/get.json";
pub const KEYS: &str = "/1.0/ssh/key/list_all.json";
pub const REMOVE_KEY: &str = "/1.3/ssh/key/remove.json";
pub const STACK_IMAGES: &str = "/1.0/cloud/stack/image/list_all.json";
pub const UPDATE_KEY: &str = "/1.2/ssh/key/update.json";
pub const VERSIONS: &str = "/1.3/cloud/image/version/list_all.json";

pub const CLIENT: (&str, &str) = ("client_id", "1");

/// The bundled spec.
pub static SPEC: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../src/spec.json")).unwrap());

/// Returns the bytes of a request, with the key added. The spec decides between GET and POST.
pub fn request(path: &str, parameters: &[(&str, &str)]) -> Vec<u8> {
    let all = [&[("apikey", "your_key_here")], parameters].concat();
    let encoded = wire::urlencoded(&all);
    if SPEC["paths"][path].get("post").is_some() {
        return wire::post(path, URLENCODED, encoded);
    }
    wire::get(&format!("{path}?{encoded}"))
}

/// Makes a call that must succeed, and returns the envelope.
pub async fn envelope(mock: &Mock, path: &str, parameters: &[(&str, &str)]) -> Value {
    let reply = send(mock.url(), &request(path, parameters)).await;
    assert_eq!(reply.status, "HTTP/1.1 200 OK");
    let envelope: Value = serde_json::from_str(&reply.body).unwrap();
    assert_eq!(envelope["status"], true, "{path}: {envelope}");
    envelope
}

/// Makes a call that must succeed, and returns its `return`.
pub async fn call(mock: &Mock, path: &str, parameters: &[(&str, &str)]) -> Value {
    envelope(mock, path, parameters).await["return"].take()
}

/// Makes a call that must be refused, and returns the `msg`.
pub async fn refusal(mock: &Mock, path: &str, parameters: &[(&str, &str)]) -> String {
    send(mock.url(), &request(path, parameters)).await.refusal()
}

/// Creates an image of account 1, and returns the id of the job.
pub async fn create(mock: &Mock, code: &str) -> String {
    let parameters = [CLIENT, ("label", "My Custom Image"), ("params[code]", code)];
    let returned = call(mock, CREATE, &parameters).await;
    returned["job_id"].as_str().unwrap().to_owned()
}

/// Deletes an image of account 1, and returns the id of the job.
pub async fn delete(mock: &Mock, code: &str) -> String {
    let returned = call(mock, DELETE, &[CLIENT, ("code", code)]).await;
    returned["job"]["id"].to_string()
}

/// Polls a job once.
pub async fn job(mock: &Mock, id: &str) -> Value {
    call(mock, JOB, &[("type", "scheduler"), ("id", id)]).await
}

/// Polls a job once, and returns its state.
pub async fn state(mock: &Mock, id: &str) -> String {
    job(mock, id).await["state"].as_str().unwrap().to_owned()
}

/// Polls a build once.
pub async fn build(mock: &Mock, code: &str, id: &str) -> Value {
    call(mock, BUILD, &[CLIENT, ("code", code), ("build_id", id)]).await
}

/// Returns a text member of every entry of a page or of a bare list.
pub fn column(list: &Value, member: &str) -> Vec<String> {
    let entries = list.get("data").unwrap_or(list).as_array().unwrap();
    entries
        .iter()
        .map(|entry| entry[member].as_str().unwrap().to_owned())
        .collect()
}

/// Returns the codes of account 1's custom images.
pub async fn codes(mock: &Mock) -> Vec<String> {
    column(&call(mock, IMAGES, &[CLIENT]).await, "code")
}
