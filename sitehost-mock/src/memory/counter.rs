//! A counter that assigns ids.

pub(super) struct Counter {
    next: u64,
}

impl Counter {
    pub(super) fn starting_at(next: u64) -> Self {
        Self { next }
    }

    /// Returns the next number and advances the counter.
    pub(super) fn take(&mut self) -> u64 {
        let taken = self.next;
        self.next = taken.saturating_add(1);
        taken
    }
}
