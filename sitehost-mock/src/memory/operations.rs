//! The operations that are answered from memory. Any other is answered with its documented example.

mod api;
mod cloud_image;
mod cloud_image_version;
mod cloud_stack_image;
mod job;
mod ssh_key;

use super::parameters::Parameters;
use super::{Effect, Memory};
use crate::refusal::Refusal;

/// Looks at the memory and at what was sent. Whatever it refuses is the call's own mistake.
pub(super) type Handler = fn(&Memory, &Parameters<'_>) -> Result<Effect, Refusal>;

/// By operation id.
const HANDLERS: [(&str, Handler); 16] = [
    ("api_get_info", api::get_info),
    ("cloud_image_create", cloud_image::create),
    ("cloud_image_delete", cloud_image::delete),
    ("cloud_image_get", cloud_image::get),
    ("cloud_image_get_changelog", cloud_image::get_changelog),
    ("cloud_image_list_all", cloud_image::list_all),
    ("cloud_image_version_delete", cloud_image_version::delete),
    (
        "cloud_image_version_get_build",
        cloud_image_version::get_build,
    ),
    (
        "cloud_image_version_list_all",
        cloud_image_version::list_all,
    ),
    ("cloud_stack_image_list_all", cloud_stack_image::list_all),
    ("job_get", job::get),
    ("ssh_key_add", ssh_key::add),
    ("ssh_key_get", ssh_key::get),
    ("ssh_key_list_all", ssh_key::list_all),
    ("ssh_key_remove", ssh_key::remove),
    ("ssh_key_update", ssh_key::update),
];

pub(super) fn handler(operation: &str) -> Option<Handler> {
    HANDLERS
        .iter()
        .find(|(id, _)| *id == operation)
        .map(|(_, handler)| *handler)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::Spec;

    #[test]
    fn an_operation_without_a_handler_has_no_effect_and_is_refused_nothing() {
        let spec = Spec::parse(
            r#"{ "paths": { "/new": { "get": {
                "operationId": "new",
                "parameters": [{ "name": "apikey", "in": "query", "schema": { "type": "string" } }],
                "responses": { "200": { "content": { "application/json": { "example": "new" } } } }
            } } } }"#,
        );
        let spec = spec.unwrap();
        let operation = spec.find("GET", "/new").unwrap();
        let effect = Memory::new().consider(operation, &[]).unwrap();
        assert!(effect.is_none());
    }

    #[test]
    fn every_handler_is_for_an_operation_that_there_is() {
        let spec = Spec::bundled().unwrap();
        for (id, _) in HANDLERS {
            assert_eq!(spec.check_id(id), Ok(()));
        }
    }
}
