//! Text in quotes. The documentation need not escape a quotation mark within a value: the one that ends the value is
//! recognized by what follows it.

use super::Value;

/// Returns the text in the quotes that open at the beginning, and where they are closed. `ends` tells whether a quotation
/// mark closes, by what follows it.
pub fn quoted(text: &str, ends: impl Fn(&str) -> bool) -> Option<(String, usize)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        let after = &text[at + c.len_utf8()..];
        // With nothing behind it, the mark may as well be within a value that is cut.
        if c == quote && !escaped && ends(after) && !after.trim_start().is_empty() {
            return Some((unescaped(&text[1..at]), at + 1));
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// Returns the value at the beginning of a text, and where it ends. `None` if it is cut.
pub fn value(text: &str, ends: impl Fn(&str) -> bool) -> Option<(Value, usize)> {
    if text.starts_with(['"', '\'']) {
        let (value, end) = quoted(text, ends)?;
        return Some((Value::Quoted(value), end));
    }
    let end = text.find([',', ')', '}', ']', ';', '\n'])?;
    // The digits of a number may go on behind the end of the page.
    if text[end..].trim().is_empty() {
        return None;
    }
    Some((Value::Bare(text[..end].trim().to_owned()), end))
}

/// Returns the offset of the first character that is not blank.
pub fn filled(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Returns whether the pair of a list has ended: the list ends, or the next pair begins. A line end alone does not say so, since
/// a value may have lines. In a text that lost the brackets around the list, a call follows the last pair.
pub fn ends_pair(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '\t']);
    let next = after.strip_prefix(',').unwrap_or(after).trim_start();
    let behind = next.trim_start_matches([')', '}', ']', ';']);
    let is_closed = behind.len() < next.len() && (behind.is_empty() || behind.starts_with('\n'));
    let is_end = next.is_empty() || is_closed;
    let is_call = next.starts_with("curl_") || next.starts_with("request.");
    is_end || is_call || after.starts_with([',', '\n']) && begins_pair(next)
}

/// Returns whether a name in quotes with `=>` behind it comes next.
fn begins_pair(text: &str) -> bool {
    let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return false;
    };
    let mut name = text[1..]
        .char_indices()
        .take(200)
        .take_while(|(_, c)| *c != '\n');
    let end = name.find(|(_, c)| *c == quote);
    end.is_some_and(|(end, _)| {
        text[end + 2..]
            .trim_start_matches([' ', '\t'])
            .starts_with("=>")
    })
}

/// Reads the pairs `name => value` of PHP and Ruby, from where the first is.
pub fn arrow_pairs(code: &str) -> Vec<(usize, String, Value)> {
    let mut pairs = Vec::new();
    let mut at = 0;
    loop {
        at += code[at..].len() - code[at..].trim_start_matches([' ', '\t', '\n', ',']).len();
        let start = at;
        let name = quoted(&code[at..], |after| after.trim_start().starts_with("=>"));
        let Some((name, end)) = name.filter(|(name, _)| !name.contains('\n')) else {
            return pairs;
        };
        at += end;
        at += filled(&code[at..]) + "=>".len();
        at += filled(&code[at..]);
        let Some((value, end)) = value(&code[at..], ends_pair) else {
            return pairs;
        };
        at += end;
        pairs.push((start, name, value));
    }
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n') => plain.push('\n'),
                Some(c @ ('\\' | '"' | '\'' | '/')) => plain.push(c),
                Some(c) => plain.extend(['\\', c]),
                None => plain.push('\\'),
            },
            (c, false) => plain.push(c),
        }
    }
    plain
}

/// Returns the word at the beginning of a text if something follows it.
pub fn word_before<'a>(text: &'a str, follows: &str) -> Option<&'a str> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric())?;
    text[end..].starts_with(follows).then(|| &text[..end])
}
