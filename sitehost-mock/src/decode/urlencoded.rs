//! Decodes `application/x-www-form-urlencoded`, in a query and in a body.
//!
//! The WHATWG's parser replaces what it cannot decode. This one returns an error for a broken escape and for bytes that
//! are not UTF-8, because both are mistakes of the client.

pub(super) const NOT_UTF8: &str = "it is not UTF-8";
const BROKEN_ESCAPE: &str = "a `%` is not followed by two hexadecimal digits";

/// The name and the value of a parameter.
pub(crate) type Pair = (String, String);

fn hex_digit(byte: Option<u8>) -> Option<u8> {
    char::from(byte?)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Decodes a name or a value: `+` is a space, `%5B` a bracket.
pub(crate) fn decode(text: &str) -> Result<String, &'static str> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => match (hex_digit(bytes.next()), hex_digit(bytes.next())) {
                (Some(high), Some(low)) => high << 4 | low,
                _ => return Err(BROKEN_ESCAPE),
            },
            other => other,
        });
    }
    String::from_utf8(decoded).map_err(|_| NOT_UTF8)
}

/// Decodes names and values, in order. The value of a name without `=` is empty. Empty pairs, as in `a=1&&b=2`, are
/// skipped.
pub(super) fn pairs(text: &str) -> Result<Vec<Pair>, &'static str> {
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_decoded_in_order() {
        let decoded = pairs("z=1&a%5B%5d=caf%C3%A9+%2B=&&bare&é=").unwrap();
        let decoded: Vec<_> = decoded
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            decoded,
            [("z", "1"), ("a[]", "café +="), ("bare", ""), ("é", "")]
        );
        assert_eq!(pairs("").unwrap(), []);
    }

    #[test]
    fn broken_escapes_and_invalid_utf8_are_errors() {
        for text in ["a=%", "a=%4", "a=%zz", "%+1=a", "a=100%&b=1"] {
            assert_eq!(pairs(text), Err(BROKEN_ESCAPE), "{text}");
        }
        for text in ["a=%FF", "%C3=a", "a=%C3%28"] {
            assert_eq!(pairs(text), Err(NOT_UTF8), "{text}");
        }
    }
}
