//! progenitor leaves a member out where there is none. What a program writes down should have the same members each time,
//! so here "none" is `null`, and an empty list is an empty list.

use quote::{ToTokens, quote};
use syn::{Attribute, Item, Type, parse_quote};

use super::{Tally, renamed, reply_types};
use crate::lower::{is_optional, reply_structs};
use crate::model::Api;

fn skips(attribute: &Attribute) -> bool {
    attribute
        .to_token_stream()
        .to_string()
        .contains("skip_serializing_if")
}

/// Whether serde takes a missing member for `None`. A list or a map needs to be told that it is empty then.
fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let due = reply_structs(api)
        .iter()
        .flat_map(|(_, members)| members.iter())
        .filter(|member| is_optional(member))
        .count();
    let mut found = 0;
    for item in reply_types(file).into_iter().flatten() {
        let Item::Struct(item) = item else { continue };
        for field in &mut item.fields {
            let Some(place) = field.attrs.iter().position(skips) else {
                continue;
            };
            let attribute = field.attrs.remove(place);
            let rename = renamed(&attribute).map(|name| quote!(rename = #name));
            let default = (!is_option(&field.ty)).then(|| quote!(default));
            let said: Vec<_> = rename.into_iter().chain(default).collect();
            if !said.is_empty() {
                field.attrs.push(parse_quote!(#[serde(#(#said),*)]));
            }
            found += 1;
        }
    }
    Tally { found, due }
}
