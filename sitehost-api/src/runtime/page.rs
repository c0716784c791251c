//! Lists that come in pages.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use serde::{Deserialize, Serialize};

use crate::runtime::error::{Error, Kind};
use crate::runtime::loose;
use crate::{Client, Request};

/// One page of a list, and how many there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
#[non_exhaustive]
pub struct Page<T> {
    /// How many entries there are on all pages together.
    #[serde(deserialize_with = "loose::integer")]
    pub total_items: i64,
    /// How many entries this page has.
    #[serde(deserialize_with = "loose::integer")]
    pub current_items: i64,
    /// Which page this is, counted from 1.
    #[serde(deserialize_with = "loose::integer")]
    pub current_page: i64,
    /// How many pages there are.
    #[serde(deserialize_with = "loose::integer")]
    pub total_pages: i64,
    /// The entries of this page.
    #[serde(deserialize_with = "loose::list")]
    pub data: Vec<T>,
}

/// A request for a list that comes in pages. [`Client::pages`] turns it into a stream.
///
/// The generated requests implement it. Implement it beside [`Request`] for an endpoint that this
/// crate does not have.
pub trait Paginated: Request<Reply: Listing> + Clone + Send + Sync + Unpin + 'static {
    /// The page that the request asks for, if it names one.
    fn page(&self) -> Option<i64>;

    /// The same request for another page; they are counted from 1.
    #[must_use]
    fn at_page(self, page: i64) -> Self;
}

/// A reply that is one page of a list: a [`Page`] with counters, or a bare `Vec`.
pub trait Listing: Send {
    /// What one entry is.
    type Item: Serialize + Send + Unpin + 'static;

    /// How many pages there are, where the reply says so, and the entries of this one.
    fn into_parts(self) -> (Option<i64>, Vec<Self::Item>);
}

impl<T: Serialize + Send + Unpin + 'static> Listing for Page<T> {
    type Item = T;

    fn into_parts(self) -> (Option<i64>, Vec<T>) {
        (Some(self.total_pages), self.data)
    }
}

impl<T: Serialize + Send + Unpin + 'static> Listing for Vec<T> {
    type Item = T;

    fn into_parts(self) -> (Option<i64>, Vec<T>) {
        (None, self)
    }
}

/// The entry of a list that a request asks for.
type ItemOf<R> = <<R as Request>::Reply as Listing>::Item;

type Fetching<R> = Pin<Box<dyn Future<Output = Result<<R as Request>::Reply, Error>> + Send>>;

impl Client {
    /// The entries of all pages, from the page that the request names, or else the first.
    ///
    /// The generated `…_stream` methods are this, such as
    /// [`cloud_image_list_all_stream`](Client::cloud_image_list_all_stream).
    pub fn pages<R: Paginated>(&self, request: R) -> Items<R> {
        Items {
            state: State::Before(request.page().unwrap_or(1)),
            client: self.clone(),
            request,
            ready: Vec::new().into_iter(),
            progress: Progress::default(),
        }
    }
}

/// The entries of a list that comes in pages, fetched page by page as they are asked for.
///
/// It is a [`Stream`], for those who have `futures` or the like; [`next`](Items::next) and
/// [`try_collect`](Items::try_collect) need nothing.
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
/// Where the replies have counters ([`Page`]): after as many pages as the first reply names, or
/// earlier at an empty page or when a later reply names fewer. What is added to the list meanwhile
/// may be missing. A page that came before already is an [error](Error::is_decode), since it is not
/// the one that was asked for.
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
    progress: Progress,
}

enum State<R: Paginated> {
    /// This page comes next.
    Before(i64),
    /// This page was asked for.
    Fetching(i64, Fetching<R>),
    Over,
}

impl<R: Paginated> Items<R> {
    /// The next entry; none at the end.
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
    pub async fn try_collect(mut self) -> Result<Vec<ItemOf<R>>, Error> {
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
        Box::pin(async move { client.send(&request).await })
    }

