//! Rewritten methods, reply types and requests as the files they are kept in, one file a module of the API.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenTree;
use quote::{ToTokens, format_ident, quote};
use syn::visit::{self, Visit};
use syn::{ImplItem, ImplItemFn, Item, ReturnType, Type, Visibility, parse_quote};

use crate::model::{self, Api, Operation, Shared};
use crate::{bindings, doc_text, examples, open_enums, passes, requests, setters};

/// The first two lines of every generated file.
const HEADER: &str = "\
// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.
";

/// The module of the types that belong to no module of the API.
const TYPES: &str = "types";

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
    ("Call", "crate::runtime::client"),
    ("Client", "crate::runtime::client"),
    ("DateTime", "crate::runtime::date_time"),
    ("Id", "crate::runtime::id"),
    ("Job", "crate::runtime::reply"),
    ("Page", "crate::runtime::reply"),
    ("UnknownWord", "crate::runtime::reply::word_enum"),
    ("setters", "crate::runtime::reply::setters"),
    ("word_enum", "crate::runtime::reply::word_enum"),
    ("Method", "crate::runtime::request"),
    ("Name", "crate::runtime::request"),
    ("Params", "crate::runtime::request"),
    ("Request", "crate::runtime::request"),
    ("Secret", "crate::runtime::secrets"),
    ("Items", "crate::workflow::pagination"),
    ("Paginated", "crate::workflow::pagination"),
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
            Item::Mod(module) if module.ident == passes::TYPES => {
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

/// The names that items use: what paths begin with, and what is derived.
struct Names(BTreeSet<String>);

impl<'ast> Visit<'ast> for Names {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if let (None, Some(first)) = (path.leading_colon, path.segments.first()) {
            self.0.insert(first.ident.to_string());
        }
        visit::visit_path(self, path);
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        for token in list.tokens.clone() {
            if let TokenTree::Ident(ident) = token
                && list.path.is_ident("derive")
            {
                self.0.insert(ident.to_string());
            }
        }
    }
}

/// The module of each type that is made from the spec, `cloud/image` for `CloudImage`.
type Homes = BTreeMap<String, String>;

