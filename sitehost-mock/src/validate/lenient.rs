//! What a lenient mock takes beyond what the API documents: the vendor's Go SDK sends it, and PHP reads it.

use std::borrow::Cow;

use super::sent::Sent;
use crate::decode::{Decoded, Pair};
use crate::refusal::Refusal;
use crate::spec::{CLIENT, KEY, Method, Operation, Parameter, Shape, find};

fn has_key(pairs: &[Pair]) -> bool {
    pairs.iter().any(|(name, _)| name == KEY)
}

/// Returns the parameters of a POST: those of its query and of its body, first the part that has the key. What is in
/// both with the same value counts once.
fn merged(decoded: &Decoded) -> Result<Vec<Pair>, Refusal> {
    let query = decoded.query.as_deref().map_err(Clone::clone)?;
    let form = decoded.form.as_deref().map_err(Clone::clone)?;
    let (first, second) = if has_key(query) {
        (query, form)
    } else {
        (form, query)
    };
    let rest = second.iter().filter(|pair| !first.contains(pair));
    Ok(first.iter().chain(rest).cloned().collect())
}

/// Returns the parameters that the operation is to have. `carried` returns those from the place where they belong.
pub(super) fn parameters<'a>(
    operation: &Operation,
    decoded: &'a Decoded,
    carried: Result<&'a [Pair], Refusal>,
) -> Result<Cow<'a, [Pair]>, Refusal> {
    let mut pairs = match (operation.method, carried) {
        (Method::Post, Err(Refusal::KeyInUrl | Refusal::QueryOnPost)) => {
            Cow::Owned(merged(decoded)?)
        }
        (_, carried) => Cow::Borrowed(carried?),
    };
    // The API does not look at the account where it needs none.
    if operation.parameter(&[CLIENT]).is_none() {
        pairs.to_mut().retain(|(name, _)| name != CLIENT);
    }
    Ok(pairs)
}

/// Brings what was sent into the documented order. What belongs to the same list, map or struct is then adjacent, and
/// entries keep their order, so a list stays as it was sent.
pub(super) fn arrange(members: &[Parameter], sent: &mut [Sent<'_>], depth: usize) {
    // What no member has is refused later, wherever it is.
    let index = |one: &Sent<'_>| find(members, one.parts.get(depth..).unwrap_or_default());
    sent.sort_by_key(index);
    for run in sent.chunk_by_mut(|one, next| index(one) == index(next)) {
        if let Some(member) = run.first().and_then(index).map(|index| &members[index]) {
            arrange_shape(&member.shape, run, depth + member.path.len());
        }
    }
}

fn arrange_shape(shape: &Shape, sent: &mut [Sent<'_>], depth: usize) {
    let entries = match shape {
        Shape::Struct(members) => return arrange(members, sent, depth),
        Shape::List(list) => &list.entries,
        Shape::Map(values) => values,
        Shape::Value { .. } | Shape::OneOf(_) => return,
    };
    let keys: Vec<_> = sent.iter().map(|one| one.part(depth)).collect();
    // Each `x[]` is an entry of its own, whose place among the others counts.
    if keys.contains(&Some("")) {
        return;
    }
    let first = |one: &Sent<'_>| keys.iter().position(|key| *key == one.part(depth));
    sent.sort_by_cached_key(first);
    for entry in sent.chunk_by_mut(|one, next| one.part(depth) == next.part(depth)) {
        arrange_shape(entries, entry, depth + 1);
    }
}
