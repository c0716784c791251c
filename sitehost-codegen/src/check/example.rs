//! Whether a documented example is what its schema says. The mock answers with it, and the tests send and read it.

use std::collections::BTreeMap;

use crate::bindings;
use crate::check::Checker;
use crate::check::limits::Limits;
use crate::check::shared::COUNTERS;
use crate::document::{Entry, Node, Value};
use crate::model::{
    AlternativeContent, Member, Parameter, Reply, Scalar, Schema, SchemaKind, Shape, Type,
    TypeKind, TypeName, Word,
};

/// The example of a reply, to be compared once every schema has been read.
pub struct Example<'a> {
    pub operation: String,
    pub envelope: &'a Node,
    pub reply: Reply,
}

/// A value that is not what the schema says.
pub struct Wrong<'a> {
    pub node: &'a Node,
    pub problem: String,
    pub remedy: String,
}

/// Compares examples with shapes.
pub struct Fit<'s, 'n> {
    pub types: &'s BTreeMap<TypeName, (Type, &'n Node)>,
}

type Result<'a> = std::result::Result<(), Wrong<'a>>;

/// Reports a value of the wrong kind.
fn wrong<'a>(node: &'a Node, place: &str, wanted: &str) -> Wrong<'a> {
    Wrong {
        node,
        problem: format!("the example of `{place}` is {}", node.kind()),
        remedy: format!("write {wanted}, or correct the schema"),
    }
}

fn expect<'a>(fits: bool, node: &'a Node, place: &str, wanted: &str) -> Result<'a> {
    fits.then_some(()).ok_or_else(|| wrong(node, place, wanted))
}

fn entries<'a>(node: &'a Node, place: &str) -> std::result::Result<&'a [Entry], Wrong<'a>> {
    node.as_map().ok_or_else(|| wrong(node, place, "a mapping"))
}

/// The place of a member: `return.id`.
fn inside(place: &str, member: &str) -> String {
    match place {
        "" => member.to_owned(),
        place => format!("{place}.{member}"),
    }
}

/// A member of an example that the schema does not have.
fn unknown<'a>(entry: &'a Entry, place: &str, known: &[&str]) -> Wrong<'a> {
    let nearest = crate::nearest::nearest(&entry.key, known.iter().copied());
    Wrong {
        node: &entry.value,
        problem: format!(
            "the example has `{}`, which the schema does not have",
            inside(place, &entry.key)
        ),
        remedy: match nearest {
            Some(name) => format!("write `{name}`, or add the member to the schema"),
            None => "add the member to the schema, or remove it".to_owned(),
        },
    }
}

fn missing<'a>(node: &'a Node, place: &str, name: &str) -> Wrong<'a> {
    Wrong {
        node,
        problem: format!(
            "the example has no `{}`, which is required",
            inside(place, name)
        ),
        remedy: "add it, or take it out of `required`".to_owned(),
    }
}

impl Fit<'_, '_> {
    fn kind(&self, name: &TypeName) -> Option<&TypeKind> {
        self.types.get(name).map(|(made, _)| &made.kind)
    }

