//! `/cloud/image/version`: versions of custom images, and the builds that make them.

use serde_json::{Value, json};

use crate::memory::clock::written;
use crate::memory::handler::{Handler, Sent};
use crate::memory::image::{Image, Version};
use crate::memory::job::Task;
use crate::memory::pagination::{PAGE_NUMBER, PAGE_SIZE, Pagination, SORT_BY, SORT_DIR};
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The members that a list can be sorted by: those of [`entry`].
const FIELDS: &[&str] = &[
    "id",
    "client_id",
    "image_id",
    "version",
    "labels",
    "date_added",
    "date_updated",
    "is_missing",
    "force_config",
    "build_id",
    "build_status",
    "pending",
    "code",
    "container_count",
];

/// Returns an entry of the list. The documented example is truncated after `date_updated`; the other members are those
/// that the vendor's Go SDK reads.
fn entry(image: &Image, version: &Version) -> Value {
    json!({
        "id": version.id.to_string(),
        "client_id": image.client_id.to_string(),
        "image_id": image.id.to_string(),
        "version": version.name,
        "labels": "",
        "date_added": written(version.added),
        "date_updated": written(version.updated),
        "is_missing": "0",
        "force_config": "0",
        "build_id": version.build.id.to_string(),
        "build_status": version.build.status.as_str(),
        "pending": null,
        "code": image.code,
        "container_count": image.containers_of(version),
    })
}

pub(super) const DELETE: Handler<3> = Handler {
    reads: ["client_id", "code", "version"],
    consider: delete,
};

fn delete(memory: &Memory, sent: &Sent<'_, 3>) -> Result<Effect, Refusal> {
    let [client_id, code, name] = &sent.arguments;
    let image = memory.image(client_id, code)?;
    let version = image
        .versions
        .values()
        .find(|version| version.name == name.text())
        .ok_or_else(|| name.not_found("version"))?;
    let (image, build, code) = (image.id, version.build.id, image.code.clone());
    let reply = sent.job_reply();
    Ok(Box::new(move |memory| {
        reply.start(memory, code, Task::DeleteVersion { image, build })
    }))
}

pub(super) const GET_BUILD: Handler<3> = Handler {
    reads: ["client_id", "code", "build_id"],
    consider: get_build,
};

/// Returns a build. Each call that is carried out counts as a poll.
fn get_build(memory: &Memory, sent: &Sent<'_, 3>) -> Result<Effect, Refusal> {
    let [client_id, code, build_id] = &sent.arguments;
    let image = memory.image(client_id, code)?;
    let build = build_id
        .id()
        .filter(|build| image.versions.contains_key(build))
        .ok_or_else(|| build_id.not_found("build"))?;
    let image = image.id;
    Ok(Box::new(move |memory| {
        memory.poll_build(image, build);
        let build = &memory.images.get(image)?.versions.get(&build)?.build;
        Some(json!({
            "build_status": build.status.as_str(),
            "build_trace": build.trace,
        }))
    }))
}

pub(super) const LIST_ALL: Handler<6> = Handler {
    reads: [
        "client_id",
        "image_id",
        SORT_BY,
        SORT_DIR,
        PAGE_SIZE,
        PAGE_NUMBER,
    ],
    consider: list_all,
};

fn list_all(memory: &Memory, sent: &Sent<'_, 6>) -> Result<Effect, Refusal> {
    let [client_id, image_id, paging @ ..] = &sent.arguments;
    let client_id = memory.account(client_id)?;
    let image = image_id
        .id()
        .and_then(|id| memory.images.get(id))
        .filter(|image| image.client_id == client_id)
        .ok_or_else(|| image_id.not_found("image"))?
        .id;
    let pagination = Pagination::of(paging, FIELDS)?;
    Ok(Box::new(move |memory| {
        let image = memory.images.get(image)?;
        let versions = image.versions.values().collect();
        Some(pagination.page(versions, |version| entry(image, version)))
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
        let image = memory.images.find("mine").unwrap();
        let entry = entry(image, image.versions.values().next().unwrap());
        let members: Vec<_> = entry.as_object().unwrap().keys().collect();
        assert_eq!(members, FIELDS);
    }
}
