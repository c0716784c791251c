//! The generator takes every valid spec. `cargo run -p sitehost-codegen --example random_spec` writes the code of one, to
//! be compiled.

#![allow(clippy::unwrap_used)]

mod enabled;
mod spec;

use enabled::{ALL, ENABLED};
use proptest::prelude::*;
use sitehost_codegen::finding::Findings;
use spec::{references, spec, write};
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
    fn a_valid_spec_becomes_rust(files in spec(ENABLED, 6)) {
        let folder = TempDir::new().unwrap();
        write(&files, folder.path()).unwrap();
        let generated = sitehost_codegen::generate(folder.path());
        let generated = generated.map_err(|error| TestCaseError::fail(error.to_string()))?;
        for (path, text) in generated.iter().filter(|(path, _)| path.ends_with(".rs")) {
            prop_assert!(syn::parse_file(text).is_ok(), "{path} is not Rust:\n{text}");
        }
    }

    /// Shapes that the generator does not know yet are written correctly, too.
    #[test]
    fn a_spec_of_every_shape_is_yaml_whose_references_lead_somewhere(files in spec(ALL, 6)) {
        let has = |path: &String| {
            let not_in_the_fixture_yet = ["schemas/Number.yaml", "schemas/Decimal.yaml"];
            files.0.contains_key(path) || not_in_the_fixture_yet.contains(&path.as_str())
        };
        for (path, text) in &files.0 {
            let mut findings = Findings::default();
            let node = sitehost_codegen::yaml::parse(path, text, &mut findings);
            prop_assert_eq!(findings.into_result(node).err(), None);
            let missing: Vec<String> = references(path, text).into_iter().filter(|path| !has(path)).collect();
            prop_assert!(missing.is_empty(), "{path}: {missing:?}");
        }
    }
}
