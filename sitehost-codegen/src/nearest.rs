//! "Did you mean": the known word that a mistyped one is closest to.

/// Returns the known word that is nearest to `word`: the same but for upper and lower case, or one or two edits away.
///
/// A word of up to two letters may differ in case only, one of up to four in one edit, a longer one in two. Of two that are
/// equally near, the first is returned.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let allowed = match word.chars().count() {
        0..=2 => 0,
        3..=4 => 1,
        _ => 2,
    };
    let near = known.into_iter().filter(|other| *other != word);
    let distances = near.map(|other| (strsim::osa_distance(&lower, &other.to_lowercase()), other));
    distances
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const KEYWORDS: [&str; 6] = [
        "description",
        "example",
        "items",
        "type",
        "in",
        "x-rust-name",
    ];

    #[test]
    fn a_slip_of_the_finger_is_recognized() {
        for (word, meant) in [
            ("desciption", "description"),
            ("descripiton", "description"),
            ("exmaple", "example"),
            ("examples", "example"),
            ("tpye", "type"),
            ("Type", "type"),
            ("item", "items"),
            ("x-rustname", "x-rust-name"),
            ("IN", "in"),
        ] {
            assert_eq!(nearest(word, KEYWORDS), Some(meant), "{word}");
        }
    }

    #[test]
    fn another_word_is_no_slip() {
        for word in [
            "deprecated",
            "summary",
            "tape-drive",
            "i",
            "is",
            "",
            "typo-s",
        ] {
            assert_eq!(nearest(word, KEYWORDS), None, "{word}");
        }
    }

    #[test]
    fn the_nearer_one_is_returned_and_never_the_word_itself() {
        assert_eq!(nearest("sizes", ["prizes", "size"]), Some("size"));
        assert_eq!(nearest("size", ["size"]), None);
    }
}
