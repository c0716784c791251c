//! What takes more than one call: lists in pages, waiting for what goes on in the background, and
//! forking by name.

mod fork;
mod pagination;
mod state_words;
mod wait;
mod wait_error;
mod watched;

pub use pagination::{Items, Paginated};
pub use wait::Wait;
pub use wait_error::WaitError;
pub use watched::{Progress, Watched};
