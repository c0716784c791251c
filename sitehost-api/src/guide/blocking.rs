//! A program that is not async.
//!
//! Calls are futures, and they need a Tokio runtime. A program without one makes its own, and blocks on each call:
//!
//! ```
//! use sitehost_api::Client;
//! use sitehost_api::api::ApiGetInfo;
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # let mock = runtime.block_on(sitehost_mock::Mock::start())?;
//! # let client = Client::builder(mock.key()).base_url(mock.url()).build()?;
//! # /*
//!     let client = Client::from_env()?;
//! # */
//!
//!     let info = runtime.block_on(client.api_get_info(&ApiGetInfo::new()))?;
//!     println!("account {}", info.client_id);
//!     Ok(())
//! }
//! ```
//!
//! In `Cargo.toml`, Tokio needs the feature `rt` for that:
//!
//! ```toml
//! tokio = { version = "1", features = ["rt"] }
//! ```
//!
//! - Keep the runtime and the client as long as the program makes calls. The connections of a client belong to the
//!   runtime that opened them.
//! - The runtime works only while `block_on` runs. For calls in the background, build it with `new_multi_thread` and
//!   the feature `rt-multi-thread`.
//! - `block_on` panics in code that a Tokio runtime runs. There, `await` the call.
//! - Several calls at once go into one `block_on`, for example with `tokio::join!`, which needs the feature `macros`.
//!
//! A small type with a method for each call that the program needs keeps the rest of it free of futures:
//!
//! ```
//! use sitehost_api::Client;
//! use sitehost_api::dns::{DnsListRecords, DnsRecord};
//!
//! struct Dns {
//!     runtime: tokio::runtime::Runtime,
//!     client: Client,
//! }
//!
//! impl Dns {
//!     fn records(&self, zone: &str) -> Result<Vec<DnsRecord>, sitehost_api::Error> {
//!         self.runtime.block_on(self.client.dns_list_records(&DnsListRecords::new(1, zone)))
//!     }
//! }
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # let mock = runtime.block_on(sitehost_mock::Mock::start())?;
//! # let client = Client::builder(mock.key()).base_url(mock.url()).build()?;
//! # let dns = Dns { runtime, client };
//! # assert_eq!(dns.records("example.co.nz")?.len(), 2);
//! # Ok(())
//! # }
//! ```
