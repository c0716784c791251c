//! What stands in replies and is no JSON, but has one meaning: comments, dots in place of more, the words and quotes of other
//! languages.

use serde_json::Value;

/// Returns the length of a comment, or of dots that stand for more, at the beginning of a text, and what it is.
pub fn left_out(text: &str) -> Option<(usize, &'static str)> {
    let line = text.find('\n').unwrap_or(text.len());
    let found = match text {
        _ if text.starts_with("//") || text.starts_with('#') => (line, "a comment"),
        _ if text.starts_with("/*") => (
            text.find("*/").map_or(text.len(), |end| end + 2),
            "a comment",
        ),
        _ if text.starts_with("...") => (text.len() - text.trim_start_matches('.').len(), "`...`"),
        _ if text.starts_with('…') => ('…'.len_utf8(), "`…`"),
        _ => return None,
    };
    Some(found)
}

/// Returns the name without quotes that a text begins with, if a colon follows it.
pub fn bare_name(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    let is_name = text.starts_with(|c: char| c.is_alphabetic() || c == '_');
    (is_name && text[end..].trim_start().starts_with(':')).then(|| &text[..end])
}

/// Returns the value of a word of Python.
pub fn word(word: &str) -> Option<Value> {
    match word {
        "True" => Some(Value::Bool(true)),
        "False" => Some(Value::Bool(false)),
        "None" => Some(Value::Null),
        _ => None,
    }
}
