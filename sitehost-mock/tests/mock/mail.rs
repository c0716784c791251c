//! The domains of a mail server, their accounts, aliases and forwards.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, envelope, refusal};

const ADD_ACCOUNT: &str = "/1.3/mail/add_account.json";
const ADD_ALIAS: &str = "/1.2/mail/add_alias.json";
const ADD_ALIAS_DOMAIN: &str = "/1.2/mail/add_alias_domain.json";
const ADD_DOMAIN: &str = "/1.0/mail/add_domain.json";
const ADD_FORWARD: &str = "/1.2/mail/add_forward.json";
const DELETE_ACCOUNT: &str = "/1.3/mail/delete_account.json";
const DELETE_ALIAS: &str = "/1.5/mail/delete_alias.json";
const DELETE_ALIAS_DOMAIN: &str = "/1.3/mail/delete_alias_domain.json";
const DELETE_DOMAIN: &str = "/1.5/mail/delete_domain.json";
const ACCOUNT: &str = "/1.3/mail/get_account.json";
const ACCOUNTS: &str = "/1.1/mail/list_accounts.json";
const ALIASES: &str = "/1.3/mail/list_aliases.json";
const ALL: &str = "/1.5/mail/list_all.json";
const DOMAINS: &str = "/1.3/mail/list_domains.json";
const FORWARDS: &str = "/1.5/mail/list_forwards.json";
const SEARCH_ACCOUNTS: &str = "/1.3/mail/search_accounts.json";
const SEARCH_ALIASES: &str = "/1.3/mail/search_aliases.json";
const UPDATE_ACCOUNT: &str = "/1.2/mail/update_account.json";
const UPDATE_DOMAIN: &str = "/1.3/mail/update_domain.json";

const SERVER: [(&str, &str); 2] = [CLIENT, ("server_name", "my-mail-server")];
const DOMAIN: (&str, &str) = ("domain", "example.com");
const BRUCE: (&str, &str) = ("email", "bruce@example.com");

fn about<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&SERVER[..], more].concat()
}

fn to_bruce(source: &str) -> Vec<(&str, &str)> {
    about(&[("source", source), ("destination", "bruce@example.com")])
}

fn not_found(kind: &str) -> String {
    format!("Error: The specified {kind} doesn't exist, or you don't have access to it.")
}

/// Starts a mock with a domain that has an account, an alias and a forward.
async fn mock_with_domain() -> Mock {
    let mock = Mock::start().await.unwrap();
    envelope(&mock, ADD_DOMAIN, &about(&[DOMAIN])).await;
    let account = about(&[
        BRUCE,
        ("params[label]", "Bruce"),
        ("params[password]", "secret"),
    ]);
    call(&mock, ADD_ACCOUNT, &account).await;
    call(&mock, ADD_ALIAS, &to_bruce("batman@example.com")).await;
    call(&mock, ADD_FORWARD, &to_bruce("thomas@example.com")).await;
    mock.finish_jobs();
    mock
}

#[tokio::test]
async fn a_domain_is_added_changed_and_deleted_with_all_that_is_in_it() {
    let mock = mock_with_domain().await;
    let catch_all = ("params[catchall]", "bruce@example.com");
    envelope(
        &mock,
        UPDATE_DOMAIN,
        &about(&[DOMAIN, catch_all, ("params[state]", "0")]),
    )
    .await;
    assert_eq!(
        call(&mock, DOMAINS, &SERVER).await,
        json!([{
            "client_id": "1", "domain": "example.com", "parent_domain": null,
            "catch_all": "bruce@example.com", "state": "0",
            "accounts": 1, "nicknames": 1, "forwarders": 1, "total_used": 0,
        }])
    );
    assert_eq!(
        refusal(&mock, ADD_DOMAIN, &about(&[DOMAIN])).await,
        "Error: The specified domain already exists."
    );

    envelope(&mock, DELETE_DOMAIN, &about(&[DOMAIN])).await;
    assert_eq!(call(&mock, DOMAINS, &SERVER).await, json!([]));
    assert_eq!(
        refusal(&mock, ACCOUNT, &about(&[BRUCE])).await,
        not_found("domain")
    );
    envelope(&mock, ADD_DOMAIN, &about(&[DOMAIN])).await;
    assert_eq!(call(&mock, ALL, &about(&[DOMAIN])).await, json!([]));
}

#[tokio::test]
async fn an_alias_of_a_domain_is_a_domain_that_ends_with_it() {
    let mock = mock_with_domain().await;
    let alias = ("alias_domain", "example.net");
    let add = about(&[alias, ("parent_domain", "example.com")]);
    envelope(&mock, ADD_ALIAS_DOMAIN, &add).await;
    assert_eq!(
        call(&mock, DOMAINS, &SERVER).await[1]["parent_domain"],
        "example.com"
    );
    envelope(&mock, DELETE_ALIAS_DOMAIN, &about(&[alias])).await;
    let not_an_alias = about(&[("alias_domain", "example.com")]);
    for call in [about(&[alias]), not_an_alias] {
        assert_eq!(
            refusal(&mock, DELETE_ALIAS_DOMAIN, &call).await,
            not_found("domain")
        );
    }

    envelope(&mock, ADD_ALIAS_DOMAIN, &add).await;
    envelope(&mock, DELETE_DOMAIN, &about(&[DOMAIN])).await;
    assert_eq!(call(&mock, DOMAINS, &SERVER).await, json!([]));
    assert_eq!(
        refusal(&mock, ADD_ALIAS_DOMAIN, &add).await,
        not_found("domain")
    );
}

