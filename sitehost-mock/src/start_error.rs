//! Why a mock did not start.

use std::net::{Ipv4Addr, SocketAddr};
use std::{error, fmt, io};

use crate::spec::SpecError;
use crate::unknown_operation::UnknownOperation;

/// Why a [`Mock`](crate::Mock) did not start.
///
/// # Troubleshooting
///
/// With a [port](crate::Builder::port) of its own choice, a mock starts only if nobody else listens there; leave the port
/// out to take a free one. If the text speaks of the API description, the file that this crate was built with is damaged. If it names an
/// operation that does not exist, look for a mistake in a call of [`fault_on`](crate::Builder::fault_on).
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
}

impl StartError {
    pub(crate) fn listen(port: u16, source: io::Error) -> Self {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        Self {
            problem: Problem::Listen { address, source },
        }
    }

    /// Whether somebody else listens on the port already.
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
            Problem::Spec(error) => write!(f, "cannot use the bundled API description: {error}"),
            Problem::Operation(error) => error.fmt(f),
        }
    }
}

impl error::Error for StartError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.problem {
            Problem::Listen { source, .. } => Some(source),
            Problem::Spec(error) => Some(error),
            // Its text is the whole text already.
            Problem::Operation(_) => None,
        }
    }
}
