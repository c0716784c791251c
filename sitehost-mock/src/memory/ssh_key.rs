//! An SSH key, and the collection of the keys of all accounts.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::counter::Counter;

pub(super) struct SshKey {
    pub(super) id: u64,
    pub(super) client_id: u64,
    pub(super) label: String,
    pub(super) content: String,
    pub(super) custom_image_access: bool,
    pub(super) added: DateTime,
    pub(super) updated: DateTime,
    pub(super) users: Vec<User>,
}

/// A user who can log in with the key.
pub(super) struct User {
    pub(super) id: u64,
    pub(super) name: &'static str,
    pub(super) containers: &'static [&'static str],
}

pub(super) struct SshKeys {
    by_id: BTreeMap<u64, SshKey>,
    next: Counter,
}

impl SshKeys {
    pub(super) fn new(next: Counter) -> Self {
        Self {
            by_id: BTreeMap::new(),
            next,
        }
    }

    /// Returns an id that no key has.
    pub(super) fn take_id(&mut self) -> u64 {
        let mut id = self.next.take();
        while self.by_id.contains_key(&id) {
            id = self.next.take();
        }
        id
    }

    pub(super) fn insert(&mut self, key: SshKey) {
        self.by_id.insert(key.id, key);
    }

    pub(super) fn remove(&mut self, id: u64) {
        self.by_id.remove(&id);
    }

    pub(super) fn get(&self, id: u64) -> Option<&SshKey> {
        self.by_id.get(&id)
    }

    pub(super) fn get_mut(&mut self, id: u64) -> Option<&mut SshKey> {
        self.by_id.get_mut(&id)
    }

    /// Returns all keys, sorted by id.
    pub(super) fn all(&self) -> impl Iterator<Item = &SshKey> {
        self.by_id.values()
    }
}
