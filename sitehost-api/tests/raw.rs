//! `RawRequest`, which is built at run time.

#![allow(clippy::unwrap_used)]

use sitehost_api::{Client, DateTime, Decimal, Id, RawRequest, Secret, UnixTime};

#[test]
fn parameters_of_every_type_are_encoded_in_the_order_of_the_calls() {
    let client = Client::new("canary").unwrap();
    let request = RawRequest::post("/1.2/x/y.json")
        .param("client_id", Id::from(1))
        .param("z[]", format!("a {}", "b"))
        .param("z[]", true)
        .param("a", 1.5)
        .param("n", -3)
        .param("date", "2017-02-09 15:29:13".parse::<DateTime>().unwrap())
        .param("time", UnixTime::from(1_486_654_153))
        .param("price", "29.00".parse::<Decimal>().unwrap())
        .param("password", Secret::from("hunter2"));
    let encoded = client.encode(&request).unwrap();
    assert_eq!(
        encoded.expose_body(),
        Some(
            "apikey=canary&client_id=1&z%5B%5D=a+b&z%5B%5D=1&a=1.5&n=-3&date=2017-02-09+15%3A29%3A13&time=1486654153&price=29.00&password=hunter2"
        )
    );
    let preview = client.preview(&request).unwrap().to_string();
    assert!(preview.ends_with("password = ***"), "{preview}");
    assert!(!format!("{request:?}").contains("hunter2"));
}

#[test]
fn an_invalid_path_name_or_value_is_an_error() {
    let client = Client::new("canary").unwrap();
    for request in [
        RawRequest::get("/1.0/x.json").param("a", f64::NAN),
        RawRequest::get("/1.0/x.json").param("a[", 1),
        RawRequest::get("/1.0/x.json")
            .param("a", "2017-02-09T15:29:13Z".parse::<DateTime>().unwrap()),
        RawRequest::get("/1.0/x.json").param("apikey", "other"),
        RawRequest::get("x.json"),
    ] {
        assert!(client.encode(&request).unwrap_err().is_invalid_request());
    }
}

#[test]
fn a_reply_is_the_json_of_return_or_null() {
    let client = Client::new("canary").unwrap();
    let request = RawRequest::get("/1.0/x.json");
    for (body, expected) in [
        (r#"{"status": true}"#, "null"),
        (r#"{"status": true, "return": null}"#, "null"),
        (r#"{"status": true, "return": [{"a": 1}]}"#, r#"[{"a":1}]"#),
        (r#"{"status": true, "return": false}"#, "false"),
    ] {
        let reply = client.decode(&request, 200, body.as_bytes()).unwrap();
        assert_eq!(reply.to_string(), expected);
    }
}
