//! Finds the error for a reply that was not decoded as a success. Not on the fast path: the body is parsed again, once to
//! read its status and reason, and once to find the JSON path of a value that does not fit.

use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed};

use super::envelope::{Envelope, decode_text, is_success};
use super::head::{Head, Status};
use super::lenient::{Context, Seed};
use super::limiter_refusal::is_limiter;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::reply_part::ReplyPart;
use crate::runtime::secrets::Redactor;
use crate::runtime::truncate::truncated;

/// How much of a body the redactor receives for an excerpt, in bytes. It is more than the redactor's window of 4 KiB, so
/// a secret that crosses the end of that window is recognized.
const EXCERPT: usize = 8 * 1024;

/// A reply that was not decoded as a success.
pub(crate) struct Diagnosis<'a> {
    pub(crate) part: ReplyPart,
    pub(crate) status: u16,
    pub(crate) redactor: &'a Redactor<'a>,
    pub(crate) body: &'a str,
}

impl Diagnosis<'_> {
    /// Returns why the reply could not be decoded. `misfit` is [`misfit`] for the requested type; all else is compiled once.
    pub(crate) fn error(&self, misfit: fn(ReplyPart, &str) -> Misfit) -> Error {
        if is_limiter(self.status, None) {
            let reason = Head::read(self.body)
                .ok()
                .flatten()
                .and_then(|head| head.reason);
            let message = reason.map(|text| self.redactor.message(&text));
            return Error::new(ErrorKind::RateLimited).with_message(message);
        }
        if self.body.is_empty() {
            return Error::new(ErrorKind::Decode).with_detail("the body is empty");
        }
        let head = match Head::read(self.body) {
            Ok(head) => head.unwrap_or_default(),
            Err(error) => return self.not_json(&error),
        };
        let reason = head.reason.as_deref();
        let error = match (head.status, reason) {
            (Status::Success, _) if is_success(self.status) => {
                self.not_decoded(misfit(self.part, self.body))
            }
            (Status::Success, _) => Error::new(ErrorKind::Decode)
                .with_detail("the body reports success under an HTTP error"),
            (Status::Refusal | Status::LooseRefusal | Status::Missing, Some(_))
                if is_limiter(self.status, reason) =>
            {
                Error::new(ErrorKind::RateLimited)
            }
            (Status::Refusal, _) => Error::refused(true),
            (Status::LooseRefusal, _) | (Status::Missing, Some(_)) => Error::refused(false),
            (Status::Missing, None) => self.with_excerpt("`status` is missing"),
            (Status::Unknown, _) => self
                .with_excerpt("expected true or false")
                .with_json_path("status"),
        };
        error.with_message(reason.map(|text| self.redactor.message(text)))
    }

    fn not_json(&self, error: &serde_json::Error) -> Error {
        if self.body.starts_with('<') {
            return self.with_excerpt("HTML instead of JSON");
        }
        if error.is_eof() {
            return self.with_excerpt("the JSON is cut off");
        }
        self.with_excerpt(&format!(
            "invalid JSON at line {} column {}",
            error.line(),
            error.column()
        ))
    }

    fn with_excerpt(&self, what: &str) -> Error {
        let text = format!("{what}: {}", truncated(self.body, EXCERPT));
        Error::new(ErrorKind::Decode).with_detail(self.redactor.quote_reply(&text, what))
    }

    fn not_decoded(&self, Misfit { path, text }: Misfit) -> Error {
        // Both can quote the server: the path holds keys of maps, the text a value that did not fit.
        Error::new(ErrorKind::Decode)
            .with_detail(self.redactor.quote_reply(&text, unquoted(&text)))
            .with_json_path(self.redactor.quote(&path))
    }
}

/// A value that does not fit the requested type.
pub(crate) struct Misfit {
    /// Its JSON path.
    path: String,
    /// What is wrong with it.
    text: String,
}

/// Decodes a reply again, tracking the JSON path of the value that does not fit.
pub(crate) fn misfit<T: DeserializeOwned>(part: ReplyPart, body: &str) -> Misfit {
    let context = Context::default();
    let mut json = serde_json::Deserializer::from_str(body);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut json, &mut track);
    let read = match part {
        ReplyPart::Return | ReplyPart::OptionalReturn => {
            Envelope::<T>::new(&context).deserialize(tracked)
        }
        ReplyPart::Whole => Seed::new(PhantomData::<T>, &context)
            .deserialize(tracked)
            .map(Some),
    };
    let (path, text) = match read {
        Ok(None) => ("return".to_owned(), "the value is missing".to_owned()),
        // The lossy path succeeds here and the exact path failed before. The JSON path is tracked for the former only.
        Ok(Some(_)) => {
            let error = decode_text::<T>(part, body).err();
            let text = error.map_or_else(String::new, |error| error.to_string());
            ("return".to_owned(), text)
        }
        Err(error) => (track.path().to_string(), error.to_string()),
    };
    Misfit { path, text }
}

/// The part of serde's text for a value that does not fit which quotes nothing of the reply: what was expected, or the
/// member that is missing.
fn unquoted(text: &str) -> &str {
    if text.starts_with("missing field `") {
        return text;
    }
    match text.rfind(", expected ") {
        Some(at) => text.get(at + ", ".len()..).unwrap_or_default(),
        None => "a value does not fit",
    }
}
