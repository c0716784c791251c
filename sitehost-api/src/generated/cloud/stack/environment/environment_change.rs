// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::request::{ParamTree, Place};

/// A change of an environment variable, which sets or removes it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EnvironmentChange {
    /// The name of the variable. A variable that does not exist yet is added.
    pub name: String,
    /// The new value of the variable. Without it, the variable is removed.
    pub content: Option<String>,
}

impl EnvironmentChange {
    /// Creates the group from its required parameters.
    ///
    /// - `name`: The name of the variable. A variable that does not exist yet is added.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            content: None,
        }
    }

    /// The new value of the variable. Without it, the variable is removed.
    #[must_use]
    pub fn content(mut self, content: impl Into<String>) -> Self {
        self.content = Some(content.into());
        self
    }

    /// Sets [`content`](Self::content), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_content(mut self, content: Option<impl Into<String>>) -> Self {
        self.content = content.map(Into::into);
        self
    }
}

impl ParamTree for EnvironmentChange {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("name", &self.name);
        place.member("content", &self.content);
    }
}
