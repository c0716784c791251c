//! Properties that hold for random input: independent decoders read every request back with the same values in the
//! documented order, and any bytes of a reply are decoded or an error.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use serde_json::Value;
use sitehost_api::{Client, DateTime, Error, Method, Request};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::{EXCHANGE, within};
use sitehost_tests::{
    AnyRequest, Example, Kind, OPERATIONS, Values, Visitor, spec, visit_chosen, visit_documented,
    went_through,
};

use crate::decoders;
use crate::wire_order::WireOrder;

/// The number of cases of a property. A case goes through all operations, so there are fewer of them with more operations,
/// but at least 32.
fn cases() -> u32 {
    let operations = u32::try_from(OPERATIONS.len()).unwrap();
    (4096 / operations).clamp(32, 256)
}

/// The values of one request, as text.
#[derive(Default)]
struct Chosen {
    /// The values by the name of their parameter, in the order in which they were requested.
    values: Vec<(&'static str, Vec<String>)>,
    keys: Vec<String>,
}

/// Random values that parameters take in turn.
#[derive(Clone, Debug)]
struct Pool {
    texts: Vec<String>,
    lists: Vec<Vec<String>>,
    integers: Vec<i64>,
    numbers: Vec<f64>,
}

/// Chooses values from a pool and records them.
struct Draw {
    pool: Pool,
    turn: usize,
    chosen: Rc<RefCell<Chosen>>,
}

impl Draw {
    fn next<T: Clone>(&mut self, from: impl Fn(&Pool) -> &Vec<T>) -> T {
        self.turn += 1;
        let choices = from(&self.pool);
        choices[self.turn % choices.len()].clone()
    }

    fn record(&self, name: &'static str, values: Vec<String>) {
        self.chosen.borrow_mut().values.push((name, values));
    }

    fn one<T: ToString>(&self, name: &'static str, value: T) -> T {
        self.record(name, vec![value.to_string()]);
        value
    }

    fn many<T: ToString>(&self, name: &'static str, values: Vec<T>) -> Vec<T> {
        if values.is_empty() && name.contains("[KEY]") {
            // The key is not sent without a value, and was the last that was chosen.
            self.chosen.borrow_mut().keys.pop();
        }
        self.record(name, values.iter().map(T::to_string).collect());
        values
    }
}

/// A blank identifier is refused before it is sent.
fn not_blank(text: String) -> String {
    match text.trim() {
        "" => "7".to_owned(),
        _ => text,
    }
}

/// The largest number of seconds since 1970 in a year of four digits.
const LAST_SECOND: i64 = 253_402_300_799;

impl Values for Draw {
    fn text(&mut self, name: &'static str) -> String {
        let text = self.next(|pool| &pool.texts);
        self.one(name, text)
    }

    fn texts(&mut self, name: &'static str) -> Vec<String> {
        let texts = self.next(|pool| &pool.lists);
        self.many(name, texts)
    }

    fn id(&mut self, name: &'static str) -> String {
        let text = self.next(|pool| &pool.texts);
        self.one(name, not_blank(text))
    }

    fn ids(&mut self, name: &'static str) -> Vec<String> {
        let texts = self.next(|pool| &pool.lists);
        self.many(name, texts.into_iter().map(not_blank).collect())
    }

    fn integer(&mut self, name: &'static str) -> i64 {
        let integer = self.next(|pool| &pool.integers);
        self.one(name, integer)
    }

    fn integers(&mut self, name: &'static str) -> Vec<i64> {
        let integers = self.pool.integers.clone();
        self.many(name, integers)
    }

    fn number(&mut self, name: &'static str) -> f64 {
        let number = self.next(|pool| &pool.numbers);
        self.one(name, number)
    }

    fn numbers(&mut self, name: &'static str) -> Vec<f64> {
        let numbers = self.pool.numbers.clone();
        self.many(name, numbers)
    }

    fn flag(&mut self, name: &'static str) -> bool {
        self.record(name, vec!["1".to_owned()]);
        true
    }

    fn flags(&mut self, name: &'static str) -> Vec<bool> {
        self.record(name, vec!["0".to_owned(), "1".to_owned()]);
        vec![false, true]
    }

    fn date(&mut self, name: &'static str) -> DateTime {
        let integer = self.next(|pool| &pool.integers);
        let [second, minute, hour, day] = [(0, 60), (1, 60), (2, 24), (3, 28)]
            .map(|(byte, limit)| i64::from(integer.to_le_bytes()[byte]) % limit);
        let text = format!("2026-02-{:02} {hour:02}:{minute:02}:{second:02}", day + 1);
        self.one(name, text.parse().unwrap())
    }

