//! The serializer of `application/x-www-form-urlencoded`, as the WHATWG URL standard defines it.
//!
//! A space becomes `+`; ASCII letters, digits and `*-._` are unchanged; any other byte becomes `%XX` in
//! upper case.

use std::fmt;
use std::io::Write;

/// A buffer that encoded parameters are appended to.
pub(crate) struct Urlencoded(Vec<u8>);

/// How many bytes are checked together: the size of a vector register that every x86-64 and ARM64 processor has.
const CHUNK: usize = 16;
/// The minimum length of a value that is checked in chunks, in bytes.
const LONG: usize = 2 * CHUNK;

impl Urlencoded {
    /// Empty text with capacity for `bytes`.
    #[inline]
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes + SLACK))
    }

    /// Appends text as it stands.
    #[inline]
    pub(crate) fn push_raw(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    /// Appends `&`, a name and `=`.
    pub(crate) fn push_name(&mut self, name: &str) {
        self.push_raw("&");
        self.encode_value(name);
        self.push_raw("=");
    }

    /// Appends a number, none of whose characters is escaped.
    pub(crate) fn push_number(&mut self, number: fmt::Arguments<'_>) {
        // Writing into memory does not fail.
        let _ = self.0.write_fmt(number);
    }

    /// Appends a name that is encoded already, and a value: the fast path.
    #[inline]
    pub(crate) fn push(&mut self, name: &EncodedName, value: &str) {
        self.push_encoded_name(name);
        self.encode_value(value);
    }

    /// Appends a name that is encoded already, with its `&` and `=`.
    #[inline]
    pub(crate) fn push_encoded_name(&mut self, name: &EncodedName) {
        // Copying a fixed length and truncating takes no call of `memcpy`.
        let end = self.0.len() + name.length;
        self.0.extend_from_slice(&name.bytes);
        self.0.truncate(end);
    }

    /// Appends text, encoded.
    #[inline]
    pub(crate) fn encode_value(&mut self, text: &str) {
        if text.len() < LONG {
            self.push_short(text.as_bytes());
        } else {
            self.push_long(text.as_bytes());
        }
    }

    #[inline]
    fn push_short(&mut self, bytes: &[u8]) {
        let start = self.0.len();
        let mut least = u8::MAX;
        self.0.extend(bytes.iter().map(|byte| {
            let code = SHORT_CODES[usize::from(*byte)];
            least = least.min(code);
            code
        }));
        // A byte that has to be escaped was among them, which is rare.
        if least == ESCAPED {
            self.0.truncate(start);
            self.push_escaped(bytes);
        }
    }

    #[inline(never)]
    fn push_long(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks();
        if chunks.iter().all(is_plain) {
            self.0.extend_from_slice(chunks.as_flattened());
            self.push_short(rest);
        } else {
            self.push_escaped(bytes);
        }
    }

    /// Appends the codes of bytes, some of which are escaped.
    #[inline(never)]
    fn push_escaped(&mut self, bytes: &[u8]) {
        let mut end = self.0.len();
        self.0.resize(end + bytes.len() * 3 + 1, 0);
        for byte in bytes {
            // Each code is stored with all four bytes, and the next one overwrites the rest: no branch depends on the
            // byte.
            let code = CODES[usize::from(*byte)];
            self.0[end..end + code.len()].copy_from_slice(&code);
            end += usize::from(code[LENGTH]);
        }
        self.0.truncate(end);
    }

    /// The text.
    #[inline]
    pub(crate) fn into_string(self) -> Result<String, &'static str> {
        // It holds only whole pieces of text and ASCII, so this never fails.
        String::from_utf8(self.0).map_err(|_| "its encoding is not text")
    }
}

/// Whether no byte of a chunk has to be encoded. It has no branches and works on bytes, so that the compiler vectorizes
/// it.
fn is_plain(chunk: &[u8; CHUNK]) -> bool {
    let mut escaped = 0;
    for byte in chunk {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        let sign = (*byte == b'-') | (*byte == b'.') | (*byte == b'_') | (*byte == b'*');
        escaped |= u8::from(!(letter | digit | sign));
    }
    escaped == 0
}

/// Spare capacity for bytes that are written and then truncated: a name at most.
const SLACK: usize = NAME_ROOM;

/// The longest encoding of `text`, in bytes.
#[inline]
pub(crate) fn max_len(text: &str) -> usize {
    text.len() * 3
}

