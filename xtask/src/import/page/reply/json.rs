//! Reads JSON that may be cut anywhere. Text that is not JSON is recorded as a fault. Reading continues after a fault if the
//! rest can still be read.

use serde_json::{Map, Value};

use super::nearly_json::{bare_name, left_out, word};

/// Deeper values are refused, so that no input exhausts the stack.
const DEEPEST: usize = 64;

/// A longer list of faults helps nobody.
const MOST_FAULTS: usize = 20;

/// What was read.
pub struct Parsed {
    /// `None` if nothing could be read.
    pub value: Option<Value>,
    /// Whether the text ended within the value, or reading stopped at a fault.
    pub cut: bool,
    /// Whether reading stopped at a fault.
    pub stopped: bool,
    /// Where the value ends.
    pub end: usize,
    /// What is no JSON.
    pub faults: Vec<Fault>,
}

/// A place that is no JSON.
pub struct Fault {
    /// Where it is.
    pub at: usize,
    /// What is there.
    pub problem: String,
    /// What was taken.
    pub taken: &'static str,
}

/// Reads the value at the beginning of a text.
pub fn read(text: &str) -> Parsed {
    let mut reader = Reader {
        text,
        at: 0,
        stopped: false,
        faults: Vec::new(),
    };
    let read = reader.value(0);
    Parsed {
        end: reader.at,
        stopped: reader.stopped,
        faults: reader.faults,
        cut: !matches!(read, Read::Whole(_)),
        value: match read {
            Read::Whole(value) | Read::Cut(Some(value)) => Some(value),
            Read::Cut(None) => None,
        },
    }
}

enum Read {
    Whole(Value),
    /// As much as was read. `None` if no part of the value counts.
    Cut(Option<Value>),
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    stopped: bool,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// Skips blanks and comments, and returns the next character.
    fn peek(&mut self) -> Option<char> {
        loop {
            let rest = &self.text[self.at..];
            let filled = rest.trim_start();
            self.at += rest.len() - filled.len();
            let Some((length, what)) = left_out(filled) else {
                return filled.chars().next();
            };
            self.fault(format!("{what} stands in it"), "It is left out.");
            self.at += length;
        }
    }

    fn fault(&mut self, problem: String, taken: &'static str) {
        if self.faults.len() < MOST_FAULTS {
            let at = self.at;
            self.faults.push(Fault { at, problem, taken });
        }
    }

    fn stop(&mut self, problem: String) -> Read {
        self.stopped = true;
        self.fault(problem, "What stands before it is taken.");
        Read::Cut(None)
    }

    fn value(&mut self, depth: usize) -> Read {
        match self.peek() {
            None => Read::Cut(None),
            Some('{' | '[') if depth == DEEPEST => {
                self.stop(format!("values are nested more than {DEEPEST} deep"))
            }
            Some('{') => self.object(depth),
            Some('[') => self.array(depth),
            Some('"' | '\'') => match self.string() {
                Some(text) => Read::Whole(Value::String(text)),
                None => Read::Cut(None),
            },
            Some(_) => self.word(),
        }
    }

    /// Passes the comma between two entries, and returns whether there is another.
    fn goes_on(&mut self, close: char, is_first: bool) -> bool {
        let (mut comma, faults) = (false, self.faults.len());
        while self.peek() == Some(',') {
            comma = true;
            self.at += 1;
        }
        match self.peek() {
            Some(next) if next == close => {
                // A comma before dots is none before the bracket.
                if comma && self.faults.len() == faults {
                    self.fault(
                        format!("a comma stands before `{close}`"),
                        "It is read without the comma.",
                    );
                }
                self.at += 1;
                false
            }
            Some(next) => {
                if !comma && !is_first && next != '}' && next != ']' {
                    self.fault(
                        format!("a comma is missing before `{next}`"),
                        "It is read as if the comma were there.",
                    );
                }
                true
            }
            None => true,
        }
    }

    fn object(&mut self, depth: usize) -> Read {
        self.at += 1;
        let mut members = Map::new();
        while self.goes_on('}', members.is_empty()) {
            let Some(name) = self.name() else {
                return Read::Cut(Some(Value::Object(members)));
            };
            match self.peek() {
                Some(':') => self.at += 1,
                Some(other) => {
                    self.stop(format!("a colon is missing before `{other}`"));
                    return Read::Cut(Some(Value::Object(members)));
                }
                None => return Read::Cut(Some(Value::Object(members))),
            }
            if members.contains_key(&name) {
                self.fault(
                    format!("an object has `{name}` twice"),
                    "The last is taken.",
                );
            }
            match self.value(depth + 1) {
                Read::Whole(value) => {
                    members.insert(name, value);
                }
                Read::Cut(part) => {
                    members.extend(part.map(|part| (name, part)));
                    return Read::Cut(Some(Value::Object(members)));
                }
            }
        }
        Read::Whole(Value::Object(members))
    }

    /// Reads the name of a member. Returns `None` if the text ends within the name, or if no name follows.
    fn name(&mut self) -> Option<String> {
        let next = self.peek()?;
        if ['"', '\''].contains(&next) {
            return self.string();
        }
        let Some(name) = bare_name(&self.text[self.at..]) else {
            self.stop(format!("a name in quotes is missing before `{next}`"));
            return None;
        };
        self.fault(
            "a name has no quotes".to_owned(),
            "It is read as if it had.",
        );
        self.at += name.len();
        Some(name.to_owned())
    }

    fn array(&mut self, depth: usize) -> Read {
        self.at += 1;
        let mut entries = Vec::new();
        while self.goes_on(']', entries.is_empty()) {
            match self.value(depth + 1) {
                Read::Whole(value) => entries.push(value),
                Read::Cut(part) => {
                    entries.extend(part);
                    return Read::Cut(Some(Value::Array(entries)));
                }
            }
        }
        Read::Whole(Value::Array(entries))
    }

    /// Reads a string. `None` if it is cut.
    fn string(&mut self) -> Option<String> {
        let rest = &self.text[self.at..];
        let quote = rest.bytes().next()?;
        let mut escaped = false;
        let mut inside = rest.bytes().enumerate().skip(1);
        let end = inside.find_map(|(at, byte)| {
            let ends = byte == quote && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends.then_some(at)
        });
        let Some(end) = end else {
            self.at = self.text.len();
            return None;
        };
        let token = &rest[..=end];
        let text = serde_json::from_str(token).unwrap_or_else(|_| {
            let problem = match quote {
                b'"' => "a string has a line end or an escape that JSON does not have",
                _ => "a string has single quotes",
            };
            self.fault(problem.to_owned(), "It is read as it stands.");
            token[1..end].to_owned()
        });
        self.at += end + 1;
        Some(text)
    }

    /// Reads a number, `true`, `false` or `null`.
    fn word(&mut self) -> Read {
        let rest = &self.text[self.at..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c))
            .unwrap_or(rest.len());
        let text = &rest[..end];
        let ends_page = rest[end..].trim().is_empty();
        if let Some(value) = word(text).filter(|_| !ends_page) {
            self.fault(
                format!("`{text}` is no word of JSON"),
                "It is read as Python does.",
            );
            self.at += end;
            return Read::Whole(value);
        }
        match serde_json::from_str(text) {
            Ok(value) if !ends_page => {
                self.at += end;
                Read::Whole(value)
            }
            _ if ends_page => {
                self.at = self.text.len();
                Read::Cut(None)
            }
            _ => {
                let shown: String = rest.chars().take(20).take_while(|c| *c != '\n').collect();
                self.stop(format!("a value is missing before `{shown}`"))
            }
        }
    }
}
