//! The serializer of `application/x-www-form-urlencoded`, as the WHATWG URL standard has it.
//!
//! A space is `+`; ASCII letters, digits and `*-._` stay; any other byte becomes `%XX` in upper
//! case.

/// Text that grows by encoded parameters.
#[derive(Default)]
pub(crate) struct Urlencoded {
    /// What is written, then zeros up to what is allocated: storing bytes costs less than pushing
    /// them one by one.
    bytes: Vec<u8>,
    written: usize,
    /// Whether the next parameter is the first.
    empty: bool,
}

/// What most requests fit into, so that encoding one allocates once.
const USUAL_LENGTH: usize = 512;

impl Urlencoded {
    /// Text that begins with these pieces as they stand.
    pub(crate) fn after(pieces: &[&str]) -> Self {
        let written = pieces.iter().map(|piece| piece.len()).sum();
        let mut bytes = Vec::with_capacity(written + USUAL_LENGTH);
        for piece in pieces {
            bytes.extend_from_slice(piece.as_bytes());
        }
        bytes.resize(written + USUAL_LENGTH, 0);
        Self {
            bytes,
            written,
            empty: true,
        }
    }

    /// Appends a name, `=` and a value, both encoded, and `&` between parameters.
    #[inline]
    pub(crate) fn append(&mut self, name: &str, value: &str) {
        let first = self.empty;
        let room = self.room((name.len() + value.len()) * 3 + "&=".len() + SPARE);
        room[0] = b'&';
        let mut end = usize::from(!first);
        end += encode(&mut room[end..], name);
        room[end] = b'=';
        end += 1;
        end += encode(&mut room[end..], value);
        self.written += end;
        self.empty = false;
    }

    /// The bytes after what is written, at least `length` of them.
    #[inline]
    fn room(&mut self, length: usize) -> &mut [u8] {
        let needed = self.written + length;
        if needed > self.bytes.len() {
            self.bytes.resize(needed.max(self.bytes.len() * 2), 0);
        }
        &mut self.bytes[self.written..]
    }

    /// What was written.
    pub(crate) fn into_string(mut self) -> Result<String, &'static str> {
        self.bytes.truncate(self.written);
        // Only whole pieces of text and ASCII codes are written, so this never fails.
        String::from_utf8(self.bytes).map_err(|_| "its encoding is not text")
    }
}

/// Stores `text` encoded and says how long that is. `room` has three bytes for each of the text's
/// and [`SPARE`] more.
#[inline]
fn encode(room: &mut [u8], text: &str) -> usize {
    let mut end = 0;
    for &byte in text.as_bytes() {
        // All of a code is stored, whatever its length, and the next one goes over the rest: the
        // same few steps for every byte, without a branch.
        let code = CODES[usize::from(byte)];
        room[end..end + code.len()].copy_from_slice(&code);
        end += usize::from(code[LENGTH]);
    }
    end
}

/// Where a code says how many of its bytes count.
const LENGTH: usize = 3;

/// What storing a whole code takes beyond the bytes that count.
const SPARE: usize = 3;

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

    fn encoded(text: &str) -> String {
        let mut out = Urlencoded::after(&[]);
        out.append("", text);
        out.into_string()
            .unwrap()
            .strip_prefix('=')
            .unwrap()
            .to_owned()
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
        for count in 0..USUAL_LENGTH {
            out.append("[é", "=");
            expected += if count == 0 { "" } else { "&" };
            expected += "%5B%C3%A9=%3D";
        }
        assert_eq!(out.into_string().unwrap(), expected);
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
