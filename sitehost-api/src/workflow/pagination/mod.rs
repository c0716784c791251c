//! Lists that come in pages, as one stream of entries.

mod items;
mod page_history;
mod paginated;

pub use items::Items;
pub use paginated::{Paginated, Paging};
