//! The mock accepts the documented requests of every operation, and the SDK decodes the documented reply.

use sitehost_api::{Client, Error};
use sitehost_mock::Mock;
use sitehost_test_limits::EXCHANGE;
use sitehost_tests::{Example, Kind, OPERATIONS, Visitor, visit_documented, went_through};

struct Calls {
    clients: Vec<Client>,
    sent: usize,
    failed: Vec<Error>,
}

impl Visitor for Calls {
    async fn visit<R: Example>(&mut self, _: &'static str, _: Kind, request: R) {
        let forms = crate::forms(request.method()).len();
        for client in &self.clients[..forms] {
            self.failed.extend(client.send(&request).await.err());
            self.sent += 1;
        }
    }
}

#[tokio::test]
async fn every_documented_call_succeeds() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    let builder = Client::builder(mock.key())
        .base_url(mock.url())
        .timeout(EXCHANGE);
    let clients = crate::forms(sitehost_api::Method::Post).iter();
    let mut calls = Calls {
        clients: clients
            .map(|form| builder.clone().form(*form).build().unwrap())
            .collect(),
        sent: 0,
        failed: Vec::new(),
    };
    visit_documented(&mut calls).await;
    assert!(calls.failed.is_empty(), "{:#?}", calls.failed);
    assert!(calls.sent >= 2 * OPERATIONS.len());
    went_through(format_args!(
        "{} documented calls of {} operations",
        calls.sent,
        OPERATIONS.len()
    ));
}
