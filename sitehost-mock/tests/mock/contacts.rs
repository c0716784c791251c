//! The contacts of domain names.

use serde_json::json;
use sitehost_mock::Mock;

use crate::calls::{CLIENT, call, column, envelope, refusal};

const CREATE_CONTACT: &str = "/1.2/srs/create_contact.json";
const DELETE_CONTACT: &str = "/1.5/srs/delete_contact.json";
const GET_CONTACT: &str = "/1.5/srs/get_contact.json";
const LIST_CONTACTS: &str = "/1.3/srs/list_contacts.json";
const SEARCH_CONTACTS: &str = "/1.5/srs/search_contacts.json";
const UPDATE_CONTACT: &str = "/1.3/srs/update_contact.json";
const UPDATE_DOMAIN: &str = "/1.5/srs/update_domain_contacts.json";

#[tokio::test]
async fn a_contact_is_created_read_changed_and_deleted() {
    let mock = Mock::start().await.unwrap();
    let new = [
        CLIENT,
        ("name", "Ann Example"),
        ("email", "ann@example.com"),
        ("postal_address", "2 Example Rd"),
        ("postal_address2", ""),
        ("city", "Wellington"),
        ("country", "NZ"),
        ("params[PostCode]", "6011"),
        ("params[Phone][Country]", "64"),
        ("params[Phone][Area]", "4"),
        ("params[Phone][Local]", "987654"),
    ];
    assert_eq!(
        call(&mock, CREATE_CONTACT, &new).await,
        json!({ "ContactID": "331" })
    );
    let id = [CLIENT, ("contact_id", "331")];
    let contact = call(&mock, GET_CONTACT, &id).await;
    assert_eq!(contact["ContactID"], 331);
    assert_eq!(contact["RegistrantName"], "Ann Example");
    assert_eq!(contact["PhoneLocal"], "987654");
    assert_eq!(contact["MobileLocal"], "");

    let update = [("params[Name]", "Ann"), ("params[City]", "Nelson")];
    call(&mock, UPDATE_CONTACT, &[&id[..], &update].concat()).await;
    let contact = call(&mock, GET_CONTACT, &id).await;
    assert_eq!(
        (&contact["City"], &contact["PhoneArea"]),
        (&json!("Nelson"), &json!("4"))
    );

    for (path, parameter, value, found) in [
        (LIST_CONTACTS, "filters[name]", "Ann", &["331"][..]),
        (
            LIST_CONTACTS,
            "filters[email]",
            "contact@example.com",
            &["12"],
        ),
        (LIST_CONTACTS, "filters[email]", "contact", &[]),
        (
            SEARCH_CONTACTS,
            "query[email]",
            "@example.com",
            &["12", "331"],
        ),
        (SEARCH_CONTACTS, "query[registrant_name]", "nn", &["331"]),
    ] {
        let contacts = call(&mock, path, &[CLIENT, (parameter, value)]).await;
        assert_eq!(column(&contacts, "contact_id"), found, "{parameter}");
    }

    // A domain name that has the contact in any role keeps it.
    let roles = |registrant, technical| {
        [
            CLIENT,
            ("domain", "example.com"),
            ("registrant_contact_id", registrant),
            ("admin_contact_id", "12"),
            ("technical_contact_id", technical),
        ]
    };
    for contacts in [roles("331", "12"), roles("12", "331")] {
        call(&mock, UPDATE_DOMAIN, &contacts).await;
        assert_eq!(
            refusal(&mock, DELETE_CONTACT, &id).await,
            "Error: The specified contact is used by a domain name, so it can't be deleted."
        );
        assert_eq!(call(&mock, GET_CONTACT, &id).await["ContactID"], 331);
    }
    call(&mock, UPDATE_DOMAIN, &roles("12", "12")).await;
    call(&mock, DELETE_CONTACT, &id).await;
    assert_eq!(
        refusal(&mock, GET_CONTACT, &id).await,
        "Error: The specified contact doesn't exist, or you don't have access to it."
    );
}

#[tokio::test]
async fn the_counters_of_the_contacts_stand_beside_the_list() {
    let mock = Mock::start().await.unwrap();
    let page = [
        CLIENT,
        ("filters[page_size]", "1"),
        ("filters[page_number]", "2"),
    ];
    let reply = envelope(&mock, LIST_CONTACTS, &page).await;
    assert_eq!(reply["return"], json!([]));
    assert_eq!(
        (
            &reply["total_items"],
            &reply["current_items"],
            &reply["current_page"]
        ),
        (&json!(1), &json!(0), &json!(2))
    );
    let whole = envelope(&mock, LIST_CONTACTS, &[CLIENT]).await;
    assert_eq!(whole["return"][0]["domain_count"], 3);
    assert_eq!(whole["total_pages"], 1);
}
