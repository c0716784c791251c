//! Decides where a paginated list ends, and detects lost and duplicate entries. Does no IO: the stream in `items` passes
//! in each page that it has fetched.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;
use serde_json::Value;

use super::paginated::Paging;
use crate::runtime::reply::PageCounters;

/// What the stream does after a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Fetch the page at this position.
    Next(i64),
    /// End the stream. No entry is known to be lost.
    End,
    /// End the stream with an error: entries were lost, or duplicated, or exceed the total. The text gives the numbers.
    Inconsistent(String),
}

/// The pages of one list that were received so far.
pub(super) struct PageHistory {
    paging: Paging,
    /// The position of the first page of the stream.
    first: i64,
    /// The number of entries on that page.
    first_len: Option<usize>,
    /// The number of distinct entries received.
    received: i64,
    /// The number of entries that had been received before.
    duplicates: u64,
    /// The counters of the latest reply.
    counters: Option<PageCounters>,
    /// The total before and after the latest time it fell.
    total_fell: Option<(i64, i64)>,
    /// A 64-bit hash of each entry.
    entries: HashSet<u64>,
    /// A 64-bit hash of each page.
    pages: HashSet<u64>,
}

impl PageHistory {
    pub(super) fn new(paging: Paging, first: i64) -> Self {
        Self {
            paging,
            first,
            first_len: None,
            received: 0,
            duplicates: 0,
            counters: None,
            total_fell: None,
            entries: HashSet::new(),
            pages: HashSet::new(),
        }
    }

    /// Returns the `total_items` of the latest reply.
    pub(super) fn total(&self) -> Option<i64> {
        self.counters.map(|counters| counters.total_items)
    }

    /// Stores a page. Returns the entries that had not been received before, and what the stream does next.
    pub(super) fn add<T: Serialize>(
        &mut self,
        position: i64,
        counters: Option<PageCounters>,
        entries: Vec<T>,
    ) -> (Vec<T>, Step) {
        if let Some(counters) = counters {
            self.store_counters(counters);
            if self.paging == Paging::Page
                && counters.current_page != position
                && !entries.is_empty()
            {
                let returned = counters.current_page;
                let problem =
                    format!("page {position} was requested and page {returned} was returned");
                return (Vec::new(), self.inconsistent(Some(problem)));
            }
        }
        let keys: Vec<Key> = match entries.iter().map(Key::of).collect() {
            Ok(keys) => keys,
            Err(error) => {
                let noun = self.paging.noun();
                let problem =
                    format!("the entries of {noun} {position} cannot be compared: {error}");
                return (Vec::new(), self.inconsistent(Some(problem)));
            }
        };
        let len = entries.len();
        let first_len = *self.first_len.get_or_insert(len);
        let is_duplicate = len > 0 && !self.pages.insert(page_hash(&keys));
        if counters.is_none() && is_duplicate {
            // The server ignores the position, or returns the last page for every position beyond it.
            return (Vec::new(), self.end(position));
        }
        let new = self.store_entries(entries, &keys);
        let next = self.paging.after(position, len);
        let has_more = match counters {
            // The comparison with the total ends a list whose `total_pages` grows with each reply.
            Some(counters) => {
                let is_last = match self.paging {
                    Paging::Page => position >= counters.total_pages,
                    Paging::Offset => next.is_none_or(|next| next >= counters.total_items),
                };
                !is_last && self.received <= counters.total_items
            }
            None => len >= first_len,
        };
        let step = match next {
            Some(next) if has_more && !new.is_empty() => Step::Next(next),
            _ => self.end(position),
        };
        (new, step)
    }

    fn store_counters(&mut self, counters: PageCounters) {
        if let Some(before) = self.counters.replace(counters)
            && counters.total_items < before.total_items
        {
            self.total_fell = Some((before.total_items, counters.total_items));
        }
    }

