//! Limits and a default that a description names. They are not taken, since prose has exceptions: a note says how to write them.

use super::doubts::Doubts;
use super::kinds::is_number;
use super::page::Row;

/// The texts behind each of some phrases, whatever their capitals, in the order of the text.
fn behind<'t>(text: &'t str, phrases: &[&str]) -> impl Iterator<Item = &'t str> {
    let lower = text.to_ascii_lowercase();
    let places = phrases
        .iter()
        .flat_map(|phrase| lower.match_indices(phrase));
    let mut ends: Vec<usize> = places.map(|(start, phrase)| start + phrase.len()).collect();
    ends.sort_unstable();
    ends.into_iter().filter_map(|end| text.get(end..))
}

/// The next word of a text without quotes and the full stop, and what follows it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (word, rest) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
    let word = word.trim_matches(|c| "'\"`(),;.:".contains(c));
    (!word.is_empty()).then_some((word, rest))
}

/// The two numbers of `1 and 9` at the start of a text.
fn range(text: &str) -> Option<(&str, &str)> {
    let (from, rest) = word(text)?;
    let (and, rest) = word(rest)?;
    let (to, _) = word(rest)?;
    (["and", "to"].contains(&and) && is_number(from) && is_number(to)).then_some((from, to))
}

/// The number or the text in quotes at the start of a text. Other words may describe the default, such as `the current date`.
fn literal(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let Some(quote) = text.chars().next().filter(|c| "'\"`".contains(*c)) else {
        return word(text)
            .map(|(word, _)| word)
            .filter(|word| is_number(word));
    };
    let (quoted, _) = text[1..].split_once(quote)?;
    (!quoted.is_empty()).then_some(quoted)
}

/// Whether a number is outside of two others.
fn is_outside(number: &str, (from, to): (&str, &str)) -> bool {
    let [number, from, to] = [number, from, to].map(str::parse::<f64>);
    matches!((number, from, to), (Ok(number), Ok(from), Ok(to)) if number < from || number > to)
}

/// Notes the limits and the default of a parameter of a type of OpenAPI, and raises a doubt if its example is outside of the
/// limits.
pub fn limits(row: &Row, kind: &str, doubts: &mut Doubts) {
    let text = &row.description;
    let mut keywords = Vec::new();
    let range = behind(text, &["between ", "from "]).find_map(range);
    if let Some((from, to)) = range.filter(|_| ["integer", "number"].contains(&kind)) {
        keywords.push(format!("`minimum: {from}` and `maximum: {to}`"));
        let example = row.example.as_deref().unwrap_or_default();
        if is_outside(example, (from, to)) {
            let described = format!("the description has {from} to {to}");
            let shown = format!("the example is `{example}`");
            doubts.parameter(row, &[&described, &shown], "The example is taken.");
        }
    }
    let phrases = [
        "defaults to ",
        "default is ",
        "default: ",
        "default value is ",
    ];
    if let Some(value) = behind(text, &phrases).find_map(literal) {
        keywords.push(format!("`default: {value}`"));
    }
    if !keywords.is_empty() {
        let keywords = keywords.join(" and ");
        doubts.keywords.push(format!(
            "the description of `{}` can be written as {keywords}, too",
            row.name
        ));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The notes and the readings of the doubts about an integer with the example 180.
    fn said(description: &str) -> (Vec<String>, Vec<String>) {
        said_of("integer", description)
    }

    /// The same about a parameter of another type.
    fn said_of(kind: &str, description: &str) -> (Vec<String>, Vec<String>) {
        let row = Row {
            line: 1,
            name: "heat".to_owned(),
            kind: kind.to_owned(),
            required: false,
            description: description.to_owned(),
            example: Some("180".to_owned()),
        };
        let mut doubts = Doubts::default();
        limits(&row, kind, &mut doubts);
        let readings = doubts.list.into_iter().flat_map(|doubt| doubt.readings);
        (doubts.keywords, readings.collect())
    }

    #[test]
    fn what_a_description_limits_is_noted() {
        let note = |keywords: &str| {
            vec![format!(
                "the description of `heat` can be written as {keywords}, too"
            )]
        };
        for (description, keywords) in [
            (
                "How hot, between 50 and 250.",
                "`minimum: 50` and `maximum: 250`",
            ),
            (
                "From 50 to 250 degrees.",
                "`minimum: 50` and `maximum: 250`",
            ),
            (
                "Between the two meals, from 9 to 200.",
                "`minimum: 9` and `maximum: 200`",
            ),
            ("How hot. Defaults to 200.", "`default: 200`"),
            ("Defaults to 'very hot'.", "`default: very hot`"),
            (
                "One that defaults to the oven's heat. Default: 200.",
                "`default: 200`",
            ),
            (
                "Between 50 and 250 (default: '200').",
                "`minimum: 50` and `maximum: 250` and `default: 200`",
            ),
        ] {
            assert_eq!(said(description), (note(keywords), Vec::new()));
        }
        for description in [
            "The time between two meals and sleep.",
            "From north to south.",
            "The default oven.",
            "Defaults to the current date.",
            "Defaults to the cook's 'usual' heat.",
            "Defaults to 'warm.",
            "",
        ] {
            assert_eq!(said(description), (Vec::new(), Vec::new()), "{description}");
        }
    }

    #[test]
    fn only_a_number_has_a_minimum_and_a_maximum() {
        for (kind, is_number) in [
            ("integer", true),
            ("number", true),
            ("string", false),
            ("boolean", false),
        ] {
            let (notes, _) = said_of(kind, "Between 1 and 200 of them.");
            assert_eq!(notes.len(), usize::from(is_number), "{kind:?}");
        }
    }

    #[test]
    fn an_example_outside_of_the_limits_is_a_doubt() {
        let (_, readings) = said("How hot, between 50 and 100.");
        assert_eq!(
            readings,
            ["the description has 50 to 100", "the example is `180`"]
        );
    }
}
