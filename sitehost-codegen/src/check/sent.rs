//! Files of schemas that are sent: groups of parameters, and choices of shapes.

use serde_json::{Map, Value as Json};

use crate::check::fields::{Fields, is_empty_text, list_of};
use crate::check::shape::Shaped;
use crate::check::{Checker, Referred, Use};
use crate::document::Node;
use crate::model::{Alternative, AlternativeContent, Parameter, Shape, Type, TypeKind};
use crate::naming;

impl<'a> Checker<'a> {
    /// Reads a file whose properties are a group of parameters, unless it was read before.
    pub fn group_file(&mut self, referred: &Referred<'a>) -> Option<()> {
        if !self.first_use(referred, Use::Sent)? {
            return Some(());
        }
        let (node, before) = (referred.node, self.findings.count());
        let mut fields = Fields::of(node, "a group of parameters", &mut self.findings)?;
        let description = fields.need_text("description", "add `description:`", &mut self.findings);
        let (_, entries, required) =
            self.properties(&mut fields, node, "the group", "add `properties:`")?;
        fields.finish(&mut self.findings);
        let mut raws = Vec::new();
        for entry in entries {
            let name = entry.key.strip_suffix("[]").unwrap_or(&entry.key);
            if name.is_empty() || name.contains(['[', ']']) {
                let problem = format!("`{}` is not the name of a member", entry.key);
                let remedy = "write the name without brackets, or with `[]` at its end for a list";
                self.findings.add(&entry.at, problem, remedy);
                continue;
            }
            raws.extend(self.property(entry, &required));
        }
        let members = self.parameters(&raws);
        let clears = |member: &&Parameter| matches!(member.shape, Shape::List { clears: true, .. });
        if let Some(member) = members.iter().find(clears) {
            let problem = format!("`{}` clears a list, and stands in a group", member.wire);
            self.findings.add(
                &node.at,
                problem,
                "remove `x-empty-clears`: nothing tells whether the API takes it there",
            );
        }
        let made = Type {
            description: description?.to_owned(),
            kind: TypeKind::Sent(members),
        };
        self.add_file_type(referred, made, before);
        Some(())
    }

    /// Reads a file that is one of several shapes, unless it was read before.
    pub fn choice_file(&mut self, referred: &Referred<'a>) -> Option<()> {
        if !self.first_use(referred, Use::Sent)? {
            return Some(());
        }
        let (node, before) = (referred.node, self.findings.count());
        let mut fields = Fields::of(node, "a choice of shapes", &mut self.findings)?;
        let description = fields.need_text("description", "add `description:`", &mut self.findings);
        fields.take("example");
        let list = fields.take("oneOf")?;
        fields.finish(&mut self.findings);
        let mut alternatives: Vec<Alternative> = Vec::new();
        for item in list_of(list, "oneOf", &mut self.findings)? {
            let Some(alternative) = self.alternative(item) else {
                continue;
            };
            // Their variants and the functions that make them have names of their own.
            let called = |other: &&Alternative| {
                !other.variant.is_empty() && other.constructor() == alternative.constructor()
            };
            if let Some(other) = alternatives.iter().find(called) {
                let problem = format!("a second alternative is called `{}`", other.variant);
                self.findings
                    .add(&item.at, problem, "give each a `title` of its own");
                continue;
            }
            let word = |other: &Alternative| matches!(&other.content, AlternativeContent::Word(word) if alternative.is_word(word));
            if alternatives.iter().any(word) {
                let problem = format!(
                    "`{}` is a word that stands here already",
                    alternative.variant
                );
                self.findings.add(&item.at, problem, "keep one of the two");
                continue;
            }
            alternatives.push(alternative);
        }
        if list.items().is_empty() {
            let remedy = "list the shapes, each with a `title` and a `description`";
            self.findings.add(&list.at, "no shape is listed", remedy);
        }
        let is_word = |other: &Alternative| matches!(other.content, AlternativeContent::Word(_));
        if self.findings.count() == before && alternatives.iter().all(is_word) {
            let remedy =
                "list them as `x-extensible-enum`, beside `type: string` and `description`";
            self.findings.add(&list.at, "every shape is a word", remedy);
        }
        let made = Type {
            description: description?.to_owned(),
            kind: TypeKind::Choice(alternatives),
        };
        self.add_file_type(referred, made, before);
        Some(())
    }

    fn alternative(&mut self, node: &'a Node) -> Option<Alternative> {
        let title = node.get("title").and_then(Node::as_str).unwrap_or_default();
        if !naming::is_type_name(title) {
            let remedy = "add `title: Auto`, the name of its variant in Rust";
            self.findings
                .add(&node.at, "the alternative has no name", remedy);
        }
        let given = node.get("description");
        let text = given.filter(|given| !is_empty_text(given));
        let Some(description) = text.and_then(Node::as_str) else {
            let at = given.map_or(&node.at, |given| &given.at);
            let remedy = "say in `description:` what it is, in your own words";
            self.findings
                .add(at, "the alternative has no description", remedy);
            return None;
        };
        let content = match self.only_word(node) {
            Some(word) => AlternativeContent::Word(word.to_owned()),
            None => {
                let Shaped { shape, limits } =
                    self.shape(node, title, &["title", "description"])?;
                if !limits.sentences().is_empty() {
                    let problem = "an alternative has limits, which nothing checks";
                    self.findings
                        .add(&node.at, problem, "say them in its `description`");
                }
                AlternativeContent::Shape(shape)
            }
        };
        Some(Alternative {
            variant: title.to_owned(),
            description: description.to_owned(),
            content,
        })
    }

    /// The word of an alternative that is `type: string` with an `enum` of one word.
    fn only_word(&mut self, node: &'a Node) -> Option<&'a str> {
        let [only] = node.get("enum")?.items() else {
            return None;
        };
        let word = only.as_str().filter(|word| !word.is_empty())?;
        if node.get("type").and_then(Node::as_str) != Some("string") {
            return None;
        }
        let mut fields = Fields::of(node, "a word", &mut self.findings)?;
        fields.allow(&["title", "description", "type", "enum"]);
        fields.finish(&mut self.findings);
        Some(word)
    }

    /// Whether a shape consists of groups alone.
    pub fn is_group(&self, shape: &Shape) -> bool {
        match shape {
            Shape::List { entry, .. } => self.is_group(entry),
            Shape::Group(_) => true,
            Shape::Value(_) | Shape::Map(_) | Shape::Choice(_) => false,
        }
    }

    /// The documented value of a shape that consists of groups: what their members have as examples.
    pub fn example_of_members(&self, shape: &Shape) -> Option<Json> {
        match shape {
            Shape::List { entry, .. } => Some(Json::Array(vec![self.example_of_members(entry)?])),
            Shape::Group(name) => {
                let TypeKind::Sent(members) = &self.types.get(name)?.0.kind else {
                    return None;
                };
                let example = members
                    .iter()
                    .map(|member| (member.wire.clone(), member.example.clone()));
                Some(Json::Object(example.collect::<Map<_, _>>()))
            }
            Shape::Value(_) | Shape::Map(_) | Shape::Choice(_) => None,
        }
    }
}
