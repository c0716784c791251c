//! The API is written in PHP, so PHP itself decodes the requests of every operation here. The result must be what the
//! requests encode, in the same order.

#![allow(clippy::panic, clippy::unwrap_used)]

mod php_server;

use php_server::{Echo, Php};
use serde_json::{Map, Value, json};
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, FormEncoding, Method, RawRequest, Request};
use sitehost_test_limits::EXCHANGE;
use sitehost_tests::{Example, Hostile, Kind, OPERATIONS, Visitor, visit_chosen, visit_documented};

/// Inserts a parameter at the place that its brackets name: `a[b][]` is the next entry of the list `b` in `a`.
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

/// Returns the parameters of a request as PHP should decode them.
fn expected(client: &Client, request: &impl Request) -> Value {
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
        other => panic!("{other} is not known to this test"),
    }
}

struct Compare {
    clients: Vec<Client>,
    compared: usize,
}

impl Visitor for Compare {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        for client in &self.clients {
            let decoded = client.send(&Echo(&request)).await.unwrap();
            // Compared as text, because the order matters too.
            assert_eq!(
                decoded,
                expected(client, &request).to_string(),
                "{operation} {kind:?} {client:?}"
            );
            self.compared += 1;
        }
    }
}

/// Returns a client for each encoding.
fn clients(php: &Php) -> Vec<Client> {
    [FormEncoding::Urlencoded, FormEncoding::Multipart]
        .map(|form| {
            Client::builder("your_key_here")
                .base_url(&php.url)
                .form(form)
                .timeout(EXCHANGE)
                .build()
                .unwrap()
        })
        .into()
}

#[tokio::test]
async fn php_decodes_every_request_with_its_values_in_order() {
    let Some(php) = Php::start().await else {
        return;
    };
    let mut compare = Compare {
        clients: clients(&php),
        compared: 0,
    };
    visit_documented(&mut compare).await;
    visit_chosen(&mut Hostile, &mut compare).await;
    // Each operation with all parameters, with the required ones, and with hostile values.
    assert!(compare.compared >= 3 * OPERATIONS.len());
}

/// PHP drops parameters beyond its setting `max_input_vars` without an error.
#[tokio::test]
async fn php_decodes_the_maximum_number_of_parameters() {
    let Some(php) = Php::start().await else {
        return;
    };
    let mut compare = Compare {
        clients: clients(&php),
        compared: 0,
    };
    let create = CloudImageCreate::new(1, "Mine")
        .ssh_keys(0..996)
        .fork_id(61);
    compare.visit("a form", Kind::Chosen, create).await;
    let list = (0..998).fold(RawRequest::get("/list"), |list, id| list.param("a[]", id));
    compare
        .visit("a query", Kind::Chosen, list.param("last", 1))
        .await;
    assert_eq!(compare.compared, 4);
}
