//! Snapshots of every operation: its requests as they are sent, and its documented reply as callers see it.
//!
//! Accept a change with `cargo xtask snapshots`.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fmt::Write;

use sitehost_api::{Client, FormEncoding, Method, Request};
use sitehost_tests::{
    Example, Hostile, Kind, OPERATIONS, Visitor, spec, visit_chosen, visit_documented,
};

/// Renders a request as it is sent. Line ends are written as escapes, because a diff does not show them.
fn render(client: &Client, request: &impl Request) -> String {
    let preview = client.preview(request).unwrap();
    let mut text = format!("{preview}\n");
    if let Some(body) = preview.body() {
        let body = body.replace('\r', "\\r").replace('\0', "\\0");
        writeln!(text, "\n{}", body.replace("\\r\n", "\\r\\n\n")).unwrap();
    }
    text
}

struct Snapshots {
    clients: Vec<(&'static str, Client)>,
    names: BTreeSet<String>,
    wrong: Vec<String>,
}

impl Visitor for Snapshots {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        for (encoding, client) in self.clients.clone() {
            let encoding = match (request.method(), encoding) {
                (Method::Get, "urlencoded") => "query",
                (Method::Get, _) => continue,
                (_, encoding) => encoding,
            };
            let name = match kind {
                Kind::Full => "full",
                Kind::Minimal => "minimal",
                Kind::Chosen => "hostile",
            };
            let name = format!("{operation}.{name}.{encoding}");
            let text = render(&client, &request);
            self.check(name, &text);
        }
        if kind == Kind::Minimal {
            let (_, client) = &self.clients[0];
            let reply = spec::documented_reply(operation)["example"].to_string();
            match client.decode(&request, 200, reply.as_bytes()) {
                Ok(reply) => self.check(format!("{operation}.reply"), &format!("{reply:#?}")),
                Err(error) => self.wrong.push(error.to_string()),
            }
        }
    }
}

impl Snapshots {
    fn check(&mut self, name: String, text: &str) {
        let check = || {
            insta::with_settings!({
                snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true
            }, {
                insta::assert_snapshot!(name.as_str(), text);
            });
        };
        if std::panic::catch_unwind(check).is_err() {
            self.wrong.push(name.clone());
        }
        self.names.insert(format!("{name}.snap"));
    }
}

fn client(encoding: FormEncoding) -> Client {
    Client::builder("your_key_here")
        .form(encoding)
        .multipart_boundary("boundary")
        .build()
        .unwrap()
}

#[tokio::test]
async fn every_operation_matches_its_snapshots_and_every_snapshot_has_an_operation() {
    let clients = vec![
        ("urlencoded", client(FormEncoding::Urlencoded)),
        ("multipart", client(FormEncoding::Multipart)),
    ];
    let mut snapshots = Snapshots {
        clients,
        names: BTreeSet::new(),
        wrong: Vec::new(),
    };
    visit_documented(&mut snapshots).await;
    visit_chosen(&mut Hostile, &mut snapshots).await;
    assert!(
        snapshots.wrong.is_empty(),
        "these differ from tests/snapshots; review them with `cargo xtask snapshots`: {:?}",
        snapshots.wrong
    );

    let shown: BTreeSet<String> = snapshots
        .names
        .iter()
        .filter_map(|name| Some(name.split_once('.')?.0.to_owned()))
        .collect();
    let of_the_spec =
        spec::operations().map(|operation| operation["operationId"].as_str().unwrap().to_owned());
    assert_eq!(
        shown,
        of_the_spec.collect(),
        "the operations with snapshots differ from the operations of the spec"
    );
    assert_eq!(
        shown,
        OPERATIONS.iter().map(|id| (*id).to_owned()).collect()
    );

    let files = std::fs::read_dir("snapshots")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.filter(|name| name.ends_with(".snap")).collect();
    assert_eq!(
        files, snapshots.names,
        "the files in tests/snapshots differ from the snapshots taken; run `cargo xtask snapshots`"
    );
}
