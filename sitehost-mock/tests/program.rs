//! Tests of the program `sitehost-mock`.

#![allow(
    clippy::unwrap_used,
    reason = "a test helper fails the test by panicking"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};

use sitehost_test_limits::{EXCHANGE, PROGRAM, output, within_blocking};

/// A running program, killed on drop.
struct Running {
    child: Child,
    address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_sitehost-mock"))
}

/// Runs the program to its end.
fn run(arguments: &[&str]) -> Output {
    let mut command = program();
    command.args(arguments);
    output(PROGRAM, command)
}

/// Starts the program and waits for the line with its address.
fn start(arguments: &[&str]) -> Running {
    let child = program()
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut running = Running {
        child,
        address: String::new(),
    };
    let mut stdout = BufReader::new(running.child.stdout.take().unwrap());
    let line = within_blocking(PROGRAM, move || {
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        line
    });
    let address = line.strip_prefix("listening on http://").unwrap();
    running.address = address.strip_suffix('\n').unwrap().to_owned();
    running
}

/// Creates an image with this key, and returns the whole reply.
fn create(address: &str, key: &str) -> String {
    let form = format!("apikey={key}&client_id=1&label=x");
    post(address, "/1.0/cloud/image/create.json", &form)
}

/// Sends a form, and returns the whole reply.
fn post(address: &str, path: &str, form: &str) -> String {
    let length = form.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}"
    );
    exchange(address, request)
}

/// Sends a request and reads until the program closes the connection.
fn exchange(address: &str, request: String) -> String {
    let address = address.to_owned();
    within_blocking(EXCHANGE, move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    })
}

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

#[test]
fn a_rate_limit_of_0_refuses_every_call() {
    let running = start(&["--rate-limit", "0"]);
    let reply = create(&running.address, "your_key_here");
    assert!(reply.starts_with("HTTP/1.1 500 "), "{reply}");
    assert!(reply.contains("requests per second"), "{reply}");
}

/// Polls the first job once, and returns its state.
fn state(address: &str) -> String {
    let query = "apikey=your_key_here&type=scheduler&id=3433562";
    let request = format!(
        "GET /1.5/job/get.json?{query} HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n\r\n"
    );
    let reply = exchange(address, request);
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
        "http://127.0.0.1:PORT/mock/push -d code=CODE",
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
