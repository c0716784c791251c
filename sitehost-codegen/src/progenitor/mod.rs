//! progenitor decides the Rust type of every operation's reply and of every member of one.
//!
//! It is run over a document that has what it can take ([`lower`]), and its model of the types is read ([`types`]). The code
//! that it writes is not used: its client takes HTTP 200 for success, sorts parameters, and cannot send lists in forms.

mod lower;
#[cfg(test)]
mod tests;
mod types;

use std::panic::{AssertUnwindSafe, catch_unwind};

use ::progenitor::{GenerationSettings, Generator, TypeImpl};

use crate::model::{Api, Operation};
use lower::Lowered;
pub use types::{ReplyTypes, Rust};

/// Tells progenitor which schemas stand for a type that exists.
fn settings(lowered: &Lowered) -> GenerationSettings {
    let mut settings = GenerationSettings::new();
    for (schema, rust) in &lowered.existing {
        settings.with_replacement(schema, rust, std::iter::empty::<TypeImpl>());
    }
    settings
}

/// Runs progenitor. Its panics are errors too: the check lets nothing through that is known to cause one, and this is for
/// the rest.
fn run(api: &Api, operations: &[&Operation]) -> Result<ReplyTypes, String> {
    let lowered = lower::lower(api, operations)?;
    let run = || {
        let mut generator = Generator::new(&settings(&lowered));
        generator
            .generate_tokens(&lowered.document)
            .map(|_| generator)
    };
    let generator = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(generator)) => generator,
        Ok(Err(error)) => {
            return Err(format!(
                "progenitor does not take the lowered document: {error}"
            ));
        }
        Err(panic) => return Err(format!("progenitor panicked: {}", panic_text(&*panic))),
    };
    types::read(api, operations, &lowered, generator.get_type_space())
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> &str {
    match (panic.downcast_ref::<String>(), panic.downcast_ref::<&str>()) {
        (Some(text), _) => text,
        (_, Some(text)) => text,
        _ => "no message",
    }
}

/// The Rust types of all replies.
///
/// # Errors
///
/// What progenitor says, and the operation that it says it about. Also a type that is not the one that the spec calls for,
/// which a new version of progenitor may bring.
pub fn reply_types(api: &Api) -> Result<ReplyTypes, String> {
    let all: Vec<&Operation> = api.operations.iter().collect();
    run(api, &all).map_err(|error| {
        let alone = |operation: &Operation| {
            Some(format!(
                "{}: {}",
                operation.id,
                run(api, &[operation]).err()?
            ))
        };
        api.operations.iter().find_map(alone).unwrap_or(error)
    })
}
