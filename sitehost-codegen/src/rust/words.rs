//! Words that the API may add to: an enum of the known ones, which keeps any other as it came.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::print;
use super::uses::Uses;
use crate::doc_text;
use crate::model::Word;

/// The enum of a choice of words, with its conversions.
pub fn print(
    name: &str,
    description: &str,
    words: &[Word],
    uses: &mut Uses,
) -> Result<Vec<String>, String> {
    let ident = format_ident!("{name}");
    let docs = doc_text::attributes(description);
    let more = doc_text::verbatim(
        "\n`From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.",
    );
    let variants: Vec<_> = words
        .iter()
        .map(|word| format_ident!("{}", word.variant))
        .collect();
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let declared = words
        .iter()
        .zip(&variants)
        .map(|(word, variant)| -> TokenStream {
            let docs = match &word.description {
                Some(description) => doc_text::attributes(description),
                None => doc_text::attributes(&format!("`{}`", word.text)),
            };
            quote!(#(#docs)* #variant)
        });
    let unknown = uses.name("UnknownWord");
    uses.name("word_enum");
    let enumeration = print::item(quote! {
        #(#docs)*
        #(#more)*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident {
            #(#declared,)*
            /// A word that this version of the crate does not know, as the API wrote it.
            Other(#unknown<#ident>),
        }
    })?;
    let as_str = quote! {
        /// The word as the API writes it.
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                #(Self::#variants => #texts,)*
                Self::Other(word) => word.as_str(),
            }
        }
    };
    // Inlined across files, each of which the compiler may optimize by itself.
    let from = quote! {
        #[inline]
        fn from(word: &str) -> Self {
            match word {
                #(#texts => Self::#variants,)*
                _ => Self::Other(#unknown::new(word)),
            }
        }
    };
    Ok(vec![
        enumeration,
        print::implementation(&format!("impl {name}"), vec![as_str])?,
        print::implementation(&format!("impl From<&str> for {name}"), vec![from])?,
        format!("word_enum!({name});\n"),
    ])
}
