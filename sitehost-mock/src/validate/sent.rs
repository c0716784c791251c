//! [`Sent`], a parameter of the request with the parts of its name.

use crate::decode::Pair;
use crate::name;
use crate::refusal::Refusal;

pub(super) struct Sent<'a> {
    pub(super) name: &'a str,
    pub(super) parts: Vec<&'a str>,
    pub(super) value: &'a str,
}

impl<'a> Sent<'a> {
    pub(super) fn of((name, value): &'a Pair) -> Result<Self, Refusal> {
        let parts = name::parts(name).ok_or_else(|| Refusal::BrokenName { name: name.clone() })?;
        Ok(Self { name, parts, value })
    }

    /// Returns the name of the place that has this many parts.
    pub(super) fn place(&self, depth: usize) -> String {
        name::joined(self.parts.get(..depth).unwrap_or(&self.parts))
    }

    /// Returns the part after those of the place, which says what of the list, map or struct there this is.
    pub(super) fn part(&self, depth: usize) -> Option<&'a str> {
        self.parts.get(depth).copied()
    }

    pub(super) fn doubled(&self) -> Refusal {
        Refusal::Doubled {
            name: self.name.to_owned(),
        }
    }

    pub(super) fn out_of_order(&self, after: &Self) -> Refusal {
        Refusal::OutOfOrder {
            name: self.name.to_owned(),
            after: after.name.to_owned(),
        }
    }

    /// Returns the refusal of a parameter that must be something else, under the name `instead`.
    pub(super) fn wrong_shape(&self, expected: &'static str, instead: String) -> Refusal {
        Refusal::WrongShape {
            name: self.name.to_owned(),
            expected,
            instead,
        }
    }
}
