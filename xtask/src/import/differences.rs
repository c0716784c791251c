//! What a page says differently from a file of the spec, in the terms of the spec. Descriptions and comments do not count.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::compared_operation::{ComparedOperation, Parameter};
use super::known::Known;

/// A schema in a few words: `integer, format id`.
fn words(form: &Json) -> String {
    match form {
        Json::String(file) => file
            .strip_prefix("schemas/")
            .unwrap_or(file)
            .trim_end_matches(".yaml")
            .to_owned(),
        Json::Object(members) => {
            let mut words: Vec<String> = Vec::new();
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("type", Json::String(kind)) => words.push(kind.clone()),
                    ("items", items) => words.push(format!("of {}", words_in_brackets(items))),
                    ("additionalProperties", values) => {
                        words.push(format!("with values {}", words_in_brackets(values)))
                    }
                    (key, Json::String(value)) => words.push(format!("{key} {value}")),
                    (key, value) => words.push(format!("{key} {value}")),
                }
            }
            words.join(", ")
        }
        other => other.to_string(),
    }
}

fn words_in_brackets(form: &Json) -> String {
    let words = words(form);
    match words.contains(',') {
        true => format!("({words})"),
        false => words,
    }
}

fn shown(example: Option<&Json>) -> String {
    example.map_or_else(|| "none".to_owned(), |example| format!("`{example}`"))
}

/// What differs between two parameters, of one name or renamed.
fn changes(name: &str, old: &Parameter, new: &Parameter, found: &mut Vec<String>) {
    if old.form != new.form {
        found.push(format!(
            "`{name}`: the spec has the type `{}`, the page `{}`",
            words(&old.form),
            words(&new.form)
        ));
    }
    if old.is_required != new.is_required {
        let (spec, page) = if old.is_required {
            ("required", "optional")
        } else {
            ("optional", "required")
        };
        found.push(format!(
            "`{name}` is {spec} in the spec and {page} on the page"
        ));
    }
    if old.example != new.example {
        let (spec, page) = (shown(old.example.as_ref()), shown(new.example.as_ref()));
        found.push(format!(
            "`{name}`: the spec has the example {spec}, the page {page}"
        ));
    }
}

/// Whether a parameter that is gone is one that was added, by another name.
fn is_renamed(old: &Parameter, new: &Parameter) -> bool {
    let last = |name: &str| super::kinds::last_member(name).to_owned();
    old.form == new.form
        && (last(&old.name) == last(&new.name)
            || old.example == new.example && old.is_required == new.is_required)
}

fn parameters(old: &[Parameter], new: &[Parameter], found: &mut Vec<String>) {
    let has = |list: &[Parameter], name: &str| list.iter().any(|parameter| parameter.name == name);
    let mut gone: Vec<&Parameter> = old.iter().filter(|old| !has(new, &old.name)).collect();
    for (place, parameter) in new.iter().enumerate() {
        if let Some(old) = old.iter().find(|old| old.name == parameter.name) {
            changes(&parameter.name, old, parameter, found);
            continue;
        }
        if let Some(at) = gone.iter().position(|old| is_renamed(old, parameter)) {
            let old = gone.remove(at);
            found.push(format!(
                "`{}` is called `{}` on the page",
                old.name, parameter.name
            ));
            changes(&parameter.name, old, parameter, found);
            continue;
        }
        let after = place.checked_sub(1).map_or("first".to_owned(), |before| {
            format!("after `{}`", new[before].name)
        });
        found.push(format!("`{}` is new on the page, {after}", parameter.name));
    }
    let gone = gone
        .iter()
        .map(|parameter| format!("`{}` is not on the page", parameter.name));
    found.extend(gone);
    let common = |list: &[Parameter], other: &[Parameter]| -> Vec<String> {
        let names = list.iter().map(|parameter| parameter.name.clone());
        names.filter(|name| has(other, name)).collect()
    };
    let (old, new) = (common(old, new), common(new, old));
    let moves = capture_diff_slices(Algorithm::Myers, &old, &new);
    let moved: BTreeSet<&String> = moves
        .iter()
        .filter(|moved| moved.tag() != DiffTag::Equal)
        .flat_map(|moved| &new[moved.new_range()])
        .collect();
    for name in moved {
        let place = new
            .iter()
            .position(|other| other == name)
            .unwrap_or_default();
        let after = place
            .checked_sub(1)
            .map_or("comes first".to_owned(), |before| {
                format!("follows `{}`", new[before])
            });
        found.push(format!("`{name}` {after} on the page"));
    }
}

fn kind(value: &Json) -> &'static str {
    match value {
        Json::Null => "nothing",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::String(_) => "text",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

/// Compares the members of two replies. Lists are compared by their first entries.
fn reply(place: &str, old: &Json, new: &Json, is_cut: bool, found: &mut Vec<String>) {
    match (old, new) {
        (Json::Object(old), Json::Object(new)) => {
            // How long the documented call took says nothing about others.
            let is_compared = |name: &&String| !place.is_empty() || *name != "time";
            let inside = |name: &str| {
                if place.is_empty() {
                    name.to_owned()
                } else {
                    format!("{place}.{name}")
                }
            };
            for (name, new) in new.iter().filter(|(name, _)| is_compared(name)) {
                match old.get(name) {
                    Some(old) => reply(&inside(name), old, new, is_cut, found),
                    None => found.push(format!("the reply has `{}` on the page", inside(name))),
                }
            }
            for name in old
                .keys()
                .filter(is_compared)
                .filter(|name| !is_cut && !new.contains_key(*name))
            {
                found.push(format!("the reply has no `{}` on the page", inside(name)));
            }
        }
        (Json::Array(old), Json::Array(new)) => {
            if let (Some(old), Some(new)) = (old.first(), new.first()) {
                reply(&format!("{place}[]"), old, new, is_cut, found);
            }
        }
        (Json::Null, _) | (_, Json::Null) => {}
        _ if kind(old) != kind(new) => {
            found.push(format!(
                "`{place}` of the reply: the spec has {}, the page {}",
                kind(old),
                kind(new)
            ));
        }
        _ => {}
    }
}

/// Lists what differs between the file of the spec and the one that the page becomes.
pub fn differences(
    file: &str,
    (old, old_known): (&str, &Known),
    (new, new_known): (&str, &Known),
    is_cut: bool,
) -> Result<Vec<String>, String> {
    let (old, new) = (
        ComparedOperation::read(file, old, old_known)?,
        ComparedOperation::read(file, new, new_known)?,
    );
    let mut found = Vec::new();
    if old.method != new.method {
        found.push(format!(
            "the spec has {}, the page {}",
            old.method, new.method
        ));
    }
    parameters(&old.parameters, &new.parameters, &mut found);
    reply("", &old.reply, &new.reply, is_cut, &mut found);
    Ok(found)
}
