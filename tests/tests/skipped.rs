//! A test that needs a program which is not installed is skipped aloud, and fails in CI.

#![allow(clippy::unwrap_used)]

use std::process::{Command, Output};

use sitehost_test_limits::installed;
use sitehost_test_limits::{PROGRAM, output};

/// Runs in a process of its own, started by the tests below.
#[test]
#[ignore = "it is what the other tests run"]
fn needs_a_program_that_nobody_has() {
    assert_eq!(
        installed(&["no-such-program"], &["--version"], "no-such-package"),
        None
    );
}

/// Runs that test as `cargo test` does, which captures what passing tests print.
fn run(ci: Option<&str>) -> Output {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "needs_a_program_that_nobody_has"]);
    command.env_remove("CI");
    if let Some(ci) = ci {
        command.env("CI", ci);
    }
    output(PROGRAM, command)
}

#[test]
fn a_skipped_test_says_so_by_its_name_although_it_passes() {
    let output = run(None);
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "SKIPPED needs_a_program_that_nobody_has: no-such-program is not installed; \
         install the Debian packages no-such-package\n"
    );
}

#[test]
fn a_skipped_test_fails_in_ci() {
    let output = run(Some("true"));
    assert!(!output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(
        printed.contains("CI must run every test: no-such-program is not installed"),
        "{printed}"
    );
}
