//! `/cloud/stack`: what is made of another stack, and names for stacks. Backups and databases of copies are not
//! remembered.

use serde_json::json;

use super::cloud_stack::{CONTAINER, EXITED, STACK, VARIABLE, compose, containers_of};
use super::compose::with_container_renamed;
use crate::memory::call::{Call, Considered};
use crate::memory::change::Change;
use crate::memory::entity::{Entity, Members};
use crate::memory::handler::{Handler, Sent};
use crate::memory::{Effect, Memory};
use crate::refusal::Refusal;

/// The names that the API documents as generated ones. Others count up from them.
const FIRST_NAME: u64 = 0xcc_567a_321b_123c;
const FIRST_COPY: u64 = 0xcc_987a_456b_321a;

/// Returns the stack that the call copies from.
fn source<'a>(call: &Considered<'a>) -> Result<&'a Entity, Refusal> {
    let [server, name] = ["source_server", "name"].map(|name| call.argument(name).text());
    call.need(&STACK, "name", &[("server_name", server), ("name", name)])
}

fn is_set(call: &Considered<'_>, flag: &'static str) -> bool {
    call.argument(flag).flag().unwrap_or_default()
}

/// A copy has a generated name. A container with the name of the stack gets that name, also in the Docker Compose file.
fn complete_copy(call: &Considered<'_>, copy: &mut Members) -> Result<(), Refusal> {
    let source = source(call)?;
    let number = FIRST_COPY + call.memory.entities.next_id(&STACK);
    let name = format!("{number:x}");
    let file = with_container_renamed(source.text("docker_file"), source.text("name"), &name);
    copy.insert("docker_file".to_owned(), file.into());
    copy.insert("ssl_enabled".to_owned(), source.text("ssl_enabled").into());
    copy.insert("name".to_owned(), name.into());
    Ok(())
}

fn copy_containers(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let source = source(call)?;
    let mut changes = Vec::new();
    for container in containers_of(call.memory, source) {
        let name = renamed(container, source, call.text("name"));
        let mut members = json!({
            "server_name": call.text("server_name"),
            "stack": call.text("name"),
            "name": name,
            "image": container.text("image"),
        });
        if is_set(call, "params[shutdown]") {
            members["state"] = EXITED.into();
        }
        changes.push(Change::add(&CONTAINER, call.client_id, members));
        changes.extend(copy_variables(call, container, name, &[]));
    }
    Ok(changes)
}

fn renamed<'a>(container: &'a Entity, source: &Entity, copy: &'a str) -> &'a str {
    match container.text("name") {
        name if name == source.text("name") => copy,
        name => name,
    }
}

/// Replaces the variables of a container of the stack by those of another one, if the call asks for that.
fn copy_variables(
    call: &Considered<'_>,
    from: &Entity,
    to: &str,
    present: &[&Entity],
) -> Vec<Change> {
    if !is_set(call, "params[copy_env_file]") {
        return Vec::new();
    }
    let variables = call.memory.inside(&CONTAINER, from, &VARIABLE).into_iter();
    let copies = variables.map(|variable| {
        let members = json!({
            "server_name": call.text("server_name"),
            "project": call.text("name"),
            "service": to,
            "name": variable.text("name"),
            "content": variable.text("content"),
        });
        Change::add(&VARIABLE, call.client_id, members)
    });
    let old = present.iter().map(|one| Change::remove(&VARIABLE, one));
    old.chain(copies).collect()
}

/// An overwritten stack gets the Docker Compose file of the other one, and the containers of that file.
fn overwrite(call: &Considered<'_>) -> Result<Vec<Change>, Refusal> {
    let source = source(call)?;
    let Some(stack) = call.entity else {
        return Ok(Vec::new());
    };
    let name = stack.text("name");
    let file = with_container_renamed(source.text("docker_file"), source.text("name"), name);
    let mut changes = compose(call, &file);
    changes.push(Change::set(&STACK, stack, "docker_file", &file));
    let overwritten = containers_of(call.memory, stack);
    for from in containers_of(call.memory, source) {
        let to = renamed(from, source, name);
        let container = overwritten.iter().find(|one| one.text("name") == to);
        let present = container.map(|one| call.memory.inside(&CONTAINER, one, &VARIABLE));
        changes.extend(copy_variables(call, from, to, &present.unwrap_or_default()));
    }
    if is_set(call, "params[shutdown]") {
        changes.push(shut_down(stack));
    }
    Ok(changes)
}

/// Plans to stop the containers that a stack has in the end.
fn shut_down(stack: &Entity) -> Change {
    let id = stack.id;
    Change::later(move |memory| {
        let stack = memory.entities.get(&STACK, id).into_iter();
        let containers = stack.flat_map(|stack| containers_of(memory, stack));
        let changes = containers.map(|one| Change::set(&CONTAINER, one, "state", EXITED));
        changes.collect()
    })
}

pub(super) const GENERATE_NAME: Handler<0> = Handler {
    reads: [],
    consider: generate_name,
};

/// Returns another name each time, so that stacks can have them.
fn generate_name(_: &Memory, _: &Sent<'_, 0>) -> Result<Effect, Refusal> {
    Ok(Box::new(|memory| {
        let number = FIRST_NAME + memory.generated_names.take();
        Some(json!({ "name": format!("{number:x}") }))
    }))
}

pub(super) static CALLS: [(&str, Call); 2] = [
    (
        "cloud_stack_copy",
        Call::add(&STACK)
            .key(&[("destination_server", "server_name")])
            .sets(&[("label", "label")])
            .reads(&[
                "source_server",
                "name",
                "params[copy_env_file]",
                "params[shutdown]",
            ])
            .completes(complete_copy)
            .also(copy_containers),
    ),
    (
        "cloud_stack_overwrite",
        Call::update(&STACK)
            .key(&[
                ("destination_server", "server_name"),
                ("destination_stack", "name"),
            ])
            .reads(&[
                "source_server",
                "name",
                "params[copy_env_file]",
                "params[shutdown]",
            ])
            .also(overwrite),
    ),
];
