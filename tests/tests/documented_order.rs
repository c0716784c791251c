//! The parameters of every operation go out in the order of the vendor's documentation.
//!
//! The expected order is in `documented_order.tsv`, which does not come from the spec. So the test finds two parameters that
//! are swapped in the spec, one that is missing, and a wrong name, method or version.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt;

use sitehost_api::Client;
use sitehost_tests::{Example, Kind, Visitor, visit_documented, went_through};

const TABLE: &str = include_str!("documented_order.tsv");

/// What is sent for one operation. Equal if the calls are the same but for the keys of maps and the number of entries in
/// lists.
#[derive(PartialEq)]
struct Sent {
    /// `POST`
    method: String,
    /// `/1.0/cloud/image/create.json`
    path: String,
    /// The names without the key, in order.
    parameters: Vec<String>,
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} {}",
            self.method,
            self.path,
            self.parameters.join(" ")
        )
    }
}

/// Reads the table: what is sent, by the operation's id.
fn documented() -> BTreeMap<String, Sent> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
    let rows = lines.map(|line| {
        let [endpoint, method, version, source, parameters] =
            line.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("the table has a line of other columns: {line}");
        };
        assert!(
            matches!(source, "page" | "sdk"),
            "{endpoint} has the source {source}"
        );
        let sent = Sent {
            method: method.to_owned(),
            path: format!("/{version}/{endpoint}.json"),
            parameters: parameters
                .split(' ')
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
        };
        (endpoint.replace('/', "_"), sent)
    });
    rows.collect()
}

/// Returns whether a name is the documented one: `[*]` stands for any key, and `[0]` for any index.
fn is_documented(name: &str, documented: &str) -> bool {
    let (mut parts, mut expected) = (name.split('['), documented.split('['));
    loop {
        match (parts.next(), expected.next()) {
            (None, None) => return true,
            (Some(_), Some("*]")) => {}
            (Some(part), Some("0]")) if part.trim_end_matches(']').parse::<usize>().is_ok() => {}
            (Some(part), Some(expected)) if part == expected => {}
            _ => return false,
        }
    }
}

/// Returns the names with those of a documented parameter put in its words, and each of them once where they follow each
/// other: a list has as many entries as its example, and a list of structs has each member once for each entry.
fn in_documented_words(names: &[String], documented: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in names {
        let word = documented
            .iter()
            .find(|documented| is_documented(name, documented));
        let word = word.unwrap_or(name);
        let is_next_entry = word.contains("[0]") || word.contains("[*]") || word.ends_with("[]");
        if !(is_next_entry && found.contains(word)) {
            found.push(word.clone());
        }
    }
    found
}

/// Records what is sent for each operation with all its parameters.
struct Recorder {
    client: Client,
    sent: BTreeMap<String, Sent>,
}

impl Visitor for Recorder {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind != Kind::Full {
            return;
        }
        // A preview would mask a name that is also the value of a secret, such as `password`.
        let encoded = self.client.encode(&request).unwrap();
        let query = encoded.expose_url().split_once('?').map(|(_, query)| query);
        let sent = query.or(encoded.expose_body()).unwrap_or_default();
        let mut names = form_urlencoded::parse(sent.as_bytes()).map(|(name, _)| name.into_owned());
        assert_eq!(names.next().as_deref(), Some("apikey"), "{operation}");
        let sent = Sent {
            method: request.method().to_string(),
            path: request.path().into_owned(),
            parameters: names.collect(),
        };
        self.sent.insert(operation.to_owned(), sent);
    }
}

#[tokio::test]
async fn parameters_are_sent_in_the_order_of_the_vendors_documentation() {
    let mut recorder = Recorder {
        client: Client::new("your_key_here").unwrap(),
        sent: BTreeMap::new(),
    };
    visit_documented(&mut recorder).await;
    let documented = documented();
    for (operation, sent) in &mut recorder.sent {
        if let Some(documented) = documented.get(operation) {
            sent.parameters = in_documented_words(&sent.parameters, &documented.parameters);
        }
    }
    for (operation, expected) in &documented {
        assert_eq!(recorder.sent.get(operation), Some(expected), "{operation}");
    }
    for operation in recorder.sent.keys() {
        assert!(
            documented.contains_key(operation),
            "the table has no line for {operation}"
        );
    }
    went_through(format_args!("the order of {} operations", documented.len()));
}
