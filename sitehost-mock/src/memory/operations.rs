//! The handlers of the stateful operations. The reply to any other operation is its documented example. If that has a
//! job, the call starts one which has no effect.

mod accounts_client;
mod api;
pub(super) mod cloud_db;
mod cloud_image;
mod cloud_image_version;
pub(super) mod cloud_ssh_user;
pub(super) mod cloud_stack;
mod cloud_stack_copy;
mod cloud_stack_image;
pub(super) mod cloud_stack_integrated;
mod cloud_stack_ssl;
pub(super) mod cloud_volume;
mod compose;
pub(super) mod dns;
mod dns_template;
mod job;
pub(super) mod mail;
pub(super) mod server;
pub(super) mod server_address;
mod server_firewall;
mod server_snapshot;
pub(super) mod srs;
pub(super) mod srs_contact;
pub(super) mod ssh_key;

use super::call::Call;
use super::handler::AnyHandler;
use super::job::Task;
use super::job_reply::JobReply;
use super::{Effect, Memory};
use crate::decode::Pair;
use crate::refusal::Refusal;
use crate::spec::Operation;

/// The handlers of calls that are about images or jobs, or about no entity that there is, by operation id.
const HANDLERS: [(&str, &dyn AnyHandler); 14] = [
    (
        "accounts_client_list_sub_accounts",
        &accounts_client::LIST_SUB_ACCOUNTS,
    ),
    ("api_get_info", &api::GET_INFO),
    ("cloud_image_create", &cloud_image::CREATE),
    ("cloud_image_delete", &cloud_image::DELETE),
    ("cloud_image_get", &cloud_image::GET),
    ("cloud_image_get_changelog", &cloud_image::GET_CHANGELOG),
    ("cloud_image_list_all", &cloud_image::LIST_ALL),
    ("cloud_image_version_delete", &cloud_image_version::DELETE),
    (
        "cloud_image_version_get_build",
        &cloud_image_version::GET_BUILD,
    ),
    (
        "cloud_image_version_list_all",
        &cloud_image_version::LIST_ALL,
    ),
    (
        "cloud_stack_generate_name",
        &cloud_stack_copy::GENERATE_NAME,
    ),
    ("cloud_stack_image_list_all", &cloud_stack_image::LIST_ALL),
    ("job_get", &job::GET),
    ("srs_domain_available", &srs::DOMAIN_AVAILABLE),
];

/// The handlers of calls about entities, a list for each module.
static CALLS: [&[(&str, Call)]; 17] = [
    &cloud_db::CALLS,
    &cloud_ssh_user::CALLS,
    &cloud_stack::CALLS,
    &cloud_stack_copy::CALLS,
    &cloud_stack_integrated::CALLS,
    &cloud_stack_ssl::CALLS,
    &cloud_volume::CALLS,
    &dns::CALLS,
    &dns_template::CALLS,
    &mail::CALLS,
    &server::CALLS,
    &server_address::CALLS,
    &server_firewall::CALLS,
    &server_snapshot::CALLS,
    &srs::CALLS,
    &srs_contact::CALLS,
    &ssh_key::CALLS,
];

/// Returns all handlers by operation id.
fn handlers() -> impl Iterator<Item = (&'static str, &'static dyn AnyHandler)> {
    let calls = CALLS.iter().copied().flatten();
    let calls = calls.map(|(id, call)| (*id, call as &dyn AnyHandler));
    HANDLERS.into_iter().chain(calls)
}

impl Memory {
    /// Returns what the call would do, or `None` if its operation has no handler and starts no job. The path is that of the
    /// call, whose version may not be the spec's.
    ///
    /// # Errors
    ///
    /// The call names something that does not exist, or conflicts with something that does.
    pub(crate) fn consider(
        &self,
        operation: &Operation,
        path: &str,
        sent: &[Pair],
    ) -> Result<Option<Effect>, Refusal> {
        match handlers().find(|(id, _)| *id == operation.id) {
            Some((_, handler)) => handler.consider(self, operation, path, sent).map(Some),
            None => Ok(without_handler(operation, path)),
        }
    }
}

/// Returns the effect of starting the job of an operation without a handler.
fn without_handler(operation: &Operation, path: &str) -> Option<Effect> {
    operation.job_kind.as_ref()?;
    let reply = JobReply::of(operation, path);
    let name = operation.id.clone();
    Some(Box::new(move |memory| {
        reply.start(memory, name, Task::Nothing)
    }))
}

/// Returns the ids of the operations that have a handler.
#[cfg(test)]
pub(super) fn handled() -> impl Iterator<Item = &'static str> {
    handlers().map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::pagination::{PAGE_NUMBER, PAGE_SIZE, SORT_BY, SORT_DIR};
    use crate::spec::{Parameter, Spec};

    const PAGING: [&str; 4] = [SORT_BY, SORT_DIR, PAGE_SIZE, PAGE_NUMBER];

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
        let operation = spec.find("GET", "/new", false).unwrap();
        let effect = Memory::new().consider(operation, "/new", &[]).unwrap();
        assert!(effect.is_none());
    }

    /// Returns what the handlers read and the spec does not have.
    fn unknown(spec: &Spec) -> Vec<String> {
        let mut unknown = Vec::new();
        for (id, handler) in handlers() {
            let operation = spec.operation(id);
            unknown.extend(operation.is_none().then(|| id.to_owned()));
            for name in handler.reads() {
                let parameters = operation.map_or(&[][..], |operation| &operation.parameters);
                if !parameters.iter().any(|parameter| parameter.name == name) {
                    unknown.push(format!("{id}: {name}"));
                }
            }
        }
        unknown
    }

    #[test]
    fn every_operation_and_parameter_that_a_handler_reads_is_in_the_spec() {
        assert_eq!(unknown(&Spec::bundled().unwrap()), [""; 0]);
    }

    #[test]
    fn no_handler_ignores_a_filter() {
        let spec = Spec::bundled().unwrap();
        for (id, handler) in handlers() {
            let reads = [handler.reads(), PAGING.to_vec()].concat();
            for Parameter { name, .. } in &spec.operation(id).unwrap().parameters {
                let filters = name.starts_with("filters[") || name.starts_with("query[");
                assert!(!filters || reads.contains(&name.as_str()), "{id}: {name}");
            }
        }
    }

    #[test]
    fn a_parameter_that_is_renamed_in_the_spec_is_missed() {
        let renamed = include_str!("../spec.json").replace(r#""label""#, r#""title""#);
        assert_eq!(
            unknown(&Spec::parse(&renamed).unwrap()),
            [
                "cloud_image_create: label",
                "cloud_stack_add: label",
                "cloud_stack_copy: label",
                "server_provision: label",
                "server_firewall_security_groups_add: label",
                "ssh_key_add: label"
            ]
        );
    }
}
