//! Recognizes the refusal of the API's rate limiter.

/// The limiter's `msg` begins with this, in lower case. It goes on with "Please try again soon."
const SENTENCE: &str = "you have exceeded the number of requests per second for this key";

/// Whether a reply that does not report success is the limiter's refusal.
///
/// HTTP 429 says so by itself. The API's own limiter answers HTTP 500, and is known by its sentence alone, which has to
/// stand at the beginning: another refusal can quote the caller.
pub(crate) fn is_limiter(status: u16, msg: Option<&str>) -> bool {
    status == 429 || (status >= 400 && msg.is_some_and(begins_with_sentence))
}

/// Compares without regard to case and to white space.
fn begins_with_sentence(msg: &str) -> bool {
    let mut letters = msg
        .chars()
        .filter(|c| !is_blank(*c))
        .map(|c| c.to_ascii_lowercase());
    let mut expected = SENTENCE.chars().filter(|c| !is_blank(*c));
    let begins = expected.all(|c| letters.next() == Some(c));
    // A sentence of another meaning can go on here: "… for this key is the label of another image".
    begins && matches!(letters.next(), None | Some('.' | '!'))
}

/// White space, and what looks like none.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_limiters_refusal() {
        const EXACT: &str = "You have exceeded the number of requests per second for this key. Please try again soon.";
        let shouted = EXACT.to_uppercase();
        let spread = format!(
            "\u{feff}\u{a0} {}\r\n",
            EXACT.replace(' ', "\r\n\t\u{a0} \u{2003}")
        );
        for (status, msg, expected) in [
            (500, Some(EXACT), true),
            (400, Some(EXACT), true),
            (403, Some(EXACT), true),
            (503, Some(EXACT), true),
            (599, Some(EXACT), true),
            (500, Some(shouted.as_str()), true),
            (500, Some(spread.as_str()), true),
            (
                500,
                Some("You have exceeded the number of requests per second for this key"),
                true,
            ),
            (
                500,
                Some("You have exceeded the number of requests per second for this key! Wait."),
                true,
            ),
            (429, None, true),
            (429, Some(""), true),
            (429, Some("Too Many Requests"), true),
            (200, Some(EXACT), false),
            (302, Some(EXACT), false),
            (399, Some(EXACT), false),
            (500, None, false),
            (500, Some(""), false),
            (500, Some("You have exceeded"), false),
            (500, Some("Quota exceeded: 5 requests per second"), false),
            (
                500,
                Some("Number of requests per second for this key was exceeded."),
                false,
            ),
            (
                400,
                Some(
                    "The label 'You have exceeded the number of requests per second for this key. \
                     Please try again soon.' is in use.",
                ),
                false,
            ),
            (
                400,
                Some(
                    "Error: You have exceeded the number of requests per second for this key. \
                     Please try again soon.",
                ),
                false,
            ),
            (
                400,
                Some("You have exceeded the number of requests per second for this keyring label."),
                false,
            ),
            (
                400,
                Some("You have exceeded the number of requests per second for this key is in use."),
                false,
            ),
            (
                400,
                Some(
                    "You have exceeded the number of requests per second for this key' is in use.",
                ),
                false,
            ),
        ] {
            assert_eq!(is_limiter(status, msg), expected, "{status} {msg:?}");
        }
    }
}
