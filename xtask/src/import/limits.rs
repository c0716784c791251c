//! Limits and a default that a description names. They are not taken, since prose has exceptions: a note says how to write them.

use super::doubts::Doubts;
use super::kinds::is_number;
use super::page::Row;

/// The text behind the first of some phrases, whatever their capitals.
fn behind<'t>(text: &'t str, phrases: &[&str]) -> Option<&'t str> {
    let lower = text.to_ascii_lowercase();
    let ends = phrases
        .iter()
        .filter_map(|phrase| Some(lower.find(phrase)? + phrase.len()));
    text.get(ends.min()?..)
}

/// The next word of a text without quotes and the full stop, and what follows it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (word, rest) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
    let word = word.trim_matches(|c| "'\"`(),;.:".contains(c));
    (!word.is_empty()).then_some((word, rest))
}

/// The two numbers of `between 1 and 9`.
fn range(text: &str) -> Option<(&str, &str)> {
    let (from, rest) = word(behind(text, &["between ", "from "])?)?;
    let (and, rest) = word(rest)?;
    let (to, _) = word(rest)?;
    (["and", "to"].contains(&and) && is_number(from) && is_number(to)).then_some((from, to))
}

/// Whether a number is outside of two others.
fn is_outside(number: &str, (from, to): (&str, &str)) -> bool {
    let [number, from, to] = [number, from, to].map(str::parse::<f64>);
    matches!((number, from, to), (Ok(number), Ok(from), Ok(to)) if number < from || number > to)
}

/// Notes the limits and the default of a parameter, and raises a doubt if its example is outside of the limits.
pub fn limits(row: &Row, doubts: &mut Doubts) {
    let text = &row.description;
    let mut keywords = Vec::new();
    if let Some((from, to)) = range(text).filter(|_| row.kind != "string") {
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
    if let Some((value, _)) = behind(text, &phrases).and_then(word) {
        keywords.push(format!("`default: {value}`"));
    }
    if !keywords.is_empty() {
        let keywords = keywords.join(" and ");
        doubts.note(format!(
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
        let row = Row {
            line: 1,
            name: "heat".to_owned(),
            kind: "integer".to_owned(),
            required: false,
            description: description.to_owned(),
            example: Some("180".to_owned()),
        };
        let mut doubts = Doubts::default();
        limits(&row, &mut doubts);
        let readings = doubts.list.into_iter().flat_map(|doubt| doubt.readings);
        (doubts.notes, readings.collect())
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
            ("How hot. Defaults to 200.", "`default: 200`"),
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
            "",
        ] {
            assert_eq!(said(description), (Vec::new(), Vec::new()), "{description}");
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
