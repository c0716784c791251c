//! The encoding of requests byte for byte, and the requests that are refused before they are sent.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::{
    Client, ClientBuilder, Error, FormEncoding, Id, Method, Params, RawRequest, Request,
};

/// The documented example.
fn example() -> CloudImageCreate {
    CloudImageCreate::new(1, "My Custom Image")
        .code("my-custom-image")
        .ssh_keys(["23"])
        .fork_id("61")
}

fn multipart(boundary: &str) -> ClientBuilder {
    Client::builder("your_key_here")
        .form(FormEncoding::Multipart)
        .multipart_boundary(boundary)
}

/// A GET of a path, with one parameter: the path, the name and the value.
struct Get<'a>(&'a str, &'a str, &'a str);

impl Request for Get<'_> {
    type Reply = Id;

    fn method(&self) -> Method {
        Method::Get
    }

    fn path(&self) -> std::borrow::Cow<'_, str> {
        self.0.into()
    }

    fn encode(&self, params: &mut Params) {
        params.push(self.1, self.2);
    }
}

#[test]
fn the_documented_example_is_encoded_byte_for_byte() {
    let encoded = Client::new("your_key_here")
        .unwrap()
        .encode(&example())
        .unwrap();
    assert_eq!(encoded.method(), Method::Post);
    assert_eq!(
        encoded.expose_url(),
        "https://api.sitehost.nz/1.0/cloud/image/create.json"
    );
    assert_eq!(
        encoded.content_type(),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(
        encoded.expose_body(),
        Some(
            "apikey=your_key_here&client_id=1&label=My+Custom+Image&params%5Bcode%5D=my-custom-image\
             &params%5Bssh_keys%5D%5B%5D=23&params%5Bfork_id%5D=61"
        )
    );
}

#[test]
fn the_documented_example_is_encoded_as_multipart() {
    let encoded = multipart("B").build().unwrap().encode(&example()).unwrap();
    assert_eq!(
        encoded.content_type(),
        Some("multipart/form-data; boundary=B")
    );
    let part = |name, value| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let parts = [
        part("apikey", "your_key_here"),
        part("client_id", "1"),
        part("label", "My Custom Image"),
        part("params[code]", "my-custom-image"),
        part("params[ssh_keys][]", "23"),
        part("params[fork_id]", "61"),
    ];
    assert_eq!(
        encoded.expose_body(),
        Some(&*(parts.concat() + "--B--\r\n"))
    );
}

#[test]
fn a_fixed_boundary_that_occurs_in_a_value_is_refused() {
    let client = multipart("Custom").build().unwrap();
    let error = client.encode(&example()).unwrap_err();
    assert!(
        error.is_invalid_request() && !error.may_have_taken_effect(),
        "{error}"
    );
}

#[test]
fn a_name_that_php_reads_differently_in_multipart_is_refused_there_alone() {
    for name in ["x[a\"b]", r"x[a\\b]"] {
        let request = RawRequest::post("/1.0/x.json").param(name, 1);
        let error = multipart("B")
            .build()
            .unwrap()
            .encode(&request)
            .unwrap_err();
        assert!(error.is_invalid_request(), "{error}");
        assert!(
            error.to_string().contains("FormEncoding::Urlencoded"),
            "{error}"
        );
        assert!(
            Client::new("your_key_here")
                .unwrap()
                .encode(&request)
                .is_ok()
        );
    }
}

#[test]
fn a_get_has_a_query_with_either_encoding() {
    let client = multipart("B")
        .base_url("https://host/prefix/")
        .build()
        .unwrap();
    let encoded = client
        .encode(&Get("/1.5/job/get.json", "a[b]", "c d"))
        .unwrap();
    let url = "https://host/prefix/1.5/job/get.json?apikey=your_key_here&a%5Bb%5D=c+d";
    assert_eq!(
        (
            encoded.expose_url(),
            encoded.content_type(),
            encoded.expose_body()
        ),
        (url, None, None)
    );
    // A URL parser leaves the encoded query unchanged.
    let all: String = (' '..='~').collect();
    let encoded = client.encode(&Get("/a", "x", &all)).unwrap();
    assert_eq!(
        reqwest::Url::parse(encoded.expose_url()).unwrap().as_str(),
        encoded.expose_url()
    );
}

#[test]
fn an_invalid_request_is_an_error_that_does_not_contain_the_key() {
    let client = Client::new("canary").unwrap();
    let check = |request: &Get<'_>, text: &str| {
        let errors: [Error; 2] = [
            client.encode(request).unwrap_err(),
            client.preview(request).unwrap_err(),
        ];
        for error in errors {
            assert!(
                error.is_invalid_request() && error.to_string().contains(text),
                "{error}"
            );
            assert!(
                !format!("{error} {error:?}").contains("canary"),
                "{error:?}"
            );
        }
    };
    check(&Get("//host/canary", "a", "b"), "empty segment");
    check(&Get("/a?apikey=c%61nary", "a", "b"), "/a?apikey=***: ");
    check(&Get("/a", "canary[", "b"), "parameter \"***[\"");
    check(&Get("/a", "apikey", "b"), "by itself");
}

/// Returns a request with this number of parameters: `apikey`, `client_id`, `label`, `fork_id`, and SSH keys.
fn long(parameters: usize) -> CloudImageCreate {
    CloudImageCreate::new(1, "Mine")
        .ssh_keys(0..parameters - 4)
        .fork_id(61)
}

#[test]
fn more_parameters_than_php_decodes_are_refused_in_every_encoding() {
    for form in [FormEncoding::Urlencoded, FormEncoding::Multipart] {
        let builder = || Client::builder("your_key_here").form(form);
        let client = builder().build().unwrap();
        assert!(client.encode(&long(1000)).is_ok());
        for error in [
            client.encode(&long(1001)).unwrap_err(),
            client.preview(&long(1001)).unwrap_err(),
        ] {
            assert!(error.is_invalid_request(), "{error}");
            for part in [
                "cloud_image_create",
                "1001 parameters",
                "reads 1000",
                "max_parameters",
            ] {
                assert!(error.to_string().contains(part), "{part}: {error}");
            }
        }
        let client = builder().max_parameters(1001).build().unwrap();
        assert!(client.encode(&long(1001)).is_ok());
        assert!(client.encode(&long(1002)).is_err());
    }
    let client = Client::builder("your_key_here")
        .max_parameters(2)
        .build()
        .unwrap();
    assert!(client.encode(&Get("/a", "b", "c")).is_ok());
    let client = Client::builder("your_key_here")
        .max_parameters(1)
        .build()
        .unwrap();
    assert!(client.encode(&Get("/a", "b", "c")).is_err());
}

#[test]
fn debug_of_an_encoded_request_masks_the_key() {
    let client = Client::new("canary").unwrap();
    let shown = format!(
        "{:?} {:?}",
        client.encode(&Get("/a", "b", "c")),
        client.encode(&example())
    );
    assert!(
        !shown.contains("canary") && shown.contains("https://api.sitehost.nz/a?***"),
        "{shown}"
    );
}
