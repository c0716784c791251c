//! What was there, or was created.

/// What an [`Ensure`](crate::Ensure) returns: something that was there before, or that it created.
///
/// ```
/// use sitehost_api::Ensured;
///
/// let found = Ensured::Existing("my-php");
/// assert!(!found.is_created());
/// assert_eq!(found.into_inner(), "my-php");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ensured<T> {
    /// It was there before. Nothing was changed.
    Existing(T),
    /// It was not there before the create, and is there after it.
    Created(T),
}

impl<T> Ensured<T> {
    /// Returns what is there.
    #[must_use]
    pub fn into_inner(self) -> T {
        match self {
            Self::Existing(inner) | Self::Created(inner) => inner,
        }
    }

    /// Returns a reference to what is there.
    #[must_use]
    pub fn get(&self) -> &T {
        match self {
            Self::Existing(inner) | Self::Created(inner) => inner,
        }
    }

    /// Whether it was created.
    #[must_use]
    pub fn is_created(&self) -> bool {
        matches!(self, Self::Created(_))
    }
}
