//! Properties that hold for random input: independent decoders read every request back with the same values in the
//! documented order, and any bytes of a reply are decoded or an error.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use futures_util::stream;
use proptest::prelude::*;
use serde_json::Value;
use sitehost_api::{Client, Encoded, FormEncoding, Method};
use sitehost_mock::{Fault, Mock};
use sitehost_test_limits::EXCHANGE;
use sitehost_tests::{Example, Kind, Values, Visitor, spec, visit_chosen, visit_documented};

/// The values of one request by parameter name, as text.
type Chosen = BTreeMap<&'static str, Vec<String>>;

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
        assert!(
            self.chosen.borrow_mut().insert(name, values).is_none(),
            "{name} was requested twice"
        );
    }

    fn one<T: ToString>(&self, name: &'static str, value: T) -> T {
        self.record(name, vec![value.to_string()]);
        value
    }

    fn many<T: ToString>(&self, name: &'static str, values: Vec<T>) -> Vec<T> {
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
}

/// Returns the names and schemas of an operation's parameters in the documented order, from the bundled spec.
fn documented_order(operation: &str) -> Vec<(&'static str, &'static Value)> {
    let found = spec::operation(operation);
    let form = &found["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]["properties"];
    if let Some(properties) = form.as_object() {
        let properties = properties.iter();
        return properties
            .map(|(name, schema)| (name.as_str(), schema))
            .collect();
    }
    let resolve = |parameter: &'static Value| match parameter["$ref"].as_str() {
        Some(reference) => spec::SPEC
            .pointer(reference.trim_start_matches('#'))
            .unwrap(),
        None => parameter,
    };
    let parameters = found["parameters"].as_array().unwrap().iter();
    parameters
        .map(resolve)
        .map(|parameter| (parameter["name"].as_str().unwrap(), &parameter["schema"]))
        .collect()
}

fn decode_urlencoded(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}

async fn decode_multipart(content_type: &str, body: &str) -> Vec<(String, String)> {
    let boundary = multer::parse_boundary(content_type).unwrap();
    let boundaries = body.matches(&boundary).count();
    let body = stream::iter([Ok::<_, std::io::Error>(body.to_owned())]);
    let mut parts = multer::Multipart::new(body, boundary);
    let mut pairs = Vec::new();
    while let Some(part) = parts.next_field().await.unwrap() {
        pairs.push((part.name().unwrap().to_owned(), part.text().await.unwrap()));
    }
    assert_eq!(
        boundaries,
        pairs.len() + 1,
        "the boundary occurs in a value"
    );
    pairs
}

async fn decode(encoded: &Encoded) -> Vec<(String, String)> {
    match (encoded.expose_body(), encoded.content_type()) {
        (Some(body), Some(form)) if form.starts_with("multipart/") => {
            decode_multipart(form, body).await
        }
        (Some(body), _) => decode_urlencoded(body),
        (None, _) => decode_urlencoded(encoded.expose_url().split_once('?').unwrap().1),
    }
}

/// Encodes each request, decodes it with an independent decoder, and compares.
struct RoundTrip {
    chosen: Rc<RefCell<Chosen>>,
}

impl Visitor for RoundTrip {
    async fn visit<R: Example>(&mut self, operation: &'static str, _: Kind, request: R) {
        let mut chosen = std::mem::take(&mut *self.chosen.borrow_mut());
        chosen.insert("apikey", vec!["your_key_here".to_owned()]);
        let mut expected = Vec::new();
        for (name, schema) in documented_order(operation) {
            let mut values = chosen
                .remove(name)
                .unwrap_or_else(|| panic!("{operation} has no `{name}`"));
            if values.is_empty() && schema["x-empty-clears"] == true {
                values.push(String::new());
            }
            expected.extend(values.into_iter().map(|value| (name.to_owned(), value)));
        }
        assert!(
            chosen.is_empty(),
            "{operation} has parameters that are missing from the spec: {chosen:?}"
        );
        for client in &*CLIENTS {
            let encoded = client.encode(&request).unwrap();
            assert_eq!(
                encoded.expose_url().contains('?'),
                request.method() == Method::Get
            );
            assert_eq!(decode(&encoded).await, expected, "{operation} {client:?}");
        }
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
    [FormEncoding::Urlencoded, FormEncoding::Multipart]
        .map(|form| Client::builder("your_key_here").form(form).build().unwrap())
});

/// Sends every operation's documented requests to a mock that replies with random bytes.
struct SendAll {
    mock: Mock,
    client: Client,
    reply: Fault,
}

impl Visitor for SendAll {
    async fn visit<R: Example>(&mut self, operation: &'static str, _: Kind, request: R) {
        self.mock.fault_next(self.reply.clone());
        if let Err(error) = self.client.send(&request).await {
            assert_eq!(error.operation(), Some(operation));
            assert!(!error.is_timeout(), "{error}");
            assert!(!error.to_string().is_empty());
        }
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

proptest! {
    // Shrinking is limited to 30 s, because a case that waits for a reply takes long.
    #![proptest_config(ProptestConfig { max_shrink_time: 30_000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_decoded_or_an_error(body in body(), status in prop::sample::select(vec![200u16, 201, 400, 500, 502])) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mock = Mock::builder().without_memory().start().await.unwrap();
            let builder = Client::builder(mock.key()).base_url(mock.url()).timeout(EXCHANGE).retry_after_failure(false);
            let client = builder.retry_after_rate_limit(false).build().unwrap();
            let reply = Fault::Respond { status, content_type: "application/json".to_owned(), body };
            visit_documented(&mut SendAll { mock, client, reply }).await;
        });
    }

    #[test]
    fn independent_decoders_read_the_same_values_in_the_documented_order(pool in pool()) {
        let chosen = Rc::<RefCell<Chosen>>::default();
        let mut draw = Draw { pool, turn: 0, chosen: Rc::clone(&chosen) };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(visit_chosen(&mut draw, &mut RoundTrip { chosen }));
    }
}
