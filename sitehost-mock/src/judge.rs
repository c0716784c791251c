//! Judges whether a request is one that the API documents. Plain data in, plain data out.

mod parameters;

use crate::decode::{Decoded, Pair};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::spec::{KEY, Method, Operation, Spec};

/// The parameters from where the method has to carry them.
fn carried<'a>(
    method: Method,
    request: &Request,
    decoded: &'a Decoded,
) -> Result<&'a [Pair], Refusal> {
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

fn judge_key(key: &str, sent: &[Pair]) -> Result<(), Refusal> {
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

/// A request with the right address, encoding and key. Its parameters are not judged yet.
pub(crate) struct Call<'spec, 'sent> {
    pub(crate) operation: &'spec Operation,
    pub(crate) sent: &'sent [Pair],
}

impl<'spec, 'sent> Call<'spec, 'sent> {
    /// The call, or the first thing that is wrong: the address, then the encoding, then the key.
    pub(crate) fn identify(
        spec: &'spec Spec,
        key: &str,
        request: &Request,
        decoded: &'sent Decoded,
    ) -> Result<Self, Refusal> {
        let operation = spec.find(&request.method, &request.path)?;
        let sent = carried(operation.method, request, decoded)?;
        judge_key(key, sent)?;
        Ok(Self { operation, sent })
    }

    pub(crate) fn judge_parameters(&self) -> Result<(), Refusal> {
        parameters::judge(&self.operation.parameters, self.sent)
    }
}

#[cfg(test)]
mod tests;
