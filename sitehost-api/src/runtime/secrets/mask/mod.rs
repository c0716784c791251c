//! Redaction: keeps secrets out of everything that leaves the SDK, which is errors, spans and previews.
//!
//! Text that quotes the server or the caller is stored only as [`Redacted`], and only a [`Redactor`] creates that from
//! text at run time. A `Redactor` masks the secrets (`search`, `unescape`), then escapes control and invisible characters
//! and truncates the text (`escape`).

mod escape;
mod search;
mod unescape;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

pub(crate) use self::escape::one_line;
use self::search::{Needle, search};
use super::secret::Secret;
use crate::runtime::truncate::truncated;

/// Replaces a secret in text that leaves the SDK.
pub(crate) const MASK: &str = "***";

/// The maximum length of a quotation, in characters. A quotation is part of one line of an error or a log.
const MAX_QUOTE: usize = 200;

/// How much of a text is searched for a quotation, in bytes. It is more than the quotation holds, because a mask is
/// shorter than an escaped secret.
const QUOTE_WINDOW: usize = 4 * 1024;

/// How much of a message is kept, in bytes. It caps the size of an error, whatever the server sends.
const MESSAGE_WINDOW: usize = 64 * 1024;

/// Redacted text: it contains no secret, and no character that could hide or reorder other text.
///
/// A [`Redactor`] creates it from any text. A literal in this crate's source needs no redaction.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Redacted(Cow<'static, str>);

