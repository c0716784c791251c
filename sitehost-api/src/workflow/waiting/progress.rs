//! Classifies the state of a job or a build as running, done or failed.

/// How far a job, a build or other work in the background is.
///
/// The state of a job or a build is text. It is compared without regard to case, punctuation and white space:
///
/// - A state with a word of failure, such as `Failed`, `Cancelled` or `Completed with errors`, is
///   [`Failed`](Progress::Failed).
/// - A state that contains `no` or `without` is not `Failed`: `Completed without errors` is `Running`.
/// - A state of words of success, such as `Completed`, `Success` or `Done`, is [`Done`](Progress::Done).
/// - Any other state, such as `Pending`, is [`Running`](Progress::Running). A job that has a
///   [`completed`](crate::job::JobStatus::completed) date is `Done` instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Progress {
    /// It is queued or running.
    Running,
    /// It ended and succeeded.
    Done,
    /// It ended and failed.
    Failed,
}

/// Words of success. The API documents `Completed` for a job, and the vendor's SDK has `success` for a build. The
/// others are words of other APIs.
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

/// Prefixes of words of failure. The vendor's SDK has `Failed`. The others are words of other APIs.
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

/// Classifies a state. `has_ended` is whether the reply says so by other means, such as a date: a state that would be
/// `Running` is `Done` then.
pub(super) fn of_state(state: &str, has_ended: bool) -> Progress {
    let state = state.to_lowercase();
    let words = state.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_failed = |word: &&str| FAILED.iter().any(|failed| word.starts_with(failed));
    let is_negation = |word: &&str| matches!(*word, "no" | "without");
    if words.iter().any(is_failed) && !words.iter().any(is_negation) {
        Progress::Failed
    } else if has_ended || !words.is_empty() && words.iter().all(|word| DONE.contains(word)) {
        Progress::Done
    } else {
        Progress::Running
    }
}
