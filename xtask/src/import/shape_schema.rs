//! The schema of a parameter, whichever shape it has: a value, a list, a map, a group, or one of several.

use super::doubts::Doubts;
use super::page::Row;
use super::parameter_shapes::{Parameter, Shape};
use super::schema_files::SchemaFiles;
use super::value_type::{ValueType, value_type};
use super::words::word_for_list;
use super::yaml::{Map, Yaml};

/// How a parameter that consists of several values is sent.
#[derive(Clone, Copy, PartialEq)]
pub enum Style {
    Plain,
    Form,
    Deep,
}

/// A parameter in the spec's terms.
pub struct Written {
    /// The schema without texts.
    pub schema: Map,
    /// Whether the schema is a `$ref` alone.
    pub is_reference: bool,
    /// `None` for groups, whose members have examples.
    pub example: Option<Yaml>,
    pub style: Style,
}

/// Writes a part of a parameter.
pub struct Writer<'w, 'e> {
    pub files: &'w mut SchemaFiles<'e>,
    pub doubts: &'w mut Doubts,
}

impl Writer<'_, '_> {
    fn value(&mut self, row: &Row, wire: &str, owner: Option<&str>) -> ValueType {
        value_type(row, wire, owner, self.files, self.doubts)
    }

    /// The schema of a shape. `wire` is its name, `owner` the type of the group that it is in.
    fn shape(&mut self, shape: &Shape, wire: &str, owner: Option<&str>) -> Written {
        match shape {
            Shape::Value(row) => {
                let ValueType {
                    schema,
                    is_reference,
                    example,
                } = self.value(row, wire, owner);
                Written {
                    schema,
                    is_reference,
                    example: Some(example),
                    style: Style::Plain,
                }
            }
            Shape::Repeat(row) => {
                let ValueType {
                    schema, example, ..
                } = self.value(row, wire, owner);
                let list = Map::default().with("type", "array").with("x-repeat", true);
                Written {
                    schema: list.with("items", schema),
                    is_reference: false,
                    example: Some(Yaml::Flow(vec![example])),
                    style: Style::Form,
                }
            }
            Shape::List { is_numbered, entry } => {
                let written = self.shape(entry, wire, owner);
                let is_values = matches!(**entry, Shape::Value(_));
                let mut schema = Map::default().with("type", "array");
                if *is_numbered && wire.ends_with("[]") {
                    schema.add("x-indexed", true);
                }
                schema.add("items", written.schema);
                Written {
                    schema,
                    is_reference: false,
                    example: written.example.map(|example| match is_values {
                        true => Yaml::Flow(vec![example]),
                        false => Yaml::list([example]),
                    }),
                    style: if is_values { Style::Form } else { Style::Deep },
                }
            }
            Shape::Map { key, value } => {
                let written = self.shape(value, wire, owner);
                let example = written
                    .example
                    .unwrap_or_else(|| self.members_example(value));
                Written {
                    schema: Map::default()
                        .with("type", "object")
                        .with("additionalProperties", written.schema),
                    is_reference: false,
                    example: Some(Map::default().with(key, example).into()),
                    style: Style::Deep,
                }
            }
            Shape::Group(members) => {
                let file = self.group(members, wire);
                Written {
                    schema: Yaml::reference(&file),
                    is_reference: true,
                    example: None,
                    style: Style::Deep,
                }
            }
        }
    }

    /// The example of a group within a map, which has one of its own.
    fn members_example(&mut self, shape: &Shape) -> Yaml {
        let notes = self.doubts.notes.len();
        let keywords = self.doubts.keywords.len();
        let doubts = self.doubts.list.len();
        let example = match shape {
            Shape::Group(members) => {
                let mut map = Map::default();
                for (name, member) in members {
                    let example = self.shape(member, name, None).example;
                    let example = example.unwrap_or_else(|| self.members_example(member));
                    map.add(name, example);
                }
                map.into()
            }
            Shape::List { entry, .. } => Yaml::list([self.members_example(entry)]),
            _ => Yaml::Map(Map::default()),
        };
        // They were raised when the schema was written.
        self.doubts.notes.truncate(notes);
        self.doubts.keywords.truncate(keywords);
        self.doubts.list.truncate(doubts);
        example
    }

