//! Full paths are for macros; these files are read by people, and import what they use.

use proc_macro2::{Literal, TokenStream, TokenTree};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Lit, Meta, Path};

use super::{TYPES, Tally};
use crate::model::{Api, SchemaKind};

/// What the generated files import, or need not.
const SHORT: &[&str] = &[
    "std::option::Option",
    "std::string::String",
    "std::vec::Vec",
    "std::collections::BTreeMap",
    "serde_json::Map",
    "serde_json::Value",
];

#[derive(Default)]
struct Shorten {
    found: usize,
    due: usize,
}

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        let local = names.len() == 2 && (names[0] == TYPES || names[0] == "crate");
        if path.leading_colon.is_none() && !local {
            return;
        }
        self.due += 1;
        if (local || SHORT.contains(&names.join("::").as_str()))
            && let Some(last) = path.segments.pop()
        {
            path.leading_colon = None;
            path.segments.clear();
            path.segments.push(last);
            self.found += 1;
        }
    }

    /// Paths stand in strings too: `skip_serializing_if = "::std::vec::Vec::is_empty"`.
    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if let Meta::List(list) = &mut attribute.meta
            && list.path.is_ident("serde")
        {
            list.tokens = std::mem::take(&mut list.tokens)
                .into_iter()
                .map(shorten_text)
                .collect::<TokenStream>();
        }
    }
}

/// `":: std :: vec :: Vec::is_empty"` is `"Vec::is_empty"`.
fn shorten_text(token: TokenTree) -> TokenTree {
    let text = match syn::parse_str::<Lit>(&token.to_string()) {
        Ok(Lit::Str(text)) => text.value().replace(' ', ""),
        _ => return token,
    };
    match SHORT
        .iter()
        .find_map(|path| text.strip_prefix("::")?.strip_prefix(path))
        .zip(text.rsplit("::").nth(1))
    {
        Some((rest, name)) => Literal::string(&format!("{name}{rest}")).into(),
        None => token,
    }
}

/// Every method that returns a type of the SDK names it by a full path.
fn at_least(api: &Api) -> usize {
    let replies = api
        .operations
        .iter()
        .filter_map(|operation| operation.reply.as_ref());
    replies
        .filter(|reply| matches!(reply.kind, SchemaKind::Named(_) | SchemaKind::Object(_)))
        .count()
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let mut shorten = Shorten::default();
    shorten.visit_file_mut(file);
    Tally {
        found: shorten.found,
        due: shorten.due.max(at_least(api)),
    }
}
