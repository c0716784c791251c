//! Finds secrets in text, with their characters escaped in any way, in one pass over the text.

use std::collections::VecDeque;
use std::ops::Range;

use super::unescape::decode_at;

/// The minimum length of a secret that is masked on its own, in characters. A shorter secret occurs by chance.
pub(super) const MIN_LENGTH: usize = 4;

/// The length of a prefix that counts as the secret, in characters. A server can truncate what it quotes.
const PREFIX: usize = 8;

/// A text to search for: a secret, or one line of it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Needle(Vec<char>);

impl Needle {
    /// Returns the whole secret, and each of its lines without white space around it: a server can trim a secret or
    /// convert its line ends. White space alone is not a secret.
    pub(super) fn all(secret: &str) -> impl Iterator<Item = Self> {
        let lines = secret.lines().map(str::trim);
        let lines = lines.filter(|line| line.len() < secret.len());
        let lines = lines.map(|line| line.chars().collect::<Vec<_>>());
        let whole = (!secret.trim().is_empty()).then(|| secret.chars().collect());
        whole
            .into_iter()
            .chain(lines.filter(|line| line.len() >= MIN_LENGTH))
            .map(Self)
    }

    fn is_short(&self) -> bool {
        self.0.len() < MIN_LENGTH
    }

    /// How many characters have to match.
    fn min_match(&self) -> usize {
        self.0.len().min(PREFIX)
    }
}

/// The secrets found in a text.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Byte ranges in ascending order, which neither overlap nor touch.
    pub(super) ranges: Vec<Range<usize>>,
    /// Whether one of them is a secret shorter than [`MIN_LENGTH`].
    pub(super) short: bool,
}

/// A partial match: the text from `start` to the current position decodes to the first `matched` characters of a needle.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    needle: usize,
    matched: usize,
    start: usize,
}

/// Searches the first `end` bytes of `text` for the needles. A partial match that crosses `end` counts as found.
///
/// All partial matches advance together, so the text is read once. Of two matches of the same prefix, the one that started
/// first is kept. The work per position is limited by the total length of the needles.
///
/// Needles shorter than [`MIN_LENGTH`] are searched for only `with_short`.
pub(super) fn search(text: &str, end: usize, needles: &[Needle], with_short: bool) -> Found {
    let mut found = Found::default();
    // The partial matches that end at each of the next positions.
    let mut ahead: VecDeque<Vec<Match>> = VecDeque::new();
    for (at, character) in text.char_indices().take_while(|(at, _)| *at < end) {
        let mut matches = ahead.pop_front().unwrap_or_default();
        matches.sort_unstable();
        matches.dedup_by_key(|one| (one.needle, one.matched));
        let new_match = |(index, needle): (usize, &Needle)| {
            (with_short || !needle.is_short()).then_some(Match {
                needle: index,
                matched: 0,
                start: at,
            })
        };
        matches.extend(needles.iter().enumerate().filter_map(new_match));
        decode_at(text, at, &mut |decoded, end| {
            for one in &matches {
                #[cfg(test)]
                tests::count_step();
                let Some(needle) = needles.get(one.needle) else {
                    continue;
                };
                let Some(next) = needle.0.get(one.matched) else {
                    continue;
                };
                if !decoded.is(*next) {
                    continue;
                }
                let matched = one.matched + 1;
                if matched >= needle.min_match() {
                    found.add(one.start..end);
                    found.short |= needle.is_short();
                }
                // The first element of `ahead` belongs to the next position.
                let distance = end - at - 1;
                if ahead.len() <= distance {
                    ahead.resize_with(distance + 1, Vec::new);
                }
                if let Some(there) = ahead.get_mut(distance) {
                    there.push(Match { matched, ..*one });
                }
            }
        });
        // Positions within a character have no matches.
        ahead.drain(..ahead.len().min(character.len_utf8() - 1));
    }
    if end < text.len() {
        for one in ahead.iter().flatten() {
            found.add(one.start..end);
        }
    }
    found.merge();
    found
}

impl Found {
    fn add(&mut self, range: Range<usize>) {
        match self.ranges.last_mut() {
            Some(last) if last.start <= range.start && range.start <= last.end => {
                last.end = last.end.max(range.end);
            }
            _ => self.ranges.push(range),
        }
    }

