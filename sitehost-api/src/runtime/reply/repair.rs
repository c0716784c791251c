//! Repairs bytes that are nearly JSON: a byte order mark, invalid UTF-8, lone surrogates, raw control characters.
//!
//! Every reply is trimmed. The other repairs run only if the fast path has failed.

use std::borrow::Cow;

/// Removes byte order marks and white space around a body.
#[inline]
pub(crate) fn trimmed(mut body: &[u8]) -> &[u8] {
    loop {
        body = body.trim_ascii();
        match body.strip_prefix(b"\xEF\xBB\xBF") {
            Some(rest) => body = rest,
            None => return body,
        }
    }
}

/// Converts `body` to text, lossily: U+FFFD replaces invalid UTF-8, and its escape replaces a lone surrogate such as
/// `\ud83d`. A control character within a JSON string is escaped. Returns whether anything was changed.
pub(crate) fn text(body: &[u8]) -> (Cow<'_, str>, bool) {
    let mut text = String::from_utf8_lossy(body);
    for repair in [without_lone_surrogates, with_escaped_controls] {
        if let Some(repaired) = repair(&text) {
            text = Cow::Owned(repaired);
        }
    }
    let is_changed = matches!(text, Cow::Owned(_));
    (text, is_changed)
}

/// Escapes every control character within a JSON string. Returns `None` if there is nothing to escape. JSON does not allow
/// raw control characters, but a program that concatenates JSON by hand writes them.
fn with_escaped_controls(json: &str) -> Option<String> {
    let mut repaired = String::new();
    let mut copied = 0;
    let (mut in_string, mut is_escaped) = (false, false);
    for (at, byte) in json.bytes().enumerate() {
        match byte {
            0..=0x1F if in_string => {
                repaired.push_str(json.get(copied..at)?);
                repaired.push_str(&format!("\\u{byte:04x}"));
                copied = at + 1;
            }
            b'"' if !is_escaped => in_string = !in_string,
            _ => {}
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    if copied == 0 {
        return None;
    }
    repaired.push_str(json.get(copied..)?);
    Some(repaired)
}

/// Replaces the escape of every lone surrogate with that of U+FFFD. Returns `None` if there is nothing to replace.
fn without_lone_surrogates(json: &str) -> Option<String> {
    let mut repaired = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = json.get(at..).and_then(|rest| rest.find('\\')) {
        let start = at + found;
        let unit = code_unit(json, start);
        let next = code_unit(json, start + ESCAPE);
        at = match (unit, next) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => start + 2 * ESCAPE,
            (Some(0xD800..=0xDFFF), _) => {
                repaired.push_str(json.get(copied..start)?);
                repaired.push_str("\\ufffd");
                copied = start + ESCAPE;
                copied
            }
            (Some(_), _) => start + ESCAPE,
            // The backslash escapes the next character, which may be another backslash.
            (None, _) => {
                let escaped = json.get(start + 1..)?.chars().next();
                start + 1 + escaped.map_or(0, char::len_utf8)
            }
        };
    }
    if copied == 0 {
        return None;
    }
    repaired.push_str(json.get(copied..)?);
    Some(repaired)
}

/// The length of an escape such as `\ud83d`, in bytes.
const ESCAPE: usize = 6;

/// Returns the UTF-16 code unit of an escape such as `\ud83d` at position `at`.
fn code_unit(json: &str, at: usize) -> Option<u16> {
    let digits = json.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_marks_and_white_space_are_trimmed() {
        for body in [
            "{}",
            " {}\r\n",
            "\u{feff}{}",
            "\u{feff}\u{feff} {}\n",
            "\n\u{feff}{}",
        ] {
            assert_eq!(trimmed(body.as_bytes()), b"{}", "{body:?}");
        }
        assert_eq!(trimmed("\u{feff} ".as_bytes()), b"");
    }

    #[test]
    fn invalid_utf8_lone_surrogates_and_control_characters_are_repaired() {
        for (body, repaired) in [
            (&b"\"a\xFFb\""[..], "\"a\u{fffd}b\""),
            (br#""\ud83d""#, r#""\ufffd""#),
            (
                br#""\ude00 \ud83d\ude00 \uD83D""#,
                r#""\ufffd \ud83d\ude00 \ufffd""#,
            ),
            (br#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (br#""\ud83d\n""#, r#""\ufffd\n""#),
            (b"\"\xF0\x9F \\udc00\"", "\"\u{fffd} \\ufffd\""),
            (
                b"{\n\"a\nb\": \"\\\\\"\n, \"\\\"\0\"}",
                "{\n\"a\\u000ab\": \"\\\\\"\n, \"\\\"\\u0000\"}",
            ),
        ] {
            assert_eq!(text(body), (repaired.into(), true), "{repaired}");
        }
    }

    #[test]
    fn valid_text_is_unchanged() {
        for body in [
            "",
            "{}",
            r#""\ud83d\ude00""#,
            r#""\\ud83d""#,
            r#""\u00e9 é \"""#,
            r#""\"#,
            r#""\u"#,
            r#""\ué000""#,
            r#""\u+d83""#,
        ] {
            assert_eq!(text(body.as_bytes()), (body.into(), false));
        }
    }
}
