//! Parses YAML text into nodes, which keep their positions. Refuses doubled keys, and words that other tools read
//! differently.

use std::rc::Rc;

use saphyr::{Scalar, ScalarStyle};
use saphyr_parser::{Event, Marker, Parser};

use crate::document::{Entry, Node, Position, Value};
use crate::finding::Findings;
use crate::plain_scalars::{Ambiguous, Reading, ambiguity};
use crate::yaml_syntax::{self, Place};

/// The deepest nesting of lists and mappings. It bounds the recursion of everything that walks a document.
const MAX_DEPTH: usize = 64;

/// A list or mapping whose end has not been read.
enum Open {
    List {
        at: Position,
        items: Vec<Node>,
    },
    Map {
        at: Position,
        entries: Vec<Entry>,
        key: Option<(Option<String>, Position)>,
    },
}

struct Builder<'a> {
    file: Rc<str>,
    findings: &'a mut Findings,
    open: Vec<Open>,
    root: Option<Node>,
}

impl Builder<'_> {
    fn position(&self, marker: Marker) -> Position {
        Position {
            file: Rc::clone(&self.file),
            line: marker.line().max(1),
            column: marker.col() + 1,
        }
    }

    fn scalar(&mut self, at: &Position, text: &str, style: ScalarStyle) -> Value {
        let value = match Scalar::parse_from_cow_and_metadata(text.into(), style, None) {
            Some(Scalar::Null) | None => Value::Null,
            Some(Scalar::Boolean(value)) => Value::Bool(value),
            Some(Scalar::Integer(value)) => Value::Number(value.into()),
            Some(Scalar::String(value)) => Value::String(value.into_owned()),
            Some(Scalar::FloatingPoint(value)) => {
                let Some(number) = serde_json::Number::from_f64(value.into_inner()) else {
                    let problem = format!("`{text}` is not a finite number");
                    let remedy = format!("write a number, or quote it: `'{text}'`");
                    self.findings.add_unreadable(at, problem, remedy);
                    return Value::Null;
                };
                Value::Number(number)
            }
        };
        if style == ScalarStyle::Plain {
            self.check_spelling(at, text, &value);
        }
        value
    }

    /// Reports an unquoted word that other tools read differently.
    fn check_spelling(&mut self, at: &Position, text: &str, value: &Value) {
        let here = match value {
            Value::Null => Reading::Null,
            Value::Bool(value) => Reading::Bool(*value),
            Value::Number(number) => Reading::Number(number.as_f64().unwrap_or_default()),
            _ => Reading::Text,
        };
        // An integer of more than 64 bits was read as a floating-point number.
        let is_exact =
            text.contains('.') || !matches!(value, Value::Number(number) if number.is_f64());
        if let Some(Ambiguous { problem, remedy }) = ambiguity(text, &here, is_exact) {
            self.findings.add_unreadable(at, problem, remedy);
        }
    }

    /// Adds a complete node to the open list or mapping, where it is a key or the value of the last key.
    fn place(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some((Some(key), at)) => entries.push(Entry {
                    key,
                    at,
                    value: node,
                }),
                Some((None, _)) => {} // the value of a key that was refused
                None => *key = Some((accept_key(&node, entries, self.findings), node.at)),
            },
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Open::List { at, items }) => self.place(Node {
                at,
                value: Value::List(items),
            }),
            Some(Open::Map { at, entries, .. }) => self.place(Node {
                at,
                value: Value::Map(entries),
            }),
            None => {}
        }
    }
}

/// Whether every tool reads a text without quotes as this text, as far as its first and last character and `: ` and ` #` in
/// it do not decide otherwise.
pub fn is_text_without_quotes(text: &str) -> bool {
    let read = Scalar::parse_from_cow_and_metadata(text.into(), ScalarStyle::Plain, None);
    matches!(read, Some(Scalar::String(_))) && ambiguity(text, &Reading::Text, true).is_none()
}

/// The text of a key; `None` if it is not a string. Reports a key that the mapping has already.
fn accept_key(node: &Node, before: &[Entry], findings: &mut Findings) -> Option<String> {
    let Some(name) = node.as_str() else {
        let problem = format!("the key is {}, not a string", node.kind());
        findings.add(&node.at, problem, "quote the key");
        return None;
    };
    if let Some(first) = before.iter().find(|entry| entry.key == name) {
        let problem = format!("the key `{name}` is already in line {}", first.at.line);
        findings.add(&node.at, problem, "keep one of the two");
    }
    Some(name.to_owned())
}

/// Parses one file. Returns `None` if it is not YAML, or is YAML that a spec cannot have, and reports why.
pub fn parse(file: &str, text: &str, findings: &mut Findings) -> Option<Node> {
    let mut builder = Builder {
        file: file.into(),
        findings,
        open: Vec::new(),
        root: None,
    };
    let lines: Vec<&str> = text.lines().collect();
    let mut place = Place::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = builder.position(*error.marker());
                let problem = format!("this is not YAML: {}", error.info());
                let line = |number: Option<usize>| {
                    number
                        .and_then(|number| lines.get(number))
                        .copied()
                        .unwrap_or_default()
                };
                let marked = at.line - 1;
                let around = [marked.checked_sub(1), Some(marked), Some(marked + 1)];
                let remedy = yaml_syntax::remedy(around.map(line));
                builder.findings.add(&at, problem, remedy);
                return None;
            }
        };
        let at = builder.position(span.start);
        let (anchor, tag) = match &event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(anchor, tag)
            | Event::MappingStart(anchor, tag) => (*anchor != 0, tag.is_some()),
            _ => (false, false),
        };
        let is_second = matches!(event, Event::DocumentStart(_)) && builder.root.is_some();
        let is_nested = matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        let refusal = if anchor || matches!(event, Event::Alias(_)) {
            Some((
                "anchors and aliases are not supported".to_owned(),
                "write the value out, or move it into a file and refer to that with `$ref`",
            ))
        } else if tag {
            Some((
                "tags are not supported".to_owned(),
                "remove the tag; to make the value a string, quote it",
            ))
        } else if is_second {
            Some((
                "a second document starts here".to_owned(),
                "keep one document in each file",
            ))
        } else if is_nested && builder.open.len() == MAX_DEPTH {
            Some((
                format!("the value is nested deeper than {MAX_DEPTH} levels"),
                "move a part into a file of its own",
            ))
        } else {
            None
        };
        if let Some((problem, remedy)) = refusal {
            builder.findings.add(&at, problem, remedy);
            return None;
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let value = builder.scalar(&at, &text, style);
                let end = span.end.line().saturating_sub(1);
                if style == ScalarStyle::Plain
                    && let Some(line) = lines.get(end)
                    && let Some(comment) = place.comment(end, line, span.end.col())
                {
                    let problem = format!(
                        "`{comment}` after `{text}` is read as a comment, but may be a part of the text"
                    );
                    let remedy =
                        "quote the whole text, or write the comment on a line of its own before it";
                    builder.findings.add(&at, problem, remedy);
                }
                builder.place(Node { at, value });
            }
            Event::SequenceStart(..) => builder.open.push(Open::List {
                at,
                items: Vec::new(),
            }),
            Event::MappingStart(..) => builder.open.push(Open::Map {
                at,
                entries: Vec::new(),
                key: None,
            }),
            Event::SequenceEnd | Event::MappingEnd => builder.close(),
            _ => {}
        }
    }
    let root = builder.root.take();
    if root.is_none() {
        let at = Position::start_of(file);
        builder
            .findings
            .add(&at, "the file is empty", "write a mapping");
    }
    root
}
