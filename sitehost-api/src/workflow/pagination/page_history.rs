//! Decides where a list in pages ends, and whether what came is all of it. Without IO.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;
use serde_json::Value;

use super::paginated::Paging;
use crate::runtime::reply::PageCounters;

/// What follows a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Fetch this page.
    Next(i64),
    /// The list ends, and nothing shows that entries are missing.
    End,
    /// The list ends, and entries are missing, or there are more than the API promised, or some came
    /// twice. Says which, with the numbers.
    Inconsistent(String),
}

/// The pages of one list so far.
pub(super) struct PageHistory {
    paging: Paging,
    /// The position that the stream began with.
    first: i64,
    /// How many entries that page has.
    first_len: Option<usize>,
    /// How many different entries came.
    came: i64,
    /// How many entries came that had come before.
    repeated: u64,
    /// The counters of the latest reply.
    counters: Option<PageCounters>,
    /// The latest fall of the total, from and to.
    fall: Option<(i64, i64)>,
    /// The hashes of all entries.
    entries: HashSet<u64>,
    /// The hashes of all pages.
    pages: HashSet<u64>,
}

impl PageHistory {
    pub(super) fn new(paging: Paging, first: i64) -> Self {
        Self {
            paging,
            first,
            first_len: None,
            came: 0,
            repeated: 0,
            counters: None,
            fall: None,
            entries: HashSet::new(),
            pages: HashSet::new(),
        }
    }

    /// How many entries the list has, as the latest reply says.
    pub(super) fn total(&self) -> Option<i64> {
        self.counters.map(|counters| counters.total_items)
    }

    /// Stores a page. Returns its entries without those that came before, and what follows.
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
                let came = counters.current_page;
                let problem = format!("page {position} was asked for and page {came} came");
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
        let is_repeated = len > 0 && !self.pages.insert(page_hash(&keys));
        if counters.is_none() && is_repeated {
            // What a server without pages gives, and one that gives the last position for those after it.
            return (Vec::new(), self.end(position));
        }
        let new = self.store_entries(entries, &keys);
        let next = self.paging.after(position, len);
        let goes_on = match counters {
            // The comparison with the total ends a list whose number of pages keeps growing.
            Some(counters) => {
                let is_last = match self.paging {
                    Paging::Page => position >= counters.total_pages,
                    Paging::Offset => next.is_none_or(|next| next >= counters.total_items),
                };
                !is_last && self.came <= counters.total_items
            }
            None => len >= first_len,
        };
        let step = match next {
            Some(next) if goes_on && !new.is_empty() => Step::Next(next),
            _ => self.end(position),
        };
        (new, step)
    }

    fn store_counters(&mut self, counters: PageCounters) {
        if let Some(before) = self.counters.replace(counters)
            && counters.total_items < before.total_items
        {
            self.fall = Some((before.total_items, counters.total_items));
        }
    }

    fn store_entries<T>(&mut self, entries: Vec<T>, keys: &[Key]) -> Vec<T> {
        let mut contents = Vec::new();
        let mut new = Vec::with_capacity(entries.len());
        for (entry, key) in entries.into_iter().zip(keys) {
            let is_new = match *key {
                Key::Id(hash) => self.entries.insert(hash),
                // Without an id, two entries of one page may be the same by right.
                Key::Content(hash) => {
                    contents.push(hash);
                    !self.entries.contains(&hash)
                }
            };
            match is_new {
                true => new.push(entry),
                false => self.repeated += 1,
            }
        }
        self.entries.extend(contents);
        self.came = self
            .came
            .saturating_add(i64::try_from(new.len()).unwrap_or(i64::MAX));
        new
    }

    /// Whether the list is whole, now that `last` was its last page.
    fn end(&self, last: i64) -> Step {
        let is_complete = self
            .counters
            .is_none_or(|counters| self.adds_up(counters, last));
        // A fall means that an entry left. If it was on a page that had come, the entries behind it
        // moved forward, and one was skipped.
        if is_complete && self.repeated == 0 && self.fall.is_none() {
            Step::End
        } else {
            self.inconsistent(None)
        }
    }

    /// Whether as many entries came as the list has from the page `first` on.
    fn adds_up(&self, counters: PageCounters, last: i64) -> bool {
        let total = i128::from(counters.total_items);
        let came = i128::from(self.came);
        if self.paging == Paging::Offset {
            return came == (total - i128::from(self.first)).max(0);
        }
        let pages_before = i128::from(self.first) - 1;
        if pages_before <= 0 {
            return came == total;
        }
        if came == 0 {
            return total >= 0 && counters.total_pages < self.first;
        }
        if last > self.first {
            let page_size = i128::try_from(self.first_len.unwrap_or_default()).unwrap_or_default();
            return came == (total - pages_before * page_size).max(0);
        }
        // The only page that came is the last one, so the size of the pages before it is not known.
        // They have to be equally long, and at least as long as the last.
        let before = total - came;
        before % pages_before == 0 && before / pages_before >= came
    }

    fn inconsistent(&self, problem: Option<String>) -> Step {
        let noun = if self.came == 1 { "entry" } else { "entries" };
        let mut text = format!("{} {noun} came", self.came);
        let is_part = self.first > self.paging.start();
        if is_part {
            text += &format!(" from {} {} on", self.paging.noun(), self.first);
        }
        if let Some(total) = self.total() {
            text += &format!(" and the API promised {total}");
            if is_part {
                text += " in all";
            }
        }
        if let Some((from, to)) = self.fall {
            text += &format!("; the total fell from {from} to {to} meanwhile");
        }
        if self.repeated > 0 {
            text += &format!("; {} came more than once", self.repeated);
        }
        if let Some(problem) = problem {
            text += &format!("; {problem}");
        }
        Step::Inconsistent(text)
    }
}

/// What tells an entry from the others, as a 64-bit hash.
#[derive(Clone, Copy)]
enum Key {
    /// Of its member `id`.
    Id(u64),
    /// Of all of it, where it has no `id`.
    Content(u64),
}

impl Key {
    /// # Errors
    ///
    /// The entry is not valid JSON, such as a map whose keys are not text.
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
                // The order of a `HashMap` differs from one map to the next.
                json.sort_all_objects();
                Self::Content(hash(&json))
            }
        })
    }
}

/// A 64-bit hash of a page, whatever the order of its entries.
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
