//! Describes in words what a parameter may hold, for the list of operations.

use crate::spec::{Parameter, Shape, Spelling};

/// Describes a shape, for example `a list (numbered [0], [1], …), each entry text`.
pub(super) fn in_words(shape: &Shape) -> String {
    match shape {
        Shape::Value { kind, .. } => kind.to_string(),
        Shape::List(list) => {
            let spelling = match list.spelling {
                Spelling::Indexed => "numbered [0], [1], …",
                Spelling::Repeated => "each entry with []",
                Spelling::Bare => "the name repeated",
            };
            let clears = if list.empty_clears {
                "; one empty entry clears it"
            } else {
                ""
            };
            let entries = in_words(&list.entries);
            format!("a list ({spelling}{clears}), each entry {entries}")
        }
        Shape::Map(values) => format!(
            "a map (each key in brackets), each value {}",
            in_words(values)
        ),
        Shape::Struct(members) => {
            let members: Vec<_> = members.iter().map(member).collect();
            format!("an object of {}", members.join(", "))
        }
        Shape::OneOf(shapes) => {
            let shapes: Vec<_> = shapes.iter().map(in_words).collect();
            shapes.join(" or ")
        }
    }
}

fn member(member: &Parameter) -> String {
    let optional = if member.required { "" } else { ", optional" };
    format!("`{}` ({}{optional})", member.name, in_words(&member.shape))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::Spec;

    const SPEC: &str = r#"{ "paths": { "/x": { "post": {
        "operationId": "write",
        "requestBody": { "content": { "application/x-www-form-urlencoded": {
            "schema": { "type": "object", "required": ["apikey"], "properties": {
                "apikey": { "type": "string", "format": "password" },
                "hosts": { "type": "array", "items": { "type": "object", "required": ["name"], "properties": {
                    "name": { "type": "string" },
                    "ports[]": { "type": "array", "items": { "type": "integer" } }
                } } },
                "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                "ids": { "x-repeat": true, "type": "array", "items": { "type": "integer" } },
                "nets[]": { "x-empty-clears": true, "type": "array", "items": { "type": "string" } },
                "size": { "oneOf": [
                    { "title": "Auto", "type": "string" },
                    { "title": "Sizes", "type": "array", "items": { "type": "integer" } }
                ] }
            } },
            "encoding": {
                "hosts": { "style": "deepObject", "explode": true },
                "labels": { "style": "deepObject", "explode": true },
                "ids": { "style": "form", "explode": true },
                "nets[]": { "style": "form", "explode": true },
                "size": { "style": "deepObject", "explode": true }
            }
        } } },
        "responses": { "200": { "content": { "application/json": { "example": 1 } } } }
    } } } }"#;

    #[test]
    fn each_shape_says_how_it_is_sent() {
        let spec = Spec::parse(SPEC).unwrap();
        let parameters = &spec.operations()[0].parameters;
        let words: Vec<_> = parameters
            .iter()
            .map(|parameter| in_words(&parameter.shape))
            .collect();
        assert_eq!(
            words,
            [
                "text",
                "a list (numbered [0], [1], …), each entry an object of `name` (text), `ports[]` (a list (each entry with []), \
                 each entry an integer, optional)",
                "a map (each key in brackets), each value text",
                "a list (the name repeated), each entry an integer",
                "a list (each entry with []; one empty entry clears it), each entry text",
                "text or a list (numbered [0], [1], …), each entry an integer",
            ]
        );
    }
}
