//! Reads the type of a single value.

use serde_json::Value;

use super::schema::Schema;
use crate::spec::SpecError;
use crate::spec::kind::{Kind, Limits};
use crate::spec::node::Node;

/// Reads the type of a value. `oneOf` and `anyOf` are left to `shapes`, since their alternatives may be no values.
pub(super) fn kind(schema: &Schema<'_>) -> Result<Kind, SpecError> {
    check_open_words(schema)?;
    if let Some(choices) = schema.get("enum")? {
        return choices
            .items()?
            .iter()
            .map(on_the_wire)
            .collect::<Result<_, _>>()
            .map(Kind::Choice);
    }
    let format = match schema.get("format")? {
        Some(format) => format.text()?,
        None => "",
    };
    match (schema.need("type")?.text()?, format) {
        ("string", "date-time-local") => Ok(Kind::DateTime),
        ("string", _) => limits(schema, "minLength", "maxLength").map(Kind::Text),
        ("integer", "unix-time") => limits(schema, "minimum", "maximum").map(Kind::UnixTime),
        ("integer", _) => limits(schema, "minimum", "maximum").map(Kind::Integer),
        ("number", _) => limits(schema, "minimum", "maximum").map(Kind::Number),
        ("boolean", _) => Ok(Kind::Boolean),
        (other, _) => {
            Err(schema.error(format!("the mock supports no parameters of type `{other}`")))
        }
    }
}

fn limits(schema: &Schema<'_>, min: &str, max: &str) -> Result<Limits, SpecError> {
    let read = |key| {
        let Some(node) = schema.get(key)? else {
            return Ok(None);
        };
        let number = node.value().as_f64();
        let number = number.ok_or_else(|| node.error("the value must be a number"))?;
        Ok(Some(number))
    };
    Ok(Limits {
        min: read(min)?,
        max: read(max)?,
    })
}

/// Returns an `enum` value of the document as it is written in a request.
fn on_the_wire(choice: &Node<'_>) -> Result<String, SpecError> {
    match choice.value() {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(flag) => Ok(if *flag { "1" } else { "0" }.to_owned()),
        _ => Err(choice.error("a choice must be a string, a number or a boolean")),
    }
}

/// Checks the entries of `x-extensible-enum`. The API may add to these words, so the mock accepts others too.
fn check_open_words(schema: &Schema<'_>) -> Result<(), SpecError> {
    let words = match schema.get("x-extensible-enum")? {
        Some(words) => words.items()?,
        None => Vec::new(),
    };
    for word in words {
        let value = word.value();
        let value = value.get("value").unwrap_or(value);
        if !value.is_string() && !value.is_number() {
            return Err(word.error("a word must be a string, a number or an object with a `value`"));
        }
    }
    Ok(())
}
