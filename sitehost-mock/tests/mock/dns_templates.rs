//! Templates of zones, and the SOA records of zones.

use serde_json::{Value, json};
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, refusal};

const ADD_RECORD: &str = "/1.5/dns/domain_templates/add_record.json";
const CLONE: &str = "/1.5/dns/domain_templates/clone_template.json";
const CREATE: &str = "/1.0/dns/domain_templates/create_template.json";
const DELETE: &str = "/1.5/dns/domain_templates/delete_template.json";
const DELETE_RECORD: &str = "/1.5/dns/domain_templates/delete_record.json";
const GET: &str = "/1.5/dns/domain_templates/get_template.json";
const LINK: &str = "/1.5/dns/domain_templates/update_domain.json";
const LIST: &str = "/1.5/dns/domain_templates/list_templates.json";
const RECORDS: &str = "/1.5/dns/domain_templates/list_records.json";
const REBUILD_ALL: &str = "/1.5/dns/domain_templates/update_template_dns.json";
const REBUILD_ZONE: &str = "/1.5/dns/domain_templates/update_domain_dns.json";
const SEARCH: &str = "/1.5/dns/domain_templates/search_templates.json";
const UPDATE: &str = "/1.0/dns/domain_templates/update_template.json";
const UPDATE_RECORD: &str = "/1.5/dns/domain_templates/update_record.json";
const UPDATE_SOA: &str = "/1.3/dns/update_soa.json";
const ZONE_RECORDS: &str = "/1.5/dns/list_records.json";
const ZONES: &str = "/1.5/dns/list_domains.json";

const ZONE: (&str, &str) = ("domain", "example.co.nz");
const FIRST: (&str, &str) = ("template_id", "168");
const ABSENT: &str = "Error: The specified template doesn't exist, or you don't have access to it.";

/// Creates template 168 with a record for the zone itself and one for `www`.
async fn create(mock: &Mock) {
    let new = [
        CLIENT,
        ("name", "Standard"),
        ("params[Email]", "a@example.com"),
    ];
    assert_eq!(
        call(mock, CREATE, &new).await,
        json!({ "TemplateID": "168" })
    );
    for (name, content) in [("@", "192.0.2.1"), ("www", "192.0.2.2")] {
        let record = [
            CLIENT,
            FIRST,
            ("type", "A"),
            ("name", name),
            ("content", content),
        ];
        call(mock, ADD_RECORD, &record).await;
    }
}

async fn zone_records(mock: &Mock) -> Value {
    call(mock, ZONE_RECORDS, &[CLIENT, ZONE]).await
}

#[tokio::test]
async fn a_template_is_created_read_found_changed_and_deleted() {
    let mock = Mock::start().await.unwrap();
    create(&mock).await;
    let template = call(&mock, GET, &[CLIENT, FIRST]).await;
    assert_eq!(template[0]["template_name"], "Standard");
    assert_eq!(template[0]["email"], "a@example.com");
    assert_eq!(template[0]["nameserver"], "ns1.sitehost.co.nz");
    assert_eq!(template.as_array().unwrap().len(), 1);

    let update = [
        CLIENT,
        FIRST,
        ("new_name", "Usual"),
        ("options[Retry]", "7200"),
    ];
    call(&mock, UPDATE, &update).await;
    assert_eq!(call(&mock, GET, &[CLIENT, FIRST]).await[0]["retry"], "7200");
    let clone = [CLIENT, FIRST, ("new_template_name", "Copy")];
    assert_eq!(
        call(&mock, CLONE, &clone).await,
        json!({ "template_id": "169" })
    );
    let copy = ("template_id", "169");
    assert_eq!(call(&mock, GET, &[CLIENT, copy]).await[0]["retry"], "7200");
    for (query, limits, found) in [
        ("", &[][..], &["Usual", "Copy"][..]),
        ("op", &[], &["Copy"]),
        ("", &[("limitArr[offset]", "1")], &["Copy"]),
        (
            "",
            &[("limitArr[offset]", "0"), ("limitArr[limit]", "1")],
            &["Usual"],
        ),
    ] {
        let query = [CLIENT, ("query[template_name]", query)];
        let templates = call(&mock, SEARCH, &[&query[..], limits].concat()).await;
        assert_eq!(column(&templates, "template_name"), found);
    }

    call(&mock, DELETE, &[CLIENT, FIRST]).await;
    assert_eq!(refusal(&mock, GET, &[CLIENT, FIRST]).await, ABSENT);
    assert_eq!(refusal(&mock, CLONE, &clone).await, ABSENT);
    let templates = call(&mock, LIST, &[CLIENT]).await;
    assert_eq!(column(&templates, "template_name"), ["Copy"]);
    // The copy has records of its own.
    let records = call(&mock, RECORDS, &[CLIENT, copy]).await;
    assert_eq!(column(&records, "name"), ["@", "www"]);
}

