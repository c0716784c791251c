//! `/cloud/stack`: stacks with their containers, and the environment variables of these.

use serde_json::{Value, json};

use super::compose::services;
use super::server::{ON_SERVER, SERVER, check_is_on};
use crate::memory::Memory;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Entity, Kind, Within, text};
use crate::refusal::Refusal;

pub(in crate::memory) static STACK: Kind = Kind {
    within: &[ON_SERVER],
    view: |memory, stack, members| {
        let containers = memory.view_inside(&STACK, stack, &CONTAINER);
        members.insert("containers".to_owned(), containers);
    },
    ..Kind::new("stack", &["server_name", "name"])
};

pub(in crate::memory) static CONTAINER: Kind = Kind {
    within: &[Within {
        kind: &STACK,
        same: &[("server_name", "server_name"), ("stack", "name")],
        shows: &[("ssl_enabled", "ssl_enabled")],
    }],
    initial: || json!({ "state": UP }),
    ..Kind::new("container", &["server_name", "stack", "name"])
};

pub(in crate::memory) static VARIABLE: Kind = Kind {
    within: &[Within {
        kind: &CONTAINER,
        same: &[
            ("server_name", "server_name"),
            ("project", "stack"),
            ("service", "name"),
        ],
        shows: &[],
    }],
    ..Kind::new("variable", &["server_name", "project", "service", "name"])
};

const UP: &str = "Up";

/// No source shows the state of a container that does not run. `Up` is Docker's word, and this one is too.
pub(super) const EXITED: &str = "Exited";

const NAME: &[(&str, &str)] = &[("server", "server_name"), ("name", "name")];
const SERVICE: &[(&str, &str)] = &[
    ("server", "server_name"),
    ("project", "stack"),
    ("service", "name"),
];

/// Returns the containers of a stack.
pub(super) fn containers_of<'a>(memory: &'a Memory, stack: &Entity) -> Vec<&'a Entity> {
    memory.inside(&STACK, stack, &CONTAINER)
}

/// Returns the containers of the stack that the call is about.
fn containers<'a>(call: &Considered<'a>) -> Vec<&'a Entity> {
    let stack = call.entity;
    stack.map_or_else(Vec::new, |stack| containers_of(call.memory, stack))
}

/// Returns the containers that the call names, or all.
pub(super) fn named_containers<'a>(call: &Considered<'a>) -> Result<Vec<&'a Entity>, Refusal> {
    let named = call.argument("containers[]");
    let mut all = containers(call);
    let names = named.list();
    let mut unknown = names.iter();
    if unknown.any(|name| !all.iter().any(|one| one.text("name") == *name)) {
        return Err(named.not_found(CONTAINER.name));
    }
    all.retain(|one| names.is_empty() || names.contains(&one.text("name")));
    Ok(all)
}

const FILTER: &str = "filters[server_name]";

/// Refuses a filter by a server that does not exist.
fn check_filter(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    if let Some(server) = call.argument(FILTER).optional() {
        call.need(&SERVER, FILTER, &[("name", server)])?;
    }
    Ok(Vec::new())
}

/// Creates and deletes containers so that the stack has one for each service of the Docker Compose file. A file in which
/// no service is found makes one with the name of the stack.
pub(super) fn compose(call: &Considered<'_>, file: &str) -> Vec<Change> {
    let mut services = services(file);
    let stack = call.text("name");
    if services.is_empty() {
        services.push((stack.to_owned(), String::new()));
    }
    let present = containers(call);
    let is_named =
        |container: &&Entity, (name, _): &(String, String)| container.text("name") == name;
    let gone = present.iter().filter(|container| {
        let mut services = services.iter();
        !services.any(|service| is_named(container, service))
    });
    let gone = gone.map(|container| Change::remove(&CONTAINER, container));
    let mut changes: Vec<_> = gone.collect();
    for service in &services {
        let (name, image) = service;
        changes.push(match present.iter().find(|one| is_named(one, service)) {
            Some(container) => Change::set(&CONTAINER, container, "image", image),
            None => {
                let members = json!({
                    "server_name": call.text("server_name"),
                    "stack": stack,
                    "name": name,
                    "image": image,
                });
                Change::add(&CONTAINER, call.client_id, members)
            }
        });
    }
    changes
}

