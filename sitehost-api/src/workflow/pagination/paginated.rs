//! What the stream has to know of a request.

use crate::{Listing, Request};

/// A request for a list that comes in pages. [`Client::items`](crate::Client::items) turns it into a
/// stream.
///
/// The generated requests implement it. Implement it beside [`Request`] for an endpoint that this
/// crate does not have.
///
/// It has to be a GET: a page whose reply did not arrive may be asked for again.
pub trait Paginated: Request<Reply: Listing> + Clone + Send + Sync + 'static {
    /// The page that the request asks for, if it names one.
    fn page(&self) -> Option<i64>;

    /// The same request for another page; they are counted from 1.
    #[must_use]
    fn at_page(self, page: i64) -> Self;
}
