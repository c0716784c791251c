//! progenitor's model of the types of replies, read into one of ours.

use std::collections::{BTreeMap, HashMap};

use typify::{Type, TypeDetails, TypeId, TypeSpace};

use super::lower::{self, Lowered};
use crate::model::{Api, Operation, SchemaKind, TypeKind, TypeName};

/// The Rust type of a reply or of a member of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rust {
    /// A type that is made from the spec.
    Named(TypeName),
    /// A type without arguments, of the SDK or of the standard library: `Id`, `String`.
    Simple(&'static str),
    /// `Option<T>`
    Option(Box<Rust>),
    /// `Vec<T>`
    List(Box<Rust>),
    /// `BTreeMap<String, T>`
    Map(Box<Rust>),
    /// `Page<T>`
    Page(Box<Rust>),
}

/// The types without arguments that progenitor may decide on.
const SIMPLE: &[&str] = &[
    "DateTime", "Decimal", "Id", "Job", "Secret", "Value", "bool", "f64", "i64",
];

/// What progenitor decided.
#[derive(Debug)]
pub struct ReplyTypes {
    /// The types of the members of each struct, in the order of the members.
    pub members: BTreeMap<TypeName, Vec<Rust>>,
    /// The type of each operation's reply, if it returns something.
    pub replies: Vec<Option<Rust>>,
}

struct Reader<'a> {
    space: &'a TypeSpace,
    /// The types that progenitor made, by their lowered names.
    made: HashMap<String, Type<'a>>,
    /// What the lowered names stand for.
    names: HashMap<&'a str, &'a TypeName>,
}

impl Reader<'_> {
    fn rust(&self, id: &TypeId) -> Result<Rust, String> {
        let made = self.space.get_type(id).map_err(|error| error.to_string())?;
        Ok(match made.details() {
            TypeDetails::Option(inner) => Rust::Option(Box::new(self.rust(&inner)?)),
            TypeDetails::Vec(inner) => Rust::List(Box::new(self.rust(&inner)?)),
            TypeDetails::Map(_, value) => Rust::Map(Box::new(self.rust(&value)?)),
            TypeDetails::String => Rust::Simple("String"),
            TypeDetails::Builtin(name) => {
                let name = name.rsplit("::").next().unwrap_or(name);
                match SIMPLE.iter().find(|simple| **simple == name) {
                    Some(simple) => Rust::Simple(simple),
                    None => self.named(name)?,
                }
            }
            _ => self.named(&made.name())?,
        })
    }

    fn named(&self, lowered: &str) -> Result<Rust, String> {
        match self.names.get(lowered) {
            Some(name) => Ok(Rust::Named((*name).clone())),
            None => Err(format!(
                "progenitor decided on a type that nothing knows: {lowered}"
            )),
        }
    }

    /// The types of the members of a struct, by their lowered names.
    fn members(&self, lowered: &str) -> Result<HashMap<String, Rust>, String> {
        let made = self.made.get(lowered).map(Type::details);
        let Some(TypeDetails::Struct(members)) = made else {
            return Err(format!("progenitor made no struct of {lowered}"));
        };
        let members = members.properties_info();
        members
            .map(|member| Ok((member.name.to_owned(), self.rust(&member.type_id)?)))
            .collect()
    }
}

/// Compares what progenitor decided with what the spec calls for. They differ if progenitor has changed.
fn agree(
    what: impl FnOnce() -> String,
    decided: Option<Rust>,
    expected: Rust,
) -> Result<Rust, String> {
    match decided {
        Some(decided) if decided == expected => Ok(decided),
        Some(decided) => Err(format!(
            "{}: progenitor decided on {decided:?}, the spec calls for {expected:?}",
            what()
        )),
        None => Err(format!("{}: progenitor made no member of it", what())),
    }
}

/// Reads what progenitor decided.
pub fn read(
    api: &Api,
    operations: &[&Operation],
    lowered: &Lowered,
    space: &TypeSpace,
) -> Result<ReplyTypes, String> {
    let reader = Reader {
        space,
        made: space.iter_types().map(|made| (made.name(), made)).collect(),
        names: lowered
            .names
            .iter()
            .map(|(name, lowered)| (lowered.as_str(), name))
            .collect(),
    };
    let mut members = BTreeMap::new();
    for (name, lowered) in &lowered.names {
        let Some(TypeKind::Read(expected)) = api.types.get(name).map(|made| &made.kind) else {
            continue;
        };
        let mut decided = reader.members(lowered)?;
        if decided.len() != expected.len() {
            return Err(format!(
                "{name}: progenitor made {} members of {}",
                decided.len(),
                expected.len()
            ));
        }
        let types = expected.iter().enumerate().map(|(place, member)| {
            let what = || format!("{name}.{}", member.json);
            agree(
                what,
                decided.remove(&format!("m{place}")),
                lower::expected(&member.schema, member.required),
            )
        });
        members.insert(name.clone(), types.collect::<Result<_, _>>()?);
    }
    let reply = |(place, operation): (usize, &&Operation)| {
        let Some(reply) = &operation.reply else {
            return Ok(None);
        };
        let decided = reader.members(&lower::reply_name(place))?.remove("reply");
        let decided = agree(
            || format!("the reply of {}", operation.id),
            decided,
            lower::expected(&reply.schema, reply.required),
        )?;
        Ok(Some(match (&reply.schema.kind, decided) {
            (SchemaKind::Page(_), Rust::List(entry)) => Rust::Page(entry),
            (_, decided) => decided,
        }))
    };
    let replies = operations
        .iter()
        .enumerate()
        .map(reply)
        .collect::<Result<_, String>>()?;
    Ok(ReplyTypes { members, replies })
}
