//! Streams over paginated lists: which pages are requested, which entries are yielded, and where the stream ends, also for
//! servers whose counters are wrong.

use crate::raw_server::{Answer, RawServer};
use futures_util::{FutureExt, TryStreamExt, stream::FusedStream};
use serde_json::{Value, json};
use sitehost_api::cloud::image::{CloudImage, CloudImageListAll};
use sitehost_api::cloud::stack::image::CloudStackImageListAll;
use sitehost_api::{Client, Error, Items, Method, Paginated, Params, Request};

fn images(ids: &[i32]) -> Value {
    ids.iter()
        .map(|id| json!({ "id": id.to_string(), "label": "", "code": format!("image-{id}") }))
        .collect()
}

/// Returns a page with counters.
fn page(number: i64, total_pages: i64, total_items: i64, ids: &[i32]) -> Answer {
    Answer::success(json!({
        "total_items": total_items,
        "current_items": ids.len(),
        "current_page": number,
        "total_pages": total_pages,
        "data": images(ids),
    }))
}

/// Returns all pages of a list that does not change.
fn pages(ids: &[&[i32]]) -> Vec<Answer> {
    let total_pages = i64::try_from(ids.len()).unwrap();
    let total_items = i64::try_from(ids.concat().len()).unwrap();
    let numbered = (1..).zip(ids);
    numbered
        .map(|(number, ids)| page(number, total_pages, total_items, ids))
        .collect()
}

/// Returns a page without counters.
fn bare(ids: &[i32]) -> Answer {
    Answer::success(images(ids))
}

async fn server(answers: Vec<Answer>) -> (RawServer, Client) {
    let server = RawServer::start(answers).await.unwrap();
    let client = server.client();
    (server, client)
}

/// Returns a stream over a list with counters.
async fn counted(answers: Vec<Answer>) -> (RawServer, Items<CloudImageListAll>) {
    let (server, client) = server(answers).await;
    (
        server,
        client.cloud_image_list_all_stream(&CloudImageListAll::new(1)),
    )
}

fn ids(images: &[CloudImage]) -> Vec<&str> {
    images.iter().map(|image| image.id.as_str()).collect()
}

/// Returns the ids of a list without counters, and the number of requests.
async fn bare_ids(answers: Vec<Answer>) -> (Vec<String>, usize) {
    let (server, client) = server(answers).await;
    let request = CloudStackImageListAll::new(1).page_size(2);
    let images = client.cloud_stack_image_list_all_stream(&request);
    let images = images.collect_all().await.unwrap();
    let ids = images.iter().map(|image| image.id.to_string()).collect();
    (ids, server.requests().len())
}

/// Returns the query parameters after `client_id`.
fn filters(request: &str) -> &str {
    let query = request.split(' ').nth(1).unwrap_or_default();
    query.split_once("&client_id=1").unwrap_or_default().1
}

