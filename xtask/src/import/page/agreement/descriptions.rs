//! What a parameter's description says beside the other cells of its row: its name, and whether it is required.

use std::collections::HashSet;

use super::super::names::means;
use super::super::{Doubts, Row};
use super::subject;

/// Behind these words a description shows how a parameter is sent, even if the name has no brackets.
const FORMAT: &str = "in the format of ";

/// What says that a parameter may be left out.
const OPTIONAL: [&str; 18] = [
    "optional",
    "not required",
    "isn't required",
    "not mandatory",
    "if not provided",
    "is not provided",
    "not passed",
    "if omitted",
    "be omitted",
    "be left out",
    "defaults to",
    "default is",
    "default:",
    "not specified",
    "leave blank",
    "leave empty",
    "left blank",
    "left empty",
];

/// What says that it may not.
const REQUIRED: [&str; 5] = [
    "required",
    "mandatory",
    "must be provided",
    "must be passed",
    "must be specified",
];

/// What makes those words a condition, or their opposite.
const CONDITIONS: [&str; 9] = [
    "if", "when", "unless", "only", "for", "by", "to", "where", "with",
];

/// Compares the description of each row with its name and with its cell of what is required.
pub fn check(rows: &[Row], doubts: &mut Doubts) {
    let names: HashSet<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    for row in rows {
        check_name(row, &names, doubts);
        check_required(row, doubts);
    }
}

fn check_name(row: &Row, names: &HashSet<&str>, doubts: &mut Doubts) {
    let text = &row.description;
    let format = text.find(FORMAT).map_or(text.len(), |at| at + FORMAT.len());
    let mut shown = shown_names(text).filter(|(at, name)| {
        let is_format = *at >= format;
        let counts = *at == format || name.contains('[');
        // Elsewhere a description may tell how it goes with another parameter.
        counts && !means(name, &row.name) && (is_format || !names.contains(name))
    });
    if let Some((_, name)) = shown.next() {
        let first = format!("the table has `{}`", row.name);
        let other = format!("the description has `{name}`");
        doubts.say(
            row.line,
            &subject(&row.name),
            &first,
            &other,
            &format!("`{}` is taken.", row.name),
        );
    }
}

/// Returns each word before a `=`, and where it is.
fn shown_names(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.match_indices('=').filter_map(move |(end, _)| {
        let before = &text[from..end];
        let start = before.rfind(|c: char| c.is_whitespace() || "\"'`(,;?&¶".contains(c));
        let start = start.map_or(from, |at| {
            from + at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
        from = end + 1;
        let name = &text[start..end];
        let is_shown = name.starts_with(|c: char| c.is_alphanumeric()) && name.len() < 200;
        is_shown.then_some((start, name))
    })
}

fn check_required(row: &Row, doubts: &mut Doubts) {
    let text = row.description.to_lowercase();
    let said = match row.required {
        true => OPTIONAL
            .into_iter()
            .find(|phrase| words(&text, phrase).next().is_some()),
        false => REQUIRED.into_iter().find(|phrase| {
            words(&text, phrase).any(|at| is_unconditional(&text, at, phrase.len()))
        }),
    };
    let Some(said) = said else { return };
    let (first, taken) = match row.required {
        true => ("the table has `Yes`", "The parameter is taken as required."),
        false => (
            "the table does not have `Yes`",
            "The parameter is taken as optional.",
        ),
    };
    doubts.say(
        row.line,
        &subject(&row.name),
        first,
        &format!("the description has \"{said}\""),
        taken,
    );
}

/// Returns where a phrase stands as words of its own. `optional` also begins `optionally`.
fn words<'a>(text: &'a str, phrase: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(phrase)
        .map(|(at, _)| at)
        .filter(move |at| {
            !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '[')
                && !text[at + phrase.len()..].starts_with(['_', ']'])
        })
}

/// Returns whether a word such as `required` says that the parameter is, rather than something else (`the required size`)
/// or only under a condition (`required if`).
fn is_unconditional(text: &str, at: usize, length: usize) -> bool {
    let (phrase, after) = (&text[at..at + length], &text[at + length..]);
    let before: Vec<&str> = text[..at].split_whitespace().rev().take(3).collect();
    let is_negated = before.iter().any(|word| {
        matches!(*word, "not" | "no" | "never" | "if" | "when") || word.ends_with("n't")
    });
    let ends = after.is_empty() || after.starts_with(['.', ')', '!', ':', ';']);
    let is_said = ends
        || phrase.contains(' ')
        || matches!(before.first(), Some(&("is" | "are" | "always" | "also")));
    let next = after.split_whitespace().next().unwrap_or_default();
    !is_negated && is_said && (ends || !CONDITIONS.contains(&next.trim_matches(',')))
}
