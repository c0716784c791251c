//! Text from the spec as doc comments that rustdoc reads as the prose it is: `params[x]` is no link, `a < b` no tag, an
//! indented line no code, and a fenced block no doctest.

use std::collections::{BTreeMap, HashMap};

use quote::quote;
use syn::{Attribute, parse_quote};

/// The code spans of a line: the end of each, by its start. A span begins and ends with equally long runs of backticks.
fn code_spans(line: &str) -> BTreeMap<usize, usize> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in line.match_indices('`') {
        match runs.last_mut() {
            Some((start, length)) if *start + *length == at => *length += 1,
            _ => runs.push((at, 1)),
        }
    }
    // From the end, so that the next run of each length is known.
    let mut next: HashMap<usize, usize> = HashMap::new();
    let mut spans = BTreeMap::new();
    for &(start, length) in runs.iter().rev() {
        if let Some(end) = next.insert(length, start) {
            spans.insert(start, end + length);
        }
    }
    spans
}

/// The web address at the start of a text, with angle brackets around it or without.
fn address(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix('<').unwrap_or(text);
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| inside.starts_with(scheme))?;
    let ends = |c: char| c.is_whitespace() || c.is_control() || "<>()[]`\"'|\\".contains(c);
    let length = inside.find(ends).unwrap_or(inside.len());
    let address = inside[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
    let bracketed = text.len() != inside.len() && inside[address.len()..].starts_with('>');
    let taken = address.len() + if bracketed { 2 } else { 0 };
    let whole = text.len() == inside.len() || bracketed;
    (address.len() > scheme.len() && address.is_ascii() && whole).then_some((address, taken))
}

/// The width of a list's marker at the start of a line: 2 for `- `, 3 for `1. `.
fn list_marker(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = line.as_bytes().get(digits)?;
    let is_mark = match digits {
        0 => matches!(mark, b'-' | b'*' | b'+'),
        1..=9 => matches!(mark, b'.' | b')'),
        _ => false,
    };
    (is_mark && line.as_bytes().get(digits + 1) == Some(&b' ')).then_some(digits + 2)
}

/// One line of prose. Code spans stay as they are, addresses become links, and everything else that Markdown would take
/// for markup is escaped.
fn safe_line(line: &str) -> String {
    let line = line.trim();
    let spans = code_spans(line);
    let mut out = String::new();
    let mut rest = line;
    while let Some(next) = rest.chars().next() {
        let at = line.len() - rest.len();
        if let Some(end) = spans.get(&at) {
            out.push_str(&line[at..*end]);
            rest = &line[*end..];
            continue;
        }
        if next == '`' {
            // A run that is never closed. The end of it is no span's start.
            let after = rest.trim_start_matches('`');
            out.push_str(&"\\`".repeat(rest.len() - after.len()));
            rest = after;
            continue;
        }
        if let Some((address, taken)) = address(rest) {
            out.push_str(&format!("<{address}>"));
            rest = &rest[taken..];
            continue;
        }
        if matches!(next, '~' | '[' | ']' | '<' | '>' | '&' | '\\' | '|') {
            out.push('\\');
        }
        rest = &rest[next.len_utf8()..];
        if next.is_whitespace() {
            // Several spaces behind a list's marker would be code.
            rest = rest.trim_start();
            out.push(' ');
        } else {
            out.push(next);
        }
    }
    out
}

/// Whether a line opens or closes a fenced block.
fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~")
}