    /// Stores the entries of a page and returns the new ones.
    fn store_entries<T>(&mut self, entries: Vec<T>, keys: &[Key]) -> Vec<T> {
        let mut contents = Vec::new();
        let mut new = Vec::with_capacity(entries.len());
        for (entry, key) in entries.into_iter().zip(keys) {
            let is_new = match *key {
                Key::Id(hash) => self.entries.insert(hash),
                // Two entries of one page that are equal and have no id are both valid.
                Key::Content(hash) => {
                    contents.push(hash);
                    !self.entries.contains(&hash)
                }
            };
            match is_new {
                true => new.push(entry),
                false => self.duplicates += 1,
            }
        }
        self.entries.extend(contents);
        self.received = self
            .received
            .saturating_add(i64::try_from(new.len()).unwrap_or(i64::MAX));
        new
    }

    /// Ends the list after the page at position `last`, and checks whether it is whole.
    fn end(&self, last: i64) -> Step {
        let is_complete = self
            .counters
            .is_none_or(|counters| self.matches_total(counters, last));
        // If the total fell, an entry was removed. If that entry was on a page that had been read, the entries after it
        // moved forward, and one was skipped.
        if is_complete && self.duplicates == 0 && self.total_fell.is_none() {
            Step::End
        } else {
            self.inconsistent(None)
        }
    }

    /// Whether the number of received entries is the total, minus the entries on the pages before `first`.
    fn matches_total(&self, counters: PageCounters, last: i64) -> bool {
        let total = i128::from(counters.total_items);
        let received = i128::from(self.received);
        if self.paging == Paging::Offset {
            return received == (total - i128::from(self.first)).max(0);
        }
        let pages_before = i128::from(self.first) - 1;
        if pages_before <= 0 {
            return received == total;
        }
        if received == 0 {
            return total >= 0 && counters.total_pages < self.first;
        }
        if last > self.first {
            let page_size = i128::try_from(self.first_len.unwrap_or_default()).unwrap_or_default();
            return received == (total - pages_before * page_size).max(0);
        }
        // Only the last page was received, so the page size is not known. The pages before it must be equally long, and
        // at least as long as the last page.
        let before = total - received;
        before % pages_before == 0 && before / pages_before >= received
    }

    fn inconsistent(&self, problem: Option<String>) -> Step {
        let noun = match self.received {
            1 => "entry was",
            _ => "entries were",
        };
        let mut text = format!("{} {noun} received", self.received);
        let is_part = self.first > self.paging.start();
        if is_part {
            text += &format!(" from {} {} on", self.paging.noun(), self.first);
        }
        if let Some(total) = self.total() {
            text += &format!(" and the API reported {total}");
            if is_part {
                text += " in total";
            }
        }
        if let Some((from, to)) = self.total_fell {
            text += &format!("; the total fell from {from} to {to} meanwhile");
        }
        if self.duplicates > 0 {
            text += &format!("; {} received more than once", self.duplicates);
        }
        if let Some(problem) = problem {
            text += &format!("; {problem}");
        }
        Step::Inconsistent(text)
    }
}

/// A 64-bit hash that identifies an entry.
#[derive(Clone, Copy)]
enum Key {
    /// The hash of the member `id`.
    Id(u64),
    /// The hash of the whole entry, which has no `id`.
    Content(u64),
}

impl Key {
    /// Returns the key of an entry.
    ///
    /// # Errors
    ///
    /// The entry cannot be serialized as JSON, such as a map whose keys are not text.
    fn of<T: Serialize>(entry: &T) -> serde_json::Result<Self> {
        let mut json = serde_json::to_value(entry)?;
        let id = match json.get("id") {
            Some(Value::String(id)) if !id.is_empty() => Some(id.clone()),
            Some(Value::Number(id)) => Some(id.to_string()),
            _ => None,
        };
        Ok(match id {
            Some(id) => Self::Id(hash(&id)),
            None => {
                // Two equal `HashMap`s can iterate in different orders.
                json.sort_all_objects();
                Self::Content(hash(&json))
            }
        })
    }
}

/// Returns a 64-bit hash of the entries of a page. Their order does not matter.
fn page_hash(keys: &[Key]) -> u64 {
    let mut hashes: Vec<u64> = keys
        .iter()
        .map(|key| match *key {
            Key::Id(hash) | Key::Content(hash) => hash,
        })
        .collect();
    hashes.sort_unstable();
    hash(&hashes)
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
