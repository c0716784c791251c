//! Snapshots of every operation: its requests as they are sent, and its documented reply as callers see it. An operation has
//! one file, at the same place as its file in the spec.
//!
//! Accept a change with `cargo xtask snapshots`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sitehost_api::{Client, Preview};
use sitehost_tests::{
    AnyRequest, Example, Hostile, Kind, OPERATIONS, Visitor, spec, visit_chosen, visit_documented,
    went_through,
};

/// The folder of the snapshots, from the folder of this package.
const FOLDER: &str = "snapshots";

/// Renders a body. Line ends are written as escapes, because a diff does not show them.
fn body(preview: &Preview) -> Option<String> {
    let body = preview.body()?;
    let body = body.replace('\r', "\\r").replace('\0', "\\0");
    Some(body.replace("\\r\n", "\\r\\n\n"))
}

/// Renders a request: the URL, the parameters, and the body.
fn request(preview: &Preview) -> String {
    match body(preview) {
        Some(body) => format!("{preview}\n\n{body}"),
        None => preview.to_string(),
    }
}

/// The snapshot of one operation.
#[derive(Default)]
struct Snapshot {
    text: String,
    sections: usize,
    /// The request with all parameters.
    full: String,
    reply: String,
}

impl Snapshot {
    fn add(&mut self, heading: &str, text: &str) {
        let space = if self.sections == 0 { "" } else { "\n\n" };
        write!(self.text, "{space}# {heading}\n\n{}", text.trim_end()).unwrap();
        self.sections += 1;
    }
}

struct Snapshots {
    urlencoded: Client,
    multipart: Client,
    snapshots: BTreeMap<&'static str, Snapshot>,
    wrong: Vec<String>,
}

impl Snapshots {
    fn add_request(&mut self, operation: &'static str, kind: Kind, any: &AnyRequest) {
        let snapshot = self.snapshots.entry(operation).or_default();
        let text = request(&self.urlencoded.preview(any).unwrap());
        match kind {
            Kind::Full => {
                snapshot.add("All parameters", &text);
                let multipart = self.multipart.preview(any).unwrap();
                if let Some(body) = body(&multipart) {
                    let content_type = multipart.content_type().unwrap_or_default();
                    snapshot.add(
                        "All parameters, as multipart",
                        &format!("{content_type}\n\n{body}"),
                    );
                }
                snapshot.full = text;
            }
            Kind::Minimal if text == snapshot.full => {}
            Kind::Minimal => snapshot.add("Required parameters", &text),
            Kind::Chosen => snapshot.add("Hostile values", &text),
        }
    }
}

impl Visitor for Snapshots {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        self.add_request(operation, kind, &AnyRequest::new(request.clone()));
        if kind == Kind::Minimal {
            let reply = spec::documented_reply(operation)["example"].to_string();
            match self.urlencoded.decode(&request, 200, reply.as_bytes()) {
                Ok(reply) => {
                    let snapshot = self.snapshots.entry(operation).or_default();
                    snapshot.reply = format!("{reply:#?}");
                }
                Err(error) => self.wrong.push(error.to_string()),
            }
        }
    }
}

/// Compares a snapshot with its file, from which insta prints the difference.
fn is_accepted(place: &str, text: &str) -> bool {
    let (folder, name) = place.rsplit_once('/').unwrap_or(("", place));
    // From the folder of this source file.
    let folder = Path::new("../..").join(FOLDER).join(folder);
    let check = || {
        insta::with_settings!({
            snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true
        }, {
            insta::assert_snapshot!(name, text);
        });
    };
    std::panic::catch_unwind(check).is_ok()
}

/// Collects the snapshots below a folder.
fn files(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.is_symlink() {
            files(&path, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "snap")
        {
            found.insert(path);
        }
    }
}

#[tokio::test]
async fn every_operation_matches_its_snapshot_and_every_snapshot_has_an_operation() {
    let [urlencoded, multipart] = crate::client_for_each_form();
    let mut taken = Snapshots {
        urlencoded,
        multipart,
        snapshots: BTreeMap::new(),
        wrong: Vec::new(),
    };
    visit_documented(&mut taken).await;
    visit_chosen(&mut Hostile, &mut taken).await;
    let mut expected = BTreeSet::new();
    for (operation, snapshot) in &mut taken.snapshots {
        let reply = std::mem::take(&mut snapshot.reply);
        snapshot.add("Reply", &reply);
        let place = spec::place(operation).unwrap();
        assert!(
            snapshot.text.contains("***") && !snapshot.text.contains("your_key_here"),
            "{operation}: the key is not masked: {}",
            snapshot.text
        );
        if !is_accepted(&place, &snapshot.text) {
            taken.wrong.push(place.clone());
        }
        expected.insert(Path::new(FOLDER).join(format!("{place}.snap")));
    }
    assert!(
        taken.wrong.is_empty(),
        "these differ from tests/snapshots; review them with `cargo xtask snapshots`: {:?}",
        taken.wrong
    );

    let shown: BTreeSet<&str> = taken.snapshots.keys().copied().collect();
    let of_the_spec =
        spec::operations().map(|operation| operation["operationId"].as_str().unwrap());
    assert_eq!(
        shown,
        of_the_spec.collect(),
        "the operations with snapshots differ from the operations of the spec"
    );
    assert_eq!(shown, OPERATIONS.iter().copied().collect());

    let mut found = BTreeSet::new();
    files(Path::new(FOLDER), &mut found);
    assert_eq!(
        found, expected,
        "the files in tests/snapshots differ from the snapshots taken; run `cargo xtask snapshots`"
    );
    let sections: usize = taken.snapshots.values().map(|one| one.sections).sum();
    went_through(format_args!(
        "{sections} sections in snapshots of {} operations",
        expected.len()
    ));
}
