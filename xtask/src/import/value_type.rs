//! The schema of one value that is sent: the type, the format, the words, and the example in that type.

use heck::ToSnakeCase;

use super::doubts::Doubts;
use super::page::Row;
use super::schema_files::SchemaFiles;
use super::wire_name::{self, Part};
use super::yaml::{Map, Yaml};

/// What ends the name of a secret.
const SECRETS: [&str; 11] = [
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "udai",
    "auth_code",
    "authcode",
    "private_key",
    "api_key",
    "pin",
];

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

/// The schema of a value, and its example.
pub struct ValueType {
    /// `type`, `format` and `enum`; or a reference to a file of words.
    pub schema: Map,
    pub is_reference: bool,
    pub example: Yaml,
}

/// Whether a name is that of a secret.
pub fn is_secret(name: &str) -> bool {
    let name = name.to_snake_case();
    SECRETS
        .iter()
        .any(|secret| name == *secret || name.ends_with(&format!("_{secret}")))
}

/// Whether a name is that of an identifier, or of several.
pub fn is_id(name: &str) -> bool {
    let name = name.to_snake_case();
    let is = |ending: &str| name == ending || name.ends_with(&format!("_{ending}"));
    is("id") || is("ids")
}

/// The last part of a name that is no bracket: `ssh_keys` of `params[ssh_keys][]`.
pub fn last_member(wire: &str) -> &str {
    let mut parts = wire.rsplit(['[', ']']);
    parts
        .find(|part| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or(wire)
}

/// Whether a description begins by saying that the value is an identifier: "The ID", "A list of IDs".
fn begins_with_id(description: &str) -> bool {
    let words = description.split_whitespace().take(4);
    let words: Vec<&str> = words
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let leads = ["The", "An", "A", "List", "list", "of", "One", "or", "more"];
    let rest = words.iter().skip_while(|word| leads.contains(word));
    matches!(rest.into_iter().next(), Some(&("ID" | "IDs")))
}

/// Whether a text is a date and a time: `2017-02-09 15:29:13`.
pub fn is_date_time(text: &str) -> bool {
    let form = "dddd-dd-dd dd:dd:dd";
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(byte, form)| match form {
                b'd' => byte.is_ascii_digit(),
                other => byte == other,
            })
}

/// Whether a description says that the value is 0 or 1.
fn says_flag(row: &Row) -> bool {
    let description = row.description.to_lowercase();
    let is_bit = matches!(row.example.as_deref(), Some("0" | "1"));
    let says = [
        "0 for no",
        "1 for yes",
        "(1/0)",
        "(0/1)",
        "0 or 1",
        "1 or 0",
    ];
    says.iter().any(|says| description.contains(says))
        || (is_bit && description.contains("whether"))
}

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
    let inner = kind
        .trim()
        .strip_prefix("enum")?
        .trim()
        .strip_prefix('[')?
        .strip_suffix(']')?;
    let words: Vec<String> = inner
        .split(',')
        .map(|word| word.trim().trim_matches(['\'', '"']).to_owned())
        .collect();
    let is_new =
        |(place, word): (usize, &String)| !word.is_empty() && !words[..place].contains(word);
    words.iter().enumerate().all(is_new).then_some(words)
}

