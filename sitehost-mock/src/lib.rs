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

// Compiles the README's sample.
#![cfg_attr(doctest, doc = include_str!("../README.md"))]

mod api;
mod decode;
mod judge;
mod listener;
mod mask;
mod mock;
mod recorded;
mod refusal;
mod reply;
mod request;
mod server;
mod spec;
mod start_error;

pub use mock::{Builder, DEFAULT_KEY, Mock};
pub use recorded::{Outcome, Recorded};
pub use refusal::Refusal;
pub use request::BODY_LIMIT;
pub use start_error::StartError;
