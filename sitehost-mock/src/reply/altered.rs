//! Alters replies for [`Fault::WrongTypes`](crate::Fault::WrongTypes) and
//! [`Fault::ExtraFields`](crate::Fault::ExtraFields).

use serde_json::{Value, json};

/// Changes the type of every scalar and of every empty object or array. Other objects and arrays keep their shape, so
/// that the mistakes are deep inside the reply.
fn change_type(value: &mut Value) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            members.values_mut().for_each(change_type);
        }
        Value::Array(entries) if !entries.is_empty() => entries.iter_mut().for_each(change_type),
        // A lenient reader accepts an empty array for an empty object and the reverse, because the API writes an empty
        // map as `[]`. It does not accept a string.
        Value::Object(_) | Value::Array(_) => *value = json!("wrong type"),
        // A lenient reader accepts any scalar for another, because the API writes 491 as "491" and false as "0". It
        // does not accept an object.
        _ => *value = json!({ "wrong": "type" }),
    }
}

pub(super) fn with_wrong_types(mut envelope: Value) -> Value {
    let place = if envelope.get("return").is_some() {
        "return"
    } else {
        "msg"
    };
    if let Some(value) = envelope.get_mut(place) {
        change_type(value);
    }
    envelope
}

pub(super) fn with_extra_fields(mut value: Value) -> Value {
    add_extra_field(&mut value);
    value
}

fn add_extra_field(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(add_extra_field);
            members.insert("undocumented".to_owned(), json!([{ "a": 1 }, null]));
        }
        Value::Array(entries) => entries.iter_mut().for_each(add_extra_field),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_in_return_changes_its_type() {
        let wrong = json!({ "wrong": "type" });
        for (documented, altered) in [
            (json!("1"), wrong.clone()),
            (json!(true), wrong.clone()),
            (json!([]), json!("wrong type")),
            (json!({}), json!("wrong type")),
            (
                json!({ "data": [{ "id": 1, "tags": [] }, { "id": null, "tags": ["a"] }], "total": 2 }),
                json!({
                    "data": [{ "id": wrong, "tags": "wrong type" }, { "id": wrong, "tags": [wrong] }],
                    "total": wrong
                }),
            ),
        ] {
            let envelope = |value| json!({ "return": value, "msg": "Successful", "status": true });
            assert_eq!(with_wrong_types(envelope(documented)), envelope(altered));
        }
        assert_eq!(
            with_wrong_types(json!({ "msg": "Successful", "status": true })),
            json!({ "msg": wrong, "status": true })
        );
    }

    #[test]
    fn every_object_gets_an_extra_field() {
        let extra = json!([{ "a": 1 }, null]);
        assert_eq!(
            with_extra_fields(json!({ "return": { "data": [{}, [1]] }, "status": true })),
            json!({
                "return": { "data": [{ "undocumented": extra }, [1]], "undocumented": extra },
                "status": true,
                "undocumented": extra
            })
        );
    }
}
