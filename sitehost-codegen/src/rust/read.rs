//! Structs that replies are read into.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::print;
use super::uses::Uses;
use crate::doc_text;
use crate::model::{Api, Member, SchemaKind};
use crate::progenitor::Rust;

/// A Rust type as code.
pub fn type_of(rust: &Rust, uses: &mut Uses) -> TokenStream {
    match rust {
        Rust::Named(name) => uses.named(name),
        Rust::Simple(name) => uses.name(name),
        Rust::Option(inner) => {
            let inner = type_of(inner, uses);
            quote!(Option<#inner>)
        }
        Rust::List(entry) => {
            let entry = type_of(entry, uses);
            quote!(Vec<#entry>)
        }
        Rust::Map(value) => {
            let (map, value) = (uses.name("BTreeMap"), type_of(value, uses));
            quote!(#map<String, #value>)
        }
        Rust::Page(entry) => {
            let (page, entry) = (uses.name("Page"), type_of(entry, uses));
            quote!(#page<#entry>)
        }
    }
}

/// What serde has to be told about a member.
fn serde(member: &Member, rust: &Rust) -> Option<TokenStream> {
    let json = &member.json;
    let mut said = Vec::new();
    if member.is_flat {
        said.push(quote!(flatten));
    } else if *json != member.name {
        said.push(quote!(rename = #json));
    }
    // A missing member is an empty list or map. serde takes it for `None` by itself.
    if matches!(rust, Rust::List(_) | Rust::Map(_)) && !member.required {
        said.push(quote!(default));
    }
    (!said.is_empty()).then(|| quote!(#[serde(#(#said),*)]))
}

/// The description of a member: its own, or that of its type.
fn description<'a>(api: &'a Api, member: &'a Member) -> Option<&'a str> {
    member
        .schema
        .description
        .as_deref()
        .or_else(|| match &member.schema.kind {
            SchemaKind::Named(name) => Some(api.types.get(name)?.description.as_str()),
            _ => None,
        })
}

/// The line of the macro `setters!` for one member.
fn setter(name: &str, rust: &Rust, uses: &mut Uses) -> Result<String, String> {
    let (how, inner) = match rust {
        Rust::Option(inner) => ("maybe", &**inner),
        Rust::List(entry) => ("each", &**entry),
        rust => ("one", rust),
    };
    let ty = print::type_name(type_of(inner, uses))?;
    Ok(format!("    {name}: {how}<{ty}>,\n"))
}

/// The struct, and setters for tests that build a reply.
pub fn print(
    api: &Api,
    (name, docs): (&str, &str),
    members: &[Member],
    types: &[Rust],
    uses: &mut Uses,
) -> Result<Vec<String>, String> {
    let ident = format_ident!("{name}");
    let docs = doc_text::attributes(docs);
    let (serialize, deserialize) = (uses.name("Serialize"), uses.name("Deserialize"));
    uses.name("setters");
    let fields = members.iter().zip(types).map(|(member, rust)| {
        let name = format_ident!("{}", member.name);
        let docs = description(api, member)
            .map(doc_text::attributes)
            .unwrap_or_default();
        let (serde, ty) = (serde(member, rust), type_of(rust, uses));
        quote!(#(#docs)* #serde pub #name: #ty)
    });
    let structure = print::item(quote! {
        #(#docs)*
        #[derive(Clone, Debug, Default, PartialEq, #serialize, #deserialize)]
        #[non_exhaustive]
        pub struct #ident { #(#fields),* }
    })?;
    let setters = members
        .iter()
        .zip(types)
        .map(|(member, rust)| setter(&member.name, rust, uses));
    let setters: String = setters.collect::<Result<_, _>>()?;
    Ok(vec![
        structure,
        format!("setters!({name} {{\n{setters}}});\n"),
    ])
}