    /// The file of a group's members: an existing one that says the same, or a new one.
    fn group(&mut self, members: &[(String, Shape)], wire: &str) -> String {
        let member = super::kinds::last_member(wire);
        let name = self.files.endpoint.group(common_name(member));
        let mut names = vec![name.clone()];
        names.extend(self.files.names(None, member));
        let mut required = Vec::new();
        let mut properties = Map::default();
        for (member, shape) in members {
            let wire = match shape {
                Shape::List { entry, .. } if matches!(**entry, Shape::Value(_)) => {
                    format!("{member}[]")
                }
                _ => member.clone(),
            };
            let written = self.shape(shape, &wire, Some(&name));
            if shape.is_required() {
                required.push(wire.clone());
            }
            properties.add(&wire, property(written));
        }
        let mut map = Map::default()
            .with("type", "object")
            .with("description", "");
        if !required.is_empty() {
            map.add("required", Yaml::words(&required));
        }
        map.add("properties", properties);
        if let Some(file) = self.files.same_group(&map) {
            return file;
        }
        let file = self.files.free(&names);
        self.files.add(&file, map);
        file
    }

    /// A list that may also be one word.
    fn choice(&mut self, word: &str, row: &Row, list: Written, wire: &str) -> Written {
        let readings = [
            "the name is that of a list",
            &format!("the description takes the word `{word}` in its place"),
        ];
        self.doubts
            .parameter(row, &readings, "One of the two is taken (`oneOf`).");
        let title = sitehost_codegen::naming::variant_name(word);
        let auto = Map::default()
            .with("title", title.as_str())
            .with("type", "string")
            .with("enum", Yaml::words(&[word]))
            .with("description", "");
        let mut these =
            Map::default().with("title", if title == "These" { "List" } else { "These" });
        these.entries.extend(
            list.schema
                .entries
                .into_iter()
                .filter(|entry| entry.key != "x-indexed"),
        );
        these.add("description", "");
        let map = Map::default()
            .with("description", "")
            .with("oneOf", Yaml::list([auto.into(), these.into()]));
        let member = super::kinds::last_member(wire);
        let file = self.files.free(&self.files.names(None, member));
        self.files.add(&file, map);
        let example = match list.example {
            Some(Yaml::Flow(entries)) if entries == [Yaml::from(word)] => Some(word.into()),
            other => other,
        };
        Written {
            schema: Yaml::reference(&file),
            is_reference: true,
            example,
            style: Style::Deep,
        }
    }

    /// A parameter with its name: a list that may be a word has no brackets of its own.
    pub fn parameter(&mut self, parameter: &Parameter) -> (String, Written) {
        let Parameter { wire, shape } = parameter;
        let row = match shape {
            Shape::List { entry, .. } => match **entry {
                Shape::Value(row) => Some(row),
                _ => None,
            },
            _ => None,
        };
        let word = row.and_then(|row| Some((row, word_for_list(row)?)));
        match (word, wire.strip_suffix("[]")) {
            (Some((row, word)), Some(name)) => {
                let mut list = self.shape(shape, wire, None);
                if row.example.as_deref() == Some(&word) {
                    list.example = Some(Yaml::Flow(vec![word.as_str().into()]));
                }
                let written = self.choice(&word, row, list, wire);
                (name.to_owned(), written)
            }
            _ => (wire.clone(), self.shape(shape, wire, None)),
        }
    }
}

/// `rules` for `rules_in` and `rules_out`: the name without the word for a direction.
fn common_name(member: &str) -> &str {
    let ends = ["_in", "_out", "_from", "_to", "_add", "_remove"];
    ends.iter()
        .find_map(|end| member.strip_suffix(end))
        .unwrap_or(member)
}

/// A parameter as the property of a form or of a group.
pub fn property(written: Written) -> Map {
    let mut map = match written.is_reference {
        true => Map::default().with("allOf", Yaml::list([written.schema.into()])),
        false => written.schema,
    };
    map.add("description", "");
    if let Some(example) = written.example {
        map.add("example", example);
    }
    map
}
