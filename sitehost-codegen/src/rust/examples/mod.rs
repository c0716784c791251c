//! Requests made of the spec's examples: for the docs, and as the table that the tests go through.

mod writer;

use std::collections::{BTreeMap, BTreeSet};

use quote::{format_ident, quote};

use super::{Files, print};
use crate::model::{Api, Operation};
use writer::{Values, Writer};

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
    let date = match writer.uses_date {
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
        if chosen.uses_values {
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
    let date = if documented.uses_date { ", date" } else { "" };
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

/// The file of a folder, which goes through the folders and the operations in it.
fn folder_file(
    docs: &str,
    before: Vec<String>,
    parts: &BTreeSet<String>,
) -> Result<String, String> {
    let names: Vec<_> = parts.iter().map(|part| format_ident!("{part}")).collect();
    let modules = parts.iter().map(|part| format!("mod {part};\n"));
    let mut items = before;
    items.extend([
        modules.collect(),
        "use crate::{Values, Visitor};\n".to_owned(),
        print::item(quote! {
            /// Shows a visitor the documented requests of every operation here.
            pub async fn visit_documented(visitor: &mut impl Visitor) {
                #(#names::visit_documented(visitor).await;)*
            }
        })?,
        print::item(quote! {
            /// Shows a visitor a request of every operation here that has all parameters, with the values that `values`
            /// gives.
            pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
                #(#names::visit_chosen(values, visitor).await;)*
            }
        })?,
    ]);
    Ok(print::file(docs, &Default::default(), &items))
}

/// The table of example requests that the tests go through: a file for each operation, and one for each folder.
pub fn files(api: &Api) -> Result<Files, String> {
    let path = |parts: &[String]| format!("tests/src/generated/{}.rs", parts.join("/"));
    let mut files = Files::new();
    let mut folders: BTreeMap<&[String], BTreeSet<String>> = BTreeMap::new();
    for operation in &api.operations {
        let module = operation.module.as_slice();
        let file = [module, std::slice::from_ref(&operation.file)].concat();
        for depth in 0..=module.len() {
            let folder = folders.entry(&module[..depth]).or_default();
            folder.insert(file[depth].clone());
        }
        files.insert(path(&file), operation_file(api, operation)?);
    }
    for (folder, parts) in &folders {
        let (docs, before, file) = match folder {
            [] => {
                let ids = api.operations.iter().map(|operation| &operation.id);
                let operations = print::item(quote! {
                    /// Every operation in the spec.
                    pub const OPERATIONS: &[&str] = &[#(#ids),*];
                })?;
                // An example may be close to π.
                let before = vec![
                    "#![allow(clippy::approx_constant)]\n".to_owned(),
                    operations,
                ];
                (
                    "Requests made of the spec's examples.".to_owned(),
                    before,
                    path(&["mod".to_owned()]),
                )
            }
            folder => (
                format!("Operations under `/{}`.", folder.join("/")),
                Vec::new(),
                path(folder),
            ),
        };
        files.insert(file, folder_file(&docs, before, parts)?);
    }
    Ok(files)
}
