//! The API is PHP. What PHP makes of every operation's requests has to be what was meant.

#![allow(clippy::panic, clippy::unwrap_used)]

mod php_server;

use php_server::{Echo, Php};
use serde_json::{Map, Value, json};
use sitehost_api::{Client, FormEncoding, Method, Request};
use sitehost_test_limits::EXCHANGE;
use sitehost_tests::{Example, Hostile, Kind, OPERATIONS, Visitor, visit_chosen, visit_documented};

/// Puts one parameter where its brackets say: `a[b][]` is the next entry of the list `b` in `a`.
fn insert(into: &mut Value, keys: &[&str], value: &str) {
    let Some((key, deeper)) = keys.split_first() else {
        *into = value.into();
        return;
    };
    if key.is_empty() {
        if !into.is_array() {
            *into = json!([]);
        }
        let list = into.as_array_mut().unwrap();
        list.push(Value::Null);
        insert(list.last_mut().unwrap(), deeper, value);
    } else {
        if !into.is_object() {
            *into = json!({});
        }
        insert(
            into.as_object_mut()
                .unwrap()
                .entry(*key)
                .or_insert(Value::Null),
            deeper,
            value,
        );
    }
}

/// What a request means, as PHP would hold it.
fn meant(client: &Client, request: &impl Request) -> Value {
    let preview = client.preview(request).unwrap();
    let mut whole = Value::Object(Map::new());
    for (name, value) in preview.params() {
        let keys: Vec<&str> = name
            .split('[')
            .map(|key| key.trim_end_matches(']'))
            .collect();
        insert(
            &mut whole,
            &keys,
            if name == "apikey" {
                "your_key_here"
            } else {
                value
            },
        );
    }
    match request.method() {
        Method::Get => json!({ "get": whole, "post": [] }),
        Method::Post => json!({ "get": [], "post": whole }),
    }
}

struct Compare {
    clients: Vec<Client>,
    compared: usize,
}

impl Visitor for Compare {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        for client in &self.clients {
            let understood = client.send(&Echo(&request)).await.unwrap();
            // Compared as text, since the order counts too.
            assert_eq!(
                understood,
                meant(client, &request).to_string(),
                "{operation} {kind:?} {client:?}"
            );
            self.compared += 1;
        }
    }
}

#[tokio::test]
async fn php_understands_what_was_meant_in_the_order_it_was_meant() {
    let Some(php) = Php::start().await else {
        return;
    };
    let client = |form| {
        Client::builder("your_key_here")
            .base_url(&php.url)
            .form(form)
            .timeout(EXCHANGE)
            .build()
            .unwrap()
    };
    let clients = vec![
        client(FormEncoding::Urlencoded),
        client(FormEncoding::Multipart),
    ];
    let mut compare = Compare {
        clients,
        compared: 0,
    };
    visit_documented(&mut compare).await;
    visit_chosen(&mut Hostile, &mut compare).await;
    // With all parameters, with the required ones, and with hostile values.
    assert!(compare.compared >= 3 * OPERATIONS.len());
}
