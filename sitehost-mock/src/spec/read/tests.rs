//! What of a document is read, and the error for anything else.

mod shapes;

use self::shapes::outline;
use super::*;

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
