//! [`Shape`], what a parameter may hold: a value, or a list, map or struct of further shapes.

use super::kind::Kind;
use crate::name;

/// A parameter of an operation, or a member of a struct.
#[derive(Debug)]
pub(crate) struct Parameter {
    /// The name in the spec: `params[ssh_keys][]`
    pub(crate) name: String,
    /// The parts that every name of it on the wire begins with: `params`, `ssh_keys`. What follows is its shape's.
    pub(crate) path: Vec<String>,
    pub(crate) required: bool,
    pub(crate) shape: Shape,
}

#[derive(Debug)]
pub(crate) enum Shape {
    Value {
        kind: Kind,
        /// Whether the value must be redacted.
        is_secret: bool,
    },
    List(List),
    /// A map of these. Its keys are the caller's.
    Map(Box<Shape>),
    /// The members, in the order on the wire.
    Struct(Vec<Parameter>),
    OneOf(Vec<Shape>),
}

#[derive(Debug)]
pub(crate) struct List {
    pub(crate) spelling: Spelling,
    /// Whether a single empty entry clears the list, whatever the shape of its entries.
    pub(crate) empty_clears: bool,
    pub(crate) entries: Box<Shape>,
}

/// How the entries of a list are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// `x[0]`, `x[1]`
    Indexed,
    /// `x[]`, `x[]`. PHP begins a new entry with each.
    Repeated,
    /// `x`, `x`
    Bare,
}

impl Shape {
    pub(crate) fn is_value(&self) -> bool {
        matches!(self, Self::Value { .. })
    }

    pub(crate) fn holds_secret(&self) -> bool {
        match self {
            Self::Value { is_secret, .. } => *is_secret,
            Self::List(list) => list.entries.holds_secret(),
            Self::Map(values) => values.holds_secret(),
            Self::Struct(members) => members.iter().any(|member| member.shape.holds_secret()),
            Self::OneOf(shapes) => shapes.iter().any(Self::holds_secret),
        }
    }

    /// Returns the name under which the first value of the shape is sent, if the shape is at this place.
    pub(crate) fn first_name(&self, place: String) -> String {
        match self {
            Self::Value { .. } => place,
            Self::List(list) => list.entries.first_name(match list.spelling {
                Spelling::Indexed => format!("{place}[0]"),
                Spelling::Repeated => format!("{place}[]"),
                Spelling::Bare => place,
            }),
            Self::Map(values) => values.first_name(format!("{place}[KEY]")),
            Self::Struct(members) => first_name(members, place),
            Self::OneOf(shapes) => match shapes.first() {
                Some(shape) => shape.first_name(place),
                None => place,
            },
        }
    }
}

/// Returns the name under which the first value of a struct is sent: that of its first required member, or else of its
/// first member.
pub(crate) fn first_name(members: &[Parameter], place: String) -> String {
    let required = members.iter().find(|member| member.required);
    match required.or_else(|| members.first()) {
        Some(member) => member
            .shape
            .first_name(name::within(&place, &name::joined(&member.path))),
        None => place,
    }
}

/// Returns the index of the member whose path these parts begin with. With `params` and `params[label]`, that is the
/// longer one.
pub(crate) fn find(members: &[Parameter], parts: &[&str]) -> Option<usize> {
    let begins = |path: &[String]| {
        path.len() <= parts.len() && path.iter().zip(parts).all(|(one, part)| one == part)
    };
    (0..members.len())
        .filter(|index| begins(&members[*index].path))
        .max_by_key(|index| members[*index].path.len())
}
