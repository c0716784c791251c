//! A reply may grow members without breaking callers, so callers cannot write out all of one. They build it from its
//! `Default`, with setters.

use syn::{Attribute, Item, parse_quote};

use super::{Tally, reply_types};
use crate::lower::reply_structs;
use crate::model::Api;

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let due = reply_structs(api).len();
    let mut found = 0;
    for item in reply_types(file).into_iter().flatten() {
        if let Item::Struct(item) = item {
            let derive: Attribute =
                parse_quote!(#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]);
            item.attrs
                .retain(|attribute| !attribute.path().is_ident("derive"));
            item.attrs.extend([derive, parse_quote!(#[non_exhaustive])]);
            found += 1;
        }
    }
    Tally { found, due }
}
