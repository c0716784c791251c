//! Words that the API may add to: an enum of those that are known, which keeps any other as it came.

use heck::ToUpperCamelCase;
use quote::format_ident;
use syn::{Ident, Item, parse_quote};

use crate::doc_text;
use crate::model::{Schema, SchemaKind};

/// The enum of a schema that is a choice of words.
pub fn items(name: &str, schema: &Schema) -> Option<Vec<Item>> {
    let SchemaKind::Words(words) = &schema.kind else {
        return None;
    };
    let name = format_ident!("{name}");
    let docs = doc_text::attributes(schema.description.as_deref().unwrap_or_default());
    let more = doc_text::verbatim(
        "\nMake one from text with `From` or `parse`, so that a known word becomes its own variant.",
    );
    let variants: Vec<Ident> = words
        .iter()
        .map(|word| format_ident!("{}", word.to_upper_camel_case()))
        .collect();
    let variant_docs = words
        .iter()
        .map(|word| doc_text::verbatim(&format!("`{word}`")));
    let declared = variants
        .iter()
        .zip(variant_docs)
        .map(|(variant, docs)| quote::quote!(#(#docs)* #variant));
    Some(vec![
        parse_quote! {
            #(#docs)*
            #(#more)*
            #[derive(Clone, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum #name {
                #(#declared,)*
                /// A word that this version of the crate does not know, as the API wrote it.
                Other(UnknownWord<#name>),
            }
        },
        parse_quote! {
            impl #name {
                /// The word as the API writes it.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    match self {
                        #(Self::#variants => #words,)*
                        Self::Other(word) => word.as_str(),
                    }
                }
            }
        },
        parse_quote! {
            impl From<&str> for #name {
                fn from(word: &str) -> Self {
                    match word {
                        #(#words => Self::#variants,)*
                        _ => Self::Other(UnknownWord::new(word)),
                    }
                }
            }
        },
        parse_quote! {
            word_enum!(#name);
        },
    ])
}
