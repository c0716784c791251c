//! The replies of the `decode` bench: the documented reply to a create, and long replies in the documented form.

use serde_json::{Value, json};

/// The documented reply to `cloud_image_create`.
pub const JOB: &str =
    r#"{"return":{"job_id":"3433562"},"msg":"Successful","status":true,"time":29.92}"#;

fn envelope(reply: Value) -> String {
    json!({"return": reply, "msg": "Successful", "status": true}).to_string()
}

/// Returns a page of custom images, of which every third is a fork.
pub fn images(count: usize) -> String {
    let image = |number: usize| {
        json!({
            "id": (491 + number).to_string(),
            "client_id": "1",
            "label": format!("My Custom Image {number}"),
            "code": format!("my-custom-image-{number}"),
            "version": format!("1.{number}-1076"),
            "labels": "",
            "changelog": "Security updates of the base image, and a newer PHP.",
            "date_added": "2017-02-09 15:29:13",
            "date_updated": "2017-02-09 02:29:21",
            "is_public": "0",
            "is_missing": "0",
            "project_id": "567",
            "registry_id": "7",
            "forked_from": number.is_multiple_of(3).then_some("61"),
            "pending": null,
            "client_name": "My SiteHost Account",
            "image_type": "Custom",
            "registry_url": "registry-clients.sitehost.co.nz",
            "container_count": number,
        })
    };
    envelope(json!({
        "total_items": count,
        "current_items": count,
        "current_page": 1,
        "total_pages": 1,
        "data": (0..count).map(image).collect::<Vec<_>>(),
    }))
}

/// Returns the state of a job whose log has this many entries.
pub fn status(lines: usize) -> String {
    let line = |number: usize| {
        json!({
            "date": format!("2025-02-17 10:43:{:02}", number % 60),
            "level": "3",
            "message": format!("[kvm-http] Step {number}: installing the operating system"),
        })
    };
    envelope(json!({
        "state": "Completed",
        "created": "2025-02-17 10:42:58",
        "started": "2025-02-17 10:43:00",
        "completed": "2025-02-17 10:44:22",
        "logs": (0..lines).map(line).collect::<Vec<_>>(),
    }))
}
