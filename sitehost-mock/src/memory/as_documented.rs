//! Writes values with the members and the JSON types of a documented example. The API writes the same identifier as text
//! in one reply and as a number in another; the memory keeps text.

use serde_json::{Map, Value};

/// Returns the value as the example shows one like it.
///
/// A member that the value does not have is that of the example. A member that the example does not have is left out.
pub(super) fn written(example: &Value, value: &Value) -> Value {
    match (example, value) {
        (Value::Object(shown), Value::Object(members)) => {
            let members = shown.iter().map(|(name, shown)| {
                let value = members.get(name);
                let value = value.map_or_else(|| shown.clone(), |value| written(shown, value));
                (name.clone(), value)
            });
            Value::Object(members.collect())
        }
        (Value::Array(shown), Value::Array(entries)) => match shown.first() {
            Some(shown) => entries.iter().map(|entry| written(shown, entry)).collect(),
            None => value.clone(),
        },
        // PHP's way to write a list whose first entry was removed once: `{"0": "example"}`.
        (Value::Object(shown), Value::String(_)) => {
            let name = shown.keys().next().cloned().unwrap_or_default();
            Value::Object(Map::from_iter([(name, value.clone())]))
        }
        (Value::Number(_), Value::String(text)) => match text.parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => value.clone(),
        },
        (Value::Bool(_), Value::String(text)) => (text == "1").into(),
        _ => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_has_the_members_and_the_types_of_the_example() {
        for (example, value, expected) in [
            (
                json!({ "id": 7, "state": "Up", "ours": false }),
                json!({ "ours": "1", "id": "12", "hidden": "x" }),
                json!({ "id": 12, "state": "Up", "ours": true }),
            ),
            (
                json!([{ "id": "1" }]),
                json!([{ "id": "2" }, {}]),
                json!([{ "id": "2" }, { "id": "1" }]),
            ),
            (
                json!([{ "0": "a" }]),
                json!(["b", "c"]),
                json!([{ "0": "b" }, { "0": "c" }]),
            ),
            (json!([]), json!(["b"]), json!(["b"])),
            (json!(null), json!("b"), json!("b")),
            (json!("b"), json!(null), json!(null)),
            (json!(1), json!("b"), json!("b")),
        ] {
            assert_eq!(written(&example, &value), expected, "{example}");
        }
    }
}
