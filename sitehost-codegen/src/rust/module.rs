//! The folders of the generated code: a file for each operation and each type, and one for each module that makes their
//! names known.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;

use super::uses::{Uses, use_line};
use super::{Files, choice, group, operation, print, read, record, words};
use crate::model::{Api, Type, TypeKind, TypeName};
use crate::naming;
use crate::progenitor::{ReplyTypes, Rust};

/// Stands in the first file and holds for all: what clippy says of names and shapes that are the API's.
const ALLOWED: &str = "#![allow(
    clippy::large_enum_variant,
    clippy::module_inception,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::type_complexity
)]
";

/// The module of the types that belong to no module of the API.
const TYPES: &str = "types";

/// The modules below a module, and the files in it with the names that they make known.
#[derive(Default)]
struct Module {
    children: BTreeSet<String>,
    files: BTreeMap<String, Vec<String>>,
}

type Modules = BTreeMap<Vec<String>, Module>;

fn generated(module: &[String], file: Option<&str>) -> String {
    let parts: Vec<&str> = module.iter().map(String::as_str).chain(file).collect();
    format!("sitehost-api/src/generated/{}.rs", parts.join("/"))
}

/// Makes a module known to the one above it, and so on up to the root.
fn connect(modules: &mut Modules, module: &[String]) {
    for end in 0..module.len() {
        let above = modules.entry(module[..end].to_vec()).or_default();
        above.children.insert(module[end].clone());
    }
}

/// The module that a type is in: its own, or `types`.
fn home(name: &TypeName) -> Vec<String> {
    match name.module.as_slice() {
        [] => vec![TYPES.to_owned()],
        module => module.to_vec(),
    }
}

fn print_type(
    api: &Api,
    name: &TypeName,
    made: &Type,
    types: Option<&Vec<Rust>>,
) -> Result<String, String> {
    let mut uses = Uses::of(&name.module, [name.name.clone()]);
    let (short, docs) = (name.name.as_str(), made.description.as_str());
    let items = match &made.kind {
        TypeKind::Read(members) => {
            let types = types.map(Vec::as_slice).unwrap_or_default();
            read::print(api, (short, docs), members, types, &mut uses)?
        }
        TypeKind::Sent(members) => group::print(short, docs, members, &mut uses)?,
        TypeKind::Words(list) => words::print(short, docs, list, &mut uses)?,
        TypeKind::Choice(alternatives) => choice::print(short, docs, alternatives, &mut uses)?,
    };
    Ok(print::file("", &uses, &items))
}

/// The names that the file of a type makes known.
fn type_names(name: &TypeName, made: &Type) -> Vec<String> {
    let required = match &made.kind {
        TypeKind::Sent(members) => record::required_type(&name.name, members),
        _ => None,
    };
    [name.name.clone()]
        .into_iter()
        .chain(required.map(|name| name.to_string()))
        .collect()
}

/// The file that holds a module together.
fn print_module(docs: &str, attributes: &str, module: &Module) -> String {
    let public = module
        .children
        .iter()
        .map(|child| format!("pub mod {child};\n"));
    let private = module.files.keys().map(|file| format!("mod {file};\n"));
    let exports = module.files.iter().map(|(file, names)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("pub {}", use_line(&format!("self::{file}"), &names))
    });
    let items = [
        attributes.to_owned(),
        public.collect(),
        private.collect(),
        exports.collect(),
    ];
    print::file(docs, &Uses::default(), &items)
}

/// The generated files of the SDK.
pub fn files(api: &Api, types: &ReplyTypes) -> Result<Files, String> {
    let mut files = Files::new();
    let mut modules = Modules::new();
    for (operation, reply) in api.operations.iter().zip(&types.replies) {
        connect(&mut modules, &operation.module);
        let module = modules.entry(operation.module.clone()).or_default();
        let required = record::required_type(&operation.type_name, &operation.parameters);
        let names = [operation.type_name.clone()]
            .into_iter()
            .chain(required.map(|name| name.to_string()));
        module.files.insert(operation.file.clone(), names.collect());
        let text = operation::print(api, operation, reply.as_ref())?;
        files.insert(generated(&operation.module, Some(&operation.file)), text);
    }
    for (name, made) in &api.types {
        let home = home(name);
        connect(&mut modules, &home);
        let module = modules.entry(home.clone()).or_default();
        let mut file = naming::not_keyword(&name.name.to_snake_case());
        while module.files.contains_key(&file) || module.children.contains(&file) {
            file.push_str("_type");
        }
        module.files.insert(file.clone(), type_names(name, made));
        files.insert(
            generated(&home, Some(&file)),
            print_type(api, name, made, types.members.get(name))?,
        );
    }
    for (path, module) in &modules {
        let (docs, file) = match path.as_slice() {
            [] => (
                "The operations of the SiteHost API, in the folders of its paths.".to_owned(),
                generated(&["mod".to_owned()], None),
            ),
            [only] if only == TYPES => (
                "Types that more than one module of the API has.".to_owned(),
                generated(path, None),
            ),
            path => {
                let name = path.join("/");
                let docs = api
                    .modules
                    .get(&name)
                    .cloned()
                    .unwrap_or_else(|| format!("Operations under `/{name}`."));
                (docs, generated(path, None))
            }
        };
        let attributes = match path.is_empty() {
            true => format!(
                "{ALLOWED}\n/// The address of the API.\npub(crate) const SERVER: &str = {:?};\n",
                api.server
            ),
            false => String::new(),
        };
        files.insert(file, print_module(&docs, &attributes, module));
    }
    Ok(files)
}
