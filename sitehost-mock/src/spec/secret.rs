//! Decides by its name whether a parameter that was sent is secret. The name may be one that no operation knows, because
//! a request that is refused is recorded too.

use super::shape::{self, Parameter, Shape, Spelling};
use super::{KEY, Operation, Spec};

/// Where a name leads in the tree of an operation's parameters.
#[derive(Clone, Copy)]
struct End {
    /// Whether a value is sent there.
    is_known: bool,
    /// Whether there is a secret, or one below.
    is_secret: bool,
}

impl Spec {
    /// Returns whether the operation marks the parameter as a password. If the operation does not know the name, or if there
    /// is no operation, returns whether any other does.
    ///
    /// The key is secret under any spelling, because a request with a misspelled name is refused but still recorded. So
    /// is what has a wrong name within a parameter that holds a secret, unless another operation knows that name.
    pub(crate) fn is_secret(&self, operation: Option<&Operation>, name: &str) -> bool {
        let letters = name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_lowercase());
        if letters.eq(KEY.chars()) {
            return true;
        }
        // Brackets need not be in pairs.
        let name = name.replace(']', "");
        let parts: Vec<_> = name.split('[').collect();
        let end = |operation: &Operation| in_struct(&operation.parameters, &parts);
        let known = operation.and_then(end).filter(|end| end.is_known);
        let end = known.or_else(|| combined(self.operations.iter().filter_map(end)));
        end.is_some_and(|end| end.is_secret)
    }
}

/// Returns where the name leads in several trees. The trees that know it decide; otherwise all do.
fn combined(ends: impl Iterator<Item = End>) -> Option<End> {
    ends.reduce(|one, other| match (one.is_known, other.is_known) {
        (true, false) => one,
        (false, true) => other,
        _ => End {
            is_known: one.is_known,
            is_secret: one.is_secret || other.is_secret,
        },
    })
}

fn in_struct(members: &[Parameter], parts: &[&str]) -> Option<End> {
    let member = &members[shape::find(members, parts)?];
    Some(end(&member.shape, &parts[member.path.len()..]))
}

fn end(shape: &Shape, parts: &[&str]) -> End {
    let here = |is_known| End {
        is_known,
        is_secret: shape.holds_secret(),
    };
    match (shape, parts) {
        (Shape::OneOf(shapes), _) => {
            combined(shapes.iter().map(|shape| end(shape, parts))).unwrap_or_else(|| here(false))
        }
        (Shape::Value { .. }, rest) => here(rest.is_empty()),
        (Shape::List(list), rest) if list.spelling == Spelling::Bare => here(rest.is_empty()),
        (Shape::List(list), [index, rest @ ..])
            if index.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            end(&list.entries, rest)
        }
        (Shape::Map(values), [_, rest @ ..]) => end(values, rest),
        (Shape::Struct(members), parts) => in_struct(members, parts).unwrap_or_else(|| here(false)),
        _ => here(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = r##"{
        "paths": { "/x": {
            "post": {
                "operationId": "write",
                "requestBody": { "content": { "application/x-www-form-urlencoded": {
                    "schema": { "type": "object", "properties": {
                        "apikey": { "type": "string", "format": "password" },
                        "users": { "type": "array", "items": { "$ref": "#/components/schemas/User" } },
                        "accounts": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/User" } },
                        "tokens": { "type": "object", "additionalProperties": { "type": "string", "format": "password" } },
                        "keys[]": { "type": "array", "items": { "type": "string", "format": "password" } },
                        "auth": { "oneOf": [{ "type": "string", "format": "password" }, { "type": "array", "items": { "type": "string" } }] },
                        "params": { "$ref": "#/components/schemas/User" },
                        "names": { "type": "object", "additionalProperties": { "type": "string" } }
                    } },
                    "encoding": {
                        "users": { "style": "deepObject", "explode": true },
                        "accounts": { "style": "deepObject", "explode": true },
                        "tokens": { "style": "deepObject", "explode": true },
                        "auth": { "style": "deepObject", "explode": true },
                        "params": { "style": "deepObject", "explode": true },
                        "names": { "style": "deepObject", "explode": true }
                    }
                } } },
                "responses": { "200": { "content": { "application/json": { "example": 1 } } } }
            },
            "get": {
                "operationId": "read",
                "parameters": [
                    { "name": "apikey", "in": "query", "schema": { "type": "string" } },
                    { "name": "params[label]", "in": "query", "schema": { "type": "string" } }
                ],
                "responses": { "200": { "content": { "application/json": { "example": 1 } } } }
            }
        } },
        "components": { "schemas": { "User": { "type": "object", "properties": {
            "name": { "type": "string" },
            "password": { "allOf": [{ "$ref": "#/components/schemas/Password" }] },
            "old[]": { "type": "array", "items": { "$ref": "#/components/schemas/Password" } }
        } }, "Password": { "type": "string", "format": "password" } } }
    }"##;

    #[test]
    fn a_password_is_secret_wherever_it_is_in_the_tree() {
        let spec = Spec::parse(SPEC).unwrap();
        for name in [
            "users[0][password]",
            "users[12][password]",
            "users[0][old][]",
            "users[0][old][1]",
            "accounts[any key][password]",
            "accounts[0][old][]",
            "tokens[a]",
            "tokens[users]",
            "keys[]",
            "keys[0]",
            "auth",
            "params[password]",
        ] {
            assert!(spec.is_secret(None, name), "{name}");
        }
    }

    #[test]
    fn what_is_beside_a_password_is_not_secret() {
        let spec = Spec::parse(SPEC).unwrap();
        for name in [
            "users[0][name]",
            "accounts[password][name]",
            "names[password]",
            "auth[0]",
            "params[name]",
            // Another operation has this one, beside which there is no password.
            "params[label]",
            "password",
            "label",
        ] {
            assert!(!spec.is_secret(None, name), "{name}");
        }
    }

    #[test]
    fn the_operation_decides_about_the_names_that_it_knows() {
        let spec = Spec::parse(SPEC).unwrap();
        let [write, read] = ["write", "read"].map(|id| spec.operation(id));
        assert!(spec.is_secret(write, "params[password]"));
        assert!(!spec.is_secret(read, "params[label]"));
        // What an operation does not know, the others decide.
        assert!(spec.is_secret(read, "params[password]"));
        assert!(spec.is_secret(write, "params[label2]"));
        // The spec of this test does not mark the key.
        assert!(spec.is_secret(read, "apikey"));
    }

    #[test]
    fn a_wrong_name_within_a_parameter_that_holds_a_password_is_secret() {
        let spec = Spec::parse(SPEC).unwrap();
        for name in [
            "users",
            "users[0]",
            "users[]",
            "users[password]",
            "users[0][pasword]",
            "users[0][password][a]",
            "users[0][password",
            "users[0]password]",
            "users[0][password]]",
            "accounts[a]",
            "tokens",
            "keys",
            "keys[",
            "params[pasword]",
        ] {
            assert!(spec.is_secret(None, name), "{name}");
        }
    }
}
