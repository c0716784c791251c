//! [`UnknownImage`], the error for a code that no custom image has.

use std::{error, fmt};

/// No custom image has this code.
///
/// An image that a call creates exists once its job has completed.
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
            "unknown custom image `{code}`; an image exists once the job that creates it has completed"
        )
    }
}

impl error::Error for UnknownImage {}
