//! Runs every example program, and checks its output, its error messages and whether it succeeded.

#![allow(clippy::unwrap_used)]

mod deploy;
mod dns_challenge;
mod domains;
mod images;
#[path = "../return_next/mod.rs"]
mod return_next;
mod stacks;

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::time::Duration;

use sitehost_mock::Mock;
use sitehost_test_limits::{PROGRAM, output};

const EXAMPLES: [&str; 9] = [
    "create_image",
    "deploy",
    "dns_challenge",
    "domains",
    "fork_image",
    "list_images",
    "raw_call",
    "stacks",
    "watch_build",
];

/// A file with a public key. The examples run in the folder of the package, as these tests do.
const PUBLIC_KEY: &str = "tests/examples/deploy.pub";

/// The output of a program, whether it succeeded, and its exit code.
struct Ran {
    stdout: String,
    stderr: String,
    succeeded: bool,
    code: Option<i32>,
}

impl Ran {
    /// Returns the text on standard error after the line with the address of the mock.
    fn messages(&self) -> &str {
        let (first, rest) = self.stderr.split_once("\n\n").unwrap();
        assert!(
            first.starts_with(
                "SITEHOST_API_KEY is not set: calling a mock server of the API at http://127.0.0.1:"
            ),
            "{first}"
        );
        rest
    }
}

/// The time limit for compiling the examples: 20 minutes, enough for a clean build.
const BUILD: Duration = Duration::from_secs(1200);

/// Returns the path of an example in the target folder of these tests.
///
/// cargo builds the examples if it runs all tests, but not if it runs this file alone. The first call therefore builds
/// them.
fn program(name: &str) -> PathBuf {
    static BUILT: LazyLock<Output> = LazyLock::new(|| {
        // The build runs in the current folder. A path compiled into this test may be that of another checkout.
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["build", "--quiet", "--workspace", "--examples"]);
        output(BUILD, cargo)
    });
    let messages = String::from_utf8_lossy(&BUILT.stderr);
    assert!(
        BUILT.status.success(),
        "the examples cannot be built:\n{messages}"
    );
    let tests = std::env::current_exe().unwrap();
    tests
        .ancestors()
        .nth(2)
        .unwrap()
        .join("examples")
        .join(format!("{name}{EXE_SUFFIX}"))
}

fn run(name: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Ran {
    let mut command = Command::new(program(name));
    command
        .args(arguments)
        .env_remove("SITEHOST_API_KEY")
        .env_remove("SITEHOST_BASE_URL")
        .envs(environment.iter().copied());
    let ran = output(PROGRAM, command);
    Ran {
        stdout: String::from_utf8(ran.stdout).unwrap(),
        stderr: String::from_utf8(ran.stderr).unwrap(),
        succeeded: ran.status.success(),
        code: ran.status.code(),
    }
}

/// Runs an example that calls this mock, as it would the API.
async fn run_on(mock: &Mock, name: &'static str, arguments: &[&str]) -> Ran {
    let arguments: Vec<String> = arguments.iter().map(|&text| text.to_owned()).collect();
    let (key, url) = (mock.key().to_owned(), mock.url().to_owned());
    let child = move || {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let environment = [
            ("SITEHOST_API_KEY", key.as_str()),
            ("SITEHOST_BASE_URL", &url),
        ];
        run(name, &arguments, &environment)
    };
    // The mock runs on this thread, so the program must not block it.
    tokio::task::spawn_blocking(child).await.unwrap()
}

#[test]
fn every_example_is_tested_here() {
    let mut names: Vec<String> = std::fs::read_dir("examples")
        .unwrap()
        .filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            Some(name.strip_suffix(".rs")?.to_owned())
        })
        .collect();
    names.sort();
    assert_eq!(names, EXAMPLES);
    for name in EXAMPLES {
        let help = run(name, &["--help"], &[]);
        assert!(help.succeeded && help.stdout.contains("Usage: "), "{name}");
    }
}

#[test]
fn raw_call_prints_the_return_of_any_endpoint() {
    let ran = run("raw_call", &[], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert!(
        ran.stdout.contains("\"client_id\": \"1\""),
        "{}",
        ran.stdout
    );
    let create = [
        "--post",
        "/1.5/cloud/image/delete.json",
        "client_id=1",
        "code=x",
    ];
    let ran = run("raw_call", &create, &[]);
    assert!(!ran.succeeded);
    assert!(
        ran.stderr
            .contains("\n/1.5/cloud/image/delete.json: the API refused the call: Error: "),
        "{}",
        ran.stderr
    );
    let ran = run("raw_call", &["/1.0/x.json", "client_id"], &[]);
    assert_eq!(ran.stderr, "`client_id` is not NAME=VALUE\n");
}

#[tokio::test]
async fn every_example_calls_the_address_in_the_environment_and_does_not_print_the_key() {
    const KEY: &str = "quokka-7f3a";
    let mock = Mock::builder().key(KEY).polls(0).start().await.unwrap();
    mock.add_image(1, "my-custom-image").unwrap();
    mock.push("my-custom-image").unwrap();
    domains::list_next(&mock, &[]);
    for (name, arguments) in [
        ("create_image", &["--wait", "--code=mine"] as &[&str]),
        ("deploy", &["--ssh-key", PUBLIC_KEY]),
        ("dns_challenge", &[]),
        ("domains", &[]),
        ("fork_image", &["--code", "forked"]),
        ("list_images", &[]),
        ("raw_call", &[]),
        ("stacks", &[]),
        ("watch_build", &[]),
        ("raw_call", &["/1.0/x.json"]),
    ] {
        let before = mock.requests().len();
        let ran = run_on(&mock, name, arguments).await;
        let printed = ran.stdout + &ran.stderr;
        assert!(
            mock.requests().len() > before,
            "{name} did not call:\n{printed}"
        );
        assert!(
            !printed.contains("mock server") && !printed.contains(KEY),
            "{printed}"
        );
        assert_eq!(
            ran.succeeded,
            !arguments.contains(&"/1.0/x.json"),
            "{printed}"
        );
    }
}