    fn seconds(&mut self, name: &'static str) -> i64 {
        let integer = self.next(|pool| &pool.integers);
        self.one(name, integer.rem_euclid(LAST_SECOND + 1))
    }

    fn key(&mut self, _: &'static str) -> String {
        let text = self.next(|pool| &pool.texts);
        let text = text.replace(|c: char| c.is_control() || "[]\"\\".contains(c), "");
        // No key occurs twice.
        let key = format!("{}-{text}", self.turn);
        self.chosen.borrow_mut().keys.push(key.clone());
        key
    }
}

/// Returns whether an operation needs at least one of some parameters, and none of them has a value.
fn lacks_all_of_some(operation: &str, values: &[(&str, Vec<String>)]) -> bool {
    let needed = spec::operation(operation)["x-at-least-one"].as_array();
    let mut needed = needed
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .peekable();
    let is_given = |needed: &str| {
        let needed = needed.trim_end_matches("[]");
        let is_part = |name: &str| {
            let rest = name.strip_prefix(needed);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
        };
        let mut values = values.iter();
        values.any(|(name, values)| is_part(name) && !values.is_empty())
    };
    needed.peek().is_some() && !needed.any(is_given)
}

/// Encodes each request, decodes it with an independent decoder, and compares.
struct RoundTrip {
    clients: [Client; 2],
    chosen: Rc<RefCell<Chosen>>,
}

impl RoundTrip {
    async fn check(&self, operation: &'static str, request: &AnyRequest) {
        let order = WireOrder::of(operation);
        let mut chosen = std::mem::take(&mut *self.chosen.borrow_mut());
        chosen
            .values
            .push(("apikey", vec!["your_key_here".to_owned()]));
        let missing = order.without(chosen.values.iter().map(|(name, _)| *name));
        assert!(missing.is_empty(), "{operation} has no {missing:?}");
        if lacks_all_of_some(operation, &chosen.values)
            && let Err(error) = self.clients[0].encode(request)
        {
            assert!(error.is_invalid_request(), "{operation}: {error}");
            return;
        }
        let expected = order.chosen(chosen.values);

        for client in &self.clients[..crate::forms(request.method()).len()] {
            let encoded = client.encode(request).unwrap();
            assert_eq!(
                encoded.expose_url().contains('?'),
                request.method() == Method::Get
            );
            let sent = decoders::decode(&encoded).await;
            assert_eq!(order.in_order(&sent), expected, "{operation} {client:?}");
            for key in &chosen.keys {
                let bracketed = format!("[{key}]");
                let is_sent = sent.iter().any(|(name, _)| name.contains(&bracketed));
                assert!(is_sent, "{operation}: the key {key:?} is missing");
            }
        }
        CHECKED.fetch_add(1, Ordering::Relaxed);
    }
}

impl Visitor for RoundTrip {
    async fn visit<R: Example>(&mut self, operation: &'static str, _: Kind, request: R) {
        self.check(operation, &AnyRequest::new(request)).await;
    }
}

fn pool() -> impl Strategy<Value = Pool> {
    let text = || {
        prop_oneof![
            "\\PC{0,40}",
            "[-\r\n\"&=+%\\[\\];#a ]{0,20}",
            any::<String>()
        ]
    };
    let lists = prop::collection::vec(prop::collection::vec(text(), 0..4), 1..4);
    let numbers =
        prop::collection::vec(any::<f64>().prop_filter("finite", |n| n.is_finite()), 1..4);
    (
        prop::collection::vec(text(), 1..8),
        lists,
        prop::collection::vec(any::<i64>(), 1..4),
        numbers,
    )
        .prop_map(|(texts, lists, integers, numbers)| Pool {
            texts,
            lists,
            integers,
            numbers,
        })
}

/// Shared by all cases, because loading the system's certificates takes longer than everything else here.
static CLIENTS: LazyLock<[Client; 2]> = LazyLock::new(|| {
    let forms = crate::forms(Method::Post).iter();
    let clients = forms.map(|form| {
        Client::builder("your_key_here")
            .form(*form)
            .build()
            .unwrap()
    });
    clients.collect::<Vec<_>>().try_into().unwrap()
});

/// The number of requests that were encoded and decoded.
static CHECKED: AtomicUsize = AtomicUsize::new(0);

/// The number of replies that were decoded.
static DECODED: AtomicUsize = AtomicUsize::new(0);

fn assert_is_complete(error: &Error, operation: &str) {
    assert_eq!(error.operation(), Some(operation));
    assert!(!error.is_timeout(), "{error}");
    assert!(!error.to_string().is_empty());
}

/// Decodes the same bytes as the reply of each operation.
struct DecodeAll {
    status: u16,
    body: Vec<u8>,
}

impl Visitor for DecodeAll {
    async fn visit<R: Example>(&mut self, operation: &'static str, kind: Kind, request: R) {
        if kind != Kind::Minimal {
            return;
        }
        if let Err(error) = CLIENTS[0].decode(&request, self.status, &self.body) {
            assert_is_complete(&error, operation);
        }
        DECODED.fetch_add(1, Ordering::Relaxed);
    }
}

/// Random bytes, and text that starts like a reply.
fn body() -> impl Strategy<Value = Vec<u8>> {
    let json = "\\{(\"(return|msg|status|job_id|job)\": ?(true|false|null|\\{|\\}|\\[|\\]|-?[0-9]{1,30}|\"[a-z\\\\]{0,5}\"?|,| ){1,3},? ?){0,5}\\}?";
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        json.prop_map(String::into_bytes)
    ]
}

