//! Which forms each type is read from, and which are errors. Each form is decoded on the fast path and on the exact path.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::*;
use crate::generated::job::JobKind;
use crate::generated::job::JobState;
use crate::runtime::date_time::DateTime;
use crate::runtime::id::Id;
use crate::runtime::reply::Job;

fn read_with<T: DeserializeOwned>(json: &str, context: &Context) -> Option<T> {
    let mut json = serde_json::Deserializer::from_str(json);
    T::deserialize(Lenient::new(&mut json, context)).ok()
}

/// Decodes a value on both paths. Their results have to agree unless the fast path lost digits.
fn read<T: DeserializeOwned + PartialEq + Debug>(json: &str) -> Option<T> {
    let context = Context::default();
    let fast = read_with(json, &context);
    let exact = read_with(json, &Context::exact());
    if !context.lost_digits() {
        assert_eq!(fast, exact, "{json}");
    }
    exact
}

/// Checks that each form reads as the value: alone, as an entry of a list, as a value of a map and as a member of a struct.
fn reads<T: DeserializeOwned + PartialEq + Debug + Clone>(value: T, forms: &[&str]) {
    for json in forms {
        assert_eq!(read::<T>(json), Some(value.clone()), "{json}");
        assert_eq!(
            read(&format!("[{json}, {json}]")),
            Some(vec![value.clone(); 2])
        );
        let map = HashMap::from([("a".to_owned(), value.clone())]);
        assert_eq!(read(&format!("{{\"a\": {json}}}")), Some(map));
        let member = Member {
            member: value.clone(),
        };
        assert_eq!(
            read(&format!("{{\"x\": [{json}], \"member\": {json}}}")),
            Some(member)
        );
    }
}

