//! What a parameter may be called.

use std::fmt;

use super::key_param;
use super::urlencoded::EncodedName;

/// A parameter's name, checked and encoded at compile time.
///
/// The generated requests use it. In a request of your own, text does the same: it is checked and
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
    /// None where it is too long to be kept, and so is encoded each time.
    encoded: Option<EncodedName>,
}

impl Name {
    /// Checks and encodes a name. Meant for `const`, where a wrong one is an error of the compiler.
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

/// What a parameter is called. Made with `From`; [`Params::push`](crate::Params::push) does that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParamName<'a> {
    /// A name that was checked and encoded before.
    Name(&'a Name),
    /// Text, checked and encoded on its way.
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

    /// The name after it is encoded, if it is ready made.
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

/// Where a character of a name stands.
#[derive(Clone, Copy)]
enum Place {
    /// In the segment that a name begins with.
    First,
    /// Between brackets.
    Bracketed,
    /// Right behind a closing bracket.
    Closed,
}

/// Says what is wrong with a parameter's name, if anything is.
///
/// The API reads brackets the way PHP does, so that a stray one, in a map's key for instance, would
/// move the value elsewhere, and a NUL would cut the name.
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

/// Whether the API would take the parameter for the key. PHP drops leading spaces of a name.
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
    fn names_that_would_go_astray() {
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
