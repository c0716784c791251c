//! The schemas that stand for a type of the SDK.
//!
//! The API writes their values in several ways, and the files in `spec/schemas` describe all of them for other tools. The
//! SDK's deserializer decides by the Rust type how a value is read; nothing here does.

use crate::document::{Node, Value};

/// A schema that stands for a type of the SDK.
#[derive(Debug)]
pub struct Binding {
    /// Its file in `spec/schemas`, without the ending: `job/Job`.
    pub file: &'static str,
    /// The type that callers see.
    pub rust: &'static str,
    /// Whether "none" is one of the values, so that callers see an `Option`.
    pub is_optional: bool,
    /// Whether a documented value is one of the forms that the API writes.
    pub accepts: fn(&Node) -> bool,
    /// The forms, for messages.
    pub forms: &'static str,
}

/// The table.
#[rustfmt::skip]
const BINDINGS: &[Binding] = &[
    bind("Id", "Id", is_id, "a whole number or text"),
    maybe("MaybeId", "Id", |node| is_none(node) || is_id(node), "a whole number, text or null"),
    maybe("MaybeText", "String", |node| is_none(node) || is_text(node), "text or null"),
    bind("Flag", "bool", is_flag, "true, false, 1, 0, '1', '0' or a word like 'yes'"),
    bind("Integer", "i64", is_integer, "a whole number, in quotes or not"),
    bind("Number", "f64", is_number, "a number, in quotes or not"),
    bind("Decimal", "Decimal", is_number, "an amount like '29.00'"),
    maybe("DateTime", "DateTime", |node| is_none(node) || is_text(node) || is_integer(node), "a date like '2017-02-09 15:29:13', or seconds since 1970"),
    bind("Labels", "Map", |node| node.as_map().is_some() || is_empty_list(node), "a mapping, or [] for an empty one"),
    bind("job/JobReference", "Job", |node| node.get("id").is_some(), "a mapping with `type` and `id`"),
    bind(JOB, "Job", |node| node.get("job_id").or_else(|| node.get("job")).is_some(), "a mapping with `job_id` or `job`"),
];

/// The schema of the job that a call starts.
pub const JOB: &str = "job/Job";

/// The schema that the first parameter of every form and query refers to.
pub const API_KEY: &str = "ApiKey";

/// The schema that every reply is wrapped in.
pub const ENVELOPE: &str = "Envelope";

/// The counters of a list that comes in pages.
pub const PAGE: &str = "Page";

const fn bind(
    file: &'static str,
    rust: &'static str,
    accepts: fn(&Node) -> bool,
    forms: &'static str,
) -> Binding {
    Binding {
        file,
        rust,
        is_optional: false,
        accepts,
        forms,
    }
}

const fn maybe(
    file: &'static str,
    rust: &'static str,
    accepts: fn(&Node) -> bool,
    forms: &'static str,
) -> Binding {
    Binding {
        is_optional: true,
        ..bind(file, rust, accepts, forms)
    }
}

/// The binding of a file in `spec/schemas`, if it has one.
pub fn binding(file: &str) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.file == file)
}

/// The names of the bound schemas, for messages.
pub fn names() -> String {
    let names: Vec<&str> = BINDINGS.iter().map(|binding| binding.file).collect();
    names.join(", ")
}

fn is_text(node: &Node) -> bool {
    node.as_str().is_some()
}

/// `null`, or one of the forms in which the API writes "none".
pub fn is_none(node: &Node) -> bool {
    matches!(node.value, Value::Null) || node.as_str() == Some("")
}

/// `[]`, which is how the API writes an empty map too.
pub fn is_empty_list(node: &Node) -> bool {
    matches!(&node.value, Value::List(items) if items.is_empty())
}

fn is_id(node: &Node) -> bool {
    is_integer(node) || node.as_str().is_some_and(|text| !text.is_empty())
}

fn is_integer(node: &Node) -> bool {
    match &node.value {
        Value::Number(number) => number.is_i64(),
        Value::String(text) => text.parse::<i64>().is_ok(),
        _ => false,
    }
}

fn is_number(node: &Node) -> bool {
    match &node.value {
        Value::Number(_) => true,
        Value::String(text) => text.parse::<f64>().is_ok_and(f64::is_finite),
        _ => false,
    }
}

fn is_flag(node: &Node) -> bool {
    match &node.value {
        Value::Bool(_) => true,
        Value::Number(number) => matches!(number.as_i64(), Some(0 | 1)),
        Value::String(text) => {
            matches!(
                text.as_str(),
                "" | "0" | "1" | "yes" | "no" | "true" | "false"
            )
        }
        _ => false,
    }
}
