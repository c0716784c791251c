//! Decodes the envelope around every reply: `{"return": …, "msg": "Successful", "status": true}`.
//!
//! The fast path decodes a successful reply in one pass. If it fails, the reply is repaired and decoded again, or parsed
//! again to find the error.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{Error as PlainError, UnitDeserializer};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, IgnoredAny};
use serde::de::{MapAccess, Visitor};

use super::diagnosis::{Diagnosis, misfit};
use super::lenient::{Context, Seed};
use super::repair;
use crate::runtime::error::Error;
use crate::runtime::reply_part::ReplyPart;
use crate::runtime::secrets::Redactor;

/// Decodes a reply.
///
/// # Errors
///
/// The API refused the call, or the body could not be decoded as a `T`.
#[inline]
pub(crate) fn decode<T: DeserializeOwned>(
    part: ReplyPart,
    status: u16,
    body: &[u8],
    redactor: &Redactor<'_>,
) -> Result<T, Error> {
    match decode_success(part, status, body) {
        Some(reply) => Ok(reply),
        None => recover(part, status, body, redactor),
    }
}

/// The fast path: decodes a successful reply whose bytes are UTF-8. `None` for any other reply.
#[inline]
fn decode_success<T: DeserializeOwned>(part: ReplyPart, status: u16, body: &[u8]) -> Option<T> {
    if !is_success(status) {
        return None;
    }
    let text = str::from_utf8(repair::trimmed(body)).ok()?;
    decode_text(part, text).ok()
}

/// The slow path: repairs the text of a reply and decodes it, or finds the error.
#[cold]
fn recover<T: DeserializeOwned>(
    part: ReplyPart,
    status: u16,
    body: &[u8],
    redactor: &Redactor<'_>,
) -> Result<T, Error> {
    let (text, is_repaired) = repair::text(repair::trimmed(body));
    if is_success(status)
        && is_repaired
        && let Ok(reply) = decode_text(part, &text)
    {
        return Ok(reply);
    }
    let diagnosis = Diagnosis {
        part,
        status,
        redactor,
        body: &text,
    };
    Err(diagnosis.error(misfit::<T>).with_status(status))
}

/// Whether an HTTP status is 2xx.
pub(super) fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

#[inline]
pub(super) fn decode_text<T: DeserializeOwned>(
    part: ReplyPart,
    body: &str,
) -> serde_json::Result<T> {
    let context = Context::default();
    let reply = decode_once(part, body, &context)?;
    if context.lost_digits() {
        return decode_once(part, body, &Context::exact());
    }
    Ok(reply)
}

#[inline]
fn decode_once<T: DeserializeOwned>(
    part: ReplyPart,
    body: &str,
    context: &Context,
) -> serde_json::Result<T> {
    // `body` is known to be UTF-8. One check of the whole body is faster than serde_json's check of each string.
    let mut json = serde_json::Deserializer::from_str(body);
    let reply = match part {
        ReplyPart::Return => Envelope::new(context).deserialize(&mut json)?,
        ReplyPart::OptionalReturn => {
            let reply = Envelope::new(context).deserialize(&mut json)?;
            reply.or_else(read_null)
        }
        ReplyPart::Whole => {
            // `status` can be the last member, so one pass checks it and a second one decodes the reply.
            Envelope::<IgnoredAny>::new(context).deserialize(&mut json)?;
            let mut again = serde_json::Deserializer::from_str(body);
            Some(Seed::new(PhantomData, context).deserialize(&mut again)?)
        }
    };
    json.end()?;
    reply.ok_or_else(|| serde_json::Error::missing_field("return"))
}

/// A seed that decodes an envelope and returns the value of `return`. The result is `None` if `return` is missing and `T`
/// has no value for that. A `status` other than `true` is an error.
pub(crate) struct Envelope<'n, T> {
    context: &'n Context,
    reply: PhantomData<T>,
}

