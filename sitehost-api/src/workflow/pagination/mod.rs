//! Pagination: turns a list that the API returns page by page into one stream of entries.
//!
//! `items` is the stream, which fetches pages. `page_history` decides without IO where the list ends and whether entries
//! were lost. `paginated` is the trait of the requests.

mod items;
mod page_history;
mod paginated;

pub use items::Items;
pub use paginated::{Paginated, Paging};
