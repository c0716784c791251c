//! What a change of the generated files breaks for callers, in the words of CHANGELOG.md.
//!
//! Generated code has one form: a file declares structs, enums and `impl` blocks; a module file declares modules and
//! re-exports all that its private files declare. So the path of an item is that of the innermost public module of its
//! file, and each changed file is read by itself.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::{FnArg, ImplItem, ImplItemFn, Item, ItemEnum, ItemStruct, ReturnType, Visibility};

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

/// The public paths of types, by the names that a file has for them.
type Types = BTreeMap<String, String>;

/// What callers rely on. Types are text, with the public paths of generated ones.
#[derive(PartialEq)]
enum Public {
    /// A module or a type: `an enum`.
    Item(&'static str),
    /// The type of a field, or a variant with what it holds: `These(Vec<String>)`.
    Member(String),
    /// The type that a request returns, at the path of the request and `Reply`.
    Reply(String),
    /// The arguments of a function, such as `&self` and `label: impl Into<String>`, and the type that it returns.
    Function(Vec<String>, String),
}

/// Writes code on one line, with the public paths of types.
fn text(code: impl ToTokens, types: &Types) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let tokens = code.into_token_stream().to_string(); // "Option < Vec < SshKey > >"
    let mut text = String::new();
    for part in tokens.split_inclusive(|c| !is_word(c)) {
        let word = part.trim_end_matches(|c| !is_word(c));
        if !word.is_empty() && text.ends_with(is_word) {
            text.push(' ');
        }
        let path = types.get(word).filter(|_| !text.ends_with("::"));
        text.push_str(path.map_or(word, String::as_str));
        match part[word.len()..].trim() {
            "," => text.push_str(", "),
            mark @ ("=" | "+") => text.push_str(&format!(" {mark} ")),
            mark => text.push_str(mark),
        }
    }
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

/// The innermost public module of a file, which is named without `ROOT` and `.rs`: `ssh::key` for `ssh/key/add`.
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

/// The generated types that a file declares or imports.
fn types(items: &[Item], module: &str) -> Types {
    let mut types = Types::new();
    for item in items {
        match item {
            Item::Struct(ItemStruct { ident, .. }) | Item::Enum(ItemEnum { ident, .. }) => {
                types.insert(ident.to_string(), inside(module, ident));
            }
            Item::Use(item) => {
                let path = text(&item.tree, &Types::new()); // "crate::generated::job::{JobLogEntry, JobState}"
                if let Some(path) = path.strip_prefix(ROOT_PATH)
                    && let Some((module, names)) = path.rsplit_once("::")
                {
                    let names = names.trim_matches(['{', '}']).split(", ");
                    types.extend(names.map(|name| (name.to_owned(), inside(module, &name))));
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
                    let name = field.ident.to_token_stream();
                    surface.insert(format!("{path}::{name}"), Public::Member(text(&field.ty)));
                }
                let mut attributes = item.attrs.iter();
                let kind =
                    match attributes.any(|attribute| attribute.path().is_ident("non_exhaustive")) {
                        true => "a non-exhaustive struct",
                        false => LITERAL,
                    };
                surface.insert(path, Public::Item(kind));
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let path = inside(module, &item.ident);
                for variant in item.variants {
                    let name = variant.ident;
                    let content = format!("{name}{}", text(&variant.fields));
                    surface.insert(format!("{path}::{name}"), Public::Member(content));
                }
                surface.insert(path, Public::Item("an enum"));
            }
            Item::Impl(block) => {
                let owner = text(&block.self_ty);
                for item in block.items {
                    match item {
                        ImplItem::Type(item) if item.ident == "Reply" => {
                            let path = format!("{owner}::Reply");
                            surface.insert(path, Public::Reply(text(&item.ty)));
                        }
                        ImplItem::Fn(method) if is_public(&method.vis) => {
                            add_function(&owner, &method, text, surface)
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

/// Adds a function, unless it is the setter of a field, which changes with the field.
fn add_function(
    owner: &str,
    method: &ImplItemFn,
    text: impl Fn(&dyn ToTokens) -> String,
    surface: &mut Surface,
) {
    let name = method.sig.ident.to_string();
    let path = format!("{owner}::{name}");
    let field = format!("{owner}::{}", name.trim_start_matches("maybe_"));
    if surface.contains_key(&path) || surface.contains_key(&field) {
        return;
    }
    let argument = |argument: &FnArg| {
        let argument = text(argument); // "mut label:impl Into<String>"
        argument.trim_start_matches("mut ").replacen(':', ": ", 1)
    };
    let output = match &method.sig.output {
        ReturnType::Default => "()".to_owned(),
        ReturnType::Type(_, ty) => text(ty),
    };
    // The reply of the request says what a call returns.
    let output = match output.starts_with("Call<") {
        true => "Call".to_owned(),
        false => output,
    };
    let arguments = method.sig.inputs.iter().map(argument).collect();
    surface.insert(path, Public::Function(arguments, output));
}

/// Compares the arguments of a function. Another name for one of them breaks nothing.
fn changed_arguments(was: &[String], is: &[String]) -> Option<String> {
    let is_same = |(old, new): (&String, &String)| {
        let is_renamed = !is.contains(old) && !was.contains(new);
        old == new || is_renamed && old.split(": ").last() == new.split(": ").last()
    };
    if was.len() == is.len() && was.iter().zip(is).all(is_same) {
        return None;
    }
    let missing_in = |other: &[String], arguments: &[String]| {
        let missing = arguments.iter().filter(|one| !other.contains(one));
        let missing: Vec<String> = missing.map(|one| format!("`{one}`")).collect();
        missing.join(", ")
    };
    let (added, removed) = (missing_in(was, is), missing_in(is, was));
    Some(match (added.as_str(), removed.as_str()) {
        ("", "") => format!("takes arguments in another order: `{}`", is.join("`, `")),
        (added, "") if is.len() == was.len() + 1 => format!("takes another argument, {added}"),
        (added, "") => format!("takes more arguments: {added}"),
        ("", removed) => format!("no longer takes {removed}"),
        (added, removed) => format!("takes {added} in place of {removed}"),
    })
}

/// Compares what one path names before and after.
fn changed(path: &str, was: &Public, is: &Public) -> Vec<String> {
    match (was, is) {
        (was, is) if was == is => Vec::new(),
        (Public::Item(was), Public::Item(is)) => {
            vec![format!("`{path}` is {is} in place of {was}.")]
        }
        (Public::Member(was), Public::Member(is)) => {
            vec![format!("`{path}` is `{is}` in place of `{was}`.")]
        }
        (Public::Reply(was), Public::Reply(is)) => {
            let path = path.trim_end_matches("::Reply");
            vec![format!(
                "The reply of `{path}` is `{is}` in place of `{was}`."
            )]
        }
        (Public::Function(before, was), Public::Function(after, is)) => {
            let arguments = changed_arguments(before, after);
            let output = (was != is).then(|| format!("returns `{is}` in place of `{was}`"));
            let say = |change: String| format!("`{path}` {change}.");
            arguments.into_iter().chain(output).map(say).collect()
        }
        _ => vec![format!("`{path}` is gone.")],
    }
}

/// Lists what the changes break for callers, a sentence each. `files` are all generated files after the changes.
///
/// Names and types are compared. A value that has another meaning now is not noticed.
pub fn breaking(files: &Files, changes: &[Change]) -> Vec<String> {
    let mut old_files = files.clone();
    for change in changes {
        match &change.before {
            Some(text) => drop(old_files.insert(change.path.clone(), text.clone())),
            None => drop(old_files.remove(&change.path)),
        }
    }
    let mut breaks = Vec::new();
    let mut read = |files: &Files| {
        let mut surface = Surface::new();
        for path in changes.iter().map(|change| &change.path) {
            let file = path
                .strip_prefix(ROOT)
                .and_then(|path| path.strip_suffix(".rs"));
            let (Some(file), Some(text)) = (file, files.get(path)) else {
                continue;
            };
            match syn::parse_file(text) {
                Ok(code) => add_file(&public_module(files, file), code.items, &mut surface),
                Err(_) => breaks.push(format!(
                    "{path} was not Rust, so what its change breaks is not known."
                )),
            }
        }
        surface
    };
    let (before, after) = (read(&old_files), read(files));
    for (path, was) in &before {
        // If an item is gone or is of another kind, its members are not listed.
        let owner = path.rsplit_once("::").map_or("", |(owner, _)| owner);
        if before.get(owner) == after.get(owner) {
            match after.get(path) {
                Some(is) => breaks.extend(changed(path, was, is)),
                None => breaks.push(format!("`{path}` is gone.")),
            }
        }
    }
    for (path, is) in after.iter().filter(|(path, _)| !before.contains_key(*path)) {
        let literal = Some(&Public::Item(LITERAL));
        if let (Some((owner, field)), Public::Member(_)) = (path.rsplit_once("::"), is)
            && before.get(owner) == literal
            && after.get(owner) == literal
        {
            breaks.push(format!("`{owner}` has another field, `{field}`."));
        }
    }
    breaks
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{ROOT, breaking};
    use crate::Files;
    use crate::emit::Change;

    const ADD: &str = "
        use crate::generated::job::Status;
        use crate::runtime::client::{Call, Client};

        #[non_exhaustive]
        pub struct KeyAdd { pub label: String, pub size: Option<i64> }

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
        let files = files.map(|(name, text)| (format!("{ROOT}{name}.rs"), text.to_owned()));
        files.into()
    }

    fn from_to(before: &Files, after: &Files) -> Vec<String> {
        let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let changes = paths.into_iter().map(|path| Change {
            path: path.clone(),
            before: before.get(path).cloned(),
            after: after.get(path).cloned(),
        });
        let changes: Vec<Change> = changes
            .filter(|change| change.before != change.after)
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

    #[rustfmt::skip]
    const HARMLESS: &[(&str, &str)] = &[
        ("pub label: String,", "/// New.\npub comment: Option<String>, pub label: String,"),
        ("Rsa,", "Dsa, Rsa,"),
        ("impl Client {", "impl Client { pub fn ssh_key_get(&self) -> Call<()> { todo!() }"),
        ("label: impl Into<String>) -> Self", "name: impl Into<String>) -> Self"),
        ("fn path(&self) -> Cow<'_, str> { todo!() }", ""),
        ("crate::runtime::client::{Call, Client}", "crate::runtime::{Call, Client}"),
        ("crate::generated::job::Status;", "crate::generated::job::{Other, Status};"),
        ("Vec<Status>", "Vec<crate::generated::job::Status>"),
    ];

    #[rustfmt::skip]
    const BREAKS: &[(&str, &str, &str)] = &[
        ("Rsa,", "", "`ssh::key::Kind::Rsa` is gone."),
        ("pub label: String,", "", "`ssh::key::KeyAdd::label` is gone."),
        ("size", "length", "`ssh::key::KeyAdd::size` is gone."),
        ("_stream", "_pages", "`Client::ssh_key_add_stream` is gone."),
        ("enum Kind", "enum KeyKind", "`ssh::key::Kind` is gone."),
        ("pub mod ssh;", "mod ssh;", "`ssh` is gone."),
        ("Required { pub label: String }", "Required { pub label: String, pub id: Id }",
            "`ssh::key::KeyAddRequired` has another field, `id`."),
        ("pub struct KeyAddRequired", "#[non_exhaustive] pub struct KeyAddRequired",
            "`ssh::key::KeyAddRequired` is a non-exhaustive struct in place of a struct."),
        ("i64", "String", "`ssh::key::KeyAdd::size` is `Option<String>` in place of `Option<i64>`."),
        ("These(Vec<Kind>)", "These", "`ssh::key::Kind::These` is `These` in place of `These(Vec<ssh::key::Kind>)`."),
        ("label: impl Into<String>) -> Self", "label: impl Into<String>, client_id: impl Into<Id>) -> Self",
            "`ssh::key::KeyAdd::new` takes another argument, `client_id: impl Into<Id>`."),
        ("label: impl Into<String>) -> Self", ") -> Self",
            "`ssh::key::KeyAdd::new` no longer takes `label: impl Into<String>`."),
        ("label: impl Into<String>) -> Self", "required: KeyAddRequired) -> Self",
            "`ssh::key::KeyAdd::new` takes `required: ssh::key::KeyAddRequired` in place of \
             `label: impl Into<String>`."),
        ("from: Id, to: Id", "to: Id, from: Id",
            "`ssh::key::Kind::swap` takes arguments in another order: `&self`, `to: Id`, `from: Id`."),
        ("-> &str", "-> String", "`ssh::key::Kind::swap` returns `String` in place of `&str`."),
        ("Vec<Status>", "Status", "The reply of `ssh::key::KeyAdd` is `job::Status` in place of `Vec<job::Status>`."),
        ("crate::generated::job::Status", "crate::generated::ssh::Status",
            "The reply of `ssh::key::KeyAdd` is `Vec<ssh::Status>` in place of `Vec<job::Status>`."),
    ];

    #[test]
    fn what_only_adds_or_renames_an_argument_breaks_nothing() {
        for (from, to) in HARMLESS {
            assert_eq!(edit(from, to), [""; 0], "{to}");
        }
    }

    #[test]
    fn each_break_is_one_line() {
        for (from, to, line) in BREAKS {
            assert_eq!(edit(from, to), [*line], "{to}");
        }
    }

    #[test]
    fn a_moved_file_breaks_nothing_while_its_items_keep_their_paths() {
        for (from, to, gone) in [
            ("ssh/key/add", "ssh/key/more", vec![]),
            ("ssh/key/add", "ssh/key/add/more", vec![]),
            ("job/status", "ssh/status", vec!["`job::Status` is gone."]),
        ] {
            let mut after = sdk();
            let text = after.remove(&format!("{ROOT}{from}.rs"));
            after.insert(format!("{ROOT}{to}.rs"), text.unwrap_or_default());
            assert_eq!(from_to(&sdk(), &after), gone, "{to}");
        }
    }

    #[test]
    fn a_file_that_was_not_rust_is_named() {
        let mut before = sdk();
        let path = format!("{ROOT}job/status.rs");
        before.insert(path.clone(), "<<<<<<< HEAD".to_owned());
        let line = format!("{path} was not Rust, so what its change breaks is not known.");
        assert_eq!(from_to(&before, &sdk()), [line]);
    }
}
