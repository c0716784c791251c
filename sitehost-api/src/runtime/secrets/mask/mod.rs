//! Keeping secrets out of everything that leaves the SDK: errors, spans, previews.
//!
//! Text that quotes the server or the caller is stored only as [`Redacted`], which only a [`Redactor`] makes from such
//! text. A `Redactor` masks the secrets, then escapes control and invisible characters, then truncates the text.

mod harmless;
mod search;
mod spelling;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

pub(crate) use self::harmless::one_line;
use self::search::{Needle, search};
use super::secret::Secret;
use crate::runtime::truncate::truncated;

/// What stands in place of a secret.
pub(crate) const MASK: &str = "***";

/// The longest quotation on one line, in characters.
const LONGEST_QUOTE: usize = 200;

/// How much of a text is looked at for a quotation, in bytes. A spelled secret is longer than its mask.
const QUOTE_WINDOW: usize = 4 * 1024;

/// How much of a message is kept, in bytes, so that a server cannot make errors of any size.
const MESSAGE_WINDOW: usize = 64 * 1024;

/// Text that holds no secret, and nothing that hides or reorders what is shown.
///
/// A [`Redactor`] makes it of any text. Text that stands in this crate's source is redacted as it is.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Redacted(Cow<'static, str>);

impl Redacted {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The text on one line, cut to 200 characters.
    pub(crate) fn to_line(&self) -> String {
        one_line(&self.0, LONGEST_QUOTE)
    }
}

impl From<&'static str> for Redacted {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl<const N: usize> From<[&'static str; N]> for Redacted {
    fn from(pieces: [&'static str; N]) -> Self {
        Self(Cow::Owned(pieces.concat()))
    }
}

impl fmt::Display for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_line())
    }
}

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_line(), f)
    }
}

/// Masks the API key and the secrets of one request.
///
/// It gathers them when it is first used, so that a call that succeeds pays nothing for it.
pub(crate) struct Redactor<'a> {
    key: &'a Secret,
    /// Collects the other secrets.
    others: &'a dyn Fn() -> Vec<Secret>,
    needles: OnceCell<Vec<Needle>>,
}

impl<'a> Redactor<'a> {
    pub(crate) fn new(key: &'a Secret, others: &'a dyn Fn() -> Vec<Secret>) -> Self {
        Self {
            key,
            others,
            needles: OnceCell::new(),
        }
    }

    /// For text that no request has to do with.
    pub(crate) fn of_key(key: &'a Secret) -> Self {
        Self::new(key, &Vec::new)
    }

    fn needles(&self) -> &[Needle] {
        self.needles.get_or_init(|| {
            let secrets = (self.others)();
            let secrets = secrets.iter().chain([self.key]);
            let mut needles: Vec<_> = secrets
                .flat_map(|secret| Needle::all(secret.expose()))
                .collect();
            needles.sort_unstable();
            needles.dedup();
            needles
        })
    }

    /// `text` on one line, cut to 200 characters.
    pub(crate) fn quote(&self, text: &str) -> Redacted {
        let masked = self.mask(text, QUOTE_WINDOW, Short::Withhold);
        Redacted(Cow::Owned(one_line(&masked, LONGEST_QUOTE)))
    }

    /// `text` with its lines, cut to 64 KiB. It has to be handed over whole: a secret that was cut to less than eight
    /// characters before is not known any more.
    pub(crate) fn message(&self, text: &str) -> Redacted {
        let masked = self.mask(text, MESSAGE_WINDOW, Short::Withhold);
        Redacted(Cow::Owned(harmless::lines(&masked, MESSAGE_WINDOW)))
    }

    /// All of `text` as it stands, but for the secrets: for the values of a preview.
    pub(crate) fn hide(&self, text: &str) -> String {
        self.mask(text, usize::MAX, Short::Withhold)
    }

    /// All of `text` with the secrets masked, for the names and addresses of a preview. A secret of one to three
    /// characters is not masked, since it occurs in them by chance.
    pub(crate) fn hide_in_name(&self, text: &str) -> String {
        self.mask(text, usize::MAX, Short::Leave)
    }

    /// Masks the first `window` bytes of `text`. An ellipsis stands for the rest.
    fn mask(&self, text: &str, window: usize, short: Short) -> String {
        let end = truncated(text, window).len();
        let found = search(text, end, self.needles(), short == Short::Withhold);
        if found.short {
            return MASK.to_owned();
        }
        let mut masked = String::with_capacity(end);
        let mut at = 0;
        for range in found.ranges {
            masked += text.get(at..range.start).unwrap_or_default();
            masked += MASK;
            at = range.end;
        }
        masked += text.get(at..end).unwrap_or_default();
        if end < text.len() {
            masked.push('…');
        }
        masked
    }
}

