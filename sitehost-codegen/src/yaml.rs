//! YAML text to [`Node`]s: positions are kept; doubled keys, and words that other tools read differently, are refused.

use std::rc::Rc;

use saphyr::{Scalar, ScalarStyle};
use saphyr_parser::{Event, Marker, Parser};

use crate::document::{Entry, Node, Position, Value};
use crate::finding::Findings;
use crate::plain_scalars::{Ambiguous, Reading, ambiguity};

/// Deeper nesting than this is a mistake; it also bounds every recursion over a document.
const MAX_DEPTH: usize = 64;

/// A collection that is still being read.
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

    /// Finds an unquoted word that other tools read as something else.
    fn check_spelling(&mut self, at: &Position, text: &str, value: &Value) {
        let here = match value {
            Value::Null => Reading::Null,
            Value::Bool(value) => Reading::Bool(*value),
            Value::Number(number) => Reading::Number(number.as_f64().unwrap_or_default()),
            _ => Reading::Text,
        };
        // An integer that does not fit has become a number with a fraction.
        let is_exact =
            text.contains('.') || !matches!(value, Value::Number(number) if number.is_f64());
        if let Some(Ambiguous { problem, remedy }) = ambiguity(text, &here, is_exact) {
            self.findings.add_unreadable(at, problem, remedy);
        }
    }

    /// Puts a finished node where it belongs: into the list, or into the mapping as a key or the value behind one.
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
                Some((None, _)) => {} // what stands behind a key that is none
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

/// The text of a key, unless it is none.
fn accept_key(node: &Node, before: &[Entry], findings: &mut Findings) -> Option<String> {
    let Some(name) = node.as_str() else {
        findings.add(
            &node.at,
            format!("a key is {}, not a string", node.kind()),
            "put the key in quotes",
        );
        return None;
    };
    if let Some(first) = before.iter().find(|entry| entry.key == name) {
        let remedy = format!(
            "keep one of the two; the first is in line {}",
            first.at.line
        );
        findings.add(
            &node.at,
            format!("the key `{name}` stands here a second time"),
            remedy,
        );
    }
    Some(name.to_owned())
}

/// Reads one file. A file that is not YAML gives `None` and a finding.
pub fn parse(file: &str, text: &str, findings: &mut Findings) -> Option<Node> {
    let mut builder = Builder {
        file: file.into(),
        findings,
        open: Vec::new(),
        root: None,
    };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = builder.position(*error.marker());
                let problem = format!("this is not YAML: {}", error.info());
                builder.findings.add(&at, problem, "mend the file here");
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
        if anchor || matches!(event, Event::Alias(_)) {
            builder.findings.add(
                &at,
                "anchors and aliases are not supported",
                "write it out, or use a file and `$ref`",
            );
            return None;
        }
        if tag {
            builder.findings.add(
                &at,
                "tags are not supported",
                "leave the tag out; quote the value to make it a string",
            );
            return None;
        }
        match event {
            Event::DocumentStart(_) => {
                documents += 1;
                if documents > 1 {
                    builder.findings.add(
                        &at,
                        "a second document starts here",
                        "keep one document a file",
                    );
                    return None;
                }
            }
            Event::Scalar(text, style, ..) => {
                let value = builder.scalar(&at, &text, style);
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
        if builder.open.len() > MAX_DEPTH {
            let at = builder.position(span.start);
            builder.findings.add(
                &at,
                format!("nested deeper than {MAX_DEPTH} levels"),
                "move a part into a file of its own",
            );
            return None;
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
