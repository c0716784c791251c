//! Lists that come in pages: what is asked for, where it ends, and servers that lie about where that is.

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

/// A page with counters, of which only the number of pages counts.
fn page(total_pages: impl Into<Value>, ids: &[i32]) -> Answer {
    Answer::success(json!({
        "total_items": "7", "current_items": 7, "current_page": 7, "total_pages": total_pages.into(), "data": images(ids)
    }))
}

/// A page without counters.
fn bare(ids: &[i32]) -> Answer {
    Answer::success(images(ids))
}

async fn server(answers: Vec<Answer>) -> (RawServer, Client) {
    let server = RawServer::start(answers).await.unwrap();
    let client = server.client();
    (server, client)
}

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

/// The ids of a bare list, and how many pages were asked for.
async fn bare_ids(answers: Vec<Answer>) -> (Vec<String>, usize) {
    let (server, client) = server(answers).await;
    let request = CloudStackImageListAll::new(1).page_size(2);
    let images = client.cloud_stack_image_list_all_stream(&request);
    let images = images.collect_all().await.unwrap();
    let ids = images.iter().map(|image| image.id.to_string()).collect();
    (ids, server.requests().len())
}

/// What a request asks for, behind the account.
fn filters(request: &str) -> &str {
    let query = request.split(' ').nth(1).unwrap_or_default();
    query.split_once("&client_id=1").unwrap_or_default().1
}

