//! The code of an image that is created without one.

/// For a label that has no letter and no digit to make a code of.
const NAMELESS: &str = "image";

/// `My Custom Image` gives `my-custom-image`, as in the vendor's sample. That anything but letters and digits becomes one
/// hyphen is inferred from that sample alone.
pub(super) fn from_label(label: &str) -> String {
    let words = label
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let code = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    if code.is_empty() {
        NAMELESS.to_owned()
    } else {
        code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_stay_and_anything_else_is_one_hyphen() {
        for (label, code) in [
            ("My Custom Image", "my-custom-image"),
            ("image 17", "image-17"),
            ("  Müller & Söhne = 100 %\r\n", "m-ller-s-hne-100"),
            ("", "image"),
            ("%", "image"),
        ] {
            assert_eq!(from_label(label), code, "{label:?}");
        }
    }
}
