//! [`Entities`], the store of all entities, by kind and id.

use std::collections::BTreeMap;

use jiff::civil::{DateTime, date};
use serde_json::Value;

use super::Memory;
use super::clock::written;
use super::entity::{Entity, Kind, Members, Within};

#[derive(Default)]
pub(super) struct Entities {
    /// By the name of the kind.
    tables: BTreeMap<&'static str, Table>,
}

struct Table {
    kind: &'static Kind,
    by_id: BTreeMap<u64, Entity>,
    /// The least id that the next entity can have.
    next: u64,
}

/// The members that hold the time at which an entity was created, which a reply shows under one of these names.
const CREATED: [&str; 4] = ["created", "date_added", "date_created", "dateregistered"];

/// The members that hold the time of the last change.
const UPDATED: [&str; 3] = ["date_updated", "datemodified", "last_updated"];

/// The member of a record that holds the time of the last change, in seconds since 1970.
const CHANGE_DATE: &str = "change_date";

const EPOCH: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);

impl Entities {
    fn table(&mut self, kind: &'static Kind) -> &mut Table {
        self.tables.entry(kind.name).or_insert_with(|| Table {
            kind,
            by_id: BTreeMap::new(),
            next: kind.first_id,
        })
    }

    /// Returns all entities of a kind, sorted by id, with those that a job is creating.
    fn all(&self, kind: &Kind) -> impl Iterator<Item = &Entity> {
        let table = self.tables.get(kind.name);
        table.into_iter().flat_map(|table| table.by_id.values())
    }

    /// Returns the entities of a kind, sorted by id.
    pub(super) fn of(&self, kind: &Kind) -> impl Iterator<Item = &Entity> {
        self.all(kind).filter(|entity| entity.is_there)
    }

    pub(super) fn get(&self, kind: &Kind, id: u64) -> Option<&Entity> {
        self.tables.get(kind.name)?.by_id.get(&id)
    }

    /// Returns the account's entity that has all these members.
    pub(super) fn find(&self, kind: &Kind, client_id: u64, members: &Members) -> Option<&Entity> {
        self.of(kind)
            .find(|entity| entity.client_id == client_id && has(&entity.members, members))
    }

    /// Returns whether an entity of any account has the key of these members, or will have it when a job completes.
    pub(super) fn is_key_in_use(&self, kind: &Kind, members: &Members) -> bool {
        self.all(kind).any(|entity| {
            kind.key.iter().all(|member| {
                let value = members.get(*member);
                value.is_some() && value == entity.members.get(*member)
            })
        })
    }

    /// Returns the id of another entity with the key of this one.
    fn with_key_of(&self, kind: &Kind, id: u64) -> Option<u64> {
        let members = &self.get(kind, id)?.members;
        let key = kind.key.iter();
        let key = key.map(|member| Some(((*member).to_owned(), members.get(*member)?.clone())));
        let key: Members = key.collect::<Option<_>>()?;
        let mut others = self.of(kind).filter(|entity| entity.id != id);
        Some(others.find(|entity| has(&entity.members, &key))?.id)
    }

    /// Returns the id of the next entity.
    pub(super) fn next_id(&self, kind: &Kind) -> u64 {
        let table = self.tables.get(kind.name);
        let next = table.map_or(kind.first_id, |table| table.next);
        let is_free = |id: &u64| table.is_none_or(|table| !table.by_id.contains_key(id));
        (next..).find(is_free).unwrap_or(next)
    }

    /// Adds an entity that is not there yet, and returns its id.
    pub(super) fn reserve(&mut self, kind: &'static Kind, client_id: u64, members: Members) -> u64 {
        let id = self.next_id(kind);
        self.insert(kind, id, client_id, members);
        self.table(kind).next = id.saturating_add(1);
        id
    }

    /// Adds an entity with this id that is not there yet.
    pub(super) fn insert(&mut self, kind: &'static Kind, id: u64, client_id: u64, given: Members) {
        let mut members = match (kind.initial)() {
            Value::Object(members) => members,
            _ => Members::new(),
        };
        members.extend(given);
        (kind.derive)(&mut members);
        members.insert("client_id".to_owned(), client_id.to_string().into());
        for member in kind.ids {
            members.insert((*member).to_owned(), id.to_string().into());
        }
        let entity = Entity {
            id,
            client_id,
            is_there: false,
            members,
        };
        self.table(kind).by_id.insert(id, entity);
    }

