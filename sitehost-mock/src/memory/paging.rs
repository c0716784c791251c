//! The part of a list that a call asks for.

use serde_json::{Value, json};

use super::parameters::Parameters;
use crate::refusal::Refusal;

/// The API's own is in no source; this one is inferred.
const DEFAULT_SIZE: usize = 100;

const SORT_BY: &str = "filters[sort_by]";
const SORT_DIR: &str = "filters[sort_dir]";
const PAGE_SIZE: &str = "filters[page_size]";
const PAGE_NUMBER: &str = "filters[page_number]";

pub(super) struct Paging {
    /// By id where nothing is said.
    sort_by: Option<String>,
    is_descending: bool,
    size: usize,
    /// Counted from 1.
    number: usize,
    /// Whether the call names its page.
    is_page_named: bool,
}

/// How the values of a field are sorted: what is not there first, then numbers, then text. The API writes most numbers as
/// text.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Nothing,
    Number(i64),
    Text(String),
}

impl Key {
    fn of(value: &Value) -> Self {
        match value {
            Value::String(text) => text
                .parse()
                .map_or_else(|_| Self::Text(text.clone()), Self::Number),
            Value::Number(number) => number.as_i64().map_or(Self::Nothing, Self::Number),
            Value::Bool(flag) => Self::Number(i64::from(*flag)),
            Value::Null | Value::Array(_) | Value::Object(_) => Self::Nothing,
        }
    }
}

/// A size or a page number. What is larger than any list is cut to that.
fn count(sent: &Parameters<'_>, name: &str, default: usize) -> Result<usize, Refusal> {
    let Some(text) = sent.optional(name) else {
        return Ok(default);
    };
    let count = match text.strip_prefix('-') {
        Some(_) => 0,
        None => text.parse().unwrap_or(usize::MAX),
    };
    if count == 0 {
        return Err(Refusal::BelowOne {
            name: name.to_owned(),
        });
    }
    Ok(count)
}

impl Paging {
    /// # Errors
    ///
    /// The entries have no such field, there is no such direction, or a page cannot be that small.
    pub(super) fn of(sent: &Parameters<'_>, fields: &[&str]) -> Result<Self, Refusal> {
        let sort_by = sent.optional(SORT_BY);
        if sort_by.is_some_and(|field| !fields.contains(&field)) {
            return Err(Refusal::NotAField {
                name: SORT_BY.to_owned(),
            });
        }
        let is_descending = match sent.optional(SORT_DIR) {
            None | Some("ASC") => false,
            Some("DESC") => true,
            Some(_) => {
                return Err(Refusal::WrongType {
                    name: SORT_DIR.to_owned(),
                    expected: "`ASC` or `DESC`".to_owned(),
                });
            }
        };
        Ok(Self {
            sort_by: sort_by.map(str::to_owned),
            is_descending,
            size: count(sent, PAGE_SIZE, DEFAULT_SIZE)?,
            number: count(sent, PAGE_NUMBER, 1)?,
            is_page_named: sent.optional(PAGE_NUMBER).is_some(),
        })
    }

    /// The entries alone, without counters. `all` comes sorted by id.
    ///
    /// The size counts only if the call names its page. The API's vendor found that live for one list
    /// without counters, `/server/list_images`; that it holds for the others is inferred.
    pub(super) fn bare<T>(&self, all: Vec<T>, written: impl Fn(&T) -> Value) -> Vec<Value> {
        let size = if self.is_page_named {
            self.size
        } else {
            DEFAULT_SIZE
        };
        self.cut(all, size, written)
    }

    fn cut<T>(&self, mut all: Vec<T>, size: usize, written: impl Fn(&T) -> Value) -> Vec<Value> {
        if let Some(field) = &self.sort_by {
            all.sort_by_cached_key(|entry| written(entry).get(field).map_or(Key::Nothing, Key::of));
        }
        if self.is_descending {
            all.reverse();
        }
        all.iter()
            .skip(size.saturating_mul(self.number - 1))
            .take(size)
            .map(written)
            .collect()
    }

    /// The entries with the counters around them.
    pub(super) fn page<T>(&self, all: Vec<T>, written: impl Fn(&T) -> Value) -> Value {
        let total = all.len();
        let data = self.cut(all, self.size, written);
        json!({
            "total_items": total,
            "current_items": data.len(),
            "current_page": self.number,
            "total_pages": total.div_ceil(self.size),
            "data": data,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paging(sort_by: Option<&str>, is_descending: bool, size: usize, number: usize) -> Paging {
        Paging {
            sort_by: sort_by.map(str::to_owned),
            is_descending,
            size,
            number,
            is_page_named: true,
        }
    }

    fn page(paging: &Paging, entries: &[Value]) -> Value {
        paging.page(entries.to_vec(), Value::clone)
    }

    #[test]
    fn numbers_that_are_written_as_text_are_sorted_as_numbers() {
        let entries = [json!({"id": "9"}), json!({"id": "10"}), json!({"id": null})];
        let ids = |paging: Paging| page(&paging, &entries)["data"].to_string();

        let ascending = r#"[{"id":null},{"id":"9"},{"id":"10"}]"#;
        assert_eq!(ids(paging(Some("id"), false, 100, 1)), ascending);
        let descending = r#"[{"id":"10"},{"id":"9"},{"id":null}]"#;
        assert_eq!(ids(paging(Some("id"), true, 100, 1)), descending);
    }

    #[test]
    fn the_last_page_is_what_is_left_and_those_after_it_are_empty() {
        let entries: Vec<_> = (0..5).map(|id| json!(id)).collect();
        for (number, data) in [
            (1, json!([0, 1])),
            (3, json!([4])),
            (4, json!([])),
            (usize::MAX, json!([])),
        ] {
            let expected = json!({
                "total_items": 5,
                "current_items": data.as_array().unwrap().len(),
                "current_page": number,
                "total_pages": 3,
                "data": data,
            });
            assert_eq!(page(&paging(None, false, 2, number), &entries), expected);
        }
        assert_eq!(page(&paging(None, false, 2, 1), &[])["total_pages"], 0);
    }
}
