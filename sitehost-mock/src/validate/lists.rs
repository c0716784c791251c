//! Validates the entries of a list. PHP reads `x[]` as the next entry, so a list may be sent as `x[0]`, `x[1]`, as `x[]`,
//! `x[]`, or as both in turn, whichever is documented. That holds for lists of values, of structs and of lists.

use std::slice;

use super::sent::Sent;
use super::shapes;
use crate::name;
use crate::refusal::Refusal;
use crate::spec::{List, Spelling};

/// Checks a list. The first `depth` parts are its place.
pub(super) fn check(list: &List, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    if list.empty_clears && is_single_empty_entry(list, sent, depth) {
        return Ok(());
    }
    if list.spelling == Spelling::Bare {
        return sent
            .iter()
            .try_for_each(|one| shapes::check(&list.entries, slice::from_ref(one), depth));
    }
    check_entries(list, sent, depth)
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

/// Checks entries that are told apart by their indices. An entry is everything with the same index, or one `x[]`.
fn check_entries(list: &List, sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    let mut previous: Option<&Sent<'_>> = None;
    let entries = sent
        .chunk_by(|one, next| one.part(depth) == next.part(depth) && one.part(depth) != Some(""));
    for (due, entry) in entries.enumerate() {
        let [first, ..] = entry else { continue };
        let is_next = first.part(depth) == Some("");
        if !is_next && first.part(depth) != Some(&*due.to_string()) {
            return Err(wrong_index(list, first, depth, due, previous));
        }
        shapes::check(&list.entries, entry, depth + 1).map_err(|refusal| match refusal {
            // The parts of one entry were meant, of which PHP makes an entry each.
            Refusal::Missing { .. } if is_next && list.spelling == Spelling::Indexed => {
                needs_index(first, depth, due)
            }
            other => other,
        })?;
        previous = entry.last();
    }
    Ok(())
}

/// Returns the refusal of a part of an entry that is sent as an entry of its own: of the one before, if there is one.
fn needs_index(first: &Sent<'_>, depth: usize, due: usize) -> Refusal {
    let index = due.saturating_sub(1).to_string();
    let mut parts = first.parts.clone();
    if let Some(part) = parts.get_mut(depth) {
        *part = &index;
    }
    first.wrong_shape("an entry with an index", name::joined(&parts))
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
        (Some(part), _) if !is_index(part) => {
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
