//! Which fault a call meets. Plain data; whoever holds it locks it.

use std::collections::{BTreeMap, VecDeque};

use super::Fault;

#[derive(Clone, Default)]
pub(crate) struct Plan {
    /// For one call each.
    next: VecDeque<Fault>,
    /// By operation id.
    on: BTreeMap<String, Fault>,
    all: Option<Fault>,
}

impl Plan {
    pub(crate) fn next(&mut self, fault: Fault) {
        self.next.push_back(fault);
    }

    pub(crate) fn on(&mut self, operation: &str, fault: Fault) {
        self.on.insert(operation.to_owned(), fault);
    }

    pub(crate) fn all(&mut self, fault: Fault) {
        self.all = Some(fault);
    }

    /// The operations that have a rule of their own.
    pub(crate) fn operations(&self) -> impl Iterator<Item = &str> {
        self.on.keys().map(String::as_str)
    }

    /// One call is one thing to go wrong: what was meant for it alone comes before the rules, and the rule for its
    /// operation before the rule for all.
    fn upcoming(&self, operation: Option<&str>) -> Option<&Fault> {
        self.next
            .front()
            .or_else(|| self.on.get(operation?))
            .or(self.all.as_ref())
    }

    /// The fault that a call of the operation meets.
    pub(crate) fn take(&mut self, operation: &str) -> Option<Fault> {
        let fault = self.upcoming(Some(operation)).cloned();
        self.next.pop_front();
        fault
    }

    /// Whether a request has to be cut before it is read. Its operation may be unknown; any other fault is left for
    /// [`take`](Self::take).
    pub(crate) fn take_cut_before(&mut self, operation: Option<&str>) -> bool {
        let is_cut = self.upcoming(operation) == Some(&Fault::CutBefore);
        if is_cut {
            self.next.pop_front();
        }
        is_cut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_queue_comes_before_the_rules_and_an_operations_rule_before_the_one_for_all() {
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
    fn a_cut_before_reading_waits_for_its_turn() {
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
