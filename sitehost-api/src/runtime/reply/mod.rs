//! What comes in: from the bytes of a reply to the type that the request names.

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
