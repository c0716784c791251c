//! Doubts about parameters of several rows: lists that the page writes in two forms, and groups that are alike.

use super::doubts::Doubts;
use super::page::Row;
use super::parameter_shapes::{Parameter, Shape};
use super::wire_name::{self, Part};

/// Whether a description gives the list with numbers where the name has none, or the other way round.
fn other_form(row: &Row) -> bool {
    let Some((head, parts)) = wire_name::split(&row.name) else {
        return false;
    };
    let name = [vec![Part::Member(head.to_owned())], parts].concat();
    let forms = wire_name::quoted(&row.description);
    forms.iter().any(|form| {
        wire_name::pairs(&name, form).iter().any(|(_, own, other)| {
            matches!((own, other), (Part::Entry { is_numbered: a }, Part::Entry { is_numbered: b }) if a != b)
        })
    })
}

/// Raises doubts about a list whose entries nothing keeps together, or that has another form in its description.
pub fn list_doubts(parameter: &Parameter, doubts: &mut Doubts) {
    if let Shape::Repeat(row) = &parameter.shape {
        let shown = format!("the name has `{}`, without `[]`", row.name);
        let reading = "the description repeats it for each value";
        doubts.parameter(row, &[&shown, reading], "A list is taken (`x-repeat`).");
    }
    let Shape::List { is_numbered, entry } = &parameter.shape else {
        return;
    };
    let Some(row) = entry.rows().first().copied() else {
        return;
    };
    let shown = format!("the name has `{}`", row.name);
    if !is_numbered && matches!(**entry, Shape::Group(_)) {
        let reading = "PHP reads `[]` as one more entry for each member";
        let taken = "A list of groups with numbers is taken.";
        doubts.form(&entry.rows(), &[&shown, reading], taken);
    } else if other_form(row) && !doubts.has(row) {
        let reading = "the description numbers the list differently";
        doubts.parameter(row, &[&shown, reading], "The form of the name is taken.");
    }
}

/// Raises a doubt if groups that share a schema require different members.
pub fn group_doubts(parameters: &[Parameter], doubts: &mut Doubts) {
    let members = |parameter: &Parameter| match &parameter.shape {
        Shape::Group(members) => {
            let member = |(name, shape): &(String, Shape)| (name.clone(), shape.is_required());
            Some(members.iter().map(member).collect::<Vec<_>>())
        }
        _ => None,
    };
    for (place, parameter) in parameters.iter().enumerate() {
        let Some(own) = members(parameter) else {
            continue;
        };
        let names = |members: &[(String, bool)]| {
            members
                .iter()
                .map(|(name, _)| name.clone())
                .collect::<Vec<_>>()
        };
        let first = parameters[..place].iter().find_map(|other| {
            let theirs = members(other)?;
            (names(&theirs) == names(&own)).then_some((&other.wire, theirs))
        });
        if let (Some((wire, theirs)), Some(row)) = (first, parameter.shape.rows().first())
            && theirs != own
        {
            let readings = [
                format!(
                    "the members of `{wire}` and of `{}` are the same",
                    parameter.wire
                ),
                "not the same ones are required".to_owned(),
            ];
            doubts.parameter(
                row,
                &[&readings[0], &readings[1]],
                "One schema is taken for all, with the required members of the first.",
            );
        }
    }
}
