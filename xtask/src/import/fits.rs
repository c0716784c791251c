//! Whether a documented value is what a schema of the spec says.

use serde_json::Value as Json;
use sitehost_codegen::document::{Node, Value};

use super::kinds::is_date_time;
use super::known::Known;

/// How many references and levels are followed. It ends the walk through a circle, which `check` reports.
const MAX_DEPTH: usize = 100;

impl Known {
    /// Whether a value is what a schema says, as far as the schemas of `spec/` say it.
    pub fn fits(&self, schema: &Node, value: &Json) -> bool {
        self.fits_within(schema, value, MAX_DEPTH)
    }

    fn fits_within(&self, schema: &Node, value: &Json, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        if let Some((file, node)) = self.target(schema) {
            let name = file
                .strip_prefix("schemas/")
                .and_then(|name| name.strip_suffix(".yaml"));
            return match name.and_then(|name| fits_bound(name, value)) {
                Some(fits) => fits,
                None => self.fits_within(node, value, depth),
            };
        }
        if let Some(words) = schema.get("x-extensible-enum") {
            return words
                .items()
                .iter()
                .any(|word| word.get("value").unwrap_or(word).to_json() == *value);
        }
        if value.is_null()
            && matches!(
                schema.get("nullable").map(|node| &node.value),
                Some(Value::Bool(true))
            )
        {
            return true;
        }
        match (schema.get("type").and_then(Node::as_str), value) {
            (None, _) => schema.get("oneOf").is_none() && schema.get("allOf").is_none(),
            (Some("string"), value) => value.is_string(),
            (Some("integer"), value) => value.is_i64(),
            (Some("number"), value) => value.is_number(),
            (Some("boolean"), value) => value.is_boolean(),
            (Some("array"), Json::Array(entries)) => {
                let fits = |items: &Node| {
                    entries
                        .iter()
                        .all(|entry| self.fits_within(items, entry, depth))
                };
                schema.get("items").is_none_or(fits)
            }
            (Some("object"), Json::Object(members)) => {
                let Some(properties) = schema.get("properties") else {
                    let values = schema.get("additionalProperties");
                    return values.is_none_or(|values| {
                        members
                            .values()
                            .all(|value| self.fits_within(values, value, depth))
                    });
                };
                let required = schema.get("required").map(Node::items).unwrap_or_default();
                members.iter().all(|(name, value)| {
                    properties
                        .get(name)
                        .is_some_and(|schema| self.fits_within(schema, value, depth))
                }) && required
                    .iter()
                    .all(|name| name.as_str().is_some_and(|name| members.contains_key(name)))
            }
            _ => false,
        }
    }
}

/// Whether a value is one that a schema of loose values takes. `None` for any other schema.
pub fn fits_bound(name: &str, value: &Json) -> Option<bool> {
    let text = value.as_str();
    let is_none = value.is_null() || text == Some("");
    let is_integer = value.is_i64() || text.is_some_and(|text| text.parse::<i64>().is_ok());
    let is_number =
        value.is_number() || text.is_some_and(|text| text.parse::<f64>().is_ok_and(f64::is_finite));
    let is_id = is_integer || text.is_some_and(|text| !text.is_empty());
    Some(match name {
        "Id" => is_id,
        "MaybeId" => is_none || is_id,
        "MaybeText" => value.is_null() || value.is_string(),
        "Flag" => {
            let words = ["", "0", "1", "yes", "no", "true", "false"];
            value.is_boolean()
                || [Some(0), Some(1)].contains(&value.as_i64())
                || text.is_some_and(|text| words.contains(&text))
        }
        "Integer" => is_integer,
        "Number" | "Decimal" => is_number,
        "DateTime" => is_none || value.is_i64() || text.is_some_and(is_date_time),
        "Labels" => value.is_object() || value.as_array().is_some_and(Vec::is_empty),
        _ => return None,
    })
}
