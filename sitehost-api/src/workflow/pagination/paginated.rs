//! What the stream has to know of a request.

use crate::runtime::reply::Listing;
use crate::runtime::request::Request;

/// A request for a list that comes in pages. [`Client::items`](crate::Client::items) turns it into a
/// stream.
///
/// The generated requests implement it. Implement it beside [`Request`] for an endpoint that this
/// crate does not have.
///
/// The request has to be [one that reads](Request::is_idempotent): a page whose reply did not arrive is requested again.
pub trait Paginated: Request<Reply: Listing> + Clone + Send + Sync + 'static {
    /// What the request counts; pages, unless overridden.
    fn paging(&self) -> Paging {
        Paging::Page
    }

    /// Where in the list the request begins, if it says so: the number of a page, or of entries.
    fn position(&self) -> Option<i64>;

    /// The same request for another position.
    #[must_use]
    fn at_position(self, position: i64) -> Self;
}

/// How a request names a part of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Paging {
    /// By the number of a page, from 1.
    #[default]
    Page,
    /// By the number of entries that are skipped, from 0: an offset, which goes with a limit.
    Offset,
}

impl Paging {
    /// The position of the first page.
    pub(super) fn start(self) -> i64 {
        match self {
            Paging::Page => 1,
            Paging::Offset => 0,
        }
    }

    /// The position after a page at `position` with `len` entries, unless that overflows.
    pub(super) fn after(self, position: i64, len: usize) -> Option<i64> {
        match self {
            Paging::Page => position.checked_add(1),
            Paging::Offset => position.checked_add(i64::try_from(len).ok()?),
        }
    }

    /// What a position is called in errors.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Paging::Page => "page",
            Paging::Offset => "offset",
        }
    }
}
