//! [`Problem`], why a route did not do what it was asked to.

use hyper::StatusCode;

use crate::unknown_image::UnknownImage;
use crate::unknown_operation::UnknownOperation;

#[derive(Debug)]
pub(super) struct Problem {
    pub(super) status: StatusCode,
    pub(super) msg: String,
}

impl Problem {
    pub(super) fn bad_request(msg: String) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            msg,
        }
    }

    pub(super) fn not_found(msg: String) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            msg,
        }
    }

    pub(super) fn wrong_method(msg: String) -> Self {
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            msg,
        }
    }

    pub(super) fn conflict(msg: String) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            msg,
        }
    }
}

impl From<UnknownImage> for Problem {
    fn from(error: UnknownImage) -> Self {
        Self::not_found(error.to_string())
    }
}

impl From<UnknownOperation> for Problem {
    fn from(error: UnknownOperation) -> Self {
        Self::not_found(error.to_string())
    }
}
