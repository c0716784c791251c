//! progenitor takes a member at its word: a flag is a flag, and what is there is not empty. The API is looser than that, so
//! the members of loose schemas get a reader, and so do lists and maps.

use std::collections::BTreeMap;

use quote::quote;
use syn::{Field, Item, parse_quote};

use super::{Tally, member_name, renamed, reply_types};
use crate::bindings;
use crate::lower::reply_structs;
use crate::model::{Api, Property, SchemaKind};

/// How a member is read.
struct Reading {
    reader: &'static str,
    /// Whether it may be left out.
    optional: bool,
    /// Its type, where "none" is in that already.
    whole: Option<&'static str>,
}

fn reading(api: &Api, member: &Property) -> Option<Reading> {
    let optional = !member.required || member.schema.nullable;
    let plain = |reader| Reading {
        reader,
        optional,
        whole: None,
    };
    match &member.schema.kind {
        SchemaKind::Named(name) => match bindings::binding(name) {
            Some(binding) => {
                let reader = if optional {
                    binding.optional_reader
                } else {
                    binding.reader
                };
                let has_none = binding.reader == binding.optional_reader;
                Some(Reading {
                    reader: reader?,
                    optional: optional || has_none,
                    whole: has_none.then_some(binding.rust),
                })
            }
            None => {
                let words = api
                    .schemas
                    .get(name)
                    .is_some_and(|shared| matches!(shared.schema.kind, SchemaKind::Words(_)));
                (words && optional).then(|| plain(bindings::OPTIONAL_WORD))
            }
        },
        SchemaKind::List(_) if optional => Some(plain(bindings::OPTIONAL_LIST)),
        SchemaKind::Map(_) => Some(plain(bindings::MAP)),
        _ => None,
    }
}

fn apply(field: &mut Field, reading: &Reading) -> syn::Result<()> {
    if let Some(whole) = reading.whole {
        field.ty = syn::parse_str(whole)?;
    }
    let rename = field.attrs.iter().find_map(renamed);
    let rename = rename.map(|name| quote!(rename = #name,));
    let default = reading.optional.then(|| quote!(default,));
    let reader = reading.reader;
    field
        .attrs
        .retain(|attribute| !attribute.path().is_ident("serde"));
    field
        .attrs
        .push(parse_quote!(#[serde(#rename #default deserialize_with = #reader)]));
    Ok(())
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let mut readings: BTreeMap<(String, String), Reading> = BTreeMap::new();
    for (name, members) in reply_structs(api) {
        for member in members {
            if let Some(reading) = reading(api, member) {
                readings.insert((name.clone(), member.name.clone()), reading);
            }
        }
    }
    let due = readings.len();
    for item in reply_types(file).into_iter().flatten() {
        let Item::Struct(item) = item else { continue };
        for field in &mut item.fields {
            let place = member_name(field).map(|name| (item.ident.to_string(), name));
            if let Some(reading) = place.and_then(|place| readings.remove(&place))
                && apply(field, &reading).is_err()
            {
                return Tally { found: 0, due };
            }
        }
    }
    Tally {
        found: due - readings.len(),
        due,
    }
}
