//! Keeps secrets out of whatever the mock says or records.

use crate::decode::{Pair, urlencoded};
use crate::refusal::Refusal;
use crate::spec::Spec;

/// What stands in place of a secret.
const MASKED: &str = "***";

pub(crate) struct Mask<'a> {
    spec: &'a Spec,
    key: &'a str,
}

impl<'a> Mask<'a> {
    pub(crate) fn new(spec: &'a Spec, key: &'a str) -> Self {
        Self { spec, key }
    }

    /// The text without the key.
    pub(crate) fn text(&self, text: &str) -> String {
        if self.key.is_empty() {
            text.to_owned()
        } else {
            text.replace(self.key, MASKED)
        }
    }

    /// The path of a URL without the key. Nothing of it is kept if it hides the key in escapes, or if that cannot be told.
    pub(crate) fn path(&self, path: &str) -> String {
        let masked = self.text(path);
        match urlencoded::decode(&masked) {
            Ok(decoded) if self.text(&decoded) == decoded => masked,
            _ => MASKED.to_owned(),
        }
    }

    /// The parameter with its value masked if it is a secret, whatever that value is: a key that was not accepted may be
    /// a real one.
    pub(crate) fn parameter(&self, (name, value): &Pair) -> Pair {
        let value = if self.spec.is_secret(name) {
            MASKED.to_owned()
        } else {
            self.text(value)
        };
        (self.text(name), value)
    }

    /// The refusal without the key. Most of them can hold only what the description says.
    pub(crate) fn refusal(&self, refusal: Refusal) -> Refusal {
        match refusal {
            Refusal::Unknown { name } => Refusal::Unknown {
                name: self.text(&name),
            },
            Refusal::File { name } => Refusal::File {
                name: self.text(&name),
            },
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = r#"{"paths": {}}"#;

    fn pair(name: &str, value: &str) -> Pair {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn the_key_is_masked_in_names_values_and_percent_encoded_text() {
        let spec = Spec::parse(SPEC).unwrap();
        let mask = Mask::new(&spec, "canary key");

        assert_eq!(
            mask.parameter(&pair("a canary key", "my canary key!")),
            pair("a ***", "my ***!")
        );
        assert_eq!(mask.path("/1.0/canary key"), "/1.0/***");
        assert_eq!(mask.path("/1.0/canary%20k%65y"), "***");
        assert_eq!(mask.path("/1.0/%zz/canary%20key"), "***");
        assert_eq!(mask.path("/1.0/canary"), "/1.0/canary");
    }

    #[test]
    fn a_key_that_is_not_accepted_is_masked_too_however_its_name_is_spelled() {
        let spec = Spec::parse(SPEC).unwrap();
        let mask = Mask::new(&spec, "your_key_here");

        for name in ["apikey", "api_key", "ApiKey"] {
            assert_eq!(mask.parameter(&pair(name, "real key")), pair(name, "***"));
        }
    }
}
