//! The trait of requests for a paginated list. The stream in `items` uses it to request one page after another.

use crate::runtime::reply::Listing;
use crate::runtime::request::Request;

/// A request for a paginated list. [`Client::items`](crate::Client::items) turns it into a stream.
///
/// The generated requests implement it. For an endpoint that this crate does not have, implement it
/// beside [`Request`].
///
/// The request must be [idempotent](Request::effect), because a page whose reply was lost is
/// requested again.
pub trait Paginated: Request<Reply: Listing> + Clone + Send + Sync + 'static {
    /// Returns how the request names a page. The default is by page number.
    fn paging(&self) -> Paging {
        Paging::Page
    }

    /// Returns the page number or the offset of the request, if it has one.
    fn position(&self) -> Option<i64>;

    /// Returns the same request for another page number or offset.
    #[must_use]
    fn at_position(self, position: i64) -> Self;
}

/// How a request names a page of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Paging {
    /// By page number. The first page is 1.
    #[default]
    Page,
    /// By offset, which is the number of entries to skip. The first page is 0.
    Offset,
}

impl Paging {
    /// Returns the position of the first page.
    pub(super) fn start(self) -> i64 {
        match self {
            Paging::Page => 1,
            Paging::Offset => 0,
        }
    }

    /// Returns the position of the page after one at `position` with `len` entries, unless it overflows.
    pub(super) fn after(self, position: i64, len: usize) -> Option<i64> {
        match self {
            Paging::Page => position.checked_add(1),
            Paging::Offset => position.checked_add(i64::try_from(len).ok()?),
        }
    }

    /// Returns the word for a position in error messages.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Paging::Page => "page",
            Paging::Offset => "offset",
        }
    }
}
