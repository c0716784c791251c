//! Validates the parameters of a request against those of its operation.

use crate::decode::Pair;
use crate::refusal::Refusal;
use crate::spec::Parameter;

/// A parameter of the request that the operation documents.
struct Sent<'a> {
    parameter: &'a Parameter,
    /// Its index in the documented order.
    place: usize,
    value: &'a str,
}

fn find_documented<'a>(
    documented: &'a [Parameter],
    pairs: &'a [Pair],
) -> Result<Vec<Sent<'a>>, Refusal> {
    pairs
        .iter()
        .map(|(name, value)| {
            let place = documented
                .iter()
                .position(|parameter| parameter.name == *name);
            let place = place.ok_or_else(|| Refusal::Unknown { name: name.clone() })?;
            Ok(Sent {
                parameter: &documented[place],
                place,
                value,
            })
        })
        .collect()
}

fn check_doubled(sent: &[Sent<'_>]) -> Result<(), Refusal> {
    for (index, one) in sent.iter().enumerate() {
        if !one.parameter.is_list
            && sent[..index]
                .iter()
                .any(|earlier| earlier.place == one.place)
        {
            return Err(Refusal::Doubled {
                name: one.parameter.name.clone(),
            });
        }
    }
    Ok(())
}

fn check_missing(documented: &[Parameter], sent: &[Sent<'_>]) -> Result<(), Refusal> {
    for (place, parameter) in documented.iter().enumerate() {
        if parameter.required && !sent.iter().any(|one| one.place == place) {
            return Err(Refusal::Missing {
                name: parameter.name.clone(),
            });
        }
    }
    Ok(())
}

/// Checks the order. All entries of a list have the same place, so a parameter between them is out of order too.
fn check_order(sent: &[Sent<'_>]) -> Result<(), Refusal> {
    for neighbours in sent.windows(2) {
        if let [earlier, later] = neighbours
            && earlier.place > later.place
        {
            let [name, after] = [later, earlier].map(|one| one.parameter.name.clone());
            return Err(Refusal::OutOfOrder { name, after });
        }
    }
    Ok(())
}

/// Returns whether the parameter clears its list: a list with one empty entry clears, whatever the type of its entries.
fn clears_list(one: &Sent<'_>, sent: &[Sent<'_>]) -> bool {
    one.parameter.is_list
        && one.value.is_empty()
        && sent.iter().filter(|other| other.place == one.place).count() == 1
}

fn check_values(sent: &[Sent<'_>]) -> Result<(), Refusal> {
    for one in sent {
        let Parameter { name, kind, .. } = one.parameter;
        if !kind.accepts(one.value) && !clears_list(one, sent) {
            return Err(Refusal::WrongType {
                name: name.clone(),
                expected: kind.to_string(),
            });
        }
    }
    Ok(())
}

/// Returns the first mistake. Names are checked first, then the order, then values.
pub(super) fn validate(documented: &[Parameter], pairs: &[Pair]) -> Result<(), Refusal> {
    let sent = find_documented(documented, pairs)?;
    check_doubled(&sent)?;
    check_missing(documented, &sent)?;
    check_order(&sent)?;
    check_values(&sent)
}
