//! progenitor takes a member at its word: a flag is a flag, and what is there is not empty. The API is looser than that, so
//! the members of loose schemas get a reader, and so do lists and maps.

use std::collections::BTreeMap;

use quote::quote;
use syn::{Field, Item, parse_quote};

use super::{Tally, member_name, renamed, reply_types};
use crate::bindings::{self, Reading};
use crate::lower::reply_structs;
use crate::model::{Api, Property, SchemaKind};

/// How a member is read.
struct Reader {
    function: &'static str,
    /// Whether it may be left out.
    optional: bool,
    /// Its type, where "none" is in that already.
    whole: Option<&'static str>,
}

fn reader(api: &Api, member: &Property) -> Option<Reader> {
    let optional = !member.required;
    let plain = |function| Reader {
        function,
        optional,
        whole: None,
    };
    let of_optional = |function| optional.then(|| plain(function));
    match &member.schema.kind {
        SchemaKind::Named(name) => match bindings::binding(name) {
            Some(binding) => match binding.reading {
                Reading::Itself(function) => of_optional(function?),
                Reading::By(_, function) if optional => Some(plain(function)),
                Reading::By(function, _) => Some(plain(function)),
                Reading::Whole(function) => Some(Reader {
                    function,
                    optional: true,
                    whole: Some(binding.rust),
                }),
            },
            None => match &api.schemas.get(name)?.schema.kind {
                SchemaKind::Words(_) => of_optional(bindings::OPTIONAL_WORD),
                _ => of_optional(bindings::OPTIONAL_OBJECT),
            },
        },
        SchemaKind::Object(_) => of_optional(bindings::OPTIONAL_OBJECT),
        SchemaKind::List(_) => of_optional(bindings::OPTIONAL_LIST),
        SchemaKind::Map(_) => Some(plain(bindings::MAP)),
        _ => None,
    }
}

fn apply(field: &mut Field, reader: &Reader) -> syn::Result<()> {
    if let Some(whole) = reader.whole {
        field.ty = syn::parse_str(whole)?;
    }
    let rename = field.attrs.iter().find_map(renamed);
    let rename = rename.map(|name| quote!(rename = #name,));
    let default = reader.optional.then(|| quote!(default,));
    let function = reader.function;
    field
        .attrs
        .retain(|attribute| !attribute.path().is_ident("serde"));
    field
        .attrs
        .push(parse_quote!(#[serde(#rename #default deserialize_with = #function)]));
    Ok(())
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let mut readers: BTreeMap<(String, String), Reader> = BTreeMap::new();
    for (name, members) in reply_structs(api) {
        for member in members {
            if let Some(reader) = reader(api, member) {
                readers.insert((name.clone(), member.name.clone()), reader);
            }
        }
    }
    let due = readers.len();
    for item in reply_types(file).into_iter().flatten() {
        let Item::Struct(item) = item else { continue };
        for field in &mut item.fields {
            let place = member_name(field).map(|name| (item.ident.to_string(), name));
            if let Some(reader) = place.and_then(|place| readers.remove(&place))
                && apply(field, &reader).is_err()
            {
                return Tally { found: 0, due };
            }
        }
    }
    Tally {
        found: due - readers.len(),
        due,
    }
}
