//! The program `sitehost-mock`. `sitehost_mock::program` holds all of it.

use std::process::ExitCode;

fn main() -> ExitCode {
    sitehost_mock::program::main()
}
