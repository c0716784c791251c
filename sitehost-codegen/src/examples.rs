//! Requests made of the spec's examples: for the docs, and as the table that the tests run through.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::model::{Operation, Parameter, Scalar};
use crate::requests;

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

/// The documented values of a parameter: one, unless it is a list.
fn documented_values(parameter: &Parameter) -> Vec<TokenStream> {
    // The compiler takes an integer literal for an `i32` here. All ids of a list have one type.
    let is_small = |value: &Value| value.as_i64().is_none_or(|id| i32::try_from(id).is_ok());
    let has_small_ids = parameter.example.iter().all(is_small);
    parameter
        .example
        .iter()
        .map(|value| match (&parameter.scalar, value.as_i64()) {
            (Scalar::Number, Some(integer)) => {
                let literal = Literal::f64_unsuffixed(integer as f64);
                quote!(#literal)
            }
            (Scalar::Flag, Some(integer)) => {
                let flag = integer == 1;
                quote!(#flag)
            }
            (Scalar::Id, Some(integer)) if !has_small_ids => {
                let text = integer.to_string();
                quote!(#text)
            }
            _ => literal(value),
        })
        .collect()
}

/// The documented value of a parameter, as an argument.
fn documented(parameter: &Parameter) -> TokenStream {
    let values = documented_values(parameter);
    if parameter.list {
        quote!([#(#values),*])
    } else {
        quote!(#(#values)*)
    }
}

/// A value that the tests choose, asked for under the name it is sent by.
fn chosen(parameter: &Parameter) -> TokenStream {
    let wire = &parameter.wire;
    let (one, many) = match parameter.scalar {
        Scalar::Text | Scalar::Secret | Scalar::Word(_) => ("text", "texts"),
        Scalar::Id => ("id", "ids"),
        Scalar::Integer => ("integer", "integers"),
        Scalar::Number => ("number", "numbers"),
        Scalar::Flag => ("flag", "flags"),
    };
    let method = format_ident!("{}", if parameter.list { many } else { one });
    quote!(values.#method(#wire))
}

/// Where the values of an example request are from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Values {
    /// The spec.
    Documented,
    /// The tests.
    Chosen,
}

/// A documented value as the field of a struct.
fn documented_field(parameter: &Parameter) -> TokenStream {
    let is_plain = matches!(
        parameter.scalar,
        Scalar::Integer | Scalar::Number | Scalar::Flag
    );
    let values = documented_values(parameter)
        .into_iter()
        .map(|value| match is_plain {
            true => value,
            false => quote!(#value.into()),
        });
    if parameter.list {
        quote!(vec![#(#values),*])
    } else {
        quote!(#(#values)*)
    }
}

/// A chosen value, which is a `String`, a number, a flag or a `Vec` of them, as the field of a struct.
fn chosen_field(parameter: &Parameter) -> TokenStream {
    let value = chosen(parameter);
    match (&parameter.scalar, parameter.list) {
        (Scalar::Text | Scalar::Integer | Scalar::Number | Scalar::Flag, _) => value,
        (_, false) => quote!(#value.into()),
        (_, true) => quote!(#value.into_iter().map(Into::into).collect()),
    }
}

/// An expression that builds the request with these values.
fn expression(operation: &Operation, optional: bool, values: Values) -> TokenStream {
    let name = format_ident!("{}", operation.type_name);
    let argument = |parameter: &Parameter| match values {
        Values::Documented => documented(parameter),
        Values::Chosen => chosen(parameter),
    };
    let required = operation.parameters.iter().filter(|p| p.required);
    let arguments = match requests::required_type(operation) {
        None => {
            let arguments = required.map(argument);
            quote!(#(#arguments),*)
        }
        Some(by_name) => {
            let fields = required.map(|parameter| {
                let name = format_ident!("{}", parameter.name);
                let value = match values {
                    Values::Documented => documented_field(parameter),
                    Values::Chosen => chosen_field(parameter),
                };
                quote!(#name: #value)
            });
            quote!(#by_name { #(#fields),* })
        }
    };
    let setters = operation
        .parameters
        .iter()
        .filter(|parameter| optional && !parameter.required)
        .map(|parameter| {
            let (name, value) = (format_ident!("{}", parameter.name), argument(parameter));
            quote!(.#name(#value))
        });
    quote!(#name::new(#arguments)#(#setters)*)
}

/// The sample in a request's docs.
pub fn doc_example(operation: &Operation) -> String {
    let module = operation.module.join("::");
    let full = expression(operation, true, Values::Documented);
    let code = prettyplease::unparse(&syn::parse_quote! {
        fn sample() {
            let request = #full;
        }
    });
    let body: Vec<&str> = code
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .collect();
    let imports = match requests::required_type(operation) {
        Some(required) => format!("{{{}, {required}}}", operation.type_name),
        None => operation.type_name.clone(),
    };
    let bind = if operation.reply.is_some() {
        "let reply = "
    } else {
        ""
    };
    format!(
        "# async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {{\n\
         use sitehost_api::{module}::{imports};\n\n{}\n{bind}client.{}(&request).await?;\n# Ok(())\n# }}",
        body.join("\n"),
        operation.id,
    )
}

/// Shows a visitor the example requests of one operation.
pub fn visit_documented(operation: &Operation) -> TokenStream {
    let id = &operation.id;
    let full = expression(operation, true, Values::Documented);
    let minimal = expression(operation, false, Values::Documented);
    quote! {
        visitor.visit(#id, Kind::Full, #full).await;
        visitor.visit(#id, Kind::Minimal, #minimal).await;
    }
}

/// Shows a visitor a request of one operation with every parameter, each with a value that the tests choose.
pub fn visit_chosen(operation: &Operation) -> TokenStream {
    let id = &operation.id;
    let request = expression(operation, true, Values::Chosen);
    quote! {
        visitor.visit(#id, Kind::Chosen, #request).await;
    }
}
