//! Pagination, sorting and filtering of lists.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, IMAGES, KEYS, STACK_IMAGES, VERSIONS, call, column, refusal};

const SORT_BY: &str = "filters[sort_by]";
const SORT_DIR: &str = "filters[sort_dir]";
const PAGE_SIZE: &str = "filters[page_size]";
const PAGE_NUMBER: &str = "filters[page_number]";

/// Requests a page of images, and returns its counters and the codes.
async fn page(mock: &Mock, filters: &[(&str, &str)]) -> (Value, Vec<String>) {
    let list = call(mock, IMAGES, &[&[CLIENT], filters].concat()).await;
    let counters = [
        "total_items",
        "current_items",
        "current_page",
        "total_pages",
    ];
    (
        json!(counters.map(|name| &list[name])),
        column(&list, "code"),
    )
}

async fn with_images(codes: &[&str]) -> Mock {
    let mock = Mock::start().await.unwrap();
    for code in codes {
        mock.add_image(1, code).unwrap();
    }
    mock
}

#[tokio::test]
async fn each_page_holds_its_part_of_the_list_and_pages_past_the_end_are_empty() {
    let mock = with_images(&["a", "b", "c", "d", "e"]).await;
    for (size, number, counters, codes) in [
        ("2", "1", json!([5, 2, 1, 3]), &["a", "b"][..]),
        ("2", "3", json!([5, 1, 3, 3]), &["e"]),
        ("2", "4", json!([5, 0, 4, 3]), &[]),
        ("5", "1", json!([5, 5, 1, 1]), &["a", "b", "c", "d", "e"]),
        (
            "99999999999999999999",
            "1",
            json!([5, 5, 1, 1]),
            &["a", "b", "c", "d", "e"],
        ),
    ] {
        let filters = [(PAGE_SIZE, size), (PAGE_NUMBER, number)];
        let expected = codes.iter().map(|code| (*code).to_owned()).collect();
        assert_eq!(
            page(&mock, &filters).await,
            (counters, expected),
            "{size} {number}"
        );
    }
}

#[tokio::test]
async fn the_default_page_size_is_100() {
    let codes: Vec<_> = (0..101).map(|n| format!("image-{n}")).collect();
    let codes: Vec<_> = codes.iter().map(String::as_str).collect();
    let mock = with_images(&codes).await;
    assert_eq!(page(&mock, &[]).await.0, json!([101, 100, 1, 2]));
    assert_eq!(page(&mock, &[(PAGE_NUMBER, "2")]).await.1, ["image-100"]);
}

#[tokio::test]
async fn an_empty_list_has_0_pages() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(page(&mock, &[]).await.0, json!([0, 0, 1, 0]));
}

#[tokio::test]
async fn a_list_is_sorted_by_the_given_member_in_the_given_direction() {
    let mock = with_images(&["b", "c", "a"]).await;
    mock.set_container_count("a", 10).unwrap();
    mock.set_container_count("b", 9).unwrap();
    for (filters, codes) in [
        (&[][..], ["b", "c", "a"]),
        (&[(SORT_DIR, "DESC")], ["a", "c", "b"]),
        (&[(SORT_BY, "code")], ["a", "b", "c"]),
        (&[(SORT_BY, "code"), (SORT_DIR, "ASC")], ["a", "b", "c"]),
        (&[(SORT_BY, "code"), (SORT_DIR, "DESC")], ["c", "b", "a"]),
        (&[(SORT_BY, "date_added")], ["b", "c", "a"]),
        (&[(SORT_BY, "container_count")], ["c", "b", "a"]),
    ] {
        assert_eq!(page(&mock, filters).await.1, codes, "{filters:?}");
    }
    let filters = [(SORT_BY, "code"), (PAGE_SIZE, "1"), (PAGE_NUMBER, "2")];
    assert_eq!(page(&mock, &filters).await.1, ["b"]);
}

#[tokio::test]
async fn the_code_filter_matches_whole_codes_only() {
    let mock = with_images(&["mine", "mine-2"]).await;
    for (code, codes) in [
        ("mine", &["mine"][..]),
        ("min", &[]),
        ("sitehost-base", &[]),
    ] {
        let (counters, found) = page(&mock, &[("filters[code]", code)]).await;
        assert_eq!(found, codes);
        assert_eq!(counters[0], codes.len());
    }
}

#[tokio::test]
async fn the_stack_list_has_pages_but_no_counters() {
    let mock = Mock::start().await.unwrap();
    for (filters, codes) in [
        (
            &[(SORT_BY, "code"), (PAGE_SIZE, "2"), (PAGE_NUMBER, "1")][..],
            &["sitehost-base", "sitehost-mysql8"][..],
        ),
        (
            &[
                (SORT_BY, "id"),
                (SORT_DIR, "DESC"),
                (PAGE_SIZE, "1"),
                (PAGE_NUMBER, "1"),
            ],
            &["sitehost-base"],
        ),
        (&[(PAGE_NUMBER, "2")], &[]),
    ] {
        let list = call(&mock, STACK_IMAGES, &[&[CLIENT], filters].concat()).await;
        assert_eq!(column(&list, "code"), codes);
    }
}

#[tokio::test]
async fn a_list_without_counters_ignores_the_page_size_unless_a_page_number_is_sent() {
    let mock = Mock::start().await.unwrap();
    for (filters, len) in [
        (&[(PAGE_SIZE, "2")][..], 5),
        (&[(PAGE_SIZE, "2"), (PAGE_NUMBER, "1")], 2),
        (&[(PAGE_SIZE, "2"), (PAGE_NUMBER, "3")], 1),
    ] {
        let list = call(&mock, STACK_IMAGES, &[&[CLIENT], filters].concat()).await;
        assert_eq!(column(&list, "code").len(), len, "{filters:?}");
    }
}

#[tokio::test]
async fn invalid_filters_are_refused() {
    let mock = Mock::start().await.unwrap();
    let image = mock.add_image(1, "mine").unwrap().to_string();
    for (filter, message) in [
        (
            (SORT_BY, "colour"),
            "Parameter `filters[sort_by]` must be a member of the list's entries.",
        ),
        (
            (SORT_BY, ""),
            "Parameter `filters[sort_by]` must be a member of the list's entries.",
        ),
        (
            (SORT_DIR, "UP"),
            "Parameter `filters[sort_dir]` must be `ASC` or `DESC`.",
        ),
        (
            (PAGE_SIZE, "0"),
            "Parameter `filters[page_size]` must be 1 or more.",
        ),
        (
            (PAGE_SIZE, "-1"),
            "Parameter `filters[page_size]` must be 1 or more.",
        ),
        (
            (PAGE_NUMBER, "0"),
            "Parameter `filters[page_number]` must be 1 or more.",
        ),
    ] {
        for (path, start) in [
            (IMAGES, &[CLIENT][..]),
            (KEYS, &[CLIENT]),
            (STACK_IMAGES, &[CLIENT]),
            (VERSIONS, &[CLIENT, ("image_id", image.as_str())]),
        ] {
            let parameters = [start, &[filter]].concat();
            assert_eq!(
                refusal(&mock, path, &parameters).await,
                format!("Error: {message}"),
                "{path}"
            );
        }
    }
}
