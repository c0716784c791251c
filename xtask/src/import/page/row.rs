//! Reads one row of the table, whose cells are apart (HTML, `|`, tabs) or run together.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::layout::is_word;
use super::lines::Line;
use super::names::{ends_of_names, is_name, is_type, is_unmistakable, type_at_start};

/// A name may be written in any way, but not as long as a description.
const LONGEST_CELL: usize = 120;

/// The cells of a row.
#[derive(Debug, PartialEq)]
pub struct Cells {
    /// Empty if the row has none.
    pub name: String,
    /// As written. Empty if the row has none.
    pub kind: String,
    /// What is in the cell if it is neither `Yes` nor `No` nor empty.
    pub odd_required: Option<String>,
    /// Whether the cell has `Yes`.
    pub required: bool,
    /// The description with the example.
    pub text: String,
}

/// Returns whether a row begins on a line. The names are those that the samples have.
pub fn begins(line: &Line, names: &HashSet<&str>) -> bool {
    match apart(line, line.trimmed()) {
        Some(cells) => begins_apart(&cells),
        None => run_together(line.trimmed(), names).is_some(),
    }
}

/// Reads the row that begins on a line and goes on with the text.
pub fn read(line: &Line, text: &str, names: &HashSet<&str>, is_last: bool) -> Option<Cells> {
    match apart(line, text) {
        Some(cells) if begins_apart(&cells) => Some(from_cells(&cells, is_last)),
        _ => run_together(text.trim_start(), names),
    }
}

/// Splits a row whose cells are apart. HTML has cells; a text has `|` or tabs between them.
fn apart(line: &Line, text: &str) -> Option<Vec<String>> {
    if let Some(cells) = &line.cells {
        return Some(unmarked(cells.clone()));
    }
    let separator = match (text.contains('\t'), text.contains('|')) {
        (true, _) => '\t',
        (false, true) => '|',
        _ => return None,
    };
    let text = text.trim();
    let text = text.strip_prefix('|').unwrap_or(text);
    let mut cells: Vec<String> = text
        .split(separator)
        .map(|cell| cell.trim_matches([' ', '\t']).to_owned())
        .collect();
    // The row ends with `|`, behind which is nothing.
    if separator == '|' && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    Some(unmarked(cells))
}

/// Removes Markdown's marks from the name and the type.
fn unmarked(mut cells: Vec<String>) -> Vec<String> {
    for cell in cells.iter_mut().take(2) {
        *cell = cell.trim_matches(['`', '*']).replace('\\', "");
    }
    cells
}

fn cell(cells: &[String], index: usize) -> &str {
    cells.get(index).map_or("", String::as_str)
}

fn begins_apart(cells: &[String]) -> bool {
    let (first, second) = (cell(cells, 0), cell(cells, 1));
    if is_type(second) {
        return first.len() <= LONGEST_CELL;
    }
    let nameless = is_type(first) && !second.is_empty();
    let untyped = cells.len() > 2 && (second.is_empty() || is_word(second));
    nameless || is_name(first) && untyped
}

fn from_cells(cells: &[String], is_last: bool) -> Cells {
    let has_name =
        !(is_type(cell(cells, 0)) && !is_type(cell(cells, 1)) && !cell(cells, 1).is_empty());
    let (name, rest) = match has_name {
        true => (cell(cells, 0), cells.get(1..).unwrap_or_default()),
        false => ("", cells),
    };
    let (kind, rest) = (cell(rest, 0), rest.get(1..).unwrap_or_default());
    let (required, text) = required_of(rest, is_last);
    let (required, odd_required) = match yes_or_no(&required) {
        Some(yes) => (yes, None),
        None => (false, Some(required).filter(|word| !word.is_empty())),
    };
    Cells {
        name: name.to_owned(),
        kind: kind.to_owned(),
        odd_required,
        required,
        text: text.trim_end_matches(['|', ' ']).to_owned(),
    }
}

/// Splits the cells after the type into what is required and the description. An empty cell may have moved to the end of
/// the row, and a description may have `|` in it.
fn required_of(cells: &[String], is_last: bool) -> (String, String) {
    let joined = |cells: &[String]| cells.join(" | ").trim_end_matches(['|', ' ']).to_owned();
    let (first, rest) = (cell(cells, 0), cells.get(1..).unwrap_or_default());
    let moved = rest.is_empty() || cell(cells, cells.len().saturating_sub(1)).is_empty() || is_last;
    match yes_or_no(first).is_some() || first.is_empty() || !moved && !first.contains(' ') {
        true => (first.to_owned(), joined(rest)),
        false => (String::new(), joined(cells)),
    }
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "yes" | "y" | "true" | "required" => Some(true),
        "no" | "n" | "false" | "optional" => Some(false),
        _ => None,
    }
}

/// Splits a row whose cells run together: `client_idintegerYesThe ID for the client.Example: 1`.
fn run_together(text: &str, names: &HashSet<&str>) -> Option<Cells> {
    let line = text.split('\n').next().unwrap_or(text);
    let splits = ends_of_names(line).filter_map(|at| {
        let kind = type_at_start(&line[at..])
            .filter(|kind| kind.starts_with(|c: char| c.is_ascii_lowercase()))?;
        let is_known = names.contains(&line[..at]);
        let (answer, _) = answer_at_start(&line[at + kind.len()..]);
        let fits = match answer {
            Some(_) => true,
            None => {
                is_known
                    || at > 0 && is_unmistakable(kind) && begins_sentence(&line[at + kind.len()..])
            }
        };
        let rank = (is_known, at > 0, answer.is_some(), Reverse(at));
        fits.then_some((rank, at, kind))
    });
    let (_, at, kind) = splits.max_by_key(|(rank, ..)| *rank)?;
    let (answer, description) = answer_at_start(&text[at + kind.len()..]);
    Some(Cells {
        name: text[..at].to_owned(),
        kind: kind.to_owned(),
        odd_required: None,
        required: answer == Some(true),
        text: description.to_owned(),
    })
}

/// Takes `Yes` or `No` off a text, unless it begins a word: `No` is none of `Note`.
fn answer_at_start(text: &str) -> (Option<bool>, &str) {
    for (word, answer) in [("Yes", true), ("No", false)] {
        if let Some(after) = text.strip_prefix(word)
            && (after.trim().is_empty() || begins_sentence(after))
        {
            return (Some(answer), after);
        }
    }
    (None, text)
}

/// Returns whether a text begins as a description does: not with a small letter, a blank or a mark.
fn begins_sentence(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| {
        c.is_uppercase() || c.is_numeric() || matches!(c, '"' | '\'' | '(' | '`' | '<' | '“')
    })
}
