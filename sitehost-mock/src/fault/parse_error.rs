//! Why a text is no fault, and how faults are written.

use std::{error, fmt};

/// Every kind of fault, with the form of its argument.
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

/// Why a text is no [`Fault`](crate::Fault). It says what would have been one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFaultError {
    /// `None` if the kind is unknown.
    form: Option<(&'static str, &'static str)>,
}

impl ParseFaultError {
    pub(super) fn for_kind(kind: &str) -> Self {
        Self {
            form: FORMS.into_iter().find(|(known, _)| *known == kind),
        }
    }
}

/// `delay=DURATION`
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
            return write!(f, "a fault is one of {}", FORMS.map(form).join(", "));
        };
        write!(f, "this fault is written {}", form((kind, argument)))?;
        if argument.contains("STATUS") {
            write!(f, ", STATUS being 200 to 599")?;
        }
        if argument == "DURATION" {
            write!(f, ", DURATION being a whole number and s, ms, us or ns")?;
        }
        if argument == "BYTES" {
            write!(f, ", BYTES being a whole number")?;
        }
        Ok(())
    }
}

impl error::Error for ParseFaultError {}
