//! Documented JSON as a schema: the loose schemas of the spec where a value shows one, and a file for each object.

use serde_json::{Map as JsonMap, Value as Json};

use super::doubts::Doubts;
use super::kinds::{is_date_name, is_id};
use super::page::Reply;
use super::reply_object::is_map;
use super::schema_files::SchemaFiles;
use super::yaml::{Map, Yaml};

/// Reads the values of a reply.
pub struct Schemas<'s, 'e> {
    pub files: &'s mut SchemaFiles<'e>,
    pub doubts: &'s mut Doubts,
    pub reply: &'s Reply,
}

/// Where a value stands: the type that it belongs to, and its name.
#[derive(Clone, Copy)]
pub struct Place<'p> {
    pub owner: &'p str,
    pub member: &'p str,
    /// Whether it is an entry of the member.
    pub is_entry: bool,
}

/// What stands for a value.
pub enum Found {
    /// A reference to a file.
    File(String),
    /// A schema without a description.
    Own(Map),
}

impl Found {
    /// A schema of a type alone.
    pub fn kind(kind: &str) -> Self {
        Self::Own(Map::default().with("type", kind))
    }
}

/// A schema with an empty description behind its type.
fn described(mut map: Map) -> Map {
    let is_type = |key: &str| ["type", "format", "title"].contains(&key);
    let at = map
        .entries
        .iter()
        .take_while(|entry| is_type(&entry.key))
        .count();
    let rest = map.entries.split_off(at);
    map.add("description", "");
    map.entries.extend(rest);
    map
}

impl Schemas<'_, '_> {
    /// Adds a doubt about a value.
    pub fn doubt(&mut self, place: Place, readings: &[&str], taken: &str) {
        let subject = match place.member {
            "" => "the reply".to_owned(),
            member => format!("`{member}` of the reply"),
        };
        self.doubts.add(self.reply.line, &subject, readings, taken);
    }

    /// A loose schema of the spec.
    pub fn loose(&mut self, name: &str) -> Found {
        Found::File(self.files.loose(name))
    }

    /// The schema of a member or of an entry, with an empty description where the spec asks for one.
    pub fn member(&mut self, values: &[&Json], place: Place) -> Map {
        match self.found(values, place) {
            Found::File(file) if place.is_entry => Yaml::reference(&file),
            Found::File(file) => Map::default()
                .with("allOf", Yaml::list([Yaml::reference(&file).into()]))
                .with("description", ""),
            Found::Own(map) if place.is_entry => map,
            Found::Own(map) => described(map),
        }
    }

    /// The schema of what a call returns: a reference alone, if there is a file.
    pub fn returned(&mut self, value: &Json, place: Place) -> Map {
        match self.found(&[value], place) {
            Found::File(file) => Yaml::reference(&file),
            Found::Own(map) => described(map),
        }
    }

    fn found(&mut self, values: &[&Json], place: Place) -> Found {
        let some: Vec<&Json> = values
            .iter()
            .copied()
            .filter(|value| !value.is_null())
            .collect();
        let all = |is: fn(&Json) -> bool| !some.is_empty() && some.iter().all(|value| is(value));
        if some.is_empty() {
            return self.nothing(place);
        }
        if place.is_entry && some.len() < values.len() && !all(Json::is_string) {
            let readings = ["the reply shows entries with and without a value"];
            self.doubt(place, &readings, "Any JSON is taken.");
            return Found::Own(Map::default());
        }
        if place.member == "labels"
            && all(|value| value.is_object() || value.as_array().is_some_and(Vec::is_empty))
        {
            return self.loose("Labels");
        }
        let objects: Vec<&JsonMap<String, Json>> =
            some.iter().filter_map(|value| value.as_object()).collect();
        let is_none = |value: &Json| {
            value.is_object() || value == "" || value.as_array().is_some_and(Vec::is_empty)
        };
        if !objects.is_empty() && all(is_none) && (objects.len() == some.len() || is_map(&objects))
        {
            return self.object(&objects, place);
        }
        if all(Json::is_array) {
            let entries = some
                .iter()
                .filter_map(|value| value.as_array())
                .flatten()
                .collect();
            return self.list(entries, place);
        }
        self.scalar(&some, values.len() > some.len(), place)
    }

    fn nothing(&mut self, place: Place) -> Found {
        if is_id(place.member) {
            return self.loose("MaybeId");
        }
        if is_date_name(place.member) {
            return self.loose("DateTime");
        }
        self.doubt(
            place,
            &["the reply shows only `null`"],
            "Any JSON is taken.",
        );
        Found::Own(Map::default())
    }

    fn list(&mut self, entries: Vec<&Json>, place: Place) -> Found {
        let entry = Place {
            is_entry: true,
            ..place
        };
        let items = match entries.is_empty() {
            true => {
                self.doubt(
                    place,
                    &[
                        "the reply shows an empty list",
                        "an empty map is written alike",
                    ],
                    "A list of any JSON is taken.",
                );
                Map::default()
            }
            false => self.member(&entries, entry),
        };
        Found::Own(Map::default().with("type", "array").with("items", items))
    }
}