impl<'n, T> Envelope<'n, T> {
    pub(crate) fn new(context: &'n Context) -> Self {
        Self {
            context,
            reply: PhantomData,
        }
    }
}

/// The members of an envelope that are read. `msg` is ignored in a successful reply.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Member {
    Return,
    Status,
    #[serde(other)]
    Other,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Envelope<'_, T> {
    type Value = Option<T>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Envelope<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `status` and `return`")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Option<T>, A::Error> {
        let (mut reply, mut status) = (None, None);
        while let Some(member) = members.next_key()? {
            match member {
                Member::Return if reply.is_some() => {
                    return Err(A::Error::duplicate_field("return"));
                }
                Member::Status if status.is_some() => {
                    return Err(A::Error::duplicate_field("status"));
                }
                Member::Return => {
                    let seed = Seed::new(PhantomData, self.context);
                    reply = Some(members.next_value_seed(seed)?);
                }
                Member::Status => status = Some(members.next_value::<bool>()?),
                Member::Other => {
                    members.next_value::<IgnoredAny>()?;
                }
            }
        }
        match status {
            Some(true) => Ok(reply.or_else(without_return)),
            _ => Err(A::Error::custom("`status` is not true")),
        }
    }
}

/// The value of a type that needs no `return`: `()`, an `Option`, `serde_json::Value`.
fn without_return<'de, T: Deserialize<'de>>() -> Option<T> {
    T::deserialize(UnitDeserializer::<PlainError>::new()).ok()
}

