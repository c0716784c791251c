//! Replies of every shape, with the loose values that PHP writes, decoded through `Client::decode`.

#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sitehost_api::{
    Client, DateTime, Decimal, Error, Id, Job, JobKind, Method, Page, Params, ReplyPart, Request,
    Secret, UnixTime,
};

/// A GET that returns a `T`.
struct Get<T> {
    part: ReplyPart,
    has_secret_reply: bool,
    reply: PhantomData<T>,
}

impl<T> Get<T> {
    fn new(part: ReplyPart) -> Self {
        Self {
            part,
            has_secret_reply: false,
            reply: PhantomData,
        }
    }
}

impl<T: DeserializeOwned + Send + 'static> Request for Get<T> {
    type Reply = T;

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.0/x.json")
    }

    fn encode(&self, _: &mut Params) {}

    fn reply_part(&self) -> ReplyPart {
        self.part
    }

    fn has_secret_reply(&self) -> bool {
        self.has_secret_reply
    }
}

fn decode<R: Request>(request: &R, body: &str) -> Result<R::Reply, Error> {
    let client = Client::new("your_key_here").unwrap();
    client.decode(request, 200, body.as_bytes())
}

/// Decodes the value of `return`.
fn read<T: DeserializeOwned + Send + 'static>(value: &str) -> Result<T, Error> {
    let body = format!(r#"{{"msg": "Successful", "return": {value}, "status": true}}"#);
    decode(&Get::new(ReplyPart::Return), &body)
}

/// Decodes the whole object.
fn whole<T: DeserializeOwned + Send + 'static>(body: &str) -> Result<T, Error> {
    decode(&Get::new(ReplyPart::Whole), body)
}

/// Checks that each form of `return` reads as `value`.
fn reads<T: DeserializeOwned + Send + PartialEq + Debug + 'static>(value: T, forms: &[&str]) {
    for form in forms {
        assert_eq!(read::<T>(form).unwrap(), value, "{form}");
    }
}

fn map<T, const N: usize>(pairs: [(&str, T); N]) -> BTreeMap<String, T> {
    pairs.map(|(key, value)| (key.to_owned(), value)).into()
}

