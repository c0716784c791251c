//! What callers pass for a shape, and what a request keeps of it.

use proc_macro2::TokenStream;
use quote::quote;

use super::uses::Uses;
use crate::model::{Scalar, Shape};

/// The type of one value.
fn scalar(scalar: &Scalar, uses: &mut Uses) -> TokenStream {
    match scalar {
        Scalar::Text => quote!(String),
        Scalar::Secret => uses.name("Secret"),
        Scalar::Id => uses.name("Id"),
        Scalar::Integer => quote!(i64),
        Scalar::Number => quote!(f64),
        Scalar::Flag => quote!(bool),
        Scalar::DateTime => uses.name("DateTime"),
        Scalar::UnixTime => uses.name("UnixTime"),
        Scalar::Word(name) => uses.named(name),
    }
}

/// Whether callers may pass anything that turns into the value.
fn converts(shape: &Shape) -> bool {
    matches!(shape, Shape::Value(scalar) if *scalar != Scalar::Flag)
        || matches!(shape, Shape::Choice(_))
}

/// The type of the field that keeps a shape.
pub fn field_type(shape: &Shape, uses: &mut Uses) -> TokenStream {
    match shape {
        Shape::Value(value) => scalar(value, uses),
        Shape::List { entry, .. } => {
            let entry = field_type(entry, uses);
            quote!(Vec<#entry>)
        }
        Shape::Map(value) => {
            let value = field_type(value, uses);
            quote!(Vec<(String, #value)>)
        }
        Shape::Group(name) | Shape::Choice(name) => uses.named(name),
    }
}

/// The type of the argument that callers pass for a shape.
pub fn argument_type(shape: &Shape, uses: &mut Uses) -> TokenStream {
    match shape {
        Shape::List { entry, .. } => {
            let entry = argument_type(entry, uses);
            quote!(impl IntoIterator<Item = #entry>)
        }
        Shape::Map(value) => {
            let value = argument_type(value, uses);
            quote!(impl IntoIterator<Item = (impl Into<String>, #value)>)
        }
        shape => {
            let ty = field_type(shape, uses);
            if converts(shape) {
                quote!(impl Into<#ty>)
            } else {
                ty
            }
        }
    }
}

/// An argument turned into what the field keeps.
pub fn converted(shape: &Shape, argument: TokenStream) -> TokenStream {
    match shape {
        Shape::List { entry, .. } if converts(entry) => {
            quote!(#argument.into_iter().map(Into::into).collect())
        }
        Shape::List { entry, .. } => {
            let value = converted(entry, quote!(entry));
            match value.to_string() == "entry" {
                true => quote!(#argument.into_iter().collect()),
                false => quote!(#argument.into_iter().map(|entry| #value).collect()),
            }
        }
        Shape::Map(value) => {
            let value = converted(value, quote!(value));
            quote!(#argument.into_iter().map(|(key, value)| (key.into(), #value)).collect())
        }
        shape if converts(shape) => quote!(#argument.into()),
        _ => argument,
    }
}

/// An argument of type `Option` turned into what the field of an optional parameter keeps.
pub fn converted_option(shape: &Shape, argument: &TokenStream) -> TokenStream {
    let value = converted(shape, argument.clone());
    if value.to_string() == argument.to_string() {
        quote!(#argument)
    } else if matches!(shape, Shape::Value(_) | Shape::Choice(_)) {
        quote!(#argument.map(Into::into))
    } else {
        quote!(#argument.map(|#argument| #value))
    }
}
