//! Lists that come in pages.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::stream::{FusedStream, Stream};
use serde::{Deserialize, Serialize};

use crate::runtime::error::{Error, ErrorKind as Kind};
use crate::{Client, Method, Request};

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

/// A request for a list that comes in pages. [`Client::items`] turns it into a stream.
///
/// The generated requests implement it. Implement it beside [`Request`] for an endpoint that this
/// crate does not have.
///
/// It has to be a GET: a page that could not be had may be asked for again.
pub trait Paginated: Request<Reply: Listing> + Clone + Send + Sync + 'static {
    /// The page that the request asks for, if it names one.
    fn page(&self) -> Option<i64>;

    /// The same request for another page; they are counted from 1.
    #[must_use]
    fn at_page(self, page: i64) -> Self;
}

/// A reply that is one page of a list: a [`Page`] with counters, or a bare `Vec`. There are no others.
pub trait Listing: sealed::Sealed + Send {
    /// What one entry is.
    type Item: Serialize + Send + 'static;

    /// How many pages there are, where the reply says so, and the entries of this one.
    fn into_parts(self) -> (Option<i64>, Vec<Self::Item>);
}

impl<T: Serialize + Send + 'static> Listing for Page<T> {
    type Item = T;

    fn into_parts(self) -> (Option<i64>, Vec<T>) {
        (Some(self.total_pages), self.data)
    }
}

impl<T: Serialize + Send + 'static> Listing for Vec<T> {
    type Item = T;

    fn into_parts(self) -> (Option<i64>, Vec<T>) {
        (None, self)
    }
}

mod sealed {
    pub trait Sealed {}

    impl<T> Sealed for super::Page<T> {}

    impl<T> Sealed for Vec<T> {}
}

/// The entry of a list that a request asks for.
type ItemOf<R> = <<R as Request>::Reply as Listing>::Item;

type Fetching<R> = Pin<Box<dyn Future<Output = Result<<R as Request>::Reply, Error>> + Send>>;

impl Client {
    /// The entries of all pages, from the page that the request names, or else the first.
    ///
    /// The generated `…_stream` methods are this, such as
    /// [`cloud_image_list_all_stream`](Client::cloud_image_list_all_stream).
    pub fn items<R: Paginated>(&self, request: &R) -> Items<R> {
        Items {
            // They are counted from 1.
            state: State::Before(request.page().unwrap_or(1).max(1)),
            client: self.clone(),
            request: request.clone(),
            ready: Vec::new().into_iter(),
            seen: Seen::default(),
        }
    }
}

/// The entries of a list that comes in pages, fetched page by page as they are asked for.
///
/// It is a [`Stream`], for those who have `futures` or the like; [`next`](Items::next) and
/// [`collect_all`](Items::collect_all) need nothing.
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
/// # Where it ends
///
/// Where the replies have counters ([`Page`]): with the page whose number the first reply names as
/// the last, or an earlier one if a later reply says so. What is added to the list meanwhile may be
/// missing. A page that came before already, or that is empty although more are promised, is an
/// [error](Error::is_decode), since the list would not be whole.
///
/// Where they have none: at an empty page, after one that is shorter than the first, or at one that
/// came before already, which is what a server without pages gives. No source tells how large a
/// page the API allows, so a first page that is shorter than was asked for is not taken for the
/// last.
///
/// Either way it ends on a server that goes round in a circle. After an error it ends too.
#[must_use = "nothing is fetched before the first entry is asked for"]
pub struct Items<R: Paginated> {
    client: Client,
    request: R,
    state: State<R>,
    /// What is left of the page that came last.
    ready: std::vec::IntoIter<ItemOf<R>>,
    seen: Seen,
}

enum State<R: Paginated> {
    /// This page comes next.
    Before(i64),
    /// This page was asked for.
    Fetching(i64, Fetching<R>),
    Over,
}

impl<R: Paginated> Items<R> {
    /// The next entry; none at the end. It may be dropped and called again: a page that is being
    /// fetched is kept.
    ///
    /// # Errors
    ///
    /// As [`Client::send`] returns it for the page that the entry is on. The stream ends there.
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

    fn fetch(&self, page: i64) -> Fetching<R> {
        let client = self.client.clone();
        let request = match self.request.page().unwrap_or(1) {
            // As it stands, so that a request that names no page is sent without one.
            first if first == page => self.request.clone(),
            _ => self.request.clone().at_page(page),
        };
        Box::pin(async move {
            if request.method() != Method::Get {
                return Err(client.invalid(&request, "a list in pages is asked for with a GET"));
            }
            client.send(&request).await
        })
    }

    /// Takes a page; the error that ends the stream, if the list would not be whole.
    fn take(&mut self, page: i64, reply: R::Reply) -> Result<(), Error> {
        let (total_pages, items) = reply.into_parts();
        let step = self.seen.step(page, total_pages, &items);
        self.state = match step.map_err(|problem| {
            let error =
                Error::new(Kind::Decode).with_detail(self.client.quote(&self.request, &problem));
            self.client.in_call(&self.request, error)
        })? {
            Step::Next(next) => State::Before(next),
            Step::Last => State::Over,
            Step::Over => return Ok(()),
        };
        self.ready = items.into_iter();
        Ok(())
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
                State::Over => return Poll::Ready(None),
                State::Before(page) => {
                    let page = *page;
                    this.state = State::Fetching(page, this.fetch(page));
                }
                State::Fetching(page, reply) => {
                    let page = *page;
                    let reply = ready!(reply.as_mut().poll(context));
                    this.state = State::Over;
                    if let Err(error) = reply.and_then(|reply| this.take(page, reply)) {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
            }
        }
    }
}

