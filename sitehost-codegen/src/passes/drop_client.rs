//! progenitor brings a client of its own: it prints URLs, sends an `api-version` header and takes HTTP 200 for success.
//! The SDK has a client; what remains of this one is the operations.

use syn::Item;

use super::Tally;
use crate::model::Api;

/// The imports of `progenitor_client`, the struct, its constructors, `ClientInfo`, `ClientHooks` and the prelude.
const DUE: usize = 7;

fn belongs_to_the_client(item: &Item) -> bool {
    match item {
        Item::Use(_) => true,
        Item::Struct(item) => item.ident == "Client",
        Item::Mod(item) => item.ident == "prelude",
        Item::Impl(item) => item.trait_.is_some() || item.items.iter().any(is_constructor),
        _ => false,
    }
}

fn is_constructor(item: &syn::ImplItem) -> bool {
    matches!(item, syn::ImplItem::Fn(function) if function.sig.ident == "new_with_client")
}

pub fn run(file: &mut syn::File, _: &Api) -> Tally {
    let before = file.items.len();
    file.items.retain(|item| !belongs_to_the_client(item));
    Tally {
        found: before - file.items.len(),
        due: DUE,
    }
}
