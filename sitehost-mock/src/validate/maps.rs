//! Validates the entries of a map.

use std::collections::HashSet;

use super::sent::Sent;
use super::shapes;
use crate::refusal::Refusal;
use crate::spec::Shape;

/// Checks a map, whose keys may come in any order, each with its whole entry. The first `depth` parts are its place.
pub(super) fn check(values: &Shape, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    for one in sent {
        check_key(values, one, depth)?;
    }
    let mut earlier = HashSet::new();
    let mut previous: Option<&Sent<'_>> = None;
    for entry in sent.chunk_by(|one, next| one.part(depth) == next.part(depth)) {
        let [first, ..] = entry else { continue };
        if !earlier.insert(first.part(depth)) {
            return Err(match previous {
                Some(previous) if !values.is_value() => first.out_of_order(previous),
                _ => first.doubled(),
            });
        }
        previous = entry.last();
        shapes::check(values, entry, depth + 1)?;
    }
    Ok(())
}

fn check_key(values: &Shape, one: &Sent<'_>, depth: usize) -> Result<(), Refusal> {
    let expected = match one.part(depth) {
        None => "a map",
        Some("") => "an entry with a key",
        Some(key) if key.contains(char::is_control) => {
            "an entry without control characters in its key"
        }
        Some(_) => return Ok(()),
    };
    let instead = values.first_name(format!("{}[KEY]", one.place(depth)));
    Err(one.wrong_shape(expected, instead))
}
