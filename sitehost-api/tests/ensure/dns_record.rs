//! DNS records: compared by name, type, content and a given priority. The lists are fixed replies.

use std::time::Duration;

use serde_json::{Value, json};
use sitehost_api::Ensured;
use sitehost_api::dns::{DnsAddRecord, DnsAddRecordRequired, DnsListRecords};
use sitehost_mock::{Fault, Mock};
use tokio::time::Instant;

use crate::{after_the_effect, has_only_read, refusal, return_next, sent, start};

const ADD: &str = "dns_add_record";
const LIST: &str = "dns_list_records";
const NAME: &str = "_acme-challenge.example.co.nz";

fn request(kind: &str, name: &str, content: &str) -> DnsAddRecord {
    DnsAddRecord::new(DnsAddRecordRequired {
        client_id: 1.into(),
        domain: "example.co.nz".into(),
        kind: kind.into(),
        name: name.into(),
        content: content.into(),
    })
}

fn record(id: u32, kind: &str, name: &str, content: &str, prio: &str) -> Value {
    json!({
        "id": id.to_string(),
        "name": name,
        "type": kind,
        "content": content,
        "ttl": "3600",
        "prio": prio,
        "change_date": "1700000000",
        "state": "0",
    })
}

/// A zone with another text at the same name, and texts that hold `abc` as a part.
fn zone() -> Vec<Value> {
    vec![
        record(1, "NS", "example.co.nz", "ns1.sitehost.co.nz.", "0"),
        record(2, "TXT", NAME, "abcd", "0"),
        record(3, "TXT", NAME, "ABC", "0"),
        record(4, "TXT", "x_acme-challenge.example.co.nz", "abc", "0"),
        record(5, "MX", "example.co.nz", "mail.example.net.", "10"),
    ]
}

fn list_next(mock: &Mock, records: &[Value]) {
    return_next(mock, LIST, &json!(records));
}

#[tokio::test(start_paused = true)]
async fn a_record_that_is_there_is_returned_and_nothing_is_added() {
    let (mock, client) = start().await;
    let mut records = zone();
    records.push(record(6, "TXT", NAME, "abc", "0"));
    records.push(record(7, "TXT", NAME, "abc", "0"));
    for request in [
        request("TXT", NAME, "abc"),
        request("txt", "_ACME-challenge.Example.co.nz.", "\"abc\"").prio(0),
    ] {
        list_next(&mock, &records);
        let ensured = client.ensure_dns_record(&request).await.unwrap();
        assert!(
            matches!(ensured, Ensured::Existing(record) if record.id == "6" && record.ttl == Some(3600))
        );
    }
    list_next(&mock, &records);
    let mx = request("MX", "example.co.nz", "mail.example.net").prio(10);
    let ensured = client.ensure_dns_record(&mx).await.unwrap();
    assert!(matches!(ensured, Ensured::Existing(record) if record.id == "5"));
    assert_eq!(sent(&mock, LIST), 3);
    assert!(has_only_read(&mock));
}

