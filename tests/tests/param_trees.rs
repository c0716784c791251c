//! Trees of parameters: lists, maps and structs in one another, read back by independent decoders and by PHP.

#![allow(clippy::panic, clippy::unwrap_used)]

mod php_server;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use futures_util::stream;
use php_server::{Echo, Php};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};
use sitehost_api::{Client, Encoded, FormEncoding, Method, ParamTree, Params, Place, Request};

/// The value of a parameter, of any shape.
#[derive(Clone, Debug)]
enum Tree {
    Text(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
    Struct(Box<Struct>),
    Missing,
}

#[derive(Clone, Debug)]
struct Struct {
    name: Option<String>,
    tags: Vec<String>,
    inner: Tree,
}

impl ParamTree for Tree {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        match self {
            Tree::Text(text) => text.push_to(place),
            Tree::List(list) => list.push_to(place),
            Tree::Map(pairs) => pairs.push_to(place),
            Tree::Struct(members) => members.as_ref().push_to(place),
            Tree::Missing => {}
        }
    }
}

impl ParamTree for Struct {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("name", &self.name);
        place.each("tags", &self.tags);
        place.member("inner", &self.inner);
    }
}

/// Returns what a decoder reads, in the order of sending. A list is an object with its indices as keys, as in PHP.
fn expected(tree: &Tree) -> Option<Value> {
    let object = |pairs: Vec<(String, Value)>| match pairs.is_empty() {
        true => None,
        false => Some(Value::Object(pairs.into_iter().collect())),
    };
    let list = |entries: Vec<Value>| {
        let entries = entries.into_iter().enumerate();
        object(
            entries
                .map(|(index, entry)| (index.to_string(), entry))
                .collect(),
        )
    };
    match tree {
        Tree::Text(text) => Some(text.as_str().into()),
        Tree::List(trees) => list(trees.iter().filter_map(expected).collect()),
        Tree::Map(pairs) => {
            let pairs = pairs.iter();
            object(
                pairs
                    .filter_map(|(key, tree)| Some((key.clone(), expected(tree)?)))
                    .collect(),
            )
        }
        Tree::Struct(members) => {
            let tags = members.tags.iter().map(|tag| tag.as_str().into()).collect();
            let members = [
                ("name", members.name.as_deref().map(Value::from)),
                ("tags", list(tags)),
                ("inner", expected(&members.inner)),
            ];
            let members = members.into_iter();
            object(
                members
                    .filter_map(|(name, value)| Some((name.to_owned(), value?)))
                    .collect(),
            )
        }
        Tree::Missing => None,
    }
}

/// A request with one parameter of any shape between two plain ones.
struct Send<'a> {
    method: Method,
    tree: &'a Tree,
}

impl Request for Send<'_> {
    type Reply = ();

    fn method(&self) -> Method {
        self.method
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/x.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push("client_id", 1);
        params.push_tree("params[tree]", self.tree);
        params.push("last", "z");
    }
}

/// Returns what a decoder reads of a request.
fn expected_of(tree: &Tree) -> Value {
    let mut whole = json!({ "apikey": "your_key_here", "client_id": "1" });
    if let Some(read) = expected(tree) {
        whole["params"] = json!({ "tree": read });
    }
    whole["last"] = "z".into();
    whole
}

/// Puts a value at the place that its name tells: `a[b][]` is the next entry of the list `b` in `a`.
fn insert(into: &mut Map<String, Value>, name: &str, value: String) {
    let (first, rest) = name.split_once('[').map_or((name, ""), |(first, rest)| {
        (first, rest.strip_suffix(']').unwrap())
    });
    let mut keys = vec![first];
    if !rest.is_empty() || name.ends_with("[]") {
        keys.extend(rest.split("]["));
    }
    let (last, path) = keys.split_last().unwrap();
    let mut into = into;
    for key in path {
        let next = into.entry(*key).or_insert_with(|| json!({}));
        into = next.as_object_mut().unwrap();
    }
    let key = match *last {
        "" => into.len().to_string(),
        key => key.to_owned(),
    };
    assert!(
        into.insert(key, value.into()).is_none(),
        "{name} came twice"
    );
}

async fn decode(encoded: &Encoded) -> Value {
    let urlencoded = |text: &str| -> Vec<(String, String)> {
        form_urlencoded::parse(text.as_bytes())
            .into_owned()
            .collect()
    };
    let pairs = match (encoded.expose_body(), encoded.content_type()) {
        (Some(body), Some(form)) if form.starts_with("multipart/") => {
            let boundary = multer::parse_boundary(form).unwrap();
            let body = stream::iter([Ok::<_, std::io::Error>(body.to_owned())]);
            let mut parts = multer::Multipart::new(body, boundary);
            let mut pairs = Vec::new();
            while let Some(part) = parts.next_field().await.unwrap() {
                pairs.push((part.name().unwrap().to_owned(), part.text().await.unwrap()));
            }
            pairs
        }
        (Some(body), _) => urlencoded(body),
        (None, _) => urlencoded(encoded.expose_url().split_once('?').unwrap().1),
    };
    let mut whole = Map::new();
    for (name, value) in pairs {
        insert(&mut whole, &name, value);
    }
    whole.into()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9]{0,6}",
        "\\PC{0,8}",
        "[-\r\n\"&=+%\\[\\];#\\\\ ]{0,8}"
    ]
}

