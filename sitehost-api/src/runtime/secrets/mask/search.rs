//! Finds secrets in text, however their characters are spelled, in one walk over the text.

use std::collections::VecDeque;
use std::ops::Range;

use super::spelling::readings;

/// A shorter secret occurs by chance.
pub(super) const SHORTEST: usize = 4;

/// How many characters at the beginning of a secret are masked even without the rest, since a server can truncate what it
/// quotes.
const PREFIX: usize = 8;

/// A secret to look for.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Needle(Vec<char>);

impl Needle {
    /// The secret as a whole, and each of its lines without blanks around it: a server can trim a secret, or write its
    /// line ends in another way. Blanks alone are no secret.
    pub(super) fn all(secret: &str) -> impl Iterator<Item = Self> {
        let lines = secret.lines().map(str::trim);
        let lines = lines.filter(|line| line.len() < secret.len());
        let lines = lines.map(|line| line.chars().collect::<Vec<_>>());
        let whole = (!secret.trim().is_empty()).then(|| secret.chars().collect());
        whole
            .into_iter()
            .chain(lines.filter(|line| line.len() >= SHORTEST))
            .map(Self)
    }

    fn is_short(&self) -> bool {
        self.0.len() < SHORTEST
    }

    /// How many of its characters make a match.
    fn enough(&self) -> usize {
        self.0.len().min(PREFIX)
    }
}

/// Where secrets stand in a text.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In order, with a gap between each two.
    pub(super) ranges: Vec<Range<usize>>,
    /// Whether a secret is among them that is shorter than [`SHORTEST`].
    pub(super) short: bool,
}

/// A partial match: the first `matched` characters of a needle are spelled from `start` to the current position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    needle: usize,
    matched: usize,
    start: usize,
}

/// Looks for the needles in the first `end` bytes of `text`. What may go on after them counts as found.
///
/// All matches are followed at once, so that the text is read once. Of two matches that are equally far, the one that
/// began first is kept. A step takes at most as long as the needles are.
///
/// Needles shorter than [`SHORTEST`] are looked for only `with_short`.
pub(super) fn search(text: &str, end: usize, needles: &[Needle], with_short: bool) -> Found {
    let mut found = Found::default();
    // The matches that have come to each of the next positions.
    let mut ahead: VecDeque<Vec<Match>> = VecDeque::new();
    for (at, character) in text.char_indices().take_while(|(at, _)| *at < end) {
        let mut matches = ahead.pop_front().unwrap_or_default();
        matches.sort_unstable();
        matches.dedup_by_key(|one| (one.needle, one.matched));
        let begins = |(index, needle): (usize, &Needle)| {
            (with_short || !needle.is_short()).then_some(Match {
                needle: index,
                matched: 0,
                start: at,
            })
        };
        matches.extend(needles.iter().enumerate().filter_map(begins));
        readings(text, at, &mut |reading, end| {
            for one in &matches {
                #[cfg(test)]
                tests::count_step();
                let Some(needle) = needles.get(one.needle) else {
                    continue;
                };
                let Some(next) = needle.0.get(one.matched) else {
                    continue;
                };
                if !reading.is(*next) {
                    continue;
                }
                let matched = one.matched + 1;
                if matched >= needle.enough() {
                    found.add(one.start..end);
                    found.short |= needle.is_short();
                }
                // Positions ahead are counted from the one after this.
                let distance = end - at - 1;
                if ahead.len() <= distance {
                    ahead.resize_with(distance + 1, Vec::new);
                }
                if let Some(there) = ahead.get_mut(distance) {
                    there.push(Match { matched, ..*one });
                }
            }
        });
        // No match comes to the middle of a character.
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

    /// Counts a reading, or a comparison with one.
    pub(in super::super) fn count_step() {
        STEPS.set(STEPS.get() + 1);
    }

    fn needles(secrets: &[&str]) -> Vec<Needle> {
        secrets
            .iter()
            .flat_map(|secret| Needle::all(secret))
            .collect()
    }

    /// The first `end` bytes of a text with a star for each range that is found in them.
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
    fn the_whole_is_found_and_a_prefix_of_eight() {
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
    fn matches_that_overlap_are_all_found() {
        check(&["aaaaaaaab"], "aaaaaaaaaaaaab", "*");
        check(&["abcdefgh", "ghijklmn"], "abcdefghijklmn", "*");
        check(&["1212121234"], "121212121212121234", "*");
        check(&["abcdefgh", "abcdefghijkl"], "abcdefghijkl", "*");
    }

    #[test]
    fn an_escape_can_end_where_the_secret_begins() {
        check(&["nabcdef"], r"\nabcdef", r"\*");
        check(&["41abcdef"], "%41abcdef", "%*");
        check(&["amp;abcd"], "&amp;abcd", "&*");
        check(&["abcdef%"], "abcdef%41", "*41");
        check(&["abcdef\\"], r"abcdef\n", "*n");
    }

    #[test]
    fn lines_of_a_secret_are_secrets() {
        let secret = "-- BEGIN\nquokkaquokka\nwombat\nab\n-- END";
        let text = "-- BEGIN<br />\r\nquokkaqu...\r\nwombat ab";
        check(&[secret], text, "*<br />\r\n*...\r\n* ab");
        check(&[" canary "], "(canary)", "(*)");
    }

    #[test]
    fn what_goes_on_after_the_end_counts() {
        let starred = |text, end| starred(&["canary"], text, end);
        assert_eq!(starred("xx canary", 6), "xx *");
        assert_eq!(starred("xx can", 6), "xx can");
        // The end stands in an escape.
        assert_eq!(starred("xx ca%6eary", 6), "xx *");
    }

    #[test]
    fn the_work_is_linear_in_the_text() {
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
                // Four times the text is four times the work, and no byte costs more than this.
                assert!(steps <= 5 * short, "{piece}: {short}, {steps}");
                assert!(steps <= 160 * text.len(), "{piece}: {steps}");
            }
        }
        // A secret that consists of one repeated run costs at most a factor of its own length.
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
