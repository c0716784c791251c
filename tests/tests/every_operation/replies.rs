//! The SDK decodes every operation's documented reply, and the same reply with each value in every form that PHP may write.

use std::fmt::Write;

use serde_json::{Value, json};
use sitehost_api::{Client, Error};
use sitehost_tests::{Example, Kind, OPERATIONS, Visitor, spec, visit_documented, went_through};

use crate::reply_forms::{Edit, Found, complete, edited};

struct Replies {
    client: Client,
    seen: Vec<&'static str>,
    edits: usize,
    /// The number of required members that were replaced with "none".
    required: usize,
    wrong: String,
}

impl Replies {
    fn decode<R: Example>(&self, request: &R, envelope: &Value) -> Result<R::Reply, Error> {
        let body = envelope.to_string();
        self.client.decode(request, 200, body.as_bytes())
    }
}

/// A reply is read back equal from what it is serialized as. A secret is serialized as `***`, so a reply that can have one
/// is compared with what it is then serialized as.
fn check_serialization<R: Example>(operation: &str, reply: &R::Reply, found: &Found) {
    let written = serde_json::to_value(reply).unwrap();
    let read: R::Reply = serde_json::from_value(written.clone())
        .unwrap_or_else(|error| panic!("{operation}: {written} is not read: {error}"));
    assert_eq!(
        serde_json::to_value(&read).unwrap(),
        written,
        "{operation}: the serialized reply is read back differently"
    );
    assert!(
        found.has_secrets || read == *reply,
        "{operation}: {written} is read back as {read:?}"
    );
    let shown = format!("{written} {reply:?}");
    let mut secrets = found.secrets.iter();
    assert!(
        // A shorter secret can be a part of other text.
        secrets.all(|secret| secret.len() < 4 || !shown.contains(secret.as_str())),
        "{operation}: a secret of the reply is shown: {shown}"
    );
}

impl Visitor for Replies {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind != Kind::Minimal {
            return;
        }
        self.seen.push(operation);
        let documented = spec::documented_reply(operation);
        let (schema, example) = (&documented["schema"], &documented["example"]);
        let reply = self.decode(&request, example).unwrap();
        check_serialization::<R>(operation, &reply, &Found::in_envelope(schema, example));

        let mut envelope = example.clone();
        complete(schema, &mut envelope);
        let reply = self
            .decode(&request, &envelope)
            .unwrap_or_else(|error| panic!("{operation}: {envelope}: {error}"));
        let found = Found::in_envelope(schema, &envelope);
        check_serialization::<R>(operation, &reply, &found);
        self.edits += found.edits.len();
        self.required += found.required.len();
        for place in found.required {
            for none in [json!(null), json!([]), json!({})] {
                let edit: Edit = (place.pointer.clone(), Some(none));
                let read = self.decode(&request, &edited(&envelope, &edit));
                let path = read.as_ref().err().and_then(Error::json_path);
                if path != Some(place.path.as_str()) {
                    writeln!(self.wrong, "{operation}: with {edit:?}: {read:?}").unwrap();
                }
            }
        }
        for edit in found.edits {
            if let Err(error) = self.decode(&request, &edited(&envelope, &edit)) {
                writeln!(self.wrong, "{operation}: with {edit:?}: {error}").unwrap();
            }
        }
    }
}

#[tokio::test]
async fn every_documented_reply_is_decoded_in_every_form() {
    let mut replies = Replies {
        client: Client::new("your_key_here").unwrap(),
        seen: Vec::new(),
        edits: 0,
        required: 0,
        wrong: String::new(),
    };
    visit_documented(&mut replies).await;
    assert!(replies.wrong.is_empty(), "{}", replies.wrong);
    // The table goes through folders, the list through ids.
    replies.seen.sort_unstable();
    let mut operations = OPERATIONS.to_vec();
    operations.sort_unstable();
    assert_eq!(replies.seen, operations);
    // Guards against a test that checks nothing.
    let operations = OPERATIONS.len();
    assert!(replies.edits > 5 * operations, "{}", replies.edits);
    assert!(replies.required > 0);
    went_through(format_args!(
        "{} forms and {} missing values in replies of {operations} operations",
        replies.edits, replies.required
    ));
}
