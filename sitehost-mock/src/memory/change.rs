//! [`Change`], what a call does to an entity: at once, or when the job that it starts completes.

use jiff::civil::DateTime;
use serde_json::Value;

use super::Memory;
use super::entity::{Entity, Kind, Members};

pub(super) enum Change {
    Add {
        kind: &'static Kind,
        client_id: u64,
        members: Members,
    },
    /// What is left of `Add` once the entity has its id and its key is in use.
    Show {
        kind: &'static Kind,
        id: u64,
    },
    Set {
        kind: &'static Kind,
        id: u64,
        members: Members,
    },
    Remove {
        kind: &'static Kind,
        id: u64,
    },
    /// Changes that depend on the state in which they are applied. Other calls can change it until the job ends.
    Later(Box<Plan>),
}

/// Returns changes that fit the state.
type Plan = dyn FnOnce(&Memory) -> Vec<Change> + Send;

fn object(members: Value) -> Members {
    match members {
        Value::Object(members) => members,
        _ => Members::new(),
    }
}

impl Change {
    /// Returns the change that adds an entity. Its members are a JSON object.
    pub(super) fn add(kind: &'static Kind, client_id: u64, members: Value) -> Self {
        Self::Add {
            kind,
            client_id,
            members: object(members),
        }
    }

    /// Returns the change that sets members, a JSON object.
    pub(super) fn update(kind: &'static Kind, entity: &Entity, members: Value) -> Self {
        Self::Set {
            kind,
            id: entity.id,
            members: object(members),
        }
    }

    /// Returns the change that sets one member.
    pub(super) fn set(kind: &'static Kind, entity: &Entity, member: &str, value: &str) -> Self {
        Self::Set {
            kind,
            id: entity.id,
            members: [(member.to_owned(), value.into())].into_iter().collect(),
        }
    }

    pub(super) fn remove(kind: &'static Kind, entity: &Entity) -> Self {
        Self::Remove {
            kind,
            id: entity.id,
        }
    }

    /// Returns the changes that the plan makes of the state in which they are applied.
    pub(super) fn later(plan: impl FnOnce(&Memory) -> Vec<Self> + Send + 'static) -> Self {
        Self::Later(Box::new(plan))
    }

    /// Gives the entity its id, if the change adds one.
    pub(super) fn begin(self, memory: &mut Memory) -> Self {
        match self {
            Self::Add {
                kind,
                client_id,
                members,
            } => Self::Show {
                kind,
                id: memory.entities.reserve(kind, client_id, members),
            },
            other => other,
        }
    }

    /// A change of an entity that is deleted by now has no effect.
    pub(super) fn apply(self, memory: &mut Memory, now: DateTime) {
        match self {
            add @ Self::Add { .. } => add.begin(memory).apply(memory, now),
            Self::Show { kind, id } => memory.entities.show(kind, id, now),
            Self::Set { kind, id, members } => memory.entities.set(kind, id, members, now),
            Self::Remove { kind, id } => memory.entities.remove(kind, id),
            Self::Later(plan) => {
                for change in plan(memory) {
                    change.apply(memory, now);
                }
            }
        }
    }

    /// Frees what the change of a job that failed had reserved.
    pub(super) fn undo(&self, memory: &mut Memory) {
        if let Self::Show { kind, id } = self {
            memory.entities.remove(kind, *id);
        }
    }
}
