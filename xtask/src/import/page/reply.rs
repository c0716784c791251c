//! Reads the documented reply. It may stand twice, the second time without its first brace, and may be cut anywhere.

mod indented;
mod json;
mod nearly_json;

use super::layout::Layout;
use super::lines::Block;
use super::{Doubts, Reply};
use json::Fault;

/// What was read of a reply.
pub enum Reading {
    /// The page ends before the reply.
    Missing,
    /// All of it.
    Whole(Reply),
    /// As much as the page has.
    Cut(Reply),
    /// It is not JSON. What was read before that became clear is taken, and a doubt says so.
    Wrong(Option<Reply>),
}

impl Reading {
    /// Returns the reply, if anything of it was read.
    pub fn into_reply(self) -> Option<Reply> {
        match self {
            Reading::Missing => None,
            Reading::Whole(reply) | Reading::Cut(reply) => Some(reply),
            Reading::Wrong(reply) => reply,
        }
    }

    fn of(parsed: json::Parsed, line: usize) -> Reading {
        let (cut, stopped) = (parsed.cut, parsed.stopped);
        let reply = parsed.value.map(|value| Reply { line, value, cut });
        match reply {
            reply if stopped => Reading::Wrong(reply),
            Some(reply) if cut => Reading::Cut(reply),
            Some(reply) => Reading::Whole(reply),
            None => Reading::Missing,
        }
    }
}

const SUBJECT: &str = "the reply";

/// Reads the reply, if the page has one.
pub fn read(layout: &Layout<'_>, doubts: &mut Doubts) -> Reading {
    let Some(block) = &layout.reply else {
        return Reading::Missing;
    };
    let from = success(block, doubts);
    let Some((start, is_bare)) = find_json(&block.text[from..]) else {
        return not_json(block, doubts);
    };
    let start = from + start;
    let line = block.line_at(start);
    if is_bare {
        let parsed = json::read(&with_first_brace(&block.text[start..]));
        note_faults(&parsed.faults, |_| line, doubts);
        return Reading::of(parsed, line);
    }
    let parsed = json::read(&block.text[start..]);
    note_faults(&parsed.faults, |at| block.line_at(start + at), doubts);
    if !parsed.cut {
        note_second(block, start + parsed.end, &parsed, doubts);
    }
    Reading::of(parsed, line)
}

/// Returns the status that a line is about: `200:`, `200:application/json`.
pub fn status(line: &str) -> Option<&str> {
    let (code, _) = line.trim().split_once(':')?;
    (code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit())).then_some(code)
}

/// Returns where the reply of a successful call begins.
fn success(block: &Block, doubts: &mut Doubts) -> usize {
    let mut at = 0;
    let mut statuses = Vec::new();
    for line in block.text.split_inclusive('\n') {
        statuses.extend(status(line).map(|code| (at, code)));
        at += line.len();
    }
    match statuses
        .iter()
        .find(|(_, code)| code.starts_with('2'))
        .or(statuses.first())
    {
        Some((at, code)) => {
            if !code.starts_with('2') {
                let reading = format!("it stands under the status `{code}`, and none under `200`");
                let taken = "It is taken as that of a successful call.";
                doubts.note(block.line_at(*at), SUBJECT, &reading, taken);
            }
            *at
        }
        None => 0,
    }
}

/// Finds where the JSON begins, and whether its first brace is missing, as all lone brackets are in some texts.
fn find_json(text: &str) -> Option<(usize, bool)> {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let mut start = offset + (line.len() - line.trim_start().len());
        if let Some((_, after)) = line.split_once("application/json") {
            start = offset + line.len() - after.trim_start().len();
        }
        let rest = &text[start..];
        if rest.starts_with(['{', '[']) {
            return Some((start, false));
        }
        if rest.starts_with('"') {
            return Some((offset, true));
        }
        offset += line.len();
    }
    None
}

/// Puts back the first brace, and all lone brackets if they are missing. The indentation then says where they were.
fn with_first_brace(text: &str) -> String {
    match text
        .lines()
        .any(|line| line.trim_start().starts_with(['}', ']']))
    {
        true => format!("{{{text}"),
        false => indented::with_brackets(text),
    }
}

fn not_json(block: &Block, doubts: &mut Doubts) -> Reading {
    let mut at = 0;
    let said = block.text.split_inclusive('\n').find(|line| {
        at += line.len();
        is_said(line.trim())
    });
    let Some(said) = said else {
        return Reading::Missing;
    };
    let line = block.line_at(at - said.len());
    let shown: String = said.trim().chars().take(60).collect();
    let reading = format!("it has `{shown}` where other replies have JSON");
    doubts.note(line, SUBJECT, &reading, "No reply is taken.");
    Reading::Wrong(None)
}

/// Returns whether a line says something about the reply, rather than what is above every reply or the beginning of that.
fn is_said(line: &str) -> bool {
    let is_above = |text: &str| {
        text.is_empty()
            || "response".starts_with(text.trim_end_matches(':').to_lowercase().as_str())
            || "application/json".starts_with(text)
            || text
                .trim_end_matches(':')
                .bytes()
                .all(|byte| byte.is_ascii_digit())
    };
    !is_above(line)
        && !line
            .split_once(':')
            .is_some_and(|(status, kind)| is_above(status) && is_above(kind.trim()))
}

fn note_faults(faults: &[Fault], line_at: impl Fn(usize) -> usize, doubts: &mut Doubts) {
    for fault in faults {
        doubts.note(
            line_at(fault.at),
            SUBJECT,
            &format!("it is not JSON: {}", fault.problem),
            fault.taken,
        );
    }
}

/// Compares what stands behind the reply, if that is a reply again.
fn note_second(block: &Block, end: usize, first: &json::Parsed, doubts: &mut Doubts) {
    let rest = block.text[end..].trim_start();
    let at = block.text.len() - rest.len();
    let again = match rest.chars().next() {
        Some(mark @ ('}' | ']' | ',')) => {
            let reading = format!("a `{mark}` stands behind its end");
            doubts.note(
                block.line_at(at),
                SUBJECT,
                &reading,
                "What stands before it is taken.",
            );
            return;
        }
        Some('{') => json::read(rest),
        Some('"') => json::read(&format!("{{{rest}")),
        _ => return,
    };
    let same = match (&first.value, &again.value) {
        (Some(first), Some(part)) if again.cut => is_part(part, first),
        (first, again) => first == again,
    };
    if !same {
        let second = "it stands there again with another content";
        doubts.say(
            block.line_at(at),
            SUBJECT,
            "it is whole before this line",
            second,
            "The first is taken.",
        );
    }
}

/// Returns whether a value is the beginning of another.
fn is_part(part: &serde_json::Value, whole: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Object};
    match (part, whole) {
        (Object(part), Object(whole)) => part
            .iter()
            .all(|(name, part)| whole.get(name).is_some_and(|whole| is_part(part, whole))),
        (Array(part), Array(whole)) => {
            part.len() <= whole.len()
                && part
                    .iter()
                    .zip(whole)
                    .all(|(part, whole)| is_part(part, whole))
        }
        (part, whole) => part == whole,
    }
}
