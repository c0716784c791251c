//! Escapes control characters and invisible characters, and truncates. The last step of redaction.
//!
//! Escaped text cannot hide or reorder other text in a terminal or a log. The result of [`one_line`] cannot break a line
//! either.

use std::ops::RangeInclusive;

/// Unicode's format characters, line and paragraph separators, and blank letters. They are invisible, but can change how
/// the text around them is displayed.
const INVISIBLE: &[RangeInclusive<char>] = &[
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{600}'..='\u{605}',
    '\u{61c}'..='\u{61c}',
    '\u{6dd}'..='\u{6dd}',
    '\u{70f}'..='\u{70f}',
    '\u{890}'..='\u{891}',
    '\u{8e2}'..='\u{8e2}',
    '\u{115f}'..='\u{1160}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{3164}'..='\u{3164}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff9}'..='\u{fffb}',
    '\u{110bd}'..='\u{110bd}',
    '\u{110cd}'..='\u{110cd}',
    '\u{13430}'..='\u{1343f}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];

fn needs_escape(character: char) -> bool {
    character.is_control() || INVISIBLE.iter().any(|range| range.contains(&character))
}

/// Escapes `text` into one line of at most `max` characters. Escapes are those of Rust: `\n`, `\u{202e}`.
pub(crate) fn one_line(text: &str, max: usize) -> String {
    let mut line = String::with_capacity(text.len().min(max));
    let mut length = 0;
    for character in text.chars() {
        length += push(&mut line, character, needs_escape(character));
        if length > max {
            return truncate(line, max);
        }
    }
    line
}

/// Escapes `text` and keeps its lines: line feeds, carriage returns before them, and tabs are not escaped. The result has
/// at most `max` characters.
pub(crate) fn lines(text: &str, max: usize) -> String {
    let mut lines = String::with_capacity(text.len().min(max));
    let mut length = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = match character {
            '\n' | '\t' => false,
            '\r' => characters.peek() != Some(&'\n'),
            other => needs_escape(other),
        };
        length += push(&mut lines, character, escaped);
        if length > max {
            return truncate(lines, max);
        }
    }
    lines
}

/// Appends a character or its escape. Returns how many characters were appended.
fn push(text: &mut String, character: char, escaped: bool) -> usize {
    if !escaped {
        text.push(character);
        return 1;
    }
    let escape = character.escape_default();
    let length = escape.len();
    text.extend(escape);
    length
}

/// Truncates text to `max` characters, the last of which is an ellipsis.
fn truncate(text: String, max: usize) -> String {
    let kept = text.chars().take(max.saturating_sub(1));
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO_LIMIT: usize = usize::MAX;

    #[test]
    fn control_and_invisible_characters_are_escaped() {
        for (text, line, with_lines) in [
            ("plain é漢🦀", "plain é漢🦀", "plain é漢🦀"),
            ("a\r\nb\nc\td", r"a\r\nb\nc\td", "a\r\nb\nc\td"),
            ("a\rb", r"a\rb", r"a\rb"),
            ("\u{1b}[31m\u{85}", r"\u{1b}[31m\u{85}", r"\u{1b}[31m\u{85}"),
            (
                "a\u{202e}b\u{2028}",
                r"a\u{202e}b\u{2028}",
                r"a\u{202e}b\u{2028}",
            ),
            (
                "\u{feff}\u{200b}\u{2066}",
                r"\u{feff}\u{200b}\u{2066}",
                r"\u{feff}\u{200b}\u{2066}",
            ),
        ] {
            assert_eq!(one_line(text, NO_LIMIT), line);
            assert_eq!(lines(text, NO_LIMIT), with_lines);
        }
    }

    #[test]
    fn truncated_text_ends_with_an_ellipsis_within_the_limit() {
        assert_eq!(one_line("abc", 3), "abc");
        assert_eq!(one_line("abcd", 3), "ab…");
        assert_eq!(lines("ab\nd", 3), "ab…");
        assert_eq!(one_line("\n\n", 3), "\\n…");
    }
}
