//! The line of a page with the call's method and address.

use super::lines::Line;
use super::{Method, Unreadable};

/// A method and an address.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoint {
    /// The line of the input.
    pub line: usize,
    /// `GET` or `POST`.
    pub method: Method,
    /// The whole address, without a query.
    pub url: String,
    /// `1.0`
    pub version: String,
    /// `/cloud/image/create`
    pub path: String,
}

/// What can be read of a line with an address.
enum Address {
    Whole {
        url: String,
        version: String,
        path: String,
    },
    Wrong(String),
}

/// Finds the first line with a method and an address of the API.
///
/// # Errors
///
/// No line has both.
pub fn find(lines: &[Line]) -> Result<(usize, Endpoint), Unreadable> {
    let unreadable = |line: usize, problem: &str| Unreadable {
        line,
        problem: problem.to_owned(),
    };
    let mut wrong = None;
    for (at, line) in lines.iter().enumerate() {
        let Some((before, address)) = address(line.trimmed()) else {
            continue;
        };
        let above = lines[..at].iter().rev().find(|line| !line.is_blank());
        // The word is before the address, or on the line above it.
        let word = before
            .split_whitespace()
            .rev()
            .find_map(method_word)
            .or_else(|| {
                let above = above.filter(|_| before.trim().is_empty())?;
                method_word(above.trimmed())
            });
        let problem = match (word, address) {
            (Some(Ok(method)), Address::Whole { url, version, path }) => {
                let line = line.number;
                return Ok((
                    at,
                    Endpoint {
                        line,
                        method,
                        url,
                        version,
                        path,
                    },
                ));
            }
            (Some(Err(word)), _) => {
                format!("the call is sent by `{word}`, which the API does not have")
            }
            (None, Address::Whole { .. }) => "the address has no method before it".to_owned(),
            (_, Address::Wrong(problem)) => problem,
        };
        wrong.get_or_insert(unreadable(line.number, &problem));
    }
    Err(wrong.unwrap_or_else(|| {
        unreadable(
            lines.len().max(1),
            "the input ends without an address of the API",
        )
    }))
}

/// Returns where a page about another call begins.
pub fn find_other(lines: &[Line], endpoint: &Endpoint) -> Option<usize> {
    lines.iter().position(|line| {
        address(line.trimmed()).is_some_and(|(before, address)| {
            let is_heading = matches!(method_word(before), Some(Ok(_)));
            is_heading && matches!(address, Address::Whole { url, .. } if url != endpoint.url)
        })
    })
}

/// Reads a word that is a method. It is an error if the API does not have it.
pub fn method_word(word: &str) -> Option<Result<Method, String>> {
    let word = word
        .trim()
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_uppercase();
    match word.as_str() {
        "GET" => Some(Ok(Method::Get)),
        "POST" => Some(Ok(Method::Post)),
        "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" => Some(Err(word)),
        _ => None,
    }
}

/// Reads the address on a line, and what is before it. An address in quotes is code.
fn address(line: &str) -> Option<(&str, Address)> {
    let start = line.find("https://").or_else(|| line.find("http://"))?;
    let (before, url) = line.split_at(start);
    if before.ends_with(['"', '\'']) || before.len() > 100 {
        return None;
    }
    let url = url.split_whitespace().next().unwrap_or(url);
    let url = url
        .split(['?', '#'])
        .next()
        .unwrap_or(url)
        .trim_end_matches(['`', '*', '>', ')', '|']);
    let Some(whole) = url.strip_suffix(".json") else {
        let problem = format!("the address `{url}` does not end with `.json`");
        return Some((before, Address::Wrong(problem)));
    };
    let below = whole
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split_once('/'));
    let parts = below.and_then(|(_, below)| below.split_once('/'));
    let address = match parts {
        Some((version, path)) if is_version(version) && !path.is_empty() => Address::Whole {
            url: url.to_owned(),
            version: version.to_owned(),
            path: format!("/{path}"),
        },
        _ => Address::Wrong(format!(
            "the address `{url}` has no version such as `1.0` after the host"
        )),
    };
    Some((before, address))
}

fn is_version(text: &str) -> bool {
    let is_number = |part: &str| {
        !part.is_empty() && part.len() < 6 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split('.').count() == 2 && text.split('.').all(is_number)
}
