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
    read(line, line.trimmed(), names, false).is_some()
}

/// Reads the cells of the row whose first line is `line`. `text` is the whole row, which may have more lines. Returns `None`
/// if no row begins on the line.
pub fn read(line: &Line, text: &str, names: &HashSet<&str>, is_last: bool) -> Option<Cells> {
    let (cells, separator) = match &line.cells {
        Some(cells) => (cells.clone(), '\t'),
        // A description may have the separators of other texts in it.
        None => match run_together(text.trim_start(), names) {
            Some(cells) => return Some(cells),
            None => apart(text)?,
        },
    };
    let cells = unmarked(cells);
    begins_apart(&cells).then(|| from_cells(&cells, separator, is_last))
}

/// Splits the text of a row that has `|` or tabs between its cells. The blanks around the cells stay.
fn apart(text: &str) -> Option<(Vec<String>, char)> {
    let separator = match (text.contains('\t'), text.contains('|')) {
        (true, _) => '\t',
        (false, true) => '|',
        _ => return None,
    };
    let text = text.trim();
    let text = text.strip_prefix('|').unwrap_or(text);
    let mut cells: Vec<String> = Vec::new();
    for cell in text.split(separator) {
        match cells.last_mut().filter(|last| is_open_type(last)) {
            Some(last) => *last = format!("{last}{separator}{cell}"),
            None => cells.push(cell.to_owned()),
        }
    }
    // The row ends with `|`, behind which is nothing.
    if separator == '|' && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    Some((cells, separator))
}

/// Returns whether a cell is the beginning of a type such as `enum[a|b]`.
fn is_open_type(cell: &str) -> bool {
    let is_enum = |(word, words): (&str, &str)| is_type(word.trim()) && !words.contains(']');
    cell.split_once('[').is_some_and(is_enum)
}

/// Removes Markdown's marks from the name and the type.
fn unmarked(mut cells: Vec<String>) -> Vec<String> {
    for cell in cells.iter_mut().take(2) {
        *cell = cell.trim().trim_matches(['`', '*']).replace('\\', "");
    }
    cells
}

fn cell(cells: &[String], index: usize) -> &str {
    cells.get(index).map_or("", |cell| cell.trim())
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

fn from_cells(cells: &[String], separator: char, is_last: bool) -> Cells {
    let has_name =
        !(is_type(cell(cells, 0)) && !is_type(cell(cells, 1)) && !cell(cells, 1).is_empty());
    let (name, rest) = match has_name {
        true => (cell(cells, 0), cells.get(1..).unwrap_or_default()),
        false => ("", cells),
    };
    let (kind, rest) = (cell(rest, 0), rest.get(1..).unwrap_or_default());
    let (required, text) = required_of(rest, separator, is_last);
    let (required, odd_required) = match yes_or_no(required) {
        Some(yes) => (yes, None),
        None => (
            false,
            Some(required.to_owned()).filter(|word| !word.is_empty()),
        ),
    };
    Cells {
        name: name.to_owned(),
        kind: kind.to_owned(),
        odd_required,
        required,
        text,
    }
}

/// Splits the cells after the type into what is required and the description, which may have the separator in it. Between
/// `|`, an empty cell has moved to the end of the row, or is missing from the last row.
fn required_of(cells: &[String], separator: char, is_last: bool) -> (&str, String) {
    let joined = |cells: &[String]| {
        let text = cells.join(separator.encode_utf8(&mut [0; 4]));
        text.trim().trim_end_matches(['|', ' ']).to_owned()
    };
    let (first, rest) = (cell(cells, 0), cells.get(1..).unwrap_or_default());
    let description = joined(rest);
    let ends_empty = rest.last().is_none_or(|cell| cell.trim().is_empty());
    let has_place = separator == '\t' || !is_last;
    let is_answer = || has_place || !first.contains(' ') || answer_word(first).is_some();
    let moved = description.is_empty() || separator == '|' && ends_empty;
    match yes_or_no(first).is_some() || first.is_empty() || !moved && is_answer() {
        true => (first, description),
        false => ("", joined(cells)),
    }
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "yes" | "y" | "true" | "required" => Some(true),
        "no" | "n" | "false" | "optional" => Some(false),
        _ => None,
    }
}

/// Returns what the first word of a text answers, if that is one of the words for yes and no.
fn answer_word(text: &str) -> Option<bool> {
    yes_or_no(text.split(|c: char| !c.is_alphabetic()).next()?)
}

/// Splits a row whose cells run together: `client_idintegerYesThe ID for the client.Example: 1`.
fn run_together(text: &str, names: &HashSet<&str>) -> Option<Cells> {
    let line = text.split('\n').next().unwrap_or(text);
    let (at, kind) = typed(line, names).or_else(|| untyped(line, names))?;
    let rest = &text[at + kind.len()..];
    let (answer, description) = answer_at_start(rest);
    let odd_required = answer.is_none().then(|| odd_answer(rest)).flatten();
    Some(Cells {
        name: text[..at].to_owned(),
        kind: kind.to_owned(),
        odd_required: odd_required.map(str::to_owned),
        required: answer == Some(true),
        text: description.to_owned(),
    })
}

/// Finds where the name ends, and the type behind it.
fn typed<'l>(line: &'l str, names: &HashSet<&str>) -> Option<(usize, &'l str)> {
    let splits = ends_of_names(line).filter_map(|at| {
        let is_known = names.contains(&line[..at]);
        let is_lower = |kind: &&str| kind.starts_with(|c: char| c.is_ascii_lowercase());
        let kind = type_at_start(&line[at..]).filter(|kind| is_known || is_lower(kind))?;
        let rest = &line[at + kind.len()..];
        let has_answer = answer_at_start(rest).0.is_some();
        let fits =
            has_answer || is_known || at > 0 && is_unmistakable(kind) && begins_sentence(rest);
        let rank = (is_known, at > 0, has_answer, Reverse(at));
        fits.then_some((rank, at, kind))
    });
    let (_, at, kind) = splits.max_by_key(|(rank, ..)| *rank)?;
    Some((at, kind))
}

/// Finds where a name ends that the samples have, and the unknown word or nothing that is in place of the type.
fn untyped<'l>(line: &'l str, names: &HashSet<&str>) -> Option<(usize, &'l str)> {
    let known = ends_of_names(line).filter(|at| names.contains(&line[..*at]));
    let at = known.last()?;
    let rest = &line[at..];
    let end = rest.find(|c: char| !c.is_ascii_lowercase())?;
    begins_sentence(&rest[end..]).then_some((at, &rest[..end]))
}

/// Takes `Yes` or `No` off a text, unless it begins a word: `No` is none of `Note`.
fn answer_at_start(text: &str) -> (Option<bool>, &str) {
    for word in ["Yes", "No", "Required", "Optional"] {
        if let Some(after) = text.strip_prefix(word)
            && (after.trim().is_empty() || begins_sentence(after))
        {
            return (yes_or_no(word), after);
        }
    }
    (None, text)
}

/// Returns an answer with a condition: `Yes (if set)`.
fn odd_answer(text: &str) -> Option<&str> {
    let after = text.strip_prefix("Yes")?;
    let end = after.find(')').map_or(0, |end| end + 1);
    (!after.starts_with(char::is_alphabetic)).then(|| &text[.."Yes".len() + end])
}

/// Returns whether a text begins as a description does: not with a small letter, a blank or a mark.
fn begins_sentence(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| {
        c.is_uppercase() || c.is_numeric() || matches!(c, '"' | '\'' | '(' | '`' | '<' | '“')
    })
}
