//! The hand-written code below the operations.
//!
//! - `request` encodes requests.
//! - `client` sends them.
//! - `reply` decodes replies.
//! - `secrets` redacts text that leaves the crate.
//! - `error` is the error of every call.
//! - `id`, `date_time`, `unix_time`, `decimal`, `reply_part`: values that both `request` and `reply` use
//!
//! `client` imports `request` and `reply`; those import the rest. No import goes the other way, but
//! for one: `reply::Job` names its kind with a generated enum.

pub(crate) mod client;
pub(crate) mod date_time;
pub(crate) mod decimal;
pub(crate) mod error;
pub(crate) mod id;
pub(crate) mod reply;
pub(crate) mod reply_part;
pub(crate) mod request;
pub(crate) mod secrets;
mod truncate;
pub(crate) mod unix_time;
mod whole_number;