/// Whether a character changes the direction of text. rustc refuses it in a comment.
fn is_bidirectional(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text as lines of safe Markdown.
pub fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let clean: String = text
        .chars()
        .filter(|c| *c == '\n' || !(c.is_control() || is_bidirectional(*c)))
        .collect();
    // Text that is nothing but a fence is not left out.
    let has_prose = clean
        .lines()
        .any(|line| !(is_fence(line) || line.trim().is_empty()));
    let mut indent = 0;
    let prose = |line: &&str| !(has_prose && is_fence(line));
    for line in clean.trim().lines().filter(prose) {
        let mut line = safe_line(line);
        match list_marker(&line) {
            Some(width) => indent = width,
            None if line.is_empty() => indent = 0,
            // What goes on belongs to the entry above, and clippy wants to see that.
            None => line.insert_str(0, &" ".repeat(indent)),
        }
        if !(line.is_empty() && lines.last().is_none_or(String::is_empty)) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Text from the spec as doc attributes, one a line.
pub fn attributes(text: &str) -> Vec<Attribute> {
    lines(text).iter().map(|line| attribute(line)).collect()
}

/// Text of the generator's own as doc attributes, as it stands.
pub fn verbatim(text: &str) -> Vec<Attribute> {
    text.lines().map(attribute).collect()
}

fn attribute(line: &str) -> Attribute {
    let line = if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    };
    let tokens = quote!(#line);
    parse_quote!(#[doc = #tokens])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

    use super::lines;

    #[test]
    fn brackets_are_no_links_and_code_stays_code() {
        assert_eq!(
            lines("see params[x] and `params[x]`"),
            [r"see params\[x\] and `params[x]`"]
        );
        assert_eq!(lines("a `b and [c]"), [r"a \`b and \[c\]"]);
    }

    #[test]
    fn text_of_another_direction_is_left_out() {
        assert_eq!(lines("a\u{202e}b\u{2066}c"), ["abc"]);
    }

    #[test]
    fn growing_runs_of_backticks_take_linear_time() {
        let line: String = (1..2000).map(|length| "`".repeat(length) + " ").collect();
        assert_eq!(lines(&line).len(), 1);
    }

    #[test]
    fn indented_lines_and_fences_are_prose() {
        assert_eq!(
            lines("one\n\n        two\n```\nfn main() {}\n```\n"),
            ["one", "", "two", "fn main() {}"]
        );
    }

    #[test]
    fn a_fence_alone_is_not_left_out() {
        assert_eq!(lines("```a"), [r"\`\`\`a"]);
        assert_eq!(lines("~~~ a\n\n"), [r"\~\~\~ a"]);
    }

    #[test]
    fn addresses_are_links_and_lists_stay_lists() {
        assert_eq!(
            lines("see https://a.nz/b?c=d, or <http://e.nz>."),
            ["see <https://a.nz/b?c=d>, or <http://e.nz>."]
        );
        assert_eq!(lines("https:// <https://"), [r"https:// \<https://"]);
        assert_eq!(
            lines("- one\ngoes on\n1. two\n   goes on\n\nthree"),
            ["- one", "  goes on", "1. two", "   goes on", "", "three"]
        );
    }

    /// What rustdoc reads beyond plain Markdown.
    fn rustdoc() -> Options {
        Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
    }

    /// Anything, and what Markdown makes something of in every order.
    fn text() -> impl Strategy<Value = String> {
        let markup = prop::sample::select(vec![
            "- ",
            "1. ",
            "~~~",
            "```",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "> ",
            "# ",
            "[a](b)",
            "[a]: b",
            "![a](b)",
            "<b>",
            "<!-- ",
            "https://a.nz/b",
            "<https://a.nz>",
            "`",
            "``",
            "a",
            "|",
            "---",
            "===",
            "\\",
            "&lt;",
            "*",
            "_",
            ":",
        ]);
        prop_oneof![
            prop::collection::vec(markup, 0..14).prop_map(|parts| parts.concat()),
            "[ a-z`~\\[\\]()<>&!*_#:/.\\\\\n\t-]{0,80}",
            "\\PC{0,60}",
        ]
    }

    proptest! {
        #[test]
        fn no_text_becomes_a_link_a_tag_or_a_code_block(text in text()) {
            let markdown = lines(&text).join("\n");
            for event in Parser::new_ext(&markdown, rustdoc()) {
                let markup = matches!(
                    event,
                    Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. })
                ) || matches!(event, Event::Start(Tag::Link { link_type, .. }) if link_type != LinkType::Autolink);
                prop_assert!(!markup, "{event:?} in {markdown:?}");
            }
        }
    }
}
