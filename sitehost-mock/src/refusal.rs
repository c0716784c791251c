//! Why a request is refused.

use std::{error, fmt};

use hyper::StatusCode;

use crate::request::BODY_LIMIT;

/// Why a request was refused. The reply's `msg` is `Error: ` and this text; without the `Error: ` for
/// [`UnknownPath`](Self::UnknownPath) and [`RateLimited`](Self::RateLimited), as the API does it.
///
/// It holds names of parameters but never their values, since any value may be a key in the wrong place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// No operation has this path.
    UnknownPath,
    /// An operation has this path, but is called with another HTTP method.
    WrongMethod {
        /// The methods that would have been right, for example `GET or POST`.
        expected: String,
    },
    /// The query has a broken escape or is not UTF-8.
    QueryNotDecoded {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The body is not what its content type says, or not UTF-8.
    BodyNotDecoded {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The body is larger than [`BODY_LIMIT`].
    BodyTooLarge,
    /// The body is neither of the two kinds of form.
    WrongContentType,
    /// A POST carries `apikey` in its URL.
    KeyInUrl,
    /// A POST carries some other parameter in its URL.
    QueryOnPost,
    /// A GET carries a body.
    BodyOnGet,
    /// There is no `apikey`.
    KeyMissing,
    /// The value of `apikey` is not the mock's key.
    KeyWrong,
    /// The key is right, but another parameter comes before it.
    KeyNotFirst,
    /// There were too many calls within a second. The reply has HTTP status 500.
    RateLimited {
        /// How many calls a second there may be.
        limit: u32,
    },
    /// The operation has no such parameter.
    Unknown {
        /// The parameter as it was sent.
        name: String,
    },
    /// A parameter that takes one value is given more than once.
    Doubled {
        /// The parameter.
        name: String,
    },
    /// A required parameter is not given.
    Missing {
        /// The parameter.
        name: String,
    },
    /// The parameters do not come in the documented order, or the entries of a list do not come together.
    OutOfOrder {
        /// The parameter that comes too late.
        name: String,
        /// A parameter that should come after it, and came before it.
        after: String,
    },
    /// The value is not of the documented type.
    WrongType {
        /// The parameter.
        name: String,
        /// What it should be, for example `an integer`.
        expected: String,
    },
    /// A multipart form carries a file.
    File {
        /// The parameter as it was sent.
        name: String,
    },
    /// A parameter names what is not there, or what belongs to another account.
    NotFound {
        /// The parameter.
        name: String,
        /// What it should name, for example `image`.
        kind: &'static str,
    },
    /// An image has the code already, or a job is about to create one.
    CodeInUse {
        /// The parameter.
        name: String,
    },
    /// Containers run the image that is to be deleted.
    ImageInUse {
        /// The parameter.
        name: String,
    },
    /// The list cannot be sorted by this, since its entries have no such field.
    NotAField {
        /// The parameter.
        name: String,
    },
    /// The size or the number of a page is less than 1.
    BelowOne {
        /// The parameter.
        name: String,
    },
}

impl Refusal {
    /// The `msg` of the reply.
    pub(crate) fn msg(&self) -> String {
        match self {
            Self::UnknownPath | Self::RateLimited { .. } => self.to_string(),
            _ => format!("Error: {self}"),
        }
    }

    /// The API refuses with HTTP 200 too; only `status` in the reply tells. Over the rate limit it answers 500.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::RateLimited { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::OK,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // The API's own words.
            Self::UnknownPath => write!(f, "method does not exist"),
            Self::WrongMethod { expected } => write!(f, "This call is made with {expected}."),
            Self::QueryNotDecoded { reason } => write!(f, "The query does not decode: {reason}."),
            Self::BodyNotDecoded { reason } => write!(f, "The body does not decode: {reason}."),
            Self::BodyTooLarge => write!(f, "The body is larger than {BODY_LIMIT} bytes."),
            Self::WrongContentType => write!(
                f,
                "The body must be application/x-www-form-urlencoded or multipart/form-data, and its content type say so."
            ),
            Self::KeyInUrl => write!(
                f,
                "Parameter `apikey` of a POST belongs in its body, never in its URL."
            ),
            Self::QueryOnPost => write!(
                f,
                "The parameters of a POST belong in its body, not in its URL."
            ),
            Self::BodyOnGet => write!(
                f,
                "The parameters of a GET belong in its query, not in a body."
            ),
            Self::KeyMissing => write!(f, "Parameter `apikey` is missing."),
            Self::KeyWrong => write!(f, "Parameter `apikey` is not a key that is accepted here."),
            Self::KeyNotFirst => write!(f, "Parameter `apikey` must come first."),
            // The API's own words.
            Self::RateLimited { .. } => f.write_str(
                "You have exceeded the number of requests per second for this key. Please try again soon.",
            ),
            Self::Unknown { name } => write!(f, "Parameter `{name}` is unknown."),
            Self::Doubled { name } => write!(f, "Parameter `{name}` is given more than once."),
            Self::Missing { name } => write!(f, "Parameter `{name}` is missing."),
            Self::OutOfOrder { name, after } => {
                write!(
                    f,
                    "Parameter `{name}` is out of order: it comes before `{after}`."
                )
            }
            Self::WrongType { name, expected } => {
                write!(f, "Parameter `{name}` must be {expected}.")
            }
            Self::File { name } => write!(f, "Parameter `{name}` is sent as a file."),
            // After the API's own words for what is not there; it does not say which parameter is meant.
            Self::NotFound { kind, .. } => write!(
                f,
                "The specified {kind} doesn't exist, or you don't have access to it."
            ),
            Self::CodeInUse { .. } => write!(f, "The specified code is already in use."),
            Self::ImageInUse { .. } => write!(
                f,
                "The specified image is used by containers, so it can't be deleted."
            ),
            Self::NotAField { name } => {
                write!(f, "Parameter `{name}` is not a field of what is listed.")
            }
            Self::BelowOne { name } => write!(f, "Parameter `{name}` must be 1 or more."),
        }
    }
}

impl error::Error for Refusal {}
