//! Why the mock could not be given something to remember.

use std::{error, fmt};

/// Why an account or an image was not added to what the mock remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAdded {
    /// There is an account with this id already. 0 is SiteHost itself, which owns the public images.
    AccountExists {
        /// The id.
        id: u64,
    },
    /// There is no account with this id that could own the image.
    UnknownAccount {
        /// The id.
        id: u64,
    },
    /// An image has this code, or a job is about to create one.
    CodeInUse {
        /// The code.
        code: String,
    },
}

impl fmt::Display for NotAdded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AccountExists { id } => write!(f, "there is an account {id} already"),
            Self::UnknownAccount { id } => write!(f, "there is no account {id}"),
            Self::CodeInUse { code } => write!(f, "the code `{code}` is in use already"),
        }
    }
}

impl error::Error for NotAdded {}
