//! [`Refusal`], the reason for refusing a request.

mod text;

use std::error;

use hyper::StatusCode;

/// The way out of a refusal that a lenient mock would not make.
pub(crate) const LENIENT: &str =
    "or let the mock be lenient (`--lenient`; in Rust `Builder::lenient`)";

/// Why a request was refused.
///
/// The `msg` of the reply is `Error: ` followed by this text. For [`UnknownPath`](Self::UnknownPath),
/// [`RateLimited`](Self::RateLimited) and [`InvalidDomain`](Self::InvalidDomain) it is the text alone, which begins with
/// the API's own.
///
/// The text says so where a [lenient](crate::Builder::lenient) mock takes the call.
///
/// A refusal holds names of parameters but no values, because any value may be a key in the wrong place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// No operation has this path.
    UnknownPath {
        /// What is wrong with the path and which one is right, if the spec has a similar one.
        hint: Option<String>,
    },
    /// Operations have this path, but none has this HTTP method.
    WrongMethod {
        /// The valid methods, for example `GET or POST`.
        expected: String,
    },
    /// A browser asks with OPTIONS whether a page of another origin may call the API.
    /// [`Builder::cross_origin`](crate::Builder::cross_origin) allows it.
    Preflight,
    /// The query has a broken escape or is not UTF-8.
    QueryNotDecoded {
        /// The mistake.
        reason: &'static str,
    },
    /// The body does not match its content type, is not UTF-8, or breaks off.
    BodyNotDecoded {
        /// The mistake.
        reason: &'static str,
    },
    /// The body is larger than [`BODY_LIMIT`](crate::BODY_LIMIT).
    BodyTooLarge,
    /// The body has a `content-encoding`, such as `gzip`. No source says that the API decompresses bodies.
    BodyEncoded {
        /// The encoding as it was sent.
        encoding: String,
    },
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
    /// The brackets in the name of a parameter are not in pairs.
    BrokenName {
        /// The parameter as it was sent.
        name: String,
    },
    /// A struct has no member with this name.
    UnknownMember {
        /// The parameter as it was sent, for example `variables[0][colour]`.
        name: String,
        /// The struct, for example `variables[0]`.
        place: String,
        /// The members that it has, for example `` `name`, `content` ``.
        members: String,
    },
    /// A value is sent where a list, map or struct belongs, or the other way round.
    WrongShape {
        /// The parameter as it was sent, for example `variables[0]`.
        name: String,
        /// What belongs there, for example `an object`.
        expected: &'static str,
        /// A name that would be valid, for example `variables[0][name]`.
        instead: String,
    },
    /// The indices of a list do not count up from 0.
    WrongIndex {
        /// The parameter as it was sent, for example `variables[2][name]`.
        name: String,
        /// The entry that belongs there, for example `variables[1]`.
        expected: String,
    },
    /// None of several parameters is sent, of which one is required.
    NoneOf {
        /// The parameters.
        names: Vec<String>,
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
    /// The parameters are not in the documented order, or those of a list, a map entry or a struct are not adjacent.
    OutOfOrder {
        /// The parameter that was sent too late.
        name: String,
        /// The parameter before it, which the API documents after it.
        after: String,
    },
    /// The value does not have the documented type or is not within the documented limits.
    WrongType {
        /// The parameter.
        name: String,
        /// The documented type, for example `an integer` or `text of at most 64 characters`.
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
    /// A domain has an ending that does not exist, such as `.test`. The reply has HTTP status 400.
    InvalidDomain {
        /// The parameter.
        name: String,
    },
    /// A parameter names something that the call would create, which exists already or is being created by a job.
    Exists {
        /// The parameter.
        name: String,
        /// What the parameter names, for example `zone`.
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
    /// A parameter names something that cannot be deleted, because something else refers to it.
    InUse {
        /// The parameter.
        name: String,
        /// What the parameter names, for example `contact`.
        kind: &'static str,
        /// What refers to it, for example `domain name`.
        by: &'static str,
    },
    /// A parameter names a server that is off.
    ServerOff {
        /// The parameter.
        name: String,
    },
    /// The domain name has no lock, because it ends in `.nz`.
    CannotBeLocked {
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
            Self::UnknownPath { .. } | Self::RateLimited { .. } | Self::InvalidDomain { .. } => {
                self.to_string()
            }
            _ => format!("Error: {self}"),
        }
    }

    /// Returns the texts that can hold a part of the request: header fields, and names, in which keys of maps are the
    /// caller's.
    pub(crate) fn quoted(&mut self) -> Vec<&mut String> {
        match self {
            Self::Unknown { name }
            | Self::BrokenName { name }
            | Self::Doubled { name }
            | Self::Missing { name }
            | Self::WrongType { name, .. }
            | Self::File { name } => vec![name],
            Self::UnknownMember {
                name, place: other, ..
            }
            | Self::WrongShape {
                name,
                instead: other,
                ..
            }
            | Self::WrongIndex {
                name,
                expected: other,
            }
            | Self::OutOfOrder { name, after: other } => vec![name, other],
            // Their names are the spec's.
            Self::NoneOf { .. }
            | Self::NotFound { .. }
            | Self::InvalidDomain { .. }
            | Self::Exists { .. }
            | Self::CodeInUse { .. }
            | Self::ImageInUse { .. }
            | Self::InUse { .. }
            | Self::ServerOff { .. }
            | Self::CannotBeLocked { .. }
            | Self::NotAField { .. }
            | Self::BelowOne { .. } => Vec::new(),
            Self::BodyEncoded { encoding } => vec![encoding],
            // Its hint quotes the spec alone.
            Self::UnknownPath { .. }
            | Self::WrongMethod { .. }
            | Self::Preflight
            | Self::QueryNotDecoded { .. }
            | Self::BodyNotDecoded { .. }
            | Self::BodyTooLarge
            | Self::WrongContentType
            | Self::KeyInUrl
            | Self::QueryOnPost
            | Self::BodyOnGet
            | Self::KeyMissing
            | Self::KeyWrong
            | Self::KeyNotFirst
            | Self::RateLimited { .. } => Vec::new(),
        }
    }

    /// Returns the HTTP status of the reply, which is that of the API: 500 for a call over the rate limit, 400 for a
    /// domain that cannot be, otherwise 200.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::RateLimited { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            Self::InvalidDomain { .. } => StatusCode::BAD_REQUEST,
            _ => StatusCode::OK,
        }
    }
}

impl error::Error for Refusal {}