#[tokio::test(start_paused = true)]
async fn a_record_that_is_not_there_is_added_once_as_it_was_asked_for() {
    let (mock, client) = start().await;
    list_next(&mock, &zone());
    let named = "_acme-challenge.example.co.nz.";
    let ensured = client
        .ensure_dns_record(&request("TXT", named, "abc"))
        .await
        .unwrap();
    assert!(ensured.is_created());
    let record = ensured.into_inner();
    assert_eq!(
        (record.id.as_str(), record.name.as_str()),
        ("9000001", NAME)
    );
    assert_eq!(
        (record.kind.as_str(), record.content.as_str()),
        ("TXT", "abc")
    );
    let requests = mock.requests();
    assert_eq!(requests.len(), 2);
    let parameters = requests[1].parameters();
    assert_eq!(
        parameters[1..],
        [
            ("client_id", "1"),
            ("domain", "example.co.nz"),
            ("type", "TXT"),
            ("name", NAME),
            ("content", "abc"),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn another_priority_is_another_record() {
    let (mock, client) = start().await;
    list_next(&mock, &zone());
    let mx = request("MX", "example.co.nz", "mail.example.net.").prio(20);
    let ensured = client.ensure_dns_record(&mx).await.unwrap();
    assert!(ensured.is_created() && ensured.get().prio == Some(20));
    assert_eq!(mock.carried_out(ADD), Ok(1));
}

#[tokio::test(start_paused = true)]
async fn after_a_lost_reply_the_record_is_found_in_the_list() {
    for fault in after_the_effect() {
        let (mock, client) = start().await;
        let mut records = zone();
        list_next(&mock, &records);
        list_next(&mock, &records);
        records.push(record(6, "TXT", NAME, "abc", "0"));
        list_next(&mock, &records);
        mock.fault_next_on(ADD, fault.clone()).unwrap();
        let ensured = client
            .ensure_dns_record(&request("TXT", NAME, "abc"))
            .await
            .unwrap();
        assert!(ensured.is_created() && ensured.get().id == "6", "{fault}");
        assert_eq!((sent(&mock, LIST), sent(&mock, ADD)), (3, 1), "{fault}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_add_that_did_not_take_effect_is_an_error_and_not_sent_again() {
    let (mock, client) = start().await;
    mock.fault_next_on(ADD, Fault::CutBefore).unwrap();
    let begin = Instant::now();
    let error = client
        .ensure_dns_record(&request("TXT", NAME, "abc"))
        .await
        .unwrap_err();
    assert!(error.is_connection_lost() && error.may_have_taken_effect());
    let minute = Duration::from_secs(60);
    assert!((minute..minute + Duration::from_secs(11)).contains(&begin.elapsed()));
    assert_eq!((mock.cut_before_reading(), sent(&mock, ADD)), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn a_refusal_of_the_list_or_of_the_add_is_returned() {
    let (mock, client) = start().await;
    mock.fault_next_on(LIST, refusal(200)).unwrap();
    let request = request("TXT", NAME, "abc");
    let error = client.ensure_dns_record(&request).await.unwrap_err();
    assert!(error.is_refused() && error.operation() == Some(LIST));
    assert!(has_only_read(&mock));

    mock.fault_next_on(ADD, refusal(400)).unwrap();
    let error = client.ensure_dns_record(&request).await.unwrap_err();
    assert!(error.is_refused() && error.operation() == Some(ADD));
    assert_eq!((sent(&mock, LIST), sent(&mock, ADD)), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn a_name_outside_of_the_zone_is_invalid_and_nothing_is_sent() {
    let (mock, client) = start().await;
    for name in [
        "_acme-challenge",
        "_acme-challenge.example.net",
        "myexample.co.nz",
    ] {
        let error = client
            .ensure_dns_record(&request("TXT", name, "abc"))
            .await
            .unwrap_err();
        assert!(error.is_invalid_request());
        assert_eq!(
            error.to_string(),
            format!(
                "dns_add_record: the request cannot be sent: `{name}` is not in the zone `example.co.nz`; write the \
                 whole name, which ends in it"
            )
        );
    }
    assert_eq!(mock.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn whatever_is_lost_after_the_effect_a_zone_has_the_record_once() {
    for fault in after_the_effect() {
        let (mock, client) = start().await;
        mock.fault_next_on(ADD, fault.clone()).unwrap();
        let request = request("TXT", NAME, "abc");
        let ensured = client.ensure_dns_record(&request).await.unwrap();
        assert!(ensured.is_created(), "{fault}");
        let again = client.ensure_dns_record(&request).await.unwrap();
        assert!(
            !again.is_created() && again.get().id == ensured.get().id,
            "{fault}"
        );
        let list = DnsListRecords::new(1, "example.co.nz");
        let records = client.dns_list_records(&list).await.unwrap();
        assert_eq!(
            records.iter().filter(|record| record.name == NAME).count(),
            1,
            "{fault}"
        );
        assert_eq!(
            (sent(&mock, ADD), mock.carried_out(ADD)),
            (1, Ok(1)),
            "{fault}"
        );
    }
}
