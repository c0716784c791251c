//! The file of one operation: its request, how that is sent, and the methods of the client.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::read::type_of;
use super::record::{Record, required_type};
use super::uses::Uses;
use super::{examples, print, request};
use crate::doc_text;
use crate::model::{Api, Effect, Method, Operation, SchemaKind};
use crate::naming::STREAM;
use crate::progenitor::Rust;

/// The docs of a request: its method, and a sample with the documented values.
fn request_docs(api: &Api, operation: &Operation) -> Result<String, String> {
    let sample = examples::sample(api, operation)?;
    Ok(format!(
        "The parameters of [`Client::{}`].\n\n```no_run\n{sample}\n```",
        operation.id
    ))
}

/// What is said of every call: how it is sent, what it needs, and how well it is known.
fn method_docs(api: &Api, operation: &Operation) -> String {
    let method = match operation.method {
        Method::Get => "GET",
        Method::Post => "POST",
    };
    let mut paragraphs = Vec::new();
    if !operation.at_least_one.is_empty() {
        let names = operation.at_least_one.iter().map(|place| {
            let name = &operation.parameters[*place].name;
            format!("[`{name}`]({}::{name})", operation.type_name)
        });
        let names: Vec<String> = names.collect();
        paragraphs.push(format!(
            "At least one of {} must be set. Otherwise the call fails before anything is sent.",
            names.join(", ")
        ));
    }
    let is_page = operation
        .reply
        .as_ref()
        .is_some_and(|reply| matches!(reply.schema.kind, SchemaKind::Page(_)));
    if is_page && operation.paging.is_none() {
        paragraphs.push("Returns one page. How another page is requested is not known.".to_owned());
    }
    let reply = operation.reply.as_ref();
    if let Some(is_certain) = reply.and_then(|reply| request::always_has_job(api, reply)) {
        let ends = match is_certain {
            true => "Returns before the job has ended.",
            false => "If the reply has a job, the call returns before the job has ended.",
        };
        paragraphs.push(format!("{ends} [`Client::wait`] waits for it."));
    }
    paragraphs.push(format!(
        "Sends a `{method}` request to `{}`.",
        operation.path
    ));
    paragraphs.push(match &operation.page {
        Some(url) => format!("Documented at <{url}>."),
        None => {
            "SiteHost does not document this call. It is known from SiteHost's own SDK.".to_owned()
        }
    });
    let filled: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| print::filled(paragraph))
        .collect();
    format!(
        "\n{}\n\n# Errors\n\n[`Error`](crate::Error) lists what can go wrong.",
        filled.join("\n\n")
    )
}

/// The first line of the docs. A call that destroys or costs something says so there.
fn summary(operation: &Operation) -> String {
    let warning = match operation.effect {
        Some(Effect::Destroys) => "This cannot be undone.",
        Some(Effect::Costs) => "This costs money.",
        Some(Effect::Reads) | None => return operation.summary.clone(),
    };
    format!("{}. **{warning}**", operation.summary)
}

/// The method of the client that makes the call. `#[inline]` leaves its compilation to the programs that use it, so that a build
/// does not grow with each operation.
fn method(api: &Api, operation: &Operation, reply: &TokenStream, uses: &mut Uses) -> TokenStream {
    let (id, request) = (
        format_ident!("{}", operation.id),
        format_ident!("{}", operation.type_name),
    );
    let mut docs = doc_text::attributes(&summary(operation));
    if let Some(description) = &operation.description {
        docs.extend(doc_text::verbatim("\n"));
        docs.extend(doc_text::attributes(description));
    }
    docs.extend(doc_text::verbatim(&method_docs(api, operation)));
    let call = uses.name("Call");
    quote! {
        #(#docs)*
        #[inline]
        pub fn #id(&self, request: &#request) -> #call<#reply> {
            self.send(request)
        }
    }
}

/// The method of the client that goes through all pages.
fn stream(operation: &Operation, uses: &mut Uses) -> TokenStream {
    let (id, request) = (
        format_ident!("{}{STREAM}", operation.id),
        format_ident!("{}", operation.type_name),
    );
    let docs = doc_text::verbatim(&format!(
        "Returns the entries of all pages of [`{0}`](Client::{0}),\nstarting at the page or the position in the request, or at the first.\n\n\
         A page is fetched when its first entry is needed. [`Items`] describes when the stream ends,\n\
         and when it fails because the list is not whole.",
        operation.id
    ));
    let items = uses.name("Items");
    quote! {
        #(#docs)*
        #[inline]
        pub fn #id(&self, request: &#request) -> #items<#request> {
            self.items(request)
        }
    }
}

/// The text of the file.
pub fn print(api: &Api, operation: &Operation, reply: Option<&Rust>) -> Result<String, String> {
    let own =
        required_type(&operation.type_name, &operation.parameters).map(|name| name.to_string());
    let mut uses = Uses::of(
        &operation.module,
        [operation.type_name.clone()].into_iter().chain(own),
    );
    let reply = match reply {
        Some(reply) => type_of(reply, &mut uses),
        None => quote!(()),
    };
    let record = Record {
        name: &operation.type_name,
        noun: "a request",
        docs: request_docs(api, operation)?,
        parameters: &operation.parameters,
    };
    let mut items = record.print(&mut uses)?;
    items.push(request::print(api, operation, &reply, &mut uses)?);
    let mut methods = vec![method(api, operation, &reply, &mut uses)];
    if let Some(paging) = &operation.paging {
        items.push(request::print_paginated(operation, paging, &mut uses)?);
        methods.push(stream(operation, &mut uses));
    }
    let client = uses.name("Client");
    items.push(print::implementation(&format!("impl {client}"), methods)?);
    let docs = format!("`{}`: {}", operation.path, operation.summary);
    Ok(print::file(&docs, &uses, &items))
}
