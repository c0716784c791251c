//! A client for the [SiteHost](https://www.sitehost.nz) API: typed requests, sent exactly as
//! documented.
//!
//! ```no_run
//! use sitehost_api::Client;
//! use sitehost_api::cloud::image::CloudImageCreate;
//!
//! # async fn create() -> Result<(), sitehost_api::Error> {
//! let client = Client::from_env()?; // the key is in SITEHOST_API_KEY
//!
//! let request = CloudImageCreate::new(1, "My Custom Image")
//!     .code("my-custom-image")
//!     .ssh_keys([23])
//!     .fork_id(61);
//!
//! let job = client.cloud_image_create(&request).await?;
//! println!("job {} is on its way", job.id);
//! # Ok(())
//! # }
//! ```
//!
//! - A request is a value. Required parameters are arguments, optional ones are setters; both can be
//!   read back as fields. A [`Client`] sends it: with its own method, or with [`Client::send`].
//! - A [`Call`] is a future with options of its own: a timeout, a deadline over all attempts, a retry
//!   policy. It can be spawned.
//! - [`Client::preview`] shows what a call would send, with the key and other secrets masked.
//! - A call fails with an [`Error`]. After a failed POST, check
//!   [`Error::may_have_taken_effect`] before you send it again:
//!
//! ```no_run
//! # use sitehost_api::{Client, cloud::image::CloudImageCreate};
//! # async fn create(client: Client, request: CloudImageCreate) {
//! match client.cloud_image_create(&request).await {
//!     Ok(job) => println!("job {}", job.id),
//!     Err(error) if error.is_refused() => println!("{}", error.message().unwrap_or("no reason given")),
//!     Err(error) if error.may_have_taken_effect() => println!("look for the image first: {error}"),
//!     Err(error) => println!("nothing was created: {error}"),
//! }
//! # }
//! ```
//!
//! [`Error::kind`] is for a `match`; `Display` of an error is one line that contains the cause.
//!
//! Calls need a Tokio runtime. No `Debug`, error or span holds the key or another [`Secret`] of a
//! request; see [how they are redacted](Secret#redaction).
//!
//! # From a key to an image
//!
//! A slow call returns a [`Job`], which the API carries out in the background. [`Client::wait`] polls the
//! job until it has ended. [`Client::fork_image`] forks a public image by its code, and
//! [`Client::wait_for_build`] waits for the build that a push to the image's repository starts.
//!
//! ```no_run
//! use sitehost_api::Client;
//! use sitehost_api::api::ApiGetInfo;
//! use sitehost_api::cloud::image::{CloudImageCreate, CloudImageGet};
//!
//! # async fn fork(client: Client) -> Result<(), sitehost_api::Error> {
//! let account = client.api_get_info(&ApiGetInfo::new()).await?.client_id;
//!
//! let request = CloudImageCreate::new(&account, "My PHP").code("my-php");
//! let job = client.fork_image("sitehost-php81-nginx", &request).await?;
//! client.wait(&job).on_progress(|job| println!("{}", job.state)).await?;
//!
//! let image = client.cloud_image_get(&CloudImageGet::new(&account, "my-php")).await?;
//! println!("image {} is there", image.id);
//! # Ok(())
//! # }
//! ```
//!
//! A [`WaitError`] tells whether the job failed, the time limit passed, a poll failed, or nothing was
//! waited for. It converts into an [`Error`], as above, and an `Error` converts into a `WaitError`. A job that the API
//! does not know yet is polled again for 30 seconds, and a last poll follows the time limit; see
//! [`Wait`]. [`Progress`] says which states count as an end.
//!
//! # After a create that was lost
//!
//! A POST whose reply is lost is not retried, since it may have been carried out. [`Client::ensure_image`],
//! [`Client::ensure_dns_record`] and [`Client::ensure_ssh_key`] create what is not there yet, and look for it
//! if the reply was lost. A program that is run again finds what it created before.
//!
//! ```no_run
//! use sitehost_api::cloud::image::CloudImageCreate;
//! use sitehost_api::{Client, Ensured};
//!
//! # async fn create(client: Client) -> Result<(), sitehost_api::Error> {
//! let request = CloudImageCreate::new(1, "My PHP").code("my-php");
//! let image = client.ensure_image(&request).await?;
//! if let Ensured::Existing(image) = &image {
//!     println!("it was there before, created {:?}", image.date_added);
//! }
//! println!("image {} can be used", image.get().id);
//! # Ok(())
//! # }
//! ```
//!
//! For anything else, give what you create a name of your own, and look for that after an error that
//! [may have taken effect](Error::may_have_taken_effect). Compare the whole name, because a filter of a list may
//! match a part of it. Look more than once, because what a job creates is in the list only once the job has
//! ended.
//!
//! # Lists
//!
//! A list in pages has two methods: one returns a single page, and one that ends in `_stream` returns a
//! stream of all entries, which fetches each page when its first entry is needed.
//!
//! ```no_run
//! # use sitehost_api::{Client, ssh::key::SshKeyListAll};
//! # async fn list(client: Client) -> Result<(), sitehost_api::Error> {
//! let mut keys = client.ssh_key_list_all_stream(&SshKeyListAll::new(1));
//! while let Some(key) = keys.next().await {
//!     println!("{}", key?.label);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A stream yields the whole list, or an error. It compares the number of entries with the number that the
//! API reports, and yields each entry once. If the list changed while it was read, or its counters are
//! wrong, the stream ends with an error for which [`is_inconsistent_list`](Error::is_inconsistent_list) is
//! true. [`Items`] has the rules, [`Items::total`] the number of entries, and [`Items::next_position`] the
//! page to continue from after an error.
//!
//! # Values
//!
//! The API writes the same value in many ways; this crate has one type for each. An identifier is an [`Id`], a flag a
//! `bool`, a date a [`DateTime`] or, where the API counts seconds, a [`UnixTime`], an amount of money a [`Decimal`], a
//! password a [`Secret`], and an optional value an `Option`: missing, `null`, `""`, `[]`, `{}` and `0000-00-00` all
//! read as `None`. A list or a map that is `null` is empty, and so is a missing one in the types of this crate. A word of a set that the API may extend,
//! such as a job's state, is an enum that keeps an [unknown word](UnknownWord) in `Other` and sends it back as it came.
//! Unknown members are ignored. Bytes that are not UTF-8 are read as U+FFFD.
//!
//! The same rules apply to a [`Request::Reply`] of your own, whose documentation lists every spelling. There, mark a list
//! that may be missing with `#[serde(default)]`.
//!
//! # Endpoints that this crate does not have
//!
//! [`RawRequest`] calls any endpoint and returns JSON. The one here is made up:
//!
//! ```no_run
//! # use sitehost_api::{Client, RawRequest};
//! # async fn call(client: Client) -> Result<(), sitehost_api::Error> {
//! let request = RawRequest::post("/1.5/invoice/send.json")
//!     .param("client_id", 1)
//!     .param("invoice_id", 7);
//! let reply: serde_json::Value = client.send(&request).await?;
//! # Ok(())
//! # }
//! ```
//!
//! Implement [`Request`] for a call with types of its own, as the generated code does.
//!
//! # Tests of your own
//!
//! Replies have a `Default` and setters, and [`Page::new`] makes a page, so a unit test can build them.
//! For more than that there is `sitehost-mock`, a server that acts as the API does.
//!
//! ```
//! use sitehost_api::Page;
//! use sitehost_api::cloud::image::CloudImage;
//!
//! let image = CloudImage::default().id(7).code("my-php").is_public(false);
//! let page = Page::new([image]);
//! assert_eq!(page.total_items, 1);
//! ```
//!
//! # Rate limit
//!
//! The API admits ten calls a second for all keys of a reseller, and refuses the others before it carries
//! them out. A [`Client`] and its clones learn the limit from refusals: they start with few calls in
//! flight, and retry refused calls at the pace that the API allows. A burst of 120 calls takes some 12
//! seconds. [`RateLimit`] has the rules, and [`ClientBuilder::rate_limit_timeout`] says how long a call
//! waits.
//!
//! A client can also have a fixed limit from the start, and several clients can share one:
//!
//! ```
//! use sitehost_api::{Client, RateLimit};
//!
//! # fn main() -> Result<(), sitehost_api::Error> {
//! let client = Client::builder("your_key_here").calls_per_second(8).build()?;
//! let same_pool_and_limit = client.with_key("another_key")?;
//!
//! let shared = RateLimit::per_second(8);
//! let one = Client::builder("your_key_here").rate_limit(&shared).build()?;
//! let other = Client::builder("another_key").rate_limit(&shared).build()?;
//! # Ok(())
//! # }
//! ```
//!
//! # TLS
//!
//! Servers are verified by the system's trusted certificates and those that
//! [`ClientBuilder::root_certificate`] adds. A feature of this crate selects what implements TLS:
//!
//! - `ring`, a default feature: rustls with the cryptography of ring.
//! - `aws-lc`: rustls with the cryptography of aws-lc, which adds post-quantum key exchange. It takes longer
//!   to compile, and the first call of each process takes about 30 ms more CPU, to collect entropy; the
//!   variable `AWS_LC_SYS_NO_JITTER_ENTROPY=1` in the environment of the build avoids that.
//! - `native-tls`: the platform's own TLS, which is Schannel on Windows, the Security framework on Apple's
//!   systems, and OpenSSL elsewhere. A build with OpenSSL needs its headers and pkg-config; Debian has them
//!   in the packages `libssl-dev` and `pkg-config`.
//!
//! With several of them, the first of aws-lc, ring and native-tls is used, so that a feature that another
//! crate turns on breaks nothing. To use one of the others, leave out the default features. A
//! `CryptoProvider` of rustls that the program has installed as the default of the process takes
//! precedence over all three. The client installs none.
//!
//! If another crate of your program uses aws-lc, take that too:
//!
//! ```toml
//! sitehost-api = { path = "…/sitehost-api", default-features = false, features = ["aws-lc"] }
//! ```
//!
//! Then only aws-lc is compiled. Code that asks rustls for the default of the process panics
//! in a program that has both and has installed neither.
//!
//! # WebAssembly
//!
//! This crate does not compile for WebAssembly, and a build for it stops with an error that says so. On
//! `wasm32-unknown-unknown` reqwest sends through the browser's `fetch`, and has none of the timeouts,
//! proxies and TLS options that the client sets. On WASI it needs sockets, which tokio does not have there.
//! Call the API from a native program: a web page would also reveal the API key to its readers.
//!
//! # Tracing
//!
//! With the feature `tracing` each call is a span `sitehost_call` of the [`tracing`] crate, at level
//! INFO with the target `sitehost_api`. The subscriber of `tracing-subscriber` shows spans when told
//! to:
//!
//! ```no_run
//! use tracing_subscriber::fmt::format::FmtSpan;
//!
//! tracing_subscriber::fmt().with_span_events(FmtSpan::CLOSE).init();
//! ```
//!
//! The fields are `operation`, `api_version`, `attempt` (the number of attempts), `http_status`,
//! `duration_ms` (with back-off and waiting for the rate limit) and `outcome`: `success`, `cancelled`, or
//! the [`ErrorKind`] of a failure, such as `rate_limited`. Each failed attempt is an event in the span, at
//! level DEBUG. Neither holds parameters or text of the server, and secrets are masked in the operation of
//! a request of your own.
//!
//! [`tracing`]: https://docs.rs/tracing