    fn merge(&mut self) {
        let mut ranges = std::mem::take(&mut self.ranges);
        ranges.sort_unstable_by_key(|range| range.start);
        for range in ranges {
            self.add(range);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::cell::Cell;

    use super::*;

    thread_local!(static STEPS: Cell<usize> = const { Cell::new(0) });

    /// Counts one unit of work: decoding a character, or comparing it with a needle.
    pub(in super::super) fn count_step() {
        STEPS.set(STEPS.get() + 1);
    }

    fn needles(secrets: &[&str]) -> Vec<Needle> {
        secrets
            .iter()
            .flat_map(|secret| Needle::all(secret))
            .collect()
    }

    /// Returns the first `end` bytes of a text with a star in place of each range that is found.
    fn starred(secrets: &[&str], text: &str, end: usize) -> String {
        let mut text = text.to_owned();
        let found = search(&text, end, &needles(secrets), true);
        text.truncate(end);
        for range in found.ranges.into_iter().rev() {
            text.replace_range(range.start..range.end.min(end), "*");
        }
        text
    }

    #[track_caller]
    fn check(secrets: &[&str], text: &str, expected: &str) {
        assert_eq!(
            starred(secrets, text, text.len()),
            expected,
            "{secrets:?} in {text}"
        );
    }

    #[test]
    fn a_secret_is_found_as_a_whole_and_by_a_prefix_of_eight_characters() {
        check(&["canary"], "x canary", "x *");
        check(&["canary"], "x CaNaRy", "x *");
        check(&["canary"], "canarycanary", "*");
        check(&["canary"], "canar", "canar");
        check(&["abcdefghijkl"], "abcdefg", "abcdefg");
        check(&["abcdefghijkl"], "abcdefgh", "*");
        check(&["abcdefghijkl"], "abcdefghij...", "*...");
        check(&["abcdefghijkl"], "abcdefghijkl", "*");
        check(&["abcdefghijkl"], "%61bcdefgh%", "*%");
        check(&["canary"], "", "");
        check(&[""], "canary", "canary");
    }

    #[test]
    fn overlapping_matches_are_merged() {
        check(&["aaaaaaaab"], "aaaaaaaaaaaaab", "*");
        check(&["abcdefgh", "ghijklmn"], "abcdefghijklmn", "*");
        check(&["1212121234"], "121212121212121234", "*");
        check(&["abcdefgh", "abcdefghijkl"], "abcdefghijkl", "*");
    }

    #[test]
    fn a_secret_that_starts_inside_an_escape_is_found() {
        check(&["nabcdef"], r"\nabcdef", r"\*");
        check(&["41abcdef"], "%41abcdef", "%*");
        check(&["amp;abcd"], "&amp;abcd", "&*");
        check(&["abcdef%"], "abcdef%41", "*41");
        check(&["abcdef\\"], r"abcdef\n", "*n");
    }

    #[test]
    fn each_line_of_a_secret_is_found() {
        let secret = "-- BEGIN\nquokkaquokka\nwombat\nab\n-- END";
        let text = "-- BEGIN<br />\r\nquokkaqu...\r\nwombat ab";
        check(&[secret], text, "*<br />\r\n*...\r\n* ab");
        check(&[" canary "], "(canary)", "(*)");
    }

    #[test]
    fn a_secret_that_crosses_the_end_is_found() {
        let starred = |text, end| starred(&["canary"], text, end);
        assert_eq!(starred("xx canary", 6), "xx *");
        assert_eq!(starred("xx can", 6), "xx can");
        // The end is within an escape.
        assert_eq!(starred("xx ca%6eary", 6), "xx *");
    }

    #[test]
    fn the_work_is_linear_in_the_length_of_the_text() {
        let long = "0123456789abcdef".repeat(16);
        let steps = |secrets: &[&str], text: &str| {
            STEPS.set(0);
            search(text, text.len(), &needles(secrets), true);
            STEPS.get()
        };
        for piece in [
            "\\",
            "\\\\u",
            "%",
            "%25",
            "%2",
            "%C3",
            "&",
            "&amp;",
            "&#0",
            "&a",
            "&#x",
            "+",
            "canar",
            "canary",
            "c\\u0061n%61r",
            "0123456789abcdef",
            "012345678",
            "%30",
            "\\ud83e",
            "\u{fffd}",
            "é",
        ] {
            for secrets in [&["canary"][..], &["canary", &long, "k\"é/ +\\&<'quokka'>%"]] {
                let short = steps(secrets, &piece.repeat(2_000 / piece.len()));
                let text = piece.repeat(8_000 / piece.len());
                let steps = steps(secrets, &text);
                // Four times the text takes about four times the work, and at most 160 steps a byte.
                assert!(steps <= 5 * short, "{piece}: {short}, {steps}");
                assert!(steps <= 160 * text.len(), "{piece}: {steps}");
            }
        }
        // A secret of one repeated piece costs at most a factor of its own length.
        for piece in ["\\", "%25", "&amp;", "a"] {
            let secret = piece.repeat(64);
            let text = piece.repeat(2_000 / piece.len());
            let steps = steps(&[&secret], &text);
            assert!(
                steps <= 20 * secret.len() * text.len(),
                "{piece}: {steps} for {}",
                text.len()
            );
        }
    }
}
