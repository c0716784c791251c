//! What holds for every route, whatever is sent to it.

use http_body_util::BodyExt;
use proptest::prelude::*;

use super::route::Presence;
use super::*;
use crate::settings::Settings;
use crate::spec::{Method, Spec};

/// Also a part of what the requests below send.
const KEY: &str = "canary";

fn api() -> Api {
    let settings = Settings {
        key: KEY.to_owned(),
        ..Settings::default()
    };
    Api::new(Spec::bundled().unwrap(), settings)
}

/// Sends a request, and returns the status and the body of the reply.
fn send(api: &Api, method: &str, path: &str, query: Option<&str>, form: &str) -> (u16, String) {
    let request = Request {
        method: method.to_owned(),
        path: path.to_owned(),
        query: query.map(str::to_owned),
        content_type: Some("application/x-www-form-urlencoded".to_owned()),
        body: form.as_bytes().to_vec(),
        unreadable: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        let response = handle(api, request).await.into_response();
        let status = response.status().as_u16();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    })
}

/// Calls a route with these parameters, where its method carries them.
fn call(api: &Api, route: &Route, sent: &str) -> (u16, String) {
    match route.method {
        Method::Get if sent.is_empty() => send(api, "GET", route.path, None, ""),
        Method::Get => send(api, "GET", route.path, Some(sent), ""),
        Method::Post => send(api, "POST", route.path, None, sent),
    }
}

#[test]
fn no_two_routes_have_the_same_path() {
    for (index, route) in ROUTES.iter().enumerate() {
        assert!(is_route(route.path));
        assert!(ROUTES[..index].iter().all(|other| other.path != route.path));
    }
}

#[cfg(feature = "program")]
#[test]
fn the_readme_has_the_line_of_every_route() {
    for route in &ROUTES {
        let line = format!("\n| `{}` | {} |\n", help::curl(route), route.help);
        assert!(
            include_str!("../../README.md").contains(&line),
            "README.md has no line {line}"
        );
    }
}

#[test]
fn every_route_names_what_is_missing_unknown_empty_or_doubled() {
    let api = api();
    for route in &ROUTES {
        for parameter in route.parameters {
            let name = parameter.name;
            let others: String = route
                .parameters
                .iter()
                .filter(|other| other.name != name)
                .map(|other| format!("{}=1&", other.name))
                .collect();
            let mut mistakes = vec![(format!("{others}{name}="), "is empty")];
            if parameter.presence == Presence::Required {
                mistakes.push((others.clone(), "is missing"));
                mistakes.push((
                    format!("{others}{name}=1&{name}=1"),
                    "is sent more than once",
                ));
            }
            for (sent, problem) in mistakes {
                let (status, body) = call(&api, route, &sent);
                assert_eq!(status, 400, "{} {sent}: {body}", route.path);
                let expected = format!("Parameter `{name}` {problem}. Instead, {}.", route.usage());
                assert!(body.contains(&expected), "{} {sent}: {body}", route.path);
            }
        }
        let (status, body) = call(&api, route, "colour=1");
        assert_eq!(status, 400);
        assert!(
            body.contains("Parameter `colour` is unknown. Instead, send a "),
            "{body}"
        );
    }
}

#[test]
fn another_method_is_405_and_another_path_404() {
    let api = api();
    for route in &ROUTES {
        for method in ["GET", "POST", "PUT", "HEAD", "OPTIONS"] {
            if method == route.method.as_str() {
                continue;
            }
            let (status, body) = send(&api, method, route.path, None, "");
            assert_eq!(status, 405);
            assert!(body.contains(&route.usage()), "{body}");
            assert_eq!(body.contains("--cross-origin"), method == "OPTIONS");
        }
    }
    for path in ["/mock/pull", "/mock/push/", "/mock/push.json", "/mock//"] {
        let (status, body) = send(&api, "POST", path, None, "");
        assert_eq!(status, 404);
        assert!(body.contains("/mock/push, /mock/add-account"), "{body}");
    }
    assert_eq!(
        send(&api, "GET", "/mock", None, ""),
        send(&api, "GET", "/mock/", None, "")
    );
}

#[test]
fn the_key_is_in_no_reply_wherever_it_is_sent() {
    let api = api();
    for route in &ROUTES {
        let all: Vec<_> = route
            .parameters
            .iter()
            .map(|parameter| format!("{}={KEY}", parameter.name))
            .collect();
        for sent in [all.join("&"), format!("{KEY}=1"), format!("apikey={KEY}")] {
            let (_, body) = call(&api, route, &sent);
            assert!(!body.contains(KEY), "{} {sent}: {body}", route.path);
        }
    }
    let (_, body) = send(&api, "GET", &format!("/mock/{KEY}"), None, "");
    assert!(!body.contains(KEY), "{body}");
}

proptest! {
    #[test]
    fn whatever_is_sent_gets_json_with_a_status_that_fits(
        which in 0..ROUTES.len(),
        is_post: bool,
        query in proptest::option::of("[a-z=&%+\\[\\]0-9é-]{0,20}"),
        values in proptest::collection::vec(".{0,12}", 3),
        rest in ".{0,20}",
    ) {
        let route = &ROUTES[which];
        let method = if is_post { "POST" } else { "GET" };
        let named = route.parameters.iter().zip(&values);
        let form: String = named
            .map(|(parameter, value)| format!("{}={value}&", parameter.name))
            .collect();
        let (status, body) = send(&api(), method, route.path, query.as_deref(), &(form + &rest));
        let body: Value = serde_json::from_str(&body).unwrap();
        match status {
            200 => prop_assert!(body["msg"].is_null(), "{body}"),
            400 | 404 | 405 | 409 => prop_assert!(body["msg"].is_string(), "{body}"),
            _ => prop_assert!(false, "{status} {body}"),
        }
    }
}
