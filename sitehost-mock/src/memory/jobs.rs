//! The collection of all jobs, including those that have ended.

use std::collections::{BTreeMap, BTreeSet};

use super::counter::Counter;
use super::job::{Job, State};

pub(super) struct Jobs {
    by_id: BTreeMap<u64, Job>,
    unfinished: BTreeSet<u64>,
    next: Counter,
}

impl Jobs {
    pub(super) fn new(next: Counter) -> Self {
        Self {
            by_id: BTreeMap::new(),
            unfinished: BTreeSet::new(),
            next,
        }
    }

    pub(super) fn add(&mut self, job: Job) -> u64 {
        let id = self.next.take();
        self.by_id.insert(id, job);
        self.unfinished.insert(id);
        id
    }

    pub(super) fn get(&self, id: u64) -> Option<&Job> {
        self.by_id.get(&id)
    }

    pub(super) fn get_mut(&mut self, id: u64) -> Option<&mut Job> {
        self.by_id.get_mut(&id)
    }

    pub(super) fn end(&mut self, id: u64, state: State) {
        self.unfinished.remove(&id);
        if let Some(job) = self.by_id.get_mut(&id) {
            job.state = state;
        }
    }

    /// Returns the ids of the jobs that have not ended, in the order in which they were created.
    pub(super) fn unfinished(&self) -> Vec<u64> {
        self.unfinished.iter().copied().collect()
    }
}
