//! The ways in which text can spell a character: as it stands, or escaped for a URL, JSON, a programming language or
//! HTML, and escaped again up to three times.
//!
//! | escape | examples |
//! |---|---|
//! | percent | `%2f`, `%C3%A9`, and `+` for a space |
//! | backslash | `\"`, `\/`, `\n`, `\x27`, `\u00e9`, `\ud83d\ude00`, `\u{e9}` |
//! | HTML | `&quot;`, `&#39;`, `&#x00E9;`, `&eacute;` |

/// How many escapes can be nested: `%252f` is a slash in two.
const LAYERS: u32 = 3;

/// The longest number and the longest name in HTML that are read.
const LONGEST_NUMBER: usize = 16;
const LONGEST_NAME: usize = 31;

/// What text spells at one position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Char(char),
    /// A character that is no letter or digit of ASCII: it stands as a name in HTML (`&eacute;`), or it was lost when
    /// bytes that are not UTF-8 were read.
    Symbol,
}

impl Reading {
    /// Whether this can be `character`, in either case. A plus can be a space of a form.
    pub(super) fn is(self, character: char) -> bool {
        match self {
            Reading::Char(read) => {
                read.eq_ignore_ascii_case(&character)
                    || (read == '+' && character == ' ')
                    || (!read.is_ascii() && read.to_lowercase().eq(character.to_lowercase()))
            }
            Reading::Symbol => !character.is_ascii_alphanumeric(),
        }
    }
}

/// Takes a reading, and where in the text it ends.
type Take<'a> = &'a mut dyn FnMut(Reading, usize);

/// Gives every reading of `text` at the position `at`. There are few, whatever the text is.
pub(super) fn readings(text: &str, at: usize, take: Take<'_>) {
    read(text, at, LAYERS, take);
}

fn read(text: &str, at: usize, layers: u32, take: Take<'_>) {
    #[cfg(test)]
    super::search::tests::count_step();
    let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) else {
        return;
    };
    let end = at + first.len_utf8();
    take(Reading::Char(first), end);
    if first == char::REPLACEMENT_CHARACTER {
        take(Reading::Symbol, end);
    }
    // An escape begins with one of these, however it is nested.
    if layers == 0 || !matches!(first, '%' | '\\' | '&') {
        return;
    }
    let inner = layers - 1;
    read(text, at, inner, &mut |reading, end| match reading {
        Reading::Char('%') => percent(text, end, inner, take),
        Reading::Char('\\') => backslash(text, at, end, inner, take),
        Reading::Char('&') => html(text, end, inner, take),
        _ => {}
    });
}

/// What follows a percent sign: a byte, or the first byte of a character.
fn percent(text: &str, at: usize, layers: u32, take: Take<'_>) {
    let Some((byte, end)) = hex(text, at, 2) else {
        return;
    };
    match byte {
        0..0x80 => percent_rest(text, end, layers, byte, 0, take),
        0xc0..0xe0 => percent_rest(text, end, layers, byte & 0x1f, 1, take),
        0xe0..0xf0 => percent_rest(text, end, layers, byte & 0x0f, 2, take),
        0xf0..0xf8 => percent_rest(text, end, layers, byte & 0x07, 3, take),
        _ => {}
    }
}

/// Reads the missing UTF-8 bytes of a character, each with its own percent sign.
fn percent_rest(text: &str, at: usize, layers: u32, code: u32, missing: u32, take: Take<'_>) {
    if missing == 0 {
        return take_code(code, at, take);
    }
    read(text, at, layers, &mut |reading, end| {
        if let (Reading::Char('%'), Some((byte @ 0x80..0xc0, end))) = (reading, hex(text, end, 2)) {
            percent_rest(
                text,
                end,
                layers,
                (code << 6) | (byte & 0x3f),
                missing - 1,
                take,
            );
        }
    });
}

