//! What is answered to a call that meets a fault.

use hyper::StatusCode;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use serde_json::{Value, json};

use super::body::Body;
use super::{Reply, altered, bytes, status_code};
use crate::fault::Fault;

const BAD_GATEWAY: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
    <center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

/// A fault that was put together in code can hold what no HTTP reply can. Whoever did that sees this.
const IMPOSSIBLE: &str = "sitehost-mock: this fault cannot be sent. Its status is not between 200 and 599, or its \
    header has characters that no header can have.";

/// `None` if the parts cannot be sent.
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
    /// `envelope` is what would be answered without the fault. `None` where the connection is closed instead.
    pub(crate) fn faulty(fault: &Fault, envelope: &Value) -> Option<Self> {
        let ok = |body| Some(Self::json(StatusCode::OK, body));
        let usual = || bytes(envelope);
        let json = "application/json";
        let answer = match fault {
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
        Some(answer.unwrap_or_else(impossible))
    }
}
