//! Cuts text to a number of bytes, between two characters.

/// The beginning of `text`, no longer than this many bytes.
pub(crate) fn up_to(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
