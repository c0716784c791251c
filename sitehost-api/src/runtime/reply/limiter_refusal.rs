//! Recognizes a refusal by the API's rate limiter, after which the client retries the call.

/// The start of the rate limiter's `msg`, in lower case. The full text continues with ". Please try again soon."
const SENTENCE: &str = "you have exceeded the number of requests per second for this key";

/// Whether an unsuccessful reply is a refusal by the rate limiter.
///
/// HTTP 429 always is. The API's own limiter replies with HTTP 500 and is recognized by its `msg` alone. The `msg` has to
/// start with the sentence, because another refusal can quote text of the caller.
pub(crate) fn is_limiter(status: u16, msg: Option<&str>) -> bool {
    status == 429 || (status >= 400 && msg.is_some_and(starts_with_sentence))
}

/// Whether `msg` starts with the sentence, ignoring ASCII case and white space.
fn starts_with_sentence(msg: &str) -> bool {
    let mut letters = msg
        .chars()
        .filter(|c| !is_blank(*c))
        .map(|c| c.to_ascii_lowercase());
    let mut expected = SENTENCE.chars().filter(|c| !is_blank(*c));
    let is_prefix = expected.all(|c| letters.next() == Some(c));
    // The sentence has to end here. "… for this key is the label of another image" has another meaning.
    is_prefix && matches!(letters.next(), None | Some('.' | '!'))
}

/// White space and invisible characters.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_by_the_rate_limiter_is_http_429_or_starts_with_its_sentence() {
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
