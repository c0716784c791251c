//! How a request is sent: `impl Request`, and `impl Paginated` for a list in pages.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::print;
use super::uses::Uses;
use crate::model::{
    Api, Effect, Index, Method, Operation, Paging, Parameter, Reply, Scalar, SchemaKind, Shape,
};

/// Whether the value is passed on by copying it.
fn is_copied(shape: &Shape) -> bool {
    matches!(
        shape,
        Shape::Value(
            Scalar::Integer | Scalar::Number | Scalar::Flag | Scalar::DateTime | Scalar::UnixTime
        )
    )
}

/// The line that sends one parameter.
fn push(parameter: &Parameter, uses: &mut Uses) -> TokenStream {
    let (wire, field) = (parameter.sent_name(), format_ident!("{}", parameter.name));
    let (name, required) = (uses.name("Name"), parameter.required);
    let name = quote!(const { &#name::new(#wire) });
    match &parameter.shape {
        shape @ Shape::Value(_) if required && is_copied(shape) => {
            quote!(params.push(#name, self.#field);)
        }
        Shape::Value(_) if required => quote!(params.push(#name, &self.#field);),
        Shape::Value(_) => quote!(params.push_some(#name, &self.#field);),
        Shape::List {
            index: Index::Repeated,
            clears,
            entry,
        } if matches!(**entry, Shape::Value(_)) => {
            let push = format_ident!(
                "{}",
                match (required, clears) {
                    (true, false) => "push_each",
                    (false, false) => "push_each_some",
                    (true, true) => "push_each_or_clear",
                    (false, true) => "push_each_or_clear_some",
                }
            );
            quote!(params.#push(#name, &self.#field);)
        }
        Shape::List { clears: true, .. } if required => {
            quote!(params.push_tree_or_clear(#name, &self.#field);)
        }
        Shape::List { clears: true, .. } => {
            quote!(params.push_tree_or_clear_some(#name, &self.#field);)
        }
        _ => quote!(params.push_tree(#name, &self.#field);),
    }
}

/// The line that refuses a request without any of several parameters.
fn require_any(operation: &Operation) -> Option<TokenStream> {
    let parameters: Vec<&Parameter> = operation
        .at_least_one
        .iter()
        .map(|place| &operation.parameters[*place])
        .collect();
    let wires = parameters.iter().map(|parameter| parameter.sent_name());
    let given = parameters.iter().map(|parameter| {
        let field = format_ident!("{}", parameter.name);
        match &parameter.shape {
            // An empty list sends nothing, also as the value of a key.
            Shape::Map(values) if matches!(**values, Shape::List { clears: false, .. }) => quote! {
                self.#field.as_ref().is_some_and(|values| values.iter().any(|(_, entries)| !entries.is_empty()))
            },
            Shape::List { clears: false, .. } | Shape::Map(_) => {
                quote!(self.#field.as_ref().is_some_and(|values| !values.is_empty()))
            }
            _ => quote!(self.#field.is_some()),
        }
    });
    (!parameters.is_empty()).then(|| quote!(params.require_any(&[#(#wires),*], #(#given)||*);))
}

/// Where a reply has its job.
enum JobPlace {
    /// It is the reply.
    Reply,
    /// It is that member of it.
    Member(String),
}

fn job_place(api: &Api, reply: &Reply) -> Option<(JobPlace, bool)> {
    match &reply.schema.kind {
        SchemaKind::Named(name) => {
            let member = api.members(name)?.iter().find(|member| member.is_job())?;
            Some((JobPlace::Member(member.name.clone()), member.required))
        }
        kind => kind.is_job().then_some((JobPlace::Reply, reply.required)),
    }
}

/// Whether every reply has a job. `None` if none has.
pub fn always_has_job(api: &Api, reply: &Reply) -> Option<bool> {
    job_place(api, reply).map(|(_, is_required)| is_required)
}

/// The method that names the kind of the job, where the reply does not.
fn completion(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let (kind, reply) = (operation.job_kind.as_ref()?, operation.reply.as_ref()?);
    let (place, is_required) = job_place(api, reply)?;
    let closure = match (place, is_required) {
        (JobPlace::Reply, true) => quote!(|job| job.or_kind(#kind)),
        (JobPlace::Reply, false) => quote!(|job| job.map(|job| job.or_kind(#kind))),
        (JobPlace::Member(member), is_required) => {
            let member = format_ident!("{member}");
            let value = match is_required {
                true => quote!(reply.#member.or_kind(#kind)),
                false => quote!(reply.#member.map(|job| job.or_kind(#kind))),
            };
            match reply.required && !reply.schema.nullable {
                true => quote!(|mut reply| { reply.#member = #value; reply }),
                false => quote!(|reply| reply.map(|mut reply| { reply.#member = #value; reply })),
            }
        }
    };
    Some(quote! {
        fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
            #closure
        }
    })
}

/// The implementation of `Request`.
pub fn print(
    api: &Api,
    operation: &Operation,
    reply: &TokenStream,
    uses: &mut Uses,
) -> Result<String, String> {
    let (id, path) = (&operation.id, &operation.path);
    let [cow, method, params] = ["Cow", "Method", "Params"].map(|name| uses.name(name));
    let verb = match operation.method {
        Method::Get => quote!(#method::Get),
        Method::Post => quote!(#method::Post),
    };
    let pushes: Vec<TokenStream> = operation
        .parameters
        .iter()
        .map(|parameter| push(parameter, uses))
        .collect();
    let argument = match pushes.is_empty() {
        true => format_ident!("_params"),
        false => format_ident!("params"),
    };
    let require = require_any(operation);
    let mut members = vec![
        quote!(type Reply = #reply;),
        quote! {
            fn operation(&self) -> #cow<'static, str> { #cow::Borrowed(#id) }
        },
        quote! {
            fn method(&self) -> #method { #verb }
        },
        quote! {
            fn path(&self) -> #cow<'_, str> { #cow::Borrowed(#path) }
        },
        quote! {
            fn encode(&self, #argument: &mut #params) { #require #(#pushes)* }
        },
    ];
    if let Some(effect) = operation.effect {
        let name = uses.name("Effect");
        let variant = match effect {
            Effect::Reads => quote!(Reads),
            Effect::Destroys => quote!(Destroys),
            Effect::Costs => quote!(Costs),
        };
        members.push(quote! {
            fn effect(&self) -> #name { #name::#variant }
        });
    }
    let part = operation.reply.as_ref().and_then(|reply| match reply {
        Reply { is_whole: true, .. } => Some("Whole"),
        Reply {
            required: false, ..
        } => Some("OptionalReturn"),
        _ => None,
    });
    if let Some(variant) = part {
        let (part, variant) = (uses.name("ReplyPart"), format_ident!("{variant}"));
        members.push(quote! {
            fn reply_part(&self) -> #part { #part::#variant }
        });
    }
    if operation
        .reply
        .as_ref()
        .is_some_and(|reply| api.has_secret(&reply.schema))
    {
        members.push(quote! {
            fn has_secret_reply(&self) -> bool { true }
        });
    }
    members.extend(completion(api, operation));
    let request = uses.name("Request");
    print::implementation(
        &format!("impl {request} for {}", operation.type_name),
        members,
    )
}

/// The implementation of `Paginated`.
pub fn print_paginated(
    operation: &Operation,
    paging: &Paging,
    uses: &mut Uses,
) -> Result<String, String> {
    let parameter = format_ident!("{}", paging.parameter);
    let mut members = vec![
        quote! {
            fn position(&self) -> Option<i64> { self.#parameter }
        },
        quote! {
            fn at_position(self, position: i64) -> Self { self.#parameter(position) }
        },
    ];
    if paging.is_offset {
        let kind = uses.name("Paging");
        members.insert(
            0,
            quote! {
                fn paging(&self) -> #kind { #kind::Offset }
            },
        );
    }
    let paginated = uses.name("Paginated");
    print::implementation(
        &format!("impl {paginated} for {}", operation.type_name),
        members,
    )
}
