//! Decodes the character at a position of a text in every possible way: as plain text, or as an escape of a URL, of JSON,
//! of a programming language or of HTML. Escapes can be nested up to three deep.
//!
//! | escape | examples |
//! |---|---|
//! | percent | `%2f`, `%C3%A9`, and `+` for a space |
//! | backslash | `\"`, `\/`, `\n`, `\x27`, `\u00e9`, `\ud83d\ude00`, `\u{e9}` |
//! | HTML | `&quot;`, `&#39;`, `&#x00E9;`, `&eacute;` |

/// The maximum nesting of escapes. `%252f` is a slash that is escaped twice.
const MAX_NESTING: u32 = 3;

/// The maximum number of digits in an HTML escape, leading zeros included.
const MAX_HTML_DIGITS: usize = 16;

/// The maximum length of a name in an HTML escape, in bytes.
const MAX_HTML_NAME: usize = 31;

/// A decoded character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decoded {
    Char(char),
    /// Any character other than an ASCII letter or digit: an HTML name (`&eacute;`), or the replacement character U+FFFD
    /// of lossily decoded UTF-8.
    Symbol,
}

impl Decoded {
    /// Whether this can be `character`, ignoring case. A plus can be a space, as in a form.
    pub(super) fn is(self, character: char) -> bool {
        match self {
            Decoded::Char(read) => {
                read.eq_ignore_ascii_case(&character)
                    || (read == '+' && character == ' ')
                    || (!read.is_ascii() && read.to_lowercase().eq(character.to_lowercase()))
            }
            Decoded::Symbol => !character.is_ascii_alphanumeric(),
        }
    }
}

/// A callback for a decoded character and the position in the text after it.
type Emit<'a> = &'a mut dyn FnMut(Decoded, usize);

/// Calls `emit` for every way to decode the text at position `at`. The number of ways is small for any text.
pub(super) fn decode_at(text: &str, at: usize, emit: Emit<'_>) {
    decode(text, at, MAX_NESTING, emit);
}

fn decode(text: &str, at: usize, nesting: u32, emit: Emit<'_>) {
    #[cfg(test)]
    super::search::tests::count_step();
    let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) else {
        return;
    };
    let end = at + first.len_utf8();
    emit(Decoded::Char(first), end);
    if first == char::REPLACEMENT_CHARACTER {
        emit(Decoded::Symbol, end);
    }
    // Every escape starts with one of these, nested or not.
    if nesting == 0 || !matches!(first, '%' | '\\' | '&') {
        return;
    }
    let inner = nesting - 1;
    decode(text, at, inner, &mut |decoded, end| match decoded {
        Decoded::Char('%') => percent(text, end, inner, emit),
        Decoded::Char('\\') => backslash(text, at, end, inner, emit),
        Decoded::Char('&') => html(text, end, inner, emit),
        _ => {}
    });
}

/// Decodes the two hexadecimal digits after a percent sign: an ASCII character, or the first byte of another character.
fn percent(text: &str, at: usize, nesting: u32, emit: Emit<'_>) {
    let Some((byte, end)) = hex(text, at, 2) else {
        return;
    };
    match byte {
        0..0x80 => percent_rest(text, end, nesting, byte, 0, emit),
        0xc0..0xe0 => percent_rest(text, end, nesting, byte & 0x1f, 1, emit),
        0xe0..0xf0 => percent_rest(text, end, nesting, byte & 0x0f, 2, emit),
        0xf0..0xf8 => percent_rest(text, end, nesting, byte & 0x07, 3, emit),
        _ => {}
    }
}

/// Decodes the missing UTF-8 bytes of a character, each with a percent sign of its own.
fn percent_rest(text: &str, at: usize, nesting: u32, code: u32, missing: u32, emit: Emit<'_>) {
    if missing == 0 {
        return emit_code(code, at, emit);
    }
    decode(text, at, nesting, &mut |decoded, end| {
        if let (Decoded::Char('%'), Some((byte @ 0x80..0xc0, end))) = (decoded, hex(text, end, 2)) {
            percent_rest(
                text,
                end,
                nesting,
                (code << 6) | (byte & 0x3f),
                missing - 1,
                emit,
            );
        }
    });
}

/// Decodes the text after a backslash. The backslash itself is the text from `start` to `at`.
fn backslash(text: &str, start: usize, at: usize, nesting: u32, emit: Emit<'_>) {
    match byte(text, at) {
        Some(b'u') => unicode(text, at + 1, nesting, emit),
        Some(b'x') => {
            if let Some((code, end)) = hex(text, at + 1, 2) {
                emit_code(code, end, emit);
            }
        }
        _ => decode(text, at, nesting, &mut |decoded, end| {
            let Decoded::Char(letter) = decoded else {
                return;
            };
            let meant = match letter {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\u{8}',
                'f' => '\u{c}',
                '0' => '\0',
                'e' => '\u{1b}',
                // Both backslashes must be escaped alike. Otherwise a long run of them could be decoded in many ways.
                '\\' if end - at != at - start => return,
                letter if letter.is_ascii_punctuation() => letter,
                _ => return,
            };
            emit(Decoded::Char(meant), end);
        }),
    }
}

/// Decodes the text after `\u`: four digits, two times four as a surrogate pair, or a number in braces as Rust's `Debug`
/// writes it.
fn unicode(text: &str, at: usize, nesting: u32, emit: Emit<'_>) {
    if byte(text, at) == Some(b'{') {
        if let Some((code, end)) = number(text, at + 1, 16, 6)
            && byte(text, end) == Some(b'}')
        {
            emit_code(code, end + 1, emit);
        }
        return;
    }
    match hex(text, at, 4) {
        Some((high @ 0xd800..0xdc00, end)) => decode(text, end, nesting, &mut |decoded, end| {
            if (decoded, byte(text, end)) == (Decoded::Char('\\'), Some(b'u'))
                && let Some((low @ 0xdc00..0xe000, end)) = hex(text, end + 1, 4)
            {
                let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                emit_code(code, end, emit);
            }
        }),
        Some((code, end)) => emit_code(code, end, emit),
        None => {}
    }
}

