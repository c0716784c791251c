//! Reads the table of parameters.

use std::collections::{HashMap, HashSet};

use super::example::one_line;
use super::layout::{Layout, is_table_heading};
use super::lines::Line;
use super::row::{self, Cells};
use super::samples::{Language, Sample, Value};
use super::stacked::unstacked;
use super::{Doubts, Row, example, names};

/// A row as it stands: the line on which it begins, and its text with the lines that follow.
struct RawRow<'a> {
    line: &'a Line,
    text: String,
}

/// Reads the rows, `apikey` included. What a row lost is taken from the samples.
pub fn read(layout: &Layout<'_>, samples: &[Sample], doubts: &mut Doubts) -> Vec<Row> {
    let names: HashSet<&str> = samples
        .iter()
        .flat_map(|sample| &sample.pairs)
        .map(|pair| pair.name.as_str())
        .collect();
    let lines = unstacked(layout.table);
    let raw = raw_rows(&lines, layout.ends_in_table(), &names);
    let last = raw.len().saturating_sub(1);
    let cells = raw.iter().enumerate().filter_map(|(index, raw)| {
        let is_last = index == last;
        let cells = row::read(raw.line, &raw.text, &names, is_last)?;
        // A row of which hardly more than the name is left, where the page ends.
        let is_cut = is_last && layout.ends_in_table() && !cells.required && cells.text.len() < 4;
        (!is_cut).then_some((raw.line.number, cells))
    });
    let mut rows: Vec<(usize, Cells)> = cells.collect();
    name_the_nameless(&mut rows, samples, doubts);
    let mut lines: HashMap<String, usize> = HashMap::new();
    let mut taken = Vec::new();
    for (line, cells) in rows {
        let subject = format!("parameter `{}`", cells.name);
        if let Some(first) = lines.get(&cells.name) {
            let (first, again) = (
                format!("line {first} has it"),
                format!("line {line} has it again"),
            );
            doubts.say(line, &subject, &first, &again, "The first is taken.");
            continue;
        }
        lines.insert(cells.name.clone(), line);
        if let Some(word) = &cells.odd_required {
            let reading = format!("the table has `{word}` where it has `Yes` or nothing");
            doubts.note(
                line,
                &subject,
                &reading,
                "The parameter is taken as optional.",
            );
        }
        let kind = match cells.kind.is_empty() {
            true => kind_by_samples(line, &cells.name, samples, doubts),
            false => cells.kind,
        };
        let (description, example) = example::split(&cells.text);
        let example = example_by_samples(line, &cells.name, example, samples, doubts);
        taken.push(Row {
            line,
            name: cells.name,
            kind,
            required: cells.required,
            description,
            example,
        });
    }
    taken
}

/// Collects the lines of each row. A row ends where the next begins.
fn raw_rows<'a>(lines: &'a [Line], ends_page: bool, names: &HashSet<&str>) -> Vec<RawRow<'a>> {
    let mut rows: Vec<RawRow> = Vec::new();
    let filled = lines.iter().rposition(|line| !line.is_blank());
    for (index, line) in lines.iter().enumerate() {
        if is_table_heading(line) {
            continue;
        }
        if row::begins(line, names) {
            let text = line.trimmed().to_owned();
            rows.push(RawRow { line, text });
        } else if let Some(row) = rows.last_mut().filter(|row| row.line.cells.is_none()) {
            if ends_page && filled == Some(index) && is_begun(&line.text) {
                continue;
            }
            row.text.push('\n');
            row.text.push_str(&line.text);
        }
    }
    rows
}

/// Returns whether the last line of a page can be the beginning of the next row or heading, rather than more text of the
/// row above it.
fn is_begun(text: &str) -> bool {
    let is_name = text
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '[' | ']' | '-' | '.'));
    let is_row = text
        .split_once(['|', '\t'])
        .is_some_and(|(name, _)| names::is_name(name.trim()));
    is_name || is_row || "Code Samples".starts_with(text)
}

/// Gives each row without a name the one that the samples have at its place.
fn name_the_nameless(rows: &mut Vec<(usize, Cells)>, samples: &[Sample], doubts: &mut Doubts) {
    let mut known: HashSet<String> = rows.iter().map(|(_, cells)| cells.name.clone()).collect();
    let sent: Vec<&str> = samples
        .iter()
        .map(|sample| &sample.pairs)
        .max_by_key(|pairs| pairs.len())
        .map(|pairs| pairs.iter().map(|pair| pair.name.as_str()).collect())
        .unwrap_or_default();
    let places: HashMap<&str, usize> = sent
        .iter()
        .enumerate()
        .map(|(place, name)| (*name, place))
        .collect();
    let mut place = 0;
    for (line, cells) in rows.iter_mut() {
        if cells.name.is_empty() {
            let sample = sent.get(place).filter(|name| !known.contains(**name));
            let (name, second) = match sample {
                Some(name) => (*name, format!("the samples have `{name}` at its place")),
                None if cells.text.to_lowercase().contains("mail") => (
                    "email",
                    "a pasted table loses a cell that is exactly `email`".to_owned(),
                ),
                None => {
                    let second = "no sample has another parameter at its place";
                    doubts.say(
                        *line,
                        "a row without a name",
                        "the table has no name",
                        second,
                        "The row is left out.",
                    );
                    continue;
                }
            };
            let taken = format!("`{name}` is taken.");
            doubts.say(
                *line,
                &format!("parameter `{name}`"),
                "the table has no name",
                &second,
                &taken,
            );
            cells.name = name.to_owned();
            known.insert(name.to_owned());
        }
        place = places
            .get(cells.name.as_str())
            .map_or(place, |place| place + 1);
    }
    rows.retain(|(_, cells)| !cells.name.is_empty());
}

/// Returns the type of a parameter by how the samples write its value.
fn kind_by_samples(line: usize, name: &str, samples: &[Sample], doubts: &mut Doubts) -> String {
    let mut values = samples
        .iter()
        .filter(|sample| sample.language.writes_numbers())
        .flat_map(|sample| &sample.pairs);
    let is_number = values.any(|pair| {
        pair.name == name
            && matches!(&pair.value, Value::Bare(value) if value.parse::<i64>().is_ok())
    });
    let kind = if is_number { "integer" } else { "string" };
    let taken = format!("`{kind}` is taken.");
    doubts.note(
        line,
        &format!("parameter `{name}`"),
        "the table has no type",
        &taken,
    );
    kind.to_owned()
}

/// Returns the example of the table, or else the value in which the samples agree. The table of saved HTML has no line
/// ends within an example, where the samples have them.
fn example_by_samples(
    line: usize,
    name: &str,
    example: Option<String>,
    samples: &[Sample],
    doubts: &mut Doubts,
) -> Option<String> {
    let sent: Vec<(Language, &str)> = samples
        .iter()
        .filter_map(|sample| {
            let pair = sample.pairs.iter().find(|pair| pair.name == name)?;
            Some((sample.language, pair.value.text()))
        })
        .collect();
    let value = sent.first().map_or("", |(_, value)| *value);
    if value.is_empty() || sent.iter().any(|(_, other)| *other != value) {
        return example;
    }
    match example {
        Some(example) => match !example.contains('\n') && example == one_line(value) {
            true => Some(value.to_owned()),
            false => Some(example),
        },
        None => {
            let shown = format!("`{}`", one_line(value));
            let taken = format!("{shown} is taken.");
            for (language, _) in sent {
                let (subject, has) = (format!("parameter `{name}`"), (language, shown.as_str()));
                doubts.sample(line, &subject, "the table has no example", has, &taken);
            }
            Some(value.to_owned())
        }
    }
}
