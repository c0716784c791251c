//! The example at the end of a description.

/// What begins an example.
const MARK: &str = "Example:";

/// Splits a description from its example. The last mark counts, since a description may have one, too.
pub fn split(text: &str) -> (String, Option<String>) {
    let (description, example) = match text.rfind(MARK) {
        Some(at) => (&text[..at], Some(trimmed(&text[at + MARK.len()..]))),
        None => (text, None),
    };
    (one_line(description), example)
}

/// Removes the blanks around an example. The indentation within it stays.
fn trimmed(example: &str) -> String {
    let example = example.trim_end();
    let filled = example.trim_start_matches([' ', '\t']);
    match filled.strip_prefix('\n') {
        Some(lines) => lines.trim_start_matches('\n').to_owned(),
        None => filled.to_owned(),
    }
}

/// Writes text on one line.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
