//! Ruby sends a form by a hash `body`, and names its method in the class of the request.

use super::Code;
use super::literal::{arrow_pairs, word_before};

/// Reads a sample.
pub fn read(code: &str) -> Code {
    let body = code
        .split_once("body =")
        .map(|(_, after)| after.trim_start());
    let hash = body.and_then(|body| body.strip_prefix('{'));
    let (start, pairs) = hash
        .map(|hash| (code.len() - hash.len(), arrow_pairs(hash)))
        .unwrap_or_default();
    let class = code
        .match_indices("Net::HTTP::")
        .find_map(|(at, mark)| word_before(&code[at + mark.len()..], ".new"));
    Code {
        method: class.map(str::to_uppercase),
        pairs: pairs
            .into_iter()
            .map(|(at, name, value)| (start + at, name, value))
            .collect(),
        whole: code.contains("http.request("),
    }
}
