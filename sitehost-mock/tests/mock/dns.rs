//! Zones and their records. These calls take effect at once, without a job.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, envelope, refusal, request};
use crate::wire::send;

const ADD: &str = "/1.5/dns/add_record.json";
const CREATE: &str = "/1.5/dns/create_domain.json";
const DELETE: &str = "/1.5/dns/delete_record.json";
const DELETE_ZONE: &str = "/1.5/dns/delete_domain.json";
const RECORDS: &str = "/1.5/dns/list_records.json";
const SEARCH: &str = "/1.5/dns/search_domains.json";
const UPDATE: &str = "/1.5/dns/update_record.json";
const ZONES: &str = "/1.5/dns/list_domains.json";

const ZONE: (&str, &str) = ("domain", "example.co.nz");
const OTHER: (&str, &str) = ("domain", "example.com");

const NO_ZONE: &str = "Error: The specified zone doesn't exist, or you don't have access to it.";
const NO_RECORD: &str =
    "Error: The specified record doesn't exist, or you don't have access to it.";

/// Adds a TXT record to `example.co.nz`, and returns the reply.
async fn add(mock: &Mock, content: &str) -> Value {
    let name = ("name", "a.example.co.nz");
    let record = [CLIENT, ZONE, ("type", "TXT"), name, ("content", content)];
    call(mock, ADD, &record).await
}

#[tokio::test]
async fn a_new_mock_holds_the_zone_of_the_samples() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(
        call(&mock, ZONES, &[CLIENT]).await["data"],
        json!([{ "name": "example.co.nz", "client_id": "1", "template_id": "0", "pending": "0" }])
    );
    let records = call(&mock, RECORDS, &[CLIENT, ZONE]).await;
    assert_eq!(
        column(&records, "content"),
        ["ns1.sitehost.co.nz.", "192.0.2.10"]
    );
}

#[tokio::test]
async fn a_record_is_added_replaced_whole_and_deleted() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(add(&mock, "one").await, json!({ "id": "9000001" }));
    // The same record again is a second one.
    assert_eq!(add(&mock, "one").await, json!({ "id": "9000002" }));
    let id = ("record_id", "9000001");
    let data = [
        ("type", "MX"),
        ("name", "b.example.co.nz"),
        ("content", "mail.example.com."),
    ];
    let replace = [&[CLIENT, ZONE, id][..], &data].concat();
    envelope(&mock, UPDATE, &[&replace[..], &[("prio", "10")]].concat()).await;

    let records = call(&mock, RECORDS, &[CLIENT, ZONE]).await;
    assert_eq!(
        records[2],
        json!({
            "id": "9000001", "name": "b.example.co.nz", "type": "MX", "content": "mail.example.com.",
            "ttl": "3600", "prio": "10", "change_date": "1739788980", "state": "0",
        })
    );
    assert_eq!(records[3]["content"], "one");

    // Without the parameter, the priority is the default again.
    let reply = envelope(&mock, UPDATE, &replace).await;
    assert_eq!(reply.get("return"), None);
    assert_eq!(call(&mock, RECORDS, &[CLIENT, ZONE]).await[2]["prio"], "0");

    envelope(&mock, DELETE, &[CLIENT, ZONE, id]).await;
    let records = call(&mock, RECORDS, &[CLIENT, ZONE]).await;
    assert_eq!(column(&records, "id"), ["1", "2", "9000002"]);
    assert_eq!(refusal(&mock, DELETE, &[CLIENT, ZONE, id]).await, NO_RECORD);
    assert_eq!(refusal(&mock, UPDATE, &replace).await, NO_RECORD);
}

#[tokio::test]
async fn a_zone_is_created_with_a_record_and_deleted_with_all() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(refusal(&mock, RECORDS, &[CLIENT, OTHER]).await, NO_ZONE);
    assert_eq!(
        call(&mock, CREATE, &[CLIENT, OTHER]).await,
        json!({ "is_migration": false })
    );
    let records = call(&mock, RECORDS, &[CLIENT, OTHER]).await;
    assert_eq!(column(&records, "type"), ["NS"]);
    let id = ("record_id", "9000001");
    // A record is found in its own zone only.
    assert_eq!(refusal(&mock, DELETE, &[CLIENT, ZONE, id]).await, NO_RECORD);

    envelope(&mock, DELETE_ZONE, &[CLIENT, OTHER]).await;
    assert_eq!(refusal(&mock, DELETE, &[CLIENT, OTHER, id]).await, NO_ZONE);
    assert_eq!(refusal(&mock, DELETE_ZONE, &[CLIENT, OTHER]).await, NO_ZONE);
    envelope(&mock, CREATE, &[CLIENT, OTHER]).await;
    let records = call(&mock, RECORDS, &[CLIENT, OTHER]).await;
    assert_eq!(column(&records, "id"), ["9000002"]);
}

#[tokio::test]
async fn a_zone_that_exists_in_any_account_is_not_created_again() {
    let mock = Mock::start().await.unwrap();
    mock.add_account(2, "another").unwrap();
    for client in [CLIENT, ("client_id", "2")] {
        assert_eq!(
            refusal(&mock, CREATE, &[client, ZONE]).await,
            "Error: The specified zone already exists."
        );
    }
    let theirs = [("client_id", "2"), ZONE];
    assert_eq!(refusal(&mock, RECORDS, &theirs).await, NO_ZONE);
    assert_eq!(call(&mock, ZONES, &theirs[..1]).await["total_items"], 0);
}

#[tokio::test]
async fn a_domain_whose_ending_does_not_exist_is_refused_with_a_status_of_its_own() {
    let mock = Mock::start().await.unwrap();
    let reply = send(
        mock.url(),
        &request(CREATE, &[CLIENT, ("domain", "example.test")]),
    )
    .await;
    assert_eq!(reply.status, "HTTP/1.1 400 Bad Request");
    assert_eq!(
        reply.body,
        r#"{"msg":"Please specify a valid domain name.","status":false}"#
    );
}

#[tokio::test]
async fn zones_are_filtered_by_whole_names_and_searched_for_by_parts() {
    let mock = Mock::start().await.unwrap();
    for domain in ["example.com", "my-example.com"] {
        call(&mock, CREATE, &[CLIENT, ("domain", domain)]).await;
    }
    for (name, filtered, found) in [
        (
            "example.com",
            &["example.com"][..],
            &["example.com", "my-example.com"][..],
        ),
        ("my-", &[], &["my-example.com"]),
        ("nothing", &[], &[]),
    ] {
        let zones = call(&mock, ZONES, &[CLIENT, ("filters[domain]", name)]).await;
        assert_eq!(column(&zones, "name"), filtered);
        let zones = call(&mock, SEARCH, &[CLIENT, ("query[domain]", name)]).await;
        assert_eq!(column(&zones, "name"), found);
    }
    let page = [
        CLIENT,
        ("filters[sort_by]", "name"),
        ("filters[sort_dir]", "DESC"),
        ("filters[page_size]", "2"),
        ("filters[page_number]", "2"),
    ];
    let zones = call(&mock, ZONES, &page).await;
    assert_eq!(column(&zones, "name"), ["example.co.nz"]);
    assert_eq!(
        (&zones["total_items"], &zones["total_pages"]),
        (&json!(3), &json!(2))
    );
}
