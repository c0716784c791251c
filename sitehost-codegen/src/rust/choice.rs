//! One of several shapes: an enum that is sent.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::argument::{argument_type, converted, field_type};
use super::print;
use super::uses::Uses;
use crate::doc_text;
use crate::model::{Alternative, AlternativeContent, Shape};

/// The function that makes an alternative with content.
fn constructor(alternative: &Alternative, shape: &Shape, uses: &mut Uses) -> TokenStream {
    let (variant, method) = (
        format_ident!("{}", alternative.variant),
        format_ident!("{}", alternative.constructor()),
    );
    let ty = argument_type(shape, uses);
    let value = converted(shape, quote!(value));
    let docs = doc_text::attributes(&alternative.description);
    quote! {
        #(#docs)*
        pub fn #method(value: #ty) -> Self {
            Self::#variant(#value)
        }
    }
}

/// The enum of a choice, with constructors and what each alternative sends.
pub fn print(
    name: &str,
    description: &str,
    alternatives: &[Alternative],
    uses: &mut Uses,
) -> Result<Vec<String>, String> {
    let ident = format_ident!("{name}");
    let docs = doc_text::attributes(description);
    let mut variants = Vec::new();
    let mut arms = Vec::new();
    let mut constructors = Vec::new();
    for alternative in alternatives {
        let variant = format_ident!("{}", alternative.variant);
        let docs = doc_text::attributes(&alternative.description);
        match &alternative.content {
            AlternativeContent::Word(word) => {
                variants.push(quote!(#(#docs)* #variant));
                arms.push(quote!(Self::#variant => place.value(#word)));
            }
            AlternativeContent::Shape(shape) => {
                let ty = field_type(shape, uses);
                variants.push(quote!(#(#docs)* #variant(#ty)));
                arms.push(quote!(Self::#variant(value) => value.push_to(place)));
                constructors.push(constructor(alternative, shape, uses));
            }
        }
    }
    let mut items = vec![print::item(quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident { #(#variants),* }
    })?];
    if !constructors.is_empty() {
        items.push(print::implementation(
            &format!("impl {name}"),
            constructors,
        )?);
    }
    let (tree, place) = (uses.name("ParamTree"), uses.name("Place"));
    let method = quote! {
        fn push_to(&self, place: &mut #place<'_, '_>) {
            match self { #(#arms),* }
        }
    };
    items.push(print::implementation(
        &format!("impl {tree} for {name}"),
        vec![method],
    )?);
    Ok(items)
}
