//! Decodes replies: from the bytes of a body to the [`Request::Reply`](crate::Request::Reply) of a request.
//!
//! `envelope` is the entry point. It decodes a successful reply in one pass through `lenient`, which accepts every form in
//! which PHP writes a value. If that fails, `repair` corrects bytes that are nearly JSON, and `diagnosis` finds the error
//! to return. `job`, `page`, `setters` and `word_enum` are what the generated reply types build on.

mod diagnosis;
pub(crate) mod envelope;
mod head;
mod job;
pub(crate) mod lenient;
mod limiter_refusal;
mod page;
mod repair;
pub(crate) mod setters;
pub(crate) mod word_enum;

pub use job::Job;
pub use page::{Listing, Page, PageCounters};
pub use word_enum::UnknownWord;