#[tokio::test(start_paused = true)]
async fn every_entry_is_yielded_in_order_and_a_page_is_fetched_when_its_first_entry_is_requested() {
    let (server, mut images) = counted(pages(&[&[1, 2], &[3, 4], &[5]])).await;
    assert_eq!(server.requests().len(), 0);
    let mut seen = Vec::new();
    while let Some(image) = images.next().await {
        seen.push(image.unwrap().id.to_string());
        assert_eq!(server.requests().len(), seen.len().div_ceil(2));
    }
    assert_eq!(seen, ["1", "2", "3", "4", "5"]);
    assert!(images.next().await.is_none());
    let requests = server.requests();
    let pages: Vec<&str> = requests.iter().map(|request| filters(request)).collect();
    assert_eq!(
        pages,
        [
            "&filters%5Bpage_number%5D=1",
            "&filters%5Bpage_number%5D=2",
            "&filters%5Bpage_number%5D=3"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_stream_starts_at_the_page_of_the_request_and_keeps_the_other_filters() {
    let (server, client) = server(vec![page(2, 3, 5, &[3, 4]), page(3, 3, 5, &[5])]).await;
    let request = CloudImageListAll::new(1)
        .page_size(2)
        .page_number(2)
        .sort_dir("DESC");
    let images = client
        .cloud_image_list_all_stream(&request)
        .collect_all()
        .await
        .unwrap();
    assert_eq!(ids(&images), ["3", "4", "5"]);
    assert!(server.requests()[1].contains(
        "&filters%5Bsort_dir%5D=DESC&filters%5Bpage_size%5D=2&filters%5Bpage_number%5D=3 "
    ));
}

#[tokio::test(start_paused = true)]
async fn items_implements_stream() {
    let (_server, images) = counted(pages(&[&[1, 2], &[3]])).await;
    let ids: Vec<String> = TryStreamExt::map_ok(images, |image| image.id.to_string())
        .try_collect()
        .await
        .unwrap();
    assert_eq!(ids, ["1", "2", "3"]);
}

#[tokio::test(start_paused = true)]
async fn an_empty_list_has_no_entries() {
    let (_server, mut images) = counted(vec![page(1, 0, 0, &[])]).await;
    assert!(images.next().await.is_none());
    assert_eq!(bare_ids(vec![bare(&[])]).await, (vec![], 1));
}

#[tokio::test(start_paused = true)]
async fn an_error_ends_the_stream_after_the_entries_of_earlier_pages() {
    let refused = Answer::reply(200, "", r#"{"msg": "Error: no.", "status": false}"#);
    let (_server, mut images) = counted(vec![page(1, 3, 3, &[1]), refused]).await;
    assert!(images.next().await.unwrap().is_ok());
    assert!(images.next().await.unwrap().unwrap_err().is_refused());
    assert!(images.is_terminated());
    assert!(images.next().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn after_an_error_another_stream_continues_at_the_failed_page() {
    let refused = Answer::reply(200, "", r#"{"msg": "Error: no.", "status": false}"#);
    let answers = vec![
        page(1, 3, 5, &[1, 2]),
        refused,
        page(2, 3, 5, &[3, 4]),
        page(3, 3, 5, &[5]),
    ];
    let (server, client) = server(answers).await;
    let request = CloudImageListAll::new(1).page_size(2);
    let mut images = client.cloud_image_list_all_stream(&request);
    let mut seen = Vec::new();
    assert_eq!((images.next_position(), images.total()), (Some(1), None));
    while let Some(Ok(image)) = images.next().await {
        seen.push(image);
        assert_eq!((images.next_position(), images.total()), (Some(2), Some(5)));
    }
    assert_eq!(images.next_position(), Some(2));

    let request = request.page_number(images.next_position().unwrap());
    let mut images = client.cloud_image_list_all_stream(&request);
    while let Some(image) = images.next().await {
        seen.push(image.unwrap());
    }
    assert_eq!(ids(&seen), ["1", "2", "3", "4", "5"]);
    assert_eq!((images.next_position(), images.total()), (None, Some(5)));
    assert!(server.requests()[2].contains("page_size%5D=2&filters%5Bpage_number%5D=2 "));
}

#[tokio::test(start_paused = true)]
async fn a_growing_number_of_pages_does_not_make_the_stream_endless() {
    let answers = (1..50).map(|n| page(n.into(), i64::from(n) + 1, 2, &[n]));
    let (server, images) = counted(answers.collect()).await;
    let error = images.collect_all().await.unwrap_err();
    assert!(error.is_inconsistent_list(), "{error}");
    assert_eq!(server.requests().len(), 3);
}

/// Reads a stream up to its error. Returns the ids before the error, and the error.
async fn until_error(answers: Vec<Answer>) -> (Vec<String>, Error) {
    let (server, mut images) = counted(answers).await;
    let mut seen = Vec::new();
    loop {
        match images.next().await.unwrap() {
            Ok(image) => seen.push(image.id.to_string()),
            Err(error) => {
                assert_eq!(images.next_position(), None);
                assert!(images.is_terminated() && images.next().await.is_none());
                let requests = server.requests().len();
                assert!(images.next().await.is_none());
                assert_eq!(server.requests().len(), requests);
                return (seen, error);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_inconsistent_list_ends_with_an_error_after_all_received_entries() {
    // An entry of the first page was removed, so an entry of the second page moved to the first.
    let removed = vec![page(1, 3, 5, &[1, 2]), page(2, 2, 4, &[4, 5])];
    let (seen, error) = until_error(removed).await;
    assert_eq!(seen, ["1", "2", "4", "5"]);
    assert!(error.is_inconsistent_list() && !error.is_decode() && !error.may_have_taken_effect());
    assert_eq!(
        error.to_string(),
        "cloud_image_list_all: the list is inconsistent: 4 entries were received and the API reported 4; \
         the total fell from 5 to 4 meanwhile"
    );

    // An entry was added at the start, so an entry of the first page moved to the second.
    let added = vec![
        page(1, 2, 4, &[1, 2]),
        page(2, 3, 5, &[2, 3]),
        page(3, 3, 5, &[4]),
    ];
    let (seen, error) = until_error(added).await;
    assert_eq!(seen, ["1", "2", "3", "4"]);
    assert!(
        error
            .to_string()
            .ends_with("4 entries were received and the API reported 5; 1 received more than once"),
        "{error}"
    );

    // The server ignores the page number.
    let same = (0..50).map(|_| page(1, 50, 100, &[1, 2])).collect();
    let (seen, error) = until_error(same).await;
    assert_eq!(seen, ["1", "2"]);
    assert!(
        error.to_string().ends_with(
            "2 entries were received and the API reported 100; page 2 was requested and page 1 was returned"
        ),
        "{error}"
    );
}

/// `null` for a page's entries reads as an empty page.
#[tokio::test(start_paused = true)]
async fn an_empty_page_in_the_middle_is_an_error() {
    let nothing = Answer::success(json!({
        "total_items": 3, "current_items": 1, "current_page": 2, "total_pages": 3, "data": null
    }));
    let (seen, error) = until_error(vec![page(1, 3, 3, &[1]), nothing, page(3, 3, 3, &[3])]).await;
    assert_eq!(seen, ["1"]);
    assert!(
        error
            .to_string()
            .ends_with("1 entry was received and the API reported 3"),
        "{error}"
    );
}

/// The mock ignores the page size of a request without a page number, like a list of the API.
#[tokio::test]
async fn the_first_request_has_a_page_number_too() {
    let mock = sitehost_mock::Mock::start().await.unwrap();
    for n in 0..65 {
        mock.add_public_image(&format!("public-{n}"), "Public")
            .unwrap();
    }
    let client = Client::builder(mock.key())
        .base_url(mock.url())
        .build()
        .unwrap();
    let request = CloudStackImageListAll::new(1).page_size(30);
    let images = client.cloud_stack_image_list_all_stream(&request);
    let images = images.collect_all().await.unwrap();
    assert_eq!((images.len(), mock.requests().len()), (70, 3));
}

#[tokio::test(start_paused = true)]
async fn a_page_number_below_1_starts_at_the_first_page() {
    let (server, client) = server(pages(&[&[1], &[2]])).await;
    let request = CloudImageListAll::new(1).page_number(0);
    let images = client.cloud_image_list_all_stream(&request);
    assert_eq!(ids(&images.collect_all().await.unwrap()), ["1", "2"]);
    assert!(server.requests()[0].contains("page_number%5D=1 "));
}

#[tokio::test(start_paused = true)]
async fn next_is_cancel_safe() {
    let (server, mut images) = counted(pages(&[&[1, 2]])).await;
    assert!(images.next().now_or_never().is_none());
    assert_eq!(images.next().await.unwrap().unwrap().id, "1");
    assert!(!images.is_terminated());
    assert_eq!(images.next().await.unwrap().unwrap().id, "2");
    assert!(images.next().await.is_none() && images.is_terminated());
    assert_eq!(server.requests().len(), 1);
}

/// The stream is in the middle of a fetch under the client's own rate limit.
#[tokio::test(start_paused = true)]
async fn a_stream_that_is_not_polled_does_not_block_other_calls() {
    let answers = [1, 2, 2].map(|n| page(n.into(), 9, 9, &[n]));
    let server = RawServer::start(answers.into()).await.unwrap();
    let builder = Client::builder("key").base_url(server.url());
    let client = builder.calls_per_second(1).build().unwrap();
    let request = CloudImageListAll::new(1);
    let mut images = client.cloud_image_list_all_stream(&request);
    assert!(images.next().await.unwrap().is_ok());
    let soon = std::time::Duration::from_millis(100);
    assert!(tokio::time::timeout(soon, images.next()).await.is_err());
    client.cloud_image_list_all(&request).await.unwrap();
    assert!(images.next().await.unwrap().is_ok());
}

/// A list that is requested with a POST.
#[derive(Clone)]
struct Posted;

impl Request for Posted {
    type Reply = Vec<i64>;

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> std::borrow::Cow<'_, str> {
        "/1.0/x/list.json".into()
    }

    fn encode(&self, _: &mut Params) {}
}

impl Paginated for Posted {
    fn position(&self) -> Option<i64> {
        None
    }

    fn at_position(self, _: i64) -> Self {
        self
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_that_writes_cannot_be_paginated() {
    let (server, client) = server(vec![]).await;
    let mut items = client.items(&Posted);
    assert!(
        items
            .next()
            .await
            .unwrap()
            .unwrap_err()
            .is_invalid_request()
    );
    assert!(items.next().await.is_none());
    assert_eq!(server.requests().len(), 0);
}

#[test]
fn a_stream_and_its_next_future_are_send_and_sync() {
    fn is_send_and_sync(_: impl Send + Sync) {}
    fn check(mut items: Items<CloudImageListAll>) {
        is_send_and_sync(items.next());
        is_send_and_sync(items);
    }
    let _: fn(Items<CloudImageListAll>) = check;
    let _: fn(Items<CloudStackImageListAll>) = |items| is_send_and_sync(items);
}

#[tokio::test(start_paused = true)]
async fn a_list_without_counters_ends_at_an_empty_a_short_or_a_duplicate_page() {
    let texts = |ids: &[i32]| ids.iter().map(i32::to_string).collect::<Vec<_>>();
    let more = || bare(&[8, 9]);
    let empty = vec![bare(&[1, 2]), bare(&[3, 4]), bare(&[]), more()];
    assert_eq!(bare_ids(empty).await, (texts(&[1, 2, 3, 4]), 3));
    let short = vec![bare(&[1, 2]), bare(&[3]), more()];
    assert_eq!(bare_ids(short).await, (texts(&[1, 2, 3]), 2));
    let repeated = vec![bare(&[1, 2, 3]), bare(&[1, 2, 3]), more()];
    assert_eq!(bare_ids(repeated).await, (texts(&[1, 2, 3]), 2));
    // The API may have a lower maximum page size than requested, so a short first page does not end the list.
    let capped = vec![bare(&[1]), bare(&[2]), bare(&[])];
    assert_eq!(bare_ids(capped).await, (texts(&[1, 2]), 3));
}

#[tokio::test(start_paused = true)]
async fn a_list_without_counters_that_repeats_its_pages_ends() {
    let answers = (0..60).map(|n| bare(&[n % 3, 10 + n % 3])).collect();
    let (ids, requests) = bare_ids(answers).await;
    assert_eq!((ids.len(), requests), (6, 4));
}

#[tokio::test(start_paused = true)]
async fn a_list_without_counters_that_shifts_ends_with_an_error_after_all_received_entries() {
    let (_server, client) = server(vec![bare(&[1, 2]), bare(&[2, 3]), bare(&[])]).await;
    let mut images = client.cloud_stack_image_list_all_stream(&CloudStackImageListAll::new(1));
    for id in ["1", "2", "3"] {
        assert_eq!(images.next().await.unwrap().unwrap().id, id);
    }
    let error = images.next().await.unwrap().unwrap_err();
    assert_eq!(
        error.to_string(),
        "cloud_stack_image_list_all: the list is inconsistent: 3 entries were received; 1 received more than once"
    );
    assert_eq!((images.next_position(), images.total()), (None, None));
}

#[tokio::test(start_paused = true)]
async fn entries_are_read_with_missing_members_and_values_in_any_form() {
    let loose = json!([
        { "id": 1, "label": "a", "code": "a" },
        { "id": "2", "label": "b", "code": "b", "is_public": 0, "container_count": "3", "date_added": "0000-00-00 00:00:00",
          "forked_from": "", "build_status": null, "image_type": "Strange", "pending": { "x": 1 }, "more": [] }
    ]);
    let reply = json!({ "total_items": 2, "current_items": 2, "current_page": 1, "total_pages": 1, "data": loose });
    let (_server, images) = counted(vec![Answer::success(reply)]).await;
    let images = images.collect_all().await.unwrap();
    assert_eq!((images[0].is_public, images[0].date_added), (None, None));
    let second = &images[1];
    assert_eq!(
        (second.is_public, second.container_count),
        (Some(false), Some(3))
    );
    assert_eq!((second.date_added, &second.forked_from), (None, &None));
    assert_eq!(second.image_type.as_ref().unwrap().as_str(), "Strange");
    // The entries can be serialized and read back without loss.
    let written = serde_json::to_string(&images).unwrap();
    assert_eq!(
        serde_json::from_str::<Vec<CloudImage>>(&written).unwrap(),
        images
    );
}
