//! `/cloud/image/create` end to end: the SDK against the mock, which decodes requests with code of its own.

#![allow(clippy::unwrap_used)]

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{Client, FormEncoding, Job, JobKind};
use sitehost_mock::Mock;
use sitehost_test_limits::EXCHANGE;

fn documented() -> CloudImageCreate {
    CloudImageCreate::new(1, "My Custom Image")
        .code("my-custom-image")
        .ssh_keys(["23"])
        .fork_id(61)
}

fn client(mock: &Mock, encoding: FormEncoding) -> Client {
    Client::builder(mock.key())
        .base_url(mock.url())
        .form(encoding)
        .timeout(EXCHANGE)
        .build()
        .unwrap()
}

/// The vendor's Python and Ruby samples send this body.
#[test]
fn the_urlencoded_body_is_the_documented_one() {
    let encoded = Client::new("your_key_here")
        .unwrap()
        .encode(&documented())
        .unwrap();
    assert_eq!(
        encoded.expose_body(),
        Some(
            "apikey=your_key_here&client_id=1&label=My+Custom+Image&params%5Bcode%5D=my-custom-image\
             &params%5Bssh_keys%5D%5B%5D=23&params%5Bfork_id%5D=61"
        )
    );
    assert_eq!(
        encoded.expose_url(),
        "https://api.sitehost.nz/1.0/cloud/image/create.json"
    );
    assert_eq!(
        encoded.content_type(),
        Some("application/x-www-form-urlencoded")
    );
}

/// The vendor's PHP and JavaScript samples send these names, not percent-encoded, in this order.
#[test]
fn the_multipart_names_are_the_documented_ones_in_order() {
    let client = Client::builder("your_key_here")
        .form(FormEncoding::Multipart)
        .build()
        .unwrap();
    let encoded = client.encode(&documented()).unwrap();
    let body = encoded.expose_body().unwrap();
    let names: Vec<&str> = body
        .split("name=\"")
        .skip(1)
        .filter_map(|part| part.split_once('"'))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        names,
        [
            "apikey",
            "client_id",
            "label",
            "params[code]",
            "params[ssh_keys][]",
            "params[fork_id]"
        ]
    );
}

#[tokio::test]
async fn both_encodings_create_an_image() {
    let mock = Mock::builder().without_memory().start().await.unwrap();
    for encoding in [FormEncoding::Urlencoded, FormEncoding::Multipart] {
        let job: Job = client(&mock, encoding)
            .cloud_image_create(&documented())
            .await
            .unwrap();
        assert_eq!(
            (job.id.as_str(), job.kind),
            ("3433562", Some(JobKind::Scheduler))
        );
    }
    let requests = mock.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0].parameters(), requests[1].parameters());
    assert_eq!(requests[0].parameters()[5], ("params[fork_id]", "61"));
}

#[tokio::test]
async fn a_refusal_under_http_200_is_an_error_with_the_reason() {
    let mock = Mock::start().await.unwrap();
    let stranger = Client::builder("another-key")
        .base_url(mock.url())
        .timeout(EXCHANGE)
        .build()
        .unwrap();
    let error = stranger
        .cloud_image_create(&documented())
        .await
        .unwrap_err();
    assert!(
        error.is_refused() && !error.may_have_taken_effect(),
        "{error}"
    );
    assert_eq!(
        (error.status(), error.operation()),
        (Some(200), Some("cloud_image_create"))
    );
}
