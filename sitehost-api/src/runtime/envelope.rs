//! What the API wraps around every reply: `{"return": …, "msg": "Successful", "status": true}`.
//!
//! A good reply is decoded once. Only when that fails is the reply read again, to say why.

use std::any::TypeId;

use serde::Deserialize;
use serde::de::value::{Error as PlainError, UnitDeserializer};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use crate::Secret;
use crate::runtime::error::{Error, Kind};
use crate::runtime::mask;

/// The members of a good reply, in any order and among others. `msg` is of no use in one.
#[derive(Deserialize)]
struct Envelope<T> {
    #[serde(rename = "return")]
    reply: Option<T>,
    status: bool,
}

/// Takes the reply out of `body`, or says what is wrong with it.
pub(crate) fn decode<T>(status: u16, body: &[u8], key: &Secret) -> Result<T, Error>
where
    T: DeserializeOwned + 'static,
{
    match decode_good(body) {
        Some(reply) if is_success(status) => Ok(reply),
        _ => Err(Diagnosis {
            status,
            key: key.expose(),
        }
        .of::<T>(body)
        .with_status(status)),
    }
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

fn decode_good<T: DeserializeOwned + 'static>(body: &[u8]) -> Option<T> {
    // `()` takes any `return`, though serde reads it from `null` alone.
    if TypeId::of::<T>() == TypeId::of::<()>() {
        let envelope: Envelope<IgnoredAny> = serde_json::from_slice(body).ok()?;
        return if envelope.status {
            from_nothing()
        } else {
            None
        };
    }
    let envelope: Envelope<T> = serde_json::from_slice(body).ok()?;
    if !envelope.status {
        return None;
    }
    envelope.reply.or_else(from_nothing)
}

/// The reply of a type that needs no `return`: `()`, an `Option`.
fn from_nothing<T: DeserializeOwned>() -> Option<T> {
    T::deserialize(UnitDeserializer::<PlainError>::new()).ok()
}

/// Finds out why a reply is not a good one.
struct Diagnosis<'a> {
    status: u16,
    key: &'a str,
}

impl Diagnosis<'_> {
    fn of<T: DeserializeOwned>(&self, body: &[u8]) -> Error {
        if body.trim_ascii().is_empty() {
            return Error::new(Kind::Decode).with_detail("it is empty");
        }
        let json: Value = match serde_json::from_slice(body) {
            Ok(json) => json,
            Err(error) => return self.not_json(body, &error),
        };
        let message = json.get("msg").and_then(Value::as_str);
        let error = match (Verdict::of(json.get("status")), message) {
            (Verdict::Success, _) if is_success(self.status) => self.not_decoded::<T>(body),
            (Verdict::Success, _) => {
                Error::new(Kind::Decode).with_detail("it reports success under an HTTP error")
            }
            (Verdict::Refusal, Some(message)) if self.is_rate_limit(message) => {
                Error::new(Kind::RateLimited)
            }
            (Verdict::Refusal, _) => Error::new(Kind::Refused { explicit: true }),
            (Verdict::LooseRefusal, _) | (Verdict::Missing, Some(_)) => {
                Error::new(Kind::Refused { explicit: false })
            }
            (Verdict::Missing, None) => self.with_excerpt("it has no `status`", body),
            (Verdict::Unknown, _) => self
                .with_excerpt("expected true or false", body)
                .with_json_path("status"),
        };
        error.with_message(message.map(|text| mask::quote(self.key, text)))
    }

    /// The limiter answers HTTP 500 with a text; there is no code of its own.
    fn is_rate_limit(&self, message: &str) -> bool {
        let message = message.to_ascii_lowercase();
        self.status == 500
            && message.contains("exceeded")
            && message.contains("requests per second")
    }

    fn not_json(&self, body: &[u8], error: &serde_json::Error) -> Error {
        if body.trim_ascii_start().starts_with(b"<") {
            return self.with_excerpt("HTML instead of JSON", body);
        }
        if error.is_eof() {
            return self.with_excerpt("its JSON is cut off", body);
        }
        self.with_excerpt(
            &format!("no JSON at line {} column {}", error.line(), error.column()),
            body,
        )
    }

    fn with_excerpt(&self, what: &str, body: &[u8]) -> Error {
        let excerpt = mask::quote(self.key, &String::from_utf8_lossy(body));
        Error::new(Kind::Decode).with_detail(format!("{what}: {excerpt}"))
    }

    /// Decodes once more, this time with the path of what is in the way.
    fn not_decoded<T: DeserializeOwned>(&self, body: &[u8]) -> Error {
        let mut json = serde_json::Deserializer::from_slice(body);
        let (path, text) = match serde_path_to_error::deserialize::<_, Envelope<T>>(&mut json) {
            Ok(_) => ("return".to_owned(), "it is missing".to_owned()),
            Err(error) => (error.path().to_string(), error.into_inner().to_string()),
        };
        // Both can quote the server: keys of a map, and a value that was not expected.
        Error::new(Kind::Decode)
            .with_detail(mask::quote(self.key, &text))
            .with_json_path(mask::quote(self.key, &path))
    }
}

