//! What a [`Call`] does: it finds the entity, refuses, and plans the changes and the reply.

use serde_json::Value;

use super::considered::not_found;
use super::{Call, Considered, Verb, listing};
use crate::decode::Pair;
use crate::memory::arguments::Argument;
use crate::memory::as_documented::written;
use crate::memory::change::Change;
use crate::memory::entity::Members;
use crate::memory::handler::AnyHandler;
use crate::memory::job::Task;
use crate::memory::job_reply::JobReply;
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;
use crate::spec::{CLIENT, Operation};

impl Call {
    /// The parameter that refusals name.
    pub(super) fn last_of_key(&self) -> &'static str {
        self.key.last().map_or(CLIENT, |(parameter, _)| *parameter)
    }

    /// Returns what the call changes, and completes what is known of the entity.
    fn changes(&self, call: &mut Considered<'_>) -> Result<Vec<Change>, Refusal> {
        let mut given = call.read(self.key);
        (self.kind.derive)(&mut given);
        call.check_outer(self, &given)?;
        let change = match self.verb {
            Verb::List => {
                call.members = given;
                None
            }
            Verb::Add => {
                given.extend(call.read(self.sets));
                if call.memory.entities.is_key_in_use(self.kind, &given) {
                    return Err(Refusal::Exists {
                        name: self.last_of_key().to_owned(),
                        kind: self.kind.name,
                    });
                }
                (self.completes)(call, &mut given)?;
                call.members = given.clone();
                Some(Change::Add {
                    kind: self.kind,
                    client_id: call.client_id,
                    members: given,
                })
            }
            Verb::Get | Verb::Update | Verb::Delete => {
                let entities = &call.memory.entities;
                let entity = entities
                    .find(self.kind, call.client_id, &given)
                    .ok_or_else(|| not_found(self.last_of_key(), self.kind))?;
                call.members = call.memory.view(self.kind, entity);
                call.entity = Some(entity);
                let (kind, id) = (self.kind, entity.id);
                match self.verb {
                    Verb::Update => Some(Change::Set {
                        kind,
                        id,
                        members: call.read(self.sets),
                    }),
                    Verb::Delete => Some(Change::Remove { kind, id }),
                    _ => None,
                }
            }
        };
        let mut changes: Vec<_> = change.into_iter().collect();
        changes.extend((self.also)(call)?);
        Ok(changes)
    }

    /// Returns the effect of a call whose job makes the changes.
    fn by_job(&self, call: &Considered<'_>, mut reply: JobReply, changes: Vec<Change>) -> Effect {
        (self.adjust)(call, &mut reply.example);
        let named = self.kind.key.last().map(|member| call.text(member));
        let named = named.filter(|name| !name.is_empty());
        let named = named.unwrap_or(&call.operation.id).to_owned();
        let (verb, kind) = (self.verb, self.kind.name);
        Box::new(move |memory| {
            let changes = changes.into_iter();
            let task = Task::Change {
                verb,
                kind,
                changes: changes.map(|change| change.begin(memory)).collect(),
            };
            reply.start(memory, named, task)
        })
    }

    /// Returns the effect of a call that makes the changes itself. It returns the example, in which a new entity takes the
    /// place of the documented one.
    fn at_once(&self, call: &Considered<'_>, changes: Vec<Change>) -> Effect {
        let kind = self.kind;
        let mut example = call.example.clone();
        (self.adjust)(call, &mut example);
        let adds = self.verb == Verb::Add;
        Box::new(move |memory| {
            let now = memory.clock.tick();
            let mut added = None;
            for change in changes {
                let change = change.begin(memory);
                if let Change::Show { id, .. } = change {
                    // The first change is that of the entity itself.
                    added.get_or_insert(id);
                }
                change.apply(memory, now);
            }
            if example.is_null() {
                return None;
            }
            let added = added.filter(|_| adds);
            let entity = added.and_then(|id| memory.entities.get(kind, id));
            Some(match entity {
                Some(entity) => written(&example, &Value::Object(entity.members.clone())),
                None => example,
            })
        })
    }

    /// Returns the effect of a call that only reads.
    fn read_only(&self, call: &Considered<'_>) -> Result<Effect, Refusal> {
        let mut returned = match self.verb {
            Verb::List => listing::list(self, call)?,
            // One call returns its entity as a list.
            _ if call.example.is_array() => {
                written(call.example, &vec![call.members.clone()].into())
            }
            _ => written(call.example, &Value::Object(call.members.clone())),
        };
        (self.adjust)(call, &mut returned);
        Ok(Box::new(move |_| Some(returned)))
    }
}

impl AnyHandler for Call {
    #[cfg(test)]
    fn reads(&self) -> Vec<&'static str> {
        let dates = [self.since, self.until];
        let pairs = [self.key, self.sets, self.filters, self.search];
        let names = pairs
            .into_iter()
            .chain(dates)
            .flatten()
            .map(|(parameter, _)| *parameter);
        names.chain(self.reads.iter().copied()).collect()
    }

    fn consider(
        &self,
        memory: &Memory,
        operation: &Operation,
        path: &str,
        sent: &[Pair],
    ) -> Result<Effect, Refusal> {
        let mut call = Considered {
            memory,
            client_id: memory.account(&Argument::of(CLIENT, operation, sent))?,
            members: Members::new(),
            entity: None,
            example: operation.returned(),
            operation,
            sent,
        };
        let changes = self.changes(&mut call)?;
        if matches!(self.verb, Verb::Get | Verb::List) {
            return self.read_only(&call);
        }
        Ok(if operation.job_kind.is_some() {
            self.by_job(&call, JobReply::of(operation, path), changes)
        } else {
            self.at_once(&call, changes)
        })
    }
}
