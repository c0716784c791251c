//! Text that must not be seen.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error};

use super::mask::MASK;

/// Text that is masked wherever it could be printed: an API key, a password.
///
/// Its `Debug` prints `Secret(***)`. It has no `Display` and cannot be serialized, so that it
/// reaches a log only through [`expose`](Secret::expose). It can be deserialized, such as from a
/// configuration file; the error does not quote it. The memory is not wiped on drop.
///
/// ```
/// let secret = sitehost_api::Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "Secret(***)");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
///
/// # Redaction
///
/// A server can quote what it was sent, and a request can repeat a secret in another parameter.
/// Errors, spans and [previews](crate::Preview) are searched for the API key and for every secret
/// among the parameters of the request; `***` stands in their place. Replies are the API's data and
/// come as they are. A secret is found
///
/// - in either case of ASCII letters;
/// - as it stands, percent-encoded (`%2f`), escaped with backslashes as in JSON, PHP or Rust (`\"`,
///   `\u00e9`), escaped for HTML (`&quot;`, `&#39;`), in any mix of these, and escaped up to three
///   times (`%252f`);
/// - where the server cut it to its first eight characters or more;
/// - line by line, and without the blanks around it, if the line has four characters or more.
///
/// A secret of one to three characters occurs by chance, and a mask would show which characters they
/// are. Text in which one stands is masked whole, so that an error can lose the API's reason to a key
/// such as `k` in a test. Blanks alone are not taken for a secret. What else a server makes of a
/// secret, such as its hash or its Base64 form, is not recognised.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
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

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The error of another type can quote the value: "invalid type: integer `1234`".
        let text = String::deserialize(deserializer)
            .map_err(|_| D::Error::custom("a secret has to be text"))?;
        Ok(Self(text))
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

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_it() {
        let shown = format!(
            "{:?} {:#?}",
            Secret::from("canary"),
            Some(Secret::from("canary"))
        );
        assert!(!shown.contains("canary"), "{shown}");
        assert_eq!(format!("{:?}", Secret::from("canary")), "Secret(***)");
    }

    #[test]
    fn it_is_read_from_text_and_an_error_does_not_quote_it() {
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
                shown.contains("has to be text") && !shown.contains("7291"),
                "{shown}"
            );
        }
    }
}