#[tokio::test(start_paused = true)]
async fn every_entry_of_every_page_in_order_and_no_page_before_its_turn() {
    let (server, mut images) =
        counted(vec![page(3, &[1, 2]), page("3", &[3, 4]), page(3, &[5])]).await;
    assert_eq!(server.requests().len(), 0);
    let mut seen = Vec::new();
    while let Some(image) = images.next().await {
        seen.push(image.unwrap().id.to_string());
        assert_eq!(server.requests().len(), seen.len().div_ceil(2));
    }
    assert_eq!(seen, ["1", "2", "3", "4", "5"]);
    assert!(images.next().await.is_none());
    let requests = server.requests();
    let asked: Vec<&str> = requests.iter().map(|request| filters(request)).collect();
    assert_eq!(
        asked,
        [
            "",
            "&filters%5Bpage_number%5D=2",
            "&filters%5Bpage_number%5D=3"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn it_begins_at_the_page_that_is_named_and_keeps_the_other_filters() {
    let (server, client) = server(vec![page(3, &[3, 4]), page(3, &[5])]).await;
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
async fn it_is_a_stream() {
    let (_server, images) = counted(vec![page(2, &[1, 2]), page(2, &[3])]).await;
    let ids: Vec<String> = TryStreamExt::map_ok(images, |image| image.id.to_string())
        .try_collect()
        .await
        .unwrap();
    assert_eq!(ids, ["1", "2", "3"]);
}

#[tokio::test(start_paused = true)]
async fn an_empty_list_has_no_entries() {
    let (_server, mut images) = counted(vec![page(0, &[])]).await;
    assert!(images.next().await.is_none());
    assert_eq!(bare_ids(vec![bare(&[])]).await, (vec![], 1));
}

#[tokio::test(start_paused = true)]
async fn an_error_ends_it_after_the_entries_before() {
    let refused = Answer::reply(200, "", r#"{"msg": "Error: no.", "status": false}"#);
    let (_server, mut images) = counted(vec![page(3, &[1]), refused]).await;
    assert!(images.next().await.unwrap().is_ok());
    assert!(images.next().await.unwrap().unwrap_err().is_refused());
    assert!(images.next().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn counters_that_never_end_do_not_keep_it_going() {
    let answers = (1..50).map(|n| page(n + 1, &[n])).collect();
    let (server, images) = counted(answers).await;
    assert_eq!(ids(&images.collect_all().await.unwrap()), ["1", "2"]);
    assert_eq!(server.requests().len(), 2);

    let (server, mut images) = counted(vec![page(i64::MAX, &[1]), page(i64::MAX, &[])]).await;
    assert!(images.next().await.unwrap().is_ok());
    let error = images.next().await.unwrap().unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert!(
        error
            .to_string()
            .ends_with("page 2 of 9223372036854775807 is empty"),
        "{error}"
    );
    assert!(images.next().await.is_none());
    assert_eq!(server.requests().len(), 2);
}

/// `null` for a page's entries reads as an empty page.
#[tokio::test(start_paused = true)]
async fn a_page_that_is_missing_in_the_middle_is_no_end() {
    let nothing = Answer::success(json!({
        "total_items": 3, "current_items": 1, "current_page": 2, "total_pages": 3, "data": null
    }));
    let (_server, images) = counted(vec![page(3, &[1]), nothing, page(3, &[3])]).await;
    let error = images.collect_all().await.unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("page 2 of 3 is empty"),
        "{error}"
    );
}

#[tokio::test(start_paused = true)]
async fn entries_that_went_meanwhile_end_it_without_an_error() {
    let (_server, images) = counted(vec![page(3, &[1, 2]), page(1, &[])]).await;
    assert_eq!(ids(&images.collect_all().await.unwrap()), ["1", "2"]);
}

#[tokio::test(start_paused = true)]
async fn a_page_below_the_first_is_the_first() {
    let (server, client) = server(vec![page(2, &[1]), page(2, &[2])]).await;
    let request = CloudImageListAll::new(1).page_number(0);
    let images = client.cloud_image_list_all_stream(&request);
    assert_eq!(ids(&images.collect_all().await.unwrap()), ["1", "2"]);
    assert!(server.requests()[0].contains("page_number%5D=1 "));
}

#[tokio::test(start_paused = true)]
async fn next_can_be_dropped_and_called_again() {
    let (server, mut images) = counted(vec![page(1, &[1, 2])]).await;
    assert!(images.next().now_or_never().is_none());
    assert_eq!(images.next().await.unwrap().unwrap().id, "1");
    assert!(!images.is_terminated());
    assert_eq!(images.next().await.unwrap().unwrap().id, "2");
    assert!(images.next().await.is_none() && images.is_terminated());
    assert_eq!(server.requests().len(), 1);
}

/// A limit of calls a second holds up nobody, though a page that is being fetched is not polled.
#[tokio::test(start_paused = true)]
async fn a_stream_that_is_not_polled_holds_up_no_other_call() {
    let server = RawServer::start(vec![page(9, &[1]), page(9, &[2]), page(9, &[3])])
        .await
        .unwrap();
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

/// A list that is asked for with a POST.
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
    fn page(&self) -> Option<i64> {
        None
    }

    fn at_page(self, _: i64) -> Self {
        self
    }
}

#[tokio::test(start_paused = true)]
async fn a_post_is_not_sent_for_page_after_page() {
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
fn a_stream_can_be_sent_to_another_thread_while_it_is_awaited() {
    fn is_send(_: impl Send) {}
    fn check(mut items: Items<CloudImageListAll>) {
        is_send(items.next());
        is_send(items);
    }
    let _: fn(Items<CloudImageListAll>) = check;
}

#[tokio::test(start_paused = true)]
async fn a_page_that_comes_again_is_an_error_where_more_were_promised() {
    let (server, mut images) = counted((0..50).map(|_| page(50, &[1, 2])).collect()).await;
    assert!(images.next().await.unwrap().is_ok());
    assert!(images.next().await.unwrap().is_ok());
    let error: Error = images.next().await.unwrap().unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(
        error.to_string(),
        "cloud_image_list_all: the reply was not understood: page 2 is the same as one before it"
    );
    assert!(images.next().await.is_none());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_bare_list_ends_with_an_empty_a_short_or_a_repeated_page() {
    let texts = |ids: &[i32]| ids.iter().map(i32::to_string).collect::<Vec<_>>();
    let more = || bare(&[8, 9]);
    let empty = vec![bare(&[1, 2]), bare(&[3, 4]), bare(&[]), more()];
    assert_eq!(bare_ids(empty).await, (texts(&[1, 2, 3, 4]), 3));
    let short = vec![bare(&[1, 2]), bare(&[3]), more()];
    assert_eq!(bare_ids(short).await, (texts(&[1, 2, 3]), 2));
    let repeated = vec![bare(&[1, 2, 3]), bare(&[1, 2, 3]), more()];
    assert_eq!(bare_ids(repeated).await, (texts(&[1, 2, 3]), 2));
    // The API may allow no page as large as was asked for, so the first one is never short.
    let capped = vec![bare(&[1]), bare(&[2]), bare(&[])];
    assert_eq!(bare_ids(capped).await, (texts(&[1, 2]), 3));
}

#[tokio::test(start_paused = true)]
async fn a_bare_list_that_goes_round_in_a_circle_ends() {
    let answers = (0..60).map(|n| bare(&[n % 3, 10 + n % 3])).collect();
    let (ids, asked) = bare_ids(answers).await;
    assert_eq!((ids.len(), asked), (6, 4));
}

#[tokio::test(start_paused = true)]
async fn entries_are_read_whatever_is_missing_from_them() {
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
    // What was read is written, and read again, without a loss.
    let written = serde_json::to_string(&images).unwrap();
    assert_eq!(
        serde_json::from_str::<Vec<CloudImage>>(&written).unwrap(),
        images
    );
}