impl Redacted {
    /// `name: text`
    pub(crate) fn labelled(name: &Self, text: &Self) -> Self {
        Self(Cow::Owned(format!("{}: {}", name.0, text.0)))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text on one line, truncated to 200 characters.
    pub(crate) fn to_line(&self) -> String {
        one_line(&self.0, MAX_QUOTE)
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

/// Redacts the API key and the secrets of one request.
///
/// The secrets are collected on first use, so a successful call does not pay for redaction.
pub(crate) struct Redactor<'a> {
    key: &'a Secret,
    /// Collects the secrets of the request.
    others: &'a dyn Fn() -> Vec<Secret>,
    needles: OnceCell<Vec<Needle>>,
    /// Whether the reply holds secrets, which are not known before it is decoded.
    is_reply_secret: bool,
}

impl<'a> Redactor<'a> {
    pub(crate) fn new(key: &'a Secret, others: &'a dyn Fn() -> Vec<Secret>) -> Self {
        Self {
            key,
            others,
            needles: OnceCell::new(),
            is_reply_secret: false,
        }
    }

    /// Sets whether the reply holds secrets. Then [`quote_reply`](Self::quote_reply) leaves it out.
    pub(crate) fn with_secret_reply(self, is_reply_secret: bool) -> Self {
        Self {
            is_reply_secret,
            ..self
        }
    }

    /// Creates a redactor for text outside of any request. It masks the API key alone.
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

    /// Redacts `text` into one line of at most 200 characters.
    pub(crate) fn quote(&self, text: &str) -> Redacted {
        let masked = self.mask(text, QUOTE_WINDOW, Short::MaskAll);
        Redacted(Cow::Owned(one_line(&masked, MAX_QUOTE)))
    }

    /// Redacts `text`, which quotes the reply, into one line of at most 200 characters. If the reply holds secrets, the
    /// line is `unquoted`, which says the same without a quotation.
    pub(crate) fn quote_reply(&self, text: &str, unquoted: &str) -> Redacted {
        match self.is_reply_secret {
            false => self.quote(text),
            true => self.quote(&format!(
                "{unquoted} (not quoted, since the reply holds a secret)"
            )),
        }
    }

    /// Redacts `text`, keeps its lines, and truncates it to 64 KiB. Pass the whole text: a secret that is already cut to
    /// less than eight characters is not found.
    pub(crate) fn message(&self, text: &str) -> Redacted {
        let masked = self.mask(text, MESSAGE_WINDOW, Short::MaskAll);
        Redacted(Cow::Owned(escape::lines(&masked, MESSAGE_WINDOW)))
    }

    /// Masks the secrets in `text` and changes nothing else. For the values of a preview.
    pub(crate) fn mask_secrets(&self, text: &str) -> String {
        self.mask(text, usize::MAX, Short::MaskAll)
    }

    /// Like [`hide`](Self::hide), for the names and the URL of a preview. A secret of one to three characters is not
    /// masked, because it occurs in them by chance.
    pub(crate) fn mask_name(&self, text: &str) -> String {
        self.mask(text, usize::MAX, Short::Ignore)
    }

    /// Masks the first `window` bytes of `text`. An ellipsis replaces the rest.
    fn mask(&self, text: &str, window: usize, short: Short) -> String {
        let end = truncated(text, window).len();
        let found = search(text, end, self.needles(), short == Short::MaskAll);
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

/// How to treat text that contains a secret of one to three characters. A mask in its place would reveal it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Short {
    /// Mask the whole text.
    MaskAll,
    /// Leave the secret unmasked.
    Ignore,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls `show` with a redactor for this key and these passwords.
    fn redacting<T>(key: &str, passwords: &[&str], show: impl FnOnce(&Redactor<'_>) -> T) -> T {
        let passwords = || passwords.iter().map(|text| Secret::from(*text)).collect();
        show(&Redactor::new(&Secret::from(key), &passwords))
    }

    fn hide(key: &str, text: &str) -> String {
        redacting(key, &[], |redactor| redactor.mask_secrets(text))
    }

    fn quote(key: &str, text: &str) -> String {
        redacting(key, &[], |redactor| {
            redactor.quote(text).as_str().to_owned()
        })
    }

    #[test]
    fn the_key_is_masked_in_every_escape() {
        let key = "a b/\"\\é😀%+";
        for escaped in [
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
            assert_eq!(hide(key, &format!("<{escaped}>")), "<***>", "{escaped}");
            assert_eq!(quote(key, &format!("<{escaped}>")), "<***>", "{escaped}");
        }
    }

    #[test]
    fn text_other_than_the_key_is_unchanged() {
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
            assert_eq!(redactor.mask_secrets(text), "key ***, ***, ***, ***...");
            assert_eq!(redactor.mask_name(text), redactor.mask_secrets(text));
            assert_eq!(redactor.quote(text).as_str(), redactor.mask_secrets(text));
            assert_eq!(redactor.message(text).as_str(), redactor.mask_secrets(text));
        });
    }

    #[test]
    fn text_with_a_secret_of_less_than_four_characters_is_masked_as_a_whole() {
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
                assert_eq!(redactor.mask_secrets(text), shown);
            }
            assert_eq!(redactor.mask_name("a1[wombat]"), "a1[***]");
        });
    }

    #[test]
    fn backslashes_are_decoded_as_plain_text_and_as_escapes() {
        assert_eq!(hide(r"\no\", r"<\\no\\> <\no\>"), "<***> <***>");
        let many = "\\".repeat(60);
        assert_eq!(hide(&many, &many.repeat(2)), MASK);
    }

    #[test]
    fn text_is_masked_before_it_is_truncated() {
        let text = format!("{}canary", "x".repeat(MAX_QUOTE - 3));
        let quoted = quote("canary", &text);
        assert!(
            quoted.ends_with("x***") && quoted.chars().count() == MAX_QUOTE,
            "{quoted}"
        );
        let quoted = quote("canary", &format!("x{text}"));
        assert!(
            quoted.ends_with("xx*…") && quoted.chars().count() == MAX_QUOTE,
            "{quoted}"
        );
        assert_eq!(
            quote("canary", &"x".repeat(MAX_QUOTE + 1)),
            "x".repeat(MAX_QUOTE - 1) + "…"
        );
    }

    #[test]
    fn a_message_is_kept_up_to_its_limit() {
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
        // No part of a secret that crosses the limit is left.
        let text = "x".repeat(MESSAGE_WINDOW - 3) + "canary and more";
        let shown = message(&text);
        assert!(
            shown.ends_with("xx**…") && !shown.contains('c'),
            "{}",
            shown.len()
        );
    }

    #[test]
    fn a_quotation_of_many_masks_is_within_the_limit() {
        let quoted = quote("canary", &"canary ".repeat(100_000));
        assert!(quoted.chars().count() <= MAX_QUOTE && quoted.ends_with('…'));
    }

    #[test]
    fn a_quotation_is_one_line() {
        assert_eq!(quote("key", "a\r\nb\u{1b}[31m"), r"a\r\nb\u{1b}[31m");
        let shown = format!("{:?}", Redacted::from("a\nb"));
        assert_eq!(shown, r#""a\\nb""#);
    }
}
