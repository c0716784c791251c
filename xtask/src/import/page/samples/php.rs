//! PHP sends a form by an array `$body`, and a query by the address alone.

use super::Code;
use super::literal::arrow_pairs;

/// Reads a sample.
pub fn read(code: &str) -> Code {
    let body = code.split_once("$body").map(|(_, after)| after);
    let list = body
        .and_then(|body| body.trim_start().strip_prefix('='))
        .map(str::trim_start);
    let list = list.and_then(|list| list.strip_prefix("array(").or(list.strip_prefix('[')));
    let pairs = list.map(|list| (code.len() - list.len(), arrow_pairs(list)));
    let (start, pairs) = pairs.unwrap_or_default();
    let whole = code.contains("curl_exec");
    Code {
        method: method(code, whole).map(str::to_owned),
        pairs: pairs
            .into_iter()
            .map(|(at, name, value)| (start + at, name, value))
            .collect(),
        whole,
    }
}

/// The method is GET unless an option says otherwise.
fn method(code: &str, whole: bool) -> Option<&str> {
    if let Some((_, after)) = code.split_once("CURLOPT_CUSTOMREQUEST") {
        return after.split(['"', '\'']).nth(1);
    }
    match code.contains("CURLOPT_POST,") {
        true => Some("POST"),
        false => whole.then_some("GET"),
    }
}
