//! Derives a code or a name from the label of what is created without one.

/// Derives `my-custom-image` from `My Custom Image`, as in the vendor's sample. The rule that any other run of
/// characters becomes one hyphen is inferred from that sample. A label without letters and digits gives the fallback.
pub(super) fn from_label(label: &str, fallback: &str) -> String {
    let words = label
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let code = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    if code.is_empty() {
        fallback.to_owned()
    } else {
        code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_stay_and_other_runs_become_one_hyphen() {
        for (label, code) in [
            ("My Custom Image", "my-custom-image"),
            ("image 17", "image-17"),
            ("  Müller & Söhne = 100 %\r\n", "m-ller-s-hne-100"),
            ("", "image"),
            ("%", "image"),
        ] {
            assert_eq!(from_label(label, "image"), code, "{label:?}");
        }
    }
}
