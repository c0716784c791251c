// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::request::{ParamTree, Place};

/// The addresses that a new server gets.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Addresses {
    /// A free address, which the API chooses.
    Auto,
    /// These addresses, which must be allocated to the account already.
    These(Vec<String>),
}

impl Addresses {
    /// These addresses, which must be allocated to the account already.
    pub fn these(value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::These(value.into_iter().map(Into::into).collect())
    }
}

impl ParamTree for Addresses {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        match self {
            Self::Auto => place.value("auto"),
            Self::These(value) => value.push_to(place),
        }
    }
}
