//! The stream of all entries.

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
use crate::runtime::request::Request;
use crate::workflow::pagination::Paginated;

/// The entry of a list that a request asks for.
type ItemOf<R> = <<R as Request>::Reply as Listing>::Item;

type Fetching<R> = Pin<Box<dyn Future<Output = Result<<R as Request>::Reply, Error>> + Send>>;

impl Client {
    /// The entries of all pages, from the page that the request names, or else the first.
    ///
    /// The generated `…_stream` methods are this, such as
    /// [`cloud_image_list_all_stream`](Client::cloud_image_list_all_stream).
    pub fn items<R: Paginated>(&self, request: &R) -> Items<R> {
        let paging = request.paging();
        let start = paging.start();
        let first = request.position().unwrap_or(start).max(start);
        Items {
            client: self.clone(),
            request: request.clone(),
            state: State::Before(first),
            ready: Vec::new().into_iter(),
            history: PageHistory::new(paging, first),
        }
    }
}

/// The entries of a list that comes in pages. A page is fetched when its first entry is asked for.
///
/// It is a [`Stream`], for programs that use `futures` or the like; [`next`](Items::next) and
/// [`collect_all`](Items::collect_all) work without.
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
/// Every request names its page, the first one too: at least one list of the API ignores
/// `filters[page_size]` otherwise, as the API's vendor found by trying.
///
/// # A list is whole, or it is an error
///
/// The API cuts the list anew for each page. An entry that joins or leaves between two pages moves
/// the entries behind it, so that one of them comes twice or not at all. The stream gives each entry
/// that comes, once, and then ends with an error for which
/// [`is_inconsistent_list`](Error::is_inconsistent_list) is true if
///
/// - the replies have counters ([`Page`](crate::Page)) and the number of entries is not the
///   `total_items` of the latest reply (less the entries on the pages before, for a stream that
///   begins at a later page);
/// - `total_items` fell between two pages, since each entry that left may have moved another one to a
///   page that was read already;
/// - an entry came more than once. Two entries are the same if their member `id` is the same. An entry
///   without an `id` is compared as a whole, and with the entries of earlier pages only;
/// - the reply says that it is another page than the requested one. The entries of that page are not
///   given.
///
/// Entries that join behind the page that was read are given too, and are no error.
///
/// Two changes between the same two pages can cancel out and are not noticed: an entry leaves the
/// pages that were read, and another one joins behind them. Without counters, an entry that leaves is
/// not noticed either. Sort a list so that new entries come last, and delete entries only after the
/// list was collected.
///
/// # Where it ends
///
/// With counters, the stream ends after the last page (`total_pages` of the latest reply). It ends
/// before that at a page without a new entry, or once more entries came than `total_items`.
///
/// Without counters, it ends at an empty page, at a page that is shorter than the first, or at a page
/// with the same entries as an earlier one, which is what a server without pages replies. No source
/// tells the largest page size of the API, so a first page that is shorter than requested is not taken
/// for the last.
///
/// An error ends the stream. [`next_position`](Items::next_position) is the page from which another stream
/// can go on.
#[must_use = "nothing is fetched before the first entry is asked for"]
pub struct Items<R: Paginated> {
    client: Client,
    request: R,
    state: State<R>,
    /// The entries of the latest page that were not given yet.
    ready: std::vec::IntoIter<ItemOf<R>>,
    history: PageHistory,
}

enum State<R: Paginated> {
    /// This page is fetched next.
    Before(i64),
    /// This page is being fetched. The mutex makes the future `Sync`; it is never locked.
    Fetching(i64, Mutex<Fetching<R>>),
    /// No page is fetched any more.
    Over {
        /// Follows the entries that are ready.
        error: Option<Error>,
        /// The page that could not be fetched.
        failed_page: Option<i64>,
    },
}

impl<R: Paginated> Items<R> {
    /// The next entry, or `None` at the end. It is cancel-safe: if the future is dropped while a page
    /// is being fetched, the next call goes on with that page.
    ///
    /// # Errors
    ///
    /// As [`Client::send`] returns it for the page that the entry is on, and
    /// [`is_inconsistent_list`](Error::is_inconsistent_list) after the last entry of a list that is
    /// not [whole](Items#a-list-is-whole-or-it-is-an-error). The stream ends there.
    pub async fn next(&mut self) -> Option<Result<ItemOf<R>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All entries that are left.
    ///
    /// # Errors
    ///
    /// The first that [`next`](Items::next) returns; the entries before it are lost.
    pub async fn collect_all(mut self) -> Result<Vec<ItemOf<R>>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }

    /// How many entries the whole list has (`total_items` of the latest reply). `None` before the
    /// first page came, and for a list whose replies have no counters.
    #[must_use]
    pub fn total(&self) -> Option<i64> {
        self.history.total()
    }

    /// The page that is fetched next, or the one that could not be fetched. `None` after the last
    /// page, and after [`is_inconsistent_list`](Error::is_inconsistent_list): such a list is read
    /// again from its first page.
    ///
    /// After another error, a stream that begins at this page gives the entries that are left:
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
    /// The other stream does not notice what changed on the pages before.
    #[must_use]
    pub fn next_position(&self) -> Option<i64> {
        match &self.state {
            State::Before(page) | State::Fetching(page, _) => Some(*page),
            State::Over { failed_page, .. } => *failed_page,
        }
    }

    fn fetch(&self, page: i64) -> Fetching<R> {
        let client = self.client.clone();
        let request = self.request.clone().at_position(page);
        Box::pin(async move {
            if !request.is_idempotent() {
                return Err(
                    client.invalid(&request, "only a call that reads can be a list in pages")
                );
            }
            client.send(&request).await
        })
    }

    /// Stores a fetched page.
    fn store(&mut self, page: i64, reply: R::Reply) {
        let (counters, entries) = reply.into_parts();
        let (new, step) = self.history.add(page, counters, entries);
        self.ready = new.into_iter();
        self.state = match step {
            Step::Next(next) => State::Before(next),
            Step::End => State::Over {
                error: None,
                failed_page: None,
            },
            Step::Inconsistent(problem) => {
                let detail = self.client.quote(&self.request, &problem);
                let error = Error::new(ErrorKind::InconsistentList).with_detail(detail);
                State::Over {
                    error: Some(self.client.in_call(&self.request, error)),
                    failed_page: None,
                }
            }
        };
    }
}

/// Nothing in it is pinned but the boxed future.
impl<R: Paginated> Unpin for Items<R> {}

impl<R: Paginated> Stream for Items<R> {
    type Item = Result<ItemOf<R>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.ready.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match &mut this.state {
                State::Before(page) => {
                    let page = *page;
                    this.state = State::Fetching(page, Mutex::new(this.fetch(page)));
                }
                State::Fetching(page, reply) => {
                    let page = *page;
                    let reply = reply.get_mut().unwrap_or_else(PoisonError::into_inner);
                    match ready!(reply.as_mut().poll(context)) {
                        Ok(reply) => this.store(page, reply),
                        Err(error) => {
                            this.state = State::Over {
                                error: Some(error),
                                failed_page: Some(page),
                            };
                        }
                    }
                }
                State::Over { error, .. } => return Poll::Ready(error.take().map(Err)),
            }
        }
    }
}

impl<R: Paginated> FusedStream for Items<R> {
    fn is_terminated(&self) -> bool {
        self.ready.as_slice().is_empty() && matches!(self.state, State::Over { error: None, .. })
    }
}

impl<R: Paginated> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
