//! The serializer of `application/x-www-form-urlencoded`, as the WHATWG URL standard has it.
//!
//! A space is `+`; ASCII letters, digits and `*-._` stay; any other byte becomes `%XX` in upper
//! case.

use crate::NameOrText;

/// Text that grows by encoded parameters.
pub(crate) struct Urlencoded(Vec<u8>);

/// What most requests fit into, so that encoding one allocates once.
const USUAL_LENGTH: usize = 512;

impl Urlencoded {
    /// Text that begins with these pieces as they stand.
    pub(crate) fn after(pieces: &[&str]) -> Self {
        let length: usize = pieces.iter().map(|piece| piece.len()).sum();
        let mut bytes = Vec::with_capacity(length + USUAL_LENGTH);
        for piece in pieces {
            bytes.extend_from_slice(piece.as_bytes());
        }
        Self(bytes)
    }

    /// Appends `&`, a name, `=` and a value.
    #[inline]
    pub(crate) fn append(&mut self, name: NameOrText<'_>, value: &str) {
        match name.encoded() {
            Some(name) => self.append_encoded(name),
            None => self.append_name(name.text()),
        }
        self.append_value(value);
    }

    #[inline]
    fn append_encoded(&mut self, name: &EncodedName) {
        // Copied whole and then cut, since a length that the compiler knows takes no call.
        let end = self.0.len() + name.length;
        self.0.extend_from_slice(&name.bytes);
        self.0.truncate(end);
    }

    #[inline(never)]
    fn append_name(&mut self, name: &str) {
        self.0.push(b'&');
        self.append_value(name);
        self.0.push(b'=');
    }

    /// Appends text, encoded.
    #[inline]
    pub(crate) fn append_value(&mut self, text: &str) {
        let start = self.0.len();
        let mut lengths = 0;
        self.0.extend(text.bytes().map(|byte| {
            let code = CODES[usize::from(byte)];
            lengths |= code[LENGTH];
            code[0]
        }));
        // That was all if every code is one byte long, as most often.
        if lengths > 1 {
            self.0.truncate(start);
            self.append_escaped(text);
        }
    }

    #[inline(never)]
    fn append_escaped(&mut self, text: &str) {
        let mut end = self.0.len();
        self.0.resize(end + text.len() * 3 + 1, 0);
        for byte in text.bytes() {
            // All of a code is stored, whatever its length, and the next one goes over the rest:
            // the same few steps for every byte, without a branch.
            let code = CODES[usize::from(byte)];
            self.0[end..end + code.len()].copy_from_slice(&code);
            end += usize::from(code[LENGTH]);
        }
        self.0.truncate(end);
    }

    /// What was written.
    #[inline]
    pub(crate) fn into_string(self) -> Result<String, &'static str> {
        // Only whole pieces of text and ASCII codes are written, so this never fails.
        String::from_utf8(self.0).map_err(|_| "its encoding is not text")
    }
}

/// `&`, a name and `=`, as they are sent.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct EncodedName {
    bytes: [u8; NAME_ROOM],
    length: usize,
}

/// What the API's names fit into.
const NAME_ROOM: usize = 64;

impl EncodedName {
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

/// Where a code says how many of its bytes count.
const LENGTH: usize = 3;

/// What each byte becomes, and how long that is.
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
#[cfg(test)]
mod tests {
    use super::*;
    use crate::Name;

    fn encoded(text: &str) -> String {
        let mut out = Urlencoded::after(&[]);
        out.append_value(text);
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
    fn text_grows_beyond_what_is_usual() {
        let mut out = Urlencoded::after(&["https://host", "?"]);
        let mut expected = "https://host?".to_owned();
        for _ in 0..USUAL_LENGTH {
            out.append("[é".into(), "=");
            out.append(const { &Name::new("a[b]") }.into(), "c");
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
                let mut out = Urlencoded::after(&[]);
                out.append_encoded(&ready);
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
