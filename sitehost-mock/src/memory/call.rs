//! [`Call`], the handler of an operation that reads or changes entities. It says which parameter stands for which member;
//! accounts, keys, refusals, filters, pages, jobs and the form of the reply are the same for all.

mod considered;
mod effect;
mod listing;

use serde_json::Value;

pub(super) use self::considered::Considered;
use super::change::Change;
use super::entity::{Kind, Members};
use crate::refusal::Refusal;

/// Names of parameters, each with the member that it stands for.
pub(super) type Pairs = &'static [(&'static str, &'static str)];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Get,
    List,
    Add,
    Update,
    Delete,
}

pub(super) struct Call {
    verb: Verb,
    kind: &'static Kind,
    key: Pairs,
    sets: Pairs,
    filters: Pairs,
    search: Pairs,
    since: Pairs,
    until: Pairs,
    only: Pairs,
    reads: &'static [&'static str],
    completes: Completes,
    also: Also,
    adjust: Adjust,
}

type Completes = fn(&Considered<'_>, &mut Members) -> Result<(), Refusal>;
type Also = fn(&Considered<'_>) -> Result<Vec<Change>, Refusal>;
type Adjust = fn(&Considered<'_>, &mut Value);

impl Call {
    const fn new(verb: Verb, kind: &'static Kind) -> Self {
        Self {
            verb,
            kind,
            key: &[],
            sets: &[],
            filters: &[],
            search: &[],
            since: &[],
            until: &[],
            only: &[],
            reads: &[],
            completes: |_, _| Ok(()),
            also: |_| Ok(Vec::new()),
            adjust: |_, _| {},
        }
    }

    pub(super) const fn get(kind: &'static Kind) -> Self {
        Self::new(Verb::Get, kind)
    }

    pub(super) const fn list(kind: &'static Kind) -> Self {
        Self::new(Verb::List, kind)
    }

    pub(super) const fn add(kind: &'static Kind) -> Self {
        Self::new(Verb::Add, kind)
    }

    pub(super) const fn update(kind: &'static Kind) -> Self {
        Self::new(Verb::Update, kind)
    }

    pub(super) const fn delete(kind: &'static Kind) -> Self {
        Self::new(Verb::Delete, kind)
    }

    /// What identifies the entity, or of a list what all its entries have in common.
    pub(super) const fn key(mut self, key: Pairs) -> Self {
        self.key = key;
        self
    }

    /// What an added or updated entity has. A parameter that is not sent leaves the member as it is.
    pub(super) const fn sets(mut self, sets: Pairs) -> Self {
        self.sets = sets;
        self
    }

    /// What a list is filtered by: its entries have exactly this value or one of these, or have it in a list.
    pub(super) const fn filters(mut self, filters: Pairs) -> Self {
        self.filters = filters;
        self
    }

    /// What a list is searched for: its entries have a value that contains this one.
    pub(super) const fn search(mut self, search: Pairs) -> Self {
        self.search = search;
        self
    }

    /// What a list is filtered by: its entries have this date or a later one.
    pub(super) const fn since(mut self, since: Pairs) -> Self {
        self.since = since;
        self
    }

    /// What a list is filtered by: its entries have this date or an earlier one.
    pub(super) const fn until(mut self, until: Pairs) -> Self {
        self.until = until;
        self
    }

    /// Members with the values that all entries of a list have.
    pub(super) const fn only(mut self, only: Pairs) -> Self {
        self.only = only;
        self
    }

    /// Refuses the call, or completes the members of the entity that it adds.
    pub(super) const fn completes(mut self, completes: Completes) -> Self {
        self.completes = completes;
        self
    }

    /// The parameters that `completes`, `also` and `adjust` read.
    pub(super) const fn reads(mut self, reads: &'static [&'static str]) -> Self {
        self.reads = reads;
        self
    }

    /// Refuses the call, or returns what it changes beside the entity.
    pub(super) const fn also(mut self, also: Also) -> Self {
        self.also = also;
        self
    }

    /// Changes what the call returns.
    pub(super) const fn adjust(mut self, adjust: Adjust) -> Self {
        self.adjust = adjust;
        self
    }
}
