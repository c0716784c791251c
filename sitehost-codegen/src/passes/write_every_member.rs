//! progenitor leaves a member out where there is none. What a program writes down should have the same members each time,
//! so here "none" is `null`, and an empty list is an empty list.

use quote::ToTokens;
use syn::{Attribute, Item, parse_quote};

use super::{Tally, renamed, reply_types};
use crate::lower::reply_structs;
use crate::model::Api;

fn skips(attribute: &Attribute) -> bool {
    attribute
        .to_token_stream()
        .to_string()
        .contains("skip_serializing_if")
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let due = reply_structs(api)
        .iter()
        .flat_map(|(_, members)| members.iter())
        .filter(|member| !member.required)
        .count();
    let mut found = 0;
    for item in reply_types(file).into_iter().flatten() {
        let Item::Struct(item) = item else { continue };
        for field in &mut item.fields {
            let Some(place) = field.attrs.iter().position(skips) else {
                continue;
            };
            let attribute = field.attrs.remove(place);
            if let Some(name) = renamed(&attribute) {
                field.attrs.push(parse_quote!(#[serde(rename = #name)]));
            }
            found += 1;
        }
    }
    Tally { found, due }
}
