//! The example request to its body: the SDK against serde with the same names and the same bytes.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::hint::black_box;

use criterion::Criterion;
use serde::Serialize;
use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;

#[derive(Serialize)]
struct Form {
    apikey: &'static str,
    client_id: &'static str,
    label: &'static str,
    #[serde(rename = "params[code]")]
    code: Option<&'static str>,
    #[serde(rename = "params[ssh_keys][]")]
    ssh_keys: &'static [&'static str],
    #[serde(rename = "params[fork_id]")]
    fork_id: Option<&'static str>,
}

const FORM: Form = Form {
    apikey: "your_key_here",
    client_id: "1",
    label: "My Custom Image",
    code: Some("my-custom-image"),
    ssh_keys: &["23"],
    fork_id: Some("61"),
};

/// The same for serde_qs, which writes a list as one entry only if it is one.
#[derive(Serialize)]
struct FlatForm {
    apikey: &'static str,
    client_id: &'static str,
    label: &'static str,
    #[serde(rename = "params[code]")]
    code: Option<&'static str>,
    #[serde(rename = "params[ssh_keys][]")]
    ssh_key: &'static str,
    #[serde(rename = "params[fork_id]")]
    fork_id: Option<&'static str>,
}

const FLAT_FORM: FlatForm = FlatForm {
    apikey: FORM.apikey,
    client_id: FORM.client_id,
    label: FORM.label,
    code: FORM.code,
    ssh_key: "23",
    fork_id: FORM.fork_id,
};

fn main() {
    let client = Client::new("your_key_here").unwrap();
    let request = CloudImageCreate::new(1, "My Custom Image")
        .code("my-custom-image")
        .ssh_keys(["23"])
        .fork_id("61");
    let encoded = client.encode(&request).unwrap();
    let body = encoded.expose_body().unwrap();
    let qs = serde_qs::Config::new().use_form_encoding(true);
    assert_eq!(serde_html_form::to_string(&FORM).unwrap(), body);
    // serde_qs writes a space in the other way, which is no less work.
    let by_qs = qs.serialize_string(&FLAT_FORM).unwrap();
    assert_eq!(by_qs.replace("%20", "+"), body);

    let allocations =
        allocation_counter::measure(|| drop(black_box(client.encode(black_box(&request)))));
    println!("encode_allocations {}", allocations.count_total);

    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("encode");
    group.bench_function("ours", |bencher| {
        bencher.iter(|| client.encode(black_box(&request)).unwrap())
    });
    group.bench_function("html_form", |bencher| {
        bencher.iter(|| serde_html_form::to_string(black_box(&FORM)).unwrap());
    });
    group.bench_function("qs", |bencher| {
        bencher.iter(|| qs.serialize_string(black_box(&FLAT_FORM)).unwrap())
    });
    group.bench_function("copy", |bencher| {
        bencher.iter(|| black_box(body).to_owned())
    });
    group.finish();
}
