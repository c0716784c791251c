//! A group of parameters that is sent as one struct.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::print;
use super::record::Record;
use super::uses::Uses;
use crate::doc_text;
use crate::model::{Index, Parameter, Shape};

/// The line that sends one member.
fn push(member: &Parameter) -> TokenStream {
    let name = format_ident!("{}", member.name);
    let wire = member.wire.strip_suffix("[]").unwrap_or(&member.wire);
    let is_repeated = matches!(
        &member.shape,
        Shape::List {
            index: Index::Repeated,
            ..
        }
    );
    match (is_repeated, member.required) {
        (true, true) => quote!(place.each(#wire, &self.#name);),
        (true, false) => quote!(place.each(#wire, self.#name.as_deref().unwrap_or_default());),
        (false, _) => quote!(place.member(#wire, &self.#name);),
    }
}

/// The struct of a group, with its methods and the order on the wire.
pub fn print(
    name: &str,
    description: &str,
    members: &[Parameter],
    uses: &mut Uses,
) -> Result<Vec<String>, String> {
    let record = Record {
        name,
        noun: "the group",
        docs: doc_text::lines(description).join("\n"),
        parameters: members,
    };
    let mut items = record.print(uses)?;
    let (tree, place) = (uses.name("ParamTree"), uses.name("Place"));
    let pushes = members.iter().map(push);
    let method = quote! {
        fn push_to(&self, place: &mut #place<'_, '_>) {
            #(#pushes)*
        }
    };
    items.push(print::implementation(
        &format!("impl {tree} for {name}"),
        vec![method],
    )?);
    Ok(items)
}
