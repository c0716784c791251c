//! The type of secrets. It can be printed with `Debug` without showing the text.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected};
use serde::ser::{Serialize, Serializer};

use super::mask::MASK;

/// A secret, such as an API key or a password. It is masked wherever the SDK prints it.
///
/// `Debug` prints `Secret(***)`, and it is serialized as `"***"`, so that a reply which holds a secret can be logged or
/// written as JSON. There is no `Display`. To store a secret, call [`expose`](Secret::expose). It can be deserialized, such
/// as from a configuration file; the error does not quote the value. A reply may also write it as a number, whose digits
/// are kept. The memory is not wiped on drop.
///
/// ```
/// let secret = sitehost_api::Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "Secret(***)");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
///
/// # Redaction
///
/// A server can quote the request, and a request can repeat a secret in another parameter. Errors, spans
/// and [previews](crate::Preview) are therefore searched for the API key and for every secret among the
/// parameters of the request. Each occurrence is replaced with `***`. Replies are returned unchanged. An error quotes
/// nothing of a reply that [holds secrets of its own](crate::Request::has_secret_reply). A
/// secret is found
///
/// - with ASCII letters in either case;
/// - in plain text, percent-encoded (`%2f`), escaped with backslashes as in JSON, PHP or Rust (`\"`,
///   `\u00e9`), escaped for HTML (`&quot;`, `&#39;`), in any mix of these, and escaped up to three
///   times (`%252f`);
/// - truncated to its first eight characters or more;
/// - line by line, and without the white space around a line, if the line has four characters or more.
///
/// A secret of one to three characters occurs in text by chance, and masks would reveal its characters.
/// Text that contains one is masked as a whole. An error can lose the API's reason that way, for example
/// with the key `k` in a test. Text of white space alone is not treated as a secret. Other transformations
/// of a secret, such as its hash or its Base64 form, are not recognized.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Secret(String);

impl Secret {
    /// Returns the secret in plain text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({MASK})")
    }
}

impl Serialize for Secret {
    /// Writes `***`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(MASK)
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The error of another type can quote the value: "invalid type: integer `1234`".
        match String::deserialize(deserializer) {
            Ok(text) => Ok(Self(text)),
            Err(_) => {
                let hidden = Unexpected::Other("a value that is not shown");
                Err(D::Error::invalid_type(hidden, &"a secret as text"))
            }
        }
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_does_not_show_the_secret() {
        let shown = format!(
            "{:?} {:#?}",
            Secret::from("canary"),
            Some(Secret::from("canary"))
        );
        assert!(!shown.contains("canary"), "{shown}");
        assert_eq!(format!("{:?}", Secret::from("canary")), "Secret(***)");
    }

    #[test]
    fn a_secret_is_serialized_as_the_mask() {
        let secrets = [Secret::from("canary"), Secret::default()];
        assert_eq!(serde_json::to_string(&secrets).unwrap(), r#"["***","***"]"#);
    }

    #[test]
    fn a_secret_is_deserialized_from_text_and_an_error_does_not_quote_it() {
        let secret: Secret = serde_json::from_str(r#""hunter2""#).unwrap();
        assert_eq!(secret.expose(), "hunter2");
        for json in [
            "8472910365",
            "84.72910365",
            "[8472910365]",
            r#"{"a": 8472910365}"#,
        ] {
            let error = serde_json::from_str::<Secret>(json).unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(
                shown.contains("expected a secret as text") && !shown.contains("7291"),
                "{shown}"
            );
        }
    }
}
