//! A struct of parameters, the request of an operation or a group in one: fields, constructor and setters.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::argument::{argument_type, converted, converted_option, field_type};
use super::print;
use super::uses::Uses;
use crate::doc_text;
use crate::model::{Index, Parameter, Shape};

/// The most arguments of a constructor. With more, two swapped texts would go unnoticed, so a struct names them.
const MAX_ARGUMENTS: usize = 4;

/// The struct that is being written.
pub struct Record<'a> {
    /// `CloudImageCreate`
    pub name: &'a str,
    /// What its constructor makes: `a request`.
    pub noun: &'a str,
    /// Its docs, as they stand.
    pub docs: String,
    /// Its fields, in wire order.
    pub parameters: &'a [Parameter],
}

/// The name of the struct that names the required parameters, if they are too many for arguments.
pub fn required_type(name: &str, parameters: &[Parameter]) -> Option<Ident> {
    let required = parameters
        .iter()
        .filter(|parameter| parameter.required)
        .count();
    (required > MAX_ARGUMENTS).then(|| format_ident!("{name}Required"))
}

/// A field, with the first paragraph of the parameter's description.
fn field(parameter: &Parameter, ty: TokenStream) -> TokenStream {
    let name = format_ident!("{}", parameter.name);
    let lines = doc_text::lines(&parameter.description).into_iter();
    let first: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let docs = doc_text::verbatim(&first.join("\n"));
    quote!(#(#docs)* pub #name: #ty)
}

impl Record<'_> {
    fn required(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters
            .iter()
            .filter(|parameter| parameter.required)
    }

    /// The struct, its `…Required` and its methods.
    pub fn print(&self, uses: &mut Uses) -> Result<Vec<String>, String> {
        let mut items = vec![print::item(self.structure(uses))?];
        let required = required_type(self.name, self.parameters);
        if let Some(required) = &required {
            items.push(print::item(self.required_structure(required, uses))?);
        }
        let mut members = vec![match &required {
            Some(required) => self.constructor_by_name(required),
            None => self.constructor(uses),
        }];
        for parameter in self
            .parameters
            .iter()
            .filter(|parameter| !parameter.required)
        {
            members.extend(setters(parameter, uses));
        }
        items.push(print::implementation(
            &format!("impl {}", self.name),
            members,
        )?);
        Ok(items)
    }

    fn structure(&self, uses: &mut Uses) -> TokenStream {
        let name = format_ident!("{}", self.name);
        let docs = doc_text::verbatim(&self.docs);
        let default = self.required().next().is_none().then(|| quote!(Default,));
        let fields = self.parameters.iter().map(|parameter| {
            let ty = field_type(&parameter.shape, uses);
            let ty = if parameter.required {
                ty
            } else {
                quote!(Option<#ty>)
            };
            field(parameter, ty)
        });
        quote! {
            #(#docs)*
            #[derive(Clone, Debug, #default PartialEq)]
            #[non_exhaustive]
            pub struct #name { #(#fields),* }
        }
    }

    fn required_structure(&self, required: &Ident, uses: &mut Uses) -> TokenStream {
        let docs = doc_text::verbatim(&format!(
            "The required parameters of [`{}`], by name.",
            self.name
        ));
        let fields = self
            .required()
            .map(|parameter| field(parameter, field_type(&parameter.shape, uses)));
        quote! {
            #(#docs)*
            #[derive(Clone, Debug, PartialEq)]
            pub struct #required { #(#fields),* }
        }
    }

    fn constructor(&self, uses: &mut Uses) -> TokenStream {
        let mut docs = doc_text::verbatim(&match (self.required().next(), self.parameters) {
            (Some(_), _) => format!("Creates {} from its required parameters.\n\n", self.noun),
            (None, []) => format!("Creates {}. It has no parameters.", self.noun),
            (None, _) => format!("Creates {}. Every parameter is optional.", self.noun),
        });
        for parameter in self.required() {
            let lines = doc_text::lines(&parameter.description).join(" ");
            docs.extend(doc_text::verbatim(&format!(
                "- `{}`: {lines}",
                parameter.name
            )));
        }
        let arguments = self.required().map(|parameter| {
            let (name, ty) = (
                format_ident!("{}", parameter.name),
                argument_type(&parameter.shape, uses),
            );
            quote!(#name: #ty)
        });
        let arguments: Vec<TokenStream> = arguments.collect();
        let fields = self.parameters.iter().map(|parameter| {
            let name = format_ident!("{}", parameter.name);
            let value = match parameter.required {
                true => converted(&parameter.shape, quote!(#name)),
                false => quote!(None),
            };
            if name == value.to_string() {
                quote!(#name)
            } else {
                quote!(#name: #value)
            }
        });
        quote! {
            #(#docs)*
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#fields),* }
            }
        }
    }

    fn constructor_by_name(&self, required: &Ident) -> TokenStream {
        let docs = doc_text::verbatim(&format!(
            "Creates {} from its required parameters.",
            self.noun
        ));
        let fields = self.parameters.iter().map(|parameter| {
            let name = format_ident!("{}", parameter.name);
            match parameter.required {
                true => quote!(#name: required.#name),
                false => quote!(#name: None),
            }
        });
        quote! {
            #(#docs)*
            pub fn new(required: #required) -> Self {
                Self { #(#fields),* }
            }
        }
    }
}

/// What an empty list does.
fn emptiness(shape: &Shape) -> Option<&'static str> {
    match shape {
        Shape::List { clears: true, .. } => {
            Some("An empty list clears the list that the API keeps: it is sent as one empty entry.")
        }
        Shape::List {
            index: Index::Repeated | Index::Numbered,
            ..
        } => Some("An empty list sends nothing."),
        Shape::Map(_) => Some(
            "The pairs are sent in their order. A key must not contain brackets, and must occur once. An empty map sends nothing.",
        ),
        Shape::Value(_) | Shape::Group(_) | Shape::Choice(_) => None,
    }
}

/// The method that sets an optional parameter, and the one that takes an `Option` for it.
fn setters(parameter: &Parameter, uses: &mut Uses) -> [TokenStream; 2] {
    let name = format_ident!("{}", parameter.name);
    let ty = argument_type(&parameter.shape, uses);
    let value = converted(&parameter.shape, quote!(#name));
    let mut docs = doc_text::attributes(&parameter.description);
    if let Some(emptiness) = emptiness(&parameter.shape) {
        docs.extend(doc_text::verbatim(&format!("\n{emptiness}")));
    }
    let maybe = format_ident!("maybe_{}", parameter.name);
    let maybe_docs = doc_text::verbatim(&format!(
        "Sets [`{0}`](Self::{0}), or removes it from the request if the argument is `None`.",
        parameter.name
    ));
    let maybe_value = converted_option(&parameter.shape, &quote!(#name));
    let setter = quote! {
        #(#docs)*
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    };
    let maybe_setter = quote! {
        #(#maybe_docs)*
        #[must_use]
        pub fn #maybe(mut self, #name: Option<#ty>) -> Self {
            self.#name = #maybe_value;
            self
        }
    };
    [setter, maybe_setter]
}
