//! Limits of values, types with a format, words that the API may add to, and parameters of which one is required.

use super::tree::{document, verdict};
use crate::spec::Spec;

#[test]
fn a_value_is_held_to_its_limits_and_its_format() {
    let deep = r#"{ "style": "deepObject", "explode": true }"#;
    let spec = Spec::parse(&document(
        &[
            (
                "hours",
                r#"{ "type": "integer", "minimum": 1, "maximum": 24, "default": 2 }"#,
                "",
            ),
            ("share", r#"{ "type": "number", "maximum": 0.5 }"#, ""),
            (
                "label",
                r#"{ "type": "string", "minLength": 2, "maxLength": 4 }"#,
                "",
            ),
            (
                "since",
                r#"{ "type": "string", "format": "date-time-local" }"#,
                "",
            ),
            (
                "start",
                r#"{ "type": "integer", "format": "unix-time" }"#,
                "",
            ),
            (
                "sizes",
                r#"{ "type": "array", "items": { "type": "integer", "minimum": 1 } }"#,
                deep,
            ),
        ],
        "{}",
        "",
    ))
    .unwrap();
    for (name, value, expected) in [
        ("hours", "24", "accepted"),
        (
            "hours",
            "25",
            "Parameter `hours` must be an integer from 1 to 24.",
        ),
        ("share", "0.5", "accepted"),
        (
            "share",
            "0.51",
            "Parameter `share` must be a number of at most 0.5.",
        ),
        ("label", "äöüß", "accepted"),
        (
            "label",
            "a",
            "Parameter `label` must be text of 2 to 4 characters.",
        ),
        ("since", "2017-02-09 15:29:13", "accepted"),
        ("since", "2017-02-09", "accepted"),
        (
            "since",
            "yesterday",
            "Parameter `since` must be a date such as `2017-02-09 15:29:13` or `2017-02-09`.",
        ),
        ("start", "1486654153", "accepted"),
        (
            "start",
            "2017-02-09",
            "Parameter `start` must be a Unix time in seconds.",
        ),
        (
            "sizes[0]",
            "0",
            "Parameter `sizes[0]` must be an integer of at least 1.",
        ),
    ] {
        assert_eq!(verdict(&spec, &[(name, value)]), expected, "{value}");
    }
}

#[test]
fn words_that_the_api_may_add_to_are_open() {
    let words = r#"["a", { "value": "b", "name": "be", "description": "B." }]"#;
    let numbers = r#"[{ "value": 0, "name": "off" }, { "value": 1, "name": "on" }]"#;
    let spec = Spec::parse(&document(
        &[
            (
                "word",
                &format!(r#"{{ "type": "string", "x-extensible-enum": {words} }}"#),
                "",
            ),
            (
                "state",
                &format!(r#"{{ "type": "integer", "x-extensible-enum": {numbers} }}"#),
                "",
            ),
        ],
        "{}",
        "",
    ))
    .unwrap();
    for (pair, expected) in [
        (("word", "b"), "accepted"),
        (("word", "new"), "accepted"),
        (("state", "1"), "accepted"),
        (("state", "7"), "accepted"),
        (("state", "on"), "Parameter `state` must be an integer."),
    ] {
        assert_eq!(verdict(&spec, &[pair]), expected);
    }
}

#[test]
fn at_least_one_of_several_parameters_is_required() {
    let spec = Spec::parse(&document(
        &[
            ("client_id", r#"{ "type": "integer" }"#, ""),
            ("query[name]", r#"{ "type": "string" }"#, ""),
            (
                "ids[]",
                r#"{ "type": "array", "items": { "type": "integer" } }"#,
                "",
            ),
        ],
        "{}",
        r#""x-at-least-one": ["query[name]", "ids[]"],"#,
    ))
    .unwrap();
    let none = "At least one of the parameters `query[name]`, `ids[]` must be sent.";
    for (pairs, expected) in [
        (&[][..], none),
        (&[("client_id", "1")], none),
        (&[("client_id", "1"), ("query[name]", "a")], "accepted"),
        (&[("ids[0]", "1")], "accepted"),
        (&[("query[name]", ""), ("ids[]", "1")], "accepted"),
    ] {
        assert_eq!(verdict(&spec, pairs), expected, "{pairs:?}");
    }
}
