//! Keeping the API key out of everything that quotes the server.

/// What stands in place of a secret.
pub(crate) const MASK: &str = "***";

/// The longest quotation, in characters.
const LONGEST: usize = 200;

/// `text` on one line, with the key masked and then cut to 200 characters.
///
/// Control characters become spaces, so that a quotation can neither break a line nor drive a
/// terminal.
pub(crate) fn quote(key: &str, text: &str) -> String {
    let mut quoted = String::new();
    let mut length = 0;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (piece, taken) = match spelled_key(key, rest) {
            Some(taken) => (Piece::Mask, taken),
            None => (Piece::Char(first), first.len_utf8()),
        };
        length += piece.length();
        if length > LONGEST {
            // One character less, so that the result with its ellipsis keeps the limit.
            quoted = quoted.chars().take(LONGEST - 1).collect();
            quoted.push('…');
            return quoted;
        }
        piece.append(&mut quoted);
        rest = rest.get(taken..).unwrap_or_default();
    }
    quoted
}

/// `text` with the key masked, whole.
pub(crate) fn hide(key: &str, text: &str) -> String {
    let mut hidden = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = match spelled_key(key, rest) {
            Some(taken) => {
                hidden.push_str(MASK);
                taken
            }
            None => {
                hidden.push(first);
                first.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    hidden
}

enum Piece {
    Mask,
    Char(char),
}

impl Piece {
    fn length(&self) -> usize {
        match self {
            Piece::Mask => MASK.len(),
            Piece::Char(_) => 1,
        }
    }

    fn append(self, text: &mut String) {
        match self {
            Piece::Mask => text.push_str(MASK),
            Piece::Char(c) if c.is_control() => text.push(' '),
            Piece::Char(c) => text.push(c),
        }
    }
}

/// How many bytes the key takes at the start of `text`, each of its characters spelled in any way.
///
/// A backslash or a percent sign of the key can end at more than one place (`\` and `\\`), so all
/// places are followed, and the farthest is taken.
fn spelled_key(key: &str, text: &str) -> Option<usize> {
    if key.is_empty() {
        return None;
    }
    let text = text.as_bytes();
    let mut ends = Vec::new();
    let mut starts = vec![0];
    for character in key.chars() {
        ends.clear();
        for &start in &starts {
            let rest = text.get(start..).unwrap_or_default();
            for length in spellings(character, rest).into_iter().flatten() {
                if !ends.contains(&(start + length)) {
                    ends.push(start + length);
                }
            }
        }
        if ends.is_empty() {
            return None;
        }
        std::mem::swap(&mut starts, &mut ends);
    }
    starts.into_iter().max()
}

/// How many bytes each spelling of `character` takes at the start of `text`.
fn spellings(character: char, text: &[u8]) -> [Option<usize>; 8] {
    let [twice, four_times, eight_times] = [2, 4, 8].map(|count| {
        let all = text.get(..count)?.iter().all(|&byte| byte == b'\\');
        (character == '\\' && all).then_some(count)
    });
    [
        raw(character, text),
        plus(character, text),
        percent(character, text),
        twice,
        four_times,
        eight_times,
        escaped_letter(character, text),
        escaped_number(character, text),
    ]
}

/// The backslashes before an escape: one, or more where JSON stands in JSON.
fn backslashes(text: &[u8]) -> Option<(usize, &[u8])> {
    const MOST: usize = 8;
    // One more than there may be tells that there are too many; a server can send millions.
    let most = text.iter().take(MOST + 1);
    let count = most.take_while(|&&byte| byte == b'\\').count();
    (1..=MOST)
        .contains(&count)
        .then(|| (count, text.get(count..).unwrap_or_default()))
}

fn raw(character: char, text: &[u8]) -> Option<usize> {
    let mut bytes = [0; 4];
    let bytes = character.encode_utf8(&mut bytes).as_bytes();
    text.starts_with(bytes).then_some(bytes.len())
}

/// `+`, a space in a form.
fn plus(character: char, text: &[u8]) -> Option<usize> {
    (character == ' ' && text.first() == Some(&b'+')).then_some(1)
}

/// `%C3%A9`
fn percent(character: char, text: &[u8]) -> Option<usize> {
    let mut bytes = [0; 4];
    let bytes = character.encode_utf8(&mut bytes).as_bytes();
    let mut groups = text.chunks(3);
    let spelled = bytes.iter().all(|&byte| match groups.next() {
        Some([b'%', digits @ ..]) => hex(digits, 2) == Some(u32::from(byte)),
        _ => false,
    });
    spelled.then_some(3 * bytes.len())
}

/// `\"`, `\/`, and `\\\"` where JSON stands in JSON.
fn escaped_letter(character: char, text: &[u8]) -> Option<usize> {
    let letter = match character {
        '"' | '/' => character as u8,
        // A key holds no control character.
        _ => return None,
    };
    let (count, rest) = backslashes(text)?;
    (rest.first() == Some(&letter)).then_some(count + 1)
}

/// `\u00e9`, `\ud83d\ude00` beyond the first plane, and Rust's own `\u{e9}`, in which serde quotes what it found.
fn escaped_number(character: char, text: &[u8]) -> Option<usize> {
    let mut units = [0; 2];
    let mut length = 0;
    for unit in character.encode_utf16(&mut units) {
        let (count, rest) = backslashes(text.get(length..)?)?;
        let digits = rest.strip_prefix(b"u")?;
        if length == 0
            && let Some(digits) = digits.strip_prefix(b"{")
        {
            let width = digits.iter().take(7).position(|&byte| byte == b'}')?;
            let spelled = hex(digits.get(..width)?, width) == Some(u32::from(character));
            return spelled.then_some(count + "u{}".len() + width);
        }
        if hex(digits.get(..4)?, 4) != Some(u32::from(*unit)) {
            return None;
        }
        length += count + "u0000".len();
    }
    Some(length)
}

/// The value of exactly `length` hexadecimal digits of either case.
fn hex(digits: &[u8], length: usize) -> Option<u32> {
    if digits.len() != length {
        return None;
    }
    digits.iter().try_fold(0, |value, &digit| {
        Some(value * 16 + char::from(digit).to_digit(16)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_found_however_it_is_spelled() {
        let key = "a b/\"\\é😀%+";
        for spelled in [
            "a b/\"\\é😀%+",
            "a+b%2F%22%5C%C3%A9%F0%9F%98%80%25%2B",
            "a%20b%2f%22%5c%c3%a9%f0%9f%98%80%25%2b",
            r#"a b\/\"\\\u00e9\ud83d\ude00%+"#,
            r#"\u0061\u0020\u0062\u002F\u0022\u005C\u00E9\uD83D\uDE00\u0025\u002B"#,
            r#"a%20b\/%22\\é\ud83D\uDe00%+"#,
            r#"a b/\"\\\u{e9}\u{1f600}%+"#,
            r#"a b\\\/\\\"\\\\\\u00e9\\ud83d\\ude00%+"#,
            r#"a b\\/\\\"\\\\é😀%+"#,
            r#"a b\\\\\\\/\\\\\\\"\\\\\\\\\\\\u00e9\\\\u{1f600}%+"#,
        ] {
            assert_eq!(hide(key, &format!("<{spelled}>")), "<***>", "{spelled}");
            assert_eq!(quote(key, &format!("<{spelled}>")), "<***>", "{spelled}");
        }
    }

    #[test]
    fn what_is_not_the_key_stays() {
        for text in [
            "", "canar", "Canary", "c%61nar", "%63%6", "\\u006", "\\ud83d", "c\\u{}", "%é",
        ] {
            assert_eq!(hide("canary", text), text);
        }
        assert_eq!(hide("canary", "xcanarycanaryx"), "x******x");
        assert_eq!(hide("", "text"), "text");
    }

    #[test]
    fn backslashes_are_followed_both_ways() {
        assert_eq!(hide(r"\n\", r"<\\n\\> <\n\>"), "<***> <***>");
        let many = "\\".repeat(60);
        assert_eq!(hide(&many, &many.repeat(2)), MASK);
    }

    #[test]
    fn no_text_takes_more_than_its_length() {
        // Would take hours if every backslash were counted from every other.
        let hostile = "\\".repeat(400_000);
        assert_eq!(hide("canary", &hostile).len(), hostile.len());
    }

    #[test]
    fn masking_comes_before_cutting() {
        let text = format!("{}canary", "x".repeat(LONGEST - 3));
        let quoted = quote("canary", &text);
        assert!(
            quoted.ends_with("x***") && quoted.chars().count() == LONGEST,
            "{quoted}"
        );
        let quoted = quote("canary", &format!("x{text}"));
        assert!(
            quoted.ends_with("xx…") && quoted.chars().count() < LONGEST,
            "{quoted}"
        );
        assert_eq!(quote("canary", &"x".repeat(LONGEST)), "x".repeat(LONGEST));
        assert_eq!(
            quote("canary", &"x".repeat(LONGEST + 1)),
            "x".repeat(LONGEST - 1) + "…"
        );
    }

    #[test]
    fn a_quotation_is_one_line() {
        assert_eq!(quote("key", "a\r\nb\u{1b}[31m"), "a  b [31m");
    }
}
