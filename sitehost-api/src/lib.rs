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
//! - A request is a value. Required parameters are arguments, or members of a struct `…Required` if there are more than
//!   four; optional ones are setters. All can be read back as fields. A [`Client`] sends it: with its own method, or with
//!   [`Client::send`].
//! - A [`Call`] is a future with options of its own: a timeout, a deadline over all attempts, a retry
//!   policy. It can be spawned. Calls need a Tokio runtime.
//! - `client_id`, the `1` above, is the account. [`Client::api_get_info`] returns the one that owns the key.
//! - A call that starts work in the background returns a [`Job`]. [`Client::wait`] polls it until it has ended.
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
//! | make a client | [`Client::from_env`], [`Client::builder`] | [accounts](guide::accounts) |
//! | find out the account of a key | [`Client::api_get_info`] | [accounts](guide::accounts) |
//! | work on the accounts of customers | [`Client::accounts_client_list_sub_accounts_stream`] | [accounts](guide::accounts#accounts-of-a-reseller) |
//! | see what a call would send | [`Client::preview`] | [testing](guide::testing) |
//! | ask before something is destroyed or costs | [`Request::effect`] | [servers](guide::servers#order-change-and-delete) |
//! | wait for a job | [`Client::wait`] | [errors](guide::errors#jobs) |
//! | read a list of many pages | the methods whose names end in `_stream` | [lists](guide::lists) |
//! | stay within the rate limit | a client does by itself; [`RateLimit`] shares one | [errors](guide::errors#rate-limit) |
//! | call an endpoint that is missing here | [`RawRequest`] | [other endpoints](guide::other_endpoints) |
//! | **Images and stacks** | | |
//! | list the public images | [`Client::cloud_stack_image_list_all_stream`] | [stacks](guide::stacks#an-image) |
//! | fork a public image | [`Client::fork_image`] | [stacks](guide::stacks#an-image) |
//! | create an image unless it is there | [`Client::ensure_image`] | [errors](guide::errors#after-a-create-whose-reply-was-lost) |
//! | let a colleague push to all images | [`Client::ensure_ssh_key`] with [`custom_image_access`](ssh::key::SshKeyAdd::custom_image_access) | [stacks](guide::stacks#an-image) |
//! | wait for a build, and read its log | [`Client::wait_for_build`] | [stacks](guide::stacks#a-build) |
//! | create a stack, or deploy another version | [`Client::cloud_stack_add`], [`Client::cloud_stack_update`] | [stacks](guide::stacks#a-stack) |
//! | list stacks | [`Client::cloud_stack_list_all`] | [stacks](guide::stacks#a-stack) |
//! | find the stack of a website | [`Client::find_stacks_by_host`] | [stacks](guide::stacks#a-stack) |
//! | restart a stack, and wait until it runs | [`Client::cloud_stack_restart`], [`Client::wait_for_stack`] | [stacks](guide::stacks#a-stack) |
//! | change environment variables | [`Client::cloud_stack_environment_update`] | [stacks](guide::stacks#a-stack) |
//! | copy a stack, back it up, empty its cache | [`Client::cloud_stack_copy`], [`Client::cloud_stack_backup`], [`Client::cloud_stack_purge_cache`] | |
//! | get a certificate for a stack | [`Client::cloud_stack_ssl_lets_encrypt_create`] | [stacks](guide::stacks#a-stack) |
//! | create a database, with a user | [`Client::cloud_db_add`], [`Client::cloud_db_user_add`] | [stacks](guide::stacks#databases-volumes-and-ssh-users) |
//! | create a volume, an SSH user | [`Client::cloud_volume_add`], [`Client::cloud_ssh_user_add`] | [stacks](guide::stacks#databases-volumes-and-ssh-users) |
//! | **DNS and domain names** | | |
//! | add a DNS record unless it is there | [`Client::ensure_dns_record`] | [dns](guide::dns#records) |
//! | change or delete a record | [`Client::dns_update_record`], [`Client::dns_delete_record`] | [dns](guide::dns#records) |
//! | create a zone | [`Client::dns_create_domain`] | [dns](guide::dns#zones) |
//! | set a reverse name | [`Client::dns_update_reverse_dns`] | [dns](guide::dns#reverse-names) |
//! | find the domains that expire soon | [`Client::srs_list_domains_stream`] | [domains](guide::domains) |
//! | register, renew or transfer a domain | [`Client::srs_create_domain`], [`Client::srs_renew_domain`], [`Client::srs_transfer_domain`] | [domains](guide::domains#register-renew-transfer) |
//! | have a domain renewed automatically | [`Client::srs_update_auto_renew`] | [domains](guide::domains#register-renew-transfer) |
//! | **Servers and mail** | | |
//! | list servers, reboot one | [`Client::server_list_servers_stream`], [`Client::server_change_state`] | [servers](guide::servers#state-and-power) |
//! | order a server, upgrade it | [`Client::server_provision`], [`Client::server_upgrade`] | [servers](guide::servers#order-change-and-delete) |
//! | add an address, set the firewall | [`Client::server_add_ip`], [`Client::server_firewall_update`] | [servers](guide::servers#addresses-and-firewall) |
//! | make and restore a snapshot | [`Client::server_snapshot_create`], [`Client::server_snapshot_restore`] | [servers](guide::servers#snapshots) |
//! | open the console of a server | [`Client::server_generate_vnc_token`] | |
//! | add or change a mailbox | [`Client::mail_add_account`], [`Client::mail_update_account`] | [mail](guide::mail) |
//! | add an alias or a forward | [`Client::mail_add_alias`], [`Client::mail_add_forward`] | [mail](guide::mail#aliases-and-forwards) |
//! | **Programs** | | |
//! | test a program | `sitehost-mock` | [testing](guide::testing) |
//! | call from a program that is not async | `block_on` of Tokio | [blocking](guide::blocking) |
//! | use a proxy, or a certificate of one's own | [`ClientBuilder::proxy`], [`ClientBuilder::root_certificate`] | [network](guide::network) |
//! | run in a container | | [docker](guide::docker) |
//! | see each call in a log | the feature `tracing` | [tracing](guide::tracing) |
//!
//! # Features
//!
//! - `ring` (default), `aws-lc`, or without the default features `native-tls` implements [TLS](guide::network#tls).
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
