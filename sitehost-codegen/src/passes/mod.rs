//! Rewrites of progenitor's client file, each of one thing.
//!
//! A pass says how many places it is there for and how many it found. Where the two differ, progenitor's output is not
//! what the pass was written for, and generation stops.

mod call_send;
mod document_members;
mod drop_client;
mod drop_conversions;
mod open_replies;
mod plain_docs;
mod short_paths;
mod spec_order;
mod write_every_member;

use std::collections::BTreeSet;

use crate::model::Api;

/// What a pass did.
struct Tally {
    found: usize,
    due: usize,
}

type Pass = fn(&mut syn::File, &Api) -> Tally;

/// All passes, in the order they run.
const PASSES: &[(&str, Pass)] = &[
    ("drop_client", drop_client::run),
    ("drop_conversions", drop_conversions::run),
    ("call_send", call_send::run),
    ("plain_docs", plain_docs::run),
    ("document_members", document_members::run),
    ("open_replies", open_replies::run),
    ("spec_order", spec_order::run),
    ("write_every_member", write_every_member::run),
    ("short_paths", short_paths::run),
];

/// The name of the module progenitor puts the reply types in.
pub const TYPES: &str = "types";

/// The items of the module of reply types.
fn reply_types(file: &mut syn::File) -> Option<&mut Vec<syn::Item>> {
    file.items.iter_mut().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == TYPES => {
            module.content.as_mut().map(|(_, items)| items)
        }
        _ => None,
    })
}

/// The name in JSON that an attribute gives to a field.
fn renamed(attribute: &syn::Attribute) -> Option<String> {
    let mut name = None;
    if attribute.path().is_ident("serde") {
        // What else the attribute says is of no interest, and neither is where that ends.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = meta.value().and_then(|value| value.parse::<syn::LitStr>());
            if meta.path.is_ident("rename") {
                name = Some(value?.value());
            }
            Ok(())
        });
    }
    name
}

/// The name in JSON of a reply's field.
fn member_name(field: &syn::Field) -> Option<String> {
    let renamed = field.attrs.iter().find_map(renamed);
    renamed.or_else(|| Some(field.ident.as_ref()?.to_string()))
}

/// The method of each operation.
fn methods<'a>(
    file: &'a mut syn::File,
    api: &'a Api,
) -> impl Iterator<Item = &'a mut syn::ImplItemFn> {
    let ids: BTreeSet<&str> = api
        .operations
        .iter()
        .map(|operation| operation.id.as_str())
        .collect();
    let items = file.items.iter_mut().filter_map(|item| match item {
        syn::Item::Impl(block) if block.trait_.is_none() => Some(&mut block.items),
        _ => None,
    });
    items.flatten().filter_map(move |item| match item {
        syn::ImplItem::Fn(method) if ids.contains(method.sig.ident.to_string().as_str()) => {
            Some(method)
        }
        _ => None,
    })
}

/// Runs every pass.
///
/// # Errors
///
/// The first pass that did not find what it is there for.
pub fn run(file: &mut syn::File, api: &Api) -> Result<(), String> {
    for (name, pass) in PASSES {
        let Tally { found, due } = pass(file, api);
        if found != due {
            return Err(format!(
                "the pass `{name}` found {found} of the {due} places it is there for: progenitor's output has changed, \
                 or the spec has what none had before; compare it with sitehost-codegen/src/passes/{name}.rs"
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::PASSES;

    #[test]
    fn every_pass_notices_when_there_is_nothing_for_it() {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
        let (_, api) = crate::read(&fixture).unwrap();
        for (name, pass) in PASSES {
            let tally = pass(&mut syn::parse_quote!(), &api);
            assert!(
                tally.found < tally.due,
                "{name} found {} of {}",
                tally.found,
                tally.due
            );
        }
    }

    /// One struct less, and one field less, than the spec has.
    #[test]
    fn a_reply_that_progenitor_did_not_write_is_noticed() {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
        let (_, api) = crate::read(&fixture).unwrap();
        let file = crate::progenitor::generate(&api).unwrap();
        let mut without_struct = file.clone();
        super::reply_types(&mut without_struct)
            .unwrap()
            .retain(|item| !matches!(item, syn::Item::Struct(item) if item.ident == "CloudImage"));
        let mut without_field = file;
        for item in super::reply_types(&mut without_field).unwrap() {
            if let syn::Item::Struct(item) = item
                && let syn::Fields::Named(fields) = &mut item.fields
                && item.ident == "CloudStackImage"
            {
                fields.named = fields
                    .named
                    .iter()
                    .filter(|field| field.ident.as_ref().unwrap() != "is_public")
                    .cloned()
                    .collect();
            }
        }
        for (missing, file, expected) in [
            ("a struct", without_struct, "open_replies"),
            ("a field", without_field, "spec_order"),
        ] {
            let error = super::run(&mut file.clone(), &api).unwrap_err();
            assert!(
                error.starts_with(&format!("the pass `{expected}` found")),
                "{missing}: {error}"
            );
            // Each of those that go by the members notices by itself.
            for (name, pass) in PASSES {
                if ["spec_order", "write_every_member"].contains(name) {
                    let tally = pass(&mut file.clone(), &api);
                    assert_ne!(
                        tally.found, tally.due,
                        "{name} misses nothing without {missing}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_change_in_progenitors_output_stops_generation() {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
        let (_, api) = crate::read(&fixture).unwrap();
        let mut file = crate::progenitor::generate(&api).unwrap();
        file.items
            .retain(|item| !matches!(item, syn::Item::Struct(_)));
        let error = super::run(&mut file, &api).unwrap_err();
        assert!(
            error.starts_with("the pass `drop_client` found 6 of the 7 places"),
            "{error}"
        );
    }
}
