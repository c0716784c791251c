// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! Jobs, which run after the API has replied to the call that started them.

mod get;
mod job_kind;
mod job_log_entry;
mod job_state;
mod job_status;

pub use self::get::JobGet;
pub use self::job_kind::JobKind;
pub use self::job_log_entry::JobLogEntry;
pub use self::job_state::JobState;
pub use self::job_status::JobStatus;
