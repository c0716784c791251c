//! The files of schemas that a page needs: those that the spec has, and those that are new.

use heck::ToUpperCamelCase;
use serde_json::Value as Json;
use sitehost_codegen::naming;

use super::endpoint::Endpoint;
use super::known::{self, Known};
use super::yaml::{self, Map, Yaml};

/// Every file that a new one can refer to.
pub struct SchemaFiles<'e> {
    pub known: Known,
    pub endpoint: &'e Endpoint,
    /// The new files, by their paths in the spec.
    pub new: Vec<(String, Map)>,
    /// The file of what the call returned so far, which gets the members that are new.
    pub extended: Option<String>,
    /// The texts of files that get more members, by their paths in the spec.
    pub changed: Vec<(String, String)>,
    /// The names of requests, which a type cannot take.
    pub requests: Vec<String>,
}

impl<'e> SchemaFiles<'e> {
    /// Starts with the files that the spec has.
    pub fn new(known: Known, endpoint: &'e Endpoint, requests: Vec<String>) -> Self {
        Self {
            known,
            endpoint,
            new: Vec::new(),
            extended: None,
            changed: Vec::new(),
            requests,
        }
    }

    /// Adds a new file.
    pub fn add(&mut self, file: &str, map: Map) {
        self.known.add(file, &yaml::write(file, &[], &map));
        self.new.push((file.to_owned(), map));
    }

    /// The path of a new file by the first of some names that is free, or by the last with a number.
    pub fn free(&self, names: &[String]) -> String {
        let numbered = (2..1000).filter_map(|number| Some(format!("{}{number}", names.last()?)));
        let mut candidates = names.iter().cloned().chain(numbered);
        let is_free = |name: &String| {
            let file = self.endpoint.schema(name);
            let is_taken = |other: &str| other.eq_ignore_ascii_case(&file);
            naming::is_schema_name(name)
                && !self
                    .requests
                    .iter()
                    .any(|request| request.eq_ignore_ascii_case(name))
                && !self.known.paths().any(is_taken)
                && !self.new.iter().any(|(other, _)| is_taken(other))
        };
        let name = candidates
            .find(is_free)
            .unwrap_or_else(|| "Unnamed".to_owned());
        self.endpoint.schema(&name)
    }

    /// The names that a schema for a member could have, the best one first.
    pub fn names(&self, owner: Option<&str>, member: &str) -> Vec<String> {
        let noun = self.endpoint.noun();
        let named = |owner: &str| naming::nested_type(owner, member, false);
        let mut names: Vec<String> = owner.map(named).into_iter().collect();
        names.push(named(&noun));
        names.push(named(&self.endpoint.id().to_upper_camel_case()));
        names.push(format!("{noun}Value"));
        names
    }

    /// The file of these words: an existing one, or a new one.
    pub fn words(&mut self, words: &[String], member: &str, owner: Option<&str>) -> String {
        if let Some(file) = self.known.words(words) {
            return file.to_owned();
        }
        let file = self.free(&self.names(owner, member));
        let map = Map::default()
            .with("description", "")
            .with("type", "string")
            .with("x-extensible-enum", word_list(words));
        self.add(&file, map);
        file
    }

    /// The file of a group with the same members as a new one, apart from texts, examples and what is required.
    pub fn same_group(&self, map: &Map) -> Option<String> {
        let file = self.endpoint.schema("New");
        let wanted = known::parse(&file, &yaml::write(&file, &[], map))?;
        self.known.same_group(&wanted).map(str::to_owned)
    }

    /// The file of a loose value, such as `Decimal`.
    pub fn loose(&mut self, name: &str) -> String {
        let file = format!("schemas/{name}.yaml");
        let (description, parts) = match name {
            "Decimal" => (
                "An amount with decimal places. The API writes it as text or as a number.",
                ["string", "number"],
            ),
            "Number" => (
                "A number. The API writes it as a number or as text.",
                ["number", "string"],
            ),
            _ => return file,
        };
        if self.known.get(&file).is_none() {
            let parts = parts.map(|part| Map::default().with("type", part).into());
            let map = Map::default()
                .with("description", description)
                .with("oneOf", Yaml::list(parts));
            self.add(&file, map);
        }
        file
    }

    /// The file of objects in a reply, if there is one.
    pub fn object(&self, objects: &[&Json], is_cut: bool) -> Option<String> {
        let module = self.endpoint.module();
        self.known
            .object(objects, &module, is_cut)
            .map(str::to_owned)
    }
}

/// Words of an open enum. One that makes no name in Rust gets one.
fn word_list(words: &[String]) -> Yaml {
    let mut variants: Vec<String> = Vec::new();
    let needs_name = words.iter().any(|word| {
        let variant = naming::variant_name(word);
        let is_bad =
            !naming::is_identifier(&variant) || variant == "Other" || variants.contains(&variant);
        variants.push(variant);
        is_bad
    });
    if !needs_name {
        return Yaml::words(words);
    }
    let word = |(place, word): (usize, &String)| {
        let name = match naming::is_identifier(&variants[place])
            && variants[place] != "Other"
            && !variants[..place].contains(&variants[place])
        {
            true => variants[place].clone(),
            false => format!("Word{}", place + 1),
        };
        Map::default()
            .with("value", word.as_str())
            .with("name", name.as_str())
            .into()
    };
    Yaml::list(words.iter().enumerate().map(word))
}
