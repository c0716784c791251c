//! The generator takes every valid spec. `.ci/fixture` compiles the code of some.

#![allow(clippy::unwrap_used)]

mod enabled;
mod spec;

use enabled::ALL;
use proptest::prelude::*;
use spec::{spec, write};
use tempfile::TempDir;

/// 24 cases of a test, unless `PROPTEST_CASES` says otherwise.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig {
        max_shrink_iters: 1024,
        ..ProptestConfig::default()
    };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => usual,
        None => ProptestConfig { cases: 24, ..usual },
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_valid_spec_becomes_rust(files in spec(ALL, 6)) {
        let folder = TempDir::new().unwrap();
        write(&files, folder.path()).unwrap();
        let generated = sitehost_codegen::generate(folder.path());
        let generated = generated.map_err(|error| match error.to_string() {
            // A random name can be that of a type which the generator itself needs, such as `JobKind`, or that of a group.
            taken if taken.contains("is also the request of") || taken.contains("PHP keeps only") => {
                TestCaseError::reject(taken)
            }
            error => TestCaseError::fail(error),
        })?;
        for (path, text) in generated.iter().filter(|(path, _)| path.ends_with(".rs")) {
            prop_assert!(syn::parse_file(text).is_ok(), "{path} is not Rust:\n{text}");
        }
    }
}