/// What to do with text in which a secret of one to three characters stands. Masks would show where it stands, and with
/// that what it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Short {
    /// Mask the whole text.
    Withhold,
    /// Leave the secret where it is.
    Leave,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a text in a call with this key and these passwords.
    fn redacting<T>(key: &str, passwords: &[&str], show: impl FnOnce(&Redactor<'_>) -> T) -> T {
        let passwords = || passwords.iter().map(|text| Secret::from(*text)).collect();
        show(&Redactor::new(&Secret::from(key), &passwords))
    }

    fn hide(key: &str, text: &str) -> String {
        redacting(key, &[], |redactor| redactor.hide(text))
    }

    fn quote(key: &str, text: &str) -> String {
        redacting(key, &[], |redactor| {
            redactor.quote(text).as_str().to_owned()
        })
    }

    #[test]
    fn the_key_is_found_however_it_is_spelled() {
        let key = "a b/\"\\é😀%+";
        for spelled in [
            "a b/\"\\é😀%+",
            "a+b%2F%22%5C%C3%A9%F0%9F%98%80%25%2B",
            "a%20b%2f%22%5c%c3%a9%f0%9f%98%80%25%2b",
            "a%2520b%252f%2522%255c%25c3%25a9%25f0%259f%2598%2580%2525%252b",
            r#"a b\/\"\\\u00e9\ud83d\ude00%+"#,
            r#"\u0061\u0020\u0062\u002F\u0022\u005C\u00E9\uD83D\uDE00\u0025\u002B"#,
            r#"a%20b\/%22\\é\ud83D\uDe00%+"#,
            r#"a b/\"\\\u{e9}\u{1f600}%+"#,
            r#"a b\\\/\\\"\\\\\\u00e9\\ud83d\\ude00%+"#,
            r#"a b\\/\\\"\\\\é😀%+"#,
            r#"a b\\\\\\\/\\\\\\\"\\\\\\\\\\\\u00e9\\\\u{1f600}%+"#,
            r#"a b/&quot;\é😀%+"#,
            r#"a&#32;b&#x2F;&#34;&#092;&eacute;&#x1f600;&percnt;&plus;"#,
            r#"a b/&amp;quot;\\&amp;#xe9;&#128512;%25%2b"#,
            "A B/\"\\é😀%+",
        ] {
            assert_eq!(hide(key, &format!("<{spelled}>")), "<***>", "{spelled}");
            assert_eq!(quote(key, &format!("<{spelled}>")), "<***>", "{spelled}");
        }
    }

    #[test]
    fn what_is_not_the_key_stays() {
        for text in [
            "", "canar", "c nary", "c%61nar", "%63%6", "\\u006", "\\ud83d", "c\\u{}", "%é",
        ] {
            assert_eq!(hide("canary", text), text);
        }
        assert_eq!(hide("canary", "x canary-canaryx"), "x ***-***x");
        assert_eq!(hide("canary", "xcanarycanaryx"), "x***x");
        assert_eq!(hide("", "text"), "text");
        assert_eq!(hide(" \n", "a \n b"), "a \n b");
    }

    #[test]
    fn every_secret_of_the_request_is_masked() {
        let text = "key canary, wombat, WOMBAT, quokkaqu...";
        let passwords = ["wombat", "quokkaquokka", ""];
        redacting("canary", &passwords, |redactor| {
            assert_eq!(redactor.hide(text), "key ***, ***, ***, ***...");
            assert_eq!(redactor.hide_in_name(text), redactor.hide(text));
            assert_eq!(redactor.quote(text).as_str(), redactor.hide(text));
            assert_eq!(redactor.message(text).as_str(), redactor.hide(text));
        });
    }

    #[test]
    fn text_with_a_secret_of_less_than_four_characters_is_withheld() {
        redacting("canary", &["a1", "wombat"], |redactor| {
            for (text, shown) in [
                ("a1", "***"),
                ("Password A%31 is too short.", "***"),
                ("No such image.", "No such image."),
                ("wombat", "***"),
                ("no wombat", "no ***"),
            ] {
                assert_eq!(redactor.quote(text).as_str(), shown);
                assert_eq!(redactor.message(text).as_str(), shown);
                assert_eq!(redactor.hide(text), shown);
            }
            assert_eq!(redactor.hide_in_name("a1[wombat]"), "a1[***]");
        });
    }

    #[test]
    fn backslashes_are_followed_both_ways() {
        assert_eq!(hide(r"\no\", r"<\\no\\> <\no\>"), "<***> <***>");
        let many = "\\".repeat(60);
        assert_eq!(hide(&many, &many.repeat(2)), MASK);
    }

    #[test]
    fn masking_comes_before_cutting() {
        let text = format!("{}canary", "x".repeat(LONGEST_QUOTE - 3));
        let quoted = quote("canary", &text);
        assert!(
            quoted.ends_with("x***") && quoted.chars().count() == LONGEST_QUOTE,
            "{quoted}"
        );
        let quoted = quote("canary", &format!("x{text}"));
        assert!(
            quoted.ends_with("xx*…") && quoted.chars().count() == LONGEST_QUOTE,
            "{quoted}"
        );
        assert_eq!(
            quote("canary", &"x".repeat(LONGEST_QUOTE + 1)),
            "x".repeat(LONGEST_QUOTE - 1) + "…"
        );
    }

    #[test]
    fn a_message_is_whole_up_to_its_limit() {
        let message = |text: &str| {
            redacting("canary", &[], |redactor| {
                redactor.message(text).as_str().to_owned()
            })
        };
        let text = format!("first\nsecond {} canary\u{202e}", "x".repeat(1000));
        assert_eq!(
            message(&text),
            format!("first\nsecond {} ***\\u{{202e}}", "x".repeat(1000))
        );
        let long = "é".repeat(MESSAGE_WINDOW);
        assert!(message(&long).len() <= MESSAGE_WINDOW + '…'.len_utf8());
        // A secret across the limit leaves nothing.
        let text = "x".repeat(MESSAGE_WINDOW - 3) + "canary and more";
        let shown = message(&text);
        assert!(
            shown.ends_with("xx**…") && !shown.contains('c'),
            "{}",
            shown.len()
        );
    }

    #[test]
    fn nothing_but_masks_is_a_short_quotation() {
        let quoted = quote("canary", &"canary ".repeat(100_000));
        assert!(quoted.chars().count() <= LONGEST_QUOTE && quoted.ends_with('…'));
    }

    #[test]
    fn a_quotation_is_one_line() {
        assert_eq!(quote("key", "a\r\nb\u{1b}[31m"), r"a\r\nb\u{1b}[31m");
        let shown = format!("{:?}", Redacted::from("a\nb"));
        assert_eq!(shown, r#""a\\nb""#);
    }
}
