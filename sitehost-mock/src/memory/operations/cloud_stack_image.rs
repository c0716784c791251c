//! `/cloud/stack/image`: the images that containers can run.

use serde_json::{Value, json};

use crate::memory::clock::written;
use crate::memory::handler::{Handler, Sent};
use crate::memory::image::{Image, Version};
use crate::memory::pagination::{PAGE_NUMBER, PAGE_SIZE, Pagination, SORT_BY, SORT_DIR};
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The members that a list can be sorted by: those of [`entry`].
const FIELDS: &[&str] = &[
    "id",
    "client_id",
    "label",
    "code",
    "labels",
    "changelog",
    "date_added",
    "date_updated",
    "forked_from",
    "is_missing",
    "is_public",
    "pending",
    "project_id",
    "registry_id",
    "versions",
];

fn flag(yes: bool) -> &'static str {
    if yes { "1" } else { "0" }
}

fn version(image: &Image, version: &Version) -> Value {
    json!({
        "id": version.id.to_string(),
        "client_id": image.client_id.to_string(),
        "image_id": image.id.to_string(),
        "version": version.name,
        "labels": "",
        "build_id": version.build.id.to_string(),
        "build_status": version.build.status.as_str(),
        "date_added": written(version.added),
        "date_updated": written(version.updated),
        "docker_size": "1",
        "force_config": "0",
        "is_missing": "0",
        "pending": null,
        "public": flag(image.is_public()),
    })
}

fn entry(image: &Image) -> Value {
    let versions = image.versions.values().map(|one| version(image, one));
    json!({
        "id": image.id.to_string(),
        "client_id": image.client_id.to_string(),
        "label": image.label,
        "code": image.code,
        "labels": image.labels,
        "changelog": image.changelog,
        "date_added": written(image.added),
        "date_updated": written(image.updated),
        "forked_from": image.forked_from.map(|id| id.to_string()),
        "is_missing": "0",
        "is_public": flag(image.is_public()),
        "pending": null,
        "project_id": image.project_id.to_string(),
        "registry_id": if image.is_public() { "1" } else { "7" },
        "versions": versions.collect::<Vec<_>>(),
    })
}

pub(super) const LIST_ALL: Handler<5> = Handler {
    reads: ["client_id", SORT_BY, SORT_DIR, PAGE_SIZE, PAGE_NUMBER],
    consider: list_all,
};

/// Lists the public images and those of the account. The reply is a bare list without counters, although it has pages.
fn list_all(memory: &Memory, sent: &Sent<'_, 5>) -> Result<Effect, Refusal> {
    let [client_id, paging @ ..] = &sent.arguments;
    let client_id = memory.account(client_id)?;
    let pagination = Pagination::of(paging, FIELDS)?;
    Ok(Box::new(move |memory| {
        let images = memory
            .images
            .all()
            .filter(|image| image.is_public() || image.client_id == client_id);
        let entries = pagination.bare(images.collect(), |image| entry(image));
        Some(entries.into())
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_sorts_by_every_member_of_its_entries() {
        let memory = Memory::new();
        let entry = entry(memory.images.get(61).unwrap());
        let members: Vec<_> = entry.as_object().unwrap().keys().collect();
        assert_eq!(members, FIELDS);
    }
}
