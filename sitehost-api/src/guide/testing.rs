//! Tests without the API.
//!
//! # Unit tests
//!
//! A request is a value that can be compared. [`Client::encode`](crate::Client::encode) returns the bytes that would
//! be sent, and [`Client::preview`](crate::Client::preview) shows them to people, with secrets masked. Replies have a
//! `Default` and setters, and [`Page::new`](crate::Page::new) makes a page, so a test can build them:
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
//! # A whole program
//!
//! The crate `sitehost-mock` is an HTTP server on loopback that acts as the API does: it checks each parameter,
//! refuses in the API's way, and remembers what was created. A program under test needs only its address and its key,
//! for example in `SITEHOST_BASE_URL` and `SITEHOST_API_KEY`, which [`Client::from_env`](crate::Client::from_env)
//! reads.
//!
//! ```
//! use sitehost_api::{Client, cloud::image::CloudImageCreate};
//! use sitehost_mock::{Fault, Mock};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mock = Mock::start().await?;
//! let client = Client::builder(mock.key()).base_url(mock.url()).build()?;
//! let request = CloudImageCreate::new(1, "My PHP").code("my-php");
//!
//! // The create is carried out, but its reply is lost.
//! mock.fault_next(Fault::CutAfter);
//! let error = client.cloud_image_create(&request).await.unwrap_err();
//! assert!(error.may_have_taken_effect());
//! assert_eq!(mock.carried_out("cloud_image_create")?, 1);
//!
//! // The job of the next one fails.
//! mock.fail_next_job("The registry does not answer.");
//! let job = client.cloud_image_create(&request.code("another")).await?;
//! assert!(client.wait(&job).await.unwrap_err().is_failed());
//! # Ok(())
//! # }
//! ```
//!
//! A fault applies to one call, to each call of an operation, or to all calls: refusals, slow replies, lost
//! connections, HTML in place of JSON. `Mock::set_rate_limit` limits calls. The documentation of `sitehost-mock`
//! lists them, and what the mock remembers.
//!
//! A test that waits for a job takes as long as the pauses between the polls, a second or more. `mock.finish_jobs()`
//! ends all jobs at once, and [`Wait::pauses`](crate::Wait::pauses) makes the pauses shorter.
