//! Whatever tree is sent is accepted, and nothing that is sent panics.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::tree::{DEEP, FORM, document, every_shape, lenient_verdict, verdict};
use crate::spec::Spec;

/// A shape that a document may have.
#[derive(Clone, Debug)]
enum Tree {
    Integer,
    List(Box<Tree>),
    Map(Box<Tree>),
    /// The members, which may be required.
    Struct(Vec<(bool, Tree)>),
    /// The word `auto`, or a list.
    WordOr(Box<Tree>),
}

fn trees() -> impl Strategy<Value = Tree> {
    Just(Tree::Integer).prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|tree| Tree::List(Box::new(tree))),
            inner.clone().prop_map(|tree| Tree::Map(Box::new(tree))),
            inner.clone().prop_map(|tree| Tree::WordOr(Box::new(tree))),
            prop::collection::vec((any::<bool>(), inner), 1..4).prop_map(Tree::Struct),
        ]
    })
}

/// Returns the name of a member or a parameter. Every other list is a repeated one.
fn name(index: usize, tree: &Tree) -> String {
    let is_repeated = matches!(tree, Tree::List(_)) && index % 2 == 1;
    format!("m{index}{}", if is_repeated { "[]" } else { "" })
}

fn schema(tree: &Tree) -> Value {
    match tree {
        Tree::Integer => json!({ "type": "integer" }),
        Tree::List(entries) => json!({ "type": "array", "items": schema(entries) }),
        Tree::Map(values) => json!({ "type": "object", "additionalProperties": schema(values) }),
        Tree::WordOr(entries) => json!({ "oneOf": [
            { "type": "string", "enum": ["auto"] },
            { "type": "array", "items": schema(entries) },
        ] }),
        Tree::Struct(members) => {
            let mut required = Vec::new();
            let mut properties = serde_json::Map::new();
            for (index, (is_required, member)) in members.iter().enumerate() {
                let name = name(index, member);
                required.extend(is_required.then(|| name.clone()));
                properties.insert(name, schema(member));
            }
            json!({ "type": "object", "required": required, "properties": properties })
        }
    }
}

/// Returns a document with these trees as parameters.
fn spec(parameters: &[Tree]) -> Spec {
    let parameters: Vec<_> = parameters
        .iter()
        .enumerate()
        .map(|(index, tree)| {
            let style = match tree {
                Tree::Integer => "",
                Tree::List(entries) if index % 2 == 1 && matches!(**entries, Tree::Integer) => FORM,
                _ => DEEP,
            };
            (name(index, tree), schema(tree).to_string(), style)
        })
        .collect();
    let parameters: Vec<_> = parameters
        .iter()
        .map(|(name, schema, style)| (name.as_str(), schema.as_str(), *style))
        .collect();
    Spec::parse(&document(&parameters, "{}", "")).unwrap()
}

/// Writes trees the way PHP reads them.
struct Encoder<'a> {
    /// What decides how many entries there are, and which optional members.
    choices: std::iter::Cycle<std::slice::Iter<'a, u8>>,
    pairs: Vec<(String, String)>,
}

impl Encoder<'_> {
    fn choose(&mut self, below: u8) -> u8 {
        self.choices.next().map_or(0, |choice| choice % below)
    }

    fn push(&mut self, place: String, value: &str) {
        self.pairs.push((place, value.to_owned()));
    }

    /// Writes a tree, which sends something.
    fn tree(&mut self, place: String, tree: &Tree) {
        match tree {
            Tree::Integer => self.push(place, "1"),
            Tree::List(entries) => self.list(&place, entries),
            Tree::Map(values) => {
                for key in ["b c", "a", "0"]
                    .iter()
                    .take(1 + usize::from(self.choose(3)))
                {
                    self.tree(format!("{place}[{key}]"), values);
                }
            }
            Tree::WordOr(_) if self.choose(2) == 0 => self.push(place, "auto"),
            Tree::WordOr(entries) => self.list(&place, entries),
            Tree::Struct(members) => {
                for (index, (is_required, member)) in members.iter().enumerate() {
                    let is_last_hope = index + 1 == members.len();
                    if *is_required || is_last_hope || self.choose(2) == 0 {
                        self.tree(format!("{place}[m{index}]"), member);
                    }
                }
            }
        }
    }

    fn list(&mut self, place: &str, entries: &Tree) {
        let length = 1 + self.choose(3);
        let has_indices = !matches!(entries, Tree::Integer) || self.choose(2) == 0;
        for index in 0..length {
            let index = if has_indices {
                index.to_string()
            } else {
                String::new()
            };
            self.tree(format!("{place}[{index}]"), entries);
        }
    }
}

