//! How PHP reads the names of parameters: brackets make arrays.

use serde_json::Value;

/// A value in PHP: text, or an array, which keeps the order of its keys.
enum Php {
    Text(String),
    Array(Vec<(String, Php)>),
}

/// Returns the number that PHP makes of a key. It makes one of `7` and `-7`, but not of `07`, `+7` or `-0`.
fn index(key: &str) -> Option<i64> {
    key.parse()
        .ok()
        .filter(|index: &i64| index.to_string() == key)
}

/// Returns the key of the next entry: one more than the largest number.
fn next_key(entries: &[(String, Php)]) -> String {
    let largest = entries.iter().filter_map(|(key, _)| index(key)).max();
    largest.map_or(0, |largest| largest + 1).to_string()
}

impl Php {
    /// Sets the value at the place that keys lead to. A key can be empty, which adds an entry.
    fn set(&mut self, keys: &[&str], value: &str) {
        let Some((key, deeper)) = keys.split_first() else {
            *self = Php::Text(value.to_owned());
            return;
        };
        if let Php::Text(_) = self {
            *self = Php::Array(Vec::new());
        }
        let Php::Array(entries) = self else { return };
        let key = match *key {
            "" => next_key(entries),
            key => key.to_owned(),
        };
        // A value that is set again stays where it is.
        let at = entries.iter().position(|(known, _)| *known == key);
        let at = at.unwrap_or_else(|| {
            entries.push((key, Php::Text(String::new())));
            entries.len() - 1
        });
        entries[at].1.set(deeper, value);
    }

    /// Returns the value as PHP's `json_encode` writes it: an array with the keys 0, 1, 2 in this order is a list.
    fn into_json(self) -> Value {
        let entries = match self {
            Php::Text(text) => return Value::String(text),
            Php::Array(entries) => entries,
        };
        let is_list = (0_i64..)
            .zip(&entries)
            .all(|(at, (key, _))| index(key) == Some(at));
        let entries = entries.into_iter();
        match is_list {
            true => Value::Array(entries.map(|(_, value)| value.into_json()).collect()),
            false => Value::Object(
                entries
                    .map(|(key, value)| (key, value.into_json()))
                    .collect(),
            ),
        }
    }
}

/// Returns what PHP makes of names and values, as JSON.
pub fn read(pairs: &[(String, String)]) -> Value {
    let mut whole = Php::Array(Vec::new());
    for (name, value) in pairs {
        let keys: Vec<&str> = name
            .split('[')
            .map(|key| key.strip_suffix(']').unwrap_or(key))
            .collect();
        whole.set(&keys, value);
    }
    whole.into_json()
}

#[test]
fn names_are_read_as_php_reads_them() {
    for (query, expected) in [
        ("a=1&a=2", r#"{"a":"2"}"#),
        ("a=1&b=2&a=3", r#"{"a":"3","b":"2"}"#),
        ("a[]=1&a[]=2", r#"{"a":["1","2"]}"#),
        ("a[0]=1&a[1]=2", r#"{"a":["1","2"]}"#),
        ("a[1]=1&a[0]=2", r#"{"a":{"1":"1","0":"2"}}"#),
        ("a[5]=1&a[]=2", r#"{"a":{"5":"1","6":"2"}}"#),
        ("a[00]=1&a[]=2", r#"{"a":{"00":"1","0":"2"}}"#),
        ("a[k][0]=1&a[k][1]=2", r#"{"a":{"k":["1","2"]}}"#),
        ("a[][n]=1&a[][n]=2", r#"{"a":[{"n":"1"},{"n":"2"}]}"#),
        (
            "a[0][n]=1&a[0][m]=2&a[1][n]=3",
            r#"{"a":[{"n":"1","m":"2"},{"n":"3"}]}"#,
        ),
    ] {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        assert_eq!(read(&pairs).to_string(), expected, "{query}");
    }
}
