//! The text of a preview, with secrets masked.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use sitehost_api::{Client, FormEncoding, Method, Params, Request, Secret};

struct SetPassword(Method);

impl Request for SetPassword {
    type Reply = ();

    fn method(&self) -> Method {
        self.0
    }

    fn path(&self) -> std::borrow::Cow<'_, str> {
        "/1.0/x.json".into()
    }

    fn encode(&self, params: &mut Params) {
        params.push("note", "a\nb");
        params.push("key", "my canary");
        params.push("password", &Secret::from("hunter2"));
    }
}

#[test]
fn a_preview_has_one_line_for_each_parameter_and_no_secret() {
    let client = Client::new("canary").unwrap();
    let preview = client.preview(&SetPassword(Method::Post)).unwrap();
    assert_eq!(
        preview.to_string(),
        "POST https://api.sitehost.nz/1.0/x.json\napplication/x-www-form-urlencoded\n\
         apikey = ***\nnote = a\\nb\nkey = my ***\npassword = ***"
    );
    assert_eq!(
        preview.body(),
        Some("apikey=***&note=a%0Ab&key=my+***&password=***")
    );
    let preview = client.preview(&SetPassword(Method::Get)).unwrap();
    assert_eq!(
        preview.url(),
        "https://api.sitehost.nz/1.0/x.json?apikey=***&note=a%0Ab&key=my+***&password=***"
    );
    assert_eq!(
        (
            preview.content_type(),
            preview.body(),
            preview.params().len()
        ),
        (None, None, 4)
    );
}

#[test]
fn a_multipart_preview_has_no_secret() {
    let client = Client::builder("canary")
        .form(FormEncoding::Multipart)
        .build()
        .unwrap();
    let shown = format!("{:?}", client.preview(&SetPassword(Method::Post)).unwrap());
    assert!(
        !shown.contains("canary") && !shown.contains("hunter2") && shown.contains("form-data"),
        "{shown}"
    );
}
