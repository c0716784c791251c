//! `POST /mock/push`, which simulates a git push for programs that cannot call [`Mock::push`](crate::Mock::push).
//!
//! The route is not part of the API. It takes no key, consumes no fault, does not count against the rate limit and is
//! not recorded.

use hyper::StatusCode;
use serde_json::json;

use crate::api::Api;
use crate::decode::Decoded;
use crate::redactor::Redactor;
use crate::reply::Reply;
use crate::request::Request;

pub(crate) const PATH: &str = "/mock/push";

const USAGE: &str =
    "Send a POST with a form that has one parameter, `code`: the code of a custom image.";

fn refused(status: StatusCode, msg: &str) -> Reply {
    Reply::of(
        status,
        &json!({ "msg": format!("Error: {msg}"), "status": false }),
    )
}

pub(crate) async fn handle(api: &Api, request: Request) -> Reply {
    let decoded = Decoded::of(&request).await;
    let code = match decoded.form.as_deref() {
        Ok([(name, code)]) if name == "code" && request.method == "POST" => code,
        _ => return refused(StatusCode::BAD_REQUEST, USAGE),
    };
    match api.state().memory.push(code) {
        Ok(pushed) => Reply::of(
            StatusCode::OK,
            &json!({ "build_id": pushed.build_id.to_string(), "version": pushed.version }),
        ),
        Err(error) => {
            let msg = Redactor::new(&api.spec, &api.key).text(&error.to_string());
            refused(StatusCode::NOT_FOUND, &msg)
        }
    }
}
