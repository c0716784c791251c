//! The names of parameters.

use std::fmt;

use super::key_param;
use super::urlencoded::EncodedName;

/// A parameter's name, checked and encoded at compile time.
///
/// The generated requests use it. A request of your own can use text instead, which is checked and
/// encoded each time.
///
/// ```
/// use sitehost_api::{Name, Params};
///
/// fn encode(params: &mut Params) {
///     params.push(const { &Name::new("params[code]") }, "ready made");
///     params.push("params[code]", "the same on the wire");
/// }
/// ```
///
/// A malformed name does not compile:
///
/// ```compile_fail
/// # use sitehost_api::Name;
/// const UNCLOSED: &Name = &Name::new("params[code");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Name {
    text: &'static str,
    /// `None` if it is too long to be stored. Then it is encoded each time.
    encoded: Option<EncodedName>,
}

impl Name {
    /// Checks and encodes a name. It is meant for `const`, where a malformed name does not compile.
    ///
    /// # Panics
    ///
    /// If the name is malformed, or is `apikey`, which the client sends by itself.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        let problem = match check(text) {
            Ok(()) => "",
            Err(problem) => problem,
        };
        assert!(problem.is_empty(), "{}", problem);
        Self {
            text,
            encoded: EncodedName::new(text),
        }
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Name({:?})", self.text)
    }
}

/// The name of a parameter. [`Params::push`](crate::Params::push) makes it with `From`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParamName<'a> {
    /// A name that is checked and encoded already.
    Name(&'a Name),
    /// Text, which is checked and encoded each time.
    Text(&'a str),
}

impl<'a> ParamName<'a> {
    /// The name before it is encoded.
    pub(crate) fn text(self) -> &'a str {
        match self {
            ParamName::Name(name) => name.text,
            ParamName::Text(text) => text,
        }
    }

    /// The encoded name, unless it has to be encoded each time.
    pub(crate) fn encoded(self) -> Option<&'a EncodedName> {
        match self {
            ParamName::Name(name) => name.encoded.as_ref(),
            ParamName::Text(_) => None,
        }
    }

    /// Says what is wrong with the name, if anything is.
    pub(crate) fn check(self) -> Result<(), &'static str> {
        match self {
            ParamName::Name(_) => Ok(()),
            ParamName::Text(text) => check(text),
        }
    }
}

impl<'a> From<&'a Name> for ParamName<'a> {
    #[inline]
    fn from(name: &'a Name) -> Self {
        ParamName::Name(name)
    }
}

impl<'a> From<&'a str> for ParamName<'a> {
    #[inline]
    fn from(text: &'a str) -> Self {
        ParamName::Text(text)
    }
}

impl<'a> From<&'a String> for ParamName<'a> {
    #[inline]
    fn from(text: &'a String) -> Self {
        ParamName::Text(text)
    }
}

/// The position of a character within a name.
#[derive(Clone, Copy)]
enum Place {
    /// In the first segment.
    First,
    /// Between brackets.
    Bracketed,
    /// Directly after a closing bracket.
    Closed,
}

/// Says what is wrong with a parameter's name, if anything is.
///
/// The API reads brackets as PHP does: a stray bracket, such as in a map's key, moves the value elsewhere,
/// and a NUL cuts the name off.
const fn check(name: &str) -> Result<(), &'static str> {
    let bytes = name.as_bytes();
    let mut place = Place::First;
    let mut at = 0;
    while at < bytes.len() {
        place = match (place, bytes[at]) {
            (_, 0..=0x1f | 0x7f) => return Err("it holds a control character"),
            // U+0080 to U+009F are control characters too.
            (_, 0x80..=0x9f) if at > 0 && bytes[at - 1] == 0xc2 => {
                return Err("it holds a control character");
            }
            (Place::First, b'[' | b']') if at == 0 => break,
            (Place::First | Place::Closed, b'[') => Place::Bracketed,
            (Place::Bracketed, b'[') => return Err("a bracket is not closed"),
            (Place::Bracketed, b']') => Place::Closed,
            (Place::First, b']') => return Err("it holds a stray bracket"),
            (Place::Closed, _) => return Err("something follows a bracket"),
            (Place::First | Place::Bracketed, _) => place,
        };
        at += 1;
    }
    if at == 0 {
        return Err("it does not begin with a name");
    }
    if matches!(place, Place::Bracketed) {
        return Err("a bracket is not closed");
    }
    if is_key(bytes) {
        return Err("the client sends the key by itself");
    }
    Ok(())
}

/// Says what is wrong with the key of a map, if anything is. A bracket in it would end the segment of the name.
pub(super) fn check_key(key: &str) -> Result<(), &'static str> {
    if key.is_empty() {
        return Err("is empty");
    }
    if key == " " {
        return Err("is a single space, which PHP reads as an empty key");
    }
    if key.contains(['[', ']']) {
        return Err("holds a bracket");
    }
    if key.chars().any(char::is_control) {
        return Err("holds a control character");
    }
    Ok(())
}

/// Whether the API would read the parameter as the key. PHP drops leading spaces of a name.
const fn is_key(mut name: &[u8]) -> bool {
    const KEY: &[u8] = key_param::NAME.as_bytes();
    while let [b' ', rest @ ..] = name {
        name = rest;
    }
    matches!(
        name.split_at_checked(KEY.len()),
        Some((KEY, [] | [b'[', ..]))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_the_api_has_them() {
        for name in [
            "client_id",
            "params[code]",
            "params[ssh_keys][]",
            "variables[0][name]",
            "updates[partitions][xvda1][threshold]",
            "groups[][x]",
            "filters[sort by]",
            "naïve[ключ]",
            "apikey_id",
            "params[apikey]",
        ] {
            assert_eq!(check(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn names_that_php_would_read_differently() {
        for name in [
            "",
            "[",
            "]",
            "[a]",
            "a[",
            "a]",
            "a[b",
            "a[b]c",
            "a[[b]]",
            "a[b]]",
            "a\0",
            "a[\n]",
            "a\u{7f}",
            "a\u{85}",
            "apikey",
            "apikey[]",
            "apikey[x]",
            " apikey",
        ] {
            assert!(check(name).is_err(), "{name:?}");
        }
    }
}
