//! Finds external programs that some tests need, such as PHP. A test whose program is not installed is skipped, and says
//! so on the terminal, also in a run in which everything passes.

use std::io::{self, Write};
use std::process::Command;
use std::thread;

use crate::{PROGRAM, within_blocking};

/// Returns the first of these programs that is installed and succeeds with these arguments.
///
/// If none does, prints `SKIPPED`, the name of the test and which `packages` to install, and returns `None`. Call it in the
/// test's own thread, whose name is that of the test.
///
/// # Panics
///
/// Panics if none does and the environment variable `CI` is set, because CI must run every test.
#[must_use]
pub fn installed(
    programs: &[&'static str],
    arguments: &'static [&'static str],
    packages: &str,
) -> Option<&'static str> {
    let works = |program: &&'static str| {
        let mut command = Command::new(program);
        command.args(arguments);
        within_blocking(PROGRAM, move || {
            command.output().is_ok_and(|ran| ran.status.success())
        })
    };
    let found = programs.iter().copied().find(works);
    if found.is_none() {
        let missing = format!(
            "{} is not installed; install the Debian packages {packages}",
            programs.join(" or ")
        );
        assert!(
            std::env::var_os("CI").is_none(),
            "CI must run every test: {missing}"
        );
        let thread = thread::current();
        let test = thread.name().unwrap_or("a test");
        // Written to stderr directly, because the harness captures what `eprintln!` prints in a test that passes.
        let _ = writeln!(io::stderr(), "SKIPPED {test}: {missing}");
    }
    found
}
