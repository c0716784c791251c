//! Redacts secrets in replies and in recorded requests.

use crate::decode::{Pair, urlencoded};
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::spec::{Operation, Spec};

/// The replacement for a secret.
const REDACTED: &str = "***";

pub(crate) struct Redactor<'a> {
    spec: &'a Spec,
    key: &'a str,
}

impl<'a> Redactor<'a> {
    pub(crate) fn new(spec: &'a Spec, key: &'a str) -> Self {
        Self { spec, key }
    }

    /// Redacts the key in a text.
    pub(crate) fn text(&self, text: &str) -> String {
        if self.key.is_empty() {
            text.to_owned()
        } else {
            text.replace(self.key, REDACTED)
        }
    }

    /// Redacts the key in the path of a URL. The whole path is redacted if it holds the key in escapes, or if its
    /// escapes do not decode.
    pub(crate) fn path(&self, path: &str) -> String {
        let masked = self.text(path);
        match urlencoded::decode(&masked) {
            Ok(decoded) if self.text(&decoded) == decoded => masked,
            _ => REDACTED.to_owned(),
        }
    }

    /// Redacts the key in the text of a fault. The whole argument is redacted if it holds the key in escapes, as a URL may.
    pub(crate) fn fault(&self, fault: &Fault) -> String {
        let masked = self.text(&fault.to_string());
        match urlencoded::decode(&masked) {
            Ok(decoded) if self.text(&decoded) != decoded => {
                format!("{}={REDACTED}", fault.kind())
            }
            _ => masked,
        }
    }

    /// Redacts the key in a parameter of a call of this operation, and the whole value of a secret parameter: a key that was refused may be a real
    /// one.
    pub(crate) fn parameter(&self, operation: Option<&Operation>, (name, value): &Pair) -> Pair {
        let value = if self.spec.is_secret(operation, name) {
            REDACTED.to_owned()
        } else {
            self.text(value)
        };
        (self.text(name), value)
    }

    /// Redacts the key in what a refusal quotes from the request. A name that the spec has is left as it is, even if a
    /// short key occurs in it.
    pub(crate) fn refusal(&self, mut refusal: Refusal) -> Refusal {
        for text in refusal.quoted() {
            if !self.spec.has_parameter(text) {
                *text = self.text(text);
            }
        }
        refusal
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
    fn the_key_is_redacted_in_names_values_and_percent_encoded_paths() {
        let spec = Spec::parse(SPEC).unwrap();
        let redactor = Redactor::new(&spec, "canary key");

        assert_eq!(
            redactor.parameter(None, &pair("a canary key", "my canary key!")),
            pair("a ***", "my ***!")
        );
        assert_eq!(redactor.path("/1.0/canary key"), "/1.0/***");
        assert_eq!(redactor.path("/1.0/canary%20k%65y"), "***");
        assert_eq!(redactor.path("/1.0/%zz/canary%20key"), "***");
        assert_eq!(redactor.path("/1.0/canary"), "/1.0/canary");
    }

    #[test]
    fn the_key_is_redacted_in_the_text_of_a_fault() {
        let spec = Spec::parse(SPEC).unwrap();
        let redactor = Redactor::new(&spec, "canary key");

        for (fault, shown) in [
            ("refuse=400:no canary key", "refuse=400:no ***"),
            ("redirect=http://a/?b=canary%20key", "redirect=***"),
            ("respond=200:text/plain:100%", "respond=200:text/plain:100%"),
            ("cut-after", "cut-after"),
        ] {
            assert_eq!(redactor.fault(&fault.parse().unwrap()), shown);
        }
    }

    #[test]
    fn the_value_of_a_key_parameter_is_redacted_whatever_the_spelling_of_its_name() {
        let spec = Spec::parse(SPEC).unwrap();
        let redactor = Redactor::new(&spec, "your_key_here");

        for name in ["apikey", "api_key", "ApiKey"] {
            assert_eq!(
                redactor.parameter(None, &pair(name, "real key")),
                pair(name, "***")
            );
        }
    }
}
