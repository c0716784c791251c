//! `/ssh/key`: the SSH keys of an account.

use serde_json::{Value, json};

use crate::memory::clock::written;
use crate::memory::handler::{Handler, Sent};
use crate::memory::pagination::{PAGE_NUMBER, PAGE_SIZE, Pagination, SORT_BY, SORT_DIR};
use crate::memory::ssh_key::SshKey;
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The members that a list can be sorted by: those of [`entry`].
const FIELDS: &[&str] = &[
    "id",
    "client_id",
    "label",
    "content",
    "date_added",
    "date_updated",
];

/// Returns an entry of the list. The documented list has no `custom_image_access`.
fn entry(key: &SshKey) -> Value {
    json!({
        "id": key.id.to_string(),
        "client_id": key.client_id.to_string(),
        "label": key.label,
        "content": key.content,
        "date_added": written(key.added),
        "date_updated": written(key.updated),
    })
}

fn details(key: &SshKey, with_users: bool) -> Value {
    let mut details = entry(key);
    // The documented reply has a JSON boolean, although the parameter is 1 or 0.
    details["custom_image_access"] = json!(key.custom_image_access);
    if with_users {
        let users = key.users.iter().map(|user| {
            json!({
                "id": user.id.to_string(),
                "username": user.name,
                "containers": user.containers,
            })
        });
        details["users"] = users.collect();
    }
    details
}

pub(super) const ADD: Handler<4> = Handler {
    reads: [
        "client_id",
        "label",
        "content",
        "params[custom_image_access]",
    ],
    consider: add,
};

fn add(memory: &Memory, sent: &Sent<'_, 4>) -> Result<Effect, Refusal> {
    let [client_id, label, content, access] = &sent.arguments;
    let client_id = memory.account(client_id)?;
    let [label, content] = [label, content].map(|one| one.text().to_owned());
    let custom_image_access = access.flag().unwrap_or_default();
    Ok(Box::new(move |memory| {
        let id = memory.ssh_keys.take_id();
        let now = memory.clock.tick();
        memory.ssh_keys.insert(SshKey {
            id,
            client_id,
            label,
            content,
            custom_image_access,
            added: now,
            updated: now,
            users: Vec::new(),
        });
        Some(json!({ "key_id": id.to_string() }))
    }))
}

pub(super) const GET: Handler<3> = Handler {
    reads: ["client_id", "key_id", "include_users"],
    consider: get,
};

fn get(memory: &Memory, sent: &Sent<'_, 3>) -> Result<Effect, Refusal> {
    let [client_id, key_id, include_users] = &sent.arguments;
    let with_users = include_users.flag().unwrap_or_default();
    let details = details(memory.ssh_key(client_id, key_id)?, with_users);
    Ok(Box::new(|_| Some(details)))
}

pub(super) const LIST_ALL: Handler<5> = Handler {
    reads: ["client_id", SORT_BY, SORT_DIR, PAGE_SIZE, PAGE_NUMBER],
    consider: list_all,
};

fn list_all(memory: &Memory, sent: &Sent<'_, 5>) -> Result<Effect, Refusal> {
    let [client_id, paging @ ..] = &sent.arguments;
    let client_id = memory.account(client_id)?;
    let pagination = Pagination::of(paging, FIELDS)?;
    Ok(Box::new(move |memory| {
        let keys = memory
            .ssh_keys
            .all()
            .filter(|key| key.client_id == client_id);
        Some(pagination.page(keys.collect(), |key| entry(key)))
    }))
}

pub(super) const REMOVE: Handler<2> = Handler {
    reads: ["client_id", "key_id"],
    consider: remove,
};

fn remove(memory: &Memory, sent: &Sent<'_, 2>) -> Result<Effect, Refusal> {
    let [client_id, key_id] = &sent.arguments;
    let id = memory.ssh_key(client_id, key_id)?.id;
    Ok(Box::new(move |memory| {
        memory.ssh_keys.remove(id);
        None
    }))
}

pub(super) const UPDATE: Handler<5> = Handler {
    reads: [
        "client_id",
        "key_id",
        "params[label]",
        "params[content]",
        "params[custom_image_access]",
    ],
    consider: update,
};

/// Replaces label and content. The access changes only if it is sent.
fn update(memory: &Memory, sent: &Sent<'_, 5>) -> Result<Effect, Refusal> {
    let [client_id, key_id, label, content, access] = &sent.arguments;
    let id = memory.ssh_key(client_id, key_id)?.id;
    let [label, content] = [label, content].map(|one| one.text().to_owned());
    let access = access.flag();
    Ok(Box::new(move |memory| {
        let now = memory.clock.tick();
        let key = memory.ssh_keys.get_mut(id)?;
        key.label = label;
        key.content = content;
        key.custom_image_access = access.unwrap_or(key.custom_image_access);
        key.updated = now;
        None
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_sorts_by_every_member_of_its_entries() {
        let memory = Memory::new();
        let entry = entry(memory.ssh_keys.get(6).unwrap());
        let members: Vec<_> = entry.as_object().unwrap().keys().collect();
        assert_eq!(members, FIELDS);
    }
}
