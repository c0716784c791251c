//! Sorts the entries of a list, and selects the page that a call requests.

use serde_json::{Value, json};

use super::arguments::Argument;
use crate::refusal::Refusal;

/// The page size, in entries, if a call sets none. The API's default is documented nowhere; this one is a guess.
const DEFAULT_SIZE: usize = 100;

pub(super) const SORT_BY: &str = "filters[sort_by]";
pub(super) const SORT_DIR: &str = "filters[sort_dir]";
pub(super) const PAGE_SIZE: &str = "filters[page_size]";
pub(super) const PAGE_NUMBER: &str = "filters[page_number]";

pub(super) struct Pagination {
    /// The member to sort by; `None` keeps the order by id.
    sort_by: Option<String>,
    is_descending: bool,
    size: usize,
    /// The page number, counted from 1.
    number: usize,
    /// Whether the call sends a page number.
    has_number: bool,
}

/// The sort key of a value. Absent values sort first, then numbers, then text. A number that is written as text, as the
/// API writes most, sorts as a number.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Absent,
    Number(i64),
    Text(String),
}

impl SortKey {
    fn of(value: &Value) -> Self {
        match value {
            Value::String(text) => text
                .parse()
                .map_or_else(|_| Self::Text(text.clone()), Self::Number),
            Value::Number(number) => number.as_i64().map_or(Self::Absent, Self::Number),
            Value::Bool(flag) => Self::Number(i64::from(*flag)),
            Value::Null | Value::Array(_) | Value::Object(_) => Self::Absent,
        }
    }
}

/// Reads a page size or a page number. A number that overflows `usize` is read as `usize::MAX`.
fn positive(sent: &Argument<'_>, default: usize) -> Result<usize, Refusal> {
    let Some(text) = sent.optional() else {
        return Ok(default);
    };
    let number = match text.strip_prefix('-') {
        Some(_) => 0,
        None => text.parse().unwrap_or(usize::MAX),
    };
    if number == 0 {
        return Err(Refusal::BelowOne {
            name: sent.name.to_owned(),
        });
    }
    Ok(number)
}

impl Pagination {
    /// Reads [`SORT_BY`], [`SORT_DIR`], [`PAGE_SIZE`] and [`PAGE_NUMBER`] of a list whose entries have these members.
    ///
    /// # Errors
    ///
    /// The member to sort by is not one of `fields`, the direction is neither `ASC` nor `DESC`, or the page size or
    /// number is less than 1.
    pub(super) fn of(
        [sort_by, sort_dir, size, number]: &[Argument<'_>; 4],
        fields: &[&str],
    ) -> Result<Self, Refusal> {
        let field = sort_by.optional();
        if field.is_some_and(|field| !fields.contains(&field)) {
            return Err(Refusal::NotAField {
                name: sort_by.name.to_owned(),
            });
        }
        let is_descending = match sort_dir.optional() {
            None | Some("ASC") => false,
            Some("DESC") => true,
            Some(_) => {
                return Err(Refusal::WrongType {
                    name: sort_dir.name.to_owned(),
                    expected: "`ASC` or `DESC`".to_owned(),
                });
            }
        };
        Ok(Self {
            sort_by: field.map(str::to_owned),
            is_descending,
            size: positive(size, DEFAULT_SIZE)?,
            number: positive(number, 1)?,
            has_number: number.optional().is_some(),
        })
    }

    /// Returns one page of all entries.
    pub(super) fn whole(self) -> Self {
        Self {
            size: usize::MAX,
            ..self
        }
    }

    /// Returns the entries of the page as a bare list, without counters. `all` must be sorted by id.
    ///
    /// The page size is ignored unless the call sends a page number. The vendor observed this for one list without
    /// counters, `/server/list_images`; the mock assumes it for all of them.
    pub(super) fn bare<T>(&self, all: Vec<T>, written: impl Fn(&T) -> Value) -> Vec<Value> {
        let size = if self.has_number {
            self.size
        } else {
            DEFAULT_SIZE
        };
        self.entries(all, size, written)
    }

    fn entries<T>(
        &self,
        mut all: Vec<T>,
        size: usize,
        written: impl Fn(&T) -> Value,
    ) -> Vec<Value> {
        if let Some(field) = &self.sort_by {
            all.sort_by_cached_key(|entry| {
                written(entry)
                    .get(field)
                    .map_or(SortKey::Absent, SortKey::of)
            });
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

    /// Returns the page with its counters. `all` must be sorted by id.
    pub(super) fn page<T>(&self, all: Vec<T>, written: impl Fn(&T) -> Value) -> Value {
        let total = all.len();
        let data = self.entries(all, self.size, written);
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

    fn pagination(
        sort_by: Option<&str>,
        is_descending: bool,
        size: usize,
        number: usize,
    ) -> Pagination {
        Pagination {
            sort_by: sort_by.map(str::to_owned),
            is_descending,
            size,
            number,
            has_number: true,
        }
    }

    fn page(pagination: &Pagination, entries: &[Value]) -> Value {
        pagination.page(entries.to_vec(), Value::clone)
    }

    #[test]
    fn numbers_written_as_text_sort_as_numbers() {
        let entries = [json!({"id": "9"}), json!({"id": "10"}), json!({"id": null})];
        let ids = |pagination: Pagination| page(&pagination, &entries)["data"].to_string();

        let ascending = r#"[{"id":null},{"id":"9"},{"id":"10"}]"#;
        assert_eq!(ids(pagination(Some("id"), false, 100, 1)), ascending);
        let descending = r#"[{"id":"10"},{"id":"9"},{"id":null}]"#;
        assert_eq!(ids(pagination(Some("id"), true, 100, 1)), descending);
    }

    #[test]
    fn the_last_page_holds_the_rest_and_later_pages_are_empty() {
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
            assert_eq!(
                page(&pagination(None, false, 2, number), &entries),
                expected
            );
        }
        assert_eq!(page(&pagination(None, false, 2, 1), &[])["total_pages"], 0);
    }
}
