//! [`Reply`], the HTTP reply to a request. `api` makes it, `server` sends it.

mod altered;
mod body;
mod faulty;

use std::time::Duration;

use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use serde_json::{Value, json};

pub(crate) use self::body::Body;
use crate::refusal::Refusal;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

pub(crate) struct Reply {
    /// How long the server waits before it sends the reply.
    pub(crate) delay: Option<Duration>,
    status: StatusCode,
    header: (HeaderName, HeaderValue),
    body: Body,
}

/// Returns the HTTP status, or `None` outside of 200 to 599. A status below 200 is not the final one of a reply.
pub(crate) fn status_code(status: u16) -> Option<StatusCode> {
    (200..600)
        .contains(&status)
        .then(|| StatusCode::from_u16(status).ok())?
}

fn bytes(json: &Value) -> Bytes {
    json.to_string().into()
}

impl Reply {
    pub(crate) fn of(status: StatusCode, envelope: &Value) -> Self {
        Self::json(status, Body::whole(bytes(envelope)))
    }

    /// Returns the reply to a call that was carried out.
    pub(crate) fn accepted(envelope: &Value) -> Self {
        Self::of(StatusCode::OK, envelope)
    }

    pub(crate) fn refused(refusal: &Refusal) -> Self {
        let envelope = json!({ "msg": refusal.msg(), "status": false });
        Self::of(refusal.status(), &envelope)
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    fn json(status: StatusCode, body: Body) -> Self {
        Self {
            delay: None,
            status,
            header: (CONTENT_TYPE, JSON),
            body,
        }
    }

    pub(crate) fn into_response(self) -> Response<Body> {
        let (name, value) = self.header;
        let mut response = Response::new(self.body);
        *response.status_mut() = self.status;
        response.headers_mut().insert(name, value);
        response
    }
}
