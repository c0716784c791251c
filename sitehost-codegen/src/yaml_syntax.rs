//! What to write in place of a line that is not YAML. `yaml` reports what the parser says of it.

use saphyr_parser::Parser;

/// Characters that begin something else than text: a list, an anchor, a tag, a block.
const INDICATORS: &str = "[]{}*&!%@`|>,?#-";

/// The remedy for a wrong indentation.
const ALIGN: &str =
    "align the line with those beside it; what belongs to a key is two spaces deeper";

/// A line without its indentation and the `- ` of a list.
fn content(line: &str) -> &str {
    line.trim().trim_start_matches("- ").trim_start()
}

/// The value in a line `key: value` or `- key: value`.
fn value(line: &str) -> Option<&str> {
    line.split_once(": ").map(|(_, value)| value.trim())
}

/// Whether a line is YAML by itself. If it is, its indentation is wrong, or a line beside it.
fn is_yaml(line: &str) -> bool {
    Parser::new_from_str(line.trim()).all(|event| event.is_ok())
}

/// Whether a line continues a list in brackets that began in a line above: `ids[], params[size]]`.
fn continues_list(line: &str) -> bool {
    let line = line.trim();
    !line.starts_with("- ") && !line.contains(": ") && line.ends_with([',', ']'])
}

/// The first word of a list that has a bracket in it, such as `ids[]`, without the bracket that ends the list.
fn word_with_brackets(list: &str) -> Option<&str> {
    let mut words = list.trim_start_matches('[').split([',', ' ']);
    let word = words.find(|word| !word.starts_with(['\'', '"', '[']) && word.contains('['))?;
    let surplus = word
        .matches(']')
        .count()
        .saturating_sub(word.matches('[').count());
    Some((0..surplus).fold(word, |word, _| word.strip_suffix(']').unwrap_or(word)))
}

fn is_open_list(line: &str) -> bool {
    value(line).is_some_and(|value| value.starts_with('[') && !value.contains(']'))
}

/// How to correct the line that the parser marks. The mistake can be in the line before or after it as well.
pub fn remedy([before, line, after]: [&str; 3]) -> String {
    let is_indented_by_tab =
        |line: &str| line[..line.len() - line.trim_start().len()].contains('\t');
    if is_indented_by_tab(line) || is_indented_by_tab(after) {
        return "indent with spaces, not with tabs".to_owned();
    }
    if is_open_list(before) || is_open_list(line) {
        return "close the list with `]`".to_owned();
    }
    let value = value(line).unwrap_or(content(line));
    let continues_list = continues_list(line);
    if is_yaml(line) && !continues_list {
        return ALIGN.to_owned();
    }
    let is_list = value.starts_with('[') || continues_list;
    if let Some(word) = word_with_brackets(value).filter(|_| is_list) {
        return format!("quote a name with brackets in a list: `'{word}'`");
    }
    match value.chars().next() {
        Some('\'') => {
            "close the quote at the end of the text, and write an apostrophe in it twice: `''`"
                .to_owned()
        }
        Some('"') => {
            "close the quote at the end of the text, and write a quote in it as `\\\"`".to_owned()
        }
        Some(first) if INDICATORS.contains(first) => {
            format!("quote a text that begins with `{first}`: `'{first}…'`")
        }
        _ if value.contains(": ") || value.ends_with(':') => {
            "quote a text with `: ` in it: `'…: …'`".to_owned()
        }
        _ => ALIGN.to_owned(),
    }
}

/// A place in a text. The parser counts characters; with the last place, the next one on a long line is found without going
/// through the line from its start.
#[derive(Default)]
pub struct Place {
    line: usize,
    column: usize,
    byte: usize,
}

impl Place {
    /// Moves to a column, and returns the comment that is next on the line. It is often meant as a part of the text before it.
    pub fn comment<'l>(&mut self, number: usize, line: &'l str, column: usize) -> Option<&'l str> {
        if self.line != number || self.column > column {
            *self = Self {
                line: number,
                ..Self::default()
            };
        }
        let ahead = line.get(self.byte..)?;
        let passed = ahead.chars().take(column - self.column);
        self.byte += passed.map(char::len_utf8).sum::<usize>();
        self.column = column;
        let rest = line.get(self.byte..)?.trim_start();
        rest.starts_with('#').then(|| rest.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remedy_names_what_is_wrong_with_the_line() {
        for (line, expected) in [
            ("  required: [a, ids[], b]", "`'ids[]'`"),
            ("  required: [a, params[size]]", "`'params[size]'`"),
            ("  required: [params[a][b], c]", "`'params[a][b]'`"),
            ("      ids[], params[size]]", "`'ids[]'`"),
            ("  required: [id, a", "close the list"),
            ("  description: The name: what is shown.", "with `: ` in it"),
            ("  - params[a]: The name: what is shown.", "with `: ` in it"),
            ("  description: [key] name.", "begins with `[`"),
            ("  description: *key* name.", "begins with `*`"),
            ("  description: 'The key's name.'", "write an apostrophe"),
            ("  description: \"The \"key\".\"", "write a quote in it"),
            ("  - *key* name.", "begins with `*`"),
            ("   description: The key.", "align the line"),
            ("   properties:", "align the line"),
            ("   params[size]:", "align the line"),
            ("   '200':", "align the line"),
            ("   - a", "align the line"),
            ("   required: ['ids[]', b]", "align the line"),
            ("   description: 'The key''s name.'", "align the line"),
            ("   description: >-", "align the line"),
            ("   default: -1", "align the line"),
            ("\tdescription: The key.", "indent with spaces"),
            ("", "align the line"),
        ] {
            let remedy = remedy(["", line, ""]);
            assert!(remedy.contains(expected), "{line:?}: {remedy}");
        }
        for (before, after, expected) in [
            ("", "\t\tformat: id", "indent with spaces"),
            ("  required: [id, a", "", "close the list"),
        ] {
            assert!(remedy([before, "  type: string", after]).contains(expected));
        }
    }

    #[test]
    fn a_comment_is_found_whichever_place_was_looked_at_before() {
        let mut place = Place::default();
        for (number, line, column, expected) in [
            (0, "ā: é, b: ü # c ", 4, None),
            (0, "ā: é, b: ü # c ", 10, Some("# c")),
            (0, "ā: é, b: ü # c ", 4, None),
            (1, "key: text  # c", 9, Some("# c")),
            (2, "#", 0, Some("#")),
            (3, "", 7, None),
            (3, "", 9, None),
        ] {
            let comment = place.comment(number, line, column);
            assert_eq!(comment, expected, "{line:?}, {column}");
        }
    }
}
