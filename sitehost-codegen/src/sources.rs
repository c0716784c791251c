//! Rewritten methods, reply types and requests as the files they are kept in, one file a module of the API.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{ImplItem, ImplItemFn, Item, ReturnType, Type, Visibility, parse_quote};

use crate::model::{Api, Operation};
use crate::{doc_text, examples, requests};

/// The first two lines of every generated file.
const HEADER: &str = "\
// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.
";

/// Stands in the first file and holds for all: what clippy says of names that are the API's.
const ALLOWED: &str = "#![allow(clippy::module_inception, clippy::should_implement_trait)]\n";

/// What generated code may name, and where it comes from.
const IMPORTS: &[(&str, &str)] = &[
    ("Cow", "std::borrow"),
    ("BTreeMap", "std::collections"),
    ("Deserialize", "serde"),
    ("Serialize", "serde"),
    ("Map", "serde_json"),
    ("Value", "serde_json"),
    ("Client", "crate"),
    ("Error", "crate"),
    ("Id", "crate"),
    ("Job", "crate"),
    ("JobKind", "crate"),
    ("Method", "crate"),
    ("Name", "crate"),
    ("Params", "crate"),
    ("Request", "crate"),
    ("Secret", "crate"),
];

/// The text of each generated file, by its path in the repository.
pub type Files = BTreeMap<String, String>;

/// What progenitor's file holds after the passes.
struct Parts {
    methods: BTreeMap<String, ImplItemFn>,
    types: Vec<Item>,
}

fn parts(file: syn::File) -> Result<Parts, String> {
    let mut parts = Parts {
        methods: BTreeMap::new(),
        types: Vec::new(),
    };
    for item in file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => {
                parts.types = module.content.map(|(_, items)| items).unwrap_or_default()
            }
            Item::Impl(block) => {
                for item in block.items {
                    if let ImplItem::Fn(mut method) = item {
                        method.vis = Visibility::Public(Default::default());
                        parts.methods.insert(method.sig.ident.to_string(), method);
                    }
                }
            }
            other => {
                return Err(format!(
                    "no pass knows what to do with `{}`",
                    other.to_token_stream()
                ));
            }
        }
    }
    Ok(parts)
}

