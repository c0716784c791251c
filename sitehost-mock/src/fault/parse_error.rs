//! [`ParseFaultError`], and the text form of every kind of fault.

use std::{error, fmt};

/// Every kind of fault with its argument, in the order of the variants of `Fault`.
pub(super) const FORMS: [(&str, &str); 14] = [
    ("refuse", "STATUS:MSG"),
    ("refuse-without-status", "STATUS:MSG"),
    ("delay", "DURATION"),
    ("cut-before", ""),
    ("cut-after", ""),
    ("trickle", "DURATION"),
    ("truncate", ""),
    ("html-502", ""),
    ("empty", ""),
    ("wrong-types", ""),
    ("extra-fields", ""),
    ("redirect", "URL"),
    ("oversized", "BYTES"),
    ("respond", "STATUS:TYPE:BODY"),
];

/// The error of parsing a [`Fault`](crate::Fault) from text. The message shows the correct form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFaultError {
    /// The kind and its argument, or `None` if the kind is unknown.
    form: Option<(&'static str, &'static str)>,
}

impl ParseFaultError {
    pub(super) fn for_kind(kind: &str) -> Self {
        Self {
            form: FORMS.into_iter().find(|(known, _)| *known == kind),
        }
    }
}

/// Formats a kind and its argument: `delay=DURATION`.
fn form((kind, argument): (&str, &str)) -> String {
    if argument.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}={argument}")
    }
}

impl fmt::Display for ParseFaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((kind, argument)) = self.form else {
            return write!(
                f,
                "unknown fault; write one of {}",
                FORMS.map(form).join(", ")
            );
        };
        write!(
            f,
            "malformed fault `{kind}`; write {}",
            form((kind, argument))
        )?;
        if argument.contains("STATUS") {
            write!(f, ", where STATUS is 200 to 599")?;
        }
        if argument == "DURATION" {
            write!(
                f,
                ", where DURATION is a whole number followed by s, ms, us or ns"
            )?;
        }
        if argument == "BYTES" {
            write!(f, ", where BYTES is a whole number")?;
        }
        Ok(())
    }
}

impl error::Error for ParseFaultError {}