/// The words that a value takes, from its type or from its description.
fn words(row: &Row, doubts: &mut Doubts) -> Option<Vec<String>> {
    let described = described_words(&row.description);
    let typed = typed_words(&row.kind);
    let mut words = match (typed, described) {
        (Some(typed), Some(described)) => {
            let mut both = [typed.clone(), described.clone()];
            both.iter_mut().for_each(|words| words.sort());
            if both[0] != both[1] && !doubts.has(row) {
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

/// An example in the type of its schema. Notes an example that had to be invented.
fn example(row: &Row, schema: &Map, words: Option<&[String]>, doubts: &mut Doubts) -> Yaml {
    let text = |key: &str| match schema.get(key) {
        Some(Yaml::Text(text)) => text.as_str(),
        _ => "",
    };
    let given = row.example.as_deref().map(str::trim_end);
    let number = given.and_then(|given| given.parse::<i64>().ok());
    let is_flag = schema.get("enum").is_some();
    let value = match (text("type"), text("format"), given) {
        (_, _, Some(given))
            if words.is_some_and(|words| words.iter().any(|word| word == given)) =>
        {
            Some(given.into())
        }
        _ if words.is_some() => None,
        ("integer", _, Some("true" | "yes")) if is_flag => Some(Yaml::Number(1.into())),
        ("integer", _, Some("false" | "no")) if is_flag => Some(Yaml::Number(0.into())),
        ("integer", ..) => number
            .filter(|number| !is_flag || [0, 1].contains(number))
            .map(|number| Yaml::Number(number.into())),
        ("number", _, Some(given)) => {
            let number = given
                .parse::<f64>()
                .ok()
                .and_then(serde_json::Number::from_f64);
            number.map(Yaml::Number)
        }
        (_, "date-time-local", given) => given.filter(|given| is_date_time(given)).map(Yaml::from),
        (_, "id", Some("")) | (_, _, None) => None,
        (_, _, Some(given)) => Some(given.into()),
    };
    value.unwrap_or_else(|| {
        doubts.note(format!(
            "`{}` has no example on the page; the one in the file is invented",
            row.name
        ));
        match (text("type"), words) {
            (_, Some([first, ..])) => first.as_str().into(),
            ("integer" | "number", _) => Yaml::Number(1.into()),
            (_, _) if text("format") == "date-time-local" => "2026-01-31 12:00:00".into(),
            _ if text("format") == "id" => "1".into(),
            _ => "example".into(),
        }
    })
}

/// Whether an example can be one of a number type.
fn fits(row: &Row, is: fn(&str) -> bool) -> bool {
    row.example
        .as_deref()
        .map(str::trim_end)
        .is_none_or(|example| example.is_empty() || is(example))
}

/// The type of a value, of which `wire` is the name, and `owner` the name of the group that it is in, if any.
pub fn value_type(
    row: &Row,
    wire: &str,
    owner: Option<&str>,
    files: &mut SchemaFiles,
    doubts: &mut Doubts,
) -> ValueType {
    let name = last_member(wire);
    if let Some(words) = words(row, doubts) {
        let file = files.words(&words, name, owner);
        let schema = Yaml::reference(&file);
        let example = example(row, &Map::default(), Some(&words), doubts);
        return ValueType {
            schema,
            is_reference: true,
            example,
        };
    }
    let kind = row.kind.trim().to_lowercase();
    let mut kind = match kind.as_str() {
        "integer" | "int" => "integer",
        "number" | "float" | "double" | "decimal" => "number",
        "boolean" | "bool" => "boolean",
        "string" | "text" => "string",
        other => {
            let readings = [format!("the table has the type `{other}`")];
            doubts.parameter(row, &[&readings[0]], "`string` is taken.");
            "string"
        }
    };
    let is_misfit = match kind {
        "integer" => !fits(row, |text| text.parse::<i64>().is_ok()),
        "number" => !fits(row, |text| text.parse::<f64>().is_ok_and(f64::is_finite)),
        _ => false,
    };
    if is_misfit {
        if !doubts.has(row) {
            let readings = [
                format!("the table has `{}`", row.kind),
                format!(
                    "the example is `{}`",
                    row.example.as_deref().unwrap_or_default()
                ),
            ];
            doubts.parameter(row, &[&readings[0], &readings[1]], "`string` is taken.");
        }
        kind = "string";
    }
    let is_id_name = is_id(name) || begins_with_id(&row.description);
    let fits_flag = fits(row, |text| {
        ["0", "1", "true", "false", "yes", "no"].contains(&text)
    });
    let is_flag = kind == "boolean" || (says_flag(row) && kind != "number" && fits_flag);
    let mut schema = Map::default();
    if is_flag {
        let bits = [0, 1].map(|bit: i64| Yaml::Number(bit.into()));
        schema = schema
            .with("type", "integer")
            .with("enum", Yaml::Flow(bits.to_vec()));
    } else {
        schema.add("type", kind);
        let is_date = row.example.as_deref().is_some_and(is_date_time);
        let is_unix = kind == "integer" && row.description.to_lowercase().contains("unix time");
        if is_id_name && kind != "number" {
            schema.add("format", "id");
        } else if is_secret(name) && kind == "string" {
            let readings = ["the table has `string`", "the name is that of a secret"];
            doubts.parameter(row, &readings, "`format: password` is taken.");
            schema.add("format", "password");
        } else if is_date && kind == "string" {
            schema.add("format", "date-time-local");
        } else if is_unix {
            schema.add("format", "unix-time");
        }
    }
    let example = example(row, &schema, None, doubts);
    ValueType {
        schema,
        is_reference: false,
        example,
    }
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

/// Whether a description gives the list with numbers where the name has none, or the other way round.
pub fn other_form(row: &Row) -> bool {
    let Some((head, parts)) = wire_name::split(&row.name) else {
        return false;
    };
    let name = [vec![Part::Member(head.to_owned())], parts].concat();
    let forms = wire_name::quoted(&row.description);
    forms.iter().any(|form| {
        wire_name::pairs(&name, form).iter().any(|(_, own, other)| {
            matches!((own, other), (Part::Entry { is_numbered: a }, Part::Entry { is_numbered: b }) if a != b)
        })
    })
}
