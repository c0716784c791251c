//! Decoding a refusal takes memory for its reason only, however long the reply is.

#![allow(clippy::unwrap_used)]

use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;

/// The length of each reply, in bytes. A client accepts up to 16 MiB by default; 4 MiB is well above [`LIMIT`].
const LENGTH: usize = 4 * 1024 * 1024;

/// The maximum of memory that is allocated at the same time, in bytes.
const LIMIT: u64 = 512 * 1024;

#[test]
fn a_long_refusal_takes_little_memory() {
    let client = Client::new("your_key_here").unwrap();
    let request = CloudImageCreate::new(1, "My Custom Image");
    let many = |piece: &str| piece.repeat(LENGTH / piece.len());
    for (name, body) in [
        (
            "a list",
            format!(
                r#"{{"return": [{}0], "msg": "No.", "status": false}}"#,
                many("0,")
            ),
        ),
        (
            "objects",
            format!(
                r#"{{"return": [{}0], "msg": "No.", "status": false}}"#,
                many(r#"{"a":[]},"#)
            ),
        ),
        (
            "text",
            format!(r#"{{"msg": "No. {}", "status": false}}"#, many("é")),
        ),
        (
            "escapes",
            format!(r#"{{"msg": "No. {}", "status": false}}"#, many("\\u00e9")),
        ),
        (
            "many reasons",
            format!(r#"{{"msg": ["No."{}], "status": false}}"#, many(r#","\n""#)),
        ),
        (
            "a wrong status",
            format!(r#"{{"return": [{}0], "status": 7}}"#, many("0,")),
        ),
        ("no JSON", many("<p>")),
    ] {
        let mut error = None;
        let used = allocation_counter::measure(|| {
            error = client.decode(&request, 200, body.as_bytes()).err();
        });
        let error = error.unwrap();
        assert!(
            error.is_refused() == body.contains("false"),
            "{name}: {error}"
        );
        assert!(
            used.bytes_max < LIMIT,
            "{name} took {} bytes",
            used.bytes_max
        );
    }
}
