//! The stream over the entries of a paginated list. It fetches a page when the entries before it are used up, and asks
//! `page_history` which entries are new and what to do next.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use futures_core::stream::{FusedStream, Stream};

use super::page_history::{PageHistory, Step};
use crate::runtime::client::Client;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::reply::Listing;
use crate::runtime::request::{Effect, Request};
use crate::workflow::pagination::Paginated;

/// The entry type of the list that `R` requests.
type ItemOf<R> = <<R as Request>::Reply as Listing>::Item;

/// The call that fetches one page.
type Fetch<R> = Pin<Box<dyn Future<Output = Result<<R as Request>::Reply, Error>> + Send>>;

impl Client {
    /// Returns a stream over the entries of all pages. It starts at the page that the request names, or at
    /// the first page.
    ///
    /// The generated `…_stream` methods, such as
    /// [`cloud_image_list_all_stream`](Client::cloud_image_list_all_stream), call it.
    pub fn items<R: Paginated>(&self, request: &R) -> Items<R> {
        let paging = request.paging();
        let start = paging.start();
        let first = request.position().unwrap_or(start).max(start);
        Items {
            client: self.clone(),
            request: request.clone(),
            state: State::Idle(first),
            buffered: Vec::new().into_iter(),
            history: PageHistory::new(paging, first),
        }
    }
}

/// A stream over the entries of a paginated list. A page is fetched when its first entry is requested.
///
/// It implements [`Stream`], for use with a crate such as `futures`. [`next`](Items::next) and
/// [`collect_all`](Items::collect_all) need no other crate.
///
/// ```no_run
/// use sitehost_api::{Client, cloud::image::CloudImageListAll};
///
/// # async fn sample(client: Client) -> Result<(), sitehost_api::Error> {
/// let mut images = client.cloud_image_list_all_stream(&CloudImageListAll::new(1).page_size(50));
/// while let Some(image) = images.next().await {
///     println!("{}", image?.code);
/// }
/// # Ok(())
/// # }
/// ```
///
/// Every request names its page, even the first one. The API's vendor observed that at least one list
/// ignores `filters[page_size]` in a request without a page number.
///
/// # A list is whole, or it is an error
///
/// The API divides the list into pages anew for each request. If an entry is added or removed between
/// two requests, the entries after it move, and one of them can be returned twice or be skipped. The
/// stream yields each received entry once. It then ends with an error for which
/// [`is_inconsistent_list`](Error::is_inconsistent_list) is true if
///
/// - the replies have counters ([`Page`](crate::Page)) and the number of entries differs from the
///   `total_items` of the latest reply (minus the entries of the earlier pages, for a stream that starts
///   at a later page);
/// - `total_items` fell between two pages, because each removed entry may have moved another one to a
///   page that had already been read;
/// - an entry was received more than once. Two entries are the same if they have the same `id`. An entry
///   without an `id` is compared as a whole but for its secrets, and only with the entries of earlier pages;
/// - the reply has another page number than the request. The stream does not yield the entries of that
///   page.
///
/// Entries that are added after the last page that was read are yielded as well. They are not an error.
///
/// Two changes between the same two requests can cancel out and are not detected: an entry is removed
/// from a page that has been read, and another one is added after it. Without counters, a removed entry
/// is not detected at all. To avoid both, sort the list so that new entries come last, and delete
/// entries only after the list has been collected.
///
/// # Where it ends
///
/// With counters, the stream ends after the last page (`total_pages` of the latest reply). It ends
/// earlier at a page without a new entry, or when more entries than `total_items` were received.
///
/// Without counters, it ends at an empty page, at a page that is shorter than the first, or at a page
/// with the same entries as an earlier one, which a server that ignores the page number returns. The
/// maximum page size of the API is not documented, so a first page that is shorter than requested does
/// not end the stream.
///
/// An error ends the stream. [`next_position`](Items::next_position) is the page from which another
/// stream can continue.
#[must_use = "nothing is fetched until the first entry is requested"]
pub struct Items<R: Paginated> {
    client: Client,
    request: R,
    state: State<R>,
    /// The entries of the latest page that have not been yielded yet.
    buffered: std::vec::IntoIter<ItemOf<R>>,
    history: PageHistory,
}

enum State<R: Paginated> {
    /// No call is in flight. The page at this position is fetched next.
    Idle(i64),
    /// The page at this position is being fetched. The mutex makes the future `Sync`; it is never locked.
    Fetching(i64, Mutex<Fetch<R>>),
    /// No further page is fetched.
    Done {
        /// Yielded after the buffered entries.
        error: Option<Error>,
        /// The position of the page that could not be fetched.
        failed: Option<i64>,
    },
}