impl<R: Paginated> FusedStream for Items<R> {
    fn is_terminated(&self) -> bool {
        self.ready.as_slice().is_empty() && matches!(self.state, State::Over)
    }
}

impl<R: Paginated> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}

/// What to do with a page.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// Give its entries, then fetch this page.
    Next(i64),
    /// Give its entries, then end.
    Last,
    /// End.
    Over,
}

/// What is known from the pages so far.
#[derive(Default)]
struct Seen {
    /// The last page, as the first reply had it.
    last: Option<i64>,
    /// How many entries the first page had.
    full: Option<usize>,
    /// What each page held.
    fingerprints: HashSet<u64>,
}

impl Seen {
    /// What to do with a page, or why the list is not whole.
    fn step<T: Serialize>(
        &mut self,
        page: i64,
        total_pages: Option<i64>,
        items: &[T],
    ) -> Result<Step, String> {
        let is_first = self.fingerprints.is_empty();
        if items.is_empty() {
            return match total_pages {
                Some(total) if page <= total && !is_first => {
                    Err(format!("page {page} of {total} is empty"))
                }
                _ => Ok(Step::Over),
            };
        }
        let fingerprint = fingerprint(items)
            .map_err(|_| format!("page {page} cannot be told from the others"))?;
        if !self.fingerprints.insert(fingerprint) {
            return match total_pages {
                Some(_) => Err(format!("page {page} is the same as one before it")),
                None => Ok(Step::Over),
            };
        }
        let is_last = match total_pages {
            Some(total) => page >= total.min(*self.last.get_or_insert(total)),
            None => items.len() < *self.full.get_or_insert(items.len()),
        };
        Ok(match page.checked_add(1) {
            Some(next) if !is_last => Step::Next(next),
            _ => Step::Last,
        })
    }
}

/// A number that is another one for other entries.
fn fingerprint<T: Serialize>(items: &[T]) -> serde_json::Result<u64> {
    let mut json = serde_json::to_value(items)?;
    // A `HashMap` in an entry has another order each time.
    json.sort_all_objects();
    let mut hasher = DefaultHasher::new();
    json.hash(&mut hasher);
    Ok(hasher.finish())
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use super::*;

    /// The steps of a server that answers with these pages: their counters and their entries.
    fn steps(pages: &[(Option<i64>, &[i32])]) -> Vec<Result<Step, String>> {
        let mut seen = Seen::default();
        let numbered = (1..).zip(pages);
        numbered
            .map(|(page, (total, items))| seen.step(page, *total, items))
            .collect()
    }

    fn next(page: i64) -> Result<Step, String> {
        Ok(Step::Next(page))
    }

    const LAST: Result<Step, String> = Ok(Step::Last);
    const OVER: Result<Step, String> = Ok(Step::Over);

    #[test]
    fn counters_end_it() {
        assert_eq!(steps(&[(Some(1), &[1])]), [LAST]);
        assert_eq!(
            steps(&[(Some(2), &[1, 2]), (Some(2), &[3])]),
            [next(2), LAST]
        );
        assert_eq!(steps(&[(Some(0), &[])]), [OVER]);
        assert_eq!(steps(&[(Some(1), &[])]), [OVER]);
        // Fewer than it said first.
        assert_eq!(steps(&[(Some(9), &[1]), (Some(2), &[2])]), [next(2), LAST]);
        assert_eq!(steps(&[(Some(9), &[1]), (Some(1), &[])]), [next(2), OVER]);
    }

    #[test]
    fn counters_that_lie_do_not_keep_it_going() {
        // There is always one page more.
        assert_eq!(steps(&[(Some(2), &[1]), (Some(3), &[2])]), [next(2), LAST]);
        let mut seen = Seen::default();
        assert_eq!(seen.step(i64::MAX, Some(i64::MAX), &[1]), LAST);
    }

    #[test]
    fn a_list_that_would_not_be_whole_is_an_error() {
        let empty = Err("page 2 of 3 is empty".to_owned());
        assert_eq!(steps(&[(Some(3), &[1]), (Some(3), &[])]), [next(2), empty]);
        let again = Err("page 3 is the same as one before it".to_owned());
        assert_eq!(
            steps(&[(Some(9), &[1]), (Some(9), &[2]), (Some(9), &[1])]),
            [next(2), next(3), again]
        );
        let odd = [BTreeMap::from([((1, 2), 3)])];
        assert_eq!(
            Seen::default().step(1, None, &odd),
            Err("page 1 cannot be told from the others".to_owned())
        );
    }

    #[test]
    fn without_counters_an_empty_a_short_or_a_repeated_page_ends_it() {
        assert_eq!(steps(&[(None, &[])]), [OVER]);
        assert_eq!(steps(&[(None, &[1, 2]), (None, &[3])]), [next(2), LAST]);
        assert_eq!(steps(&[(None, &[1, 2]), (None, &[1, 2])]), [next(2), OVER]);
        assert_eq!(
            steps(&[(None, &[1]), (None, &[2]), (None, &[1])]),
            [next(2), next(3), OVER]
        );
        assert_eq!(
            steps(&[(None, &[1, 2]), (None, &[3, 4]), (None, &[])]),
            [next(2), next(3), OVER]
        );
    }

    #[test]
    fn entries_in_another_order_of_members_are_the_same() {
        let map = || {
            (0..50)
                .map(|n| (n.to_string(), n))
                .collect::<HashMap<_, _>>()
        };
        let mut seen = Seen::default();
        assert_eq!(seen.step(1, None, &[map()]), next(2));
        assert_eq!(seen.step(2, None, &[map()]), OVER);
    }
}
