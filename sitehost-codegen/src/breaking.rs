//! What a change of the generated files breaks for callers, in the words of CHANGELOG.md.

use std::collections::{BTreeMap, BTreeSet};

use crate::Files;
use crate::emit::Change;
use crate::public_surface::{Item, Signature, Surface, TYPE_END, TYPE_START, surface};

/// What changed under which new name, of everything that is gone: `None` if nothing took its place.
type Gone<'a> = Vec<(&'a str, Option<&'a str>)>;

/// Compares the names in two maps. A name that is gone has become another one if that is new and, as `is_same` says, the
/// only one of its kind.
fn gone<'a, T>(
    before: &'a BTreeMap<String, T>,
    after: &'a BTreeMap<String, T>,
    is_same: impl Fn(&T, &T) -> bool,
) -> Gone<'a> {
    let lost: Vec<_> = before
        .iter()
        .filter(|(name, _)| !after.contains_key(*name))
        .collect();
    let new: Vec<_> = after
        .iter()
        .filter(|(name, _)| !before.contains_key(*name))
        .collect();
    lost.iter()
        .map(|(name, value)| {
            let mut heirs = new.iter().filter(|(_, other)| is_same(value, other));
            let rivals = lost
                .iter()
                .filter(|(_, other)| is_same(value, other))
                .count();
            let heir = heirs
                .next()
                .filter(|_| heirs.next().is_none() && rivals == 1);
            (name.as_str(), heir.map(|(name, _)| name.as_str()))
        })
        .collect()
}

/// A text without the marks of types.
fn plain(text: &str) -> String {
    text.replace([TYPE_START, TYPE_END], "")
}

/// Applies a function to the public path of each type in a text.
fn map_types(text: &str, map: &impl Fn(&str) -> String) -> String {
    let mut parts = text.split(TYPE_START);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once(TYPE_END).unwrap_or((part, ""));
        out.push_str(&format!("{TYPE_START}{}{TYPE_END}{rest}", map(path)));
    }
    out
}

/// An item with each type in it replaced.
fn map_item(item: &Item, map: &impl Fn(&str) -> String) -> Item {
    let text = |text: &String| map_types(text, map);
    let texts = |texts: &BTreeMap<String, String>| {
        texts
            .iter()
            .map(|(name, value)| (name.clone(), text(value)))
            .collect()
    };
    let signature = |signature: &Signature| Signature {
        head: text(&signature.head),
        arguments: signature
            .arguments
            .iter()
            .map(|(name, ty)| (name.clone(), text(ty)))
            .collect(),
        output: text(&signature.output),
    };
    Item {
        kind: item.kind,
        declaration: text(&item.declaration),
        is_exhaustive: item.is_exhaustive,
        fields: texts(&item.fields),
        variants: texts(&item.variants),
        methods: item
            .methods
            .iter()
            .map(|(name, value)| (name.clone(), signature(value)))
            .collect(),
        types: texts(&item.types),
        traits: item.traits.iter().map(text).collect(),
        macros: item.macros.clone(),
    }
}

/// The items that are gone, and what each is called now.
fn renamed_items(before: &Surface, after: &Surface) -> Vec<(String, Option<String>)> {
    // A renamed type may stand in another that is renamed, so that neither has a name to compare.
    let unnamed = |path: &str| match before.contains_key(path) && after.contains_key(path) {
        true => path.to_owned(),
        false => String::new(),
    };
    let missing_in = |other: &Surface, items: &Surface| -> Surface {
        let missing = items.iter().filter(|(path, _)| !other.contains_key(*path));
        missing
            .map(|(path, item)| (path.clone(), map_item(item, &unnamed)))
            .collect()
    };
    let is_same = |a: &Item, b: &Item| {
        let is_empty = a.fields.is_empty() && a.variants.is_empty() && a.methods.is_empty();
        a == b && !(is_empty && a.declaration.is_empty())
    };
    let (lost, new) = (missing_in(after, before), missing_in(before, after));
    gone(&lost, &new, is_same)
        .into_iter()
        .map(|(name, heir)| (name.to_owned(), heir.map(str::to_owned)))
        .collect()
}

/// Collects sentences on one item.
struct Report<'a> {
    path: &'a str,
    breaks: Vec<String>,
}

