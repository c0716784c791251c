//! The objects of a reply as schemas: a map, an object with a file that the spec has, or a new file.

use std::collections::BTreeSet;

use serde_json::{Map as JsonMap, Value as Json};
use sitehost_codegen::document::Node;
use sitehost_codegen::naming;

use super::kinds::is_date_time;
use super::schema::{Found, Place, Schemas};
use super::update;
use super::yaml::{Map, Yaml};

/// Whether the keys of an object are data rather than the names of members.
pub fn is_map(objects: &[&JsonMap<String, Json>]) -> bool {
    let mut names: Vec<(&String, Option<String>)> = Vec::new();
    for key in objects.iter().flat_map(|object| object.keys()) {
        if !names.iter().any(|(known, _)| *known == key) {
            names.push((key, naming::member_name(key)));
        }
    }
    let is_bad = |(place, (key, name)): (usize, &(&String, Option<String>))| {
        let is_plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        !is_plain || name.is_none() || names[..place].iter().any(|(_, other)| other == name)
    };
    names.iter().enumerate().any(is_bad)
}

/// Whether all members of some objects are objects with the same members, as the values of a map are.
fn are_alike(objects: &[&JsonMap<String, Json>]) -> bool {
    let members: Vec<&Json> = objects.iter().flat_map(|object| object.values()).collect();
    let names = |member: &Json| -> Option<BTreeSet<String>> {
        Some(member.as_object()?.keys().cloned().collect())
    };
    let first = members.first().and_then(|member| names(member));
    let is_same = |member: &&Json| names(member) == first;
    first.as_ref().is_some_and(|names| !names.is_empty())
        && members.len() > 1
        && members.iter().all(is_same)
}

/// Whether a value is there: a list or a map may be missing.
fn is_something(value: &Json) -> bool {
    match value {
        Json::Null | Json::Array(_) | Json::Object(_) => false,
        Json::String(text) => {
            !text.is_empty() && text != "0000-00-00 00:00:00" && !is_date_time(text)
        }
        Json::Bool(_) | Json::Number(_) => true,
    }
}

impl Schemas<'_, '_> {
    /// The schema of objects that stand at one place.
    pub fn object(&mut self, objects: &[&JsonMap<String, Json>], place: Place) -> Found {
        if objects.iter().all(|object| object.is_empty()) {
            self.doubt(
                place,
                &["the reply shows an empty object"],
                "A map of any JSON is taken.",
            );
            return Found::kind("object");
        }
        if is_map(objects) {
            let values: Vec<&Json> = objects.iter().flat_map(|object| object.values()).collect();
            let entry = Place {
                is_entry: true,
                ..place
            };
            let values = self.member(&values, entry);
            return Found::Own(
                Map::default()
                    .with("type", "object")
                    .with("additionalProperties", values),
            );
        }
        let values: Vec<Json> = objects
            .iter()
            .map(|object| Json::Object((*object).clone()))
            .collect();
        let values: Vec<&Json> = values.iter().collect();
        if let Some(file) = self.files.object(&values, self.reply.cut) {
            return Found::File(file);
        }
        if let ("", Some(file)) = (place.member, self.files.extended.take()) {
            return self.extended(&file, objects);
        }
        if are_alike(objects) {
            let readings = [
                "its members are alike",
                "their names may be keys, which vary",
            ];
            self.doubt(place, &readings, "An object is taken.");
        }
        let mut names: Vec<String> = Vec::new();
        match place.member {
            "" => names.push(place.owner.to_owned()),
            member => names.push(naming::nested_type(place.owner, member, place.is_entry)),
        }
        names.push(self.files.endpoint.result());
        let file = self.files.free(&names);
        let name = file
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".yaml")
            .to_owned();
        // The name is taken before the objects inside get theirs.
        self.files.requests.push(name.clone());
        let map = self.members(objects, &name);
        let map = Map::default()
            .with("type", "object")
            .with("description", "")
            .joined(map);
        self.files.add(&file, map);
        Found::File(file)
    }

    /// The file of what the call returned before, with the members that the reply shows.
    fn extended(&mut self, file: &str, objects: &[&JsonMap<String, Json>]) -> Found {
        let name = file.rsplit('/').next().unwrap_or_default();
        let name = name.trim_end_matches(".yaml").to_owned();
        let mut members = self.members(objects, &name).entries;
        let members = members.pop().map_or(Yaml::Null, |entry| entry.value);
        let Yaml::Map(members) = members else {
            return Found::File(file.to_owned());
        };
        let known = &self.files.known;
        let is_misfit = |name: &str, schema: &Node| {
            let mut values = objects.iter().filter_map(|object| object.get(name));
            !values.all(|value| known.fits(schema, value))
        };
        let text = self
            .files
            .known
            .text(file)
            .and_then(|old| update::with_members(file, old, members, is_misfit));
        if let Some(text) = text {
            self.files.known.add(file, &text);
            self.files.changed.push((file.to_owned(), text));
        }
        Found::File(file.to_owned())
    }

    /// `required` and `properties` of an object.
    pub fn members(&mut self, objects: &[&JsonMap<String, Json>], owner: &str) -> Map {
        let mut properties = Map::default();
        let mut required: Vec<String> = Vec::new();
        let names: Vec<&String> = objects.iter().flat_map(|object| object.keys()).collect();
        for (place, name) in names.iter().enumerate() {
            if names[..place].contains(name) {
                continue;
            }
            let values: Vec<&Json> = objects
                .iter()
                .filter_map(|object| object.get(*name))
                .collect();
            let doubts = self.doubts.list.len();
            let at = Place {
                owner,
                member: name,
                is_entry: false,
            };
            let schema = self.member(&values, at);
            let above = self.doubts.member(name, doubts);
            let is_always =
                values.len() == objects.len() && values.iter().all(|value| is_something(value));
            // One example does not show what may be missing. The first member tells what the object is about.
            if place == 0 && is_always {
                required.push((*name).clone());
            }
            properties.add_below(above, name, schema);
        }
        let mut map = Map::default();
        if !required.is_empty() {
            map.add("required", Yaml::words(&required));
        }
        map.with("properties", properties)
    }
}
