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
    /// The page that the request asks for, if it names one.
    fn page(&self) -> Option<i64>;

    /// The same request for another page; they are counted from 1.
    #[must_use]
    fn at_page(self, page: i64) -> Self;
}