/// Decodes the text after an ampersand: a number or a name.
fn html(text: &str, at: usize, nesting: u32, emit: Emit<'_>) {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let letters = rest.iter().take(MAX_HTML_NAME);
    let length = letters
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    if length > 0 {
        let name = rest.get(..length).unwrap_or_default();
        let decoded = match name.to_ascii_lowercase().as_slice() {
            b"amp" => Decoded::Char('&'),
            b"quot" => Decoded::Char('"'),
            b"apos" => Decoded::Char('\''),
            b"lt" => Decoded::Char('<'),
            b"gt" => Decoded::Char('>'),
            _ => Decoded::Symbol,
        };
        return decode(text, at + length, nesting, &mut |semicolon, end| {
            if semicolon == Decoded::Char(';') {
                emit(decoded, end);
            }
        });
    }
    decode(text, at, nesting, &mut |hash, end| {
        if hash == Decoded::Char('#') {
            html_number(text, end, nesting, emit);
        }
    });
}

fn html_number(text: &str, at: usize, nesting: u32, emit: Emit<'_>) {
    let (radix, start) = match byte(text, at) {
        Some(b'x' | b'X') => (16, at + 1),
        _ => (10, at),
    };
    let Some((code, end)) = number(text, start, radix, MAX_HTML_DIGITS) else {
        return;
    };
    // Browsers accept a number without the semicolon.
    emit_code(code, end, emit);
    decode(text, end, nesting, &mut |semicolon, end| {
        if semicolon == Decoded::Char(';') {
            emit_code(code, end, emit);
        }
    });
}

fn emit_code(code: u32, end: usize, emit: Emit<'_>) {
    if let Some(character) = char::from_u32(code) {
        emit(Decoded::Char(character), end);
    }
}

fn byte(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

/// Parses a fixed number of hexadecimal digits. Returns their value and the position after them.
fn hex(text: &str, at: usize, width: usize) -> Option<(u32, usize)> {
    number(text, at, 16, width).filter(|(_, end)| end - at == width)
}

/// Parses one to `max` digits. Returns their value and the position after them.
fn number(text: &str, at: usize, radix: u32, max: usize) -> Option<(u32, usize)> {
    let (mut value, mut end) = (0_u32, at);
    for byte in text.as_bytes().get(at..)?.iter().take(max) {
        let Some(digit) = char::from(*byte).to_digit(radix) else {
            break;
        };
        value = value.checked_mul(radix)?.checked_add(digit)?;
        end += 1;
    }
    (end > at).then_some((value, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the whole of `text` can be decoded as `character`.
    fn decodes_to(text: &str, character: char) -> bool {
        let mut found = false;
        decode_at(text, 0, &mut |decoded, end| {
            found |= end == text.len() && decoded.is(character);
        });
        found
    }

    #[test]
    fn a_character_is_decoded_from_every_escape() {
        for (character, escapes) in [
            (
                'a',
                "a A %61 %2561 \\u0061 \\x61 \\u{61} &#97; &#x61; &#097; &#97 &amp;#97; %26%2397%3B %5Cu0061",
            ),
            (
                '/',
                "/ %2f %2F %252F %25252f \\/ \\\\/ \\\\\\/ \\u002F &#47; &#x2f; &#X0002F; &sol; %5C%2F",
            ),
            (
                '"',
                "\" %22 \\\" \\\\\\\" &quot; &QUOT; &amp;quot; &amp;amp;quot; &#34; &#0000000034; %26quot%3B \\u0026quot;",
            ),
            ('&', "& %26 &amp; &amp;amp; \\u0026 &#38; %26amp%3B"),
            (
                '\\',
                "\\ \\\\ \\\\\\\\ \\\\\\\\\\\\\\\\ %5C %5c%5C \\u005c &#92; &bsol;",
            ),
            ('%', "% %25 %2525 %252525 &#37; \\u0025 &percnt;"),
            (' ', "+ %20 %2B %2520 \\u0020 &#32; &nbsp;"),
            ('\n', "%0A \\n \\\\n &#10; %5Cn"),
            (
                'é',
                "é %C3%A9 %c3%a9 %25C3%25A9 \\u00E9 \\\\u00e9 \\u{e9} &eacute; &#233; &#xe9; \u{fffd}",
            ),
            (
                '🦀',
                "🦀 %F0%9F%A6%80 \\ud83e\\udd80 \\\\uD83E\\\\uDD80 \\u{1f980} &#129408; &#x1F980;",
            ),
        ] {
            for escape in escapes.split(' ') {
                assert!(decodes_to(escape, character), "{escape}");
            }
        }
    }

    #[test]
    fn an_invalid_escape_and_another_character_do_not_match() {
        for (text, character) in [
            ("b", 'a'),
            ("%6", 'a'),
            ("%62", 'a'),
            ("%E9", 'é'),
            ("\\u006", 'a'),
            ("\\ud83e", '🦀'),
            ("\\ud83e\\ud83e", '🦀'),
            ("\\u{}", 'a'),
            ("\\u{110000}", 'a'),
            ("&#;", 'a'),
            ("&#99999999999;", 'a'),
            ("&eacute", 'é'),
            ("&eacute;", 'a'),
            ("%25252561", 'a'),
        ] {
            assert!(!decodes_to(text, character), "{text}");
        }
    }
}
