//! What the mock remembers of earlier calls: accounts, SSH keys, images with their versions, and jobs.
//!
//! A call is looked at in two steps. A [handler](operations::handler) compares it with the memory and gives a refusal or
//! an [`Effect`]; so far nothing has changed. The effect comes about only if the fault that the call meets lets it.

mod advance;
mod clock;
mod code;
mod counter;
mod image;
mod images;
mod job;
mod job_reply;
mod jobs;
mod operations;
mod paging;
mod parameters;
mod ssh_key;
mod told_by_tests;
mod world;

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

use self::clock::Clock;
use self::images::Images;
use self::jobs::Jobs;
use self::parameters::Parameters;
use self::ssh_key::SshKeys;
use crate::decode::Pair;
use crate::refusal::Refusal;
use crate::spec::Operation;

/// How many polls a job is pending, and after that runs, unless a test says otherwise.
pub(crate) const DEFAULT_POLLS: u32 = 1;

/// The owner of the public images, which every account sees.
const SITEHOST: u64 = 0;

/// What a call does if it is carried out, and the `return` of its answer; `None` for an operation that returns nothing.
pub(crate) type Effect = Box<dyn FnOnce(&mut Memory) -> Option<Value>>;

pub(crate) struct Memory {
    pub(crate) polls: u32,
    clock: Clock,
    /// Names by id.
    accounts: BTreeMap<u64, String>,
    ssh_keys: SshKeys,
    images: Images,
    jobs: Jobs,
    /// The messages of jobs that will fail, the next one first.
    failing_jobs: VecDeque<String>,
    /// The traces of builds that will fail, the next one first.
    failing_builds: VecDeque<String>,
}

impl Memory {
    /// What the call would do; `None` for an operation that has no handler.
    ///
    /// # Errors
    ///
    /// The call asks for what is not there, or for what cannot be.
    pub(crate) fn consider(
        &self,
        operation: &Operation,
        sent: &[Pair],
    ) -> Result<Option<Effect>, Refusal> {
        operations::handler(&operation.id)
            .map(|handler| handler(self, &Parameters::new(operation, sent)))
            .transpose()
    }
}
