//! The limits of a value that is sent: least and greatest number, length of a text, default.

use crate::check::Checker;
use crate::check::fields::Fields;
use crate::document::{Node, Value};
use crate::model::Scalar;

/// What a schema says about the values of a parameter, beside their type.
#[derive(Default)]
pub struct Limits {
    minimum: Option<f64>,
    maximum: Option<f64>,
    min_length: Option<u64>,
    max_length: Option<u64>,
    default: Option<String>,
}

fn number(node: &Node) -> Option<f64> {
    match &node.value {
        Value::Number(number) => number.as_f64(),
        _ => None,
    }
}

fn length(node: &Node) -> Option<u64> {
    match &node.value {
        Value::Number(number) => number.as_u64(),
        _ => None,
    }
}

/// A default as a person would say it.
fn spoken(node: &Node, scalar: &Scalar) -> Option<String> {
    match (&node.value, scalar) {
        (Value::Number(number), Scalar::Flag) => match number.as_i64() {
            Some(0) => Some("no".to_owned()),
            Some(1) => Some("yes".to_owned()),
            _ => None,
        },
        (Value::Number(number), Scalar::Integer | Scalar::Id | Scalar::UnixTime) => {
            number.as_i64().map(|integer| integer.to_string())
        }
        (Value::Number(number), Scalar::Number) => Some(number.to_string()),
        (Value::String(text), Scalar::Text) if text.is_empty() => Some("empty".to_owned()),
        (Value::String(text), Scalar::Text | Scalar::Id | Scalar::DateTime) => {
            Some(format!("`{text}`"))
        }
        _ => None,
    }
}

impl<'a> Checker<'a> {
    /// Reads the limits beside a `type`.
    pub fn limits(&mut self, fields: &mut Fields<'a>, scalar: &Scalar) -> Limits {
        let has_number = matches!(scalar, Scalar::Integer | Scalar::Number | Scalar::UnixTime);
        let has_length = matches!(scalar, Scalar::Text | Scalar::Secret);
        let mut limit = |key: &'static str, is_fitting: bool| {
            let node = fields.take(key)?;
            let is_length = matches!(key, "minLength" | "maxLength");
            let value =
                number(node).filter(|_| is_fitting && (!is_length || length(node).is_some()));
            if value.is_none() {
                let problem = format!("`{key}` does not go with this type");
                let remedy = match key {
                    "minimum" | "maximum" => {
                        "write a number, beside `type: integer` or `type: number`"
                    }
                    _ => "write a whole number, beside `type: string`",
                };
                self.findings.add(&node.at, problem, remedy);
            }
            value.map(|value| (value, node))
        };
        let limits = Limits {
            minimum: limit("minimum", has_number).map(|(value, _)| value),
            maximum: limit("maximum", has_number).map(|(value, _)| value),
            min_length: limit("minLength", has_length).and_then(|(_, node)| length(node)),
            max_length: limit("maxLength", has_length).and_then(|(_, node)| length(node)),
            default: None,
        };
        let default = fields.take("default").and_then(|node| {
            let spoken = spoken(node, scalar);
            if spoken.is_none() {
                let problem = format!("the `default` is {}", node.kind());
                self.findings.add(
                    &node.at,
                    problem,
                    "write a value of the parameter's own type",
                );
            }
            spoken.map(|spoken| (spoken, node))
        });
        if limits.minimum > limits.maximum && limits.maximum.is_some()
            || limits.min_length > limits.max_length && limits.max_length.is_some()
        {
            self.findings.add(
                fields.at,
                "the least is more than the most",
                "swap the two limits",
            );
            return Limits::default();
        }
        if let Some((_, node)) = &default
            && let Some(sentences) = limits.exceeded(node)
        {
            let remedy = format!("write another value, or correct the limits: {sentences}");
            self.findings
                .add(&node.at, "the `default` is outside the limits", remedy);
        }
        Limits {
            default: default.map(|(spoken, _)| spoken),
            ..limits
        }
    }
}

impl Limits {
    /// The limits as sentences, for the docs.
    pub fn sentences(&self) -> String {
        let range = match (self.minimum, self.maximum) {
            (Some(least), Some(most)) => Some(format!("From {least} to {most}.")),
            (Some(least), None) => Some(format!("At least {least}.")),
            (None, Some(most)) => Some(format!("At most {most}.")),
            (None, None) => None,
        };
        let length = match (self.min_length, self.max_length) {
            (Some(least), Some(most)) => Some(format!("From {least} to {most} characters.")),
            (Some(least), None) => Some(format!("At least {least} characters.")),
            (None, Some(most)) => Some(format!("At most {most} characters.")),
            (None, None) => None,
        };
        let default = self
            .default
            .as_ref()
            .map(|default| format!("The API's default is {default}."));
        [range, length, default]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Which limit an example exceeds.
    pub fn exceeded(&self, example: &Node) -> Option<String> {
        let characters = example.as_str().map(|text| text.chars().count() as u64);
        let value = number(example);
        let is_outside = value.is_some_and(|value| {
            self.minimum.is_some_and(|least| value < least)
                || self.maximum.is_some_and(|most| value > most)
        }) || characters.is_some_and(|length| {
            self.min_length.is_some_and(|least| length < least)
                || self.max_length.is_some_and(|most| length > most)
        });
        is_outside.then(|| self.sentences())
    }
}
