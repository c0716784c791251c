//! Puts the cells of a row on one line where each has a line of its own, as in HTML without a table.

use super::lines::Line;
use super::names::{is_name, is_type};

/// Returns lines in which each row begins with its name and its type, with tabs between the cells.
pub fn unstacked(lines: &[Line]) -> Vec<Line> {
    let mut rows = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let Some((kind_at, kind)) = kind_below(lines, at) else {
            rows.push(line.clone());
            at += 1;
            continue;
        };
        at = kind_at + 1;
        let answer_at = next_filled(lines, at);
        let answer = lines.get(answer_at).map_or("", Line::trimmed);
        let answer = if matches!(answer, "Yes" | "No") {
            answer
        } else {
            ""
        };
        if !answer.is_empty() {
            at = answer_at + 1;
        }
        rows.push(Line {
            number: line.number,
            text: format!("{}\t{kind}\t{answer}\t", line.trimmed()),
            cells: None,
        });
    }
    rows
}

/// Returns the type on the next line, if there is a name on this one.
fn kind_below(lines: &[Line], at: usize) -> Option<(usize, &str)> {
    let line = lines.get(at)?;
    if line.cells.is_some() || !is_name(line.trimmed()) {
        return None;
    }
    let kind_at = next_filled(lines, at + 1);
    let kind = lines.get(kind_at)?.trimmed();
    is_type(kind).then_some((kind_at, kind))
}

/// Returns where the next line is that is not blank.
fn next_filled(lines: &[Line], from: usize) -> usize {
    let blank = lines
        .iter()
        .skip(from)
        .take_while(|line| line.is_blank())
        .count();
    from + blank
}
