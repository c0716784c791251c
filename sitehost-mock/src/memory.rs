//! [`Memory`], the state of the mocked API: accounts, images with their versions, jobs, and all else as entities.
//!
//! A call is handled in two steps. [`Memory::consider`] compares the call with the state and returns a refusal or an
//! [`Effect`], without changing anything. `api` then applies the effect, unless a fault keeps the call from being
//! carried out.

mod advance;
mod arguments;
mod as_documented;
mod call;
mod change;
mod clock;
mod code;
mod controls;
mod counter;
mod entities;
mod entity;
mod handler;
mod image;
mod images;
mod initial_entities;
mod initial_state;
mod job;
mod job_reply;
mod jobs;
mod operations;
mod pagination;

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

use self::clock::Clock;
use self::counter::Counter;
use self::entities::Entities;
use self::images::Images;
use self::jobs::Jobs;

/// The default of `Memory::polls`.
pub(crate) const DEFAULT_POLLS: u32 = 1;

/// Applies the changes of a call and returns the `return` of its reply, or `None` if the operation returns nothing.
pub(crate) type Effect = Box<dyn FnOnce(&mut Memory) -> Option<Value>>;

pub(crate) struct Memory {
    /// How many polls a job is pending for, and then running for.
    pub(crate) polls: u32,
    clock: Clock,
    /// The names of the accounts, by id.
    accounts: BTreeMap<u64, String>,
    entities: Entities,
    images: Images,
    jobs: Jobs,
    /// How many names of stacks were generated.
    generated_names: Counter,
    /// The messages of the next jobs, which will fail.
    failing_jobs: VecDeque<String>,
    /// The traces of the next builds, which will fail.
    failing_builds: VecDeque<String>,
}

#[cfg(test)]
mod tests;