/// What a reply's `status` says. Only `true` is success.
enum Verdict {
    Success,
    Refusal,
    /// `0`, `"0"` and the like: the API types flags loosely elsewhere.
    LooseRefusal,
    Missing,
    Unknown,
}

impl Verdict {
    fn of(status: Option<&Value>) -> Self {
        match status {
            Some(Value::Bool(true)) => Verdict::Success,
            Some(Value::Bool(false)) => Verdict::Refusal,
            None | Some(Value::Null) => Verdict::Missing,
            Some(Value::Number(number)) if number.as_i64() == Some(0) => Verdict::LooseRefusal,
            Some(Value::String(text)) if matches!(text.as_str(), "0" | "false" | "") => {
                Verdict::LooseRefusal
            }
            Some(_) => Verdict::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::{Id, Job, Method};

    fn read<T: DeserializeOwned + 'static>(status: u16, body: &str) -> Result<T, Error> {
        decode(status, body.as_bytes(), &Secret::from("canary"))
            .map_err(|error| error.in_call(Method::Post, "test".to_owned()))
    }

    #[test]
    fn members_in_any_order_among_others() {
        for body in [
            r#"{"return": {"job_id": "3433562"}, "msg": "Successful", "status": true, "time": 29.92}"#,
            r#"{"status": true, "msg": "Successful.", "return": {"job_id": 3433562}}"#,
            r#" {"x": [1], "msg": null, "status": true, "return": {"job_id": "3433562", "y": {}}} "#,
        ] {
            assert_eq!(read::<Job>(200, body).unwrap(), Job::new(3433562));
        }
    }

    #[test]
    fn nothing_and_maybe_something() {
        for body in [
            r#"{"status": true}"#,
            r#"{"status": true, "return": null}"#,
            r#"{"status": true, "return": {"x": []}}"#,
            r#"{"status": true, "return": false}"#,
        ] {
            assert!(read::<()>(200, body).is_ok(), "{body}");
        }
        assert_eq!(
            read::<Option<Id>>(200, r#"{"status": true}"#).unwrap(),
            None
        );
        assert_eq!(
            read::<Option<Id>>(200, r#"{"status": true, "return": null}"#).unwrap(),
            None
        );
        assert_eq!(
            read::<Option<Id>>(200, r#"{"status": true, "return": 7}"#).unwrap(),
            Some(Id::from(7))
        );
        assert!(
            read::<Option<Id>>(200, r#"{"status": true, "return": []}"#)
                .unwrap_err()
                .is_decode()
        );
    }

    #[test]
    fn refusals_in_every_form() {
        for (status, body, may_have_taken_effect) in [
            (200, r#"{"msg": "No.", "status": false}"#, false),
            (400, r#"{"msg": "No.", "status": false}"#, false),
            (500, r#"{"msg": "No.", "status": false}"#, true),
            (503, r#"{"msg": "No.", "status": false}"#, true),
            (
                200,
                r#"{"return": false, "msg": "No.", "status": false}"#,
                false,
            ),
            (
                200,
                r#"{"return": [], "status": false, "msg": "No."}"#,
                false,
            ),
            (
                200,
                r#"{"return": {"job_id": 1}, "status": false, "msg": "No."}"#,
                false,
            ),
            (200, r#"{"msg": "No."}"#, true),
            (200, r#"{"msg": "No.", "status": null}"#, true),
            (200, r#"{"msg": "No.", "status": 0}"#, true),
            (200, r#"{"msg": "No.", "status": "0"}"#, true),
        ] {
            let error = read::<Job>(status, body).unwrap_err();
            assert!(error.is_refused(), "{body}: {error}");
            assert_eq!(
                (error.message(), error.status()),
                (Some("No."), Some(status))
            );
            assert_eq!(
                error.may_have_taken_effect(),
                may_have_taken_effect,
                "{status} {body}"
            );
            assert!(read::<()>(status, body).unwrap_err().is_refused(), "{body}");
        }
    }

    #[test]
    fn the_limiter_is_known_by_its_words_and_status() {
        let body = r#"{"msg": "You have Exceeded the number of Requests per Second for this key.", "status": false}"#;
        let error = read::<Job>(500, body).unwrap_err();
        assert!(error.is_rate_limited() && !error.may_have_taken_effect());
        assert!(error.message().unwrap().starts_with("You have Exceeded"));
        assert!(read::<Job>(200, body).unwrap_err().is_refused());
        assert!(
            read::<Job>(500, r#"{"msg": "quota exceeded", "status": false}"#)
                .unwrap_err()
                .is_refused()
        );
        assert!(
            read::<Job>(500, r#"{"msg": "exceeded requests per second"}"#)
                .unwrap_err()
                .is_refused()
        );
    }

    #[test]
    fn replies_that_are_not_understood() {
        for (status, body, path, text) in [
            (200, "", None, "it is empty"),
            (200, " \r\n", None, "it is empty"),
            (
                502,
                "<html>\n<h1>Bad Gateway</h1>",
                None,
                "HTML instead of JSON: <html> <h1>Bad Gateway</h1>",
            ),
            (
                200,
                r#"{"status": tr"#,
                None,
                "its JSON is cut off: {\"status\": tr",
            ),
            (
                200,
                "Fatal error",
                None,
                "no JSON at line 1 column 1: Fatal error",
            ),
            (200, "[]", None, "it has no `status`: []"),
            (200, r#"{"job_id": 1}"#, None, "it has no `status`: "),
            (
                200,
                r#"{"status": "true"}"#,
                Some("status"),
                "expected true or false: ",
            ),
            (
                200,
                r#"{"status": 1, "msg": "ok"}"#,
                Some("status"),
                "expected true or false: ",
            ),
            (200, r#"{"status": true}"#, Some("return"), "it is missing"),
            (
                200,
                r#"{"status": true, "return": null}"#,
                Some("return"),
                "it is missing",
            ),
            (
                200,
                r#"{"status": true, "return": "x"}"#,
                Some("return"),
                "invalid type",
            ),
            (
                200,
                r#"{"status": true, "return": {"job_id": true}}"#,
                Some("return.job_id"),
                "an identifier",
            ),
            (
                200,
                r#"{"status": true, "return": {}}"#,
                Some("return"),
                "neither `job_id` nor `job`",
            ),
            (
                404,
                r#"{"status": true, "return": {"job_id": 1}}"#,
                None,
                "success under an HTTP error",
            ),
            (
                200,
                r#"{"status": true, "status": false, "return": {"job_id": 1}}"#,
                None,
                "",
            ),
        ] {
            let error = read::<Job>(status, body).unwrap_err();
            assert_eq!(
                error.is_decode(),
                !body.contains("false"),
                "{body}: {error}"
            );
            assert!(error.may_have_taken_effect() || error.is_refused());
            assert_eq!(error.json_path(), path, "{body}");
            assert!(error.to_string().contains(text), "{body}: {error}");
            assert_eq!(error.status(), Some(status));
        }
    }

    #[test]
    fn what_quotes_the_server_is_masked_and_cut() {
        let long = "x".repeat(1000);
        for body in [
            format!(r#"{{"status": false, "msg": "bad key {long}"}}"#),
            format!("<p>{long}</p>"),
            format!(r#"{{"status": true, "return": {{"{long}": "{long}"}}}}"#),
        ] {
            for at in [0, 150, 198] {
                let key: &str = r"\u0063an%61ry";
                let body = body.replace(&long, &format!("{}{key}{long}", "y".repeat(at)));
                let error = read::<HashMap<String, u8>>(200, &body).unwrap_err();
                let shown = format!("{error} {error:?}");
                assert!(
                    !shown.contains("canary") && !shown.contains("an%61ry"),
                    "{shown}"
                );
                assert!(!shown.contains(&"x".repeat(201)), "{shown}");
            }
        }
    }
}
