//! The mock as a program.

#![allow(
    clippy::unwrap_used,
    reason = "the functions beside the tests fail the test this way too"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};

use sitehost_test_limits::{EXCHANGE, PROGRAM, output, within_blocking};

/// Ends with the test, whatever its outcome.
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

/// Starts the program and waits for the line that says where it listens.
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

/// Creates an image with this key; gives the whole reply.
fn create(address: &str, key: &str) -> String {
    let form = format!("apikey={key}&client_id=1&label=x");
    post(address, "/1.0/cloud/image/create.json", &form)
}

/// Gives the whole reply.
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
fn it_prints_its_address_and_answers_there() {
    let running = start(&["--port", "0"]);
    let reply = create(&running.address, "your_key_here");
    assert!(reply.starts_with("HTTP/1.1 200 OK\r\n"), "{reply}");
    assert!(reply.contains(r#""status":true"#), "{reply}");
}

#[test]
fn it_accepts_the_key_that_it_was_given_and_no_other() {
    let running = start(&["--key", "mine"]);
    let reply = create(&running.address, "mine");
    assert!(reply.contains(r#""status":true"#), "{reply}");
    let reply = create(&running.address, "your_key_here");
    assert!(
        reply.contains("is not a key that is accepted here"),
        "{reply}"
    );
}

#[test]
fn a_port_that_is_taken_is_one_clear_message() {
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
fn its_flags_make_it_misbehave_once_by_rule_and_over_a_limit() {
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
    let by_rule = reply();
    assert!(by_rule.starts_with("HTTP/1.1 503 "), "{by_rule}");
    assert!(by_rule.ends_with("\r\n\r\na:b=c"), "{by_rule}");
}

#[test]
fn a_rule_without_an_operation_is_for_all_of_them() {
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

/// The state that one poll of the first job gives.
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
fn it_remembers_and_takes_a_push_once_the_image_is_there() {
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
fn its_flags_set_how_long_jobs_take_and_whether_it_remembers() {
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
fn a_flag_that_makes_no_sense_is_one_clear_message() {
    for (arguments, message) in [
        (
            ["--next", "delay=5"],
            "this fault is written delay=DURATION, DURATION being a whole number and s, ms, us or ns",
        ),
        (
            ["--fault", "cloud_image_create:delay=5"],
            "this fault is written delay=DURATION, DURATION being a whole number and s, ms, us or ns",
        ),
        (
            ["--fault", "cloud_image_create"],
            "a fault is one of refuse=",
        ),
        (
            ["--next", "image_create:empty"],
            "sitehost-mock: there is no operation `image_create`, only ",
        ),
        (
            ["--fault", "image_create:empty"],
            "sitehost-mock: there is no operation `image_create`, only ",
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
        "http://127.0.0.1:PORT/mock/push -d code=CODE",
        "listening on http://127.0.0.1:PORT",
    ] {
        assert!(help.contains(text), "{help}");
    }
    // The list that whoever gets a fault wrong is given.
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
