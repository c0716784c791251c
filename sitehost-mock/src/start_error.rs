//! [`StartError`], the error of starting a mock.

use std::net::SocketAddr;
use std::{error, fmt, io};

use crate::spec::SpecError;
use crate::unknown_operation::UnknownOperation;

/// Why a [`Mock`](crate::Mock) did not start.
///
/// # Troubleshooting
///
/// - If the message says that the mock cannot listen, another process may be using the [port](crate::Builder::port).
///   Leave the port out to choose a free one.
/// - If it names an unknown operation, the id in a call of [`fault_on`](crate::Builder::fault_on) or
///   [`fault_next_on`](crate::Builder::fault_next_on) is misspelled.
/// - If it says that the key is empty or the rate limit is 0, a variable that was to hold it may not be set.
/// - If it says that the bundled spec is damaged, the file `spec.json` that this crate was built with is.
#[derive(Debug)]
pub struct StartError {
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    Listen {
        address: SocketAddr,
        source: io::Error,
    },
    Spec(SpecError),
    Operation(UnknownOperation),
    EmptyKey,
    RateLimitOf0,
}

impl StartError {
    pub(crate) fn listen(address: SocketAddr, source: io::Error) -> Self {
        Self {
            problem: Problem::Listen { address, source },
        }
    }

    pub(crate) fn empty_key() -> Self {
        Self {
            problem: Problem::EmptyKey,
        }
    }

    pub(crate) fn rate_limit_of_0() -> Self {
        Self {
            problem: Problem::RateLimitOf0,
        }
    }

    /// Returns whether the port is already in use.
    #[must_use]
    pub fn is_address_in_use(&self) -> bool {
        matches!(&self.problem, Problem::Listen { source, .. } if source.kind() == io::ErrorKind::AddrInUse)
    }
}

impl From<SpecError> for StartError {
    fn from(error: SpecError) -> Self {
        Self {
            problem: Problem::Spec(error),
        }
    }
}

impl From<UnknownOperation> for StartError {
    fn from(error: UnknownOperation) -> Self {
        Self {
            problem: Problem::Operation(error),
        }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            Problem::Listen { address, source } => {
                write!(f, "cannot listen on {address}: {source}")
            }
            Problem::Spec(error) => write!(f, "the bundled spec is damaged: {error}"),
            Problem::Operation(error) => error.fmt(f),
            Problem::EmptyKey => f.write_str(
                "the key is empty, as it is in a call that forgets it; write at least one character",
            ),
            Problem::RateLimitOf0 => f.write_str(
                "the rate limit is 0, which would refuse every call; write 1 or more, or leave it out for no limit",
            ),
        }
    }
}

impl error::Error for StartError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.problem {
            Problem::Listen { source, .. } => Some(source),
            Problem::Spec(error) => Some(error),
            // `Display` shows the whole text, so there is no separate source.
            Problem::Operation(_) | Problem::EmptyKey | Problem::RateLimitOf0 => None,
        }
    }
}
