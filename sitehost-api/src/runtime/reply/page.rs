//! Replies that are one page of a paginated list. The stream in `workflow/pagination` reads them through [`Listing`].

use serde::{Deserialize, Serialize};

/// One page of a list, with the counters of the whole list.
///
/// Its entries are read from the member `data`, or from `return` where the API writes the counters beside `return`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
#[non_exhaustive]
pub struct Page<T> {
    /// The number of entries on all pages.
    pub total_items: i64,
    /// The number of entries on this page.
    pub current_items: i64,
    /// The number of this page. The first page is 1.
    pub current_page: i64,
    /// The number of pages.
    pub total_pages: i64,
    /// The entries of this page.
    #[serde(alias = "return")]
    pub data: Vec<T>,
}

impl<T> Page<T> {
    /// Creates the only page of a list with these entries, to build a reply in a test.
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

/// The counters of a paginated list, as one page reports them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PageCounters {
    /// The number of entries on all pages.
    pub total_items: i64,
    /// The number of this page. The first page is 1.
    pub current_page: i64,
    /// The number of pages.
    pub total_pages: i64,
}

/// A reply that is one page of a list: a [`Page`], or a `Vec` if the API sends no counters. The trait is sealed.
pub trait Listing: sealed::Sealed + Send {
    /// The type of one entry.
    type Item: Serialize + Send + 'static;

    /// Splits the reply into its counters, if it has any, and its entries.
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
