//! Finds the parts of a page in its lines: heading, table, samples, reply.

use super::endpoint::{self, Endpoint, method_word};
use super::lines::{Block, Line};
use super::reply::{Reading, status};
use super::samples::{Language, Sample};
use super::{Doubts, END, Method, Unreadable, names};

/// The parts of a page.
pub struct Layout<'a> {
    /// What the heading says.
    pub endpoint: Endpoint,
    /// The path above the address, if there is one.
    pub heading: Option<(usize, String)>,
    /// The lines between the address and the parameters.
    pub summary: Vec<String>,
    /// How the parameters are sent by the heading of their table, and its line.
    pub sent_by: Option<(usize, Method)>,
    /// The lines of the table, with its headings.
    pub table: &'a [Line],
    /// The code.
    pub samples: Block,
    /// What stands below `Response`, if the page has that.
    pub reply: Option<Block>,
    /// The line on which a page about another call begins.
    other: Option<usize>,
    /// The last line of the page.
    end: usize,
    /// Whether the page has samples.
    has_samples: bool,
}

/// Finds the parts of a page.
///
/// # Errors
///
/// No line has a method and an address.
pub fn find(lines: &[Line]) -> Result<Layout<'_>, Unreadable> {
    let (at, endpoint) = endpoint::find(lines)?;
    let after = &lines[at + 1..];
    let other = endpoint::find_other(after, &endpoint);
    let after = &after[..other.unwrap_or(after.len())];
    let samples_at = after.iter().position(begins_samples);
    let from = samples_at.unwrap_or(0);
    let reply_at = after[from..]
        .iter()
        .position(begins_reply)
        .map(|at| from + at);
    let reply_or_end = reply_at.unwrap_or(after.len());
    let (above, samples) = after[..reply_or_end].split_at(samples_at.unwrap_or(reply_or_end));
    let table_at = above.iter().position(begins_table).unwrap_or(above.len());
    let (summary, table) = above.split_at(table_at);
    let summary = summary.iter().filter(|line| !line.is_blank());
    let filled = lines.iter().rev().find(|line| !line.is_blank());
    Ok(Layout {
        heading: heading(&lines[..at], &endpoint.path),
        summary: summary.map(|line| line.trimmed().to_owned()).collect(),
        sent_by: table
            .iter()
            .find_map(|line| Some((line.number, sent_by(line)?))),
        table,
        samples: Block::of(samples),
        reply: reply_at.map(|at| Block::of(&after[at..])),
        other: other.map(|other| lines[at + 1 + other].number),
        end: filled.map_or(1, |line| line.number),
        has_samples: samples_at.is_some(),
        endpoint,
    })
}

impl Layout<'_> {
    /// Returns whether the page ends within its table.
    pub fn ends_in_table(&self) -> bool {
        !self.has_samples && self.reply.is_none()
    }

    /// Adds a doubt if a second call follows on the page, and one if the page ends before the end of its reply.
    pub fn note_end(&self, samples: &[Sample], reply: &Reading, doubts: &mut Doubts) {
        if let Some(line) = self.other {
            let reading = "another call begins here";
            doubts.note(line, "the page", reading, "The call before it is taken.");
        }
        let place = match reply {
            Reading::Whole(_) | Reading::Wrong(_) => return,
            Reading::Cut(_) => "within the reply".to_owned(),
            Reading::Missing if self.reply.is_some() => "before the reply's JSON".to_owned(),
            Reading::Missing if !self.has_samples => {
                "within the table, or before the code samples".to_owned()
            }
            Reading::Missing => match samples.last().filter(|sample| !sample.whole) {
                Some(sample) => format!("within the {} sample", sample.language),
                None => "before the reply".to_owned(),
            },
        };
        doubts.note(
            self.end,
            "the page",
            &format!("{END}, {place}"),
            "What follows is unknown.",
        );
    }
}

/// Returns the heading: the page's path, or the path directly above the address if the page has another one there.
fn heading(above: &[Line], path: &str) -> Option<(usize, String)> {
    let plain = |line: &Line| line.trimmed().trim_matches(['#', ' ', '`', '*']).to_owned();
    let is_path = |line: &&Line| {
        let text = plain(line);
        let is_plain = text
            .chars()
            .all(|c| c.is_alphanumeric() || "/_-".contains(c));
        text.trim_matches('/').contains('/') && is_plain
    };
    let paths = || above.iter().rev().filter(is_path);
    let nearest = || {
        let mut filled = above.iter().rev().filter(|line| !line.is_blank());
        // The method may have a line of its own.
        filled
            .find(|line| method_word(line.trimmed()).is_none())
            .filter(is_path)
    };
    let whole = |line: &Line| format!("/{}", plain(line).trim_matches('/'));
    let found = paths().find(|line| whole(line) == path).or_else(nearest)?;
    Some((found.number, whole(found)))
}

/// Returns whether a line is one of some headings.
fn is_heading(line: &Line, headings: &[&str]) -> bool {
    let text = line.trimmed();
    text.len() < 40
        && headings.contains(
            &text
                .trim_end_matches([':', ' ', '#'])
                .trim_start_matches(['#', ' '])
                .to_lowercase()
                .as_str(),
        )
}

fn sent_by(line: &Line) -> Option<Method> {
    match () {
        () if is_heading(
            line,
            &["form parameters", "body parameters", "post parameters"],
        ) =>
        {
            Some(Method::Post)
        }
        () if is_heading(line, &["query parameters", "get parameters"]) => Some(Method::Get),
        () => None,
    }
}

/// Returns whether a line heads the table, or its columns. The page may end within the line.
pub fn is_table_heading(line: &Line) -> bool {
    let text = line.text.chars().take(80);
    let letters: String = text.filter(|c| c.is_alphabetic()).collect();
    let letters = letters.to_lowercase();
    let is_rule = letters.is_empty() && line.trimmed().starts_with(['|', '-', ':']);
    let is_columns = letters.starts_with("parameter")
        && "parametertyperequireddescription".starts_with(&letters);
    sent_by(line).is_some() || is_heading(line, &["parameters"]) || is_columns || is_rule
}

fn begins_samples(line: &Line) -> bool {
    is_heading(line, &["code samples", "code sample", "code examples"])
        || Language::of(line.trimmed()).is_some()
}

fn begins_table(line: &Line) -> bool {
    is_table_heading(line) || super::row::begins(line, &Default::default())
}

fn begins_reply(line: &Line) -> bool {
    let text = line.trimmed();
    is_heading(
        line,
        &[
            "response",
            "responses",
            "example response",
            "sample response",
        ],
    ) || status(text).is_some()
        || text.starts_with("application/json")
}

/// Returns whether a word can be the cell of a type that is not known.
pub fn is_word(text: &str) -> bool {
    names::is_name(text) || names::is_type(text)
}
