//! [`Considered`], a call that is compared with the memory.

use serde_json::Value;

use super::{Call, Pairs};
use crate::decode::Pair;
use crate::memory::Memory;
use crate::memory::arguments::Argument;
use crate::memory::entity::{Entity, Kind, Members, text};
use crate::refusal::Refusal;
use crate::spec::Operation;

/// A call that is compared with the memory.
pub(in crate::memory) struct Considered<'a> {
    pub(in crate::memory) memory: &'a Memory,
    pub(in crate::memory) client_id: u64,
    /// The members of the entity: those that are stored, or those of the one to add.
    pub(in crate::memory) members: Members,
    /// The entity that is read, updated or deleted.
    pub(in crate::memory) entity: Option<&'a Entity>,
    /// The `return` of the documented example.
    pub(in crate::memory) example: &'a Value,
    pub(super) operation: &'a Operation,
    pub(super) sent: &'a [Pair],
}

impl<'a> Considered<'a> {
    /// Returns what is sent for a parameter.
    pub(in crate::memory) fn argument(&self, name: &'static str) -> Argument<'a> {
        Argument::of(name, self.operation, self.sent)
    }

    /// Returns a member of the entity.
    pub(in crate::memory) fn text(&self, member: &str) -> &str {
        text(&self.members, member)
    }

    /// Returns the account's entity that has these members, which a parameter names.
    pub(in crate::memory) fn need(
        &self,
        kind: &Kind,
        named_by: &'static str,
        members: &[(&str, &str)],
    ) -> Result<&'a Entity, Refusal> {
        let members = members.iter();
        let members = members.map(|(name, value)| ((*name).to_owned(), (*value).into()));
        self.memory
            .entities
            .find(kind, self.client_id, &members.collect())
            .ok_or_else(|| not_found(named_by, kind))
    }

    /// Reads parameters as members. What is not sent is left out.
    pub(super) fn read(&self, pairs: Pairs) -> Members {
        let sent = pairs.iter().filter_map(|(parameter, member)| {
            let value = self.argument(parameter).value(self.operation)?;
            Some(((*member).to_owned(), value))
        });
        sent.collect()
    }

    /// Refuses the call if something that the members are within is not there.
    pub(super) fn check_outer(&self, call: &Call, members: &Members) -> Result<(), Refusal> {
        for within in call.kind.within {
            let Some(outer) = within.outer_members(members) else {
                continue;
            };
            let entities = &self.memory.entities;
            if entities.find(within.kind, self.client_id, &outer).is_none() {
                return Err(not_found(call.last_of_key(), within.kind));
            }
        }
        Ok(())
    }
}

pub(super) fn not_found(parameter: &str, kind: &Kind) -> Refusal {
    Refusal::NotFound {
        name: parameter.to_owned(),
        kind: kind.name,
    }
}
