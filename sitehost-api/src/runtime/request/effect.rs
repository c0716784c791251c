//! What a call does.

use super::Method;

/// What a call does, as [`Request::effect`](crate::Request::effect) says.
///
/// A program that makes calls for a person may ask before a call that [destroys](Effect::Destroys) or
/// [costs](Effect::Costs) something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Effect {
    /// It only reads. The client repeats it even if the outcome of the first attempt is unknown.
    Reads,
    /// It changes something.
    Changes,
    /// It deletes or overwrites something. The API has no call that undoes it.
    Destroys,
    /// It orders or renews something that the account pays for.
    Costs,
}

impl Effect {
    /// Returns what a call with this method does unless it says otherwise.
    pub(super) fn of(method: Method) -> Self {
        match method {
            Method::Get => Self::Reads,
            Method::Post => Self::Changes,
        }
    }
}
