//! Runs every example program, and checks its output, its error messages and whether it succeeded.

#![allow(clippy::unwrap_used)]

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::time::Duration;

use sitehost_mock::Mock;
use sitehost_test_limits::{PROGRAM, output};

const EXAMPLES: [&str; 6] = [
    "create_image",
    "dns_challenge",
    "fork_image",
    "list_images",
    "raw_call",
    "watch_build",
];

/// The output of a program, and whether it succeeded.
struct Ran {
    stdout: String,
    stderr: String,
    succeeded: bool,
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
    }
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
fn create_image_prints_the_request_and_the_job() {
    let ran = run("create_image", &[], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    let (request, job) = ran.stdout.split_once("\n\n").unwrap();
    assert!(request.starts_with("POST http://127.0.0.1:"), "{request}");
    assert!(
        request.ends_with(
            "application/x-www-form-urlencoded\napikey = ***\nclient_id = 1\nlabel = My Custom Image\n\
             params[code] = my-custom-image\nparams[ssh_keys][] = 23\nparams[fork_id] = 61"
        ),
        "{request}"
    );
    assert_eq!(job, "job 3433562\n");
}

#[test]
fn create_image_sends_nothing_in_a_dry_run() {
    let ran = run(
        "create_image",
        &["--dry-run", "--label", "Mine", "--client-id", "7"],
        &[],
    );
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "POST https://api.sitehost.nz/1.0/cloud/image/create.json\napplication/x-www-form-urlencoded\napikey = ***\n\
         client_id = 7\nlabel = Mine\nparams[code] = my-custom-image\nparams[ssh_keys][] = 23\nparams[fork_id] = 61\n\n\
         Nothing was sent.\n"
    );
}

#[test]
fn create_image_waits_until_the_image_exists() {
    let ran = run("create_image", &["--wait", "--code", "mine"], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert!(
        ran.stdout
            .ends_with("job 3433562\nimage 491 is there: mine (My Custom Image)\n"),
        "{}",
        ran.stdout
    );
    // Progress goes to standard error, without control characters because that is not a terminal.
    assert_eq!(
        ran.messages(),
        "job 3433562: Pending\njob 3433562: Running\njob 3433562: Completed\n"
    );
}

#[test]
fn create_image_prints_the_reason_for_a_refusal() {
    let ran = run("create_image", &["--fork-id", "9999"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(
        ran.messages(),
        "cloud_image_create: the API refused the call: Error: The specified public image doesn't exist, or you don't \
         have access to it. (HTTP 200)\n"
    );
}

#[test]
fn list_images_prints_the_images_of_all_pages() {
    for page_size in ["2", "50"] {
        let ran = run("list_images", &["--page-size", page_size], &[]);
        assert!(ran.succeeded, "{}", ran.stderr);
        assert_eq!(
            ran.stdout,
            "ID     CODE                     LABEL                    VERSION\n\
             491    my-blog                  my-blog                  not built yet\n\
             492    my-shop                  my-shop                  1.1-1076\n\
             493    my-wiki                  my-wiki                  not built yet\n"
        );
        let ran = run("list_images", &["--public", "--page-size", page_size], &[]);
        assert!(ran.succeeded, "{}", ran.stderr);
        let codes: Vec<&str> = ran
            .stdout
            .lines()
            .map(|line| line.split_whitespace().nth(1).unwrap())
            .collect();
        assert_eq!(
            codes,
            [
                "CODE",
                "sitehost-php55",
                "sitehost-php81-nginx",
                "sitehost-php82-nginx",
                "sitehost-mysql8",
                "sitehost-base"
            ]
        );
    }
}

#[test]
fn dns_challenge_puts_a_record_up_and_takes_it_down() {
    let token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJyNqXTWBPjZs";
    for (arguments, name) in [
        (&[] as &[&str], "_acme-challenge.example.co.nz"),
        (
            &["--name", "www.example.co.nz"],
            "_acme-challenge.www.example.co.nz",
        ),
    ] {
        let ran = run("dns_challenge", arguments, &[]);
        assert!(ran.succeeded, "{}", ran.stderr);
        assert_eq!(
            ran.stdout,
            format!("put up record 9000001\n{name} TXT \"{token}\"\ntook record 9000001 down\n")
        );
    }
}

#[test]
fn dns_challenge_prints_why_there_is_no_record() {
    let ran = run("dns_challenge", &["example.net"], &[]);
    assert!(!ran.succeeded);
    assert!(
        ran.messages()
            .starts_with("dns_list_records: the API refused the call: "),
        "{}",
        ran.stderr
    );
    let ran = run("dns_challenge", &["--name", "example.net"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(
        ran.messages(),
        "dns_add_record: the request cannot be sent: `_acme-challenge.example.net` is not in the zone `example.co.nz`; \
         write the whole name, which ends in it\n"
    );
}

#[test]
fn fork_image_forks_a_public_image_by_its_code() {
    let ran = run(
        "fork_image",
        &["sitehost-php82-nginx", "--code", "mine"],
        &[],
    );
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "SSH key 1 (My SSH Key)\nSSH key 23 (alice)\nSSH key 25 (carol)\n\
         forking sitehost-php82-nginx: job 3433562\nimage 491 is there: mine (My PHP), forked from image 62\n"
    );
    let ran = run("fork_image", &["sitehost-php99"], &[]);
    assert!(!ran.succeeded);
    assert_eq!(
        ran.messages(),
        "cloud_stack_image_list_all: not found: none of 5 public images has the code `sitehost-php99`\n"
    );
}

#[test]
fn watch_build_prints_the_log_of_a_successful_build() {
    let ran = run("watch_build", &[], &[]);
    assert!(ran.succeeded, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "build 11 of my-custom-image\nBuilding my-custom-image 1.1-1076\nDone\nbuilt\n"
    );
    assert_eq!(ran.messages(), "build 11: running\nbuild 11: success\n");
}

#[test]
fn watch_build_prints_the_log_of_a_failed_build_and_fails() {
    let ran = run("watch_build", &["--fail", "mine"], &[]);
    assert!(!ran.succeeded);
    assert!(
        ran.stdout.ends_with("COPY shop /\nno such file: shop\n"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stderr
            .ends_with("\nbuild 11 of mine failed; last seen: failed: no such file: shop\n"),
        "{}",
        ran.stderr
    );
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
    for (name, arguments) in [
        ("create_image", &["--wait", "--code=mine"] as &[&str]),
        ("dns_challenge", &[]),
        ("fork_image", &[]),
        ("list_images", &[]),
        ("raw_call", &[]),
        ("watch_build", &[]),
        ("raw_call", &["/1.0/x.json"]),
    ] {
        let before = mock.requests().len();
        let url = mock.url().to_owned();
        let child = move || {
            let environment = [("SITEHOST_API_KEY", KEY), ("SITEHOST_BASE_URL", &url)];
            run(name, arguments, &environment)
        };
        // The mock runs on this thread, so the program must not block it.
        let ran = tokio::task::spawn_blocking(child).await.unwrap();
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
