//! Measures whole calls over loopback: the SDK against bare reqwest with the same bytes, settings and decoding.
//!
//! A machine's speed drifts, so the two sides take turns within one run. Prints one line of JSON. With the argument
//! `counts` it measures no times, only errors and memory growth.

#![allow(clippy::expect_used, clippy::print_stdout)]

mod bare;
mod load;
mod pairs;
mod server;

use sitehost_api::Client;
use sitehost_api::cloud::image::CloudImageCreate;

fn example() -> CloudImageCreate {
    CloudImageCreate::new(1, "My Custom Image")
        .code("my-custom-image")
        .ssh_keys(["23"])
        .fork_id("61")
}

fn main() {
    let url = server::start();
    let client = Client::builder("your_key_here")
        .base_url(&url)
        .build()
        .expect("a client");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    if std::env::args().any(|argument| argument == "counts") {
        let (errors, growth) = runtime.block_on(load::count(&client));
        let figures = serde_json::json!({"load_errors": errors, "load_memory_growth_mib": growth});
        return println!("{figures}");
    }

    let bare = bare::Bare::new(&client.encode(&example()).expect("an encoded request"));
    let pairs = runtime.block_on(pairs::measure(&client, &bare));
    let load = runtime.block_on(load::measure(&client, &bare));
    let figures = serde_json::json!({
        "call_vs_reqwest": pairs.ours_vs_bare,
        "call_noise": pairs.bare_vs_bare,
        "load_vs_reqwest": load.throughput_vs_bare,
        "load_errors": load.errors,
        "load_memory_growth_mib": load.memory_growth_mib,
    });
    println!("{figures}");
}
