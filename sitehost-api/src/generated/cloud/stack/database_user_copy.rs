// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::request::{ParamTree, Place};

/// A database user to create together with a copy of a stack.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DatabaseUserCopy {
    /// The name of the existing database user whose grants are copied.
    pub clone_grants_from: Option<String>,
}

impl DatabaseUserCopy {
    /// Creates the group. Every parameter is optional.
    pub fn new() -> Self {
        Self { clone_grants_from: None }
    }

    /// The name of the existing database user whose grants are copied.
    #[must_use]
    pub fn clone_grants_from(mut self, clone_grants_from: impl Into<String>) -> Self {
        self.clone_grants_from = Some(clone_grants_from.into());
        self
    }

    /// Sets [`clone_grants_from`](Self::clone_grants_from), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_clone_grants_from(
        mut self,
        clone_grants_from: Option<impl Into<String>>,
    ) -> Self {
        self.clone_grants_from = clone_grants_from.map(Into::into);
        self
    }
}

impl ParamTree for DatabaseUserCopy {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("clone_grants_from", &self.clone_grants_from);
    }
}
