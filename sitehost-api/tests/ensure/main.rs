//! Creating what is not there yet, against a mock: what is sent, how often, and what is returned after each failure.
//! tokio's clock is paused, so no test waits.

// The lint's exception for tests covers functions marked `#[test]`, not those that they share.
#![allow(clippy::unwrap_used)]

mod dns_record;
mod image;
#[path = "../return_next/mod.rs"]
mod return_next;
mod ssh_key;

use serde_json::{Value, json};
use sitehost_api::Client;
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::watch;

use return_next::return_next;

async fn start() -> (Mock, Client) {
    watch();
    let mock = Mock::start().await.unwrap();
    let client = Client::builder(mock.key())
        .base_url(mock.url())
        .build()
        .unwrap();
    (mock, client)
}

/// Returns the page with this number of a list with two entries on a page.
fn page(number: usize, total: usize, data: &Value) -> Value {
    json!({
        "total_items": total,
        "current_items": data.as_array().unwrap().len(),
        "current_page": number,
        "total_pages": total.div_ceil(2),
        "data": data,
    })
}

/// Returns how many calls of an operation reached the mock and were read.
fn sent(mock: &Mock, operation: &str) -> usize {
    let requests = mock.requests();
    let sent = requests.iter().map(|request| request.operation());
    sent.filter(|sent| *sent == Some(operation)).count()
}

/// Whether only calls that read reached the mock.
fn has_only_read(mock: &Mock) -> bool {
    mock.requests()
        .iter()
        .all(|request| request.method() == "GET")
}

/// Failures after which a call was carried out, although its reply does not say so.
fn after_the_effect() -> [Fault; 6] {
    [
        Fault::CutAfter,
        Fault::Empty,
        Fault::Html502,
        Fault::Truncate,
        Fault::WrongTypes,
        Fault::Redirect {
            location: "http://127.0.0.1:9/".to_owned(),
        },
    ]
}

fn refusal(status: u16) -> Fault {
    Fault::Refuse {
        status,
        msg: "Error: no.".to_owned(),
    }
}
