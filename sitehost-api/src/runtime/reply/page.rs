//! The replies that are one page of a list.

use serde::{Deserialize, Serialize};

/// One page of a list, and how many there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
#[non_exhaustive]
pub struct Page<T> {
    /// How many entries there are on all pages together.
    pub total_items: i64,
    /// How many entries this page has.
    pub current_items: i64,
    /// Which page this is, counted from 1.
    pub current_page: i64,
    /// How many pages there are.
    pub total_pages: i64,
    /// The entries of this page.
    pub data: Vec<T>,
}

impl<T> Page<T> {
    /// The only page of a list with these entries, to build a reply in a test. Its members can be changed.
    pub fn new(data: impl IntoIterator<Item = T>) -> Self {
        let data: Vec<T> = data.into_iter().collect();
        let items = i64::try_from(data.len()).unwrap_or(i64::MAX);
        Self {
            total_items: items,
            current_items: items,
            current_page: 1,
            total_pages: 1,
            data,
        }
    }
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self::new([])
    }
}

/// What a reply says of the list that it is a page of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PageCounters {
    /// How many entries there are on all pages together.
    pub total_items: i64,
    /// Which page this is, counted from 1.
    pub current_page: i64,
    /// How many pages there are.
    pub total_pages: i64,
}

/// A reply that is one page of a list: a [`Page`] with counters, or a bare `Vec` without. No other
/// type implements it.
pub trait Listing: sealed::Sealed + Send {
    /// The type of one entry.
    type Item: Serialize + Send + 'static;

    /// The counters, where the reply has them, and the entries of this page.
    fn into_parts(self) -> (Option<PageCounters>, Vec<Self::Item>);
}

impl<T: Serialize + Send + 'static> Listing for Page<T> {
    type Item = T;

    fn into_parts(self) -> (Option<PageCounters>, Vec<T>) {
        let counters = PageCounters {
            total_items: self.total_items,
            current_page: self.current_page,
            total_pages: self.total_pages,
        };
        (Some(counters), self.data)
    }
}

impl<T: Serialize + Send + 'static> Listing for Vec<T> {
    type Item = T;

    fn into_parts(self) -> (Option<PageCounters>, Vec<T>) {
        (None, self)
    }
}

mod sealed {
    pub trait Sealed {}

    impl<T> Sealed for super::Page<T> {}

    impl<T> Sealed for Vec<T> {}
}
