//! What takes more than one call: waiting for what goes on in the background, and forking by name.

mod fork;
mod wait;
mod wait_error;
mod watched;

pub use wait::Wait;
pub use wait_error::WaitError;
pub use watched::{Progress, Watched};
