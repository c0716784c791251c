//! [`UnknownOperation`], the error for an id that no operation has.

use std::{error, fmt};

/// No operation in the spec has this id.
///
/// The id of an operation is its `operationId`, for example `cloud_image_create`. The message lists all ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownOperation {
    pub(crate) id: String,
    pub(crate) known: Vec<String>,
}

impl fmt::Display for UnknownOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, known } = self;
        let known = known.join(", ");
        write!(f, "unknown operation `{id}`; write one of {known}")
    }
}

impl error::Error for UnknownOperation {}
