//! Requests made of the spec's examples: for the docs, and as the table that the tests run through.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::model::{Operation, Parameter, Scalar};

/// One value as the Rust literal that a caller would write.
fn literal(value: &Value) -> TokenStream {
    match value {
        Value::Bool(value) => quote!(#value),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => {
                let literal = Literal::i64_unsuffixed(integer);
                quote!(#literal)
            }
            None => {
                let literal = Literal::f64_unsuffixed(number.as_f64().unwrap_or_default());
                quote!(#literal)
            }
        },
        Value::String(text) => quote!(#text),
        other => {
            let text = other.to_string();
            quote!(#text)
        }
    }
}

/// The documented value of a parameter.
fn documented(parameter: &Parameter) -> TokenStream {
    let values = parameter
        .example
        .iter()
        .map(|value| match (parameter.scalar, value.as_i64()) {
            (Scalar::Number, Some(integer)) => {
                let literal = Literal::f64_unsuffixed(integer as f64);
                quote!(#literal)
            }
            _ => literal(value),
        });
    if parameter.list {
        quote!([#(#values),*])
    } else {
        quote!(#(#values)*)
    }
}

/// A value that an encoder could get wrong. Texts alternate between `HOSTILE` and nothing at all.
fn hostile(place: usize, parameter: &Parameter) -> TokenStream {
    let text = if place.is_multiple_of(2) {
        quote!(HOSTILE)
    } else {
        quote!("")
    };
    let (one, more) = match parameter.scalar {
        Scalar::Text | Scalar::Secret | Scalar::Id => (text, quote!(HOSTILE, "", "25")),
        Scalar::Integer => (quote!(i64::MIN), quote!(i64::MIN, 0, i64::MAX)),
        Scalar::Number => (quote!(-0.1), quote!(-0.1, 1e300)),
        Scalar::Flag => (quote!(false), quote!(false, true)),
    };
    if parameter.list { quote!([#more]) } else { one }
}

/// An expression that builds the request with the values that `value` gives.
fn expression(
    operation: &Operation,
    optional: bool,
    value: impl Fn(usize, &Parameter) -> TokenStream,
) -> TokenStream {
    let name = format_ident!("{}", operation.type_name);
    let values: Vec<_> = operation
        .parameters
        .iter()
        .enumerate()
        .map(|(place, p)| (p, value(place, p)))
        .collect();
    let arguments = values
        .iter()
        .filter(|(parameter, _)| parameter.required)
        .map(|(_, value)| value);
    let setters = values
        .iter()
        .filter(|(parameter, _)| optional && !parameter.required)
        .map(|(parameter, value)| {
            let name = format_ident!("{}", parameter.name);
            quote!(.#name(#value))
        });
    quote!(#name::new(#(#arguments),*)#(#setters)*)
}

/// The sample in a request's docs.
pub fn doc_example(operation: &Operation) -> String {
    let module = operation.module.join("::");
    let full = expression(operation, true, |_, parameter| documented(parameter));
    let code = prettyplease::unparse(&syn::parse_quote! {
        fn sample() {
            let request = #full;
        }
    });
    let body: Vec<&str> = code
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .collect();
    let bind = if operation.reply.is_some() {
        "let reply = "
    } else {
        ""
    };
    format!(
        "# async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {{\n\
         use sitehost_api::{module}::{};\n\n{}\n{bind}client.{}(&request).await?;\n# Ok(())\n# }}",
        operation.type_name,
        body.join("\n"),
        operation.id,
    )
}

/// The example requests of one operation, as calls of a visitor.
pub fn visits(operation: &Operation) -> TokenStream {
    let id = &operation.id;
    let full = expression(operation, true, |_, parameter| documented(parameter));
    let minimal = expression(operation, false, |_, parameter| documented(parameter));
    let hostile = expression(operation, true, hostile);
    quote! {
        visitor.visit(#id, Kind::Full, #full).await;
        visitor.visit(#id, Kind::Minimal, #minimal).await;
        visitor.visit(#id, Kind::Hostile, #hostile).await;
    }
}
