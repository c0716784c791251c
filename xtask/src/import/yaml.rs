//! Writes YAML in the layout of the files in `spec/`: two blanks a level, quotes only where they are needed, references as
//! paths relative to the file.

use std::fmt::Write;

use serde_json::{Number, Value};

use super::scalars::{digits, is_escaped, key as written_key, scalar};

/// The longest line of a comment.
const WIDTH: usize = 120;

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Yaml {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    /// A file of the spec, such as `schemas/Id.yaml`, which is written relative to the file that is being written.
    File(String),
    /// A list in one line, with brackets.
    Flow(Vec<Yaml>),
    /// A list with a line for each entry.
    List(Vec<Item>),
    Map(Map),
    /// Taken over from a file as it stands: what follows the colon, and the lines below, without the key's indentation.
    Verbatim(Vec<String>),
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The comments above it, without `# `.
    pub above: Vec<String>,
    pub value: Yaml,
}

/// A mapping, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    pub entries: Vec<Entry>,
}

/// A line of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The comments above it, without `# `.
    pub above: Vec<String>,
    pub key: String,
    pub value: Yaml,
}

impl Map {
    /// Adds a line.
    pub fn with(mut self, key: &str, value: impl Into<Yaml>) -> Self {
        self.add(key, value);
        self
    }

    /// Adds a line.
    pub fn add(&mut self, key: &str, value: impl Into<Yaml>) {
        self.add_below(Vec::new(), key, value);
    }

    /// Adds a line with comments above it.
    pub fn add_below(&mut self, above: Vec<String>, key: &str, value: impl Into<Yaml>) {
        self.entries.push(Entry {
            above,
            key: key.to_owned(),
            value: value.into(),
        });
    }

    /// This mapping, followed by the lines of another.
    pub fn joined(mut self, other: Map) -> Self {
        self.entries.extend(other.entries);
        self
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Yaml> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        Some(&entry.value)
    }
}

impl From<Map> for Yaml {
    fn from(map: Map) -> Self {
        Self::Map(map)
    }
}

impl From<&str> for Yaml {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Yaml {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&Value> for Yaml {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(number.clone()),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(entries) => Self::list(entries.iter().map(Self::from)),
            Value::Object(members) => {
                let mut map = Map::default();
                members.iter().for_each(|(key, value)| map.add(key, value));
                Self::Map(map)
            }
        }
    }
}

impl Yaml {
    /// A list with a line for each entry.
    pub fn list(entries: impl IntoIterator<Item = Yaml>) -> Self {
        let items = entries.into_iter().map(|value| Item {
            above: Vec::new(),
            value,
        });
        Self::List(items.collect())
    }

    /// A list of words in one line.
    pub fn words<T: AsRef<str>>(words: &[T]) -> Self {
        Self::Flow(words.iter().map(|word| word.as_ref().into()).collect())
    }

    /// `$ref: …`
    pub fn reference(file: &str) -> Map {
        Map::default().with("$ref", Self::File(file.to_owned()))
    }

    /// The text in one line, if the value fits into one.
    fn in_line(&self, from: &str, in_flow: bool) -> Option<String> {
        Some(match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(number) => digits(number),
            Self::Text(text) => scalar(text, in_flow),
            Self::File(file) => scalar(&relative(from, file), in_flow),
            Self::Flow(entries) => {
                let entries = entries
                    .iter()
                    .map(|entry| entry.in_line(from, true).unwrap_or_default());
                format!("[{}]", entries.collect::<Vec<_>>().join(", "))
            }
            Self::List(items) if items.is_empty() => "[]".to_owned(),
            Self::Map(map) if map.entries.is_empty() => "{}".to_owned(),
            Self::List(_) | Self::Map(_) | Self::Verbatim(_) => return None,
        })
    }
}

/// The path that leads from one file of the spec to another.
fn relative(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let shared = from
        .iter()
        .zip(&to)
        .take_while(|(from, to)| from == to)
        .count()
        .min(to.len() - 1)
        .min(from.len() - 1);
    let up = "../".repeat(from.len() - 1 - shared);
    up + &to[shared..].join("/")
}

/// A comment in lines that fit, without `# `.
pub fn comment(text: &str, indent: usize) -> Vec<String> {
    let width = WIDTH - indent.min(WIDTH / 2) - "# ".len();
    let mut lines = vec![String::new()];
    let text = text.replace(is_escaped, " ");
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Writes one file.
struct Writer<'f> {
    out: String,
    /// The file, in the folder of the spec.
    file: &'f str,
}

impl Writer<'_> {
    fn comments(&mut self, comments: &[String], indent: usize) {
        for text in comments {
            for line in comment(text, indent) {
                let line = format!("{}# {line}", " ".repeat(indent));
                self.out.push_str(line.trim_end());
                self.out.push('\n');
            }
        }
    }

    fn map(&mut self, map: &Map, indent: usize) {
        for Entry { above, key, value } in &map.entries {
            self.comments(above, indent);
            let key = written_key(key);
            let _ = write!(self.out, "{}{key}:", " ".repeat(indent));
            self.behind_key(value, indent);
        }
    }

    fn behind_key(&mut self, value: &Yaml, indent: usize) {
        if let Some(line) = value.in_line(self.file, false) {
            let _ = writeln!(self.out, " {line}");
            return;
        }
        if let Yaml::Verbatim(lines) = value {
            for (number, line) in lines.iter().enumerate() {
                let indent = if number == 0 || line.is_empty() {
                    0
                } else {
                    indent
                };
                let _ = writeln!(self.out, "{}{line}", " ".repeat(indent));
            }
            return;
        }
        self.out.push('\n');
        self.block(value, indent + 2);
    }

    fn block(&mut self, value: &Yaml, indent: usize) {
        match value {
            Yaml::Map(map) => self.map(map, indent),
            Yaml::List(items) => items.iter().for_each(|item| self.item(item, indent)),
            _ => {}
        }
    }

    fn item(&mut self, item: &Item, indent: usize) {
        self.comments(&item.above, indent);
        let _ = write!(self.out, "{}- ", " ".repeat(indent));
        match item.value.in_line(self.file, false) {
            Some(line) => {
                let _ = writeln!(self.out, "{line}");
            }
            None => {
                let start = self.out.len();
                self.block(&item.value, indent + 2);
                // The first line stands behind the dash.
                let blanks = (start + indent + 2).min(self.out.len());
                if self.out[start..blanks].trim().is_empty() {
                    self.out.replace_range(start..blanks, "");
                }
            }
        }
    }
}

/// Writes a part of a file. Each line is indented by `indent` blanks more than it would be at the top of the file.
pub fn write_deeper(file: &str, map: &Map, indent: usize) -> String {
    let mut writer = Writer {
        out: String::new(),
        file,
    };
    writer.map(map, indent);
    writer.out
}

/// Writes a file of the spec, whose path in the folder of the spec is given.
pub fn write(file: &str, head: &[String], map: &Map) -> String {
    let mut writer = Writer {
        out: String::new(),
        file,
    };
    writer.comments(head, 0);
    writer.map(map, 0);
    writer.out
}
