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
//! keeps to the description is answered with the operation's documented example. Any other request is refused the way
//! the API refuses: HTTP 200 and `{"msg": "Error: …", "status": false}`, where `msg` names the parameter and the reason.
//!
//! It decodes requests on its own and shares no code with any client, so a client's mistake is not repeated here.
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
//! // Whoever had called again would own two images now.
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
//! lists them.

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