/// What follows a backslash that stands from `start` to `at`.
fn backslash(text: &str, start: usize, at: usize, layers: u32, take: Take<'_>) {
    match byte(text, at) {
        Some(b'u') => unicode(text, at + 1, layers, take),
        Some(b'x') => {
            if let Some((code, end)) = hex(text, at + 1, 2) {
                take_code(code, end, take);
            }
        }
        _ => read(text, at, layers, &mut |reading, end| {
            let Reading::Char(letter) = reading else {
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
                // Both halves are nested alike, so that a long run of backslashes has few readings.
                '\\' if end - at != at - start => return,
                letter if letter.is_ascii_punctuation() => letter,
                _ => return,
            };
            take(Reading::Char(meant), end);
        }),
    }
}

/// What follows `\u`: four digits, twice four beyond the first plane, or any number in braces as Rust's `Debug` writes
/// it.
fn unicode(text: &str, at: usize, layers: u32, take: Take<'_>) {
    if byte(text, at) == Some(b'{') {
        if let Some((code, end)) = number(text, at + 1, 16, 6)
            && byte(text, end) == Some(b'}')
        {
            take_code(code, end + 1, take);
        }
        return;
    }
    match hex(text, at, 4) {
        Some((high @ 0xd800..0xdc00, end)) => read(text, end, layers, &mut |reading, end| {
            if (reading, byte(text, end)) == (Reading::Char('\\'), Some(b'u'))
                && let Some((low @ 0xdc00..0xe000, end)) = hex(text, end + 1, 4)
            {
                let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                take_code(code, end, take);
            }
        }),
        Some((code, end)) => take_code(code, end, take),
        None => {}
    }
}

/// What follows an ampersand: a number or a name.
fn html(text: &str, at: usize, layers: u32, take: Take<'_>) {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let letters = rest.iter().take(LONGEST_NAME);
    let length = letters
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    if length > 0 {
        let name = rest.get(..length).unwrap_or_default();
        let reading = match name.to_ascii_lowercase().as_slice() {
            b"amp" => Reading::Char('&'),
            b"quot" => Reading::Char('"'),
            b"apos" => Reading::Char('\''),
            b"lt" => Reading::Char('<'),
            b"gt" => Reading::Char('>'),
            _ => Reading::Symbol,
        };
        return read(text, at + length, layers, &mut |semicolon, end| {
            if semicolon == Reading::Char(';') {
                take(reading, end);
            }
        });
    }
    read(text, at, layers, &mut |hash, end| {
        if hash == Reading::Char('#') {
            html_number(text, end, layers, take);
        }
    });
}

fn html_number(text: &str, at: usize, layers: u32, take: Take<'_>) {
    let (radix, start) = match byte(text, at) {
        Some(b'x' | b'X') => (16, at + 1),
        _ => (10, at),
    };
    let Some((code, end)) = number(text, start, radix, LONGEST_NUMBER) else {
        return;
    };
    // Browsers do without the semicolon.
    take_code(code, end, take);
    read(text, end, layers, &mut |semicolon, end| {
        if semicolon == Reading::Char(';') {
            take_code(code, end, take);
        }
    });
}

fn take_code(code: u32, end: usize, take: Take<'_>) {
    if let Some(character) = char::from_u32(code) {
        take(Reading::Char(character), end);
    }
}

fn byte(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

/// Reads a fixed number of hexadecimal digits. Returns their value, and where they end.
fn hex(text: &str, at: usize, width: usize) -> Option<(u32, usize)> {
    number(text, at, 16, width).filter(|(_, end)| end - at == width)
}

/// Reads one or more digits, up to a maximum. Returns their value, and where they end.
fn number(text: &str, at: usize, radix: u32, most: usize) -> Option<(u32, usize)> {
    let (mut value, mut end) = (0_u32, at);
    for byte in text.as_bytes().get(at..)?.iter().take(most) {
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

    /// Whether all of `text` can be read as one character.
    fn spells(text: &str, character: char) -> bool {
        let mut spelled = false;
        readings(text, 0, &mut |reading, end| {
            spelled |= end == text.len() && reading.is(character);
        });
        spelled
    }

    #[test]
    fn a_character_and_its_spellings() {
        for (character, spellings) in [
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
            for spelling in spellings.split(' ') {
                assert!(spells(spelling, character), "{spelling}");
            }
        }
    }

    #[test]
    fn what_spells_something_else() {
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
            assert!(!spells(text, character), "{text}");
        }
    }
}
