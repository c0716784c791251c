//! Truncates text without splitting a character.

/// Returns the longest prefix of `text` that has at most `max` bytes.
pub(crate) fn truncated(text: &str, max: usize) -> &str {
    let mut end = max.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
