//! The values that the samples send, and whether they and the examples fit the types.

use std::collections::{HashMap, HashSet};

use super::super::example::one_line;
use super::super::samples::{Sample, Value};
use super::super::{Doubts, Row};
use super::subject;

/// What values a type has.
enum Kind<'a> {
    Integer,
    Number,
    Boolean,
    Words(Vec<&'a str>),
    Text,
    Other,
}

fn kind(written: &str) -> Kind<'_> {
    let lower = written.to_lowercase();
    match lower.as_str() {
        "integer" | "int" => Kind::Integer,
        "float" | "double" | "decimal" | "number" | "numeric" => Kind::Number,
        "boolean" | "bool" => Kind::Boolean,
        "string" | "str" | "text" => Kind::Text,
        _ => match lower
            .starts_with("enum")
            .then(|| written.split_once(['[', '(']))
            .flatten()
        {
            Some((_, words)) => Kind::Words(
                words
                    .trim_end_matches([']', ')'])
                    .split([',', '|'])
                    .map(unquoted)
                    .collect(),
            ),
            None => Kind::Other,
        },
    }
}

fn unquoted(word: &str) -> &str {
    word.trim().trim_matches(['"', '\'', '`'])
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite) && text.ends_with(|c: char| c.is_ascii_digit())
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn fits(kind: &Kind<'_>, value: &str) -> bool {
    match kind {
        Kind::Integer => is_integer(value),
        Kind::Number => is_number(value),
        Kind::Boolean => matches!(
            value.to_lowercase().as_str(),
            "0" | "1" | "true" | "false" | "yes" | "no"
        ),
        Kind::Words(words) => words.contains(&value),
        Kind::Text | Kind::Other => true,
    }
}

/// Compares each parameter's values with one another and with its type.
pub fn check(rows: &[Row], samples: &[Sample], doubts: &mut Doubts) {
    let by_name: HashMap<&str, &Row> = rows.iter().map(|row| (row.name.as_str(), row)).collect();
    for row in rows {
        let example = row.example.as_deref().unwrap_or_default();
        if !example.is_empty() && !fits(&kind(&row.kind), example) {
            let (first, taken) = (
                format!("the table has `{}`", row.kind),
                format!("`{}` is taken.", row.kind),
            );
            let other = format!("the example `{}` is none", one_line(example));
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
    let (first, taken) = (
        format!("the table has `{}`", row.kind),
        format!("`{}` is taken.", row.kind),
    );
    doubts.sample(
        row.line,
        &subject(&row.name),
        &first,
        (sample.language, has),
        &taken,
    );
}
