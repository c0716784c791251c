//! Model to progenitor's own client file: method shells, their docs and the reply types.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ::progenitor::{GenerationSettings, Generator, TypeImpl};

use crate::bindings::{self, Rust};
use crate::lower::{self, lower};
use crate::model::{Api, Operation, SchemaKind};

/// Tells progenitor which types there are already: every request, every bound schema, every choice of words and every
/// page.
fn settings(api: &Api, operations: &[&Operation]) -> GenerationSettings {
    let mut settings = GenerationSettings::new();
    settings.with_map_type("::std::collections::BTreeMap");
    let mut replace = |schema: &str, rust: &str| {
        settings.with_replacement(schema, rust, std::iter::empty::<TypeImpl>());
    };
    for binding in bindings::BINDINGS {
        if let Rust::Type(rust) | Rust::Maybe(rust) = binding.rust {
            replace(binding.schema, rust);
        }
    }
    replace(lower::ANYTHING, "Value");
    for (name, shared) in &api.schemas {
        if matches!(shared.schema.kind, SchemaKind::Words(_)) {
            replace(name, name);
        }
    }
    for operation in operations {
        replace(&operation.type_name, &operation.type_name);
        if let Some(item) = operation.page_item() {
            replace(&lower::page_name(item), &format!("Page<{item}>"));
        }
    }
    settings
}

/// Runs progenitor. Its panics are errors too: `check` lets nothing through that is known to cause one, and this is for
/// the rest.
fn run(api: &Api, operations: &[&Operation]) -> Result<syn::File, String> {
    let document = lower(api, operations)?;
    let run = || Generator::new(&settings(api, operations)).generate_tokens(&document);
    let tokens = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(tokens)) => tokens,
        Ok(Err(error)) => return Err(format!("progenitor does not take it: {error}")),
        Err(panic) => return Err(format!("progenitor panicked: {}", panic_text(&*panic))),
    };
    syn::parse2(tokens)
        .map_err(|error| format!("progenitor wrote code that does not parse: {error}"))
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> &str {
    match (panic.downcast_ref::<String>(), panic.downcast_ref::<&str>()) {
        (Some(text), _) => text,
        (_, Some(text)) => text,
        _ => "no message",
    }
}

/// Has progenitor write the client file of the whole API.
///
/// # Errors
///
/// What progenitor says, with the operation that it says it about.
pub fn generate(api: &Api) -> Result<syn::File, String> {
    let all: Vec<&Operation> = api.operations.iter().collect();
    run(api, &all).map_err(|error| {
        let culprit = all
            .iter()
            .find_map(|operation| Some((&operation.id, run(api, &[operation]).err()?)));
        match culprit {
            Some((id, error)) => format!("{id}: {error}"),
            None => error,
        }
    })
}
