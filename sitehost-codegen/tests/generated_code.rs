//! What the generator makes of a spec with one endpoint of every kind.

#![allow(clippy::unwrap_used)]

use std::path::Path;

fn fixture() -> sitehost_codegen::sources::Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    sitehost_codegen::generate(&folder).unwrap()
}

#[test]
fn every_kind_of_endpoint() {
    for (path, text) in fixture() {
        let name = path.replace(['/', '.'], "_");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

#[test]
fn the_same_spec_gives_the_same_bytes() {
    assert_eq!(fixture(), fixture());
}
