//! The API key, checked once when the client is built.

use super::secret::Secret;

/// A valid API key: it is not empty, has no white space or quotes around it, and contains no control character.
#[derive(Clone)]
pub(crate) struct ApiKey(Secret);

impl ApiKey {
    /// Checks a key.
    ///
    /// # Errors
    ///
    /// The key is not valid. The error continues the sentence "the API key …" and does not quote the key.
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

fn check(key: &str) -> Result<(), &'static str> {
    Err(if key.is_empty() {
        "is empty"
    } else if key.chars().all(is_blank) {
        "is nothing but white space"
    } else if key.ends_with(['\r', '\n']) {
        "ends with the end of a line, as the text of a file does; cut it off with `trim_end()`"
    } else if key.starts_with(is_blank) || key.ends_with(is_blank) {
        "has white space before or after it; remove it"
    } else if key.starts_with(is_quote) || key.ends_with(is_quote) {
        "has quotes around it; remove them"
    } else if key.contains(char::is_control) {
        "holds a control character, such as the end of a line"
    } else {
        return Ok(());
    })
}

/// White space and the invisible characters that copying from a web page or an editor can add.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Straight and typographic quotation marks.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '´' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '＂' | '＇'
    )
}