impl<R: Paginated> Items<R> {
    /// Returns the next entry, or `None` at the end of the list.
    ///
    /// This method is cancel safe. If the future is dropped while a page is being fetched, the next call
    /// continues to fetch that page.
    ///
    /// # Errors
    ///
    /// The error of [`Client::send`] for the next page, or
    /// [`is_inconsistent_list`](Error::is_inconsistent_list) after the last entry of a list that is not
    /// [whole](Items#a-list-is-whole-or-it-is-an-error). The stream ends with the error.
    pub async fn next(&mut self) -> Option<Result<ItemOf<R>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Collects all remaining entries.
    ///
    /// # Errors
    ///
    /// The first error of [`next`](Items::next). The entries before it are dropped.
    pub async fn collect_all(mut self) -> Result<Vec<ItemOf<R>>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }

    /// Returns the number of entries of the whole list (`total_items` of the latest reply). `None` until
    /// the first page is received, and for a list whose replies have no counters.
    #[must_use]
    pub fn total(&self) -> Option<i64> {
        self.history.total()
    }

    /// Returns the page that is fetched next, or the page that could not be fetched. `None` after the last
    /// page, and after [`is_inconsistent_list`](Error::is_inconsistent_list): read that list again from its
    /// first page.
    ///
    /// After any other error, a stream that starts at this page yields the remaining entries:
    ///
    /// ```no_run
    /// use sitehost_api::{Client, cloud::image::CloudImageListAll};
    ///
    /// # async fn sample(client: Client) {
    /// let mut request = CloudImageListAll::new(1);
    /// let mut images = client.cloud_image_list_all_stream(&request);
    /// while let Some(image) = images.next().await {
    ///     match image {
    ///         Ok(image) => println!("{}", image.code),
    ///         Err(error) => eprintln!("{error}"),
    ///     }
    /// }
    /// if let Some(page) = images.next_position() {
    ///     request = request.page_number(page);
    ///     let rest = client.cloud_image_list_all_stream(&request);
    /// }
    /// # }
    /// ```
    ///
    /// The new stream does not detect changes on the earlier pages.
    #[must_use]
    pub fn next_position(&self) -> Option<i64> {
        match &self.state {
            State::Idle(position) | State::Fetching(position, _) => Some(*position),
            State::Done { failed, .. } => *failed,
        }
    }

    fn fetch(&self, position: i64) -> Fetch<R> {
        let client = self.client.clone();
        let request = self.request.clone().at_position(position);
        Box::pin(async move {
            if request.effect() != Effect::Reads {
                return Err(client.invalid(
                    &&request,
                    "only a request that only reads can be a paginated list",
                ));
            }
            client.send(&request).await
        })
    }

    /// Buffers the new entries of a fetched page and decides how to continue.
    fn store(&mut self, position: i64, reply: R::Reply) {
        let (counters, entries) = reply.into_parts();
        let (new, step) = self.history.add(position, counters, entries);
        self.buffered = new.into_iter();
        self.state = match step {
            Step::Next(next) => State::Idle(next),
            Step::End => State::Done {
                error: None,
                failed: None,
            },
            Step::Inconsistent(problem) => {
                let detail = self.client.quote(&&self.request, &problem);
                let error = Error::new(ErrorKind::InconsistentList).with_detail(detail);
                State::Done {
                    error: Some(self.client.in_call(&&self.request, error)),
                    failed: None,
                }
            }
        };
    }
}

/// The only pinned field is the future, which is boxed.
impl<R: Paginated> Unpin for Items<R> {}

impl<R: Paginated> Stream for Items<R> {
    type Item = Result<ItemOf<R>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.buffered.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match &mut this.state {
                State::Idle(position) => {
                    let position = *position;
                    this.state = State::Fetching(position, Mutex::new(this.fetch(position)));
                }
                State::Fetching(position, fetch) => {
                    let position = *position;
                    let fetch = fetch.get_mut().unwrap_or_else(PoisonError::into_inner);
                    match ready!(fetch.as_mut().poll(context)) {
                        Ok(reply) => this.store(position, reply),
                        Err(error) => {
                            this.state = State::Done {
                                error: Some(error),
                                failed: Some(position),
                            };
                        }
                    }
                }
                State::Done { error, .. } => return Poll::Ready(error.take().map(Err)),
            }
        }
    }
}

impl<R: Paginated> FusedStream for Items<R> {
    fn is_terminated(&self) -> bool {
        self.buffered.as_slice().is_empty() && matches!(self.state, State::Done { error: None, .. })
    }
}

impl<R: Paginated> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
