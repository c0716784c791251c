//! What of a document is read, and the error for anything else.

use super::*;
use crate::spec::{Shape, Spelling};

/// Writes a shape on one line: `[]{name: text, old: secret text}`
fn outline(shape: &Shape) -> String {
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

/// Returns a document with one GET that has these parameters after the key, and this reply.
fn document(parameters: &str, reply: &str) -> String {
    format!(
        r##"{{
            "paths": {{ "/x": {{ "get": {{
                "operationId": "x",
                "parameters": [{{ "$ref": "#/components/parameters/ApiKey" }}, {parameters}],
                "responses": {{ "200": {{ "content": {{ "application/json": {reply} }} }} }}
            }} }} }},
            "components": {{
                "parameters": {{ "ApiKey": {{
                    "name": "apikey", "in": "query", "required": true,
                    "schema": {{ "$ref": "#/components/schemas/ApiKey" }}
                }} }},
                "schemas": {{
                    "ApiKey": {{ "type": "string", "format": "password" }},
                    "Circle": {{ "oneOf": [{{ "$ref": "#/components/schemas/Circle" }}] }},
                    "Loop": {{ "$ref": "#/components/schemas/Loop" }},
                    "User": {{ "type": "object", "required": ["name"], "properties": {{
                        "name": {{ "type": "string" }},
                        "password": {{ "type": "string", "format": "password" }},
                        "keys[]": {{ "type": "array", "items": {{ "type": "string" }} }},
                        "ips": {{ "type": "array", "items": {{ "type": "string" }} }}
                    }} }},
                    "Id": {{ "oneOf": [{{ "type": "string" }}, {{ "type": "integer" }}] }}
                }}
            }}
        }}"##
    )
}

fn with_schema(schema: &str) -> String {
    document(
        &format!(r#"{{ "name": "a", "in": "query", "schema": {schema} }}"#),
        r#"{ "example": 1 }"#,
    )
}

#[test]
fn parameters_keep_their_order_and_follow_references() {
    let document = document(
        r##"{ "name": "z[]", "in": "query", "required": true, "schema": { "type": "array", "items": { "type": "integer" } } },
            { "name": "a", "in": "query", "schema": { "allOf": [{ "$ref": "#/components/schemas/Id" }] } },
            { "name": "token", "in": "query", "schema": { "type": "string", "format": "password" } }"##,
        r#"{ "example": { "b": 1, "a": 29.92 } }"#,
    );
    let spec = Spec::parse(&document).unwrap();
    let operation = &spec.operations[0];

    let summary: Vec<_> = operation
        .parameters
        .iter()
        .map(|parameter| {
            (
                parameter.name.as_str(),
                parameter.required,
                outline(&parameter.shape),
            )
        })
        .collect();
    assert_eq!(
        summary,
        [
            ("apikey", true, "secret text".to_owned()),
            ("z[]", true, "[]an integer".to_owned()),
            ("a", false, "text or an integer".to_owned()),
            ("token", false, "secret text".to_owned()),
        ]
    );
    assert_eq!(operation.example.to_string(), r#"{"b":1,"a":29.92}"#);
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
            r#"{ "type": "string", "format": "date-time" }"#,
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

#[test]
fn at_least_one_is_of_the_operations_parameters() {
    let document = document(
        r#"{ "name": "a", "in": "query", "schema": { "type": "string" } }"#,
        r#"{ "example": 1 }"#,
    );
    let with = |name: &str| {
        let rule = format!(r#""operationId": "x", "x-at-least-one": ["a", "{name}"],"#);
        Spec::parse(&document.replace(r#""operationId": "x","#, &rule))
    };
    assert_eq!(
        with("apikey").unwrap().operations[0].at_least_one,
        ["a", "apikey"]
    );
    assert_eq!(
        with("b").unwrap_err().to_string(),
        "paths > /x > get > x-at-least-one > 1: the operation has no parameter `b`"
    );
}

#[test]
fn the_first_of_several_examples_is_the_reply() {
    let reply = r#"{ "examples": { "second": { "value": 2 }, "first": { "value": 1 } } }"#;
    let spec = Spec::parse(&document(
        r#"{ "name": "a", "in": "query", "schema": { "enum": [true] } }"#,
        reply,
    ));
    assert_eq!(spec.unwrap().operations[0].example, 2);
}

#[test]
fn the_error_for_anything_unsupported_names_its_place() {
    let a = "paths > /x > get > parameters > 1";
    let a_schema = format!("{a} > schema");
    for (document, message) in [
        ("{".to_owned(), "the document: EOF while parsing an object at line 1 column 1".to_owned()),
        ("{}".to_owned(), "the document: `paths` is missing".to_owned()),
        (
            r#"{ "paths": { "/x": { "put": {} } } }"#.to_owned(),
            "paths > /x > put: the mock supports only GET and POST operations".to_owned(),
        ),
        (
            r#"{ "paths": { "/x": { "get": { "parameters": [] } } } }"#.to_owned(),
            "paths > /x > get: the first parameter must be `apikey`".to_owned(),
        ),
        (
            r#"{ "paths": { "/x": { "post": { "parameters": [] } } } }"#.to_owned(),
            "paths > /x > post: a POST must not have `parameters`; write them in the form of its `requestBody`".to_owned(),
        ),
        (
            document(r#"{ "name": "a", "in": "header" }"#, "{}"),
            format!("{a}: the mock supports only parameters with `in: query`"),
        ),
        (
            with_schema(r#"{ "type": "file" }"#),
            format!("{a_schema}: the mock supports no parameters of type `file`"),
        ),
        (
            with_schema(r##"{ "$ref": "#/components/schemas/No" }"##),
            format!("{a_schema}: `#/components/schemas/No` does not exist in the document"),
        ),
        (
            with_schema(r##"{ "$ref": "#/components/schemas/Loop" }"##),
            format!("{a_schema}: the value is nested too deeply, or refers to itself"),
        ),
        (
            document(
                r#"{ "name": "a", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }"#,
                "{}",
            ),
            format!("{a}: the mock supports only `style: form` and `style: deepObject`, with `explode: true`"),
        ),
        (
            document(r#"{ "name": "a", "in": "query", "schema": { "type": "string" } }"#, "{}"),
            "paths > /x > get > responses > 200 > content > application/json: `example` is missing; add the reply that \
             the mock returns"
                .to_owned(),
        ),
    ] {
        assert_eq!(Spec::parse(&document).unwrap_err().to_string(), message);
    }

    let circle = Spec::parse(&with_schema(
        r##"{ "$ref": "#/components/schemas/Circle" }"##,
    ))
    .unwrap_err();
    assert!(
        circle
            .to_string()
            .ends_with("the value is nested too deeply, or refers to itself"),
        "{circle}"
    );
}
