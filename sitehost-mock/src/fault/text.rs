//! Parses and displays faults as text: `KIND` or `KIND=ARGUMENT`.

use std::fmt;
use std::str::FromStr;

use hyper::header::HeaderValue;

use super::parse_error::ParseFaultError;
use super::{Fault, duration};
use crate::reply::status_code;

fn status(text: &str) -> Option<u16> {
    let status = text.parse().ok()?;
    status_code(status).map(|_| status)
}

fn header(text: &str) -> Option<String> {
    HeaderValue::from_str(text).ok().map(|_| text.to_owned())
}

fn status_and_msg(argument: &str) -> Option<(u16, String)> {
    let (code, msg) = argument.split_once(':')?;
    Some((status(code)?, msg.to_owned()))
}

fn respond(argument: &str) -> Option<Fault> {
    let (code, rest) = argument.split_once(':')?;
    let (content_type, body) = rest.split_once(':')?;
    Some(Fault::Respond {
        status: status(code)?,
        content_type: header(content_type)?,
        body: body.into(),
    })
}

/// Reads a fault, or returns `None` if the kind is unknown or the argument is malformed.
fn read(kind: &str, argument: Option<&str>) -> Option<Fault> {
    match (kind, argument) {
        ("refuse", Some(argument)) => {
            status_and_msg(argument).map(|(status, msg)| Fault::Refuse { status, msg })
        }
        ("refuse-without-status", Some(argument)) => {
            status_and_msg(argument).map(|(status, msg)| Fault::RefuseWithoutStatus { status, msg })
        }
        ("delay", Some(argument)) => duration::read(argument).map(Fault::Delay),
        ("cut-before", None) => Some(Fault::CutBefore),
        ("cut-after", None) => Some(Fault::CutAfter),
        ("trickle", Some(argument)) => {
            duration::read(argument).map(|pause| Fault::Trickle { pause })
        }
        ("truncate", None) => Some(Fault::Truncate),
        ("html-502", None) => Some(Fault::Html502),
        ("empty", None) => Some(Fault::Empty),
        ("wrong-types", None) => Some(Fault::WrongTypes),
        ("extra-fields", None) => Some(Fault::ExtraFields),
        ("redirect", Some(argument)) => {
            header(argument).map(|location| Fault::Redirect { location })
        }
        ("oversized", Some(argument)) => argument
            .parse()
            .ok()
            .map(|bytes| Fault::Oversized { bytes }),
        ("respond", Some(argument)) => respond(argument),
        _ => None,
    }
}

impl Fault {
    /// Returns the kind, the part of the text before `=`.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Refuse { .. } => "refuse",
            Self::RefuseWithoutStatus { .. } => "refuse-without-status",
            Self::Delay(_) => "delay",
            Self::CutBefore => "cut-before",
            Self::CutAfter => "cut-after",
            Self::Trickle { .. } => "trickle",
            Self::Truncate => "truncate",
            Self::Html502 => "html-502",
            Self::Empty => "empty",
            Self::WrongTypes => "wrong-types",
            Self::ExtraFields => "extra-fields",
            Self::Redirect { .. } => "redirect",
            Self::Oversized { .. } => "oversized",
            Self::Respond { .. } => "respond",
        }
    }
}

impl FromStr for Fault {
    type Err = ParseFaultError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, argument) = match text.split_once('=') {
            Some((kind, argument)) => (kind, Some(argument)),
            None => (text, None),
        };
        read(kind, argument).ok_or_else(|| ParseFaultError::for_kind(kind))
    }
}

/// The output parses back to the same fault, unless the body of a [`Fault::Respond`] is not UTF-8 or its content type
/// contains a colon.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind();
        match self {
            Self::CutBefore
            | Self::CutAfter
            | Self::Truncate
            | Self::Html502
            | Self::Empty
            | Self::WrongTypes
            | Self::ExtraFields => write!(f, "{kind}"),
            Self::Refuse { status, msg } | Self::RefuseWithoutStatus { status, msg } => {
                write!(f, "{kind}={status}:{msg}")
            }
            Self::Delay(duration) | Self::Trickle { pause: duration } => {
                write!(f, "{kind}={}", duration::write(*duration))
            }
            Self::Redirect { location } => write!(f, "{kind}={location}"),
            Self::Oversized { bytes } => write!(f, "{kind}={bytes}"),
            Self::Respond {
                status,
                content_type,
                body,
            } => {
                let body = String::from_utf8_lossy(body);
                write!(f, "{kind}={status}:{content_type}:{body}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::parse_error::FORMS;
    use super::*;

    #[test]
    fn every_kind_of_fault_round_trips() {
        let faults = [
            "refuse=400:Please specify a valid label: a=b.",
            "refuse-without-status=200:",
            "delay=5s",
            "cut-before",
            "cut-after",
            "trickle=20ms",
            "truncate",
            "html-502",
            "empty",
            "wrong-types",
            "extra-fields",
            "redirect=http://127.0.0.1:1/x?a=b",
            "oversized=16777217",
            "respond=503:text/html; charset=utf-8:<a href=\"x:y\">\n</a>",
        ];
        assert_eq!(faults.len(), FORMS.len());
        for (text, (kind, _)) in faults.into_iter().zip(FORMS) {
            let fault: Fault = text.parse().unwrap();
            assert_eq!(fault.kind(), kind);
            assert_eq!(fault.to_string(), text);
        }
        assert_eq!(
            "trickle=20ms".parse(),
            Ok(Fault::Trickle {
                pause: Duration::from_millis(20)
            })
        );
    }

    #[test]
    fn the_error_for_a_malformed_fault_shows_the_correct_form() {
        for (text, message) in [
            (
                "refuse",
                "malformed fault `refuse`; write refuse=STATUS:MSG, where STATUS is 200 to 599",
            ),
            (
                "refuse=400",
                "malformed fault `refuse`; write refuse=STATUS:MSG, where STATUS is 200 to 599",
            ),
            (
                "refuse=199:x",
                "malformed fault `refuse`; write refuse=STATUS:MSG, where STATUS is 200 to 599",
            ),
            (
                "refuse=600:x",
                "malformed fault `refuse`; write refuse=STATUS:MSG, where STATUS is 200 to 599",
            ),
            (
                "respond=200:text\n:x",
                "malformed fault `respond`; write respond=STATUS:TYPE:BODY, where STATUS is 200 to 599",
            ),
            (
                "delay=5",
                "malformed fault `delay`; write delay=DURATION, where DURATION is a whole number followed by s, ms, us or ns",
            ),
            ("cut-after=", "malformed fault `cut-after`; write cut-after"),
            (
                "redirect=\n",
                "malformed fault `redirect`; write redirect=URL",
            ),
            (
                "oversized=1M",
                "malformed fault `oversized`; write oversized=BYTES, where BYTES is a whole number",
            ),
        ] {
            assert_eq!(
                text.parse::<Fault>().unwrap_err().to_string(),
                message,
                "{text:?}"
            );
        }
        for text in ["", "Refuse=400:x", "cut", " empty", "=5s"] {
            assert_eq!(
                text.parse::<Fault>().unwrap_err().to_string(),
                "unknown fault; write one of refuse=STATUS:MSG, refuse-without-status=STATUS:MSG, delay=DURATION, cut-before, \
                 cut-after, trickle=DURATION, truncate, html-502, empty, wrong-types, extra-fields, redirect=URL, \
                 oversized=BYTES, respond=STATUS:TYPE:BODY"
            );
        }
    }
}
