//! Tokens to text, with an empty line between the items of a file and between the members of an `impl`.

use proc_macro2::TokenStream;
use quote::quote;

use super::HEADER;
use super::uses::Uses;
use crate::doc_text;

/// The width of generated lines, which prettyplease keeps too.
const WIDTH: usize = 100;

/// The text of one item.
pub fn item(tokens: TokenStream) -> Result<String, String> {
    let file: syn::File = syn::parse2(tokens.clone()).map_err(|error| {
        format!("the generator wrote code that does not parse ({error}): {tokens}")
    })?;
    Ok(prettyplease::unparse(&file))
}

/// The text of a type.
pub fn type_name(tokens: TokenStream) -> Result<String, String> {
    let text = item(quote!(type Type = #tokens;))?;
    let name = text
        .strip_prefix("type Type = ")
        .and_then(|text| text.strip_suffix(";\n"));
    name.map(str::to_owned)
        .ok_or_else(|| format!("a type was printed in another way: {text}"))
}

/// The text of an `impl`, each of whose members is printed by itself.
pub fn implementation(header: &str, members: Vec<TokenStream>) -> Result<String, String> {
    const OPEN: &str = "impl Type {\n";
    let printed = members.into_iter().map(|member| {
        let text = item(quote!(impl Type { #member }))?;
        let inside = text
            .strip_prefix(OPEN)
            .and_then(|text| text.strip_suffix("}\n"));
        inside
            .map(str::to_owned)
            .ok_or_else(|| format!("an `impl` was printed in another way: {text}"))
    });
    let printed: Vec<String> = printed.collect::<Result<_, _>>()?;
    Ok(format!("{header} {{\n{}}}\n", printed.join("\n")))
}

/// The text of a file: header, docs, `use` lines and items.
pub fn file(docs: &str, uses: &Uses, items: &[String]) -> String {
    let mut text = HEADER.to_owned();
    if !docs.is_empty() {
        text.push('\n');
    }
    for line in doc_text::lines(docs) {
        text.push_str(if line.is_empty() { "//!" } else { "//! " });
        text.push_str(&line);
        text.push('\n');
    }
    let lines = uses.lines();
    let parts = [lines]
        .into_iter()
        .chain(items.iter().cloned())
        .filter(|part| !part.is_empty());
    for part in parts {
        text.push('\n');
        text.push_str(&part);
    }
    text
}

/// A paragraph of generated docs, filled to the width of the code.
pub fn filled(text: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        if width > 0 && width + word.len() >= WIDTH - "    /// ".len() {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
        }
        out.push_str(word);
        width += word.len() + 1;
    }
    out
}
