//! Requests of every operation in the spec, for the tests in this package.
//!
//! The table is generated, so a new endpoint is tested without a line of Rust written for it.

mod generated {
    #[rustfmt::skip]
    pub mod examples;
}
mod hostile;
mod installed;
pub mod spec;

use std::fmt;

use generated::examples;
pub use generated::examples::OPERATIONS;
pub use hostile::{HOSTILE, Hostile};
pub use installed::installed;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sitehost_api::Request;
use sitehost_test_limits::{PASS, within};

/// Which of an operation's requests it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every parameter, with its documented value.
    Full,
    /// The required parameters only, with their documented values.
    Minimal,
    /// Every parameter, with a value that the test chose.
    Chosen,
}

/// What the requests of every operation can do.
pub trait Example:
    Request<Reply: fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send>
    + Clone
    + Send
    + Sync
    + 'static
{
}

impl<R> Example for R where
    R: Request<Reply: fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send>
        + Clone
        + Send
        + Sync
        + 'static
{
}

/// Something that is done with requests of every operation.
pub trait Visitor {
    /// Takes one request.
    fn visit<R: Example>(
        &mut self,
        operation: &'static str,
        kind: Kind,
        request: R,
    ) -> impl Future<Output = ()>;
}

/// Chooses the values of a request. Each is asked for once, under the name it is sent by.
pub trait Values {
    /// A text, a secret or an identifier.
    fn text(&mut self, name: &'static str) -> String;
    /// A list of those.
    fn texts(&mut self, name: &'static str) -> Vec<String>;
    /// A whole number.
    fn integer(&mut self, name: &'static str) -> i64;
    /// A list of those.
    fn integers(&mut self, name: &'static str) -> Vec<i64>;
    /// A number.
    fn number(&mut self, name: &'static str) -> f64;
    /// A list of those.
    fn numbers(&mut self, name: &'static str) -> Vec<f64>;
    /// Yes or no.
    fn flag(&mut self, name: &'static str) -> bool;
    /// A list of those.
    fn flags(&mut self, name: &'static str) -> Vec<bool>;
}

/// Shows a visitor the documented requests of every operation: with all parameters, and with the required ones only.
///
/// # Panics
///
/// It takes longer than [`PASS`].
pub async fn visit_documented(visitor: &mut impl Visitor) {
    within(PASS, examples::visit_documented(visitor)).await;
}

/// Shows a visitor a request of every operation with every parameter, each with a value that `values` chooses.
///
/// # Panics
///
/// It takes longer than [`PASS`].
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    within(PASS, examples::visit_chosen(values, visitor)).await;
}

/// The samples of the README, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
