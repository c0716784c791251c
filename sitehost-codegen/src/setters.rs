//! Setters of reply structs, so that a caller's unit test can build a reply.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericArgument, Item, ItemMacro, ItemStruct, PathArguments, Type, parse_quote};

/// The argument of a type with one, such as `Id` of `Option<Id>`, and the name before it.
fn generic(ty: &Type) -> Option<(String, &Type)> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if arguments.args.len() == 1 => {
            Some((last.ident.to_string(), inner))
        }
        _ => None,
    }
}

/// How the macro `setters!` of the SDK writes the type of a member.
fn argument(ty: &Type) -> TokenStream {
    match generic(ty) {
        Some((name, inner)) if name == "Option" => quote!(maybe<#inner>),
        Some((name, inner)) if name == "Vec" => quote!(each<#inner>),
        _ => quote!(one<#ty>),
    }
}

/// The lines that give a struct its setters.
pub fn item(item: &ItemStruct) -> Item {
    let name = &item.ident;
    let members = item.fields.iter().filter_map(|field| {
        let name = field.ident.as_ref()?;
        let argument = argument(&field.ty);
        Some(quote!(#name: #argument))
    });
    parse_quote! {
        setters!(#name { #(#members),* });
    }
}

/// The lines as text, one a member. prettyplease leaves the inside of a macro alone, and knows how to print a struct.
pub fn print(item: &ItemMacro) -> Option<String> {
    if !item.mac.path.is_ident("setters") {
        return None;
    }
    let tokens = &item.mac.tokens;
    let printed = prettyplease::unparse(&parse_quote!(struct #tokens));
    let body = printed.strip_prefix("struct ")?.strip_suffix("}\n")?;
    Some(format!("setters!({body}}});\n"))
}
