//! A member that is an object has its description on the object's own type. Here the member says the same.

use std::collections::BTreeMap;

use syn::{Attribute, GenericArgument, Item, PathArguments, Type};

use super::{Tally, reply_types};
use crate::model::Api;

fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
}

/// `Option<Vec<ImageUsersItem>>` is about `ImageUsersItem`.
fn innermost(ty: &Type) -> Option<String> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.last()? {
            GenericArgument::Type(inner) => innermost(inner),
            _ => None,
        },
        _ => Some(last.ident.to_string()),
    }
}

pub fn run(file: &mut syn::File, _: &Api) -> Tally {
    let mut tally = Tally { found: 0, due: 0 };
    let Some(items) = reply_types(file) else {
        return Tally { found: 0, due: 1 };
    };
    let mut docs: BTreeMap<String, Vec<Attribute>> = BTreeMap::new();
    for item in items.iter() {
        if let Item::Struct(item) = item {
            let own = item.attrs.iter().filter(|attribute| is_doc(attribute));
            docs.insert(item.ident.to_string(), own.cloned().collect());
        }
    }
    for item in items {
        let Item::Struct(item) = item else { continue };
        for field in item
            .fields
            .iter_mut()
            .filter(|field| !field.attrs.iter().any(is_doc))
        {
            tally.due += 1;
            if let Some(docs) = innermost(&field.ty).and_then(|name| docs.get(&name)) {
                field.attrs.splice(0..0, docs.iter().cloned());
                tally.found += 1;
            }
        }
    }
    tally
}