fn encoded(parameters: &[Tree], choices: &[u8]) -> Vec<(String, String)> {
    let mut encoder = Encoder {
        choices: choices.iter().cycle(),
        pairs: Vec::new(),
    };
    for (index, tree) in parameters.iter().enumerate() {
        if encoder.choose(4) > 0 {
            encoder.tree(format!("m{index}"), tree);
        }
    }
    encoder.pairs
}

fn borrowed(pairs: &[(String, String)]) -> Vec<(&str, &str)> {
    pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// Names that lead into the parameters of `every_shape`, or nearly.
fn names() -> impl Strategy<Value = String> {
    let heads = [
        "params",
        "containers",
        "variables",
        "names",
        "environments",
        "mounts",
        "updates",
        "servers",
        "groups",
        "apikey",
        "",
    ];
    let parts = [
        "",
        "0",
        "1",
        "00",
        "-1",
        "99999999999999999999",
        "name",
        "content",
        "ssh_keys",
        "ips",
        "ipv4",
        "Phone",
        "Country",
        "Number",
        "partitions",
        "label",
        "labels",
        "hosts",
        "ports",
        "phone",
        "a\0b",
        "[",
        "]",
        "é",
    ];
    let known = (
        prop::sample::select(heads.to_vec()).prop_map(str::to_owned),
        prop::collection::vec(prop::sample::select(parts.to_vec()), 0..5),
    )
        .prop_map(|(head, parts)| {
            parts
                .iter()
                .fold(head, |name, part| format!("{name}[{part}]"))
        });
    prop_oneof![8 => known, 1 => "[a-z\\[\\]]{0,8}", 1 => any::<String>()]
}

fn values() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just("1".to_owned()), 1 => Just(String::new()), 1 => any::<String>()]
}

proptest! {
    #[test]
    fn an_encoded_tree_is_accepted_and_with_two_neighbours_swapped_it_does_not_panic(
        parameters in prop::collection::vec(trees(), 1..4),
        choices in prop::collection::vec(any::<u8>(), 1..32),
    ) {
        let spec = spec(&parameters);
        let mut pairs = encoded(&parameters, &choices);
        prop_assert_eq!(verdict(&spec, &borrowed(&pairs)), "accepted", "{:?}", pairs);

        // All of them are looked at if there are a few, and some if there are many.
        let step = 1 + pairs.len() / 16;
        for index in (1..pairs.len()).step_by(step) {
            pairs.swap(index - 1, index);
            verdict(&spec, &borrowed(&pairs));
            pairs.swap(index - 1, index);
        }
    }

    #[test]
    fn a_lenient_mock_takes_the_parameters_in_any_order(
        parameters in prop::collection::vec(trees(), 1..4),
        choices in prop::collection::vec(any::<u8>(), 1..32),
    ) {
        let spec = spec(&parameters);
        let mut pairs = encoded(&parameters, &choices);
        // The last parameter first. The order within each stays.
        pairs.sort_by_key(|(name, _)| std::cmp::Reverse(name.split('[').next().unwrap().to_owned()));
        prop_assert_eq!(lenient_verdict(&spec, &borrowed(&pairs)), "accepted", "{:?}", pairs);
    }

    #[test]
    fn no_list_of_parameters_panics(
        pairs in prop::collection::vec((names(), values()), 0..12),
    ) {
        let spec = every_shape();
        verdict(&spec, &borrowed(&pairs));
        lenient_verdict(&spec, &borrowed(&pairs));
        for (name, _) in &pairs {
            spec.is_secret(None, name);
        }
    }
}
