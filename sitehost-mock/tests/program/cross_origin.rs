//! `--cross-origin`: what a browser needs to let a page call the program.

use crate::running::{create, exchange, get, start};

fn preflight(address: &str, path: &str) -> String {
    let request = format!(
        "OPTIONS {path} HTTP/1.1\r\nhost: mock\r\norigin: http://localhost:3000\r\n\
         access-control-request-method: POST\r\nconnection: close\r\n\r\n"
    );
    exchange(address, request)
}

#[test]
fn with_the_flag_every_reply_allows_every_origin() {
    let running = start(&[
        "--cross-origin",
        "--next=html-502",
        "--next=redirect=http://a/",
    ]);
    let address = &running.address;
    for path in ["/1.0/cloud/image/create.json", "/mock/reset", "/nothing"] {
        let reply = preflight(address, path);
        assert!(reply.starts_with("HTTP/1.1 204 No Content\r\n"), "{reply}");
        for header in [
            "access-control-allow-origin: *\r\n",
            "access-control-allow-methods: GET, POST\r\n",
            "access-control-allow-headers: *\r\n",
        ] {
            assert!(reply.contains(header), "{reply}");
        }
    }
    // A preflight request consumed no fault and was not recorded.
    let replies = [
        (create(address, "your_key_here"), "502"),
        (create(address, "your_key_here"), "302"),
        (create(address, "your_key_here"), "200"),
        (create(address, "wrong"), "200"),
        (get(address, "/nothing"), "200"),
        (get(address, "/mock/requests"), "200"),
        (get(address, "/mock/nothing"), "404"),
    ];
    for (reply, status) in &replies {
        assert!(reply.starts_with(&format!("HTTP/1.1 {status} ")), "{reply}");
        assert!(
            reply.contains("access-control-allow-origin: *\r\n"),
            "{reply}"
        );
    }
    let requests = &replies[5].0;
    assert_eq!(requests.matches(r#""outcome""#).count(), 5, "{requests}");
}

#[test]
fn without_the_flag_no_reply_does_and_the_refusal_names_the_flag() {
    let running = start(&[]);
    for (path, status) in [
        ("/1.0/cloud/image/create.json", "200"),
        ("/mock/push", "405"),
    ] {
        let reply = preflight(&running.address, path);
        assert!(reply.starts_with(&format!("HTTP/1.1 {status} ")), "{reply}");
        assert!(reply.contains("`--cross-origin`"), "{reply}");
        assert!(reply.contains(r#""status":false"#), "{reply}");
        assert!(!reply.contains("access-control"), "{reply}");
    }
}
