//! Docs come out of the spec as they stand there, in one block. Here they become lines that rustdoc reads as prose.

use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use super::{Tally, methods};
use crate::doc_text;
use crate::model::Api;

struct Docs;

impl VisitMut for Docs {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        rewrite(attributes, "");
    }
}

/// The text of a doc attribute.
fn text_of(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Replaces all doc attributes by safe lines of the same text, with `more` behind them.
fn rewrite(attributes: &mut Vec<Attribute>, more: &str) -> bool {
    let text: Vec<String> = attributes.iter().filter_map(text_of).collect();
    if text.is_empty() {
        return false;
    }
    attributes.retain(|attribute| text_of(attribute).is_none());
    let mut docs = doc_text::attributes(&text.join("\n"));
    docs.extend(doc_text::verbatim(more));
    attributes.splice(0..0, docs);
    true
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    if let Some(types) = super::reply_types(file) {
        for item in types {
            visit_mut::visit_item_mut(&mut Docs, item);
        }
    }
    let mut found = 0;
    for method in methods(file, api) {
        let errors = "\n# Errors\n\n[`Error`](crate::Error) lists what can go wrong.";
        if rewrite(&mut method.attrs, errors) {
            found += 1;
        }
    }
    Tally {
        found,
        due: api.operations.len(),
    }
}
