//! `/cloud/image`: custom images.

use serde_json::{Value, json};

use crate::memory::clock::written;
use crate::memory::image::Image;
use crate::memory::job::Task;
use crate::memory::pagination::Pagination;
use crate::memory::parameters::{Parameters, id, not_found};
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

const CODE: &str = "params[code]";
const SSH_KEYS: &str = "params[ssh_keys][]";
const FORK_ID: &str = "params[fork_id]";

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

pub(super) fn create(memory: &Memory, sent: &Parameters<'_>) -> Result<Effect, Refusal> {
    let client_id = sent.client(memory)?;
    // The mock assumes that an empty code means no code.
    let code = sent.optional(CODE).filter(|code| !code.is_empty());
    if code.is_some_and(|code| memory.images.is_code_in_use(code)) {
        return Err(Refusal::CodeInUse {
            name: CODE.to_owned(),
        });
    }
    // An empty entry clears the list and names no key.
    for key in sent.list(SSH_KEYS).filter(|key| !key.is_empty()) {
        memory
            .ssh_key(client_id, key)
            .ok_or_else(|| not_found(SSH_KEYS, "key"))?;
    }
    let forked_from = match sent.optional(FORK_ID) {
        Some(fork_id) => Some(
            id(fork_id)
                .filter(|id| memory.images.get(*id).is_some_and(Image::is_public))
                .ok_or_else(|| not_found(FORK_ID, "public image"))?,
        ),
        None => None,
    };
    let (label, code) = (sent.text("label").to_owned(), code.map(str::to_owned));
    let reply = sent.job_reply();
    Ok(Box::new(move |memory| {
        let code = code.unwrap_or_else(|| memory.images.free_code(&label));
        let mut image = memory.new_image(client_id, label, code.clone());
        image.forked_from = forked_from;
        let job = memory.start_job(code, Task::Create(Box::new(image)));
        Some(reply.value(job))
    }))
}

pub(super) fn delete(memory: &Memory, sent: &Parameters<'_>) -> Result<Effect, Refusal> {
    let image = sent.image(memory)?;
    if image.container_count > 0 {
        return Err(Refusal::ImageInUse {
            name: "code".to_owned(),
        });
    }
    let (image, code) = (image.id, image.code.clone());
    let reply = sent.job_reply();
    Ok(Box::new(move |memory| {
        let job = memory.start_job(code, Task::Delete { image });
        Some(reply.value(job))
    }))
}

pub(super) fn get(memory: &Memory, sent: &Parameters<'_>) -> Result<Effect, Refusal> {
    let details = details(memory, sent.image(memory)?);
    Ok(Box::new(|_| Some(details)))
}

/// Returns the changelog of a public image; custom images have none.
pub(super) fn get_changelog(memory: &Memory, sent: &Parameters<'_>) -> Result<Effect, Refusal> {
    sent.client(memory)?;
    let image = memory
        .images
        .find(sent.text("code"))
        .filter(|image| image.is_public())
        .ok_or_else(|| not_found("code", "image"))?;
    let changelog = json!({
        "code": image.code,
        "label": image.label,
        "changelog": image.changelog,
    });
    Ok(Box::new(|_| Some(changelog)))
}

/// Lists the account's images. The mock assumes that `filters[code]` matches whole codes only.
pub(super) fn list_all(memory: &Memory, sent: &Parameters<'_>) -> Result<Effect, Refusal> {
    let client_id = sent.client(memory)?;
    let code = sent.optional("filters[code]").map(str::to_owned);
    let pagination = Pagination::of(sent, FIELDS)?;
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
