//! The words for how far a job or a build is.

use crate::Progress;

/// Words for an end that is as it should be. `Completed` of a job is documented, `success` of a build
/// is known from the vendor's SDK. The others are what other APIs write.
const DONE: [&str; 7] = [
    "complete",
    "completed",
    "done",
    "finished",
    "succeeded",
    "success",
    "successful",
];

/// Words for any other end. `Failed` is known from the vendor's SDK. The others are what other APIs
/// write.
const FAILED: [&str; 17] = [
    "abandoned",
    "abort",
    "aborted",
    "canceled",
    "cancelled",
    "crashed",
    "error",
    "errored",
    "expired",
    "fail",
    "failed",
    "failure",
    "killed",
    "rejected",
    "timed out",
    "timed_out",
    "timeout",
];

/// What a state means. Case and surrounding white space do not matter. Any other word is not an end,
/// unless `has_ended` is known from elsewhere: then it is not a failure either.
pub(super) fn progress(state: &str, has_ended: bool) -> Progress {
    let state = state.trim();
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(state));
    if is_one_of(&FAILED) {
        Progress::Failed
    } else if has_ended || is_one_of(&DONE) {
        Progress::Done
    } else {
        Progress::Running
    }
}