fn status() -> impl Strategy<Value = u16> {
    prop::sample::select(vec![200u16, 201, 400, 500, 502])
}

/// Collects the first request of each method.
#[derive(Default)]
struct Firsts(Vec<AnyRequest>);

impl Visitor for Firsts {
    async fn visit<R: Example>(&mut self, _: &'static str, _: Kind, request: R) {
        if self
            .0
            .iter()
            .all(|first| first.method() != request.method())
        {
            self.0.push(AnyRequest::new(request));
        }
    }
}

/// A mock and a client of it, for all cases.
struct Server {
    runtime: tokio::runtime::Runtime,
    mock: Mock,
    client: Client,
    requests: Vec<AnyRequest>,
}

impl Server {
    fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let mock = runtime.block_on(Mock::builder().without_memory().start());
        let mock = mock.unwrap();
        let client = Client::builder(mock.key())
            .base_url(mock.url())
            .timeout(EXCHANGE)
            .retry_after_failure(false)
            .retry_after_rate_limit(false)
            .build()
            .unwrap();
        let mut firsts = Firsts::default();
        runtime.block_on(visit_documented(&mut firsts));
        Self {
            runtime,
            mock,
            client,
            requests: firsts.0,
        }
    }
}

#[test]
fn any_bytes_are_decoded_or_an_error() {
    let config = ProptestConfig::with_cases(cases());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    proptest!(config, |(body in body(), status in status())| {
        runtime.block_on(visit_documented(&mut DecodeAll { status, body }));
    });
    went_through(format_args!(
        "{} random replies of {} operations",
        DECODED.load(Ordering::Relaxed),
        OPERATIONS.len()
    ));
}

/// What is received does not depend on the operation, so one of each method is enough here.
#[test]
fn any_bytes_are_received_or_an_error() {
    // Shrinking is limited to 30 s, because a case that waits for a reply takes long.
    let config = ProptestConfig {
        max_shrink_time: 30_000,
        ..ProptestConfig::default()
    };
    let server = Server::start();
    proptest!(config, |(body in body(), status in status())| {
        let content_type = "application/json".to_owned();
        let reply = Fault::Respond { status, content_type, body };
        for request in &server.requests {
            server.mock.fault_next(reply.clone());
            let call = async { server.client.send(request).await };
            let sent = server.runtime.block_on(within(EXCHANGE, call));
            if let Err(error) = sent {
                assert_is_complete(&error, &request.operation());
            }
        }
    });
}

#[test]
fn independent_decoders_read_the_same_values_in_the_documented_order() {
    let config = ProptestConfig::with_cases(cases());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    proptest!(config, |(pool in pool())| {
        let chosen = Rc::<RefCell<Chosen>>::default();
        let mut draw = Draw { pool, turn: 0, chosen: Rc::clone(&chosen) };
        let mut round_trip = RoundTrip { clients: CLIENTS.clone(), chosen };
        runtime.block_on(visit_chosen(&mut draw, &mut round_trip));
    });
    went_through(format_args!(
        "{} random requests of {} operations",
        CHECKED.load(Ordering::Relaxed),
        OPERATIONS.len()
    ));
}
