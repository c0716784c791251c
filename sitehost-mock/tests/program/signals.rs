//! The signals that end the program.

use std::io::Write;
use std::process::Command;

use sitehost_test_limits::{PROGRAM, output};

use crate::running::{create, program, start, start_command};

/// Sends a signal to a process.
pub fn send(signal: &str, process: u32) {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("kill -{signal} {process}")]);
    assert!(output(PROGRAM, command).status.success());
}

#[test]
fn sigterm_and_sigint_end_it_with_exit_code_0() {
    for signal in ["TERM", "INT"] {
        let running = start(&["--quiet"]);
        create(&running.address, "your_key_here");
        send(signal, running.id());
        assert_eq!(running.end(), (Some(0), String::new()), "{signal}");
    }
}

/// The kernel drops a signal to process 1 of a PID namespace, as a container has one, unless there is a handler for it.
#[test]
fn sigterm_ends_it_as_process_1_too() {
    let unshare = ["--pid", "--fork", "--kill-child"];
    let mut probe = Command::new("unshare");
    probe.args(unshare).arg("true");
    if !probe.output().is_ok_and(|ran| ran.status.success()) {
        // The right to do so is the machine's to give, so CI cannot insist.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED sigterm_ends_it_as_process_1_too: `unshare --pid --fork` is not allowed here, or not installed"
        );
        return;
    }
    let mut command = Command::new("unshare");
    command
        .args(unshare)
        .arg(program().get_program())
        .arg("--quiet");
    let running = start_command(command);

    // unshare waits for its only child, which is process 1 of the namespace, and ends with the same code.
    let children = format!("/proc/{0}/task/{0}/children", running.id());
    let child = std::fs::read_to_string(children).unwrap();
    send("TERM", child.trim().parse().unwrap());
    assert_eq!(running.end().0, Some(0));
}
