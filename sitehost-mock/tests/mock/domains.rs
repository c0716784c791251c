//! Domain names and their name servers.

use serde_json::{Value, json};
use sitehost_mock::{Mock, NotAdded};

use crate::calls::{CLIENT, call, column, refusal};

const ADD_NAME_SERVERS: &str = "/1.2/srs/add_name_servers.json";
const AUTO_RENEW: &str = "/1.2/srs/update_auto_renew.json";
const AVAILABLE: &str = "/1.5/srs/domain_available.json";
const CANCEL: &str = "/1.5/srs/cancel_domain.json";
const CONTACTS: &str = "/1.5/srs/update_domain_contacts.json";
const CREATE: &str = "/1.3/srs/create_domain.json";
const GET: &str = "/1.3/srs/get_domain.json";
const LIST: &str = "/1.2/srs/list_domains.json";
const LOCK: &str = "/1.5/srs/lock_domain.json";
const NAME_SERVERS: &str = "/1.5/srs/list_name_servers.json";
const PROTECT: &str = "/1.5/srs/enable_privacy_protection.json";
const RENEW: &str = "/1.0/srs/renew_domain.json";
const UNLOCK: &str = "/1.5/srs/unlock_domain.json";

const NEVER: &str = "0000-00-00 00:00:00";
const DOMAIN: (&str, &str) = ("domain", "example.com");

async fn get(mock: &Mock, domain: &str) -> Value {
    call(mock, GET, &[CLIENT, ("domain", domain)]).await
}

/// Makes a call about `example.com`.
async fn change(mock: &Mock, path: &str, more: &[(&str, &str)]) {
    call(mock, path, &[&[CLIENT, DOMAIN], more].concat()).await;
}

#[tokio::test]
async fn a_domain_that_runs_out_within_60_days_of_the_mocks_clock_is_there_from_the_start() {
    let mock = Mock::start().await.unwrap();
    // The clock starts at 2025-02-17.
    let soon = [CLIENT, ("filters[billed_until]", "2025-04-18 00:00:00")];
    let domains = call(&mock, LIST, &soon).await;
    assert_eq!(column(&domains, "domain"), ["example.com"]);
    assert_eq!(column(&domains, "datebilleduntil"), ["2025-03-20 15:29:13"]);
    assert_eq!(
        get(&mock, "example.com").await["DateBilledUntil"],
        "2025-03-20 15:29:13"
    );

    change(&mock, RENEW, &[("term", "12")]).await;
    let renewed = get(&mock, "example.com").await;
    assert_eq!(renewed["DateBilledUntil"], "2026-03-20 15:29:13");
    assert_eq!(renewed["DateRenewed"], "2025-02-17 10:42:58");
    assert_eq!(call(&mock, LIST, &soon).await["total_items"], 0);
}

#[tokio::test]
async fn domains_are_filtered_and_come_in_pages() {
    let mock = Mock::start().await.unwrap();
    let all = ["example.com", "example.net", "example.org"];
    let contact = [("registrant_contact_id", "12"), ("admin_contact_id", "0")];
    change(
        &mock,
        CONTACTS,
        &[&contact[..], &[("technical_contact_id", "12")]].concat(),
    )
    .await;
    for (filter, value, found) in [
        ("filters[domain]", "example.net", &all[1..2]),
        ("filters[state]", "Active", &all[..]),
        ("filters[state]", "Available", &[]),
        ("filters[contact_id]", "12", &all[..]),
        ("filters[contact_id]", "1", &[]),
    ] {
        let domains = call(&mock, LIST, &[CLIENT, (filter, value)]).await;
        assert_eq!(column(&domains, "domain"), found, "{filter}");
    }
    let page = [
        CLIENT,
        ("filters[sort_by]", "datebilleduntil"),
        ("filters[sort_dir]", "DESC"),
        ("filters[page_size]", "2"),
        ("filters[page_number]", "2"),
    ];
    let page = call(&mock, LIST, &page).await;
    assert_eq!(column(&page, "domain"), ["example.com"]);
    assert_eq!(page["total_items"], 3);
}

