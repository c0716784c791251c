//! Waiting for work that the API does in the background.

mod state_words;
mod wait;
mod wait_error;
mod watched;

pub use wait::Wait;
pub use wait_error::WaitError;
pub use watched::{Progress, Watched};
