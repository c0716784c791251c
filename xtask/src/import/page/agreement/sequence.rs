//! Which parameters are sent, under which names, in which order.

use std::collections::{HashMap, HashSet};

use super::super::layout::Layout;
use super::super::names::{core, with_zeros};
use super::super::samples::{Pair, Sample};
use super::super::{Doubts, Row};
use super::subject;

const PARAMETERS: &str = "the parameters";
const TABLE: &str = "The table is taken.";

/// Compares the names in each sample with the table's.
pub fn check(layout: &Layout<'_>, rows: &[Row], samples: &[Sample], doubts: &mut Doubts) {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.name != "apikey").collect();
    // What is behind the end of the page can be anything.
    if layout.ends_in_table() {
        return;
    }
    for sample in samples {
        compare(&rows, sample, doubts);
    }
}

/// Returns whether a sample has to send a parameter: without an example it has no value for it.
fn has_example(row: &Row) -> bool {
    row.example
        .as_ref()
        .is_some_and(|example| !example.is_empty())
}

fn compare(rows: &[&Row], sample: &Sample, doubts: &mut Doubts) {
    if sample.pairs.is_empty() && sample.whole && rows.iter().any(|row| has_example(row)) {
        let first = format!("the table has {}", counted(rows.len()));
        doubts.sample(
            sample.line,
            PARAMETERS,
            &first,
            (sample.language, "none"),
            TABLE,
        );
        return;
    }
    let sent = Sent::find(rows, sample, doubts);
    let known: HashSet<usize> = sent.rows.iter().copied().collect();
    let mut missing: Vec<usize> = (0..rows.len()).filter(|row| !known.contains(row)).collect();
    let renamed = note_extra(rows, &missing, &sent.extra, sample, doubts);
    missing.retain(|row| !renamed.contains(row) && has_example(rows[*row]));
    note_missing(rows, &missing, &sent.rows, sample, doubts);
    note_order(rows, &sent.rows, sample, doubts);
}

/// What a sample sends.
struct Sent<'a> {
    /// The rows of the table, in the sample's order.
    rows: Vec<usize>,
    /// What is in no row, with its place in the sample.
    extra: Vec<(usize, &'a Pair)>,
}

impl<'a> Sent<'a> {
    /// Finds the row of each parameter that is sent. A list may be sent with several entries: `x[]` twice, or `x[0]` and
    /// `x[1]`.
    fn find(rows: &[&Row], sample: &'a Sample, doubts: &mut Doubts) -> Sent<'a> {
        let by_name: HashMap<&str, usize> = (0..)
            .zip(rows)
            .map(|(at, row)| (row.name.as_str(), at))
            .collect();
        let lists: HashMap<String, usize> = (0..)
            .zip(rows)
            .map(|(at, row)| (with_zeros(&row.name), at))
            .collect();
        let (mut seen, mut seen_rows) = (HashSet::new(), HashSet::new());
        let mut sent = Sent {
            rows: Vec::new(),
            extra: Vec::new(),
        };
        for (place, pair) in sample.pairs.iter().enumerate() {
            let name = pair.name.as_str();
            if !seen.insert(name) && !name.contains("[]") {
                let has = (sample.language, "it more than once");
                doubts.sample(
                    pair.line,
                    &subject(name),
                    "the table has it once",
                    has,
                    TABLE,
                );
                continue;
            }
            match by_name.get(name).or_else(|| lists.get(&with_zeros(name))) {
                Some(row) if seen_rows.insert(*row) => sent.rows.push(*row),
                Some(_) => {}
                None => sent.extra.push((place, pair)),
            }
        }
        sent
    }
}

/// Notes what is in no row, and returns the rows that it renames: their names are alike but for brackets and capitals, or
/// they have the same place.
fn note_extra(
    rows: &[&Row],
    missing: &[usize],
    extra: &[(usize, &Pair)],
    sample: &Sample,
    doubts: &mut Doubts,
) -> HashSet<usize> {
    let places: HashSet<usize> = missing.iter().copied().collect();
    let cores: HashMap<String, usize> = missing
        .iter()
        .map(|row| (core(&rows[*row].name), *row))
        .collect();
    let mut renamed = HashSet::new();
    for (place, pair) in extra {
        let alike = cores.get(&core(&pair.name)).or_else(|| places.get(place));
        match alike.filter(|row| renamed.insert(**row)) {
            Some(row) => {
                let name = &rows[*row].name;
                let (first, taken) = (
                    format!("the table has `{name}`"),
                    format!("`{name}` is taken."),
                );
                let has = format!("`{}`", pair.name);
                doubts.sample(
                    rows[*row].line,
                    &subject(name),
                    &first,
                    (sample.language, &has),
                    &taken,
                );
            }
            None => {
                let first = "the table does not have it";
                doubts.sample(
                    pair.line,
                    &subject(&pair.name),
                    first,
                    (sample.language, "it"),
                    TABLE,
                );
            }
        }
    }
    renamed
}

/// Adds a doubt for each row that the sample does not send. In a sample that is cut, only the rows before the last one that
/// it sends count.
fn note_missing(
    rows: &[&Row],
    missing: &[usize],
    sent: &[usize],
    sample: &Sample,
    doubts: &mut Doubts,
) {
    let last = sent.iter().max().copied();
    for row in missing
        .iter()
        .filter(|row| sample.whole || last.is_some_and(|last| **row < last))
    {
        let (row, has) = (rows[*row], (sample.language, "no such parameter"));
        doubts.sample(
            row.line,
            &subject(&row.name),
            "the table has it",
            has,
            TABLE,
        );
    }
}

fn note_order(rows: &[&Row], sent: &[usize], sample: &Sample, doubts: &mut Doubts) {
    if sent.is_sorted() {
        return;
    }
    let listed = |places: &[usize]| {
        let names: Vec<String> = places
            .iter()
            .map(|row| format!("`{}`", rows[*row].name))
            .collect();
        names.join(", ")
    };
    let mut sorted = sent.to_vec();
    sorted.sort_unstable();
    let first = format!("the table has {}", listed(&sorted));
    let has = format!("another order: {}", listed(sent));
    let line = sample.pairs.first().map_or(sample.line, |pair| pair.line);
    doubts.sample(
        line,
        "the order of the parameters",
        &first,
        (sample.language, &has),
        TABLE,
    );
}

fn counted(parameters: usize) -> String {
    match parameters {
        1 => "one parameter".to_owned(),
        more => format!("{more} parameters"),
    }
}
