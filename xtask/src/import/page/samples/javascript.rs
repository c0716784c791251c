//! JavaScript sends a form by `data.append("name", "value");` and names its method in `xmlHttp.open`. It writes every
//! value in quotes.

use super::Code;
use super::literal::{filled, quoted, value};

const APPEND: &str = ".append(";

/// Reads a sample.
pub fn read(code: &str) -> Code {
    let mut pairs = Vec::new();
    let mut at = 0;
    while let Some(found) = code[at..].find(APPEND) {
        let start = at + found;
        let Some((pair, end)) = arguments(&code[start + APPEND.len()..]) else {
            break;
        };
        at = start + APPEND.len() + end;
        pairs.push((start, pair.0, pair.1));
    }
    let open = code
        .split_once(".open(")
        .map(|(_, after)| after.trim_start());
    let method = open.and_then(|after| quoted(after, |after| after.trim_start().starts_with(',')));
    Code {
        method: method.map(|(method, _)| method.to_uppercase()),
        pairs,
        whole: code.contains("responseText"),
    }
}

fn arguments(text: &str) -> Option<((String, super::Value), usize)> {
    let mut at = filled(text);
    let (name, end) = quoted(&text[at..], |after| after.trim_start().starts_with(','))?;
    at += end;
    at += text[at..].find(',')? + 1;
    at += filled(&text[at..]);
    let (value, end) = value(&text[at..], |after| {
        let after = after.trim_start().strip_prefix(')');
        after.is_some_and(|after| after.is_empty() || after.starts_with([';', '\n']))
    })?;
    Some(((name, value), at + end))
}
