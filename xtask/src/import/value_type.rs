//! The schema of one value that is sent: the type, the format, the words, and the example in that type.

use super::doubts::Doubts;
use super::kinds::{is_date_time, is_id, is_number, is_secret, is_whole, last_member};
use super::limits::limits;
use super::page::Row;
use super::schema_files::SchemaFiles;
use super::words::words;
use super::yaml::{Map, Yaml};

/// The schema of a value, and its example.
pub struct ValueType {
    /// `type`, `format` and `enum`; or a reference to a file of words.
    pub schema: Map,
    pub is_reference: bool,
    pub example: Yaml,
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
        "integer" => !fits(row, is_whole),
        "number" => !fits(row, is_number),
        _ => false,
    };
    // The page says so already: it has the example beside the type.
    if is_misfit {
        kind = "string";
    }
    limits(row, kind, doubts);
    let is_id_name = is_id(name) || begins_with_id(&row.description);
    let fits_flag = fits(row, |text| {
        ["0", "1", "true", "false", "yes", "no"].contains(&text)
    });
    let is_flag = kind == "boolean" || (says_flag(row) && kind != "number" && fits_flag);
    let mut schema = Map::default();
    if is_flag {
        if let Some(given) = row
            .example
            .as_deref()
            .filter(|given| !["", "0", "1"].contains(given))
        {
            let readings = [
                format!("the example is `{given}`"),
                "a flag is sent as 0 or 1".to_owned(),
            ];
            doubts.parameter(row, &[&readings[0], &readings[1]], "0 and 1 are taken.");
        }
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
        } else if is_secret(name) && kind != "number" {
            let shown = format!("the table has `{}`", row.kind);
            let readings = [shown.as_str(), "the name is that of a secret"];
            doubts.parameter(row, &readings, "`format: password` is taken.");
            schema = Map::default()
                .with("type", "string")
                .with("format", "password");
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