/// The value of a type that can be read from `null`, such as an empty list.
///
/// It reads the text `null` with the deserializer of replies, for which `T` is compiled anyway.
fn read_null<T: DeserializeOwned>() -> Option<T> {
    let mut null = serde_json::Deserializer::from_str("null");
    let context = Context::default();
    Seed::new(PhantomData, &context).deserialize(&mut null).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::runtime::id::Id;
    use crate::runtime::reply::Job;
    use crate::runtime::secrets::Secret;

    fn decode<T: DeserializeOwned>(
        status: u16,
        body: &[u8],
        redactor: &Redactor<'_>,
    ) -> Result<T, Error> {
        super::decode(ReplyPart::Return, status, body, redactor)
    }

    fn read<T: DeserializeOwned + 'static>(status: u16, body: &str) -> Result<T, Error> {
        let key = Secret::from("canary");
        decode(status, body.as_bytes(), &Redactor::of_key(&key))
            .map_err(|error| error.in_call("test", false))
    }

    #[test]
    fn members_are_read_in_any_order_and_unknown_ones_are_ignored() {
        for body in [
            r#"{"return": {"job_id": "3433562"}, "msg": "Successful", "status": true, "time": 29.92}"#,
            r#"{"status": true, "msg": "Successful.", "return": {"job_id": 3433562}}"#,
            r#" {"x": [1], "msg": null, "status": true, "return": {"job_id": "3433562", "y": {}}} "#,
        ] {
            assert_eq!(read::<Job>(200, body).unwrap(), Job::new(3433562));
        }
    }

    #[test]
    fn a_unit_or_an_option_needs_no_return() {
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
        assert_eq!(
            read::<Option<Id>>(200, r#"{"status": true, "return": []}"#).unwrap(),
            None
        );
    }

    #[test]
    fn a_refusal_is_read_in_every_form() {
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
    fn a_refusal_of_the_rate_limiter_is_read_in_every_form() {
        const SENTENCE: &str = "You have exceeded the number of requests per second for this key. Please try again soon.";
        for (status, body, message) in [
            (
                500,
                r#"{"msg": "SENTENCE", "status": false}"#,
                Some(SENTENCE),
            ),
            (500, r#"{"msg": "SENTENCE"}"#, Some(SENTENCE)),
            (
                500,
                r#"{"msg": "SENTENCE", "status": null}"#,
                Some(SENTENCE),
            ),
            (503, r#"{"msg": "SENTENCE", "status": 0}"#, Some(SENTENCE)),
            (
                400,
                r#"{"msg": "SENTENCE", "status": false}"#,
                Some(SENTENCE),
            ),
            (
                429,
                r#"{"msg": "Slow down.", "status": false}"#,
                Some("Slow down."),
            ),
            (
                429,
                r#"{"msg": "Done.", "status": true, "return": 1}"#,
                Some("Done."),
            ),
            (429, "<html>Too Many Requests</html>", None),
            (429, r#"{"msg": "Slo"#, None),
            (429, "[1]", None),
            (429, "", None),
        ] {
            let error = read::<Id>(status, &body.replace("SENTENCE", SENTENCE)).unwrap_err();
            assert!(error.is_rate_limited(), "{status} {body}: {error}");
            assert!(!error.may_have_taken_effect());
            assert_eq!((error.message(), error.status()), (message, Some(status)));
        }
        for (status, body) in [
            (200, r#"{"msg": "SENTENCE", "status": false}"#),
            (
                500,
                r#"{"msg": "Label 'SENTENCE' is in use.", "status": false}"#,
            ),
            (500, r#"{"msg": "SENTENCE", "status": true}"#),
        ] {
            let error = read::<Id>(status, &body.replace("SENTENCE", SENTENCE)).unwrap_err();
            assert!(!error.is_rate_limited(), "{status} {body}: {error}");
        }
    }

    #[test]
    fn a_reply_that_cannot_be_decoded_is_an_error_with_the_reason_and_the_path() {
        for (status, body, path, text) in [
            (200, "", None, "the body is empty"),
            (200, " \r\n", None, "the body is empty"),
            (
                502,
                "<html>\n<h1>Bad Gateway</h1>",
                None,
                r"HTML instead of JSON: <html>\n<h1>Bad Gateway</h1>",
            ),
            (
                200,
                r#"{"status": tr"#,
                None,
                "the JSON is cut off: {\"status\": tr",
            ),
            (
                200,
                "Fatal error",
                None,
                "invalid JSON at line 1 column 1: Fatal error",
            ),
            (200, "[]", None, "`status` is missing: []"),
            (200, r#"{"job_id": 1}"#, None, "`status` is missing: "),
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
            (
                200,
                r#"{"status": true}"#,
                Some("return"),
                "the value is missing",
            ),
            (
                200,
                r#"{"status": true, "return": null}"#,
                Some("return"),
                "invalid type: null, expected a job",
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
                "missing field `job_id` or `job`",
            ),
            (
                404,
                r#"{"status": true, "return": {"job_id": 1}}"#,
                None,
                "success under an HTTP error",
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
    fn text_that_quotes_the_server_is_redacted_and_truncated() {
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

    #[test]
    fn a_list_is_neither_an_envelope_nor_a_job() {
        for body in [
            r#"[{"job_id": "7"}, true]"#,
            r#"[{"job_id": "7"}, "Successful", true]"#,
            r#"[{"return": {"job_id": "7"}, "status": true}]"#,
            r#"{"return": ["7"], "status": true}"#,
            r#"{"return": [{"job_id": "7"}], "status": true}"#,
        ] {
            let error = read::<Job>(200, body).unwrap_err();
            assert!(
                error.is_decode() && error.may_have_taken_effect(),
                "{body}: {error}"
            );
        }
    }

    #[test]
    fn what_stands_around_the_json_is_skipped() {
        for body in [
            "\u{feff}{\"status\": true, \"return\": 7}",
            "\r\n {\"status\": true, \"return\": 7} \r\n\n",
        ] {
            assert_eq!(read::<Id>(200, body).unwrap(), 7);
        }
        let refusal = "\u{feff}{\"status\": false, \"msg\": \"No.\"}\n";
        assert_eq!(read::<Id>(200, refusal).unwrap_err().message(), Some("No."));
        assert!(read::<Id>(200, "{\"status\": true, \"return\": 7} x").is_err());
    }

    #[test]
    fn text_that_is_none_is_read_with_a_replacement_character() {
        let key = Secret::from("canary");
        for (text, read_as) in [
            (&br"a\ud83dz"[..], "a\u{fffd}z"),
            (b"a\xF0\x9Fz", "a\u{fffd}z"),
            (br"a\ude00\ud83d\ude00", "a\u{fffd}\u{1f600}"),
        ] {
            let body = [br#"{"status": true, "return": [""#, text, br#""]}"#].concat();
            let read: Vec<String> = decode(200, &body, &Redactor::of_key(&key)).unwrap();
            assert_eq!(read, [read_as]);

            let body = [
                br#"{"return": {"x": ""#,
                text,
                br#""}, "status": false, "msg": ""#,
                text,
                br#""}"#,
            ]
            .concat();
            let error = decode::<Job>(200, &body, &Redactor::of_key(&key)).unwrap_err();
            let error = error.in_call("test", false);
            assert!(
                error.is_refused() && !error.may_have_taken_effect(),
                "{error}"
            );
            assert_eq!(error.message(), Some(read_as));
        }
    }

    #[test]
    fn a_number_that_is_read_as_text_keeps_its_digits() {
        let body = r#"{"status": true, "return": {"a": 1.10, "b": [2.0, "x"], "c": {"d": 12345678901234567890}}}"#;
        #[derive(serde::Deserialize)]
        struct Reply {
            a: Option<String>,
            b: Vec<String>,
            c: HashMap<String, Option<String>>,
        }
        let reply: Reply = read(200, body).unwrap();
        assert_eq!(reply.a.as_deref(), Some("1.10"));
        assert_eq!(reply.b, ["2.0", "x"]);
        assert_eq!(reply.c["d"].as_deref(), Some("12345678901234567890"));
    }

    #[test]
    fn a_missing_required_value_is_reported_with_its_path() {
        #[derive(Debug, serde::Deserialize)]
        struct Entry {
            #[serde(rename = "id")]
            _id: Id,
        }
        for (body, path) in [
            (
                r#"{"status": true, "return": [{"id": 1}, {"id": ""}]}"#,
                "return[1].id",
            ),
            (
                r#"{"status": true, "return": {"0": {"id": 1}, "2": {"id": []}}}"#,
                "return.2.id",
            ),
            (r#"{"status": true, "return": [{}]}"#, "return[0]"),
        ] {
            let error = read::<Vec<Entry>>(200, body).unwrap_err();
            assert_eq!(error.json_path(), Some(path), "{body}: {error}");
        }
    }

    #[test]
    fn reply_part_whole_reads_members_beside_return() {
        #[derive(Debug, Deserialize, PartialEq)]
        struct Domains {
            #[serde(rename = "return")]
            domains: Vec<Id>,
            total_items: i64,
        }
        let key = Secret::from("canary");
        let whole = |body: &str| {
            let redactor = Redactor::of_key(&key);
            super::decode::<Domains>(ReplyPart::Whole, 200, body.as_bytes(), &redactor)
        };
        let reply = whole(r#"{"total_items": "2", "return": {"0": 7, "5": "8"}, "status": true}"#);
        let expected = Domains {
            domains: Vec::from([7.into(), 8.into()]),
            total_items: 2,
        };
        assert_eq!(reply.unwrap(), expected);
        let refused = whole(r#"{"total_items": 2, "return": [7], "status": false, "msg": "No."}"#);
        assert!(refused.unwrap_err().is_refused());
        let wrong = whole(r#"{"total_items": "many", "return": [7], "status": true}"#).unwrap_err();
        assert_eq!(wrong.json_path(), Some("total_items"));
        let missing = whole(r#"{"return": [7], "status": true}"#).unwrap_err();
        assert!(
            missing.is_decode() && missing.to_string().contains("total_items"),
            "{missing}"
        );
    }
}
