//! Validates the entries of a list. PHP reads `x[0]`, `x[1]` as it reads `x[]`, `x[]`, so a list of values may be sent
//! either way.

use std::slice;

use super::sent::Sent;
use super::shapes;
use crate::refusal::Refusal;
use crate::spec::{List, Spelling};

/// Checks a list. The first `depth` parts are its place.
pub(super) fn check(list: &List, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    if list.empty_clears && is_single_empty_entry(list, sent, depth) {
        return Ok(());
    }
    if list.spelling == Spelling::Bare {
        return each(list, sent, depth);
    }
    match sent.first() {
        Some(first) if first.part(depth) == Some("") => check_repeated(list, sent, depth),
        _ => check_indexed(list, sent, depth),
    }
}

fn is_single_empty_entry(list: &List, sent: &[Sent<'_>], depth: usize) -> bool {
    let [one] = sent else { return false };
    let is_entry = match list.spelling {
        Spelling::Bare => one.parts.len() == depth,
        Spelling::Indexed | Spelling::Repeated => {
            one.parts.len() == depth + 1 && matches!(one.part(depth), Some("" | "0"))
        }
    };
    is_entry && one.value.is_empty()
}

/// Checks entries each of which is sent as one parameter. The first `depth` parts are their place.
fn each(list: &List, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    sent.iter()
        .try_for_each(|one| shapes::check(&list.entries, slice::from_ref(one), depth))
}

/// Checks `x[]`, `x[]`. PHP begins an entry with each, so an entry cannot have parts in several parameters.
fn check_repeated(list: &List, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    for one in sent {
        let place = one.place(depth);
        if one.part(depth) != Some("") {
            let instead = list.entries.first_name(format!("{place}[]"));
            return Err(one.wrong_shape("an entry without an index", instead));
        }
        if list.spelling == Spelling::Indexed && !list.entries.is_value() {
            let instead = list.entries.first_name(format!("{place}[0]"));
            return Err(one.wrong_shape("an entry with an index", instead));
        }
    }
    each(list, sent, depth + 1)
}

/// Checks `x[0]`, `x[1]`. An entry is everything with the same index.
fn check_indexed(list: &List, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    let mut previous: Option<&Sent<'_>> = None;
    let entries = sent.chunk_by(|one, next| one.part(depth) == next.part(depth));
    for (due, entry) in entries.enumerate() {
        let [first, ..] = entry else { continue };
        if first.part(depth) != Some(&*due.to_string()) {
            return Err(wrong_index(list, first, depth, due, previous));
        }
        shapes::check(&list.entries, entry, depth + 1)?;
        previous = entry.last();
    }
    Ok(())
}

/// Returns the refusal of the first parameter of an entry whose index is not the one that is due.
fn wrong_index(
    list: &List,
    first: &Sent<'_>,
    depth: usize,
    due: usize,
    previous: Option<&Sent<'_>>,
) -> Refusal {
    let place = first.place(depth);
    let is_index = |part: &str| {
        part == "0" || (!part.starts_with('0') && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    match (first.part(depth), previous) {
        (None, _) => {
            let instead = match list.spelling {
                Spelling::Repeated => format!("{place}[]"),
                Spelling::Indexed | Spelling::Bare => format!("{place}[0]"),
            };
            first.wrong_shape("a list", list.entries.first_name(instead))
        }
        (Some(part), _) if part.is_empty() || !is_index(part) => {
            let instead = list.entries.first_name(format!("{place}[{due}]"));
            first.wrong_shape("an entry with an index", instead)
        }
        // The index of an earlier entry. A number that overflows is none.
        (Some(part), Some(previous)) if part.parse().is_ok_and(|index: usize| index < due) => {
            if list.entries.is_value() {
                first.doubled()
            } else {
                first.out_of_order(previous)
            }
        }
        _ => Refusal::WrongIndex {
            name: first.name.to_owned(),
            expected: format!("{place}[{due}]"),
        },
    }
}