#[test]
fn a_reply_is_a_loose_value_list_or_map() {
    reads(
        json!({ "a": [1, "2", null] }),
        &[r#"{"a": [1, "2", null]}"#],
    );
    reads(Value::Null, &["null"]);
    reads(
        map([("a", map([("b", 1), ("c", 2)])), ("d", map([]))]),
        &[
            r#"{"a": {"b": "1", "c": 2.0}, "d": []}"#,
            r#"{"a": {"b": 1, "c": "2"}, "d": null}"#,
            r#"{"a": {"b": 1, "c": "2"}, "d": ""}"#,
        ],
    );
    reads(map([("0", map([("0", 7)]))]), &["[[7]]", r#"{"0": ["7"]}"#]);
    reads(
        BTreeMap::<String, BTreeMap<String, i64>>::new(),
        &["[]", "{}", "null"],
    );
    reads(
        vec![
            map([("0", "x".to_owned())]),
            map([("0", "1.50".to_owned())]),
        ],
        &[
            r#"[{"0": "x"}, {"0": 1.50}]"#,
            r#"{"0": ["x"], "7": {"0": "1.50"}}"#,
        ],
    );
    reads(
        vec![1, 2],
        &["[1, 2]", r#"["1", 2.0]"#, r#"{"0": 1, "2": "2"}"#],
    );
    reads(Vec::<i64>::new(), &["[]", "{}", "null", "\"\""]);
    reads(true, &["true", "1", "\"1\"", "\"yes\"", "\"true\""]);
    reads(false, &["false", "0", "\"0\"", "\"no\"", "\"\""]);
    reads(
        map([("a.nz", true), ("b.nz", false)]),
        &[
            r#"{"a.nz": "1", "b.nz": 0}"#,
            r#"{"a.nz": true, "b.nz": "no"}"#,
        ],
    );
    reads(Some(vec![1]), &["[1]", r#"["1"]"#, r#"{"0": 1}"#]);
    reads(None::<Vec<i64>>, &["null", "\"\"", "[]"]);
    reads("2024".to_owned(), &["\"2024\"", "2024"]);
    reads("1.50".to_owned(), &["1.50"]);
    let date: DateTime = "2017-02-09 15:29:13".parse().unwrap();
    reads(
        Some(date),
        &["\"2017-02-09 15:29:13\"", "\"2017-02-09T15:29:13\""],
    );
    reads(
        None::<DateTime>,
        &["null", "\"\"", "\"0000-00-00 00:00:00\"", "[]"],
    );
    reads(Id::from(7), &["7", "\"7\"", "7.0"]);
    reads(
        UnixTime::from(1_486_654_153),
        &["1486654153", "\"1486654153\""],
    );
    reads(None::<UnixTime>, &["null", "\"\""]);
}

#[test]
fn a_value_of_another_type_is_an_error_at_its_place() {
    for (error, path) in [
        (
            read::<BTreeMap<String, BTreeMap<String, i64>>>(r#"{"a": {"b": "many"}}"#).unwrap_err(),
            "return.a.b",
        ),
        (read::<Vec<i64>>(r#"[1, "x"]"#).unwrap_err(), "return[1]"),
        (read::<bool>("\"maybe\"").unwrap_err(), "return"),
        (
            read::<Vec<Decimal>>(r#"["1.00", "1,000.00"]"#).unwrap_err(),
            "return[1]",
        ),
        (
            read::<Vec<UnixTime>>(r#"["soon"]"#).unwrap_err(),
            "return[0]",
        ),
    ] {
        assert!(error.is_decode(), "{error}");
        assert_eq!(error.json_path(), Some(path), "{error}");
    }
    let error = read::<Vec<Decimal>>(r#"["ten"]"#).unwrap_err();
    assert!(
        error
            .to_string()
            .contains(r#"invalid value: string "ten", expected a decimal number such as 29.00"#),
        "{error}"
    );
}

#[test]
fn a_decimal_keeps_its_digits_wherever_it_stands() {
    #[derive(Debug, Deserialize)]
    struct Price {
        price: Decimal,
        #[serde(default)]
        setup: Option<Decimal>,
        tiers: Vec<Decimal>,
    }
    let shown = |price: Price| {
        let tiers = price.tiers.iter().map(Decimal::to_string);
        let setup = price.setup.map(|setup| setup.to_string());
        (
            price.price.to_string(),
            setup,
            tiers.collect::<Vec<_>>().join(" "),
        )
    };
    let text = |text: &str| text.to_owned();
    for (json, expected) in [
        (
            r#"{"price": "29.00", "setup": 29, "tiers": ["-1.50", 29.5, "0"]}"#,
            (text("29.00"), Some(text("29")), text("-1.50 29.5 0")),
        ),
        (
            r#"{"price": 20.50, "setup": "", "tiers": {"1": "7.10"}}"#,
            (text("20.5"), None, text("7.10")),
        ),
        (
            r#"{"price": 1, "setup": null, "tiers": ""}"#,
            (text("1"), None, text("")),
        ),
        (
            r#"{"price": 0.1, "tiers": []}"#,
            (text("0.1"), None, text("")),
        ),
    ] {
        assert_eq!(shown(read(json).unwrap()), expected, "{json}");
    }
    // A number that is read as text makes the decoder take the exact path.
    let (label, price): (String, Decimal) = read(r#"[1.50, 20.50]"#).unwrap();
    assert_eq!((label, price.to_string()), (text("1.50"), text("20.5")));
}

#[test]
fn a_missing_return_is_an_empty_list_or_map_only_where_it_is_optional() {
    fn missing<T: DeserializeOwned + Send + 'static>(part: ReplyPart) -> Result<T, Error> {
        decode(&Get::new(part), r#"{"msg": "Successful", "status": true}"#)
    }
    let optional = ReplyPart::OptionalReturn;
    assert!(missing::<Vec<i64>>(optional).unwrap().is_empty());
    assert_eq!(missing::<BTreeMap<String, i64>>(optional).unwrap(), map([]));
    assert_eq!(missing::<Option<Job>>(optional).unwrap(), None);
    assert_eq!(
        missing::<Option<DateTime>>(ReplyPart::Return).unwrap(),
        None
    );
    for error in [
        missing::<Vec<i64>>(ReplyPart::Return).unwrap_err(),
        missing::<BTreeMap<String, i64>>(ReplyPart::Return).unwrap_err(),
        missing::<Job>(optional).unwrap_err(),
        missing::<bool>(optional).unwrap_err(),
        missing::<i64>(optional).unwrap_err(),
    ] {
        assert!(
            error.is_decode() && error.json_path() == Some("return"),
            "{error}"
        );
    }
    let given = decode(
        &Get::<Vec<i64>>::new(optional),
        r#"{"return": ["7"], "status": true}"#,
    );
    assert_eq!(given.unwrap(), [7]);
    let refused = decode(
        &Get::<Vec<i64>>::new(optional),
        r#"{"msg": "No.", "status": false}"#,
    );
    assert!(refused.unwrap_err().is_refused());
}

#[test]
fn a_page_is_read_with_its_counters_beside_return() {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Contact {
        contact_id: Id,
    }
    let mut expected = Page::new([7, 8].map(|id| Contact {
        contact_id: Id::from(id),
    }));
    expected.total_items = 5;
    expected.total_pages = 3;
    for body in [
        r#"{"return": [{"contact_id": "7"}, {"contact_id": 8}], "total_items": "5", "current_items": 2,
            "current_page": 1, "total_pages": 3.0, "status": true, "msg": "Successful", "time": 0.1}"#,
        r#"{"total_pages": 3, "total_items": 5, "current_page": "1", "current_items": 2, "status": true,
            "return": {"0": {"contact_id": 7}, "3": {"contact_id": 8}}}"#,
    ] {
        assert_eq!(whole::<Page<Contact>>(body).unwrap(), expected, "{body}");
    }
    let page = r#"{"data": [{"contact_id": 7}, {"contact_id": 8}], "total_items": 5, "current_items": 2, "current_page": 1,
                   "total_pages": 3}"#;
    assert_eq!(read::<Page<Contact>>(page).unwrap(), expected);
    let body = r#"{"return": [], "current_items": 0, "current_page": 1, "total_pages": 0, "status": true}"#;
    let error = whole::<Page<Contact>>(body).unwrap_err();
    assert!(
        error.to_string().contains("missing field `total_items`"),
        "{error}"
    );
    let body = r#"{"return": [], "total_items": 0, "current_items": 0, "current_page": 1, "total_pages": 0,
                   "status": false, "msg": "No."}"#;
    assert!(whole::<Page<Contact>>(body).unwrap_err().is_refused());
}

/// A job and more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Upgrade {
    #[serde(flatten)]
    job: Job,
    #[serde(default)]
    cores: i64,
    #[serde(default)]
    is_resized: bool,
    #[serde(default)]
    disk: BTreeMap<String, bool>,
    #[serde(default)]
    price: Option<Decimal>,
}

/// A job or none, and more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Update {
    #[serde(flatten)]
    job: Option<Job>,
    #[serde(default)]
    cores: Option<i64>,
}

#[test]
fn a_job_is_read_beside_loosely_written_members() {
    let upgrade = |job| Upgrade {
        job,
        cores: 1,
        ..Upgrade::default()
    };
    let typed = Job::new(7).or_kind(JobKind::Scheduler);
    reads(
        upgrade(typed.clone()),
        &[
            r#"{"job": {"type": "scheduler", "id": "7"}, "cores": "1", "disk": []}"#,
            r#"{"cores": 1.0, "is_resized": "0", "price": "", "job": {"type": "scheduler", "id": 7}}"#,
            r#"{"cores": 1, "job": {"type": "scheduler", "id": 7.0, "more": []}, "disk": null}"#,
        ],
    );
    reads(
        upgrade(Job::new(7)),
        &[
            r#"{"job_id": "7", "cores": 1}"#,
            r#"{"job_id": 7, "cores": "1", "id": 61, "type": "server"}"#,
            r#"{"job": {"type": null, "id": 7}, "cores": "1"}"#,
            r#"{"job": {"type": "", "id": 7}, "cores": "1"}"#,
        ],
    );
    reads(
        Upgrade {
            job: typed.clone(),
            cores: 2,
            is_resized: true,
            disk: map([("scsi0", true)]),
            price: Some("29.00".parse().unwrap()),
        },
        &[
            r#"{"job": {"type": "scheduler", "id": 7}, "cores": 2, "is_resized": 1, "disk": {"scsi0": "1"}, "price": "29.00"}"#,
        ],
    );
    let written = serde_json::to_string(&upgrade(typed.clone())).unwrap();
    reads(upgrade(typed), &[&written]);
}

#[test]
fn a_missing_job_beside_members_is_an_error_or_none() {
    for json in [
        r#"{"cores": 1}"#,
        r#"{"cores": 1, "job": null}"#,
        r#"{"cores": 1, "job": []}"#,
        r#"{"cores": 1, "job": ""}"#,
        r#"{"cores": 1, "job_id": ""}"#,
        r#"{"cores": 1, "job_id": null}"#,
    ] {
        let none = Update {
            job: None,
            cores: Some(1),
        };
        reads(none, &[json]);
        let error = read::<Upgrade>(json).unwrap_err();
        assert!(error.is_decode(), "{json}: {error}");
    }
    reads(
        Update {
            job: Some(Job::new(7)),
            cores: None,
        },
        &[r#"{"job_id": "7", "cores": ""}"#, r#"{"job": {"id": 7}}"#],
    );
    reads(Update::default(), &["{}", "[]", r#"{"cores": null}"#]);
}

/// A reply with a secret, and with neighbours that can be wrong.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Server {
    name: String,
    password: Secret,
    vnc_token: Option<Secret>,
    ips: Vec<String>,
    created: Option<DateTime>,
}

const CANARY: &str = "canary8472910365";

#[test]
fn a_secret_in_a_reply_is_read_from_text_and_from_a_number_and_never_shown() {
    for (json, text) in [
        (r#"{"password": "canary8472910365"}"#, CANARY),
        (r#"{"password": 8472910365}"#, "8472910365"),
        (r#"{"password": 84729.10365}"#, "84729.10365"),
        (r#"{"password": 0.10}"#, "0.10"),
        (r#"{"password": ""}"#, ""),
    ] {
        let server: Server = read(json).unwrap();
        assert_eq!(server.password.expose(), text, "{json}");
        assert_eq!(server.vnc_token, None);
        let shown = format!(
            "{server:?} {server:#?} {} {:?}",
            serde_json::to_string(&server).unwrap(),
            json!(server)
        );
        assert!(
            !shown.contains("8472") && !shown.contains("0.10"),
            "{shown}"
        );
        assert!(shown.contains(r#""password":"***""#), "{shown}");
    }
    let server: Server = read(r#"{"vnc_token": 8472910365}"#).unwrap();
    assert_eq!(server.vnc_token, Some(Secret::from("8472910365")));
    assert_eq!(read::<Secret>("8472910365").unwrap().expose(), "8472910365");
}

#[test]
fn an_error_around_a_secret_in_a_reply_does_not_quote_it() {
    let request = Get::<Server> {
        has_secret_reply: true,
        ..Get::new(ReplyPart::Return)
    };
    let client = Client::new("your_key_here").unwrap();
    for (status, body, text, path) in [
        // The secret itself does not fit.
        (
            200,
            r#"{"status": true, "return": {"password": ["canary8472910365"]}}"#,
            "expected a secret as text",
            Some("return.password"),
        ),
        (
            200,
            r#"{"status": true, "return": {"vnc_token": {"token": "canary8472910365"}}}"#,
            "expected a secret as text",
            Some("return.vnc_token"),
        ),
        // A neighbour does not fit, and repeats the secret.
        (
            200,
            r#"{"status": true, "return": {"password": "canary8472910365", "ips": "canary8472910365"}}"#,
            "expected a sequence",
            Some("return.ips"),
        ),
        (
            200,
            r#"{"status": true, "return": {"created": "canary8472910365, expected canary8472910365"}}"#,
            "expected a date and time",
            Some("return.created"),
        ),
        (
            200,
            r#"{"status": true, "return": "canary8472910365"}"#,
            "expected struct Server",
            Some("return"),
        ),
        // The envelope does not fit.
        (
            200,
            r#"{"return": {"password": "canary8472910365"}}"#,
            "`status` is missing",
            None,
        ),
        (
            200,
            r#"{"status": 1, "return": {"password": "canary8472910365"}}"#,
            "expected true or false",
            Some("status"),
        ),
        (
            500,
            r#"{"status": true, "return": {"password": "canary8472910365"}}"#,
            "success under an HTTP error",
            None,
        ),
        // It is not JSON.
        (
            200,
            r#"{"return": {"password": "canary8472910365"#,
            "the JSON is cut off",
            None,
        ),
        (
            200,
            r#"{"status": tru, "return": {"password": "canary8472910365"}}"#,
            "invalid JSON at line 1",
            None,
        ),
        (
            200,
            "<b>Warning</b>: password canary8472910365",
            "HTML instead of JSON",
            None,
        ),
    ] {
        let error = client
            .decode(&request, status, body.as_bytes())
            .unwrap_err();
        assert!(error.is_decode(), "{body}: {error}");
        let shown = format!("{error} {error:?} {error:#?}");
        assert!(!shown.contains("8472"), "{shown}");
        assert!(shown.contains(text), "{body}: {shown}");
        assert_eq!(error.json_path(), path, "{body}");
    }
    let body = r#"{"return": null, "status": false, "msg": "No such server."}"#;
    let error = client.decode(&request, 200, body.as_bytes()).unwrap_err();
    assert_eq!(error.message(), Some("No such server."));
}
