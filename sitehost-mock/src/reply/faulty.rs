//! The reply to a call that a fault applies to.

use hyper::StatusCode;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use serde_json::{Value, json};

use super::body::Body;
use super::{Reply, altered, bytes, status_code};
use crate::fault::Fault;

const BAD_GATEWAY: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
    <center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

/// The body of the reply to a fault that HTTP cannot express. Only a fault that is built in code can be one.
const IMPOSSIBLE: &str = "sitehost-mock: this fault cannot be sent. Use a status from 200 to 599, and a header value \
    without line breaks or other characters that HTTP forbids.";

/// Returns a reply, or `None` if the status or the header value is invalid.
fn from_parts(
    status: u16,
    header: HeaderName,
    value: &str,
    body: impl Into<Bytes>,
) -> Option<Reply> {
    Some(Reply {
        delay: None,
        status: status_code(status)?,
        header: (header, HeaderValue::from_str(value).ok()?),
        body: Body::whole(body.into()),
    })
}

fn impossible() -> Reply {
    Reply {
        delay: None,
        status: StatusCode::INTERNAL_SERVER_ERROR,
        header: (CONTENT_TYPE, HeaderValue::from_static("text/plain")),
        body: Body::whole(Bytes::from_static(IMPOSSIBLE.as_bytes())),
    }
}

impl Reply {
    /// Returns the reply, or `None` if the fault closes the connection. `envelope` is the envelope without the fault.
    pub(crate) fn faulty(fault: &Fault, envelope: &Value) -> Option<Self> {
        let ok = |body| Some(Self::json(StatusCode::OK, body));
        let usual = || bytes(envelope);
        let json = "application/json";
        let reply = match fault {
            Fault::CutBefore | Fault::CutAfter => return None,
            Fault::Delay(delay) => Some(Self {
                delay: Some(*delay),
                ..Self::accepted(envelope)
            }),
            Fault::Trickle { pause } => ok(Body::trickled(usual(), *pause)),
            Fault::Truncate => ok(Body::truncated(usual())),
            Fault::Oversized { bytes } => ok(Body::padded(usual(), *bytes)),
            Fault::Empty => ok(Body::whole(Bytes::new())),
            Fault::WrongTypes => {
                let altered = altered::with_wrong_types(envelope.clone());
                ok(Body::whole(bytes(&altered)))
            }
            Fault::ExtraFields => {
                let altered = altered::with_extra_fields(envelope.clone());
                ok(Body::whole(bytes(&altered)))
            }
            Fault::Refuse { status, msg } => {
                let refusal = json!({ "msg": msg, "status": false });
                from_parts(*status, CONTENT_TYPE, json, bytes(&refusal))
            }
            Fault::RefuseWithoutStatus { status, msg } => {
                let refusal = json!({ "msg": msg });
                from_parts(*status, CONTENT_TYPE, json, bytes(&refusal))
            }
            Fault::Html502 => from_parts(502, CONTENT_TYPE, "text/html", BAD_GATEWAY),
            Fault::Redirect { location } => from_parts(302, LOCATION, location, Bytes::new()),
            Fault::Respond {
                status,
                content_type,
                body,
            } => from_parts(*status, CONTENT_TYPE, content_type, body.clone()),
        };
        Some(reply.unwrap_or_else(impossible))
    }
}