impl Report<'_> {
    fn say(&mut self, text: String) {
        self.breaks.push(text);
    }

    fn name(&self, member: &str) -> String {
        match member {
            "" => format!("`{}`", self.path),
            _ => format!("`{}::{member}`", self.path),
        }
    }

    fn gone(&mut self, gone: &Gone<'_>) {
        for (name, heir) in gone {
            let name = self.name(name);
            self.say(match heir {
                Some(heir) => format!("{name} is `{heir}`."),
                None => format!("{name} is gone."),
            });
        }
    }

    /// Compares types or variants that have kept their names.
    fn changed(&mut self, before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) {
        for (name, was) in before {
            if let Some(is) = after.get(name).filter(|is| *is != was) {
                let (is, was) = (plain(is), plain(was));
                let name = self.name(name);
                self.say(match (is.as_str(), was.as_str()) {
                    ("", was) => format!("{name} no longer holds `{was}`."),
                    (is, "") => format!("{name} holds `{is}`."),
                    _ => format!("{name} is `{is}` in place of `{was}`."),
                });
            }
        }
    }

    fn signature(
        &mut self,
        name: &str,
        was: &Signature,
        is: &Signature,
        replies: &BTreeSet<(String, String)>,
    ) {
        let name = self.name(name);
        let list = |arguments: &[&(String, String)]| {
            let texts: Vec<String> = arguments
                .iter()
                .map(|(name, ty)| format!("`{name}: {}`", plain(ty)))
                .collect();
            texts.join(", ")
        };
        let missing_in = |from: &Signature, other: &Signature| {
            let names: BTreeSet<String> = other
                .arguments
                .iter()
                .map(|(name, _)| name.clone())
                .collect();
            let missing = from
                .arguments
                .iter()
                .filter(move |(name, _)| !names.contains(name));
            missing.cloned().collect::<Vec<_>>()
        };
        let (added, removed) = (missing_in(is, was), missing_in(was, is));
        let kept = |signature: &Signature, left_out: &[(String, String)]| {
            let kept = signature
                .arguments
                .iter()
                .filter(|argument| !left_out.contains(argument));
            kept.cloned().collect::<Vec<_>>()
        };
        let types = |signature: &Signature| {
            signature
                .arguments
                .iter()
                .map(|(_, ty)| ty.clone())
                .collect::<Vec<_>>()
        };
        let only_names = types(is) == types(was) && !added.is_empty();
        if is.arguments != was.arguments && !only_names {
            let is_plain = kept(is, &added) == kept(was, &removed);
            let (added, removed): (Vec<_>, Vec<_>) =
                (added.iter().collect(), removed.iter().collect());
            self.say(match (added.as_slice(), removed.as_slice()) {
                ([_], []) if is_plain => {
                    format!("{name} takes another argument, {}.", list(&added))
                }
                ([_, ..], []) if is_plain => {
                    format!("{name} takes more arguments: {}.", list(&added))
                }
                ([], [_, ..]) if is_plain => format!("{name} no longer takes {}.", list(&removed)),
                _ => format!(
                    "{name} takes {} in place of {}.",
                    list(&is.arguments.iter().collect::<Vec<_>>()),
                    list(&was.arguments.iter().collect::<Vec<_>>())
                ),
            });
        }
        // The type of the reply is told at the request.
        let is_told = replies.iter().any(|(before, after)| {
            was.output == format!("Call<{before}>") && is.output == format!("Call<{after}>")
        });
        if is.output != was.output && !is_told {
            self.say(format!(
                "{name} returns `{}` in place of `{}`.",
                plain(&is.output),
                plain(&was.output)
            ));
        }
        if is.head != was.head {
            self.say(format!(
                "{name} is declared with `{}` in place of `{}`.",
                plain(&is.head),
                plain(&was.head)
            ));
        }
    }

    fn item(&mut self, was: &Item, is: &Item, replies: &BTreeSet<(String, String)>) {
        if was.kind != is.kind {
            self.say(format!(
                "`{}` is declared as `{}` in place of `{}`.",
                self.path, is.kind, was.kind
            ));
            return;
        }
        if was.declaration != is.declaration {
            let (is, was) = (plain(&is.declaration), plain(&was.declaration));
            self.say(format!("`{}` is `{is}` in place of `{was}`.", self.path));
        }
        if was.is_exhaustive && !is.is_exhaustive {
            let verb = if is.kind == "enum" {
                "matched exhaustively"
            } else {
                "written as a literal"
            };
            self.say(format!("`{}` can no longer be {verb}.", self.path));
        }
        self.gone(&gone(&was.fields, &is.fields, |a, b| a == b));
        self.changed(&was.fields, &is.fields);
        self.gone(&gone(&was.variants, &is.variants, |a, b| {
            a == b && !a.is_empty()
        }));
        self.changed(&was.variants, &is.variants);
        if was.is_exhaustive && is.is_exhaustive {
            for (what, before, after) in [
                ("field", &was.fields, &is.fields),
                ("variant", &was.variants, &is.variants),
            ] {
                // One that is only renamed is told above.
                if after.len() > before.len() {
                    for name in after.keys().filter(|name| !before.contains_key(*name)) {
                        self.say(format!("`{}` has another {what}, `{name}`.", self.path));
                    }
                }
            }
        }
        // Setters follow their field.
        let is_setter = |name: &str| {
            let field = name
                .strip_prefix("maybe_")
                .filter(|field| was.fields.contains_key(*field))
                .unwrap_or(name);
            was.fields.get(field) != is.fields.get(field)
        };
        let mut methods = gone(&was.methods, &is.methods, |a, b| a == b);
        methods.retain(|(name, _)| !is_setter(name));
        self.gone(&methods);
        for (name, before) in was.methods.iter().filter(|(name, _)| !is_setter(name)) {
            if let Some(after) = is.methods.get(name) {
                self.signature(name, before, after, replies);
            }
        }
        for (name, before) in &was.types {
            match is.types.get(name) {
                Some(after) if after != before && name == REPLY => {
                    let (after, before) = (plain(after), plain(before));
                    self.say(format!(
                        "The reply of `{}` is `{after}` in place of `{before}`.",
                        self.path
                    ));
                }
                Some(after) if after != before => {
                    let (after, before) = (plain(after), plain(before));
                    self.say(format!(
                        "{} is `{after}` in place of `{before}`.",
                        self.name(name)
                    ));
                }
                _ => {}
            }
        }
        // A macro that is new may implement what the file did.
        if is.macros.is_subset(&was.macros) {
            for lost in was.traits.difference(&is.traits) {
                let path = self.path;
                self.say(format!("`{path}` no longer implements `{}`.", plain(lost)));
            }
        }
    }
}

