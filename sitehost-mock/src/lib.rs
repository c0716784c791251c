//! A stand-in for the SiteHost API: a real HTTP server on loopback, for tests of programs that call the API.
//!
//! ```no_run
//! use sitehost_mock::{Mock, Outcome};
//!
//! # async fn call_the_program_under_test(url: &str, key: &str) {}
//! # async fn example() -> Result<(), sitehost_mock::StartError> {
//! let mock = Mock::start().await?;
//!
//! call_the_program_under_test(mock.url(), mock.key()).await;
//!
//! let requests = mock.requests();
//! assert_eq!(requests[0].path(), "/1.0/cloud/image/create.json");
//! assert_eq!(requests[0].parameters()[..2], [("apikey", "***"), ("client_id", "1")]);
//! assert_eq!(requests[0].outcome(), &Outcome::Accepted);
//! # Ok(())
//! # }
//! ```
//!
//! The mock knows every operation of the OpenAPI description that is bundled with it, and nothing else. A request that
//! keeps to the description is answered from what earlier ones left behind. Any other request is refused the way
//! the API refuses: HTTP 200 and `{"msg": "Error: …", "status": false}`, where `msg` names the parameter and the reason.
//!
//! It decodes requests on its own and shares no code with any client, so a client's mistake is not repeated here.
//!
//! # Has a memory
//!
//! What a call creates is there for the next one, in the API's own loose types. A slow call starts a job, which gets on
//! each time that `/job/get` asks for it: it waits, runs, and is done. What it was to do has happened then, and not before.
//!
//! ```no_run
//! use sitehost_mock::Mock;
//!
//! # async fn create_and_wait(url: &str, key: &str, code: &str) -> Result<(), Failed> { Ok(()) }
//! # async fn wait_for_build(url: &str, key: &str, code: &str) -> Result<(), Failed> { Ok(()) }
//! # #[derive(Debug)] struct Failed;
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let mock = Mock::start().await?;
//!
//! // Three polls, and the image is there.
//! create_and_wait(mock.url(), mock.key(), "blog").await.unwrap();
//!
//! // No call of the API pushes to an image's repository, so the test does.
//! let pushed = mock.push("blog")?;
//! assert_eq!(pushed.build_id, 11);
//! wait_for_build(mock.url(), mock.key(), "blog").await.unwrap();
//!
//! // A job that fails, after a wait that may be too long for the program under test.
//! mock.fail_next_job("The registry does not answer.");
//! mock.set_polls(100);
//! create_and_wait(mock.url(), mock.key(), "shop").await.unwrap_err();
//!
//! // Without waiting for anything.
//! mock.finish_jobs();
//! mock.add_image(1, "shop")?;
//! # Ok(())
//! # }
//! ```
//!
//! A call that asks for what is not there is refused, and so is one for what cannot be: a code that is in use, a fork of
//! an image that is not public, the deletion of an image that [containers run](Mock::set_container_count).
//!
//! At the start there are account 1, which the key belongs to, its SSH keys 1, 6, 23 and 25, and the public images
//!
//! | id | code | |
//! |---:|------|-|
//! | 12 | `sitehost-php55` | |
//! | 61 | `sitehost-php81-nginx` | two versions |
//! | 62 | `sitehost-php82-nginx` | |
//! | 63 | `sitehost-mysql8` | with a port among its labels |
//! | 64 | `sitehost-base` | without labels |
//!
//! Tests can [add](Mock::add_account) [to](Mock::add_image) [that](Mock::add_public_image). The same calls are answered
//! the same on every mock: the first job is 3433562, the first image 491, and time advances by a second with every change
//! and not otherwise.
//!
//! Where no source tells what the API does, the mock had to settle on something. Do not rely on these:
//!
//! - how long a job is in which state, and what jobs and builds write;
//! - which names versions get;
//! - that a page has 100 entries unless told, that an empty list has 0 pages, and that `filters[code]` takes a code as a
//!   whole;
//! - that a list without counters ignores `filters[page_size]` unless `filters[page_number]` is sent, as the API's vendor
//!   found for one;
//! - how a code is made from a label, and that no two images have the same one, whoever owns them;
//! - most texts of refusals.
//!
//! An operation that the mock has only the description of is answered with its documented example, and so is every
//! operation of a mock [without memory](Builder::without_memory).
//!
//! # Stricter than the API
//!
//! The API lets some mistakes pass, or does something unexpected with them. The mock refuses them, so that a test finds
//! them: another order of the parameters, an unknown or doubled parameter, a value of another type than documented, a
//! GET where the API documents a POST, and a key in the URL of a POST. [`Refusal`] lists every reason.
//!
//! # Able to misbehave
//!
//! How a program copes with an API that fails is tested with a [`Fault`]: refusals, lost connections, slow, broken and
//! foreign answers, for the [next call](Mock::fault_next), for [every call of an operation](Mock::fault_on) or for
//! [every call](Mock::fault_all). The mock stays strict at that: a call that is wrong in itself is refused for it.
//!
//! ```no_run
//! use sitehost_mock::{Fault, Mock};
//!
//! # async fn create_an_image(url: &str, key: &str) -> Result<(), Lost> { Ok(()) }
//! # #[derive(Debug)] struct Lost;
//! # async fn example() -> Result<(), sitehost_mock::StartError> {
//! let mock = Mock::start().await?;
//!
//! // The image is created, but the connection breaks before anybody learns of it.
//! mock.fault_next(Fault::CutAfter);
//! create_an_image(mock.url(), mock.key()).await.unwrap_err();
//!
//! // Whoever calls again, and leaves the code to the API, owns two images.
//! assert_eq!(mock.carried_out("cloud_image_create"), Ok(1));
//! # Ok(())
//! # }
//! ```
//!
//! Over a [rate limit](Mock::set_rate_limit) it refuses as the API does, with HTTP 500:
//!
//! ```no_run
//! # use sitehost_mock::Mock;
//! # async fn example() -> Result<(), sitehost_mock::StartError> {
//! let mock = Mock::builder().rate_limit(10).start().await?;
//! # Ok(())
//! # }
//! ```
//!
//! The program `sitehost-mock` takes the same as flags, for example `--next cut-after --rate-limit 10`; its `--help`
//! lists them. A push is played there by `POST /mock/push` with the form `code=CODE`.

// Compiles the README's samples.
#![cfg_attr(doctest, doc = include_str!("../README.md"))]

mod api;
mod builder;
mod decode;
mod fault;
mod judge;
mod listener;
mod mask;
mod memory;
mod mock;
mod not_added;
mod push_route;
mod pushed;
mod rate_limit;
mod recorded;
mod refusal;
mod reply;
mod request;
mod server;
mod spec;
mod start_error;
mod unknown_image;
mod unknown_operation;

pub use builder::Builder;
pub use fault::{Fault, ParseFaultError};
pub use mock::{DEFAULT_KEY, Mock};
pub use not_added::NotAdded;
pub use pushed::Pushed;
pub use recorded::{Outcome, Recorded};
pub use refusal::Refusal;
pub use request::BODY_LIMIT;
pub use start_error::StartError;
pub use unknown_image::UnknownImage;
pub use unknown_operation::UnknownOperation;