    /// Takes a page; the error that ends the stream, if it is not the one that was asked for.
    fn take(&mut self, page: i64, reply: R::Reply) -> Result<(), Error> {
        let (total_pages, items) = reply.into_parts();
        let next = match self.progress.after(page, total_pages, &items) {
            Step::Next(next) => State::Before(next),
            Step::Last => State::Over,
            Step::Over => return Ok(()),
            Step::Repeated => {
                let detail = format!("page {page} is the same as one before it");
                let error = Error::new(Kind::Decode).with_detail(detail);
                return Err(self.client.in_call(&self.request, error));
            }
        };
        self.state = next;
        self.ready = items.into_iter();
        Ok(())
    }
}

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
    /// It came before already, and yet there should be more.
    Repeated,
}

/// What is known from the pages so far.
#[derive(Default)]
struct Progress {
    /// How many pages there are, as the first reply had it.
    pages: Option<i64>,
    /// How many entries the first page had.
    full: Option<usize>,
    /// What each page held.
    seen: HashSet<u64>,
}

impl Progress {
    fn after<T: Serialize>(&mut self, page: i64, total_pages: Option<i64>, items: &[T]) -> Step {
        if items.is_empty() {
            return Step::Over;
        }
        if !self.seen.insert(fingerprint(items)) {
            return match total_pages {
                Some(_) => Step::Repeated,
                None => Step::Over,
            };
        }
        let is_last = match total_pages {
            Some(now) => page >= now.min(*self.pages.get_or_insert(now)),
            None => items.len() < *self.full.get_or_insert(items.len()),
        };
        match page.checked_add(1) {
            Some(next) if !is_last => Step::Next(next),
            _ => Step::Last,
        }
    }
}

/// A number that is another one for other entries.
fn fingerprint<T: Serialize>(items: &[T]) -> u64 {
    let mut hasher = DefaultHasher::new();
    // What came as JSON can be written as JSON.
    serde_json::to_vec(items)
        .unwrap_or_default()
        .hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps of a server that answers with these pages: their counters and their entries.
    fn steps(pages: &[(Option<i64>, &[i32])]) -> Vec<Step> {
        let mut progress = Progress::default();
        let numbered = (1..).zip(pages);
        numbered
            .map(|(page, (total, items))| progress.after(page, *total, items))
            .collect()
    }

    #[test]
    fn counters_end_it() {
        assert_eq!(steps(&[(Some(1), &[1])]), [Step::Last]);
        assert_eq!(
            steps(&[(Some(2), &[1, 2]), (Some(2), &[3])]),
            [Step::Next(2), Step::Last]
        );
        assert_eq!(steps(&[(Some(0), &[])]), [Step::Over]);
    }

    #[test]
    fn counters_that_lie_do_not_keep_it_going() {
        // There is always one page more.
        assert_eq!(
            steps(&[(Some(2), &[1]), (Some(3), &[2])]),
            [Step::Next(2), Step::Last]
        );
        // There are as many pages as a number can say, and they are empty.
        assert_eq!(
            steps(&[(Some(i64::MAX), &[1]), (Some(i64::MAX), &[])]),
            [Step::Next(2), Step::Over]
        );
        // They are the same over and over.
        assert_eq!(
            steps(&[(Some(9), &[1]), (Some(9), &[2]), (Some(9), &[1])]),
            [Step::Next(2), Step::Next(3), Step::Repeated]
        );
        // Fewer than it said first.
        assert_eq!(
            steps(&[(Some(9), &[1]), (Some(2), &[2])]),
            [Step::Next(2), Step::Last]
        );
        let mut progress = Progress::default();
        assert_eq!(progress.after(i64::MAX, Some(i64::MAX), &[1]), Step::Last);
    }

    #[test]
    fn without_counters_an_empty_a_short_or_a_repeated_page_ends_it() {
        assert_eq!(steps(&[(None, &[])]), [Step::Over]);
        assert_eq!(
            steps(&[(None, &[1, 2]), (None, &[3])]),
            [Step::Next(2), Step::Last]
        );
        assert_eq!(
            steps(&[(None, &[1, 2]), (None, &[1, 2])]),
            [Step::Next(2), Step::Over]
        );
        assert_eq!(
            steps(&[(None, &[1]), (None, &[2]), (None, &[1])]),
            [Step::Next(2), Step::Next(3), Step::Over]
        );
        assert_eq!(
            steps(&[(None, &[1, 2]), (None, &[3, 4]), (None, &[])]),
            [Step::Next(2), Step::Next(3), Step::Over]
        );
    }
}
