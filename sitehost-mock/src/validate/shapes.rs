//! Validates what is sent at a place of the tree against its shape. `structs`, `lists` and `maps` do so for what has
//! parts, and come back here for each of them.

use super::sent::Sent;
use super::{lists, maps, structs};
use crate::refusal::Refusal;
use crate::spec::{Kind, Shape};

/// Checks a place. `sent` is everything that is sent there, and the first `depth` parts are the place.
pub(super) fn check(shape: &Shape, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    match shape {
        Shape::Value { kind, .. } => check_value(kind, sent, depth),
        Shape::List(list) => lists::check(list, sent, depth),
        Shape::Map(values) => maps::check(values, sent, depth),
        Shape::Struct(members) => structs::check(members, sent, depth),
        Shape::OneOf(shapes) => check_one_of(shapes, sent, depth),
    }
}

fn check_value(kind: &Kind, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    if let Some(one) = sent.iter().find(|one| one.part(depth).is_some()) {
        return Err(one.wrong_shape("a single value", one.place(depth)));
    }
    if let [_, second, ..] = sent {
        return Err(second.doubled());
    }
    match sent.iter().find(|one| !kind.accepts(one.value)) {
        None => Ok(()),
        Some(one) => Err(Refusal::WrongType {
            name: one.name.to_owned(),
            expected: kind.to_string(),
        }),
    }
}

/// Checks the alternatives that have parts if the request has, and those that are values if not. If none of several
/// fits, the mistake is that of the first.
fn check_one_of(shapes: &[Shape], sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    let has_parts = sent.iter().any(|one| one.part(depth).is_some());
    let mut suited: Vec<_> = shapes
        .iter()
        .filter(|shape| shape.is_value() != has_parts)
        .collect();
    if suited.is_empty() {
        suited = shapes.iter().collect();
    }
    let mut first = Ok(());
    for shape in suited {
        match check(shape, sent, depth) {
            Ok(()) => return Ok(()),
            Err(refusal) if first.is_ok() => first = Err(refusal),
            Err(_) => {}
        }
    }
    first
}
