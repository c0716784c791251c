//! What a change of the generated files breaks for callers, in the words of CHANGELOG.md.
//!
//! Generated code has one form: a file declares structs, enums and `impl` blocks; a module file declares modules and
//! re-exports all that its private files declare. So the path of an item is that of the innermost public module of its
//! file, and each changed file is read by itself.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Fields, FnArg, ImplItem, Item, ItemImpl, ReturnType, Visibility};

use crate::Files;
use crate::emit::Change;

/// The folder of the generated modules, which callers see at the root of the crate.
const ROOT: &str = "sitehost-api/src/generated/";

/// The path of that folder in generated code.
const ROOT_PATH: &str = "crate::generated::";

/// What a struct is that callers can write as a literal, so that a new field breaks them.
const LITERAL: &str = "a struct";

/// What callers can name, by path: `ssh::key::SshKey::label`.
type Surface = BTreeMap<String, Public>;

/// What callers rely on. Types are text, with the public paths of generated ones.
#[derive(PartialEq)]
enum Public {
    /// A module or a type: `an enum`.
    Item(&'static str),
    /// The type of a field, or a variant with what it holds: `These(Vec<String>)`.
    Member(String),
    /// The type that a request returns, at the path of the request and `Reply`.
    Reply(String),
    /// A method or an associated function. An argument is `self`, `&self` or `label: impl Into<String>`.
    Function {
        arguments: Vec<String>,
        output: String,
    },
}

/// The public paths of types, by the names that a file has for them.
type Types = BTreeMap<String, String>;

/// Writes code on one line, with the public paths of types.
fn write(code: TokenStream, types: &Types, text: &mut String) {
    for token in code {
        match token {
            TokenTree::Ident(name) => {
                if text.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
                    text.push(' ');
                }
                let name = name.to_string();
                let path = types.get(&name).filter(|_| !text.ends_with("::"));
                text.push_str(path.unwrap_or(&name));
            }
            TokenTree::Punct(mark) => match mark.as_char() {
                ',' => text.push_str(", "),
                mark @ ('=' | '+') => text.push_str(&format!(" {mark} ")),
                mark => text.push(mark),
            },
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write(group.stream(), types, text);
                text.push_str(close);
            }
            TokenTree::Literal(value) => text.push_str(&value.to_string()),
        }
    }
}

