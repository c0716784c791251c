//! The rival of the SDK in the `decode` bench: structs for exactly these replies, decoded strictly by serde_json.
//!
//! Enums, dates and identifiers are plain text here. No code reads the members, hence `allow(dead_code)`.

#![allow(dead_code)]

use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
struct Envelope<T> {
    #[serde(rename = "return")]
    reply: T,
    status: bool,
}

#[derive(Deserialize)]
pub struct Job {
    job_id: String,
}

#[derive(Deserialize)]
pub struct Page<T> {
    total_items: i64,
    current_items: i64,
    current_page: i64,
    total_pages: i64,
    data: Vec<T>,
}

#[derive(Deserialize)]
pub struct Image {
    id: String,
    client_id: String,
    label: String,
    code: String,
    version: String,
    labels: String,
    changelog: String,
    date_added: String,
    date_updated: String,
    is_public: String,
    is_missing: String,
    project_id: Option<String>,
    registry_id: Option<String>,
    forked_from: Option<String>,
    pending: Option<serde_json::Value>,
    client_name: String,
    image_type: String,
    registry_url: String,
    container_count: i64,
}

#[derive(Deserialize)]
pub struct Status {
    state: String,
    created: String,
    started: String,
    completed: String,
    logs: Vec<Line>,
}

#[derive(Deserialize)]
pub struct Line {
    date: String,
    level: String,
    message: String,
}

pub fn decode<T: DeserializeOwned>(body: &[u8]) -> T {
    let envelope: Envelope<T> = serde_json::from_slice(body).unwrap();
    assert!(envelope.status);
    envelope.reply
}
