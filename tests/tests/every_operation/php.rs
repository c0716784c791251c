//! The API is written in PHP, so PHP itself decodes the requests of every operation here. The result must be what the
//! requests encode, in the same order.

use serde_json::{Value, json};
use sitehost_api::{Client, Method, RawRequest, Request};
use sitehost_test_limits::EXCHANGE;
use sitehost_tests::{
    AnyRequest, Example, Hostile, Kind, OPERATIONS, Visitor, visit_chosen, visit_documented,
    went_through,
};

use crate::php_server::{Echo, Php};
use crate::{decoders, php_array};

/// Returns the parameters of a request as PHP should decode them.
///
/// They come from an independent decoder of what is sent, because a preview masks secrets. The preview is compared with
/// them: what it does not mask is what is sent.
async fn expected(client: &Client, request: &impl Request) -> Value {
    let sent = decoders::decode(&client.encode(request).unwrap()).await;
    let preview = client.preview(request).unwrap();
    let previewed: Vec<(&str, &str)> = preview.params().collect();
    assert_eq!(previewed.len(), sent.len(), "{preview}");
    for ((name, value), (sent_name, sent_value)) in previewed.into_iter().zip(&sent) {
        assert!(name == sent_name || name.contains("***"), "{preview}");
        assert!(value == sent_value || value.contains("***"), "{preview}");
    }
    let whole = php_array::read(&sent);
    match request.method() {
        Method::Get => json!({ "get": whole, "post": [] }),
        _ => json!({ "get": [], "post": whole }),
    }
}

struct Compare {
    clients: Vec<Client>,
    compared: usize,
}

impl Compare {
    async fn compare(&mut self, request: &impl Request) {
        let forms = crate::forms(request.method()).len();
        for client in &self.clients[..forms] {
            let decoded = client.send(&Echo(request)).await.unwrap();
            // Each side is written by serde_json, because PHP escapes other characters. As text, because the order matters.
            let decoded: Value = serde_json::from_str(&decoded).unwrap();
            assert_eq!(
                decoded.to_string(),
                expected(client, request).await.to_string(),
                "{} {client:?}",
                request.operation()
            );
            self.compared += 1;
        }
    }
}

impl Visitor for Compare {
    async fn visit<R: Example>(&mut self, _: &'static str, _: Kind, request: R) {
        self.compare(&AnyRequest::new(request)).await;
    }
}

/// Returns a client for each encoding.
fn clients(php: &Php) -> Vec<Client> {
    let forms = crate::forms(Method::Post).iter();
    forms
        .map(|form| {
            Client::builder("your_key_here")
                .base_url(&php.url)
                .form(*form)
                .timeout(EXCHANGE)
                .build()
                .unwrap()
        })
        .collect()
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
    went_through(format_args!(
        "{} requests of {} operations in PHP",
        compare.compared,
        OPERATIONS.len()
    ));
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
    for empty in [RawRequest::post("/list"), RawRequest::get("/list")] {
        let list = (0..998).fold(empty, |list, id| list.param("a[]", id));
        compare.compare(&list.param("last", 1)).await;
    }
    assert_eq!(compare.compared, 3);
}
