//! What is answered once a request has been judged.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Response, StatusCode};
use serde_json::json;

use crate::refusal::Refusal;
use crate::spec::Operation;

pub(crate) struct Reply {
    status: StatusCode,
    /// JSON.
    body: Bytes,
}

impl Reply {
    /// The example that the description gives for the operation.
    pub(crate) fn documented(operation: &Operation) -> Self {
        Self {
            status: StatusCode::OK,
            body: operation.example.clone(),
        }
    }

    /// The API refuses with HTTP 200 too; only `status` tells.
    pub(crate) fn refused(refusal: &Refusal) -> Self {
        let envelope = json!({ "msg": format!("Error: {refusal}"), "status": false });
        Self {
            status: StatusCode::OK,
            body: envelope.to_string().into(),
        }
    }

    pub(crate) fn into_response(self) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::new(self.body));
        *response.status_mut() = self.status;
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    }
}
