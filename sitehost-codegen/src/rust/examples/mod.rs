//! Requests made of the spec's examples: for the docs, and as the table that the tests go through.

mod writer;

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::{Files, print};
use crate::model::{Api, Operation};
use writer::{Values, Writer};

/// Whether an expression has a name in it that is neither a method's nor a field's.
fn mentions(tokens: &TokenStream, name: &str) -> bool {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let is = |place: Option<usize>, sign: char| {
        let token = place.and_then(|place| tokens.get(place));
        matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
    };
    tokens.iter().enumerate().any(|(place, token)| match token {
        TokenTree::Ident(ident) => {
            ident == name && !is(place.checked_sub(1), '.') && !is(Some(place + 1), ':')
        }
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}

/// The sample in a request's docs.
pub fn sample(api: &Api, operation: &Operation) -> Result<String, String> {
    let mut writer = Writer::new(api, Values::Documented);
    let request = writer.request(operation, true);
    let code = print::item(quote! {
        fn sample() {
            let request = #request;
        }
    })?;
    let body: Vec<&str> = code
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .collect();
    let date = match mentions(&request, "date") {
        true => "# fn date(text: &str) -> sitehost_api::DateTime { text.parse().unwrap() }\n",
        false => "",
    };
    let bind = if operation.reply.is_some() {
        "let reply = "
    } else {
        ""
    };
    Ok(format!(
        "{date}# async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {{\n\
         {}\n{}\n{bind}client.{}(&request).await?;\n# Ok(())\n# }}",
        writer.uses(),
        body.join("\n"),
        operation.id,
    ))
}

/// The file that shows a visitor the requests of one operation.
fn operation_file(api: &Api, operation: &Operation) -> Result<String, String> {
    let id = &operation.id;
    let mut documented = Writer::new(api, Values::Documented);
    let (full, minimal) = (
        documented.request(operation, true),
        documented.request(operation, false),
    );
    let mut chosen = Writer {
        named: documented.named,
        ..Writer::new(api, Values::Chosen)
    };
    let request = chosen.request(operation, true);
    let values = format_ident!(
        "{}",
        if mentions(&request, "values") {
            "values"
        } else {
            "_values"
        }
    );
    let visit_documented = quote! {
        /// Shows the documented requests: with all parameters, and with the required ones only.
        pub async fn visit_documented(visitor: &mut impl Visitor) {
            visitor.visit(#id, Kind::Full, #full).await;
            visitor.visit(#id, Kind::Minimal, #minimal).await;
        }
    };
    let visit_chosen = quote! {
        /// Shows a request with all parameters, which has the values that `values` gives.
        pub async fn visit_chosen(#values: &mut impl Values, visitor: &mut impl Visitor) {
            visitor.visit(#id, Kind::Chosen, #request).await;
        }
    };
    let mut uses = chosen.uses();
    let date = if mentions(&quote!(#full #minimal), "date") {
        ", date"
    } else {
        ""
    };
    uses.push_str(&format!("use crate::{{Kind, Values, Visitor{date}}};\n"));
    let items = [
        uses,
        print::item(visit_documented)?,
        print::item(visit_chosen)?,
    ];
    Ok(print::file(
        &format!("`{}`", operation.path),
        &Default::default(),
        &items,
    ))
}

/// The table of example requests that the tests go through: a file for each operation, and one that goes through them.
pub fn files(api: &Api) -> Result<Files, String> {
    let mut files = Files::new();
    let mut modules = String::new();
    let mut documented = Vec::new();
    let mut chosen = Vec::new();
    for operation in &api.operations {
        let path = [
            operation.module.as_slice(),
            std::slice::from_ref(&operation.file),
        ]
        .concat()
        .join("/");
        files.insert(
            format!("tests/src/generated/{path}.rs"),
            operation_file(api, operation)?,
        );
        let id = format_ident!("{}", operation.id);
        modules.push_str(&format!("#[path = \"{path}.rs\"]\nmod {id};\n"));
        documented.push(quote!(#id::visit_documented(visitor).await;));
        chosen.push(quote!(#id::visit_chosen(values, visitor).await;));
    }
    let ids = api.operations.iter().map(|operation| &operation.id);
    let items = [
        // An example may be close to π.
        "#![allow(clippy::approx_constant)]\n".to_owned(),
        modules,
        "use crate::{Values, Visitor};\n".to_owned(),
        print::item(quote! {
            /// Every operation in the spec.
            pub const OPERATIONS: &[&str] = &[#(#ids),*];
        })?,
        print::item(quote! {
            /// Shows a visitor the documented requests of every operation.
            pub async fn visit_documented(visitor: &mut impl Visitor) {
                #(#documented)*
            }
        })?,
        print::item(quote! {
            /// Shows a visitor a request of every operation that has all parameters, with the values that `values` gives.
            pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
                #(#chosen)*
            }
        })?,
    ];
    let docs = "Requests made of the spec's examples.";
    files.insert(
        "tests/src/generated/mod.rs".to_owned(),
        print::file(docs, &Default::default(), &items),
    );
    Ok(files)
}