/// The associated type that says what a call returns.
const REPLY: &str = "Reply";

/// Lists what the changes break for callers, a sentence each. `files` are all generated files after the changes.
///
/// The comparison is one of names and signatures: whether a value means something else now, it does not know.
pub fn breaking(files: &Files, changes: &[Change]) -> Vec<String> {
    let mut old = files.clone();
    for change in changes {
        match &change.before {
            Some(text) => drop(old.insert(change.path.clone(), text.clone())),
            None => drop(old.remove(&change.path)),
        }
    }
    let mut unread = Vec::new();
    let before = surface(&old, &mut unread);
    let after = surface(files, &mut unread);
    let mut breaks: Vec<String> = unread
        .iter()
        .map(|path| format!("{path} is not Rust, so what its change breaks is not known."))
        .collect();

    let renamed = renamed_items(&before, &after);
    let heirs: BTreeMap<&str, &str> = renamed
        .iter()
        .filter_map(|(name, heir)| Some((name.as_str(), heir.as_deref()?)))
        .collect();
    let heir = |path: &str| heirs.get(path).map_or(path, |heir| *heir).to_owned();
    let items: Vec<(&str, Item, &Item)> = before
        .iter()
        .filter_map(|(path, item)| Some((path.as_str(), map_item(item, &heir), after.get(path)?)))
        .collect();
    let replies: BTreeSet<(String, String)> = items
        .iter()
        .filter_map(|(_, was, is)| {
            Some((was.types.get(REPLY)?.clone(), is.types.get(REPLY)?.clone()))
        })
        .filter(|(was, is)| was != is)
        .collect();

    for (path, heir) in &renamed {
        // A type that is not generated is not gone when it has no generated method left.
        if before.get(path).is_none_or(|item| item.kind.is_empty()) {
            continue;
        }
        breaks.push(match heir {
            Some(heir) => format!("`{path}` is `{heir}`."),
            None => format!("`{path}` is gone."),
        });
    }
    let none = Item::default();
    let emptied = before
        .iter()
        .filter(|(path, item)| item.kind.is_empty() && !after.contains_key(*path));
    let emptied = emptied.map(|(path, item)| (path.as_str(), item.clone(), &none));
    for (path, was, is) in items.iter().cloned().chain(emptied) {
        let mut report = Report {
            path,
            breaks: Vec::new(),
        };
        report.item(&was, is, &replies);
        breaks.append(&mut report.breaks);
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::breaking;
    use crate::Files;
    use crate::emit::Change;

    fn files(list: &[(&str, &str)]) -> Files {
        let path = |name: &str| format!("sitehost-api/src/generated/{name}.rs");
        list.iter()
            .map(|(name, text)| (path(name), (*text).to_owned()))
            .collect()
    }

    /// What breaks from one set of files to another.
    fn from_to(before: &[(&str, &str)], after: &[(&str, &str)]) -> Vec<String> {
        let (before, after) = (files(before), files(after));
        let mut paths: Vec<&String> = before.keys().chain(after.keys()).collect();
        paths.sort();
        paths.dedup();
        let changes: Vec<Change> = paths
            .into_iter()
            .filter(|path| before.get(*path) != after.get(*path))
            .map(|path| Change {
                path: path.clone(),
                before: before.get(path).cloned(),
                after: after.get(path).cloned(),
            })
            .collect();
        breaking(&after, &changes)
    }

    /// What breaks when a text in the module `ssh` becomes another.
    fn edit(source: &str, from: &str, to: &str) -> Vec<String> {
        assert!(source.contains(from), "{from}");
        let after = source.replace(from, to);
        from_to(
            &[("mod", "pub mod ssh;"), ("ssh", source)],
            &[("mod", "pub mod ssh;"), ("ssh", &after)],
        )
    }

    const SSH: &str = "
        use crate::runtime::id::Id;
        use crate::runtime::client::{Call, Client};

        #[derive(Clone, Debug, PartialEq)]
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
            type Reply = Key;
            fn path(&self) -> Cow<'_, str> { todo!() }
        }

        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct Key {
            pub id: Id,
            pub kind: Kind,
        }

        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum Kind { Rsa, Other(UnknownWord<Kind>) }

        #[derive(Clone, Debug)]
        pub struct KeyMoveRequired {
            pub from: Id,
            pub to: Id,
        }

        impl Client {
            pub fn ssh_key_add(&self, request: &KeyAdd) -> Call<Key> { todo!() }
        }
    ";

    #[test]
    fn what_only_adds_breaks_nothing() {
        for (from, to) in [
            (
                "pub id: Id,",
                "pub id: Id,\n/// New.\npub comment: Option<String>,",
            ),
            ("Rsa,", "Dsa, Rsa,"),
            (
                "impl Client {",
                "impl Client { pub fn ssh_key_get(&self) -> Call<Key> { todo!() }",
            ),
            (
                "#[derive(Clone, Debug, Default)]",
                "#[derive(Clone, Debug, Default, Eq)]",
            ),
            (
                "label: impl Into<String>) -> Self",
                "name: impl Into<String>) -> Self",
            ),
            ("fn path(&self) -> Cow<'_, str> { todo!() }", ""),
            (
                "use crate::runtime::id::Id;",
                "use crate::runtime::request::Id;",
            ),
        ] {
            assert_eq!(edit(SSH, from, to), [""; 0], "{to}");
        }
    }

    #[test]
    fn a_new_required_parameter_is_another_argument() {
        let to = "label: impl Into<String>, client_id: impl Into<Id>) -> Self";
        assert_eq!(
            edit(SSH, "label: impl Into<String>) -> Self", to),
            ["`ssh::KeyAdd::new` takes another argument, `client_id: impl Into<Id>`."]
        );
        assert_eq!(
            edit(SSH, "label: impl Into<String>) -> Self", ") -> Self"),
            ["`ssh::KeyAdd::new` no longer takes `label: impl Into<String>`."]
        );
        assert_eq!(
            edit(
                SSH,
                "label: impl Into<String>) -> Self",
                "label: impl Into<Id>) -> Self"
            ),
            [
                "`ssh::KeyAdd::new` takes `label: impl Into<Id>` in place of `label: impl Into<String>`."
            ]
        );
        assert_eq!(
            edit(SSH, "pub to: Id,", "pub to: Id, pub client_id: Id,"),
            ["`ssh::KeyMoveRequired` has another field, `client_id`."]
        );
    }

    #[test]
    fn arguments_in_another_order_are_a_break_even_if_their_types_agree() {
        let source = SSH.replace("label: impl Into<String>) -> Self", "a: Id, b: Id) -> Self");
        assert_eq!(
            edit(&source, "a: Id, b: Id", "b: Id, a: Id"),
            ["`ssh::KeyAdd::new` takes `b: Id`, `a: Id` in place of `a: Id`, `b: Id`."]
        );
    }

    #[test]
    fn a_member_that_is_gone_or_renamed_is_told_once_with_its_setters() {
        let without = SSH
            .replace("pub size: Option<i64>,", "")
            .replace(
                "pub fn size(mut self, size: impl Into<i64>) -> Self { todo!() }",
                "",
            )
            .replace(
                "pub fn maybe_size(mut self, size: Option<impl Into<i64>>) -> Self { todo!() }",
                "",
            );
        let modules = ("mod", "pub mod ssh;");
        assert_eq!(
            from_to(&[modules, ("ssh", SSH)], &[modules, ("ssh", &without)]),
            ["`ssh::KeyAdd::size` is gone."]
        );
        let renamed = SSH.replace("size", "length");
        assert_eq!(
            from_to(&[modules, ("ssh", SSH)], &[modules, ("ssh", &renamed)]),
            ["`ssh::KeyAdd::size` is `length`."]
        );
        let changed = SSH.replace("i64", "String");
        assert_eq!(
            from_to(&[modules, ("ssh", SSH)], &[modules, ("ssh", &changed)]),
            ["`ssh::KeyAdd::size` is `Option<String>` in place of `Option<i64>`."]
        );
    }

    #[test]
    fn a_changed_reply_is_told_at_the_request() {
        let changed = SSH.replace("type Reply = Key;", "type Reply = Vec<Key>;");
        let changed = changed.replace("-> Call<Key>", "-> Call<Vec<Key>>");
        let modules = ("mod", "pub mod ssh;");
        assert_eq!(
            from_to(&[modules, ("ssh", SSH)], &[modules, ("ssh", &changed)]),
            ["The reply of `ssh::KeyAdd` is `Vec<ssh::Key>` in place of `ssh::Key`."]
        );
    }

    #[test]
    fn variants_traits_and_methods_that_are_gone() {
        assert_eq!(edit(SSH, "Rsa,", ""), ["`ssh::Kind::Rsa` is gone."]);
        assert_eq!(
            edit(
                SSH,
                "#[derive(Clone, Debug, Default)]",
                "#[derive(Clone, Debug)]"
            ),
            ["`ssh::Key` no longer implements `Default`."]
        );
        assert_eq!(
            edit(SSH, "ssh_key_add", "ssh_key_create"),
            ["`Client::ssh_key_add` is `ssh_key_create`."]
        );
        assert_eq!(
            edit(
                SSH,
                "pub fn ssh_key_add(&self, request: &KeyAdd) -> Call<Key> { todo!() }",
                ""
            ),
            ["`Client::ssh_key_add` is gone."]
        );
        assert_eq!(
            edit(
                SSH,
                "pub enum Kind { Rsa, Other(UnknownWord<Kind>) }",
                "pub struct Kind;"
            ),
            ["`ssh::Kind` is declared as `struct` in place of `enum`."]
        );
        assert_eq!(
            edit(
                SSH,
                "#[derive(Clone, Debug)]\n        pub struct",
                "#[non_exhaustive] #[derive(Clone, Debug)]\n        pub struct"
            ),
            ["`ssh::KeyMoveRequired` can no longer be written as a literal."]
        );
    }

    #[test]
    fn a_trait_that_a_macro_implements_from_now_on_is_not_gone() {
        let after = SSH.replace(
            "#[derive(Clone, Debug, Default)]",
            "make_default!(Key); #[derive(Clone, Debug)]",
        );
        let modules = ("mod", "pub mod ssh;");
        assert_eq!(
            from_to(&[modules, ("ssh", SSH)], &[modules, ("ssh", &after)]),
            [""; 0]
        );
    }

    #[test]
    fn a_renamed_type_is_told_once_and_not_at_its_uses() {
        let renamed = SSH
            .replace("Key,", "PublicKey,")
            .replace("Key;", "PublicKey;");
        let renamed = renamed
            .replace("struct Key ", "struct PublicKey ")
            .replace("<Key>", "<PublicKey>");
        let modules = ("mod", "pub mod ssh;");
        assert_eq!(
            from_to(&[modules, ("ssh", SSH)], &[modules, ("ssh", &renamed)]),
            ["`ssh::Key` is `ssh::PublicKey`."]
        );
    }

    #[test]
    fn a_file_of_its_own_is_no_break_while_its_items_keep_their_paths() {
        let before = [("mod", "pub mod ssh;"), ("ssh", SSH)];
        for module in [
            "mod add; pub use add::*;",
            "mod add; pub use self::add::{Key, KeyAdd, KeyMoveRequired, Kind};",
            "mod add; pub use crate::generated::ssh::add::{Key, KeyAdd}; pub use add::{KeyMoveRequired, Kind};",
        ] {
            for root in ["ssh", "ssh/mod"] {
                let after = [("mod", "pub mod ssh;"), (root, module), ("ssh/add", SSH)];
                assert_eq!(from_to(&before, &after), [""; 0], "{module}");
                let after = [
                    ("mod", "pub mod ssh;"),
                    (root, module),
                    ("ssh/add", &SSH.replace("i64", "u8")),
                ];
                assert_eq!(
                    from_to(&[before[0], (root, module), ("ssh/add", SSH)], &after),
                    ["`ssh::KeyAdd::size` is `Option<u8>` in place of `Option<i64>`."]
                );
            }
        }
    }

    #[test]
    fn a_re_export_that_is_gone_is_a_break() {
        let before = [
            ("mod", "pub mod ssh;"),
            (
                "ssh",
                "mod add; pub use add::*; pub use crate::runtime::reply::Job;",
            ),
            ("ssh/add", SSH),
        ];
        let kept = "mod add; pub use add::{Key, KeyAdd, KeyMoveRequired};";
        assert_eq!(
            from_to(&before, &[before[0], ("ssh", kept), before[2]]),
            [
                "`ssh::Job` is gone.",
                "`ssh::Kind` is gone.",
                "`ssh::Key::kind` is `Kind` in place of `ssh::Kind`.",
            ]
        );
        assert_eq!(
            from_to(
                &[("mod", "pub mod ssh;"), ("ssh", "pub struct A;")],
                &[("mod", "mod ssh;"), ("ssh", "pub struct A;")]
            ),
            ["`ssh::A` is gone."]
        );
    }

    #[test]
    fn types_of_one_name_in_two_modules_are_told_apart() {
        let list = |module: &str| {
            format!(
                "use crate::generated::{module}::Domain; pub struct List {{ pub all: Vec<Domain> }}"
            )
        };
        let modules = [
            ("mod", "pub mod dns; pub mod srs; pub mod list;"),
            ("dns", "pub struct Domain;"),
            ("srs", "pub struct Domain;"),
        ];
        let with = |text: &str| -> Vec<(String, String)> {
            let own = modules
                .iter()
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
            own.chain([("list".to_owned(), text.to_owned())]).collect()
        };
        let (before, after) = (with(&list("dns")), with(&list("srs")));
        let borrowed = |list: &[(String, String)]| -> Files {
            files(
                &list
                    .iter()
                    .map(|(name, text)| (name.as_str(), text.as_str()))
                    .collect::<Vec<_>>(),
            )
        };
        let (before, after) = (borrowed(&before), borrowed(&after));
        let path = "sitehost-api/src/generated/list.rs";
        let change = Change {
            path: path.to_owned(),
            before: before.get(path).cloned(),
            after: after.get(path).cloned(),
        };
        assert_eq!(
            breaking(&after, &[change]),
            ["`list::List::all` is `Vec<srs::Domain>` in place of `Vec<dns::Domain>`."]
        );
    }

    #[test]
    fn a_file_that_is_not_rust_is_named() {
        let modules = ("mod", "pub mod ssh;");
        assert_eq!(
            from_to(
                &[modules, ("ssh", "<<<<<<< HEAD")],
                &[modules, ("ssh", "pub struct A;")]
            ),
            [
                "sitehost-api/src/generated/ssh.rs is not Rust, so what its change breaks is not known."
            ]
        );
    }
}
