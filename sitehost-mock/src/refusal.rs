//! [`Refusal`], the reason for refusing a request.

use std::{error, fmt};

use hyper::StatusCode;

use crate::request::BODY_LIMIT;

/// Why a request was refused.
///
/// The `msg` of the reply is `Error: ` followed by this text. For [`UnknownPath`](Self::UnknownPath) and
/// [`RateLimited`](Self::RateLimited) it is the text alone, as in the API.
///
/// A refusal holds names of parameters but no values, because any value may be a key in the wrong place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// No operation has this path.
    UnknownPath,
    /// Operations have this path, but none has this HTTP method.
    WrongMethod {
        /// The valid methods, for example `GET or POST`.
        expected: String,
    },
    /// The query has a broken escape or is not UTF-8.
    QueryNotDecoded {
        /// The mistake.
        reason: &'static str,
    },
    /// The body does not match its content type, or is not UTF-8.
    BodyNotDecoded {
        /// The mistake.
        reason: &'static str,
    },
    /// The body is larger than [`BODY_LIMIT`].
    BodyTooLarge,
    /// The content type is neither `application/x-www-form-urlencoded` nor `multipart/form-data`.
    WrongContentType,
    /// A POST has `apikey` in its URL.
    KeyInUrl,
    /// A POST has a query without `apikey`.
    QueryOnPost,
    /// A GET has a body.
    BodyOnGet,
    /// The parameter `apikey` is missing.
    KeyMissing,
    /// The value of `apikey` is not the mock's key.
    KeyWrong,
    /// The key is right, but another parameter comes before it.
    KeyNotFirst,
    /// The call exceeds the rate limit. The reply has HTTP status 500.
    RateLimited {
        /// The limit, in calls per second.
        limit: u32,
    },
    /// The operation has no parameter with this name.
    Unknown {
        /// The parameter as it was sent.
        name: String,
    },
    /// A parameter that is not a list is sent more than once.
    Doubled {
        /// The parameter.
        name: String,
    },
    /// A required parameter is missing.
    Missing {
        /// The parameter.
        name: String,
    },
    /// The parameters are not in the documented order, or the entries of a list are not adjacent.
    OutOfOrder {
        /// The parameter that was sent too late.
        name: String,
        /// The parameter before it, which the API documents after it.
        after: String,
    },
    /// The value does not have the documented type.
    WrongType {
        /// The parameter.
        name: String,
        /// The documented type, for example `an integer`.
        expected: String,
    },
    /// A part of a multipart form is a file.
    File {
        /// The parameter as it was sent.
        name: String,
    },
    /// A parameter names something that does not exist or belongs to another account.
    NotFound {
        /// The parameter.
        name: String,
        /// What the parameter names, for example `image`.
        kind: &'static str,
    },
    /// An image has this code, or a job will create one that has.
    CodeInUse {
        /// The parameter.
        name: String,
    },
    /// The image cannot be deleted, because containers run it.
    ImageInUse {
        /// The parameter.
        name: String,
    },
    /// The list cannot be sorted by this value, because its entries have no such member.
    NotAField {
        /// The parameter.
        name: String,
    },
    /// A page size or a page number is less than 1.
    BelowOne {
        /// The parameter.
        name: String,
    },
}

impl Refusal {
    /// Returns the `msg` of the reply.
    pub(crate) fn msg(&self) -> String {
        match self {
            Self::UnknownPath | Self::RateLimited { .. } => self.to_string(),
            _ => format!("Error: {self}"),
        }
    }

    /// Returns the HTTP status of the reply: 500 for a call over the rate limit, otherwise 200, as the API does.
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
            // The API's own text.
            Self::UnknownPath => write!(f, "method does not exist"),
            Self::WrongMethod { expected } => write!(f, "The method must be {expected}."),
            Self::QueryNotDecoded { reason } => write!(f, "The query does not decode: {reason}."),
            Self::BodyNotDecoded { reason } => write!(f, "The body does not decode: {reason}."),
            Self::BodyTooLarge => write!(f, "The body is larger than {BODY_LIMIT} bytes."),
            Self::WrongContentType => write!(
                f,
                "The content type must be application/x-www-form-urlencoded or multipart/form-data."
            ),
            Self::KeyInUrl => write!(
                f,
                "Parameter `apikey` must not be in the URL of a POST: send it in the body."
            ),
            Self::QueryOnPost => write!(
                f,
                "The URL of a POST must not have a query: send the parameters in the body."
            ),
            Self::BodyOnGet => write!(
                f,
                "A GET must not have a body: send the parameters in the query."
            ),
            Self::KeyMissing => write!(f, "Parameter `apikey` is missing."),
            Self::KeyWrong => write!(f, "Parameter `apikey` is not the key that this mock accepts."),
            Self::KeyNotFirst => write!(f, "Parameter `apikey` must come first."),
            // The API's own text.
            Self::RateLimited { .. } => f.write_str(
                "You have exceeded the number of requests per second for this key. Please try again soon.",
            ),
            Self::Unknown { name } => write!(f, "Parameter `{name}` is unknown."),
            Self::Doubled { name } => write!(f, "Parameter `{name}` is sent more than once."),
            Self::Missing { name } => write!(f, "Parameter `{name}` is missing."),
            Self::OutOfOrder { name, after } => {
                write!(
                    f,
                    "Parameter `{name}` is out of order: send it before `{after}`."
                )
            }
            Self::WrongType { name, expected } => {
                write!(f, "Parameter `{name}` must be {expected}.")
            }
            Self::File { name } => write!(f, "Parameter `{name}` must not be a file."),
            // Modelled on the API's own text, which does not name the parameter.
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
                write!(f, "Parameter `{name}` must be a member of the list's entries.")
            }
            Self::BelowOne { name } => write!(f, "Parameter `{name}` must be 1 or more."),
        }
    }
}

impl error::Error for Refusal {}
