//! progenitor sorts members by name. A reader looks for them in the order of the spec, the identifier first.

use std::collections::BTreeMap;

use syn::punctuated::Punctuated;
use syn::{Field, Fields, Item, Token};

use super::{Tally, member_name, reply_types};
use crate::lower::reply_structs;
use crate::model::{Api, Property};

/// The fields in the order of the members, if each of them is one.
fn in_order(
    fields: &Punctuated<Field, Token![,]>,
    members: &[Property],
) -> Option<Punctuated<Field, Token![,]>> {
    let place = |field: &Field| {
        let name = member_name(field)?;
        members.iter().position(|member| member.name == name)
    };
    let sorted: BTreeMap<usize, Field> = fields
        .iter()
        .map(|field| Some((place(field)?, field.clone())))
        .collect::<Option<_>>()?;
    (sorted.len() == members.len()).then(|| sorted.into_values().collect())
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let structs: BTreeMap<String, &[Property]> = reply_structs(api).into_iter().collect();
    let mut found = 0;
    for item in reply_types(file).into_iter().flatten() {
        if let Item::Struct(item) = item
            && let Fields::Named(fields) = &mut item.fields
            && let Some(members) = structs.get(&item.ident.to_string())
            && let Some(sorted) = in_order(&fields.named, members)
        {
            fields.named = sorted;
            found += 1;
        }
    }
    Tally {
        found,
        due: structs.len(),
    }
}