/// The `use` lines that the items of a module need.
fn imports(items: &[Item], module: &str, children: &BTreeSet<String>, homes: &Homes) -> Vec<Item> {
    let mut names = Names(BTreeSet::new());
    for item in items {
        names.visit_item(item);
    }
    let used = names.0;
    let known = IMPORTS
        .iter()
        .filter(|(name, _)| used.contains(*name))
        .map(|(name, from)| (*name, *from));
    let paths: Vec<(&str, String)> = used
        .iter()
        .filter_map(|name| Some((name.as_str(), homes.get(name)?)))
        .filter(|(_, home)| *home != module)
        .map(|(name, home)| {
            (
                name,
                format!("crate::generated::{}", home.replace('/', "::")),
            )
        })
        .collect();
    let shared = paths.iter().map(|(name, path)| (*name, path.as_str()));
    let mut by_module: BTreeMap<(bool, &str), Vec<syn::Ident>> = BTreeMap::new();
    for (name, from) in known.chain(shared) {
        by_module
            .entry((from.starts_with("crate"), from))
            .or_default()
            .push(format_ident!("{name}"));
    }
    let line = |((_, from), names): (_, Vec<syn::Ident>)| -> Item {
        let mut path: syn::Path = syn::parse_str(from).unwrap_or_else(|_| parse_quote!(crate));
        let first = from.split("::").next().unwrap_or_default();
        // A child module of the crate's name would hide the crate.
        path.leading_colon = children.contains(first).then(Default::default);
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
        if let Item::Macro(item) = &item
            && let Some(printed) = setters::print(item)
        {
            text.push_str(&printed);
            continue;
        }
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

/// The reply type in a method's signature: `Call<Job>` is `Job`.
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

/// Where each type belongs: that of a shared schema into the module that its file is in, that of one operation's reply
/// to the operation, and what belongs to no module into `types`.
fn homes(api: &Api) -> Homes {
    let mut homes = Homes::new();
    for (name, Shared { module, schema }) in &api.schemas {
        let module = match module.as_slice() {
            [] => TYPES.to_owned(),
            parts => parts.join("/"),
        };
        let structs = model::structs(name, schema).into_iter();
        let names = structs.map(|(name, _)| name).chain([name.clone()]);
        homes.extend(names.map(|name| (name, module.clone())));
    }
    for operation in &api.operations {
        let module = operation.module.join("/");
        let structs = operation.reply_structs().into_iter();
        homes.extend(structs.map(|(name, _)| (name, module.clone())));
    }
    homes.retain(|name, _| name != bindings::PAGE && bindings::binding(name).is_none());
    homes
}

/// What a module's file holds.
#[derive(Default)]
struct Module {
    children: BTreeSet<String>,
    requests: Vec<Item>,
    methods: Vec<ImplItemFn>,
    types: Vec<Item>,
}

impl Module {
    fn print(self, path: &str, docs: &str, attributes: &str, homes: &Homes) -> String {
        let mut items = self.requests;
        items.extend(self.types);
        let methods = self.methods;
        if !methods.is_empty() {
            items.push(parse_quote! { impl Client { #(#methods)* } });
        }
        let mut whole: Vec<Item> = self
            .children
            .iter()
            .map(|name| format_ident!("{name}"))
            .map(|name| parse_quote!(pub mod #name;))
            .collect();
        whole.extend(imports(&items, path, &self.children, homes));
        whole.extend(items);
        print(docs, attributes, whole)
    }
}

/// The SDK's generated files.
///
/// # Errors
///
/// What progenitor wrote and no pass knows.
pub fn sdk(api: &Api, file: syn::File) -> Result<Files, String> {
    let parts = parts(file)?;
    let homes = homes(api);
    let mut root = Module::default();
    let mut modules: BTreeMap<String, Module> = BTreeMap::new();
    for operation in &api.operations {
        for depth in 0..operation.module.len() {
            let parent = match depth {
                0 => &mut root,
                _ => modules
                    .entry(operation.module[..depth].join("/"))
                    .or_default(),
            };
            parent.children.insert(operation.module[depth].clone());
        }
        let (items, method) = operation_items(operation, &parts)?;
        let module = modules.entry(operation.module.join("/")).or_default();
        module.requests.extend(items);
        module.methods.push(method);
        module.methods.extend(requests::stream(operation));
    }
    for item in parts.types {
        let home = match &item {
            Item::Struct(item) => homes.get(&item.ident.to_string()),
            _ => None,
        };
        let home = home
            .ok_or_else(|| format!("no module is known for `{}`", item.to_token_stream()))?
            .clone();
        let types = &mut modules.entry(home).or_default().types;
        let setters = match &item {
            Item::Struct(item) => Some(setters::item(item)),
            _ => None,
        };
        types.push(item);
        types.extend(setters);
    }
    for (name, Shared { schema, .. }) in &api.schemas {
        if let (Some(items), Some(home)) = (open_enums::items(name, schema), homes.get(name)) {
            modules.entry(home.clone()).or_default().types.extend(items);
        }
    }

    let mut files = Files::new();
    if modules.contains_key(TYPES) {
        root.children.insert(TYPES.to_owned());
    }
    let docs = "The operations of the SiteHost API, in the folders of its paths.";
    files.insert(
        generated("mod"),
        root.print("", docs, &format!("\n{ALLOWED}"), &homes),
    );
    for (path, module) in modules {
        let docs = match path.as_str() {
            TYPES => "What more than one module of the API has.".to_owned(),
            path => module_docs(api, path),
        };
        files.insert(generated(&path), module.print(&path, &docs, "", &homes));
    }
    Ok(files)
}

fn generated(module: &str) -> String {
    format!("sitehost-api/src/generated/{module}.rs")
}

/// The table of example requests that the tests run through.
pub fn test_table(api: &Api) -> Files {
    let ids = api.operations.iter().map(|operation| &operation.id);
    let uses = api.operations.iter().flat_map(|operation| {
        let module = operation.module.iter().map(|part| format_ident!("{part}"));
        let module = quote!(#(#module::)*);
        let name = format_ident!("{}", operation.type_name);
        let names = [Some(name), requests::required_type(operation)];
        let names = names.into_iter().flatten();
        names.map(move |name| quote!(use sitehost_api::#module #name;))
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
