//! A code that no custom image has.

use std::{error, fmt};

/// There is no custom image with this code.
///
/// An image that a call creates is there once its job has completed, not before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownImage {
    code: String,
}

impl UnknownImage {
    pub(crate) fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
        }
    }
}

impl fmt::Display for UnknownImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code } = self;
        write!(
            f,
            "there is no custom image `{code}`; one that is being created is there once its job has completed"
        )
    }
}

impl error::Error for UnknownImage {}
