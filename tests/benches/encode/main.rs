//! Measures encoding of requests: `Client::encode` against hand-written code for exactly these requests, in turns.
//!
//! Each rival encodes the body only, into a `String` of sufficient capacity; the SDK encodes the URL too. Prints one
//! line of JSON. Run it with `cargo bench -p sitehost-tests --bench encode`.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

mod rivals;
#[path = "../turns/mod.rs"]
mod turns;

use std::collections::BTreeMap;
use std::hint::black_box;

use rivals::{Create, Form, KEY, KeyAdd};
use sitehost_api::cloud::image::CloudImageCreate;
use sitehost_api::ssh::key::SshKeyAdd;
use sitehost_api::{Client, Request};

/// The length of a 3072-bit RSA public key, in bytes.
const KEY_BYTES: usize = 540;

/// Returns a random public key with the length of a real one and about as many `+` and `/`, which have to be escaped.
fn ssh_key() -> String {
    const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (head, tail) = ("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ", " user@host");
    let mut random = fastrand::Rng::with_seed(7);
    let body = (0..KEY_BYTES - head.len() - tail.len())
        .map(|_| char::from(BASE64[random.usize(..BASE64.len())]));
    head.chars().chain(body).chain(tail.chars()).collect()
}

/// Times a request against each rival: the rival's time divided by ours.
fn measure<F: Form>(
    figures: &mut BTreeMap<String, f64>,
    size: &str,
    client: &Client,
    request: &impl Request,
    form: &F,
) {
    let ours = || client.encode(black_box(request)).unwrap();
    let encoded = ours();
    let body = encoded.expose_body().unwrap();
    let room = body.len();
    type Rival<F> = fn(&F, usize) -> String;
    let rivals: [(&str, Rival<F>); 3] = [
        ("html_form", rivals::html_form),
        ("form_urlencoded", rivals::form_urlencoded),
        ("by_hand", rivals::by_hand),
    ];
    for (name, rival) in rivals {
        assert_eq!(rival(form, room), body);
        let comparison = turns::compare(ours, || rival(black_box(form), black_box(room)));
        figures.insert(format!("encode_{size}_vs_{name}"), 1.0 / comparison.ratio);
        figures.insert("encode_noise".to_owned(), comparison.noise);
    }
}

fn main() {
    let client = Client::new(KEY).unwrap();
    let create = CloudImageCreate::new(1, "My Custom Image")
        .code("my-custom-image")
        .ssh_keys(["23"])
        .fork_id("61");
    let key = ssh_key();
    let add = SshKeyAdd::new(1, "My SSH Key", &*key).custom_image_access(true);

    let mut figures = BTreeMap::new();
    let form = Create {
        apikey: KEY,
        client_id: "1",
        label: "My Custom Image",
        code: Some("my-custom-image"),
        ssh_keys: &["23"],
        fork_id: Some("61"),
    };
    measure(&mut figures, "short", &client, &create, &form);
    let form = KeyAdd {
        apikey: KEY,
        client_id: "1",
        label: "My SSH Key",
        content: &key,
        custom_image_access: Some("1"),
    };
    measure(&mut figures, "long", &client, &add, &form);
    println!("{}", serde_json::to_string(&figures).unwrap());
}
