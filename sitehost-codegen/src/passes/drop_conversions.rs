//! The reply types come with an error type for conversions that none of them has.

use syn::Item;

use super::{Tally, reply_types};
use crate::model::Api;

pub fn run(file: &mut syn::File, _: &Api) -> Tally {
    let Some(types) = reply_types(file) else {
        return Tally { found: 0, due: 1 };
    };
    let before = types.len();
    types.retain(|item| !matches!(item, Item::Mod(module) if module.ident == "error"));
    Tally {
        found: before - types.len(),
        due: 1,
    }
}
