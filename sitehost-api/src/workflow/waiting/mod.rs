//! Waiting for jobs and builds, which the API runs in the background.
//!
//! `watched` is the trait of requests that can be polled, `wait` polls them, `progress` classifies the state in each reply,
//! and `wait_error` says why a wait ended without success.

mod progress;
mod wait;
mod wait_error;
mod watched;

pub use progress::Progress;
pub use wait::Wait;
pub use wait_error::WaitError;
pub use watched::Watched;
