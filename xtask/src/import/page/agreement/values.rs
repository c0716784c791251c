//! The values that the samples send, and whether they and the examples fit the types.

use std::collections::{HashMap, HashSet};

use crate::import::kinds::{is_number, is_whole};

use super::super::example::one_line;
use super::super::samples::{Sample, Value};
use super::super::{Doubts, Row};
use super::subject;

/// What values a type has.
#[derive(Clone, Copy)]
enum Kind {
    Integer,
    Number,
    Text,
    Other,
}

fn kind(written: &str) -> Kind {
    match written.to_lowercase().as_str() {
        "integer" | "int" => Kind::Integer,
        "float" | "double" | "decimal" | "number" | "numeric" => Kind::Number,
        "string" | "str" | "text" => Kind::Text,
        _ => Kind::Other,
    }
}

/// Returns whether a row's example is one of its type.
fn fits(row: &Row) -> bool {
    let example = row.example.as_deref().unwrap_or_default();
    match kind(&row.kind) {
        Kind::Integer => is_whole(example),
        Kind::Number => is_number(example),
        Kind::Text | Kind::Other => true,
    }
}

/// Returns what the table has as the type, and what is taken.
fn type_readings(row: &Row) -> (String, String) {
    let has_misfit = row
        .example
        .as_ref()
        .is_some_and(|example| !example.is_empty())
        && !fits(row);
    let taken = if has_misfit {
        "string"
    } else {
        row.kind.as_str()
    };
    (
        format!("the table has `{}`", row.kind),
        format!("`{taken}` is taken."),
    )
}

/// Compares each parameter's values with one another and with its type.
pub fn check(rows: &[Row], samples: &[Sample], doubts: &mut Doubts) {
    let by_name: HashMap<&str, &Row> = rows.iter().map(|row| (row.name.as_str(), row)).collect();
    for row in rows {
        let example = row.example.as_deref().unwrap_or_default();
        if !example.is_empty() && !fits(row) {
            let (first, taken) = type_readings(row);
            let other = format!("the example is `{}`", one_line(example));
            doubts.say(row.line, &subject(&row.name), &first, &other, &taken);
        }
    }
    for sample in samples {
        let mut seen = HashSet::new();
        // The further entries of a list have other values.
        for pair in sample
            .pairs
            .iter()
            .filter(|pair| seen.insert(pair.name.as_str()))
        {
            if let Some(row) = by_name.get(pair.name.as_str()) {
                compare_value(row, sample, &pair.value, doubts);
                compare_type(row, sample, &pair.value, doubts);
            }
        }
    }
}

fn compare_value(row: &Row, sample: &Sample, value: &Value, doubts: &mut Doubts) {
    let (example, value) = (
        one_line(row.example.as_deref().unwrap_or_default()),
        one_line(value.text()),
    );
    if example == value {
        return;
    }
    let (first, taken) = match row.example {
        Some(_) => (
            format!("the table has the example `{example}`"),
            format!("`{example}` is taken."),
        ),
        None => (
            "the table has no example".to_owned(),
            "No example is taken.".to_owned(),
        ),
    };
    doubts.sample(
        row.line,
        &subject(&row.name),
        &first,
        (sample.language, &format!("`{value}`")),
        &taken,
    );
}

/// Compares how a sample writes a value with the type. JavaScript and a query write every value alike.
fn compare_type(row: &Row, sample: &Sample, value: &Value, doubts: &mut Doubts) {
    if !sample.language.writes_numbers() {
        return;
    }
    let has = match (kind(&row.kind), value) {
        (Kind::Integer | Kind::Number, Value::Quoted(text)) if !text.is_empty() => "text in quotes",
        (Kind::Text, Value::Bare(text)) if is_number(text) => "a number without quotes",
        (Kind::Text | Kind::Integer | Kind::Number, Value::Bare(text)) if !is_number(text) => {
            "a word without quotes"
        }
        _ => return,
    };
    let (first, taken) = type_readings(row);
    doubts.sample(
        row.line,
        &subject(&row.name),
        &first,
        (sample.language, has),
        &taken,
    );
}
