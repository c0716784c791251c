//! What the generator makes of a spec with every shape of parameters and replies.
//!
//! `.ci/fixture` compiles all of it and runs the tests that go through all operations. The snapshots show what callers see,
//! one file for each thing that is written in its own way.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::path::Path;

fn fixture() -> sitehost_codegen::Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    sitehost_codegen::generate(&folder).unwrap()
}

/// Files of the SDK, each for the first of its kind.
const SHOWN: &[&str] = &[
    "mod",                                          // the server
    "cloud/stack/environment",                      // a module with operations and types
    "cloud/stack/environment/update",               // lists of groups
    "cloud/stack/environment/delete",               // lists of groups under `[]`
    "cloud/stack/environment/environment_variable", // a group with lists in it
    "cloud/stack/add",                              // maps, the kind of a job, limits
    "cloud/stack/update",                           // a job or nothing
    "cloud/volume/update_mounts",                   // maps of lists, at least one of several
    "job/get_v1_0",                                 // a second version
    "mail/search_accounts",                         // pages by offset
    "server/addresses",                             // one of several shapes
    "server/firewall/update",                       // indexed lists, one of which can be cleared
    "server/provision",                             // required parameters by name
    "server/server_provision_reply",                // a job and more, a secret
    "server/server_state",                          // words with meanings
    "srs/create_contact",                           // groups, names that end alike
    "srs/domain",                                   // renamed members, maps and lists
    "srs/whois",                                    // members beside what is returned
    "ssh/key/add",                                  // values and repeated lists of every type
];

#[test]
fn what_callers_see_of_every_shape() {
    let files = fixture();
    for name in SHOWN {
        let path = format!("sitehost-api/src/generated/{name}.rs");
        let text = files
            .get(&path)
            .unwrap_or_else(|| panic!("{path} is not generated"));
        insta::with_settings!({
            snapshot_path => "generated", prepend_module_to_snapshot => false, omit_expression => true
        }, {
            insta::assert_snapshot!(name.replace('/', "."), text);
        });
    }
}

/// A module below another one is part of its row, and what is documented is counted.
#[test]
fn what_the_readme_says_of_every_module() {
    insta::with_settings!({
        snapshot_path => "generated", prepend_module_to_snapshot => false, omit_expression => true
    }, {
        insta::assert_snapshot!("README", fixture()["README.md"]);
    });
}

#[test]
fn the_same_spec_gives_the_same_bytes() {
    assert_eq!(fixture(), fixture());
}
