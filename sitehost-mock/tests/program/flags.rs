//! The flags, and the help that explains them.

use crate::running::{Running, create, get, post, run, start};

#[test]
fn it_prints_its_address_and_serves_there() {
    let running = start(&["--port", "0"]);
    let reply = create(&running.address, "your_key_here");
    assert!(reply.starts_with("HTTP/1.1 200 OK\r\n"), "{reply}");
    assert!(reply.contains(r#""status":true"#), "{reply}");
}

#[test]
fn it_accepts_only_the_given_key() {
    let running = start(&["--key", "mine"]);
    let reply = create(&running.address, "mine");
    assert!(reply.contains(r#""status":true"#), "{reply}");
    let reply = create(&running.address, "your_key_here");
    assert!(
        reply.contains("is not the key that this mock accepts"),
        "{reply}"
    );
}

#[test]
fn it_takes_the_key_in_the_url_of_a_post_if_it_is_lenient() {
    let call = |running: &Running| {
        let path = "/1.5/cloud/image/create.json?apikey=your_key_here&client_id=1";
        post(&running.address, path, "client_id=1&label=x")
    };
    let reply = call(&start(&["--lenient"]));
    assert!(reply.contains(r#""status":true"#), "{reply}");
    let reply = call(&start(&[]));
    assert!(
        reply.contains("let the mock be lenient (`--lenient`"),
        "{reply}"
    );
}

#[test]
fn a_port_in_use_is_reported_in_one_line() {
    let running = start(&[]);
    let (_, port) = running.address.split_once(':').unwrap();

    let output = run(&["--port", port]);

    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let message = String::from_utf8(output.stderr).unwrap();
    let expected = format!("sitehost-mock: cannot listen on 127.0.0.1:{port}: ");
    assert!(message.starts_with(&expected), "{message}");
    assert_eq!(message.lines().count(), 1);
}

#[test]
fn its_flags_inject_queued_faults_then_standing_faults() {
    let running = start(&[
        "--next=cut-after",
        "--next=refuse=400:Not today: come back.",
        "--fault=html-502",
        "--fault=cloud_image_create:respond=503:text/plain:a:b=c",
        "--rate-limit=3",
    ]);
    let reply = || create(&running.address, "your_key_here");

    assert_eq!(reply(), "");
    let refused = reply();
    assert!(refused.starts_with("HTTP/1.1 400 "), "{refused}");
    assert!(
        refused.ends_with(r#"{"msg":"Not today: come back.","status":false}"#),
        "{refused}"
    );
    let standing = reply();
    assert!(standing.starts_with("HTTP/1.1 503 "), "{standing}");
    assert!(standing.ends_with("\r\n\r\na:b=c"), "{standing}");
}

#[test]
fn a_fault_without_an_operation_applies_to_every_call() {
    let running = start(&["--fault", "refuse=200:a:b"]);
    for _ in 0..2 {
        let reply = create(&running.address, "your_key_here");
        assert!(
            reply.ends_with(r#"{"msg":"a:b","status":false}"#),
            "{reply}"
        );
    }
}

/// Polls the first job once, and returns its state.
fn state(address: &str) -> String {
    let query = "apikey=your_key_here&type=scheduler&id=3433562";
    let reply = get(address, &format!("/1.5/job/get.json?{query}"));
    let (_, state) = reply.split_once(r#""state":""#).unwrap();
    state.split('"').next().unwrap().to_owned()
}

#[test]
fn it_is_stateful_and_accepts_a_push_once_the_image_exists() {
    let running = start(&[]);
    let push = || post(&running.address, "/mock/push", "code=x");
    create(&running.address, "your_key_here");
    for expected in ["Pending", "Running", "Completed"] {
        let reply = push();
        assert!(reply.starts_with("HTTP/1.1 404 "), "{reply}");
        assert_eq!(state(&running.address), expected);
    }
    let reply = push();
    assert!(
        reply.ends_with("\r\n\r\n{\"build_id\":\"11\",\"version\":\"1.1-1076\"}"),
        "{reply}"
    );
}

#[test]
fn its_flags_set_the_polls_of_a_job_and_turn_the_memory_off() {
    let running = start(&["--polls", "0"]);
    create(&running.address, "your_key_here");
    assert_eq!(state(&running.address), "Completed");

    let running = start(&["--without-memory"]);
    assert_eq!(state(&running.address), "Completed");
    for _ in 0..2 {
        let reply = create(&running.address, "your_key_here");
        assert!(reply.contains(r#"{"job_id":"3433562"}"#), "{reply}");
    }
}

#[test]
fn the_error_for_a_malformed_flag_shows_the_correct_form() {
    for (arguments, message) in [
        (
            ["--next", "delay=5"],
            "malformed fault `delay`; write delay=DURATION, where DURATION is a whole number followed by s, ms, us or ns",
        ),
        (
            ["--fault", "cloud_image_create:delay=5"],
            "malformed fault `delay`; write delay=DURATION, where DURATION is a whole number followed by s, ms, us or ns",
        ),
        (
            ["--fault", "cloud_image_create"],
            "unknown fault; write one of refuse=",
        ),
        (
            ["--next", "image_create:empty"],
            "sitehost-mock: unknown operation `image_create`; write one of ",
        ),
        (
            ["--fault", "image_create:empty"],
            "sitehost-mock: unknown operation `image_create`; write one of ",
        ),
        (
            ["--rate-limit", "0"],
            "sitehost-mock: the rate limit is 0, which would refuse every call; write 1 or more, ",
        ),
        (
            ["--key", ""],
            "sitehost-mock: the key is empty, as it is in a call that forgets it; write at least one character",
        ),
        (
            ["--host", "localhost"],
            "it is not an IP address; write one such as 127.0.0.1, ::1, or 0.0.0.0 for all",
        ),
        (["--quiet", "--verbose"], "cannot be used with"),
        (["--rate-limit", "-1"], "'-1'"),
        (["--polls", "-1"], "'-1'"),
    ] {
        let output = run(&arguments);
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success());
        assert!(error.contains(message), "{error}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn its_help_names_every_option() {
    let output = run(&["--help"]);
    let help = String::from_utf8(output.stdout).unwrap();
    for text in [
        "--port <PORT>",
        "--key <KEY>",
        "--next <[OPERATION:]FAULT>",
        "--fault <[OPERATION:]FAULT>",
        "--rate-limit <CALLS>",
        "--polls <POLLS>",
        "--without-memory",
        "--lenient",
        "--host <ADDRESS>",
        "--cross-origin",
        "--quiet",
        "--verbose",
        "curl URL/mock/push -d code=CODE\n      Simulates a git push ",
        "curl 'URL/mock/carried-out?operation=OPERATION'",
        "curl -X POST URL/mock/reset",
        "listening on http://127.0.0.1:PORT",
    ] {
        assert!(help.contains(text), "{help}");
    }
    // The error for an unknown fault lists all faults.
    let output = run(&["--next", "none"]);
    let error = String::from_utf8(output.stderr).unwrap();
    let faults = error
        .split("one of ")
        .nth(1)
        .unwrap()
        .lines()
        .next()
        .unwrap();
    for fault in faults.split(", ") {
        assert!(help.contains(&format!("\n  {fault} ")), "{fault}");
    }
}
