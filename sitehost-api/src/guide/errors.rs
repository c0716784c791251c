//! Errors, retries and the rate limit.
//!
//! A call fails with one [`Error`](crate::Error). Its [`kind`](crate::Error::kind) is for a `match`, its `Display` is
//! one line that contains the cause, and [`message`](crate::Error::message) is the API's own text. The text is for
//! people: it is English, it changes, and the same refusal has several wordings.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::ErrorKind;
//! use sitehost_api::cloud::image::CloudImageGet;
//!
//! let error = client.cloud_image_get(&CloudImageGet::new(1, "no-such-image")).await.unwrap_err();
//! match error.kind() {
//!     _ if error.may_have_taken_effect() => println!("look for what it changed first: {error}"),
//!     ErrorKind::Refused => println!("refused: {}", error.message().unwrap_or("no reason given")),
//!     ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::ConnectionLost | ErrorKind::RateLimited => {
//!         println!("try later: {error}");
//!     }
//!     _ => println!("{error}"),
//! }
//! # assert!(error.is_refused());
//! # Ok(())
//! # }
//! ```
//!
//! The API has no codes for its refusals. What does not exist is refused like a wrong parameter, so a program that
//! has to know whether something is there looks for it in a list.
//!
//! # What is retried
//!
//! - A call that the rate limiter refused, a POST too: the limiter refuses a call before it is carried out.
//! - A call that could not connect.
//! - A call that [only reads](crate::Effect::Reads), after a timeout, a lost connection or the error of a gateway.
//!
//! Nothing else. [`Client`](crate::Client#retries) has the numbers, and [`RetryPolicy`](crate::RetryPolicy) changes
//! them for a client or a single call. [`Call::deadline`](crate::Call::deadline) limits a call with all its attempts:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use std::time::Duration;
//! use sitehost_api::RetryPolicy;
//! use sitehost_api::api::ApiGetInfo;
//!
//! let call = client.api_get_info(&ApiGetInfo::new());
//! let info = call.retry(RetryPolicy::never()).deadline(Duration::from_secs(5)).await?;
//! # assert_eq!(info.client_id, 1);
//! # Ok(())
//! # }
//! ```
//!
//! # After a create whose reply was lost
//!
//! A POST whose reply is lost is not retried, since it may have been carried out;
//! [`may_have_taken_effect`](crate::Error::may_have_taken_effect) says so.
//! [`ensure_image`](crate::Client::ensure_image), [`ensure_dns_record`](crate::Client::ensure_dns_record) and
//! [`ensure_ssh_key`](crate::Client::ensure_ssh_key) create what is not there yet, and look for it if the reply was
//! lost. A program that is run again finds what it created before.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mock = sitehost_mock::Mock::start().await?;
//! # let client = sitehost_api::Client::builder(mock.key()).base_url(mock.url()).build()?;
//! use sitehost_api::Ensured;
//! use sitehost_api::cloud::image::CloudImageCreate;
//!
//! # mock.fault_next_on("cloud_image_create", sitehost_mock::Fault::CutAfter)?;
//! # mock.set_polls(0);
//! let request = CloudImageCreate::new(1, "My PHP").code("my-php");
//! let image = client.ensure_image(&request).await?;
//! if let Ensured::Existing(image) = &image {
//!     println!("it was there before, created {:?}", image.date_added);
//! }
//! println!("image {} can be used", image.get().id);
//! # assert_eq!(mock.carried_out("cloud_image_create")?, 1);
//! # Ok(())
//! # }
//! ```
//!
//! For any other create, choose a unique name, and look for that name after such an error. Compare the whole name,
//! because a filter of a list may match a part of it. Look more than once, because what a job creates is in the list
//! only once the job has ended.
//!
//! # Jobs
//!
//! A call that starts work in the background returns a [`Job`](crate::Job), and [`Client::wait`](crate::Client::wait)
//! polls it until it has ended. Its error, a [`WaitError`](crate::WaitError), tells a job that failed from one that
//! did not end in time, and from a poll that failed. It converts into an `Error`, so `?` works in a function that
//! returns one.
//!
//! # Rate limit
//!
//! The API admits ten calls a second for all keys of a reseller together, and refuses the others before it carries
//! them out. Whether the limit is the same for a customer without a reseller is not documented. A client and its
//! clones learn the limit from refusals: they start with few calls in flight, and retry refused calls at the pace
//! that the API allows. A burst of 120 calls takes some 12 seconds. [`RateLimit`](crate::RateLimit) has the rules,
//! and [`ClientBuilder::rate_limit_timeout`](crate::ClientBuilder::rate_limit_timeout) says how long a call waits.
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
