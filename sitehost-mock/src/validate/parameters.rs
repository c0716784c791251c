//! Validates the parameters of a request against those of its operation.

use super::sent::Sent;
use super::{lenient, structs};
use crate::decode::Pair;
use crate::refusal::Refusal;
use crate::spec::Operation;

fn check_at_least_one(operation: &Operation, sent: &[Sent<'_>]) -> Result<(), Refusal> {
    let names = &operation.at_least_one;
    let is_sent = sent.iter().any(|one| {
        operation
            .parameter(&one.parts)
            .is_some_and(|parameter| names.contains(&parameter.name))
    });
    if is_sent || names.is_empty() {
        return Ok(());
    }
    Err(Refusal::NoneOf {
        names: names.clone(),
    })
}

/// Returns the first mistake. In each struct, of which the whole form is one, names are checked first, then the order,
/// then what is in the members. A lenient mock takes any order.
pub(super) fn validate(
    operation: &Operation,
    pairs: &[Pair],
    is_lenient: bool,
) -> Result<(), Refusal> {
    let mut sent: Vec<_> = pairs.iter().map(Sent::of).collect::<Result<_, _>>()?;
    if is_lenient {
        lenient::arrange(&operation.parameters, &mut sent, 0);
    }
    structs::check(&operation.parameters, &sent, 0)?;
    check_at_least_one(operation, &sent)
}
