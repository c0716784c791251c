//! A document with every shape that a parameter may have, for the other tests.

use super::{Call, KEY, Spec};
use crate::decode::Pair;

/// `(name, schema, encoding)` of each parameter after the key, in order.
const PARAMETERS: &[(&str, &str, &str)] = &[
    ("params[code]", r#"{ "type": "string" }"#, ""),
    (
        "params[ssh_keys][]",
        r#"{ "type": "array", "items": { "type": "integer" } }"#,
        FORM,
    ),
    (
        "containers",
        r#"{ "type": "array", "x-repeat": true, "items": { "type": "string" } }"#,
        FORM,
    ),
    (
        "params[ips]",
        r#"{ "type": "array", "items": { "type": "integer" } }"#,
        DEEP,
    ),
    (
        "variables",
        r##"{ "type": "array", "items": { "$ref": "#/components/schemas/Variable" } }"##,
        DEEP,
    ),
    (
        "names[]",
        r##"{ "type": "array", "items": { "$ref": "#/components/schemas/Variable" } }"##,
        DEEP,
    ),
    (
        "environments",
        r#"{ "type": "object", "additionalProperties": { "type": "integer" } }"#,
        DEEP,
    ),
    (
        "mounts",
        r#"{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }"#,
        DEEP,
    ),
    (
        "updates[partitions]",
        r##"{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Partition" } }"##,
        DEEP,
    ),
    ("updates[label]", r#"{ "type": "string" }"#, ""),
    (
        "params[Phone]",
        r##"{ "allOf": [{ "$ref": "#/components/schemas/Phone" }] }"##,
        DEEP,
    ),
    (
        "params[ipv4]",
        r##"{ "$ref": "#/components/schemas/Addresses" }"##,
        DEEP,
    ),
    (
        "servers[]",
        r#"{ "type": "array", "x-empty-clears": true, "items": { "type": "integer" } }"#,
        FORM,
    ),
    (
        "groups",
        r##"{ "type": "array", "x-empty-clears": true, "items": { "$ref": "#/components/schemas/Group" } }"##,
        DEEP,
    ),
];

pub(super) const FORM: &str = r#"{ "style": "form", "explode": true }"#;
pub(super) const DEEP: &str = r#"{ "style": "deepObject", "explode": true }"#;

const SCHEMAS: &str = r##"{
    "Variable": { "type": "object", "required": ["name"], "properties": {
        "name": { "type": "string" },
        "content": { "type": "string" }
    } },
    "Partition": { "type": "object", "properties": {
        "size": { "type": "integer" },
        "threshold": { "type": "integer" }
    } },
    "Phone": { "type": "object", "required": ["Country", "Number"], "properties": {
        "Country": { "type": "integer" },
        "Area": { "type": "integer" },
        "Number": { "type": "integer" }
    } },
    "Addresses": { "oneOf": [
        { "type": "string", "enum": ["auto", "none"] },
        { "type": "array", "items": { "type": "string" } }
    ] },
    "Group": { "type": "object", "required": ["name"], "properties": {
        "name": { "type": "string" },
        "ports[]": { "type": "array", "items": { "type": "integer" } },
        "hosts": { "type": "array", "items": { "$ref": "#/components/schemas/Variable" } },
        "labels": { "type": "object", "additionalProperties": { "type": "string" } },
        "phone": { "$ref": "#/components/schemas/Phone" }
    } }
}"##;

const RESPONSES: &str = r#"{ "200": { "content": { "application/json": { "example": 1 } } } }"#;

/// Returns a document with a POST and a GET of these parameters after the key, and with these shared schemas. The rest of
/// the operation, such as a rule, stands in `extra`.
pub(super) fn document(parameters: &[(&str, &str, &str)], schemas: &str, extra: &str) -> String {
    let mut properties = String::new();
    let mut encodings = Vec::new();
    let mut query = String::new();
    for (name, schema, encoding) in parameters {
        properties += &format!(r#", "{name}": {schema}"#);
        if !encoding.is_empty() {
            encodings.push(format!(r#""{name}": {encoding}"#));
        }
        let style = encoding.trim_matches(['{', '}']);
        let comma = if style.is_empty() { "" } else { "," };
        query += &format!(
            r#", {{ "name": "{name}", "in": "query", {style} {comma} "schema": {schema} }}"#
        );
    }
    let encodings = encodings.join(", ");
    format!(
        r#"{{
            "paths": {{ "/x": {{
                "post": {{
                    "operationId": "write", {extra}
                    "requestBody": {{ "content": {{ "application/x-www-form-urlencoded": {{
                        "schema": {{ "type": "object", "required": ["apikey"], "properties": {{
                            "apikey": {{ "type": "string" }} {properties}
                        }} }},
                        "encoding": {{ {encodings} }}
                    }} }} }},
                    "responses": {RESPONSES}
                }},
                "get": {{
                    "operationId": "read", {extra}
                    "parameters": [
                        {{ "name": "apikey", "in": "query", "required": true, "schema": {{ "type": "string" }} }}
                        {query}
                    ],
                    "responses": {RESPONSES}
                }}
            }} }},
            "components": {{ "schemas": {schemas} }}
        }}"#
    )
}

pub(super) fn every_shape() -> Spec {
    Spec::parse(&document(PARAMETERS, SCHEMAS, "")).unwrap()
}

/// Returns `accepted`, or the text of the refusal of the key and these parameters, which the form and the query share.
pub(super) fn verdict(spec: &Spec, pairs: &[(&str, &str)]) -> String {
    verdict_of(spec, pairs, false)
}

/// Returns what [`verdict`] does, from a lenient mock.
pub(super) fn lenient_verdict(spec: &Spec, pairs: &[(&str, &str)]) -> String {
    verdict_of(spec, pairs, true)
}

fn verdict_of(spec: &Spec, pairs: &[(&str, &str)], is_lenient: bool) -> String {
    let pairs: Vec<Pair> = std::iter::once(&KEY)
        .chain(pairs)
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let [of_form, of_query] = ["POST", "GET"].map(|method| {
        let call = Call {
            operation: spec.find(method, "/x", is_lenient).unwrap(),
            sent: pairs.as_slice().into(),
            is_lenient,
        };
        match call.validate_parameters() {
            Ok(()) => "accepted".to_owned(),
            Err(refusal) => refusal.to_string(),
        }
    });
    assert_eq!(of_form, of_query);
    of_form
}

pub(super) fn assert_refused(cases: &[(&[(&str, &str)], &str)]) {
    let spec = every_shape();
    for (pairs, refusal) in cases {
        assert_eq!(verdict(&spec, pairs), *refusal, "{pairs:?}");
    }
}
