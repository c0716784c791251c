//! Texts and numbers as they stand in a YAML file: quoted where a tool would read something else.

use std::fmt::Write;

use serde_json::Number;
use sitehost_codegen::yaml::is_text_without_quotes;

/// A number without an exponent, which YAML 1.1 and 1.2 read differently.
pub fn digits(number: &Number) -> String {
    match number.as_i64() {
        Some(number) => number.to_string(),
        None => {
            let digits = number.as_f64().unwrap_or_default().to_string();
            match digits.contains('.') {
                true => digits,
                false => digits + ".0",
            }
        }
    }
}

/// Whether a character stands only as an escape, in double quotes.
pub fn is_escaped(c: char) -> bool {
    c.is_control() || "\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}".contains(c)
}

/// Whether a text is the same without quotes, wherever it stands.
fn is_plain(text: &str, in_flow: bool) -> bool {
    let starts_plain = |first: char| !"-?:,[]{}#&*!|>'\"%@`".contains(first);
    text.starts_with(starts_plain)
        && text.trim() == text
        && !text.starts_with("...")
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !(in_flow && text.contains([',', '[', ']', '{', '}', ':', '#']))
        && !text.contains(is_escaped)
        && is_text_without_quotes(text)
}

/// A text, in quotes if it needs them.
pub fn scalar(text: &str, in_flow: bool) -> String {
    match is_plain(text, in_flow) {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// A key. One that begins with a digit has quotes: `'4XX'` stands beside `'200'`.
pub fn key(text: &str) -> String {
    match text.starts_with(|first: char| first.is_ascii_digit()) {
        true => quoted(text),
        false => scalar(text, false),
    }
}

/// A text in quotes.
fn quoted(text: &str) -> String {
    if !text.contains(is_escaped) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if is_escaped(c) => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
