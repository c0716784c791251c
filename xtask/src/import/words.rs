//! The words that a parameter takes, as its type or its description lists them.

use super::doubts::Doubts;
use super::page::Row;

/// Phrases after which a description lists the accepted words.
const BEFORE_WORDS: [&str; 21] = [
    "values are accepted:",
    "accepted values are",
    "accepted values:",
    "valid options are",
    "valid options:",
    "valid values are",
    "valid values:",
    "allowed values are",
    "allowed values:",
    "possible values are",
    "possible values:",
    "supported values are",
    "supported values:",
    "one of the following:",
    "following values:",
    "options are",
    "be either",
    "is either",
    "must be one of",
    "one of:",
    "either:",
];

/// Splits a list of words, if that is what it is.
fn word_list(text: &str) -> Option<Vec<String>> {
    let text = text.replace(" and ", ",").replace(" or ", ",");
    let words = text.split(',').map(|word| {
        let word = word
            .trim()
            .trim_start_matches("and ")
            .trim_start_matches("or ");
        word.trim_matches(|c: char| {
            c.is_whitespace() || "'\"`\u{2018}\u{2019}\u{201c}\u{201d}".contains(c)
        })
    });
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let is_word = |word: &String| {
        word.chars()
            .all(|c| c.is_alphanumeric() || "_-.".contains(c))
            && word.chars().any(char::is_alphabetic)
    };
    let is_new = |(place, word): (usize, &String)| !words[..place].contains(word);
    (words.len() > 1 && words.iter().all(is_word) && words.iter().enumerate().all(is_new))
        .then_some(words)
}

/// The words that a description lists.
fn described_words(description: &str) -> Option<Vec<String>> {
    let lower = description.to_ascii_lowercase();
    BEFORE_WORDS.iter().find_map(|phrase| {
        let start = lower.find(phrase)? + phrase.len();
        let rest = description.get(start..)?.trim_start_matches([':', ' ']);
        let end = rest
            .find(". ")
            .or_else(|| rest.find(['\n', ';']))
            .unwrap_or(rest.len());
        word_list(rest[..end].trim_end().trim_end_matches('.'))
    })
}

/// The words of `enum[A, B]`.
fn typed_words(kind: &str) -> Option<Vec<String>> {
    let (name, words) = kind.split_once(['[', '('])?;
    let words = words.trim_end().strip_suffix([']', ')'])?;
    let words: Vec<String> = words
        .split([',', '|'])
        .map(|word| word.trim().trim_matches(['\'', '"', '`']).to_owned())
        .collect();
    let is_new =
        |(place, word): (usize, &String)| !word.is_empty() && !words[..place].contains(word);
    (name.trim().eq_ignore_ascii_case("enum") && words.iter().enumerate().all(is_new))
        .then_some(words)
}

/// The words that a value takes, from its type or from its description.
pub fn words(row: &Row, doubts: &mut Doubts) -> Option<Vec<String>> {
    let described = described_words(&row.description);
    let typed = typed_words(&row.kind);
    let mut words = match (typed, described) {
        (Some(typed), Some(described)) => {
            let mut both = [typed.clone(), described.clone()];
            both.iter_mut().for_each(|words| words.sort());
            if both[0] != both[1] {
                let readings = [
                    format!("the type lists {}", typed.join(", ")),
                    format!("the description lists {}", described.join(", ")),
                ];
                doubts.parameter(
                    row,
                    &[&readings[0], &readings[1]],
                    "The type's words are taken.",
                );
            }
            typed
        }
        (Some(words), None) => words,
        (None, Some(words)) if !["integer", "number", "boolean"].contains(&row.kind.as_str()) => {
            words
        }
        (None, _) => return None,
    };
    if let Some(example) = row
        .example
        .as_ref()
        .filter(|example| !example.is_empty() && !words.contains(example))
    {
        let readings = [
            format!("the words are {}", words.join(", ")),
            format!("the example is `{example}`"),
        ];
        doubts.parameter(
            row,
            &[&readings[0], &readings[1]],
            "The example is taken as one more word.",
        );
        words.push(example.clone());
    }
    Some(words)
}

/// The word that may stand in place of a list, as in "or simply pass the string 'auto'".
pub fn word_for_list(row: &Row) -> Option<String> {
    let lower = row.description.to_ascii_lowercase();
    let start = [
        "pass the string",
        "simply pass",
        "pass the word",
        "set to the string",
    ]
    .iter()
    .find_map(|phrase| lower.find(phrase).map(|start| start + phrase.len()))?;
    let rest = row.description.get(start..)?;
    let rest = rest
        .trim_start()
        .trim_start_matches("the string")
        .trim_start();
    let quote = rest
        .chars()
        .next()
        .filter(|c| "'\"`\u{2018}\u{201c}".contains(*c))?;
    let close = match quote {
        '\u{2018}' => '\u{2019}',
        '\u{201c}' => '\u{201d}',
        same => same,
    };
    let word = rest[quote.len_utf8()..].split(close).next()?;
    let is_word = !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
    is_word.then(|| word.to_owned())
}
