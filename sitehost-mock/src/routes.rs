//! The routes under `/mock/`, with which a program in any language does what a test in Rust does with
//! [`Mock`](crate::Mock). `server` passes every request under that path to [`handle`].
//!
//! They are not part of the API: they take no key, consume no fault, do not count against the rate limit, and are neither
//! recorded nor logged. [`table::ROUTES`] lists them; the checks here, the list at `GET /mock/` and the program's help all
//! come from it.
//!
//! These methods have no route: `url` and `key`, which the caller needs to send anything, and `connections`, which would
//! count the caller's own.

mod faults;
#[cfg(feature = "program")]
pub(crate) mod help;
mod images;
mod jobs;
mod listing;
mod problem;
mod requests;
mod route;
mod sent;
mod shapes;
mod table;

use hyper::StatusCode;
use serde_json::{Value, json};

use self::problem::Problem;
use self::route::Route;
use self::sent::Sent;
use self::table::ROUTES;
use crate::api::Api;
use crate::decode::Decoded;
use crate::reply::Reply;
use crate::request::Request;

pub(crate) fn is_route(path: &str) -> bool {
    path == "/mock" || path.starts_with("/mock/")
}

pub(crate) async fn handle(api: &Api, request: Request) -> Reply {
    let decoded = Decoded::of(&request).await;
    match answer(api, &request, decoded) {
        Ok(answer) => Reply::of(StatusCode::OK, &answer),
        Err(Problem { status, msg }) => {
            let msg = api.redactor().text(&format!("Error: {msg}"));
            Reply::of(status, &json!({ "msg": msg, "status": false }))
        }
    }
}

fn answer(api: &Api, request: &Request, decoded: Decoded) -> Result<Value, Problem> {
    let route = find(&request.method, &request.path)?;
    let sent = Sent::read(route, request, decoded)?;
    (route.answer)(api, &sent)
}

fn find(method: &str, path: &str) -> Result<&'static Route, Problem> {
    let path = if path == "/mock" { "/mock/" } else { path };
    let Some(route) = ROUTES.iter().find(|route| route.path == path) else {
        let known: Vec<_> = ROUTES.iter().map(|route| route.path).collect();
        // The path is not quoted: it may hold a key.
        return Err(Problem::not_found(format!(
            "No route has this path; write one of {}.",
            known.join(", ")
        )));
    };
    if route.method.as_str() != method {
        let mut msg = format!("The method is wrong: {}.", route.usage());
        if method == "OPTIONS" {
            msg.push_str(
                " Start the mock with `--cross-origin` for calls from a page in a browser.",
            );
        }
        return Err(Problem::wrong_method(msg));
    }
    Ok(route)
}

#[cfg(test)]
mod tests;