    /// Compares a value that is sent.
    pub fn sent<'a>(
        &self,
        node: &'a Node,
        shape: &Shape,
        limits: &Limits,
        place: &str,
    ) -> Result<'a> {
        match shape {
            Shape::Value(scalar) => self.scalar(node, scalar, limits, place),
            Shape::List { entry, .. } => match &node.value {
                Value::List(items) if !items.is_empty() => items
                    .iter()
                    .try_for_each(|item| self.sent(item, entry, limits, place)),
                _ => Err(wrong(
                    node,
                    place,
                    "a list with something in it, like `['23', '25']`",
                )),
            },
            Shape::Map(value) => {
                let entries = entries(node, place)?;
                expect(
                    !entries.is_empty(),
                    node,
                    place,
                    "a mapping with something in it",
                )?;
                for Entry {
                    key, value: node, ..
                } in entries
                {
                    let is_key = !key.is_empty()
                        && !key.contains(['[', ']'])
                        && !key.chars().any(char::is_control);
                    expect(is_key, node, place, "keys without brackets")?;
                    self.sent(node, value, limits, &format!("{place}[{key}]"))?;
                }
                Ok(())
            }
            Shape::Group(name) => match self.kind(name) {
                Some(TypeKind::Sent(members)) => self.group(node, members, place),
                _ => Ok(()),
            },
            Shape::Choice(name) => match self.kind(name) {
                Some(TypeKind::Choice(alternatives)) => {
                    let fits = alternatives
                        .iter()
                        .any(|alternative| match &alternative.content {
                            AlternativeContent::Word(word) => node.as_str() == Some(word),
                            AlternativeContent::Shape(shape) => {
                                self.sent(node, shape, limits, place).is_ok()
                            }
                        });
                    expect(
                        fits,
                        node,
                        place,
                        &format!("one of the alternatives of `{name}`"),
                    )
                }
                _ => Ok(()),
            },
        }
    }

    fn group<'a>(&self, node: &'a Node, members: &[Parameter], place: &str) -> Result<'a> {
        let known: Vec<&str> = members.iter().map(|member| member.wire.as_str()).collect();
        let entries = entries(node, place)?;
        if let Some(entry) = entries
            .iter()
            .find(|entry| !known.contains(&entry.key.as_str()))
        {
            return Err(unknown(entry, place, &known));
        }
        for member in members {
            match node.get(&member.wire) {
                // The limits of members are not in the model: a group's own example is compared without them.
                Some(value) => self.sent(
                    value,
                    &member.shape,
                    &Limits::default(),
                    &format!("{place}[{}]", member.wire),
                )?,
                None if member.required => return Err(missing(node, place, &member.wire)),
                None => {}
            }
        }
        Ok(())
    }

    fn scalar<'a>(
        &self,
        node: &'a Node,
        scalar: &Scalar,
        limits: &Limits,
        place: &str,
    ) -> Result<'a> {
        let is_text = node.as_str().is_some_and(|text| !text.is_empty());
        let is_integer = matches!(&node.value, Value::Number(number) if number.is_i64());
        let (fits, wanted) = match scalar {
            Scalar::Text | Scalar::Secret => (
                node.as_str().is_some(),
                "text, in quotes if it looks like something else",
            ),
            Scalar::Id => (is_text || is_integer, "a whole number or text"),
            Scalar::Integer | Scalar::UnixTime => (is_integer, "a whole number"),
            Scalar::Number => (matches!(node.value, Value::Number(_)), "a number"),
            Scalar::Flag => {
                let is_flag = |number: &serde_json::Number| matches!(number.as_i64(), Some(0 | 1));
                (
                    matches!(&node.value, Value::Number(number) if is_flag(number)),
                    "1 or 0",
                )
            }
            Scalar::DateTime => {
                let wanted = "a date like '2017-02-09 15:29:13'";
                if let Some(text) = node.as_str().filter(|text| !is_date_time(text)) {
                    return Err(Wrong {
                        node,
                        problem: format!("the example of `{place}` is `{text}`, which is no date"),
                        remedy: format!("write {wanted}, or correct the schema"),
                    });
                }
                (node.as_str().is_some(), wanted)
            }
            Scalar::Word(name) => return self.word(node, name, place),
        };
        expect(fits, node, place, wanted)?;
        match limits.exceeded(node) {
            None => Ok(()),
            Some(limits) => Err(Wrong {
                node,
                problem: format!("the example of `{place}` is outside its limits"),
                remedy: format!("write another value, or correct the limits: {limits}"),
            }),
        }
    }

    fn word<'a>(&self, node: &'a Node, name: &TypeName, place: &str) -> Result<'a> {
        let Some(TypeKind::Words(words)) = self.kind(name) else {
            return Ok(());
        };
        let text = match &node.value {
            Value::Number(number) => Some(number.to_string()),
            _ => node.as_str().map(str::to_owned),
        };
        let is_listed = |word: &Word| text.as_ref() == Some(&word.text);
        if words.iter().any(is_listed) {
            return Ok(());
        }
        let known: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        Err(Wrong {
            node,
            problem: format!("the example of `{place}` is not a word of `{name}`"),
            remedy: format!("write one of: {}", known.join(", ")),
        })
    }

    /// Compares a value that a reply holds.
    fn read<'a>(&self, node: &'a Node, schema: &Schema, place: &str) -> Result<'a> {
        if schema.nullable && matches!(node.value, Value::Null) {
            return Ok(());
        }
        match &schema.kind {
            SchemaKind::Any => Ok(()),
            SchemaKind::Bound(binding) => {
                expect((binding.accepts)(node), node, place, binding.forms)
            }
            SchemaKind::Text => expect(node.as_str().is_some(), node, place, "text"),
            SchemaKind::Secret => expect(node.as_str().is_some(), node, place, "text"),
            SchemaKind::Integer => {
                let is_integer = matches!(&node.value, Value::Number(number) if number.is_i64());
                expect(is_integer, node, place, "a whole number")
            }
            SchemaKind::Number => expect(
                matches!(node.value, Value::Number(_)),
                node,
                place,
                "a number",
            ),
            SchemaKind::Flag => expect(
                matches!(node.value, Value::Bool(_)),
                node,
                place,
                "true or false",
            ),
            SchemaKind::List(entry) => self.list(node, entry, place),
            SchemaKind::Map(_) if bindings::is_empty_list(node) => Ok(()),
            SchemaKind::Map(value) => entries(node, place)?
                .iter()
                .try_for_each(|entry| self.read(&entry.value, value, &inside(place, &entry.key))),
            SchemaKind::Page(entry) => self.page(node, entry, "data", place),
            SchemaKind::Named(name) => match self.kind(name) {
                Some(TypeKind::Read(members)) => self.members(node, members, place, false),
                Some(TypeKind::Words(_)) => expect(
                    node.as_str().is_some() || matches!(node.value, Value::Number(_)),
                    node,
                    place,
                    "a word",
                ),
                _ => Ok(()),
            },
        }
    }

    fn list<'a>(&self, node: &'a Node, entry: &Schema, place: &str) -> Result<'a> {
        let Value::List(items) = &node.value else {
            return Err(wrong(node, place, "a list"));
        };
        let mut numbered = items.iter().enumerate();
        numbered
            .try_for_each(|(number, item)| self.read(item, entry, &format!("{place}[{number}]")))
    }

    /// Compares an object. The envelope has members of its own, which `is_envelope` allows.
    fn members<'a>(
        &self,
        node: &'a Node,
        members: &[Member],
        place: &str,
        is_envelope: bool,
    ) -> Result<'a> {
        let mut known: Vec<&str> = members.iter().map(|member| member.json.as_str()).collect();
        let is_job = |member: &Member| member.is_flat;
        if members.iter().any(is_job) {
            known.extend(["job_id", "job"]);
        }
        let entries = entries(node, place)?;
        let is_unknown = |entry: &&Entry| !known.contains(&entry.key.as_str()) && !is_envelope;
        if let Some(entry) = entries.iter().find(is_unknown) {
            return Err(unknown(entry, place, &known));
        }
        for member in members {
            let inner = inside(place, &member.json);
            match node.get(&member.json) {
                _ if member.is_flat => self.read(node, &member.schema, place)?,
                Some(value) if !member.required && bindings::is_none(value) => {}
                Some(value) => self.read(value, &member.schema, &inner)?,
                None if member.required => return Err(missing(node, place, &member.json)),
                None => {}
            }
        }
        Ok(())
    }

    /// Compares the counters and the list of a page.
    fn page<'a>(&self, node: &'a Node, entry: &Schema, list: &str, place: &str) -> Result<'a> {
        entries(node, place)?;
        for name in COUNTERS {
            let counter = node.get(name).ok_or_else(|| missing(node, place, name))?;
            let is_counter =
                bindings::binding("Integer").is_none_or(|binding| (binding.accepts)(counter));
            expect(is_counter, counter, &inside(place, name), "a whole number")?;
        }
        let data = node.get(list).ok_or_else(|| missing(node, place, list))?;
        self.list(data, entry, &inside(place, list))
    }

    fn envelope<'a>(&self, envelope: &'a Node, reply: &Reply) -> Result<'a> {
        match (&reply.schema.kind, reply.is_whole) {
            (SchemaKind::Page(entry), true) => self.page(envelope, entry, "return", ""),
            (SchemaKind::Named(name), true) => match self.kind(name) {
                Some(TypeKind::Read(members)) => self.members(envelope, members, "", true),
                _ => Ok(()),
            },
            _ => match envelope.get("return") {
                Some(returned) => self.read(returned, &reply.schema, "return"),
                None if reply.required => Err(missing(envelope, "", "return")),
                None => Ok(()),
            },
        }
    }
}

/// `2017-02-09 15:29:13`, or the date alone, of a day that there is.
fn is_date_time(text: &str) -> bool {
    let mask: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    if !matches!(mask.as_str(), "0000-00-00 00:00:00" | "0000-00-00") {
        return false;
    }
    let parts: Vec<u32> = text
        .split(['-', ' ', ':'])
        .filter_map(|part| part.parse().ok())
        .collect();
    let [year, month, day, time @ ..] = parts.as_slice() else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(day) && time.iter().zip([24, 60, 60]).all(|(part, end)| *part < end)
}

impl<'a> Checker<'a> {
    /// Compares every example of a reply with its schema.
    pub fn reply_examples(&mut self) {
        for example in std::mem::take(&mut self.examples) {
            self.findings.enter(&example.operation);
            let fit = Fit { types: &self.types };
            if let Err(wrong) = fit.envelope(example.envelope, &example.reply) {
                self.findings
                    .add(&wrong.node.at, wrong.problem, wrong.remedy);
            }
            self.findings.leave();
        }
    }
}
