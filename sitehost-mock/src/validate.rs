//! Validates a request against its operation: first the encoding and the key, then the parameters. `api` applies the rate
//! limit in between. No IO.
//!
//! The names of the parameters make a tree. `parameters` checks all of it, `shapes` one place in it.

mod lenient;
mod lists;
mod maps;
mod parameters;
mod sent;
mod shapes;
mod structs;

use std::borrow::Cow;

use crate::decode::{Decoded, Pair};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::spec::{KEY, Method, Operation};

/// Returns the parameters from the place where the method carries them: the query of a GET, the body of a POST.
fn carried<'a>(
    method: Method,
    request: &Request,
    decoded: &'a Decoded,
) -> Result<&'a [Pair], Refusal> {
    if let Some(refusal) = &request.unreadable {
        return Err(refusal.clone());
    }
    match method {
        Method::Get if request.body.is_empty() => decoded.query.as_deref().map_err(Clone::clone),
        Method::Get => Err(Refusal::BodyOnGet),
        Method::Post if request.query.is_none() => decoded.form.as_deref().map_err(Clone::clone),
        Method::Post if decoded.query.iter().flatten().any(|(name, _)| name == KEY) => {
            Err(Refusal::KeyInUrl)
        }
        Method::Post => Err(Refusal::QueryOnPost),
    }
}

fn check_key(key: &str, sent: &[Pair]) -> Result<(), Refusal> {
    let Some(place) = sent.iter().position(|(name, _)| name == KEY) else {
        return Err(Refusal::KeyMissing);
    };
    if sent[place].1 != key {
        return Err(Refusal::KeyWrong);
    }
    if place > 0 {
        return Err(Refusal::KeyNotFirst);
    }
    Ok(())
}

/// A request whose path, method, encoding and key are valid. Its other parameters are not validated yet.
pub(crate) struct Call<'spec, 'sent> {
    pub(crate) operation: &'spec Operation,
    pub(crate) sent: Cow<'sent, [Pair]>,
    is_lenient: bool,
}

impl<'spec, 'sent> Call<'spec, 'sent> {
    /// Returns the call of an operation, or the first mistake: in the encoding, then in the key.
    pub(crate) fn of(
        operation: &'spec Operation,
        key: &str,
        is_lenient: bool,
        request: &Request,
        decoded: &'sent Decoded,
    ) -> Result<Self, Refusal> {
        let carried = carried(operation.method, request, decoded);
        let sent = if is_lenient {
            lenient::parameters(operation, decoded, carried)?
        } else {
            Cow::Borrowed(carried?)
        };
        check_key(key, &sent)?;
        Ok(Self {
            operation,
            sent,
            is_lenient,
        })
    }

    pub(crate) fn validate_parameters(&self) -> Result<(), Refusal> {
        parameters::validate(self.operation, &self.sent, self.is_lenient)
    }
}

#[cfg(test)]
mod tests;
