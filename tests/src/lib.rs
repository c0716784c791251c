//! Example requests of every operation in the spec, for the tests in this package.
//!
//! The requests are generated, so the tests cover a new endpoint without a change to their code.

#[rustfmt::skip]
mod generated;
mod hostile;
mod installed;
pub mod spec;

use std::fmt;

pub use generated::OPERATIONS;
pub use hostile::{HOSTILE, Hostile};
pub use installed::installed;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sitehost_api::Request;
use sitehost_test_limits::{PASS, within};

/// The kind of an example request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All parameters, with their documented examples.
    Full,
    /// The required parameters only, with their documented examples.
    Minimal,
    /// All parameters, with values that the test chooses.
    Chosen,
}

/// The traits that the requests and replies of every operation implement.
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

/// A test that runs with requests of every operation.
pub trait Visitor {
    /// Runs with one request.
    fn visit<R: Example>(
        &mut self,
        operation: &'static str,
        kind: Kind,
        request: R,
    ) -> impl Future<Output = ()>;
}

/// Chooses the values of a request. Each method is called once per parameter, with the parameter's name on the wire.
pub trait Values {
    /// Chooses a text or a secret.
    fn text(&mut self, name: &'static str) -> String;
    /// Chooses a list of texts or secrets.
    fn texts(&mut self, name: &'static str) -> Vec<String>;
    /// Chooses an identifier: text that is not blank.
    fn id(&mut self, name: &'static str) -> String;
    /// Chooses a list of identifiers.
    fn ids(&mut self, name: &'static str) -> Vec<String>;
    /// Chooses an integer.
    fn integer(&mut self, name: &'static str) -> i64;
    /// Chooses a list of integers.
    fn integers(&mut self, name: &'static str) -> Vec<i64>;
    /// Chooses a number.
    fn number(&mut self, name: &'static str) -> f64;
    /// Chooses a list of numbers.
    fn numbers(&mut self, name: &'static str) -> Vec<f64>;
    /// Chooses a boolean.
    fn flag(&mut self, name: &'static str) -> bool;
    /// Chooses a list of booleans.
    fn flags(&mut self, name: &'static str) -> Vec<bool>;
}

/// Visits two documented requests of every operation: one with all parameters, one with the required parameters only.
///
/// # Panics
///
/// Panics if it takes longer than [`PASS`].
pub async fn visit_documented(visitor: &mut impl Visitor) {
    within(PASS, generated::visit_documented(visitor)).await;
}

/// Visits one request of every operation, with all parameters and the values that `values` chooses.
///
/// # Panics
///
/// Panics if it takes longer than [`PASS`].
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    within(PASS, generated::visit_chosen(values, visitor)).await;
}

/// Compiles the samples in the README as doctests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
