//! `/cloud/image`: custom images.

use serde_json::{Value, json};

use crate::memory::clock::written;
use crate::memory::handler::{Handler, Sent};
use crate::memory::image::Image;
use crate::memory::job::Task;
use crate::memory::pagination::{PAGE_NUMBER, PAGE_SIZE, Pagination, SORT_BY, SORT_DIR};
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The members that a list can be sorted by: those of [`entry`].
const FIELDS: &[&str] = &[
    "id",
    "client_id",
    "label",
    "code",
    "version",
    "labels",
    "changelog",
    "date_added",
    "date_updated",
    "is_public",
    "is_missing",
    "project_id",
    "registry_id",
    "forked_from",
    "pending",
    "client_name",
    "image_type",
    "registry_url",
    "container_count",
    "version_count",
    "build_status",
];

/// Returns an image with the members, order and types of the documented example. In the example, the labels of a custom
/// image are an empty text.
fn details(memory: &Memory, image: &Image) -> Value {
    json!({
        "id": image.id.to_string(),
        "client_id": image.client_id.to_string(),
        "label": image.label,
        "code": image.code,
        "version": image.current_version().map_or("", |version| &version.name),
        "labels": "",
        "changelog": image.changelog,
        "date_added": written(image.added),
        "date_updated": written(image.updated),
        "is_public": "0",
        "is_missing": "0",
        "project_id": image.project_id.to_string(),
        "registry_id": "7",
        "forked_from": image.forked_from.map(|id| id.to_string()),
        "pending": null,
        "client_name": memory.accounts.get(&image.client_id),
        "image_type": "Custom",
        "registry_url": "registry-clients.sitehost.co.nz",
        "container_count": image.container_count,
    })
}

/// Returns an entry of the list. The documented example is truncated; the vendor's Go SDK reads two more members than
/// `get` returns. `build_status` is left out before the first build, for which the SDK has no value.
fn entry(memory: &Memory, image: &Image) -> Value {
    let mut entry = details(memory, image);
    entry["version_count"] = json!(image.versions.len());
    if let Some(newest) = image.versions.values().next_back() {
        entry["build_status"] = json!(newest.build.status.as_str());
    }
    entry
}

pub(super) const CREATE: Handler<5> = Handler {
    reads: [
        "client_id",
        "label",
        "params[code]",
        "params[ssh_keys][]",
        "params[fork_id]",
    ],
    consider: create,
};

fn create(memory: &Memory, sent: &Sent<'_, 5>) -> Result<Effect, Refusal> {
    let [client_id, label, chosen_code, ssh_keys, fork_id] = &sent.arguments;
    let client_id = memory.account(client_id)?;
    // The mock assumes that an empty code means no code.
    let code = chosen_code.optional().filter(|code| !code.is_empty());
    if code.is_some_and(|code| memory.images.is_code_in_use(code)) {
        return Err(Refusal::CodeInUse {
            name: chosen_code.name.to_owned(),
        });
    }
    let mut keys = ssh_keys.list().into_iter();
    if !keys.all(|key| memory.has_ssh_key(client_id, key)) {
        return Err(ssh_keys.not_found("key"));
    }
    let forked_from = match fork_id.optional() {
        Some(_) => Some(
            fork_id
                .id()
                .filter(|id| memory.images.get(*id).is_some_and(Image::is_public))
                .ok_or_else(|| fork_id.not_found("public image"))?,
        ),
        None => None,
    };
    let (label, code) = (label.text().to_owned(), code.map(str::to_owned));
    let reply = sent.job_reply();
    Ok(Box::new(move |memory| {
        let code = code.unwrap_or_else(|| memory.images.free_code(&label));
        let mut image = memory.new_image(client_id, label, code.clone());
        if let Some(parent) = forked_from.and_then(|id| memory.images.get(id)) {
            image.forked_from = forked_from;
            image.labels = parent.labels.clone();
        }
        reply.start(memory, code, Task::Create(Box::new(image)))
    }))
}

pub(super) const DELETE: Handler<2> = Handler {
    reads: ["client_id", "code"],
    consider: delete,
};

fn delete(memory: &Memory, sent: &Sent<'_, 2>) -> Result<Effect, Refusal> {
    let [client_id, code] = &sent.arguments;
    let image = memory.image(client_id, code)?;
    if image.container_count > 0 {
        return Err(Refusal::ImageInUse {
            name: code.name.to_owned(),
        });
    }
    let (image, code) = (image.id, image.code.clone());
    let reply = sent.job_reply();
    Ok(Box::new(move |memory| {
        reply.start(memory, code, Task::Delete { image })
    }))
}

pub(super) const GET: Handler<2> = Handler {
    reads: ["client_id", "code"],
    consider: get,
};

fn get(memory: &Memory, sent: &Sent<'_, 2>) -> Result<Effect, Refusal> {
    let [client_id, code] = &sent.arguments;
    let details = details(memory, memory.image(client_id, code)?);
    Ok(Box::new(|_| Some(details)))
}

pub(super) const GET_CHANGELOG: Handler<2> = Handler {
    reads: ["client_id", "code"],
    consider: get_changelog,
};

/// Returns the changelog of a public image; custom images have none.
fn get_changelog(memory: &Memory, sent: &Sent<'_, 2>) -> Result<Effect, Refusal> {
    let [client_id, code] = &sent.arguments;
    memory.account(client_id)?;
    let image = memory
        .images
        .find(code.text())
        .filter(|image| image.is_public())
        .ok_or_else(|| code.not_found("image"))?;
    let changelog = json!({
        "code": image.code,
        "label": image.label,
        "changelog": image.changelog,
    });
    Ok(Box::new(|_| Some(changelog)))
}

pub(super) const LIST_ALL: Handler<6> = Handler {
    reads: [
        "client_id",
        "filters[code]",
        SORT_BY,
        SORT_DIR,
        PAGE_SIZE,
        PAGE_NUMBER,
    ],
    consider: list_all,
};

/// Lists the account's images. The mock assumes that `filters[code]` matches whole codes only.
fn list_all(memory: &Memory, sent: &Sent<'_, 6>) -> Result<Effect, Refusal> {
    let [client_id, code, paging @ ..] = &sent.arguments;
    let client_id = memory.account(client_id)?;
    let code = code.optional().map(str::to_owned);
    let pagination = Pagination::of(paging, FIELDS)?;
    Ok(Box::new(move |memory| {
        let images = memory.images.all().filter(|image| {
            image.client_id == client_id && code.as_ref().is_none_or(|code| image.code == *code)
        });
        Some(pagination.page(images.collect(), |image| entry(memory, image)))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_sorts_by_every_member_of_its_entries() {
        let mut memory = Memory::new();
        memory.add_image(1, "mine").unwrap();
        memory.push("mine").unwrap();
        let entry = entry(&memory, memory.images.find("mine").unwrap());
        let members: Vec<_> = entry.as_object().unwrap().keys().collect();
        assert_eq!(members, FIELDS);
    }
}
