//! [`Handler`], what a stateful operation does.

use super::arguments::Argument;
use super::job_reply::JobReply;
use super::{Effect, Memory};
use crate::decode::Pair;
use crate::refusal::Refusal;
use crate::spec::Operation;

/// The handler of an operation, which gets the `N` parameters that it names and no others.
///
/// A handler cannot read a parameter that is not in `reads`, and a test compares `reads` with the spec. Otherwise a
/// handler would find nothing under a name that the spec no longer has, and go on with an empty label.
pub(super) struct Handler<const N: usize> {
    /// The names of the parameters in the spec.
    pub(super) reads: [&'static str; N],
    /// Checks a call against the memory, and returns its effect or a refusal.
    pub(super) consider: fn(&Memory, &Sent<'_, N>) -> Result<Effect, Refusal>,
}

/// What a call sends to its handler.
pub(super) struct Sent<'a, const N: usize> {
    /// In the order of `reads`.
    pub(super) arguments: [Argument<'a>; N],
    operation: &'a Operation,
    path: &'a str,
}

impl<const N: usize> Sent<'_, N> {
    /// Returns the reply to a call that starts a job.
    pub(super) fn job_reply(&self) -> JobReply {
        JobReply::of(self.operation, self.path)
    }
}

/// A [`Handler`] of any number of parameters, or a [`Call`](super::call::Call).
pub(super) trait AnyHandler: Sync {
    #[cfg(test)]
    fn reads(&self) -> Vec<&'static str>;

    fn consider(
        &self,
        memory: &Memory,
        operation: &Operation,
        path: &str,
        sent: &[Pair],
    ) -> Result<Effect, Refusal>;
}

impl<const N: usize> AnyHandler for Handler<N> {
    #[cfg(test)]
    fn reads(&self) -> Vec<&'static str> {
        self.reads.to_vec()
    }

    fn consider(
        &self,
        memory: &Memory,
        operation: &Operation,
        path: &str,
        sent: &[Pair],
    ) -> Result<Effect, Refusal> {
        let sent = Sent {
            arguments: self.reads.map(|name| Argument::of(name, operation, sent)),
            operation,
            path,
        };
        (self.consider)(memory, &sent)
    }
}
