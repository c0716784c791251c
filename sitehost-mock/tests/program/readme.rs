//! The samples of the README, section "From another language", run as they stand there.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use sitehost_test_limits::{PROGRAM, installed, output};

const README: &str = include_str!("../../README.md");

/// Returns the only block of the section that is fenced as this language.
fn sample(language: &str) -> String {
    let (_, section) = README.split_once("\n## From another language\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let fence = format!("\n```{language}\n");
    let mut blocks = section.split(&fence).skip(1);
    let (code, _) = blocks.next().unwrap().split_once("\n```\n").unwrap();
    assert!(blocks.next().is_none(), "{language} has two samples");
    format!("{code}\n")
}

/// Runs a sample from a file, with the program on the PATH as `cargo install` puts it there.
fn run(interpreter: &str, file: &str, code: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(file), code).unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_sitehost-mock"));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = program.parent().map(Path::to_owned);
    let path = env::join_paths(folders.into_iter().chain(env::split_paths(&path))).unwrap();
    let mut command = Command::new(interpreter);
    command
        .arg(file)
        .current_dir(folder.path())
        .env("PATH", path);
    output(PROGRAM, command)
}

fn check(
    language: &str,
    file: &str,
    interpreter: &'static str,
    probe: &'static [&'static str],
    packages: &str,
) {
    let code = sample(language);
    let Some(interpreter) = installed(&[interpreter], probe, packages) else {
        return;
    };
    let ran = run(interpreter, file, &code);
    assert!(ran.status.success(), "{language}: {ran:?}");

    // A reply that is not lost fails the sample, so its test does test something.
    assert!(code.contains("cut-after"));
    let ran = run(interpreter, file, &code.replace("cut-after", "delay=1ms"));
    assert!(!ran.status.success(), "{language}: {ran:?}");
}

#[test]
fn the_sample_in_bash_runs() {
    check(
        "bash",
        "sample.bash",
        "bash",
        &["-c", "curl --version"],
        "bash and curl",
    );
}

#[test]
fn the_sample_in_python_runs() {
    check(
        "python",
        "sample.py",
        "python3",
        &["-c", "import unittest"],
        "python3",
    );
}

#[test]
fn the_sample_in_php_runs() {
    check("php", "sample.php", "php", &["--version"], "php-cli");
}

#[test]
fn the_sample_for_node_runs() {
    // `fetch` is there since node 18.
    check("js", "sample.mjs", "node", &["-e", "fetch"], "nodejs");
}
