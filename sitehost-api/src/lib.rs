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
//! - A request is a value. Required parameters are arguments, optional ones are setters, and a
//!   [`Client`] sends it: with its own method, or with [`Client::send`].
//! - [`Client::preview`] shows what would be sent, with the key masked.
//! - Every call can fail with an [`Error`]. After a failed POST ask
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
//! - For an endpoint that is not here yet, implement [`Request`].
//!
//! Calls need a Tokio runtime. The key is printed nowhere: not by `Debug`, not in errors.

#[rustfmt::skip]
mod generated;
mod runtime;
mod workflow;

pub use generated::job::JobKind;
pub use generated::*;
/// A date and a time of day. The API names no zone, so neither does this.
pub use jiff::civil::DateTime;
pub use runtime::{
    Client, ClientBuilder, Encoded, Error, FormEncoding, Id, Items, Job, Listing, Method, Name,
    NameOrText, Page, Paginated, Params, Preview, RawRequest, Request, Secret, Value,
};
pub use workflow::{Progress, Wait, WaitError, Watched};

/// The samples of the readme, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
