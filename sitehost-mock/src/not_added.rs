//! [`NotAdded`], the error of adding an account, a server, a domain name or an image to the mock.

use std::{error, fmt};

/// The error of [`Mock::add_account`](crate::Mock::add_account), [`Mock::add_server`](crate::Mock::add_server),
/// [`Mock::add_domain`](crate::Mock::add_domain), [`Mock::add_image`](crate::Mock::add_image) and
/// [`Mock::add_public_image`](crate::Mock::add_public_image).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAdded {
    /// An account with this id exists. 0 is SiteHost's own account, which owns the public images.
    AccountExists {
        /// The id.
        id: u64,
    },
    /// No account has this id, so it cannot own anything.
    UnknownAccount {
        /// The id.
        id: u64,
    },
    /// A server has this name.
    ServerExists {
        /// The name.
        name: String,
    },
    /// An account has this domain name, or a job will register it.
    DomainExists {
        /// The domain name.
        name: String,
    },
    /// The text is not a date such as `2027-04-18` or `2027-04-18 11:56:01`.
    InvalidDate {
        /// The text.
        date: String,
    },
    /// An image has this code, or a job will create one that has.
    CodeInUse {
        /// The code.
        code: String,
    },
}

impl fmt::Display for NotAdded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AccountExists { id } => write!(f, "account {id} already exists"),
            Self::UnknownAccount { id } => {
                write!(
                    f,
                    "account {id} does not exist; add it with `Mock::add_account`"
                )
            }
            Self::ServerExists { name } => write!(f, "a server has the name `{name}` already"),
            Self::DomainExists { name } => write!(f, "the domain name `{name}` already exists"),
            Self::InvalidDate { date } => write!(
                f,
                "`{date}` is not a date; write it as `2027-04-18` or `2027-04-18 11:56:01`"
            ),
            Self::CodeInUse { code } => write!(f, "the code `{code}` is already in use"),
        }
    }
}

impl error::Error for NotAdded {}
