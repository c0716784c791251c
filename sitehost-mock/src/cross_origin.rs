//! The headers with which a browser lets a script in a page of another origin call the mock. `server` adds them to every
//! reply if [`Builder::cross_origin`](crate::Builder::cross_origin) is set.

use hyper::body::Bytes;
use hyper::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    HeaderValue,
};
use hyper::{Response, StatusCode};

use crate::reply::Body;

/// Returns the reply to a preflight request, the OPTIONS that a browser sends before a call.
pub(crate) fn preflight() -> Response<Body> {
    let mut response = Response::new(Body::whole(Bytes::new()));
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

pub(crate) fn allow(response: &mut Response<Body>) {
    for (name, value) in [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "*"),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
}
