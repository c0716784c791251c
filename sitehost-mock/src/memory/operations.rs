//! The handlers of the stateful operations. The reply to any other operation is its documented example.

mod api;
mod cloud_image;
mod cloud_image_version;
mod cloud_stack_image;
mod job;
mod ssh_key;

use super::parameters::Parameters;
use super::{Effect, Memory};
use crate::decode::Pair;
use crate::refusal::Refusal;
use crate::spec::Operation;

/// Checks the parameters of a call against the memory, and returns the effect of the call or a refusal.
pub(super) type Handler = fn(&Memory, &Parameters<'_>) -> Result<Effect, Refusal>;

/// The handlers by operation id.
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

impl Memory {
    /// Returns what the call would do, or `None` if its operation has no handler.
    ///
    /// # Errors
    ///
    /// The call names something that does not exist, or conflicts with something that does.
    pub(crate) fn consider(
        &self,
        operation: &Operation,
        sent: &[Pair],
    ) -> Result<Option<Effect>, Refusal> {
        HANDLERS
            .iter()
            .find(|(id, _)| *id == operation.id)
            .map(|(_, handler)| handler(self, &Parameters::new(operation, sent)))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::Spec;

    #[test]
    fn an_operation_without_a_handler_has_no_effect_and_no_refusal() {
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
    fn every_handler_is_for_an_operation_of_the_spec() {
        let spec = Spec::bundled().unwrap();
        for (id, _) in HANDLERS {
            assert_eq!(spec.check_id(id), Ok(()));
        }
    }
}
