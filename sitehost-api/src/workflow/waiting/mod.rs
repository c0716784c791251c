//! Waiting for work that the API does in the background: jobs, builds, and the start of a stack.
//!
//! `watched` is the trait of requests that can be polled, `work` is one of them or two, `wait` polls it, `back_off` is
//! the pauses between polls, `progress` classifies the state in each reply, and `wait_error` says why a wait ended
//! without success.

mod back_off;
mod progress;
mod wait;
mod wait_error;
mod watched;
mod work;

pub(super) use back_off::BackOff;
pub use progress::Progress;
pub use wait::Wait;
pub(super) use wait::{LAST_POLL_TIMEOUT, MAX_WAIT};
pub use wait_error::WaitError;
pub use watched::Watched;
use work::Work;
