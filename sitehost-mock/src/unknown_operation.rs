//! A name that no operation has.

use std::{error, fmt};

/// There is no operation with this id in the API description.
///
/// Operations go by their `operationId`, `cloud_image_create` for example. The text lists all that there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownOperation {
    pub(crate) id: String,
    pub(crate) known: Vec<String>,
}

impl fmt::Display for UnknownOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, known } = self;
        let known = known.join(", ");
        write!(f, "there is no operation `{id}`, only {known}")
    }
}

impl error::Error for UnknownOperation {}
