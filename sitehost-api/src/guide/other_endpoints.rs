//! Calls that this crate does not have.
//!
//! [`RawRequest`](crate::RawRequest) calls any endpoint and returns JSON. The parameters go out in the order in which
//! they were added, after the key. The endpoint here is made up:
//!
//! ```no_run
//! use sitehost_api::{Client, RawRequest};
//!
//! # async fn call(client: Client) -> Result<(), sitehost_api::Error> {
//! let request = RawRequest::post("/1.5/invoice/send.json")
//!     .param("client_id", 1)
//!     .param("invoice_id", 7);
//! let reply: serde_json::Value = client.send(&request).await?;
//! # Ok(())
//! # }
//! ```
//!
//! It has all that other calls have: errors, retries, the rate limit, redacted secrets. A raw POST counts as one that
//! changes something, and is not retried after it may have been carried out; for a POST that only reads, set
//! [`RawRequest::effect`](crate::RawRequest::effect).
//!
//! Implement [`Request`](crate::Request) for a call with types of its own, as the generated code does, and
//! [`Paginated`](crate::Paginated) for a list with a stream. To add an endpoint to this crate, describe it in its
//! spec: the repository's readme has the steps.