#[tokio::test]
async fn the_records_of_a_template_are_changed_and_deleted() {
    let mock = Mock::start().await.unwrap();
    create(&mock).await;
    let www = [CLIENT, FIRST, ("record_id", "1460")];
    let update = [
        ("type", "MX"),
        ("name", "@"),
        ("content", "mx.example.com"),
        ("prio", "10"),
    ];
    call(&mock, UPDATE_RECORD, &[&www[..], &update].concat()).await;
    let records = call(&mock, RECORDS, &[CLIENT, FIRST]).await;
    assert_eq!(column(&records, "type"), ["A", "MX"]);
    assert_eq!(column(&records, "prio"), ["0", "10"]);
    call(&mock, UPDATE_RECORD, &[&www[..], &update[..3]].concat()).await;
    let records = call(&mock, RECORDS, &[CLIENT, FIRST]).await;
    assert_eq!(column(&records, "prio"), ["0", "0"]);

    call(&mock, DELETE_RECORD, &www).await;
    let records = call(&mock, RECORDS, &[CLIENT, FIRST]).await;
    assert_eq!(column(&records, "id"), ["1459"]);
    assert_eq!(
        refusal(&mock, DELETE_RECORD, &www).await,
        "Error: The specified template record doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn a_zone_is_rebuilt_from_its_template_by_a_job() {
    let mock = Mock::start().await.unwrap();
    create(&mock).await;
    let before = zone_records(&mock).await;
    // A zone without a template stays as it is.
    call(&mock, REBUILD_ZONE, &[CLIENT, ZONE]).await;
    mock.finish_jobs();
    assert_eq!(zone_records(&mock).await, before);

    let link = [CLIENT, ZONE, ("params[template_id]", "168")];
    assert_eq!(call(&mock, LINK, &link).await, true);
    let zones = call(&mock, ZONES, &[CLIENT]).await;
    assert_eq!(column(&zones, "template_id"), ["168"]);
    let templates = call(&mock, LIST, &[CLIENT]).await;
    assert_eq!(column(&templates, "domain_count"), ["1"]);

    call(&mock, REBUILD_ZONE, &[CLIENT, ZONE]).await;
    assert_eq!(zone_records(&mock).await, before);
    mock.finish_jobs();
    let records = zone_records(&mock).await;
    assert_eq!(
        column(&records, "name"),
        ["example.co.nz", "www.example.co.nz"]
    );
    assert_eq!(column(&records, "content"), ["192.0.2.1", "192.0.2.2"]);

    call(
        &mock,
        DELETE_RECORD,
        &[CLIENT, FIRST, ("record_id", "1459")],
    )
    .await;
    call(&mock, REBUILD_ALL, &[CLIENT, FIRST]).await;
    mock.finish_jobs();
    let records = zone_records(&mock).await;
    assert_eq!(column(&records, "content"), ["192.0.2.2"]);

    // The zone keeps its template until it is linked to none.
    assert_eq!(
        refusal(&mock, DELETE, &[CLIENT, FIRST]).await,
        "Error: The specified template is used by a zone, so it can't be deleted."
    );
    let zones = call(&mock, ZONES, &[CLIENT]).await;
    assert_eq!(column(&zones, "template_id"), ["168"]);
    call(&mock, LINK, &[CLIENT, ZONE, ("params[template_id]", "0")]).await;
    call(&mock, DELETE, &[CLIENT, FIRST]).await;
    assert_eq!(refusal(&mock, LINK, &link).await, ABSENT);
}

#[tokio::test]
async fn a_zone_that_two_jobs_rebuild_has_each_record_once() {
    let mock = Mock::start().await.unwrap();
    create(&mock).await;
    let link = [CLIENT, ZONE, ("params[template_id]", "168")];
    call(&mock, LINK, &link).await;
    call(&mock, REBUILD_ZONE, &[CLIENT, ZONE]).await;
    call(&mock, REBUILD_ZONE, &[CLIENT, ZONE]).await;
    call(&mock, REBUILD_ALL, &[CLIENT, FIRST]).await;
    mock.finish_jobs();
    let records = zone_records(&mock).await;
    assert_eq!(column(&records, "content"), ["192.0.2.1", "192.0.2.2"]);
}

#[tokio::test]
async fn an_soa_record_is_in_the_list_once_it_is_changed() {
    let mock = Mock::start().await.unwrap();
    let soa = async |ns| {
        let parameters = [
            CLIENT,
            ZONE,
            ("ns", ns),
            ("email", "a@example.com"),
            ("refresh", "3600"),
            ("retry", "600"),
            ("expire", "7200"),
            ("minimum", "60"),
        ];
        call(&mock, UPDATE_SOA, &parameters).await;
        let records = zone_records(&mock).await;
        let mut records = records.as_array().unwrap().iter();
        let found = records.find(|record| record["type"] == "SOA").unwrap();
        assert!(!records.any(|record| record["type"] == "SOA"));
        found.clone()
    };
    let first = soa("ns1.example.com").await;
    assert_eq!(first["name"], "example.co.nz");
    assert_eq!(
        first["content"],
        "ns1.example.com a.example.com 0 3600 600 7200 60"
    );
    let second = soa("ns2.example.com").await;
    assert_eq!(second["id"], first["id"]);
    assert_eq!(
        second["content"],
        "ns2.example.com a.example.com 0 3600 600 7200 60"
    );
}