#![cfg_attr(docsrs, feature(doc_cfg), doc(auto_cfg(hide(target_family = "wasm"))))]

#[cfg(target_family = "wasm")]
compile_error!(
    "sitehost-api does not compile for WebAssembly, where its HTTP client has no timeouts, no proxies and no TLS options; \
     call the API from a native program, such as a server that the WebAssembly module asks"
);

// With the modules left out, the error above is the only one.
#[cfg(not(target_family = "wasm"))]
#[rustfmt::skip]
mod generated;
#[cfg(not(target_family = "wasm"))]
mod runtime;
#[cfg(not(target_family = "wasm"))]
mod workflow;

#[cfg(not(target_family = "wasm"))]
pub use {
    generated::{job::JobKind, *},
    runtime::{
        client::{Call, Client, ClientBuilder, RateLimit, RetryPolicy},
        date_time::{DateTime, ParseDateTimeError},
        decimal::{Decimal, ParseDecimalError},
        error::{Error, ErrorKind},
        id::Id,
        reply::{Job, Listing, Page, PageCounters, UnknownWord},
        reply_part::ReplyPart,
        request::{
            Effect, Encoded, FormEncoding, Method, Name, ParamName, ParamTree, ParamValue, Params,
            Place, Preview, RawRequest, RawValue, Request,
        },
        secrets::Secret,
        unix_time::UnixTime,
    },
    workflow::{
        ensure::{Ensure, Ensured},
        pagination::{Items, Paginated, Paging},
        waiting::{Progress, Wait, WaitError, Watched},
    },
};

/// The samples of the readme, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