fn text(code: impl ToTokens, types: &Types) -> String {
    let mut text = String::new();
    write(code.into_token_stream(), types, &mut text);
    text
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// A path inside a module, which is empty for the root.
fn inside(module: &str, name: &impl ToString) -> String {
    match module {
        "" => name.to_string(),
        _ => format!("{module}::{}", name.to_string()),
    }
}

/// The innermost public module of a file, whose path stands without `ROOT` and `.rs`: `ssh::key` for `ssh/key/add`.
fn public_module(files: &Files, file: &str) -> String {
    let mut module = String::new();
    for name in file.split('/') {
        let above = match module.as_str() {
            "" => "mod".to_owned(),
            _ => module.replace("::", "/"),
        };
        let declaration = format!("pub mod {name};");
        let above = files.get(&format!("{ROOT}{above}.rs"));
        if !above.is_some_and(|text| text.lines().any(|line| line == declaration)) {
            break;
        }
        module = inside(&module, &name);
    }
    module
}

/// The types that a file declares or imports.
fn types(items: &[Item], module: &str) -> Types {
    let mut types = Types::new();
    for item in items {
        match item {
            Item::Struct(item) => {
                drop(types.insert(item.ident.to_string(), inside(module, &item.ident)))
            }
            Item::Enum(item) => {
                drop(types.insert(item.ident.to_string(), inside(module, &item.ident)))
            }
            Item::Use(item) => {
                let path = text(&item.tree, &Types::new()); // "crate::generated::job::{JobLogEntry, JobState}"
                let names = path
                    .strip_prefix(ROOT_PATH)
                    .and_then(|path| path.rsplit_once("::"));
                if let Some((module, names)) = names {
                    for name in names.trim_matches(['{', '}']).split(", ") {
                        types.insert(name.to_owned(), inside(module, &name));
                    }
                }
            }
            _ => {}
        }
    }
    types
}

/// Adds what a file lets callers name.
fn add_file(module: &str, items: Vec<Item>, surface: &mut Surface) {
    let types = types(&items, module);
    let text = |code: &dyn ToTokens| text(code, &types).replace(ROOT_PATH, "");
    for item in items {
        match item {
            Item::Mod(item) if is_public(&item.vis) => {
                surface.insert(inside(module, &item.ident), Public::Item("a module"));
            }
            Item::Struct(item) if is_public(&item.vis) => {
                let path = inside(module, &item.ident);
                for field in item.fields.iter().filter(|field| is_public(&field.vis)) {
                    if let Some(name) = &field.ident {
                        surface.insert(format!("{path}::{name}"), Public::Member(text(&field.ty)));
                    }
                }
                let is_open = item
                    .attrs
                    .iter()
                    .any(|attribute| attribute.path().is_ident("non_exhaustive"));
                surface.insert(
                    path,
                    Public::Item(if is_open {
                        "a non-exhaustive struct"
                    } else {
                        LITERAL
                    }),
                );
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let path = inside(module, &item.ident);
                for variant in item.variants {
                    let held = match &variant.fields {
                        Fields::Unit => String::new(),
                        fields => text(fields),
                    };
                    let variant = variant.ident;
                    surface.insert(
                        format!("{path}::{variant}"),
                        Public::Member(format!("{variant}{held}")),
                    );
                }
                surface.insert(path, Public::Item("an enum"));
            }
            Item::Impl(block) => add_impl(block, &text, surface),
            _ => {}
        }
    }
}

/// Adds what an `impl` block lets callers name.
fn add_impl(block: ItemImpl, text: &impl Fn(&dyn ToTokens) -> String, surface: &mut Surface) {
    let owner = text(&block.self_ty);
    for item in block.items {
        match item {
            ImplItem::Type(item) if item.ident == "Reply" => {
                surface.insert(format!("{owner}::Reply"), Public::Reply(text(&item.ty)));
            }
            ImplItem::Fn(method) if is_public(&method.vis) => {
                let name = method.sig.ident.to_string();
                let field = name.strip_prefix("maybe_").unwrap_or(&name);
                // The setters of a field change with it.
                if [field, &name]
                    .iter()
                    .any(|name| surface.contains_key(&format!("{owner}::{name}")))
                {
                    continue;
                }
                let argument = |argument: &FnArg| {
                    text(argument)
                        .trim_start_matches("mut ")
                        .replacen(':', ": ", 1)
                };
                let output = match &method.sig.output {
                    ReturnType::Default => "()".to_owned(),
                    ReturnType::Type(_, ty) => text(ty),
                };
                let function = Public::Function {
                    arguments: method.sig.inputs.iter().map(argument).collect(),
                    // `Reply` of the request says what a call returns.
                    output: if output.starts_with("Call<") {
                        "Call".to_owned()
                    } else {
                        output
                    },
                };
                surface.insert(format!("{owner}::{name}"), function);
            }
            _ => {}
        }
    }
}

/// Says what became of the arguments of a function. Another name for an argument breaks nothing.
fn arguments(path: &str, was: &[String], is: &[String]) -> Option<String> {
    let type_of = |argument: &str| argument.split(": ").last().map(str::to_owned);
    let is_same = |(was_one, is_one): (&String, &String)| {
        was_one == is_one
            || type_of(was_one) == type_of(is_one) && !is.contains(was_one) && !was.contains(is_one)
    };
    if was.len() == is.len() && was.iter().zip(is).all(is_same) {
        return None;
    }
    let list = |arguments: &[&String]| {
        let quoted: Vec<String> = arguments
            .iter()
            .map(|argument| format!("`{argument}`"))
            .collect();
        quoted.join(", ")
    };
    let added: Vec<&String> = is
        .iter()
        .filter(|argument| !was.contains(argument))
        .collect();
    let removed: Vec<&String> = was
        .iter()
        .filter(|argument| !is.contains(argument))
        .collect();
    Some(match (added.as_slice(), removed.as_slice()) {
        ([], []) => format!(
            "`{path}` takes its arguments in another order: {}.",
            list(&is.iter().collect::<Vec<_>>())
        ),
        ([one], []) => format!("`{path}` takes another argument, `{one}`."),
        (added, []) => format!("`{path}` takes more arguments: {}.", list(added)),
        ([], removed) => format!("`{path}` no longer takes {}.", list(removed)),
        (added, removed) => format!(
            "`{path}` takes {} in place of {}.",
            list(added),
            list(removed)
        ),
    })
}

/// Says what a caller of `path` has to change.
fn compare(path: &str, was: &Public, is: &Public) -> Vec<String> {
    match (was, is) {
        (Public::Item(was), Public::Item(is)) if was != is => {
            vec![format!("`{path}` is {is} in place of {was}.")]
        }
        (Public::Member(was), Public::Member(is)) if was != is => {
            vec![format!("`{path}` is `{is}` in place of `{was}`.")]
        }
        (Public::Reply(was), Public::Reply(is)) if was != is => {
            let request = path.trim_end_matches("::Reply");
            vec![format!(
                "The reply of `{request}` is `{is}` in place of `{was}`."
            )]
        }
        (
            Public::Function {
                arguments: had,
                output: was,
            },
            Public::Function {
                arguments: has,
                output: is,
            },
        ) => {
            let output =
                (was != is).then(|| format!("`{path}` returns `{is}` in place of `{was}`."));
            arguments(path, had, has)
                .into_iter()
                .chain(output)
                .collect()
        }
        _ if was != is => vec![format!("`{path}` is gone.")],
        _ => Vec::new(),
    }
}

/// Lists what the changes break for callers, a sentence each. `files` are all generated files after the changes.
///
/// Names and types are compared. Whether a value means something else now is not known.
pub fn breaking(files: &Files, changes: &[Change]) -> Vec<String> {
    let mut old_files = files.clone();
    for change in changes {
        match &change.before {
            Some(text) => drop(old_files.insert(change.path.clone(), text.clone())),
            None => drop(old_files.remove(&change.path)),
        }
    }
    let (mut before, mut after) = (Surface::new(), Surface::new());
    let mut breaks = Vec::new();
    for (files, surface) in [(&old_files, &mut before), (files, &mut after)] {
        for path in changes.iter().map(|change| &change.path) {
            let file = path
                .strip_prefix(ROOT)
                .and_then(|path| path.strip_suffix(".rs"));
            let (Some(file), Some(text)) = (file, files.get(path)) else {
                continue;
            };
            match syn::parse_file(text) {
                Ok(parsed) => add_file(&public_module(files, file), parsed.items, surface),
                Err(_) => breaks.push(format!(
                    "{path} is not Rust, so what its change breaks is not known."
                )),
            }
        }
    }
    for (path, was) in &before {
        // What holds for an item holds for its members.
        let owner = path.rsplit_once("::").map_or("", |(owner, _)| owner);
        if before.get(owner) != after.get(owner) {
            continue;
        }
        match after.get(path) {
            Some(is) => breaks.extend(compare(path, was, is)),
            None => breaks.push(format!("`{path}` is gone.")),
        }
    }
    for path in after.keys().filter(|path| !before.contains_key(*path)) {
        if let Some((owner, field)) = path.rsplit_once("::")
            && [&before, &after]
                .iter()
                .all(|surface| surface.get(owner) == Some(&Public::Item(LITERAL)))
        {
            breaks.push(format!("`{owner}` has another field, `{field}`."));
        }
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::{ROOT, breaking};
    use crate::Files;
    use crate::emit::Change;

    const ADD: &str = "
        use crate::generated::job::Status;
        use crate::runtime::client::{Call, Client};

        #[non_exhaustive]
        pub struct KeyAdd {
            pub label: String,
            pub size: Option<i64>,
        }

        impl KeyAdd {
            pub fn new(label: impl Into<String>) -> Self { todo!() }
            pub fn size(mut self, size: impl Into<i64>) -> Self { todo!() }
            pub fn maybe_size(mut self, size: Option<impl Into<i64>>) -> Self { todo!() }
        }

        impl Request for KeyAdd {
            type Reply = Vec<Status>;
            fn path(&self) -> Cow<'_, str> { todo!() }
        }

        impl Client {
            pub fn ssh_key_add(&self, request: &KeyAdd) -> Call<Vec<Status>> { todo!() }
            pub fn ssh_key_add_stream(&self, request: &KeyAdd) -> Items<KeyAdd> { todo!() }
        }

        pub struct KeyAddRequired { pub label: String }

        #[non_exhaustive]
        pub enum Kind { Rsa, These(Vec<Kind>), Other(UnknownWord<Kind>) }

        impl Kind {
            pub fn swap(&self, from: Id, to: Id) -> &str { todo!() }
        }
    ";

    /// An SDK with two modules and two files.
    fn sdk() -> Files {
        let files = [
            ("mod", "pub mod job;\npub mod ssh;\n"),
            ("ssh", "pub mod key;\n"),
            (
                "ssh/key",
                "mod add;\n\npub use self::add::{KeyAdd, KeyAddRequired, Kind};\n",
            ),
            ("ssh/key/add", ADD),
            ("job", "mod status;\n\npub use self::status::Status;\n"),
            (
                "job/status",
                "pub struct Status { pub state: Option<String> }",
            ),
        ];
        let path = |name: &str| format!("{ROOT}{name}.rs");
        files
            .iter()
            .map(|(name, text)| (path(name), (*text).to_owned()))
            .collect()
    }

    fn from_to(before: &Files, after: &Files) -> Vec<String> {
        let mut paths: Vec<&String> = before.keys().chain(after.keys()).collect();
        paths.sort();
        paths.dedup();
        paths.retain(|path| before.get(*path) != after.get(*path));
        let changes: Vec<Change> = paths
            .into_iter()
            .map(|path| Change {
                path: path.clone(),
                before: before.get(path).cloned(),
                after: after.get(path).cloned(),
            })
            .collect();
        breaking(after, &changes)
    }

    /// What breaks when one text becomes another in all files.
    fn edit(from: &str, to: &str) -> Vec<String> {
        let (before, mut after) = (sdk(), sdk());
        after
            .values_mut()
            .for_each(|text| *text = text.replace(from, to));
        assert_ne!(before, after, "{from}");
        from_to(&before, &after)
    }

    #[test]
    fn what_only_adds_breaks_nothing() {
        for (from, to) in [
            (
                "pub label: String,",
                "pub label: String,\n/// New.\npub comment: Option<String>,",
            ),
            ("Rsa,", "Dsa, Rsa,"),
            (
                "impl Client {",
                "impl Client { pub fn ssh_key_get(&self) -> Call<()> { todo!() }",
            ),
            (
                "label: impl Into<String>) -> Self",
                "name: impl Into<String>) -> Self",
            ),
            ("fn path(&self) -> Cow<'_, str> { todo!() }", ""),
            (
                "use crate::runtime::client::{Call, Client};",
                "use crate::runtime::{Call, Client};",
            ),
            (
                "use crate::generated::job::Status;\n",
                "use crate::generated::job::{Other, Status};\n",
            ),
            ("Vec<Status>", "Vec<crate::generated::job::Status>"),
        ] {
            assert_eq!(edit(from, to), [""; 0], "{to}");
        }
    }

    #[test]
    fn each_break_is_one_line() {
        for (from, to, line) in [
            ("Rsa,", "", "`ssh::key::Kind::Rsa` is gone."),
            (
                "pub label: String,",
                "",
                "`ssh::key::KeyAdd::label` is gone.",
            ),
            ("size", "length", "`ssh::key::KeyAdd::size` is gone."),
            ("_stream", "_pages", "`Client::ssh_key_add_stream` is gone."),
            ("enum Kind", "enum KeyKind", "`ssh::key::Kind` is gone."),
            ("pub mod ssh;", "mod ssh;", "`ssh` is gone."),
            (
                "i64",
                "String",
                "`ssh::key::KeyAdd::size` is `Option<String>` in place of `Option<i64>`.",
            ),
            (
                "These(Vec<Kind>)",
                "These",
                "`ssh::key::Kind::These` is `These` in place of `These(Vec<ssh::key::Kind>)`.",
            ),
            ("pub struct Status {", "pub enum Status {", ""),
            (
                "label: impl Into<String>) -> Self",
                "label: impl Into<String>, client_id: impl Into<Id>) -> Self",
                "`ssh::key::KeyAdd::new` takes another argument, `client_id: impl Into<Id>`.",
            ),
            (
                "label: impl Into<String>) -> Self",
                ") -> Self",
                "`ssh::key::KeyAdd::new` no longer takes `label: impl Into<String>`.",
            ),
            (
                "label: impl Into<String>) -> Self",
                "required: KeyAddRequired) -> Self",
                "`ssh::key::KeyAdd::new` takes `required: ssh::key::KeyAddRequired` in place of `label: impl Into<String>`.",
            ),
            (
                "from: Id, to: Id",
                "to: Id, from: Id",
                "`ssh::key::Kind::swap` takes its arguments in another order: `&self`, `to: Id`, `from: Id`.",
            ),
            (
                "Required { pub label: String",
                "Required { pub label: String, pub id: Id",
                "`ssh::key::KeyAddRequired` has another field, `id`.",
            ),
            (
                "pub struct KeyAddRequired",
                "#[non_exhaustive] pub struct KeyAddRequired",
                "`ssh::key::KeyAddRequired` is a non-exhaustive struct in place of a struct.",
            ),
            (
                "-> &str",
                "-> String",
                "`ssh::key::Kind::swap` returns `String` in place of `&str`.",
            ),
            (
                "Vec<Status>",
                "Status",
                "The reply of `ssh::key::KeyAdd` is `job::Status` in place of `Vec<job::Status>`.",
            ),
            (
                "crate::generated::job::Status",
                "crate::generated::ssh::Status",
                "The reply of `ssh::key::KeyAdd` is `Vec<ssh::Status>` in place of `Vec<job::Status>`.",
            ),
            ("pub struct Status", "<<<<<<<", ""),
        ] {
            assert_eq!(edit(from, to), [line], "{to}");
        }
    }

    #[test]
    fn a_moved_file_breaks_nothing_while_its_items_keep_their_paths() {
        let before = sdk();
        for private in ["ssh/key/more", "ssh/key/add/more", "ssh/key"] {
            let mut after = sdk();
            let text = after
                .remove(&format!("{ROOT}ssh/key/add.rs"))
                .unwrap_or_default();
            after.insert(format!("{ROOT}{private}.rs"), text);
            assert_eq!(from_to(&before, &after), [""; 0], "{private}");
        }
    }

    #[test]
    fn a_type_in_another_module_is_gone_from_the_first() {
        let mut after = sdk();
        let text = after
            .remove(&format!("{ROOT}job/status.rs"))
            .unwrap_or_default();
        after.insert(format!("{ROOT}ssh/status.rs"), text);
        assert_eq!(from_to(&sdk(), &after), ["`job::Status` is gone."]);
    }
}
