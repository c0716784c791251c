//! Chapters on what programs do with the API, and on how they run.
//!
//! All samples are compiled when this crate is tested, and most run against the mock server `sitehost-mock`. In them,
//! `client` is a [`Client`](crate::Client), and `1` is the id of the account that owns its key.
//!
//! What the API offers:
//!
//! - [`accounts`]: keys, their account, and the accounts of a reseller's customers
//! - [`stacks`]: images and the containers that run them
//! - [`dns`]: zones and records
//! - [`domains`]: registration, renewal and transfer of domain names
//! - [`servers`]: power, sizes, addresses and snapshots
//! - [`mail`]: mailboxes, aliases and forwards
//!
//! How calls behave:
//!
//! - [`errors`]: what can fail, what is retried, and what to do after a create that was lost
//! - [`lists`]: pages and streams
//! - [`values`]: the types of what the API returns
//! - [`other_endpoints`]: calls that this crate does not have
//!
//! How a program runs:
//!
//! - [`testing`]: tests without the API
//! - [`blocking`]: a program that is not async
//! - [`network`]: proxies, certificates and TLS
//! - [`docker`]: a program in a container
//! - [`tracing`]: spans and logs

pub mod accounts;
pub mod blocking;

pub mod dns;
pub mod docker;
pub mod domains;
pub mod errors;
pub mod lists;
pub mod mail;
pub mod network;
pub mod other_endpoints;
pub mod servers;
pub mod stacks;
pub mod testing;
pub mod tracing;
pub mod values;