/// Checks that each form of "none", and a missing member, reads as `None`.
fn reads_none<T: DeserializeOwned + PartialEq + Debug + Clone>() {
    reads(
        None::<T>,
        &[
            "null",
            "\"\"",
            "[]",
            "{}",
            "[ ]",
            "{ }",
            "\"0000-00-00\"",
            "\"-0001-11-30 00:00:00\"",
        ],
    );
    assert_eq!(read(r#"{"other": 1}"#), Some(Member { member: None::<T> }));
}

fn is_error<T: DeserializeOwned + PartialEq + Debug>(forms: &[&str]) {
    for json in forms {
        assert_eq!(read::<T>(json), None, "{json}");
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Member<T> {
    member: T,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Inner {
    a: i64,
    list: Vec<String>,
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn none_is_read_in_every_form() {
    reads_none::<String>();
    reads_none::<i64>();
    reads_none::<f64>();
    reads_none::<bool>();
    reads_none::<Id>();
    reads_none::<DateTime>();
    reads_none::<JobKind>();
    reads_none::<Job>();
    reads_none::<Inner>();
    reads_none::<Vec<String>>();
    reads_none::<BTreeMap<String, Value>>();
    reads_none::<Value>();
}

#[test]
fn an_option_reads_a_value_as_some() {
    reads(Some(text("x")), &["\"x\""]);
    reads(Some(0), &["0", "\"0\"", "0.0"]);
    reads(Some(false), &["false", "0", "\"0\"", "\"no\""]);
    reads(Some(Id::from(0)), &["0", "\"0\""]);
    reads(
        Some(Job::new(7)),
        &[r#"{"job_id": 7}"#, r#"{"job_id": "7", "more": [{}]}"#],
    );
    reads(
        Some(vec![text("a"), text("b")]),
        &[r#"["a", "b"]"#, r#"{"0": "a", "5": "b"}"#],
    );
    reads(Some(vec![None, Some(1)]), &[r#"[null, 1]"#, r#"["", "1"]"#]);
    reads(Some(BTreeMap::from([(5, 1)])), &[r#"{"5": 1}"#]);
    reads(Some(JobState::from("Paused")), &["\"Paused\""]);
    reads(Some(json!({ "a": "1" })), &[r#"{"a": "1"}"#]);
}

#[test]
fn none_is_an_error_for_a_required_value() {
    is_error::<i64>(&["null", "\"\"", "[]", "{}"]);
    is_error::<f64>(&["null", "\"\"", "[]", "{}"]);
    is_error::<bool>(&["null", "[]", "{}"]);
    is_error::<String>(&["null", "[]", "{}"]);
    is_error::<Id>(&["null", "\"\"", "[]", "{}"]);
    is_error::<DateTime>(&["null", "\"\"", "[]", "{}", "\"0000-00-00 00:00:00\""]);
    is_error::<Job>(&[
        "null",
        "\"\"",
        "[]",
        "{}",
        r#"{"job_id": ""}"#,
        r#"{"job_id": null}"#,
    ]);
    is_error::<Member<i64>>(&["null", "\"\"", "[]", "{}", r#"{"member": ""}"#]);
}

#[test]
fn a_flag_is_read_in_every_form() {
    reads(
        true,
        &[
            "true", "1", "1.0", "\"1\"", "\"true\"", "\"TRUE\"", "\"yes\"", "\"Yes\"", "\"on\"",
            "\" 1 \"",
        ],
    );
    reads(
        false,
        &[
            "false",
            "0",
            "0.0",
            "\"0\"",
            "\"false\"",
            "\"no\"",
            "\"NO\"",
            "\"off\"",
            "\"\"",
        ],
    );
    is_error::<bool>(&[
        "2",
        "-1",
        "0.5",
        "\"2\"",
        "\"maybe\"",
        "[true]",
        "{\"a\": 1}",
    ]);
}

#[test]
fn a_number_is_read_in_every_form() {
    reads(
        3_433_562_i64,
        &[
            "3433562",
            "\"3433562\"",
            "3433562.0",
            "\"3433562.0\"",
            "3.433562e6",
            "\" 3433562\"",
        ],
    );
    reads(-3_i64, &["-3", "\"-3\"", "-3.0"]);
    reads(12_u8, &["12", "\"12\"", "12.0"]);
    reads(
        u64::MAX,
        &["18446744073709551615", "\"18446744073709551615\""],
    );
    is_error::<i64>(&[
        "1.5",
        "\"1.5\"",
        "1e300",
        "true",
        "\"x\"",
        "\"1,000\"",
        "[1]",
        "{\"a\": 1}",
        "9223372036854775808",
    ]);
    is_error::<u8>(&["256", "-1", "\"-1\""]);
    reads(29.0, &["29", "29.0", "\"29.00\"", "\"29\""]);
    reads(-0.5, &["-0.5", "\"-0.5\""]);
    is_error::<f64>(&["true", "\"x\"", "\"inf\"", "\"NaN\"", "\"1e999\"", "[1]"]);
}

#[test]
fn a_number_is_read_as_text_with_all_its_digits() {
    for digits in [
        "2024",
        "-7",
        "0",
        "1.5",
        "1.10",
        "1.0",
        "1e3",
        "-0",
        "18446744073709551616",
        "0.30000000000000004",
    ] {
        reads(text(digits), &[digits, &format!("\"{digits}\"")]);
        reads(Some(text(digits)), &[digits]);
        reads(JobKind::from(digits), &[digits]);
    }
    reads(text(""), &["\"\""]);
    reads(
        text("a\"é\u{1f600}"),
        &[r#""a\"é😀""#, r#""a\u0022\u00e9\ud83d\ude00""#],
    );
    is_error::<String>(&["true", "[\"a\"]", "{\"a\": 1}"]);
}

#[test]
fn an_identifier_is_read_in_every_form() {
    reads(Id::from(491), &["491", "\"491\"", "491.0"]);
    reads(Id::from("a"), &["\"a\""]);
    is_error::<Id>(&["true", "1.5", "[491]", "{\"id\": 491}", "\" \""]);
}

#[test]
fn a_date_is_read_in_every_form() {
    let date: DateTime = "2017-02-09 15:29:13".parse().unwrap();
    reads(
        date,
        &["\"2017-02-09 15:29:13\"", "\"2017-02-09T15:29:13\""],
    );
    reads(Some(date), &["\"2017-02-09 15:29:13\""]);
    let utc: DateTime = "2017-02-09T15:29:13Z".parse().unwrap();
    reads(
        Some(utc),
        &[
            "1486654153",
            "\"1486654153\"",
            "1486654153.0",
            "\"2017-02-09T15:29:13+00:00\"",
        ],
    );
}

#[test]
fn a_list_is_read_in_every_form() {
    let list = vec![text("a"), text("c")];
    reads(
        list,
        &[
            r#"["a", "c"]"#,
            r#"{"0": "a", "2": "c"}"#,
            r#"{"10": "a", "9": "c"}"#,
        ],
    );
    reads(vec![text("1.50")], &["[1.50]", r#"{"0": 1.50}"#]);
    reads(Vec::<String>::new(), &["[]", "{}", "null", "\"\""]);
    is_error::<Vec<String>>(&[
        "\"a\"",
        "1",
        r#"{"a": "b"}"#,
        r#"{"0": "a", "x": "b"}"#,
        r#"{"": "a"}"#,
        "false",
    ]);
    reads((1, text("2")), &["[1, 2]", r#"{"0": "1", "1": 2}"#]);
}

#[test]
fn a_map_is_read_in_every_form() {
    reads(BTreeMap::from([(text("a"), 1)]), &[r#"{"a": "1"}"#]);
    reads(
        BTreeMap::<String, i64>::new(),
        &["{}", "[]", "null", "\"\""],
    );
    reads(
        BTreeMap::from([(text("0"), 7), (text("1"), 8)]),
        &["[7, \"8\"]"],
    );
    reads(
        BTreeMap::from([(0, text("1.50"))]),
        &["[1.50]", r#"{"0": 1.50}"#],
    );
    let nested = BTreeMap::from([(text("a"), BTreeMap::from([(text("b"), true)]))]);
    reads(nested, &[r#"{"a": {"b": "1"}}"#]);
    is_error::<BTreeMap<String, i64>>(&["\"a\"", "1", "true", r#"{"a": "b"}"#]);
}

#[test]
fn a_struct_is_read_from_an_object_but_not_from_a_list() {
    reads(Inner::default(), &["{}", "[]", r#"{"a": 0, "list": ""}"#]);
    reads(
        Inner {
            a: 1,
            list: vec![text("2")],
        },
        &[r#"{"a": "1", "list": {"3": 2}}"#],
    );
    is_error::<Inner>(&["[1, []]", "[{}]", "null", "\"\"", "1"]);
    is_error::<Job>(&[
        r#"["7"]"#,
        r#"["7", null, null, null]"#,
        r#"[{"job_id": 7}]"#,
    ]);
    is_error::<Option<Job>>(&[r#"["7"]"#, r#"{"job_id": ""}"#, r#"{"more": 1}"#]);
}

#[test]
fn a_json_value_is_read_unchanged() {
    for json in [
        json!("1"),
        json!(1.5),
        json!(""),
        json!([]),
        json!({ "a": [null, "", {}] }),
        json!(null),
    ] {
        assert_eq!(read::<Value>(&json.to_string()), Some(json.clone()));
        let map = BTreeMap::from([(text("a"), json.clone())]);
        assert_eq!(read(&json!({ "a": json }).to_string()), Some(map));
    }
    let raw: Option<Box<RawValue>> = read_with("[1.50, \"\"]", &Context::default());
    assert_eq!(raw.unwrap().get(), "[1.50, \"\"]");
}

#[test]
fn a_unit_is_read_from_any_json() {
    reads(
        (),
        &["null", "1", "\"x\"", "[1, {}]", r#"{"a": {"b": [true]}}"#],
    );
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Newtype(Vec<i64>);

#[derive(Clone, Debug, PartialEq, Deserialize)]
enum Word {
    Known,
}

#[test]
fn types_of_the_caller_are_read_leniently() {
    reads(
        Newtype(vec![1, 2]),
        &[r#"["1", 2.0]"#, r#"{"0": 1, "3": "2"}"#],
    );
    reads(Word::Known, &["\"Known\""]);
    reads('x', &["\"x\""]);
}

#[derive(Debug, PartialEq, Deserialize)]
struct Node {
    inside: Option<Vec<Node>>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Tree(Option<Vec<Tree>>);

#[derive(Debug, PartialEq, Deserialize)]
struct Maps(BTreeMap<String, Maps>);

#[test]
fn a_reply_that_is_nested_too_deeply_is_an_error_and_not_a_stack_overflow() {
    let lists = "[".repeat(20_000) + &"]".repeat(20_000);
    is_error::<Tree>(&[&lists]);
    is_error::<Maps>(&[&lists]);
    let nested = |levels: usize| {
        format!(
            "{}null{}",
            r#"{"inside":["#.repeat(levels),
            "]}".repeat(levels)
        )
    };
    is_error::<Node>(&[&nested(100), &nested(20_000)]);
    let flat =
        |levels: usize| r#"{"inside":["#.repeat(levels) + r#"{"inside":""}"# + &"]}".repeat(levels);
    assert!(read::<Node>(&flat(20)).is_some());
    is_error::<Value>(&[&"[".repeat(100_000)]);
}
