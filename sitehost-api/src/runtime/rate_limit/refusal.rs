//! How the API's refusal for too many requests is known.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::Offset;

/// The limiter's `msg` begins with this, in lower case. It goes on with "Please try again soon."
const SENTENCE: &str = "you have exceeded the number of requests per second for this key";

/// The longest `Retry-After`; a longer one counts as this.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

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

/// How long a `Retry-After` asks to wait: a number of seconds or a date, which is compared with the reply's own `Date`,
/// or with this machine's clock if that is missing. `None` if it is neither.
pub(crate) fn retry_after(value: &str, date: Option<&str>) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds = value.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(LONGEST));
    }
    let until = http_date(value)?;
    let now = date.and_then(http_date).unwrap_or_else(utc_now);
    let wait = Duration::try_from(until.duration_since(now)).unwrap_or_default();
    Some(wait.min(LONGEST))
}

fn utc_now() -> DateTime {
    Offset::UTC.to_datetime(Timestamp::now())
}

/// Reads a date in any of the three forms of HTTP, all of which are in UTC.
fn http_date(text: &str) -> Option<DateTime> {
    const FORMS: [&str; 3] = [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %e %H:%M:%S %Y",
    ];
    FORMS
        .iter()
        .find_map(|form| strtime::parse(form, text.trim()).ok()?.to_datetime().ok())
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

    #[test]
    fn what_retry_after_asks_for() {
        let date = Some("Sun, 06 Nov 1994 08:49:37 GMT");
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        for (value, expected) in [
            ("0", seconds(0)),
            ("2", seconds(2)),
            (" 120 ", seconds(120)),
            ("007", seconds(7)),
            ("Sun, 06 Nov 1994 08:49:40 GMT", seconds(3)),
            ("Sunday, 06-Nov-94 08:49:40 GMT", seconds(3)),
            ("Sun Nov  6 08:49:40 1994", seconds(3)),
            ("Sun, 06 Nov 1994 08:49:30 GMT", seconds(0)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", seconds(0)),
            ("Fri, 31 Dec 9999 23:59:59 GMT", Some(LONGEST)),
            ("99999999999999999999999999", Some(LONGEST)),
            ("18446744073709551615", Some(LONGEST)),
            ("", None),
            ("-1", None),
            ("+1", None),
            ("1.5", None),
            ("1e3", None),
            ("soon", None),
            ("Sun, 99 Nov 1994 08:49:37 GMT", None),
        ] {
            assert_eq!(retry_after(value, date), expected, "{value}");
        }
        let past = "Thu, 01 Jan 1970 00:00:00 GMT";
        assert_eq!(retry_after(past, None), seconds(0));
        let far = "Fri, 31 Dec 9999 23:59:59 GMT";
        assert_eq!(retry_after(far, Some("nonsense")), Some(LONGEST));
    }
}
