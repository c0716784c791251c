//! The texts of refusals. Each says which name is wrong and what belongs in its place.

use std::fmt;

use super::{LENIENT, Refusal};
use crate::request::BODY_LIMIT;
use crate::spec::CLIENT;

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // The API's own text.
            Self::UnknownPath { hint: None } => write!(f, "method does not exist"),
            Self::UnknownPath { hint: Some(hint) } => write!(f, "method does not exist. {hint}"),
            Self::WrongMethod { expected } => write!(f, "The method must be {expected}."),
            Self::Preflight => write!(
                f,
                "OPTIONS is no call of the API: a browser sends it before a call from a page of another origin. Start the \
                 mock with `--cross-origin`, in Rust with `Builder::cross_origin`, to allow such calls."
            ),
            Self::QueryNotDecoded { reason } => write!(f, "The query does not decode: {reason}."),
            Self::BodyNotDecoded { reason } => write!(f, "The body does not decode: {reason}."),
            Self::BodyTooLarge => write!(f, "The body is larger than {BODY_LIMIT} bytes."),
            Self::BodyEncoded { encoding } => write!(
                f,
                "The body is encoded (`content-encoding: {encoding}`): send it as it is, without the header field."
            ),
            Self::WrongContentType => write!(
                f,
                "The content type must be application/x-www-form-urlencoded or multipart/form-data."
            ),
            Self::KeyInUrl => write!(
                f,
                "Parameter `apikey` must not be in the URL of a POST: send it in the body, {LENIENT}."
            ),
            Self::QueryOnPost => write!(
                f,
                "The URL of a POST must not have a query: send the parameters in the body, {LENIENT}."
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
            Self::Unknown { name } if name == CLIENT => write!(
                f,
                "Parameter `{name}` is unknown: this operation has none. Leave it out, {LENIENT}."
            ),
            Self::Unknown { name } => write!(f, "Parameter `{name}` is unknown."),
            Self::BrokenName { name } => {
                write!(f, "The brackets in the name of parameter `{name}` are not in pairs.")
            }
            Self::UnknownMember {
                name,
                place,
                members,
            } => write!(
                f,
                "Parameter `{name}` is unknown: the members of `{place}` are {members}."
            ),
            Self::WrongShape {
                name,
                expected,
                instead,
            } => write!(
                f,
                "Parameter `{name}` must be {expected}: send it as `{instead}`."
            ),
            Self::WrongIndex { name, expected } => write!(
                f,
                "Parameter `{name}` is out of order: the entry to send here is `{expected}`."
            ),
            Self::NoneOf { names } => {
                let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
                write!(f, "At least one of the parameters {} must be sent.", names.join(", "))
            }
            Self::Doubled { name } => write!(f, "Parameter `{name}` is sent more than once."),
            Self::Missing { name } => write!(f, "Parameter `{name}` is missing."),
            Self::OutOfOrder { name, after } => {
                write!(
                    f,
                    "Parameter `{name}` is out of order: send it before `{after}`, {LENIENT}."
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
            // The API's own text.
            Self::InvalidDomain { .. } => f.write_str("Please specify a valid domain name."),
            Self::Exists { kind, .. } => write!(f, "The specified {kind} already exists."),
            Self::CodeInUse { .. } => write!(f, "The specified code is already in use."),
            Self::ImageInUse { .. } => write!(
                f,
                "The specified image is used by containers, so it can't be deleted."
            ),
            Self::InUse { kind, by, .. } => write!(
                f,
                "The specified {kind} is used by a {by}, so it can't be deleted."
            ),
            Self::ServerOff { .. } => f.write_str("The specified server is off."),
            // The API's own text.
            Self::CannotBeLocked { .. } => f.write_str("This domain cannot be locked."),
            Self::NotAField { name } => {
                write!(f, "Parameter `{name}` must be a member of the list's entries.")
            }
            Self::BelowOne { name } => write!(f, "Parameter `{name}` must be 1 or more."),
        }
    }
}
