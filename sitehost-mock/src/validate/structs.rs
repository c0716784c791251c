//! Validates the members of a struct. A form or a query is a struct too, whose members have names with brackets.

use super::sent::Sent;
use super::shapes;
use crate::name;
use crate::refusal::Refusal;
use crate::spec::{Parameter, find, first_name};

/// Checks a struct. The first `depth` parts are its place; a form has none.
pub(super) fn check(members: &[Parameter], sent: &[Sent<'_>], depth: usize) -> Result<(), Refusal> {
    let indices: Vec<_> = sent
        .iter()
        .map(|one| member(members, one, depth))
        .collect::<Result<_, _>>()?;
    check_doubled_and_missing(members, sent, &indices, depth)?;
    check_order(sent, &indices)?;
    let mut rest = sent;
    for run in indices.chunk_by(|one, next| one == next) {
        let (of_member, later) = rest.split_at(run.len());
        rest = later;
        let member = &members[run[0]];
        shapes::check(&member.shape, of_member, depth + member.path.len())?;
    }
    Ok(())
}

/// Returns the index of the member to which something that was sent belongs.
fn member(members: &[Parameter], one: &Sent<'_>, depth: usize) -> Result<usize, Refusal> {
    let rest = one.parts.get(depth..).unwrap_or_default();
    if let Some(index) = find(members, rest) {
        return Ok(index);
    }
    let place = one.place(depth);
    if rest.is_empty() {
        return Err(one.wrong_shape("an object", first_name(members, place)));
    }
    let name = one.name.to_owned();
    if depth == 0 {
        return Err(Refusal::Unknown { name });
    }
    let members: Vec<_> = members
        .iter()
        .map(|member| format!("`{}`", name::joined(&member.path)))
        .collect();
    Err(Refusal::UnknownMember {
        name,
        place,
        members: members.join(", "),
    })
}

/// Checks that every member that is a single value is sent once, and that none is missing which is required.
fn check_doubled_and_missing(
    members: &[Parameter],
    sent: &[Sent<'_>],
    indices: &[usize],
    depth: usize,
) -> Result<(), Refusal> {
    let mut is_sent = vec![false; members.len()];
    for (one, index) in sent.iter().zip(indices) {
        let member = &members[*index];
        let is_value = member.shape.is_value() && one.parts.len() == depth + member.path.len();
        if is_value && is_sent[*index] {
            return Err(one.doubled());
        }
        is_sent[*index] = true;
    }
    let mut all = members.iter().zip(is_sent);
    match all.find(|(member, is_sent)| member.required && !is_sent) {
        None => Ok(()),
        Some((member, _)) => {
            let place = sent.first().map(|one| one.place(depth));
            Err(Refusal::Missing {
                name: name::within(&place.unwrap_or_default(), &member.name),
            })
        }
    }
}

/// Checks the order. All parts of a member have the same index, so another member between them is out of order too.
fn check_order(sent: &[Sent<'_>], indices: &[usize]) -> Result<(), Refusal> {
    let neighbours = sent.windows(2).zip(indices.windows(2));
    for pair in neighbours {
        if let ([earlier, later], [before, after]) = pair
            && before > after
        {
            return Err(later.out_of_order(earlier));
        }
    }
    Ok(())
}
