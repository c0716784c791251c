//! [`Spec`], the operations of the bundled OpenAPI spec. `read` parses it; `validate` checks requests against it.

mod node;
mod read;

use std::sync::{Arc, LazyLock};
use std::{error, fmt};

use serde_json::Value;

use crate::refusal::Refusal;
use crate::unknown_operation::UnknownOperation;

/// The name of the API key, the first parameter of every request.
pub(crate) const KEY: &str = "apikey";

static BUNDLED: LazyLock<Result<Arc<Spec>, SpecError>> =
    LazyLock::new(|| Spec::parse(include_str!("spec.json")).map(Arc::new));

#[derive(Debug)]
pub(crate) struct Spec {
    operations: Vec<Operation>,
}

#[derive(Debug)]
pub(crate) struct Operation {
    /// `cloud_image_create`
    pub(crate) id: String,
    /// `/1.0/cloud/image/create.json`
    pub(crate) path: String,
    pub(crate) method: Method,
    /// In the order on the wire. The first is [`KEY`].
    pub(crate) parameters: Vec<Parameter>,
    /// The documented example of a successful reply.
    pub(crate) example: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// The parameters are in the query.
    Get,
    /// The parameters are in a form.
    Post,
}

#[derive(Debug)]
pub(crate) struct Parameter {
    /// The name on the wire: `params[ssh_keys][]`
    pub(crate) name: String,
    pub(crate) required: bool,
    /// Whether the parameter may be repeated, once per entry.
    pub(crate) is_list: bool,
    /// Whether the value must be redacted.
    pub(crate) is_secret: bool,
    /// The type of the value, or of each entry of a list.
    pub(crate) kind: Kind,
}

/// The type of a value.
#[derive(Debug)]
pub(crate) enum Kind {
    Text,
    Integer,
    Number,
    /// 1 or 0 on the wire.
    Boolean,
    Choice(Vec<String>),
    AnyOf(Vec<Kind>),
}

/// A mistake in an OpenAPI spec, and its place.
#[derive(Clone, Debug)]
pub(crate) struct SpecError {
    /// `paths > /1.0/cloud/image/create.json > post`
    place: String,
    problem: String,
}

impl Spec {
    /// Returns the bundled spec.
    pub(crate) fn bundled() -> Result<Arc<Self>, SpecError> {
        BUNDLED.clone()
    }

    pub(crate) fn find(&self, method: &str, path: &str) -> Result<&Operation, Refusal> {
        let here = || {
            self.operations
                .iter()
                .filter(|operation| operation.path == path)
        };
        if let Some(operation) = here().find(|operation| operation.method.as_str() == method) {
            return Ok(operation);
        }
        let expected: Vec<_> = here().map(|operation| operation.method.as_str()).collect();
        if expected.is_empty() {
            return Err(Refusal::UnknownPath);
        }
        Err(Refusal::WrongMethod {
            expected: expected.join(" or "),
        })
    }

    pub(crate) fn check_id(&self, id: &str) -> Result<(), UnknownOperation> {
        if self.operations.iter().any(|operation| operation.id == id) {
            return Ok(());
        }
        Err(UnknownOperation {
            id: id.to_owned(),
            known: self
                .operations
                .iter()
                .map(|operation| operation.id.clone())
                .collect(),
        })
    }

    /// Returns whether any operation marks the parameter as a password.
    ///
    /// The key is secret under any spelling, because a request with a misspelled name is refused but still recorded.
    pub(crate) fn is_secret(&self, name: &str) -> bool {
        let letters = name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_lowercase());
        letters.eq(KEY.chars())
            || self
                .operations
                .iter()
                .flat_map(|operation| &operation.parameters)
                .any(|parameter| parameter.is_secret && parameter.name == name)
    }
}

impl Method {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl Kind {
    pub(crate) fn accepts(&self, value: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Integer => is_integer(value),
            Self::Number => is_number(value),
            Self::Boolean => matches!(value, "0" | "1"),
            Self::Choice(choices) => choices.iter().any(|choice| choice == value),
            Self::AnyOf(kinds) => kinds.iter().any(|kind| kind.accepts(value)),
        }
    }
}

/// Checks the digits only, because an identifier may be larger than any integer type.
fn is_integer(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Accepts JSON's syntax for numbers. `str::parse` would also accept `inf` and `.5`.
fn is_number(value: &str) -> bool {
    value.trim() == value && serde_json::from_str::<serde_json::Number>(value).is_ok()
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => write!(f, "text"),
            Self::Integer => write!(f, "an integer"),
            Self::Number => write!(f, "a number"),
            Self::Boolean => write!(f, "1 or 0"),
            Self::Choice(choices) => {
                let choices: Vec<_> = choices.iter().map(|choice| format!("`{choice}`")).collect();
                write!(f, "{}", choices.join(" or "))
            }
            Self::AnyOf(kinds) => {
                let kinds: Vec<_> = kinds.iter().map(Kind::to_string).collect();
                write!(f, "{}", kinds.join(" or "))
            }
        }
    }
}

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl error::Error for SpecError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_spec_parses() {
        let spec = Spec::bundled().unwrap();
        assert!(
            spec.operations
                .iter()
                .any(|operation| operation.path == "/1.0/cloud/image/create.json")
        );
    }

    #[test]
    fn each_kind_accepts_the_values_that_the_api_accepts() {
        let either = Kind::AnyOf(vec![
            Kind::Boolean,
            Kind::Choice(vec!["all".to_owned(), "none".to_owned()]),
        ]);
        for (kind, good, bad) in [
            (&Kind::Text, &["", "a", "1"][..], &[][..]),
            (
                &Kind::Integer,
                &["0", "1", "-12", "007", "99999999999999999999"],
                &["", "-", "+1", "1.0", "1e3", " 1", "١"],
            ),
            (
                &Kind::Number,
                &["0", "-1.5", "1e3"],
                &["", ".5", "inf", "NaN", " 1", "0x1"],
            ),
            (
                &Kind::Boolean,
                &["1", "0"],
                &["", "true", "false", "2", "01"],
            ),
            (&either, &["1", "0", "all", "none"], &["", "ALL", "2"]),
        ] {
            for value in good {
                assert!(kind.accepts(value), "{kind}: {value:?}");
            }
            for value in bad {
                assert!(!kind.accepts(value), "{kind}: {value:?}");
            }
        }
        assert_eq!(either.to_string(), "1 or 0 or `all` or `none`");
    }
}