#[tokio::test]
async fn a_domain_is_registered_and_cancelled_by_jobs() {
    let mock = Mock::start().await.unwrap();
    let new = [
        CLIENT,
        ("domain", "example.co.nz"),
        ("term", "24"),
        ("registrant_contact", "12"),
    ];
    let available = async || call(&mock, AVAILABLE, &new[..2]).await;
    assert_eq!(available().await, true);
    call(&mock, CREATE, &new).await;
    assert_eq!(available().await, false);
    assert_eq!(
        refusal(&mock, GET, &new[..2]).await,
        "Error: The specified domain name doesn't exist, or you don't have access to it."
    );
    assert_eq!(
        refusal(&mock, CREATE, &new).await,
        "Error: The specified domain name already exists."
    );
    mock.finish_jobs();
    let domain = get(&mock, "example.co.nz").await;
    assert_eq!(domain["DateRegistered"], "2025-02-17 10:43:00");
    assert_eq!(domain["DateBilledUntil"], "2027-02-17 10:42:58");
    assert_eq!(domain["RegistrantName"], "Example");
    assert_eq!(domain["DateCancelled"], NEVER);

    call(&mock, CANCEL, &new[..2]).await;
    mock.finish_jobs();
    assert_ne!(get(&mock, "example.co.nz").await["DateCancelled"], NEVER);

    let mut of_nobody = new;
    of_nobody[1].1 = "example.nz";
    of_nobody[3].1 = "13";
    assert_eq!(
        refusal(&mock, CREATE, &of_nobody).await,
        "Error: The specified contact doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn a_domain_is_locked_protected_and_renewed_automatically() {
    let mock = Mock::start().await.unwrap();
    change(&mock, LOCK, &[]).await;
    change(&mock, PROTECT, &[("reason", "x")]).await;
    let renewal = [("term", "12"), ("days_remaining", "30")];
    change(&mock, AUTO_RENEW, &renewal).await;
    let domain = get(&mock, "example.com").await;
    assert_eq!(domain["Locked"], "1");
    assert_eq!(domain["DateLocked"], "2025-02-17 10:42:58");
    assert_eq!(domain["Private"], true);
    assert_eq!(domain["autorenew_term"], "12");
    assert_eq!(domain["autorenew_days_remaining"], "30");

    change(&mock, UNLOCK, &[]).await;
    let listed = call(&mock, LIST, &[CLIENT]).await;
    assert_eq!(listed["data"][0]["locked"], "0");
    assert_eq!(listed["data"][0]["datelocked"], NEVER);
    assert_eq!(listed["data"][0]["private"], "1");
}

#[tokio::test]
async fn a_nz_domain_has_no_lock() {
    let mock = Mock::start().await.unwrap();
    mock.add_domain(1, "example.co.nz", "2027-04-18").unwrap();
    assert_eq!(
        refusal(&mock, LOCK, &[CLIENT, ("domain", "example.co.nz")]).await,
        "Error: This domain cannot be locked."
    );
    assert_eq!(get(&mock, "example.co.nz").await["Locked"], "0");
}

#[tokio::test]
async fn name_servers_are_added_to_those_that_a_domain_has() {
    let mock = Mock::start().await.unwrap();
    assert_eq!(
        call(&mock, NAME_SERVERS, &[CLIENT, DOMAIN]).await,
        json!([])
    );
    let first = [("nameservers[0][name]", "ns1.example.net")];
    change(&mock, ADD_NAME_SERVERS, &first).await;
    let more = [
        ("nameservers[0][name]", "ns1.example.com"),
        ("nameservers[0][ipv4addr]", "192.0.2.53"),
        ("nameservers[1][name]", "ns1.example.net"),
        ("nameservers[1][ipv6addr]", "2001:db8::53"),
    ];
    change(&mock, ADD_NAME_SERVERS, &more).await;
    assert_eq!(
        call(&mock, NAME_SERVERS, &[CLIENT, DOMAIN]).await,
        json!([
            { "name": "ns1.example.net", "ipv4addr": "", "ipv6addr": "2001:db8::53" },
            { "name": "ns1.example.com", "ipv4addr": "192.0.2.53", "ipv6addr": "" },
        ])
    );
}

#[tokio::test]
async fn an_added_domain_is_that_of_its_account_alone_and_ends_on_its_date() {
    let mock = Mock::start().await.unwrap();
    mock.add_account(2, "another").unwrap();
    mock.add_domain(2, "example.co.nz", "2027-04-18").unwrap();
    let theirs = call(&mock, LIST, &[("client_id", "2")]).await;
    assert_eq!(column(&theirs, "domain"), ["example.co.nz"]);
    assert_eq!(theirs["data"][0]["client_name"], "another");
    // Contact 12 is that of account 1.
    assert_eq!(theirs["data"][0]["registrant_name"], "");
    assert_eq!(theirs["data"][0]["datebilleduntil"], "2027-04-18 00:00:00");

    let name = "example.co.nz".to_owned();
    let date = "soon".to_owned();
    for (account, domain, expires, error) in [
        (
            1,
            "example.co.nz",
            "2027-04-18",
            NotAdded::DomainExists { name },
        ),
        (1, "example.nz", "soon", NotAdded::InvalidDate { date }),
        (
            3,
            "example.nz",
            "2027-04-18",
            NotAdded::UnknownAccount { id: 3 },
        ),
    ] {
        assert_eq!(mock.add_domain(account, domain, expires), Err(error));
    }
}