fn words(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(ident.to_string());
            }
            TokenTree::Group(group) => words(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The `use` lines that some items need.
fn imports(items: &[Item], types: &BTreeSet<String>) -> Vec<Item> {
    let mut used = BTreeSet::new();
    items
        .iter()
        .for_each(|item| words(item.to_token_stream(), &mut used));
    let known = IMPORTS
        .iter()
        .filter(|(name, _)| used.contains(*name))
        .map(|(name, from)| (*name, *from));
    let shared = used
        .intersection(types)
        .map(|name| (name.as_str(), "crate::types"));
    let mut by_module: BTreeMap<(bool, &str), Vec<syn::Ident>> = BTreeMap::new();
    for (name, from) in known.chain(shared) {
        by_module
            .entry((from.starts_with("crate"), from))
            .or_default()
            .push(format_ident!("{name}"));
    }
    let line = |((_, from), names): (_, Vec<syn::Ident>)| -> Item {
        let path: syn::Path = syn::parse_str(from).unwrap_or_else(|_| parse_quote!(crate));
        match names.as_slice() {
            [one] => parse_quote!(use #path::#one;),
            many => parse_quote!(use #path::{#(#many),*};),
        }
    };
    by_module.into_iter().map(line).collect()
}

/// A file of items, an empty line between them. `attributes` belong to the file.
fn print(docs: &str, attributes: &str, items: Vec<Item>) -> String {
    let mut text = format!("{HEADER}\n");
    for line in doc_text::lines(docs) {
        text.push_str(if line.is_empty() { "//!" } else { "//! " });
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str(attributes);
    let mut group = None;
    for item in items {
        let line =
            matches!(item, Item::Use(_) | Item::Mod(_)).then(|| std::mem::discriminant(&item));
        if line.is_none() || line != group {
            text.push('\n');
        }
        group = line;
        let alone = syn::File {
            shebang: None,
            frontmatter: None,
            attrs: Vec::new(),
            items: vec![item],
        };
        text.push_str(&space_members(&prettyplease::unparse(&alone)));
    }
    text
}

/// An empty line between the members of an `impl`.
fn space_members(printed: &str) -> String {
    let mut out = String::new();
    let mut lines = printed.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let ends_member = line == "    }" || line.starts_with("    type ");
        if ends_member && lines.peek().is_some_and(|next| *next != "}") {
            out.push('\n');
        }
    }
    out
}

/// The reply type in a method's signature: `Result<Job, Error>` is `Job`.
fn reply_type(method: &ImplItemFn) -> Option<Type> {
    let ReturnType::Type(_, output) = &method.sig.output else {
        return None;
    };
    let Type::Path(path) = &**output else {
        return None;
    };
    match &path.path.segments.last()?.arguments {
        syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            syn::GenericArgument::Type(reply) => Some(reply.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn operation_items(
    operation: &Operation,
    parts: &Parts,
) -> Result<(Vec<Item>, ImplItemFn), String> {
    let method = parts.methods.get(&operation.id);
    let (method, reply) = method
        .and_then(|method| Some((method, reply_type(method)?)))
        .ok_or_else(|| {
            format!(
                "{}: progenitor wrote no method that the passes could finish",
                operation.id
            )
        })?;
    Ok((requests::items(operation, &reply), method.clone()))
}

/// What the index says about a module, or its path.
fn module_docs(api: &Api, module: &str) -> String {
    match api.tags.iter().find(|tag| tag.name == module) {
        Some(tag) => tag.description.clone(),
        None => format!("Operations under `/{module}`."),
    }
}

/// The SDK's generated files.
///
/// # Errors
///
/// What progenitor wrote and no pass knows.
pub fn sdk(api: &Api, file: syn::File) -> Result<Files, String> {
    let parts = parts(file)?;
    let types: BTreeSet<String> = parts
        .types
        .iter()
        .filter_map(|item| match item {
            Item::Struct(item) => Some(item.ident.to_string()),
            _ => None,
        })
        .collect();

    let mut modules: BTreeMap<String, (Vec<Item>, Vec<ImplItemFn>)> = BTreeMap::new();
    let mut children: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for operation in &api.operations {
        for depth in 0..operation.module.len() {
            let parent = operation.module[..depth].join("/");
            children
                .entry(parent)
                .or_default()
                .insert(operation.module[depth].clone());
            modules
                .entry(operation.module[..=depth].join("/"))
                .or_default();
        }
        let (items, method) = operation_items(operation, &parts)?;
        let module = modules.entry(operation.module.join("/")).or_default();
        module.0.extend(items);
        module.1.push(method);
    }

    let declarations = |parent: &str| -> Vec<Item> {
        let names = children.get(parent).into_iter().flatten();
        names
            .map(|name| format_ident!("{name}"))
            .map(|name| parse_quote!(pub mod #name;))
            .collect()
    };
    let mut files = Files::new();
    let mut root = declarations("");
    if !types.is_empty() {
        root.push(parse_quote!(
            pub mod types;
        ));
        let mut items = imports(&parts.types, &BTreeSet::new());
        items.extend(parts.types);
        files.insert(
            generated("types"),
            print("What the API returns.", "", items),
        );
    }
    let docs = "The operations of the SiteHost API, in the folders of its paths.";
    files.insert(generated("mod"), print(docs, &format!("\n{ALLOWED}"), root));
    for (module, (mut items, methods)) in modules {
        if !methods.is_empty() {
            items.push(parse_quote! { impl Client { #(#methods)* } });
        }
        let mut whole = declarations(&module);
        whole.extend(imports(&items, &types));
        whole.extend(items);
        files.insert(
            generated(&module),
            print(&module_docs(api, &module), "", whole),
        );
    }
    Ok(files)
}

fn generated(module: &str) -> String {
    format!("sitehost-api/src/generated/{module}.rs")
}

/// The table of example requests that the tests run through.
pub fn test_table(api: &Api) -> Files {
    let ids = api.operations.iter().map(|operation| &operation.id);
    let uses = api.operations.iter().map(|operation| {
        let module = operation.module.iter().map(|part| format_ident!("{part}"));
        let name = format_ident!("{}", operation.type_name);
        quote!(use sitehost_api::#(#module::)*#name;)
    });
    let documented = api.operations.iter().map(examples::visit_documented);
    let chosen = api.operations.iter().map(examples::visit_chosen);
    let file: syn::File = parse_quote! {
        #(#uses)*
        use crate::{Kind, Values, Visitor};

        /// Every operation in the spec.
        pub const OPERATIONS: &[&str] = &[#(#ids),*];

        /// Shows a visitor the documented requests of every operation: with all parameters, and with the required
        /// ones only.
        pub async fn visit_documented(visitor: &mut impl Visitor) {
            #(#documented)*
        }

        /// Shows a visitor a request of every operation that has all parameters, with the values that `values` gives.
        pub async fn visit_chosen(values: &mut impl Values, visitor: &mut impl Visitor) {
            #(#chosen)*
        }
    };
    let text = print("Requests made of the spec's examples.", "", file.items);
    Files::from([("tests/src/generated/examples.rs".to_owned(), text)])
}
