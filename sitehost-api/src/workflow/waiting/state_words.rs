//! The words for how far a job or a build is.

use crate::workflow::waiting::Progress;

/// Words for an end that is as it should be. `Completed` of a job is documented, `success` of a build
/// is known from the vendor's SDK. The others are what other APIs write.
const DONE: [&str; 9] = [
    "complete",
    "completed",
    "done",
    "finished",
    "ok",
    "succeeded",
    "success",
    "successful",
    "successfully",
];

/// Beginnings of words for any other end. `Failed` is known from the vendor's SDK. The others are what
/// other APIs write.
const FAILED: [&str; 15] = [
    "abandon",
    "abort",
    "cancel",
    "crash",
    "error",
    "exception",
    "expire",
    "fail",
    "kill",
    "reject",
    "stopped",
    "terminat",
    "timed",
    "timeout",
    "unsuccess",
];

/// What a state means. Case, punctuation and white space do not matter. A state with a word of failure in
/// it, such as `Completed with errors`, is a failure. Any other state is not an end unless all its words
/// are words of success, or `has_ended` is known from elsewhere: then it is not a failure either.
pub(super) fn progress(state: &str, has_ended: bool) -> Progress {
    let state = state.to_lowercase();
    let words = state.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_failed = |word: &&str| FAILED.iter().any(|failed| word.starts_with(failed));
    let is_denied = |word: &&str| matches!(*word, "no" | "without");
    if words.iter().any(is_failed) && !words.iter().any(is_denied) {
        Progress::Failed
    } else if has_ended || !words.is_empty() && words.iter().all(|word| DONE.contains(word)) {
        Progress::Done
    } else {
        Progress::Running
    }
}
