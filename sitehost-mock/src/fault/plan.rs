//! Decides which fault applies to a call. `api` asks for each request and holds the lock.

use std::collections::{BTreeMap, VecDeque};

use super::Fault;
use super::rule::Rule;

#[derive(Clone, Default)]
pub(crate) struct Plan {
    /// Faults for one call each.
    next: VecDeque<Fault>,
    /// Faults for one call of an operation each, by operation id.
    next_on: BTreeMap<String, VecDeque<Fault>>,
    /// Faults for every call of an operation, by operation id.
    on: BTreeMap<String, Fault>,
    /// The fault for every call.
    all: Option<Fault>,
}

impl Plan {
    pub(crate) fn next(&mut self, fault: Fault) {
        self.next.push_back(fault);
    }

    pub(crate) fn next_on(&mut self, operation: &str, fault: Fault) {
        let queue = self.next_on.entry(operation.to_owned()).or_default();
        queue.push_back(fault);
    }

    pub(crate) fn on(&mut self, operation: &str, fault: Fault) {
        self.on.insert(operation.to_owned(), fault);
    }

    pub(crate) fn all(&mut self, fault: Fault) {
        self.all = Some(fault);
    }

    /// Queues the fault of a rule for one call.
    pub(crate) fn add_next(&mut self, Rule { operation, fault }: Rule) {
        match operation {
            Some(operation) => self.next_on(&operation, fault),
            None => self.next(fault),
        }
    }

    /// Sets the fault of a rule for every call.
    pub(crate) fn add_standing(&mut self, Rule { operation, fault }: Rule) {
        match operation {
            Some(operation) => self.on(&operation, fault),
            None => self.all(fault),
        }
    }

    /// The ids of the operations that have faults of their own.
    pub(crate) fn operations(&self) -> impl Iterator<Item = &str> {
        self.on
            .keys()
            .chain(self.next_on.keys())
            .map(String::as_str)
    }

    /// Returns the fault for the next call. A queued fault takes precedence over one for every call, and within each, a
    /// fault for the operation takes precedence over one for any operation.
    fn upcoming(&self, operation: Option<&str>) -> Option<&Fault> {
        let queued = || self.next_on.get(operation?)?.front();
        queued()
            .or(self.next.front())
            .or_else(|| self.on.get(operation?))
            .or(self.all.as_ref())
    }

    /// Removes the queued fault that a call consumed, if it consumed one.
    fn advance(&mut self, operation: Option<&str>) {
        let queue = operation.and_then(|operation| self.next_on.get_mut(operation));
        if queue.and_then(VecDeque::pop_front).is_none() {
            self.next.pop_front();
        }
    }

    /// Returns the fault for a call of the operation, and removes it if it was queued.
    pub(crate) fn take(&mut self, operation: &str) -> Option<Fault> {
        let fault = self.upcoming(Some(operation)).cloned();
        self.advance(Some(operation));
        fault
    }

    /// Returns whether the fault for a request is `CutBefore`, and removes that fault if it was queued. The request may
    /// be for no known operation. Any other fault is left for [`take`](Self::take).
    pub(crate) fn take_cut_before(&mut self, operation: Option<&str>) -> bool {
        let is_cut = self.upcoming(operation) == Some(&Fault::CutBefore);
        if is_cut {
            self.advance(operation);
        }
        is_cut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queued_faults_take_precedence_then_those_of_the_operation_then_the_one_for_all() {
        let mut plan = Plan::default();
        assert_eq!(plan.take("a"), None);

        plan.all(Fault::Empty);
        plan.on("a", Fault::Truncate);
        plan.next(Fault::Html502);
        plan.next(Fault::CutAfter);

        assert_eq!(plan.take("a"), Some(Fault::Html502));
        assert_eq!(plan.take("b"), Some(Fault::CutAfter));
        for _ in 0..2 {
            assert_eq!(plan.take("a"), Some(Fault::Truncate));
            assert_eq!(plan.take("b"), Some(Fault::Empty));
        }

        plan.on("a", Fault::WrongTypes);
        plan.all(Fault::ExtraFields);
        assert_eq!(plan.take("a"), Some(Fault::WrongTypes));
        assert_eq!(plan.take("b"), Some(Fault::ExtraFields));
    }

    #[test]
    fn a_fault_queued_for_an_operation_stays_until_that_operation_is_called() {
        let mut plan = Plan::default();
        plan.on("a", Fault::Empty);
        plan.next_on("a", Fault::Truncate);
        plan.next_on("a", Fault::CutBefore);
        assert_eq!(plan.take("b"), None);
        plan.next(Fault::Html502);
        assert_eq!(plan.take("a"), Some(Fault::Truncate));
        assert!(!plan.take_cut_before(Some("b")));
        assert!(plan.take_cut_before(Some("a")));
        assert_eq!(plan.take("b"), Some(Fault::Html502));
        assert_eq!(plan.take("a"), Some(Fault::Empty));
        assert_eq!(plan.operations().collect::<Vec<_>>(), ["a", "a"]);
    }

    #[test]
    fn a_queued_cut_before_applies_only_at_the_front_of_the_queue() {
        let mut plan = Plan::default();
        plan.on("a", Fault::CutBefore);
        plan.next(Fault::Empty);
        plan.next(Fault::CutBefore);

        assert!(!plan.take_cut_before(Some("a")));
        assert_eq!(plan.take("a"), Some(Fault::Empty));
        assert!(plan.take_cut_before(None));
        assert!(!plan.take_cut_before(None));
        for _ in 0..2 {
            assert!(plan.take_cut_before(Some("a")));
            assert!(!plan.take_cut_before(Some("b")));
        }
    }
}
