//! Which shape a parameter has, and which shapes cannot be sent.

use super::document;
use crate::spec::{Shape, Spec, Spelling};

/// Writes a shape on one line: `[]{name: text, old: secret text}`
pub(super) fn outline(shape: &Shape) -> String {
    match shape {
        Shape::Value { kind, is_secret } => {
            let secret = if *is_secret { "secret " } else { "" };
            format!("{secret}{kind}")
        }
        Shape::List(list) => {
            let spelling = match list.spelling {
                Spelling::Indexed => "[0]",
                Spelling::Repeated => "[]",
                Spelling::Bare => "bare ",
            };
            let clears = if list.empty_clears { "or nothing " } else { "" };
            format!("{clears}{spelling}{}", outline(&list.entries))
        }
        Shape::Map(values) => format!("[KEY]{}", outline(values)),
        Shape::Struct(members) => {
            let members = members.iter().map(|member| {
                let required = if member.required { "" } else { "?" };
                format!("{}{required}: {}", member.name, outline(&member.shape))
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        Shape::OneOf(shapes) => shapes.iter().map(outline).collect::<Vec<_>>().join(" or "),
    }
}

/// Returns the outline of a parameter `a`, or the error.
fn read(schema: &str, style: &str) -> String {
    named("a", schema, style)
}

fn named(name: &str, schema: &str, style: &str) -> String {
    let parameter = format!(r#"{{ "name": "{name}", "in": "query", {style} "schema": {schema} }}"#);
    match Spec::parse(&document(&parameter, r#"{ "example": 1 }"#)) {
        Ok(spec) => outline(&spec.operations[0].parameters[1].shape),
        Err(error) => error.problem,
    }
}

const DEEP: &str = r#""style": "deepObject", "explode": true,"#;
const FORM: &str = r#""style": "form", "explode": true,"#;

#[test]
fn every_type_of_value_is_read_with_its_limits() {
    for (schema, expected) in [
        (r#"{ "type": "string", "format": "id" }"#, "text"),
        (
            r#"{ "type": "string", "minLength": 1, "maxLength": 64 }"#,
            "text of 1 to 64 characters",
        ),
        (
            r#"{ "type": "string", "format": "date-time-local" }"#,
            "a date such as `2017-02-09 15:29:13` or `2017-02-09`",
        ),
        (
            r#"{ "type": "integer", "minimum": 1, "default": 1 }"#,
            "an integer of at least 1",
        ),
        (
            r#"{ "type": "integer", "format": "unix-time" }"#,
            "a Unix time in seconds",
        ),
        (
            r#"{ "type": "number", "minimum": 0.5, "maximum": 1 }"#,
            "a number from 0.5 to 1",
        ),
        (r#"{ "type": "integer", "enum": [0, 1] }"#, "`0` or `1`"),
        (
            r#"{ "type": "string", "x-extensible-enum": ["a", { "value": "b", "name": "be", "description": "B." }] }"#,
            "text",
        ),
        (
            r#"{ "type": "integer", "x-extensible-enum": [{ "value": 1 }] }"#,
            "an integer",
        ),
        (
            r##"{ "allOf": [{ "$ref": "#/components/schemas/ApiKey" }], "maxLength": 8 }"##,
            "secret text of at most 8 characters",
        ),
    ] {
        assert_eq!(read(schema, ""), expected, "{schema}");
        assert_eq!(read(schema, FORM), expected, "{schema}");
    }
}

#[test]
fn every_shape_is_read() {
    let integers = r#"{ "type": "array", "items": { "type": "integer" } }"#;
    let users = r##"{ "type": "array", "items": { "$ref": "#/components/schemas/User" } }"##;
    let user = "{name: text, password?: secret text, keys[]?: []text, ips?: [0]text}";
    for (name, schema, style, expected) in [
        ("a[]", integers, "", "[]an integer"),
        ("a[]", integers, FORM, "[]an integer"),
        ("a", integers, DEEP, "[0]an integer"),
        ("a", users, DEEP, &format!("[0]{user}")),
        ("a[]", users, DEEP, &format!("[]{user}")),
        (
            "a",
            r#"{ "type": "array", "x-repeat": true, "items": { "type": "string" } }"#,
            FORM,
            "bare text",
        ),
        (
            "a[]",
            r#"{ "type": "array", "format": "password", "items": { "type": "string" } }"#,
            "",
            "[]secret text",
        ),
        (
            "a[]",
            r#"{ "type": "array", "x-empty-clears": true, "items": { "type": "integer" } }"#,
            "",
            "or nothing []an integer",
        ),
        (
            "a",
            r#"{ "type": "object", "additionalProperties": { "type": "string", "format": "password" } }"#,
            DEEP,
            "[KEY]secret text",
        ),
        (
            "a",
            &format!(r#"{{ "type": "object", "additionalProperties": {users} }}"#),
            DEEP,
            &format!("[KEY][0]{user}"),
        ),
        (
            "a[b]",
            r##"{ "allOf": [{ "$ref": "#/components/schemas/User" }], "description": "One." }"##,
            DEEP,
            user,
        ),
        (
            "a",
            &format!(
                r#"{{ "oneOf": [{integers}, {{ "enum": ["auto"] }}, {{ "enum": ["none"] }}] }}"#
            ),
            DEEP,
            "`auto` or `none` or [0]an integer",
        ),
        (
            "a",
            &format!(
                r#"{{ "oneOf": [{{ "enum": ["auto"] }}, {{ "oneOf": [{integers}, {{ "enum": ["none"] }}] }}] }}"#
            ),
            DEEP,
            "`auto` or `none` or [0]an integer",
        ),
    ] {
        assert_eq!(named(name, schema, style), expected, "{schema}");
    }
}

#[test]
fn a_shape_that_cannot_be_sent_is_an_error() {
    let integers = r#"{ "type": "array", "items": { "type": "integer" } }"#;
    let bare = r#"{ "type": "array", "x-repeat": true, "items": { "type": "integer" } }"#;
    let user = r##"{ "$ref": "#/components/schemas/User" }"##;
    let users = format!(r#"{{ "type": "array", "items": {user} }}"#);
    let in_brackets = "a list whose name ends in `[]` must have `style: form` if it holds values, otherwise `style: deepObject`";
    let repeated = "`x-repeat` is for a list of values with `style: form` and a name without `[]`";
    let object = "an object must have either `properties` or a schema as `additionalProperties`";
    for (name, schema, style, expected) in [
        (
            "a",
            integers,
            "",
            "a list must have a name that ends in `[]`, `style: deepObject` or `x-repeat: true`",
        ),
        ("a[]", integers, DEEP, in_brackets),
        ("a[]", &users, "", in_brackets),
        ("a[]", bare, "", repeated),
        ("a", bare, DEEP, repeated),
        ("a", user, "", "an object must have `style: deepObject`"),
        ("a", r#"{ "type": "object" }"#, DEEP, object),
        (
            "a",
            r#"{ "type": "object", "additionalProperties": true }"#,
            DEEP,
            object,
        ),
        (
            "a",
            r#"{ "type": "string" }"#,
            DEEP,
            "a value must not have `style: deepObject`",
        ),
        (
            "a",
            &format!(r#"{{ "oneOf": [{{ "type": "string" }}, {integers}] }}"#),
            "",
            "alternatives with parts must have `style: deepObject`",
        ),
        (
            "a[]",
            r#"{ "type": "string" }"#,
            "",
            "a parameter whose name ends in `[]` must be a list",
        ),
        (
            "a[b",
            r#"{ "type": "string" }"#,
            "",
            "the brackets of `a[b` are not in pairs",
        ),
        (
            "apikey[]",
            integers,
            "",
            "PHP cannot tell `apikey` from `apikey[]`",
        ),
        (
            "a",
            r#"{ "type": "string", "pattern": "^a" }"#,
            "",
            "the mock does not support `pattern`",
        ),
        (
            "a",
            r#"{ "type": "integer", "minimum": "1" }"#,
            "",
            "the value must be a number",
        ),
        (
            "a",
            r#"{ "type": "string", "x-extensible-enum": [{ "name": "a" }] }"#,
            "",
            "a word must be a string, a number or an object with a `value`",
        ),
    ] {
        assert_eq!(named(name, schema, style), expected, "{schema}");
    }
}
