//! Python sends a form by `body['name'] = value`, a line for each, and names its method in the function of `requests`.

use super::Code;
use super::literal::{quoted, value, word_before};

const ENTRY: &str = "body[";

/// Reads a sample.
pub fn read(code: &str) -> Code {
    let mut pairs = Vec::new();
    let mut at = 0;
    while let Some(found) = code[at..].find(ENTRY) {
        let start = at + found;
        let Some((pair, end)) = entry(&code[start + ENTRY.len()..]) else {
            break;
        };
        at = start + ENTRY.len() + end;
        pairs.push((start, pair.0, pair.1));
    }
    let call = code
        .match_indices("requests.")
        .find_map(|(at, mark)| word_before(&code[at + mark.len()..], "("));
    Code {
        method: call.map(str::to_uppercase),
        pairs,
        whole: call.is_some(),
    }
}

fn entry(text: &str) -> Option<((String, super::Value), usize)> {
    let (name, mut at) = quoted(text, |after| after.trim_start().starts_with(']'))?;
    at += text[at..].find('=')? + 1;
    at += text[at..].len() - text[at..].trim_start_matches([' ', '\t']).len();
    let (value, end) = value(&text[at..], |after| {
        let line = after.trim_start_matches([' ', '\t']);
        let next = line.trim_start();
        let begins = ["body[", "response", "request", "#"]
            .iter()
            .any(|word| next.starts_with(word));
        next.is_empty() || line.starts_with('\n') && begins
    })?;
    Some(((name, value), at + end))
}
