//! Text that must not be seen.

use std::fmt;

use crate::runtime::mask::MASK;

/// Text that is masked wherever it could be printed: an API key, a password.
///
/// Its `Debug` prints `Secret(***)`. It has no `Display` and cannot be serialized, so that it
/// reaches a log only through [`expose`](Secret::expose). The memory is not wiped on drop.
///
/// ```
/// let secret = sitehost_api::Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "Secret(***)");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({MASK})")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_it() {
        let shown = format!(
            "{:?} {:#?}",
            Secret::from("canary"),
            Some(Secret::from("canary"))
        );
        assert!(!shown.contains("canary"), "{shown}");
        assert_eq!(format!("{:?}", Secret::from("canary")), "Secret(***)");
    }
}