/// Keys that are sent. Multipart has none with a quotation mark or two backslashes.
fn key() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,6}", "[0-9]{1,3}", "[^\\[\\]\\p{Cc}\"]{1,8}"]
        .prop_filter("PHP reads it as a key", |key| {
            key != " " && !key.contains(r"\\")
        })
}

fn trees() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        4 => text().prop_map(Tree::Text),
        1 => Just(Tree::Missing),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..5);
        let pairs = prop::collection::vec((key(), inner.clone()), 0..5);
        let members = (
            prop::option::of(text()),
            prop::collection::vec(text(), 0..3),
            inner,
        );
        prop_oneof![
            list.prop_map(Tree::List),
            pairs.prop_map(|mut pairs| {
                let mut keys = BTreeSet::new();
                pairs.retain(|(key, _)| keys.insert(key.clone()));
                Tree::Map(pairs)
            }),
            members.prop_map(|(name, tags, inner)| {
                Tree::Struct(Box::new(Struct { name, tags, inner }))
            }),
        ]
    })
}

/// Shared by all cases, because loading the system's certificates takes longer than everything else here.
static CLIENTS: LazyLock<[Client; 2]> = LazyLock::new(|| {
    FORMS.map(|form| Client::builder("your_key_here").form(form).build().unwrap())
});

const FORMS: [FormEncoding; 2] = [FormEncoding::Urlencoded, FormEncoding::Multipart];

/// Compares the order too, which `Value` ignores.
fn assert_same(read: &Value, expected: &Value, what: &str) {
    assert_eq!(read.to_string(), expected.to_string(), "{what}");
}

proptest! {
    #[test]
    fn every_tree_is_read_back_in_order(tree in trees()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let expected = expected_of(&tree);
        for method in [Method::Get, Method::Post] {
            for client in &*CLIENTS {
                let encoded = client.encode(&Send { method, tree: &tree }).unwrap();
                let read = runtime.block_on(decode(&encoded));
                assert_same(&read, &expected, &format!("{method:?} {tree:?}"));
            }
        }
    }

    #[test]
    fn any_key_is_read_back_or_refused(keys in prop::collection::vec(any::<String>(), 1..3)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let pairs = keys.iter().map(|key| (key.clone(), Tree::Text(key.clone())));
        let tree = Tree::Map(pairs.collect());
        for client in &*CLIENTS {
            match client.encode(&Send { method: Method::Post, tree: &tree }) {
                Ok(encoded) => {
                    assert_same(&runtime.block_on(decode(&encoded)), &expected_of(&tree), "");
                }
                Err(error) => assert!(error.is_invalid_request(), "{error}"),
            }
        }
    }
}

/// Writes lists as objects with their indices as keys, since PHP's JSON does not tell a list from a map with such keys.
fn without_lists(value: Value) -> Value {
    match value {
        Value::Array(list) => {
            let entries = list.into_iter().enumerate();
            entries
                .map(|(index, entry)| (index.to_string(), without_lists(entry)))
                .collect::<Map<_, _>>()
                .into()
        }
        Value::Object(members) => {
            let members = members.into_iter();
            members
                .map(|(name, value)| (name, without_lists(value)))
                .collect::<Map<_, _>>()
                .into()
        }
        other => other,
    }
}

#[tokio::test]
async fn php_reads_every_shape() {
    let Some(php) = Php::start().await else {
        return;
    };
    let mut runner = TestRunner::deterministic();
    let strategy = trees();
    let random = (0..64).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let text = |text: &str| Tree::Text(text.to_owned());
    let map = Tree::Map(vec![
        ("0".to_owned(), text("a")),
        ("-0".to_owned(), text("b")),
        ("  ".to_owned(), text("c")),
        (" k".to_owned(), text("d")),
        ("a.b c".to_owned(), text("e")),
    ]);
    let special = [map.clone(), Tree::List(vec![Tree::Missing, map])];
    let mut sent = 0;
    for tree in random.chain(special) {
        for form in FORMS {
            let client = Client::builder("your_key_here")
                .base_url(php.url.as_str())
                .form(form)
                .build()
                .unwrap();
            for method in [Method::Get, Method::Post] {
                let request = Send {
                    method,
                    tree: &tree,
                };
                let reply = client.send(&Echo(&request)).await.unwrap();
                let decoded: Value = serde_json::from_str(&reply).unwrap();
                let part = match method {
                    Method::Get => "get",
                    _ => "post",
                };
                let read = without_lists(decoded[part].clone());
                assert_same(&read, &expected_of(&tree), &format!("{form:?} {tree:?}"));
                sent += 1;
            }
        }
    }
    assert_eq!(sent, 66 * 4);
}
