//! The tests that go through all operations. A new endpoint is tested without a change here: what is expected of it follows
//! from the spec. So these tests run with any spec, and `.ci/fixture` runs them with more operations: those of the generator's
//! tests.

#![allow(clippy::panic, clippy::unwrap_used)]

#[path = "../canary/mod.rs"]
mod canary;
mod decoders;
mod documented_calls;
mod effects;
mod failures;
mod php;
mod php_array;
#[path = "../php_server/mod.rs"]
mod php_server;
mod properties;
mod replies;
mod reply_forms;
mod secrets;
mod snapshots;
mod wire_order;

use sitehost_api::{Client, FormEncoding, Method};

/// Returns a client for each encoding of a form, with the same key as in the spec's examples.
fn client_for_each_form() -> [Client; 2] {
    [FormEncoding::Urlencoded, FormEncoding::Multipart].map(|form| {
        let builder = Client::builder("your_key_here").form(form);
        builder.multipart_boundary("boundary").build().unwrap()
    })
}

/// Returns the encodings in which a request can be sent. A query has one.
fn forms(method: Method) -> &'static [FormEncoding] {
    match method {
        Method::Get => &[FormEncoding::Urlencoded],
        _ => &[FormEncoding::Urlencoded, FormEncoding::Multipart],
    }
}