#[tokio::test]
async fn an_account_is_added_changed_and_deleted_by_jobs() {
    let mock = mock_with_domain().await;
    let account = call(&mock, ACCOUNT, &about(&[BRUCE])).await;
    assert_eq!(account["username"], "bruce@example.com");
    assert_eq!(
        (&account["label"], &account["quota"]),
        (&json!("Bruce"), &json!("0"))
    );
    assert!(!account.to_string().contains("secret"), "{account}");

    let update = [
        BRUCE,
        ("params[username]", "bruce"),
        ("params[quota]", "100"),
    ];
    call(&mock, UPDATE_ACCOUNT, &about(&update)).await;
    mock.finish_jobs();
    let account = call(&mock, ACCOUNT, &about(&[BRUCE])).await;
    assert_eq!(
        (&account["username"], &account["quota"]),
        (&json!("bruce"), &json!("100"))
    );

    let add = |email| about(&[("email", email), ("params[password]", "secret")]);
    assert_eq!(
        refusal(&mock, ADD_ACCOUNT, &add("bruce@example.com")).await,
        "Error: The specified account already exists."
    );
    let elsewhere = add("bruce@example.net");
    assert_eq!(
        refusal(&mock, ADD_ACCOUNT, &elsewhere).await,
        not_found("domain")
    );
    call(&mock, DELETE_ACCOUNT, &about(&[BRUCE])).await;
    mock.finish_jobs();
    assert_eq!(
        refusal(&mock, ACCOUNT, &about(&[BRUCE])).await,
        not_found("account")
    );
}

#[tokio::test]
async fn accounts_aliases_and_forwards_are_listed_filtered_and_searched_for() {
    let mock = mock_with_domain().await;
    call(&mock, ADD_ALIAS, &to_bruce("robin@example.com")).await;
    mock.finish_jobs();
    let all = call(&mock, ALL, &about(&[DOMAIN])).await;
    let addresses =
        ["bruce", "thomas", "batman", "robin"].map(|name| format!("{name}@example.com"));
    assert_eq!(column(&all, "emailaddr"), addresses);
    assert_eq!(
        all[2],
        json!({
            "type": 2, "username": "", "emailaddr": "batman@example.com", "label": "",
            "destination": "bruce@example.com",
        })
    );
    for (path, member, call_for, found) in [
        (ACCOUNTS, "emailaddr", &[DOMAIN][..], &addresses[..1]),
        (
            ACCOUNTS,
            "emailaddr",
            &[DOMAIN, ("filters[emailaddr]", "bruce")],
            &[],
        ),
        (FORWARDS, "source", &[DOMAIN], &addresses[1..2]),
        (ALIASES, "source", &[DOMAIN], &addresses[2..]),
        (
            ALIASES,
            "source",
            &[DOMAIN, ("filters[source]", "robin@example.com")],
            &addresses[3..],
        ),
        (
            SEARCH_ACCOUNTS,
            "emailaddr",
            &[("query[emailaddr]", "bru")],
            &addresses[..1],
        ),
        (
            SEARCH_ACCOUNTS,
            "emailaddr",
            &[("query[active]", "1")],
            &addresses[..1],
        ),
        (SEARCH_ACCOUNTS, "emailaddr", &[("query[active]", "0")], &[]),
        (
            SEARCH_ALIASES,
            "source",
            &[
                ("query[destination]", "bruce"),
                ("offsets[offset]", "1"),
                ("offsets[limit]", "5"),
            ],
            &addresses[3..],
        ),
        (
            SEARCH_ALIASES,
            "source",
            &[("query[destination]", "bruce"), ("offsets[limit]", "1")],
            &addresses[2..3],
        ),
    ] {
        let list = call(&mock, path, &about(call_for)).await;
        assert_eq!(column(&list, member), found, "{path} {call_for:?}");
    }
    let robin = to_bruce("robin@example.com");
    envelope(&mock, DELETE_ALIAS, &robin).await;
    assert_eq!(
        refusal(&mock, DELETE_ALIAS, &robin).await,
        not_found("alias")
    );
}

#[tokio::test]
async fn another_mail_server_is_refused() {
    let mock = Mock::start().await.unwrap();
    let other = [CLIENT, ("server_name", "other"), DOMAIN];
    for (path, call) in [(ADD_DOMAIN, &other[..]), (DOMAINS, &other[..2])] {
        assert_eq!(refusal(&mock, path, call).await, not_found("mail server"));
    }
}
