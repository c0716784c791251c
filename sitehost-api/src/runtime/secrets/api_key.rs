//! The API key.

use super::secret::Secret;

/// An API key that can be sent: it is not empty, and holds nothing that comes from quoting or copying it.
#[derive(Clone)]
pub(crate) struct ApiKey(Secret);

impl ApiKey {
    /// Checks a key. The error is the end of a sentence that begins with "the API key", and does not quote it.
    pub(crate) fn new(key: Secret) -> Result<Self, &'static str> {
        check(key.expose())?;
        Ok(Self(key))
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0
    }

    pub(crate) fn expose(&self) -> &str {
        self.0.expose()
    }
}

/// Says what is wrong with a key, if anything is.
fn check(key: &str) -> Result<(), &'static str> {
    Err(if key.is_empty() {
        "is empty"
    } else if key.chars().all(is_blank) {
        "is nothing but white space"
    } else if key.ends_with(['\r', '\n']) {
        "ends with the end of a line, as the text of a file does; cut it off with `trim_end()`"
    } else if key.starts_with(is_blank) || key.ends_with(is_blank) {
        "has white space before or after it; take it without"
    } else if key.starts_with(is_quote) || key.ends_with(is_quote) {
        "has quotes around it; take it without"
    } else if key.contains(char::is_control) {
        "holds a control character, such as the end of a line"
    } else {
        return Ok(());
    })
}

/// White space, and characters of no width that copying from a page or an editor leaves.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Quotes of programs and of writing.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '´' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '＂' | '＇'
    )
}
