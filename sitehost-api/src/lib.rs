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
//! match client.cloud_image_create(&request).await {
//!     Ok(job) => println!("done: {:?}", client.wait(&job).await?.completed),
//!     Err(error) if error.may_have_taken_effect() => println!("look for the image first: {error}"),
//!     Err(error) => println!("nothing was created: {error}"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! - A request is a value. Required parameters are arguments, optional ones are setters; both can be
//!   read back as fields. A [`Client`] sends it: with its own method, or with [`Client::send`].
//! - A [`Call`] is a future with options of its own: a timeout, a deadline over all attempts, a retry
//!   policy. It can be spawned. Calls need a Tokio runtime.
//! - A slow call returns a [`Job`], which the API carries out in the background. [`Client::wait`] polls
//!   it until it has ended.
//! - A call fails with an [`Error`]. After a failed POST, check [`Error::may_have_taken_effect`] before
//!   you send it again.
//! - No `Debug`, error or span holds the key or another [`Secret`] of a request; see [how they are
//!   redacted](Secret#redaction).
//!
//! Each method of [`Client`] says which call of the API it makes, and whether that call destroys or costs something.
//!
//! # Tasks
//!
//! | to do | use | guide |
//! |---|---|---|
//! | make a client | [`Client::from_env`], [`Client::builder`] | |
//! | find out the account of a key | [`Client::api_get_info`] | [accounts](guide::accounts) |
//! | work on the accounts of customers | [`Client::accounts_client_list_sub_accounts_stream`] | [accounts](guide::accounts) |
//! | see what a call would send | [`Client::preview`] | [testing](guide::testing) |
//! | fork a public image | [`Client::fork_image`] | [stacks](guide::stacks#an-image) |
//! | create an image unless it is there | [`Client::ensure_image`] | [errors](guide::errors#after-a-create-that-was-lost) |
//! | give a colleague access to images | [`Client::ensure_ssh_key`] | [stacks](guide::stacks#an-image) |
//! | wait for a build, and read its log | [`Client::wait_for_build`] | [stacks](guide::stacks#a-build) |
//! | find the stack of a website | [`Client::find_stacks_by_host`] | [stacks](guide::stacks#a-stack) |
//! | start, stop or restart a stack | [`cloud::stack`], [`Client::wait_for_stack`] | [stacks](guide::stacks#a-stack) |
//! | make a database, a volume, an SSH user | [`cloud::db`], [`cloud::volume`], [`cloud::ssh::user`] | [stacks](guide::stacks#databases-volumes-and-ssh-users) |
//! | add a DNS record unless it is there | [`Client::ensure_dns_record`] | [dns](guide::dns#records) |
//! | create a zone | [`Client::dns_create_domain`] | [dns](guide::dns#zones) |
//! | find the domains that run out soon | [`Client::srs_list_domains_stream`] | [domains](guide::domains) |
//! | register or renew a domain | [`Client::srs_create_domain`], [`Client::srs_renew_domain`] | [domains](guide::domains#register-renew-transfer) |
//! | order a server | [`Client::server_provision`] | [servers](guide::servers#order-change-and-delete) |
//! | reboot a server | [`Client::server_change_state`] | [servers](guide::servers#state-and-power) |
//! | add a mailbox | [`Client::mail_add_account`] | [mail](guide::mail) |
//! | wait for a job | [`Client::wait`] | [errors](guide::errors#jobs) |
//! | read a list of many pages | the methods whose names end in `_stream` | [lists](guide::lists) |
//! | stay within the rate limit | a client does by itself; [`RateLimit`] shares one | [errors](guide::errors#rate-limit) |
//! | ask before something is destroyed or costs | [`Request::effect`] | [servers](guide::servers#order-change-and-delete) |
//! | call an endpoint that is missing here | [`RawRequest`] | [other endpoints](guide::other_endpoints) |
//! | test a program | `sitehost-mock` | [testing](guide::testing) |
//! | call from a program that is not async | `block_on` of Tokio | [blocking](guide::blocking) |
//! | use a proxy, or a certificate of one's own | [`ClientBuilder::proxy`], [`ClientBuilder::root_certificate`] | [network](guide::network) |
//! | run in a container | | [containers](guide::containers) |
//! | see each call in a log | the feature `tracing` | [tracing](guide::tracing) |
//!
//! # Features
//!
//! - `ring` (default), `aws-lc` or `native-tls` implements [TLS](guide::network#tls).
//! - `tracing` gives each call a [span](guide::tracing).

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
pub mod guide;
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
