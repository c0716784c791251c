//! Parameters as they stand in the spec: properties of a form with their encoding, or entries of a query.

use super::doubts::Doubts;
use super::list_doubts::{group_doubts, list_doubts};
use super::page::{Method, Row};
use super::schema_files::SchemaFiles;
use super::tree::{self, Parameter, Shape};
use super::value_type::{ValueType, value_type};
use super::words::word_for_list;
use super::yaml::{Item, Map, Yaml};

/// How a parameter that consists of several values is sent.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    Plain,
    Form,
    Deep,
}

/// A parameter in the spec's terms.
struct Written {
    /// The schema without texts.
    schema: Map,
    /// Whether the schema is a `$ref` alone.
    is_reference: bool,
    /// `None` for groups, whose members have examples.
    example: Option<Yaml>,
    style: Style,
}

/// What the rows of a page become.
#[derive(Default)]
pub struct Parameters<'p> {
    /// The rows that are in it.
    pub rows: Vec<&'p Row>,
    /// The entries of a query, without the key.
    pub query: Vec<Item>,
    /// The properties of a form, without the key.
    pub form: Map,
    /// The names in `required` of a form, without the key.
    pub required: Vec<String>,
    /// The `encoding` of a form.
    pub encoding: Map,
}

/// Writes a part of a parameter.
struct Writer<'w, 'e> {
    files: &'w mut SchemaFiles<'e>,
    doubts: &'w mut Doubts,
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
    fn parameter(&mut self, parameter: &Parameter) -> (String, Written) {
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
fn property(written: Written) -> Map {
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

/// A parameter as the entry of a query.
fn query(wire: &str, is_required: bool, written: Written) -> Map {
    let mut map = Map::default().with("name", wire).with("in", "query");
    if is_required {
        map.add("required", true);
    }
    if written.style == Style::Deep {
        map.add("style", "deepObject");
        map.add("explode", true);
    }
    map.add("description", "");
    map.add("schema", written.schema);
    if let Some(example) = written.example {
        map.add("example", example);
    }
    map
}

/// The parameters of a page, for a query or for a form.
pub fn parameters<'p>(
    rows: &'p [Row],
    method: Method,
    files: &mut SchemaFiles,
    doubts: &mut Doubts,
) -> Parameters<'p> {
    let mut found = Parameters::default();
    let parameters = tree::parameters(rows, doubts);
    group_doubts(&parameters, doubts);
    for parameter in &parameters {
        list_doubts(parameter, doubts);
        found.rows.extend(parameter.shape.rows());
        if method == Method::Get
            && let Some(file) = files.known.parameter(&parameter.wire)
        {
            let value = Yaml::reference(file).into();
            if let (true, Shape::Value(row)) = (parameter.shape.is_required(), &parameter.shape) {
                let shared = format!("`spec/{file}`, which other calls share, is optional");
                doubts.parameter(
                    row,
                    &["the table has `Yes`", &shared],
                    "The shared one is taken.",
                );
            }
            let above = doubts.comments(&parameter.shape.rows());
            found.query.push(Item { above, value });
            continue;
        }
        let is_required = parameter.shape.is_required();
        let (wire, written) = Writer { files, doubts }.parameter(parameter);
        let above = doubts.comments(&parameter.shape.rows());
        if method == Method::Get {
            let value = query(&wire, is_required, written).into();
            found.query.push(Item { above, value });
            continue;
        }
        let style = match written.style {
            Style::Plain => None,
            Style::Form => Some("form"),
            Style::Deep => Some("deepObject"),
        };
        if let Some(style) = style {
            found.encoding.add(
                &wire,
                Map::default().with("style", style).with("explode", true),
            );
        }
        if is_required {
            found.required.push(wire.clone());
        }
        found.form.add_below(above, &wire, property(written));
    }
    found
}
