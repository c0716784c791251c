//! Example requests of every operation in the spec, for the tests in this package.
//!
//! The requests are generated, so the tests cover a new endpoint without a change to their code.
//!
//! The tests that go through all operations are the modules of `tests/every_operation`. They derive what they expect from
//! the spec, and name no endpoint, so that they run with any spec. The other tests are about particular endpoints, or about
//! no endpoint at all.

mod any_request;
#[rustfmt::skip]
mod generated;
mod hostile;
mod log;
pub mod spec;
mod went_through;

use std::fmt;

pub use any_request::AnyRequest;
pub use generated::OPERATIONS;
pub use hostile::{HOSTILE, Hostile};
pub use log::Log;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sitehost_api::{DateTime, Request};
use sitehost_test_limits::{PASS, within};
pub use went_through::went_through;

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

/// Chooses the values of a request. Each method is called once for each value, with the value's name on the wire: `label`,
/// `variables[0][name]`. The key of a map is chosen with the name of the map.
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
    /// Chooses a date and time of day, without an offset and without a fraction of a second.
    fn date(&mut self, name: &'static str) -> DateTime;
    /// Chooses a point in time, in seconds since 1970.
    fn seconds(&mut self, name: &'static str) -> i64;
    /// Chooses the key of a map with one entry: text that is neither empty nor has brackets or control characters.
    fn key(&mut self, name: &'static str) -> String;
}

/// Puts the future of each visit on the heap. The future that goes through all operations holds the future of each visit, and
/// would be too large for the stack of a test's thread.
struct Boxed<'v, V>(&'v mut V);

impl<V: Visitor> Visitor for Boxed<'_, V> {
    fn visit<R: Example>(
        &mut self,
        operation: &'static str,
        kind: Kind,
        request: R,
    ) -> impl Future<Output = ()> {
        Box::pin(self.0.visit(operation, kind, request))
    }
}

/// Visits two documented requests of every operation: one with all parameters, one with the required parameters only.
///
/// # Panics
///
/// Panics if it takes longer than [`PASS`].
pub async fn visit_documented(visitor: &mut impl Visitor) {
    let mut visitor = Boxed(visitor);
    let all = Box::pin(generated::visit_documented(&mut visitor));
    within(PASS, all).await;
}

/// Visits one request of every operation, with all parameters and the values that `values` chooses.
///
/// # Panics
///
/// Panics if it takes longer than [`PASS`].
pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
    let mut visitor = Boxed(visitor);
    let all = Box::pin(generated::visit_chosen(values, &mut visitor));
    within(PASS, all).await;
}

/// The date of a documented request.
///
/// # Panics
///
/// Panics if the text is not a date, which the check of the spec rules out.
#[allow(clippy::panic)]
pub fn date(text: &str) -> DateTime {
    text.parse()
        .unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// Compiles the samples in the README as doctests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
