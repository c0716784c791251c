//! The names that a generated file uses, and where they come from.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::TypeName;

/// What generated code uses of the SDK and of other crates.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("Cow", "std::borrow"),
    ("BTreeMap", "std::collections"),
    ("Deserialize", "serde"),
    ("Serialize", "serde"),
    ("Value", "serde_json"),
    ("Call", "crate::runtime::client"),
    ("Client", "crate::runtime::client"),
    ("DateTime", "crate::runtime::date_time"),
    ("Decimal", "crate::runtime::decimal"),
    ("Id", "crate::runtime::id"),
    ("Job", "crate::runtime::reply"),
    ("Page", "crate::runtime::reply"),
    ("setters", "crate::runtime::reply::setters"),
    ("UnknownWord", "crate::runtime::reply::word_enum"),
    ("word_enum", "crate::runtime::reply::word_enum"),
    ("ReplyPart", "crate::runtime::reply_part"),
    ("Effect", "crate::runtime::request"),
    ("Method", "crate::runtime::request"),
    ("Name", "crate::runtime::request"),
    ("ParamTree", "crate::runtime::request"),
    ("Params", "crate::runtime::request"),
    ("Place", "crate::runtime::request"),
    ("Request", "crate::runtime::request"),
    ("Secret", "crate::runtime::secrets"),
    ("UnixTime", "crate::runtime::unix_time"),
    ("Items", "crate::workflow::pagination"),
    ("Paginated", "crate::workflow::pagination"),
    ("Paging", "crate::workflow::pagination"),
];

/// What generated code uses of the standard library's prelude.
#[rustfmt::skip]
const PRELUDE: &[&str] = &[
    "Clone", "Debug", "Default", "Eq", "From", "Into", "IntoIterator", "Iterator", "None", "Option", "PartialEq", "Self",
    "Some", "String", "Vec",
];

/// What the samples and the tests use beside the types of the spec.
const IN_EXAMPLES: &[&str] = &["Kind", "Result", "Values", "Visitor"];

/// Whether generated code uses a name for something else than a type of the spec.
pub fn is_reserved(name: &str) -> bool {
    NAMES.iter().any(|(listed, _)| *listed == name)
        || PRELUDE.contains(&name)
        || IN_EXAMPLES.contains(&name)
}

/// The names that one file uses.
#[derive(Debug, Default)]
pub struct Uses {
    /// The types that the file itself declares.
    own: Vec<TypeName>,
    /// Where each imported name comes from.
    imports: BTreeMap<String, String>,
}

/// `crate::generated::cloud::image`, where the types of a module are.
pub fn path_of(module: &[String]) -> String {
    match module {
        [] => "crate::generated::types".to_owned(),
        module => format!("crate::generated::{}", module.join("::")),
    }
}

/// The line that imports names from a module.
pub fn use_line(module: &str, names: &[&str]) -> String {
    match names {
        [one] => format!("use {module}::{one};\n"),
        many => format!("use {module}::{{{}}};\n", many.join(", ")),
    }
}

impl Uses {
    /// Nothing yet, in a file of a module that declares these types.
    pub fn of(module: &[String], own: impl IntoIterator<Item = String>) -> Self {
        let own = own.into_iter().map(|name| TypeName {
            module: module.to_vec(),
            name,
        });
        Self {
            own: own.collect(),
            imports: BTreeMap::new(),
        }
    }

    /// Uses a name of the SDK, the standard library or another crate.
    pub fn name(&mut self, name: &str) -> TokenStream {
        if let Some((name, module)) = NAMES.iter().find(|(listed, _)| *listed == name) {
            self.imports
                .insert((*name).to_owned(), (*module).to_owned());
        }
        let name = format_ident!("{name}");
        quote!(#name)
    }

    /// Uses a type of the spec: by its name, or by its path if another type has the name here.
    pub fn named(&mut self, name: &TypeName) -> TokenStream {
        let module = path_of(&name.module);
        let short = format_ident!("{}", name.name);
        if self.own.contains(name) {
            return quote!(#short);
        }
        let is_declared = self.own.iter().any(|own| own.name == name.name);
        let is_imported = self
            .imports
            .get(&name.name)
            .is_some_and(|other| *other != module);
        if is_declared || is_imported {
            let path = module.split("::").map(|part| format_ident!("{part}"));
            return quote!(#(#path)::*::#short);
        }
        self.imports.insert(name.name.clone(), module);
        quote!(#short)
    }

    /// The `use` lines, other crates first.
    pub fn lines(&self) -> String {
        let mut by_module: BTreeMap<(bool, &str), Vec<&str>> = BTreeMap::new();
        for (name, module) in &self.imports {
            by_module
                .entry((module.starts_with("crate"), module))
                .or_default()
                .push(name);
        }
        let lines = by_module
            .iter()
            .map(|((_, module), names)| use_line(module, names));
        lines.collect()
    }
}
