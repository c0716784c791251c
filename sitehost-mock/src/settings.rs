//! [`Settings`], what a mock is started with. `builder` collects them, `api` works by them, and a reset returns to them.

use crate::fault::plan::Plan;
use crate::log::Log;
use crate::memory::DEFAULT_POLLS;

/// The key that a mock accepts by default: the one in the vendor's samples.
pub const DEFAULT_KEY: &str = "your_key_here";

#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) key: String,
    pub(crate) faults: Plan,
    pub(crate) rate_limit: Option<u32>,
    pub(crate) polls: u32,
    /// Whether replies come from the memory; otherwise each is the documented example.
    pub(crate) remembers: bool,
    /// Whether the mock takes calls that the API takes and its documentation does not have.
    pub(crate) is_lenient: bool,
    /// Whether a script in a page of another origin may call the mock.
    pub(crate) cross_origin: bool,
    pub(crate) log: Option<Log>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            key: DEFAULT_KEY.to_owned(),
            faults: Plan::default(),
            rate_limit: None,
            polls: DEFAULT_POLLS,
            remembers: true,
            is_lenient: false,
            cross_origin: false,
            log: None,
        }
    }
}