/// `&`, a name and `=`, as they are sent.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct EncodedName {
    bytes: [u8; NAME_ROOM],
    length: usize,
}

/// The maximum length of a stored name, in bytes. All names of the API fit.
const NAME_ROOM: usize = 64;

impl EncodedName {
    /// The length in bytes, `&` and `=` included.
    pub(super) fn len(&self) -> usize {
        self.length
    }

    /// Encodes a name, unless it is too long.
    pub(crate) const fn new(name: &str) -> Option<Self> {
        let name = name.as_bytes();
        let mut bytes = [0; NAME_ROOM];
        bytes[0] = b'&';
        let mut length = 1;
        let mut at = 0;
        while at < name.len() {
            let [first, second, third, code_length] = CODES[name[at] as usize];
            if length + LENGTH >= NAME_ROOM {
                return None;
            }
            bytes[length] = first;
            bytes[length + 1] = second;
            bytes[length + 2] = third;
            length += code_length as usize;
            at += 1;
        }
        bytes[length] = b'=';
        length += 1;
        Some(Self { bytes, length })
    }
}

/// The index of a code's length within the code.
const LENGTH: usize = 3;

/// The code of each byte: up to three bytes, and their number.
static CODES: [[u8; 4]; 256] = {
    let digits = b"0123456789ABCDEF";
    let mut codes = [[0; 4]; 256];
    let mut byte = 0;
    while byte < 256 {
        codes[byte] = match byte as u8 {
            b' ' => [b'+', 0, 0, 1],
            plain @ (b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'*' | b'-' | b'.' | b'_') => {
                [plain, 0, 0, 1]
            }
            _ => [b'%', digits[byte >> 4], digits[byte & 15], 3],
        };
        byte += 1;
    }
    codes
};

/// Marks a byte whose code is longer than one byte.
const ESCAPED: u8 = 0;

/// The codes of one byte.
static SHORT_CODES: [u8; 256] = {
    let mut short = [ESCAPED; 256];
    let mut byte = 0;
    while byte < 256 {
        if CODES[byte][LENGTH] == 1 {
            short[byte] = CODES[byte][0];
        }
        byte += 1;
    }
    short
};

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str) -> String {
        let mut out = Urlencoded::with_room(0);
        out.encode_value(text);
        out.into_string().unwrap()
    }

    #[test]
    fn every_ascii_character() {
        for byte in 0..128_u8 {
            let character = char::from(byte);
            let expected = match character {
                ' ' => "+".to_owned(),
                '*' | '-' | '.' | '_' => character.to_string(),
                _ if character.is_ascii_alphanumeric() => character.to_string(),
                _ => format!("%{byte:02X}"),
            };
            assert_eq!(encoded(&character.to_string()), expected);
        }
    }

    #[test]
    fn text_grows_beyond_what_was_measured() {
        let mut out = Urlencoded::with_room(0);
        out.push_raw("https://host?");
        let mut expected = "https://host?".to_owned();
        for _ in 0..100 {
            out.push_name("[é");
            out.encode_value("=");
            out.push_encoded_name(const { &EncodedName::new("a[b]").unwrap() });
            out.encode_value("c");
            expected += "&%5B%C3%A9=%3D&a%5Bb%5D=c";
        }
        assert_eq!(out.into_string().unwrap(), expected);
    }

    #[test]
    fn names_of_every_length_are_sent_alike() {
        for length in 0..2 * NAME_ROOM {
            for character in ["a", " ", "é"] {
                let name = character.repeat(length);
                let Some(ready) = EncodedName::new(&name) else {
                    assert!(encoded(&name).len() + "&=".len() > NAME_ROOM - LENGTH);
                    continue;
                };
                let mut out = Urlencoded::with_room(0);
                out.push_encoded_name(&ready);
                assert_eq!(out.into_string().unwrap(), format!("&{}=", encoded(&name)));
            }
        }
    }

    #[test]
    fn runs_and_escapes_mix() {
        assert_eq!(encoded(""), "");
        assert_eq!(encoded("é"), "%C3%A9");
        assert_eq!(encoded("ab[cd]ef "), "ab%5Bcd%5Def+");
        assert_eq!(encoded("~😀&="), "%7E%F0%9F%98%80%26%3D");
        assert_eq!(encoded("a\r\nb"), "a%0D%0Ab");
    }
}
