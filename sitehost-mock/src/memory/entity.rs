//! [`Entity`], a thing that the API keeps: a zone, a record, a server. Entities of all [`Kind`]s are stored alike, as the
//! members that replies show; `entities` holds them, and `call` reads and changes them.

use serde_json::{Map, Value};

use super::Memory;

/// Members by the names that replies have. Single values are text, whatever the type in a reply is.
pub(super) type Members = Map<String, Value>;

pub(super) struct Entity {
    pub(super) id: u64,
    pub(super) client_id: u64,
    /// Whether the job that creates the entity has completed. Until then only its key is in use.
    pub(super) is_there: bool,
    pub(super) members: Members,
}

/// What entities have in common. Two kinds are the same if their names are.
pub(super) struct Kind {
    /// `zone`, as refusals and the logs of jobs say it.
    pub(super) name: &'static str,
    /// The members of which no two entities have the same values.
    pub(super) key: &'static [&'static str],
    /// The members that show the id. The API shows none of some kinds.
    pub(super) ids: &'static [&'static str],
    /// The id of the first entity that a call creates.
    pub(super) first_id: u64,
    /// What an entity of this kind cannot exist without. It is deleted with each of these.
    pub(super) within: &'static [Within],
    /// The members of a new entity that its call does not set, as a JSON object.
    pub(super) initial: fn() -> Value,
    /// Adds the members that follow from others that are there, before they are compared with anything.
    pub(super) derive: fn(&mut Members),
    /// Adds the members that follow from other entities, whenever the entity is shown.
    pub(super) view: fn(&Memory, &Entity, &mut Members),
}

/// The kind that entities of another kind are within.
pub(super) struct Within {
    pub(super) kind: &'static Kind,
    /// The members of both that have the same value: first that of the inner entity.
    pub(super) same: &'static [(&'static str, &'static str)],
    /// The members that an inner entity shows, and those of the outer one that they are taken from.
    pub(super) shows: &'static [(&'static str, &'static str)],
}

impl Kind {
    /// Returns a kind without anything special.
    pub(super) const fn new(name: &'static str, key: &'static [&'static str]) -> Self {
        Self {
            name,
            key,
            ids: &["id"],
            first_id: 1,
            within: &[],
            initial: || Value::Null,
            derive: |_| {},
            view: |_, _, _| {},
        }
    }

    pub(super) fn is(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Entity {
    /// Returns a member that is a single value. A member that is missing is empty.
    pub(super) fn text(&self, member: &str) -> &str {
        text(&self.members, member)
    }

    /// Returns the entries of a member that is a list.
    pub(super) fn list(&self, member: &str) -> &[Value] {
        let list = self.members.get(member).and_then(Value::as_array);
        list.map_or(&[], Vec::as_slice)
    }
}

/// Returns a member that is a single value. A member that is missing is empty.
pub(super) fn text<'a>(members: &'a Members, member: &str) -> &'a str {
    members
        .get(member)
        .and_then(Value::as_str)
        .unwrap_or_default()
}
