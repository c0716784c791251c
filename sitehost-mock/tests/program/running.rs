//! Runs the program and talks to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Output, Stdio};

use sitehost_test_limits::{EXCHANGE, PROGRAM, output, within_blocking};

/// A running program, killed on drop.
pub struct Running {
    child: Child,
    /// `127.0.0.1:41234`
    pub address: String,
    /// `None` only while a line is read.
    stderr: Option<BufReader<ChildStderr>>,
}

impl Running {
    /// Returns the next line that the program prints to stderr.
    pub fn line(&mut self) -> String {
        let mut stderr = self.stderr.take().unwrap();
        let (line, stderr) = within_blocking(EXCHANGE, move || {
            let mut line = String::new();
            stderr.read_line(&mut line).unwrap();
            (line, stderr)
        });
        self.stderr = Some(stderr);
        line
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the program to end, and returns its exit code and what it printed to stderr.
    pub fn end(mut self) -> (Option<i32>, String) {
        within_blocking(PROGRAM, move || {
            let code = self.child.wait().unwrap().code();
            let mut rest = String::new();
            let mut stderr = self.stderr.take().unwrap();
            stderr.read_to_string(&mut rest).unwrap();
            (code, rest)
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_sitehost-mock"))
}

/// Runs the program to its end.
pub fn run(arguments: &[&str]) -> Output {
    let mut command = program();
    command.args(arguments);
    output(PROGRAM, command)
}

/// Starts the program and waits for the line with its address.
pub fn start(arguments: &[&str]) -> Running {
    let mut command = program();
    command.args(arguments);
    start_command(command)
}

/// Starts a command that runs the program, and waits for the line with its address.
pub fn start_command(mut command: Command) -> Running {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stderr = child.stderr.take().map(BufReader::new);
    let mut running = Running {
        child,
        address: String::new(),
        stderr,
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
pub fn create(address: &str, key: &str) -> String {
    let form = format!("apikey={key}&client_id=1&label=x");
    post(address, "/1.0/cloud/image/create.json", &form)
}

/// Sends a form, and returns the whole reply.
pub fn post(address: &str, path: &str, form: &str) -> String {
    let length = form.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}"
    );
    exchange(address, request)
}

/// Sends a request and reads until the program closes the connection.
pub fn exchange(address: &str, request: String) -> String {
    let address = address.to_owned();
    within_blocking(EXCHANGE, move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    })
}

/// Gets a path, and returns the whole reply.
pub fn get(address: &str, path: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n\r\n");
    exchange(address, request)
}