    /// Lets an entity be there. It takes the place of one with the same key, which a job has created meanwhile.
    pub(super) fn show(&mut self, kind: &'static Kind, id: u64, now: DateTime) {
        if let Some(same) = self.with_key_of(kind, id) {
            self.table(kind).by_id.remove(&same);
        }
        if let Some(entity) = self.table(kind).by_id.get_mut(&id) {
            entity.is_there = true;
            stamp(&mut entity.members, &CREATED, now);
            stamp(&mut entity.members, &UPDATED, now);
        }
    }

    /// Sets members of an entity, if it still is there.
    pub(super) fn set(&mut self, kind: &'static Kind, id: u64, members: Members, now: DateTime) {
        if let Some(entity) = self.table(kind).by_id.get_mut(&id) {
            entity.members.extend(members);
            (kind.derive)(&mut entity.members);
            stamp(&mut entity.members, &UPDATED, now);
        }
    }

    /// Removes an entity and all that is within it.
    pub(super) fn remove(&mut self, kind: &'static Kind, id: u64) {
        let Some(removed) = self.table(kind).by_id.remove(&id) else {
            return;
        };
        let mut inner = Vec::new();
        for table in self.tables.values() {
            for within in table.kind.within.iter().filter(|one| one.kind.is(kind)) {
                let members = within.inner_members(&removed);
                let found = table.by_id.values();
                let found = found.filter(|entity| has(&entity.members, &members));
                inner.extend(found.map(|entity| (table.kind, entity.id)));
            }
        }
        for (kind, id) in inner {
            self.remove(kind, id);
        }
    }
}

/// Returns whether members have all of some values.
fn has(members: &Members, wanted: &Members) -> bool {
    let mut wanted = wanted.iter();
    wanted.all(|(name, value)| members.get(name) == Some(value))
}

fn stamp(members: &mut Members, names: &[&str], now: DateTime) {
    for name in names {
        members.insert((*name).to_owned(), written(now).into());
    }
    let seconds = now.duration_since(EPOCH).as_secs().to_string();
    members.insert(CHANGE_DATE.to_owned(), seconds.into());
}

impl Within {
    /// Returns the members by which the outer entity is found, if the inner one has those that are the same.
    pub(super) fn outer_members(&self, inner: &Members) -> Option<Members> {
        let pairs = self.same.iter();
        pairs
            .map(|(inside, outside)| Some(((*outside).to_owned(), inner.get(*inside)?.clone())))
            .collect()
    }

    /// Returns the members that all entities within the outer one have.
    fn inner_members(&self, outer: &Entity) -> Members {
        let pairs = self.same.iter().map(|(inside, outside)| {
            let value = outer.members.get(*outside).cloned();
            ((*inside).to_owned(), value.unwrap_or_default())
        });
        pairs.collect()
    }
}

impl Memory {
    /// Returns the members of an entity with those that follow from other entities.
    pub(super) fn view(&self, kind: &Kind, entity: &Entity) -> Members {
        let mut members = entity.members.clone();
        for within in kind.within {
            let outer = within.outer_members(&entity.members);
            let outer =
                outer.and_then(|outer| self.entities.find(within.kind, entity.client_id, &outer));
            for (inside, outside) in within.shows {
                if let Some(value) = outer.and_then(|outer| outer.members.get(*outside)) {
                    members.insert((*inside).to_owned(), value.clone());
                }
            }
        }
        (kind.view)(self, entity, &mut members);
        members
    }

    /// Returns the entities of a kind within another entity.
    pub(super) fn inside(&self, outer: &Kind, entity: &Entity, inner: &Kind) -> Vec<&Entity> {
        let within = inner.within.iter().find(|within| within.kind.is(outer));
        let members = within.map(|within| within.inner_members(entity));
        let entities = self.entities.of(inner);
        let entities = entities.filter(|one| {
            let members = members.as_ref();
            members.is_some_and(|members| has(&one.members, members))
        });
        entities.collect()
    }

    /// Returns the entities of a kind within another entity, as a list of their members.
    pub(super) fn view_inside(&self, outer: &Kind, entity: &Entity, inner: &Kind) -> Value {
        let entities = self.inside(outer, entity, inner).into_iter();
        entities
            .map(|one| Value::Object(self.view(inner, one)))
            .collect()
    }
}
