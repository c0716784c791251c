//! Text that can neither break a line nor hide or reorder what a terminal or a log shows.

use std::ops::RangeInclusive;

/// What Unicode calls format characters and line and paragraph separators, and letters without a shape. They are not
/// seen themselves, but change what is.
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

fn is_harmful(character: char) -> bool {
    character.is_control() || INVISIBLE.iter().any(|range| range.contains(&character))
}

/// `text` on one line of at most `longest` characters. What is harmful is escaped as in Rust: `\n`, `\u{202e}`.
pub(crate) fn one_line(text: &str, longest: usize) -> String {
    let mut line = String::with_capacity(text.len().min(longest));
    let mut length = 0;
    for character in text.chars() {
        length += append(character, is_harmful(character), &mut line);
        if length > longest {
            return cut(line, longest);
        }
    }
    line
}

/// The same with lines as they are: line feeds, carriage returns before them, and tabs stay.
pub(crate) fn lines(text: &str, longest: usize) -> String {
    let mut lines = String::with_capacity(text.len().min(longest));
    let mut length = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let harmful = match character {
            '\n' | '\t' => false,
            '\r' => characters.peek() != Some(&'\n'),
            other => is_harmful(other),
        };
        length += append(character, harmful, &mut lines);
        if length > longest {
            return cut(lines, longest);
        }
    }
    lines
}

/// How many characters it became.
fn append(character: char, harmful: bool, text: &mut String) -> usize {
    if !harmful {
        text.push(character);
        return 1;
    }
    let escape = character.escape_default();
    let length = escape.len();
    text.extend(escape);
    length
}

/// The text with an ellipsis at its end, so that it keeps the limit.
fn cut(text: String, longest: usize) -> String {
    let kept = text.chars().take(longest.saturating_sub(1));
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANY: usize = 1000;

    #[test]
    fn harmful_characters_are_escaped() {
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
            assert_eq!(one_line(text, MANY), line);
            assert_eq!(lines(text, MANY), with_lines);
        }
    }

    #[test]
    fn a_limit_holds_with_its_ellipsis() {
        assert_eq!(one_line("abc", 3), "abc");
        assert_eq!(one_line("abcd", 3), "ab…");
        assert_eq!(lines("ab\nd", 3), "ab…");
        assert_eq!(one_line("\n\n", 3), "\\n…");
    }
}