fn add(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    check_is_on(call)?;
    Ok(compose(call, call.text("docker_file")))
}

fn update(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let file = call.argument("params[docker_compose]").optional();
    Ok(file.map_or_else(Vec::new, |file| compose(call, file)))
}

/// Sets the state of the containers that the call names, or of all.
fn set_state(call: &Considered<'_>, state: &str) -> Result<Vec<Change>, Refusal> {
    let changes = named_containers(call)?.into_iter();
    Ok(changes
        .map(|one| Change::set(&CONTAINER, one, "state", state))
        .collect())
}

/// Returns the variable of the container that has this name.
fn variable<'a>(call: &Considered<'a>, name: &str) -> Option<&'a Entity> {
    let variables = call.memory.inside(&CONTAINER, call.entity?, &VARIABLE);
    variables.into_iter().find(|one| one.text("name") == name)
}

fn set_variables(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let sent = call.argument("variables");
    let mut changes = Vec::new();
    for entry in sent.entries() {
        let name = text(&entry, "name");
        let content = entry.get("content").and_then(Value::as_str);
        changes.push(match (variable(call, name), content) {
            (Some(variable), Some(content)) => Change::set(&VARIABLE, variable, "content", content),
            (Some(variable), None) => Change::remove(&VARIABLE, variable),
            (None, Some(content)) => {
                let members = json!({
                    "server_name": call.text("server_name"),
                    "project": call.text("stack"),
                    "service": call.text("name"),
                    "name": name,
                    "content": content,
                });
                Change::add(&VARIABLE, call.client_id, members)
            }
            (None, None) => return Err(sent.not_found(VARIABLE.name)),
        });
    }
    Ok(changes)
}

fn delete_variables(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let sent = call.argument("variables[][name]");
    let names = sent.list().into_iter();
    let changes = names.map(|name| {
        let variable = variable(call, name).ok_or_else(|| sent.not_found(VARIABLE.name))?;
        Ok(Change::remove(&VARIABLE, variable))
    });
    changes.collect()
}

pub(super) static CALLS: [(&str, Call); 13] = [
    (
        "cloud_stack_add",
        Call::add(&STACK)
            .key(NAME)
            .sets(&[
                ("label", "label"),
                ("docker_compose", "docker_file"),
                ("enable_ssl", "ssl_enabled"),
            ])
            .also(add),
    ),
    ("cloud_stack_get", Call::get(&STACK).key(NAME)),
    (
        "cloud_stack_list_all",
        Call::list(&STACK)
            .filters(&[(FILTER, "server_name")])
            .also(check_filter),
    ),
    (
        "cloud_stack_update",
        Call::update(&STACK)
            .key(NAME)
            .sets(&[
                ("params[label]", "label"),
                ("params[docker_compose]", "docker_file"),
            ])
            .also(update),
    ),
    ("cloud_stack_delete", Call::delete(&STACK).key(NAME)),
    (
        "cloud_stack_start",
        Call::update(&STACK)
            .key(NAME)
            .reads(&["containers[]"])
            .also(|call| set_state(call, UP)),
    ),
    (
        "cloud_stack_restart",
        Call::update(&STACK)
            .key(NAME)
            .reads(&["containers[]"])
            .also(|call| set_state(call, UP)),
    ),
    (
        "cloud_stack_stop",
        Call::update(&STACK)
            .key(NAME)
            .reads(&["containers[]"])
            .also(|call| set_state(call, EXITED)),
    ),
    (
        "cloud_stack_backup",
        Call::update(&STACK)
            .key(NAME)
            .reads(&["containers[]"])
            .also(|call| named_containers(call).map(|_| Vec::new())),
    ),
    ("cloud_stack_purge_cache", Call::update(&STACK).key(NAME)),
    (
        "cloud_stack_environment_get",
        Call::list(&VARIABLE).key(&[
            ("server", "server_name"),
            ("project", "project"),
            ("service", "service"),
        ]),
    ),
    (
        "cloud_stack_environment_update",
        Call::update(&CONTAINER)
            .key(SERVICE)
            .reads(&["variables"])
            .also(set_variables),
    ),
    (
        "cloud_stack_environment_delete",
        Call::update(&CONTAINER)
            .key(SERVICE)
            .reads(&["variables[][name]"])
            .also(delete_variables),
    ),
];
