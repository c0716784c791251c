//! What callers see of generated files: every public item under its public path, with its members.
//!
//! Files are private modules or public ones, and items are re-exported, so a public path need not say which file an item
//! is in. Code that macros write is not seen.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenTree;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Fields, FnArg, Ident, ImplItem, Item as Source, Pat, Path, ReceiverKind, ReturnType, Type,
    UseTree, Visibility,
};

use crate::Files;

/// The folder of the generated modules. Callers see them at the root of the crate.
const ROOT: &str = "sitehost-api/src/generated/";

/// Stands before the public path of a generated type, so that [`Surface`] can be searched for it.
pub const TYPE_START: char = '‹';

/// Stands behind the public path of a generated type.
pub const TYPE_END: char = '›';

/// The same as an identifier, while the type is still tokens.
const TYPE_MARK: &str = "generated_type__";

/// All public items, by public path. Types in texts are written with their public paths between [`TYPE_START`] and
/// [`TYPE_END`].
pub type Surface = BTreeMap<String, Item>;

/// A public item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What it is: `struct`, `enum`, `fn`; for a type that is not generated, but has generated methods, empty.
    pub kind: &'static str,
    /// What it is declared as, where it has no members: the type of a constant, for example.
    pub declaration: String,
    /// Whether a caller can write it out in full, or match it.
    pub is_exhaustive: bool,
    /// The types of the public fields.
    pub fields: BTreeMap<String, String>,
    /// What each variant holds.
    pub variants: BTreeMap<String, String>,
    /// Public methods and associated functions.
    pub methods: BTreeMap<String, Signature>,
    /// Associated types, such as `Reply`.
    pub types: BTreeMap<String, String>,
    /// The traits that are implemented or derived.
    pub traits: BTreeSet<String>,
    /// The macros that are called for it, like `word_enum!(JobKind)`. What they write is not seen.
    pub macros: BTreeSet<String>,
}

/// What a function takes and returns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signature {
    /// Everything before the arguments that matters: `async`, generics, how `self` is taken.
    pub head: String,
    /// Names and types.
    pub arguments: Vec<(String, String)>,
    /// What is returned.
    pub output: String,
}

/// A module of the generated code.
#[derive(Default)]
struct Module {
    items: Vec<Source>,
    /// What `use` brings in: the name, the path, and whether that is public. A glob has no name.
    uses: Vec<(Option<String>, Vec<String>, bool)>,
    /// Its modules, and whether they are public.
    children: BTreeMap<String, bool>,
}

/// A module's path below the root.
type ModulePath = Vec<String>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Resolved {
    Module(ModulePath),
    /// An item of a module.
    Item(ModulePath, String),
    /// Something that is not generated.
    Elsewhere(String),
}

/// More re-exports of re-exports than this are a circle.
const MAX_REEXPORTS: usize = 16;

#[derive(Default)]
struct Modules(BTreeMap<ModulePath, Module>);

impl Modules {
    fn add(&mut self, path: &[String], items: Vec<Source>) {
        for item in items {
            let module = self.0.entry(path.to_vec()).or_default();
            match item {
                Source::Mod(child) => {
                    let name = child.ident.to_string();
                    module.children.insert(name.clone(), is_public(&child.vis));
                    let mut inside = path.to_vec();
                    inside.push(name);
                    if let Some((_, items)) = child.content {
                        self.add(&inside, items);
                    }
                }
                Source::Use(item) => {
                    let public = is_public(&item.vis);
                    let mut start = Vec::new();
                    if item.leading_colon.is_some() {
                        start.push(String::new());
                    }
                    flatten(&item.tree, &mut start, &mut |name, path| {
                        module.uses.push((name, path, public));
                    });
                }
                item => module.items.push(item),
            }
        }
    }

    fn is_at_root(&self, name: &str) -> bool {
        let root = self.0.get([].as_slice());
        root.is_some_and(|root| root.children.contains_key(name))
    }

    /// What a path means inside a module.
    fn resolve(&self, module: &[String], path: &[String], depth: usize) -> Option<Resolved> {
        let elsewhere = || Some(Resolved::Elsewhere(path.last()?.clone()));
        let (mut place, mut rest) = match path {
            [first, second, rest @ ..] if first == "crate" && second == "generated" => {
                (Resolved::Module(Vec::new()), rest)
            }
            // The crate has the generated modules at its root as well.
            [first, second, ..] if first == "crate" && self.is_at_root(second) => {
                (Resolved::Module(Vec::new()), &path[1..])
            }
            [first, ..] if first == "crate" || first.is_empty() => return elsewhere(),
            _ => (Resolved::Module(module.to_vec()), path),
        };
        while let Some((name, after)) = rest.split_first() {
            let Resolved::Module(inside) = &place else {
                return elsewhere();
            };
            place = match name.as_str() {
                "self" => place,
                "super" => Resolved::Module(inside.split_last()?.1.to_vec()),
                name => match self.look_up(inside, name, depth) {
                    Some(found) => found,
                    None => return elsewhere(),
                },
            };
            rest = after;
        }
        Some(place)
    }

    /// What a name means inside a module.
    fn look_up(&self, path: &[String], name: &str, depth: usize) -> Option<Resolved> {
        let module = self.0.get(path)?;
        if depth > MAX_REEXPORTS {
            return None;
        }
        if module
            .items
            .iter()
            .any(|item| ident(item).is_some_and(|(ident, _)| ident == name))
        {
            return Some(Resolved::Item(path.to_vec(), name.to_owned()));
        }
        if module.children.contains_key(name) {
            return Some(Resolved::Module([path, &[name.to_owned()]].concat()));
        }
        let mut named = module
            .uses
            .iter()
            .filter(|(used, ..)| used.as_deref() == Some(name));
        if let Some((_, target, _)) = named.next() {
            return self.resolve(path, target, depth + 1);
        }
        let mut globs = module.uses.iter().filter(|(used, ..)| used.is_none());
        globs.find_map(
            |(_, target, _)| match self.resolve(path, target, depth + 1)? {
                Resolved::Module(inside) if inside != path => {
                    self.look_up(&inside, name, depth + 1)
                }
                _ => None,
            },
        )
    }

    /// Finds the public names in a module, which callers know as `public`.
    fn publish(
        &self,
        path: &[String],
        public: &str,
        depth: usize,
        names: &mut BTreeMap<String, Resolved>,
    ) {
        let Some(module) = self.0.get(path) else {
            return;
        };
        if depth > MAX_REEXPORTS {
            return;
        }
        let join = |name: &str| match public {
            "" => name.to_owned(),
            _ => format!("{public}::{name}"),
        };
        for (name, visibility) in module.items.iter().filter_map(ident) {
            if is_public(visibility) {
                let item = Resolved::Item(path.to_vec(), name.to_string());
                names.insert(join(&name.to_string()), item);
            }
        }
        for (name, _) in module.children.iter().filter(|(_, public)| **public) {
            let inside = [path, std::slice::from_ref(name)].concat();
            self.publish(&inside, &join(name), depth, names);
        }
        for (name, target, _) in module.uses.iter().filter(|(.., public)| *public) {
            match (name, self.resolve(path, target, 0)) {
                (None, Some(Resolved::Module(inside))) => {
                    self.publish(&inside, public, depth + 1, names)
                }
                (Some(name), Some(Resolved::Module(inside))) => {
                    self.publish(&inside, &join(name), depth + 1, names)
                }
                (Some(name), Some(found)) => drop(names.entry(join(name)).or_insert(found)),
                _ => {}
            }
        }
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The name of an item that callers can name.
fn ident(item: &Source) -> Option<(&Ident, &Visibility)> {
    match item {
        Source::Struct(item) => Some((&item.ident, &item.vis)),
        Source::Enum(item) => Some((&item.ident, &item.vis)),
        Source::Type(item) => Some((&item.ident, &item.vis)),
        Source::Const(item) => Some((&item.ident, &item.vis)),
        Source::Static(item) => Some((&item.ident, &item.vis)),
        Source::Trait(item) => Some((&item.ident, &item.vis)),
        Source::Fn(item) => Some((&item.sig.ident, &item.vis)),
        _ => None,
    }
}

fn flatten(
    tree: &UseTree,
    path: &mut Vec<String>,
    found: &mut impl FnMut(Option<String>, Vec<String>),
) {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            flatten(&inner.tree, path, found);
            path.pop();
        }
        UseTree::Name(name) if name.ident == "self" => found(path.last().cloned(), path.clone()),
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            found(Some(name.clone()), [path.as_slice(), &[name]].concat());
        }
        UseTree::Rename(name) => {
            let target = [path.as_slice(), &[name.ident.to_string()]].concat();
            found(Some(name.rename.to_string()), target);
        }
        UseTree::Glob(_) => found(None, path.clone()),
        UseTree::Group(group) => group
            .items
            .iter()
            .for_each(|tree| flatten(tree, path, found)),
    }
}

/// Writes paths as a caller does, whatever the file imports.
struct Paths<'a> {
    modules: &'a Modules,
    module: &'a [String],
    public: &'a BTreeMap<Resolved, String>,
}

impl VisitMut for Paths<'_> {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let mut names: Vec<String> = path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        if path.leading_colon.is_some() {
            names.insert(0, String::new());
        }
        let Some(mut last) = path.segments.pop() else {
            return;
        };
        let found = self.modules.resolve(self.module, &names, 0);
        path.segments.clear();
        path.leading_colon = None;
        if let Some(public) = found.and_then(|found| self.public.get(&found))
            && let Ok(whole) = syn::parse_str::<Path>(&format!("{TYPE_MARK}::{public}"))
        {
            path.segments.extend(whole.segments);
            if let Some(segment) = path.segments.pop() {
                last.ident = segment.ident;
            }
        }
        path.segments.push(last);
    }
}

impl Paths<'_> {
    fn text(&mut self, ty: &Type) -> String {
        let mut ty = ty.clone();
        self.visit_type_mut(&mut ty);
        let alias: syn::Item = syn::parse_quote!(type T = #ty;);
        print(alias, "type T = ")
    }

    fn signature(&mut self, signature: &syn::Signature) -> Signature {
        let mut head: Vec<String> = Vec::new();
        head.extend(signature.asyncness.map(|_| "async".to_owned()));
        if !signature.generics.params.is_empty() {
            let generics = &signature.generics;
            let bounds = &generics.where_clause;
            head.push(quote::quote!(#generics #bounds).to_string());
        }
        let mut arguments = Vec::new();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(receiver) => head.push(match &receiver.kind {
                    ReceiverKind::Reference(_, _, Some(_)) => "&mut self".to_owned(),
                    ReceiverKind::Reference(..) => "&self".to_owned(),
                    _ => "self".to_owned(),
                }),
                FnArg::Typed(argument) => {
                    let name = match &*argument.pat {
                        Pat::Ident(name) => name.ident.to_string(),
                        _ => "_".to_owned(),
                    };
                    arguments.push((name, self.text(&argument.ty)));
                }
            }
        }
        let output = match &signature.output {
            ReturnType::Default => "()".to_owned(),
            ReturnType::Type(_, ty) => self.text(ty),
        };
        Signature {
            head: head.join(" "),
            arguments,
            output,
        }
    }

    fn fields(&mut self, fields: &Fields) -> String {
        let types: Vec<String> = fields
            .iter()
            .map(|field| match &field.ident {
                Some(name) => format!("{name}: {}", self.text(&field.ty)),
                None => self.text(&field.ty),
            })
            .collect();
        types.join(", ")
    }

    fn item(&mut self, source: &Source) -> Item {
        let mut item = Item::default();
        match source {
            Source::Struct(source) => {
                item.kind = "struct";
                item.is_exhaustive = is_exhaustive(&source.attrs)
                    && source.fields.iter().all(|field| is_public(&field.vis));
                item.traits = derived(&source.attrs);
                for (number, field) in source.fields.iter().enumerate() {
                    if is_public(&field.vis) {
                        let name = field
                            .ident
                            .as_ref()
                            .map_or(number.to_string(), Ident::to_string);
                        item.fields.insert(name, self.text(&field.ty));
                    }
                }
            }
            Source::Enum(source) => {
                item.kind = "enum";
                item.is_exhaustive = is_exhaustive(&source.attrs);
                item.traits = derived(&source.attrs);
                for variant in &source.variants {
                    let fields = self.fields(&variant.fields);
                    item.variants.insert(variant.ident.to_string(), fields);
                }
            }
            Source::Type(source) => {
                item.kind = "type";
                item.declaration = self.text(&source.ty);
            }
            Source::Const(source) => {
                item.kind = "const";
                item.declaration = self.text(&source.ty);
            }
            Source::Static(source) => {
                item.kind = "static";
                item.declaration = self.text(&source.ty);
            }
            Source::Fn(source) => {
                item.kind = "fn";
                item.methods
                    .insert(String::new(), self.signature(&source.sig));
            }
            Source::Trait(source) => {
                item.kind = "trait";
                let items = &source.items;
                item.declaration = quote::quote!(#(#items)*).to_string();
            }
            _ => {}
        }
        item
    }
}

fn print(item: Source, start: &str) -> String {
    let file = syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![item],
    };
    let printed = prettyplease::unparse(&file);
    let text = printed
        .trim()
        .trim_start_matches(start)
        .trim_end_matches(';');
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // prettyplease breaks long lists of types into lines.
    mark_types(
        &text
            .replace("< ", "<")
            .replace(", >", ">")
            .replace(" >", ">"),
    )
}

/// Puts the public paths of generated types between their marks.
fn mark_types(text: &str) -> String {
    let mark = format!("{TYPE_MARK}::");
    let mut parts = text.split(&mark);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_path = |c: char| c.is_alphanumeric() || "_:#".contains(c);
        let end = part.find(|c| !is_path(c)).unwrap_or(part.len());
        let (path, rest) = part.split_at(end);
        out.push_str(&format!("{TYPE_START}{path}{TYPE_END}{rest}"));
    }
    out
}

fn is_exhaustive(attributes: &[syn::Attribute]) -> bool {
    !attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

fn derived(attributes: &[syn::Attribute]) -> BTreeSet<String> {
    let mut traits = BTreeSet::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
    {
        // What is no list of paths, rustc has refused already.
        let _ = attribute.parse_nested_meta(|meta| {
            traits.extend(meta.path.segments.last().map(|part| part.ident.to_string()));
            Ok(())
        });
    }
    traits
}

/// The type that an `impl` is for, without a reference.
fn self_path(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(ty) => Some(&ty.path),
        Type::Reference(ty) => self_path(&ty.elem),
        _ => None,
    }
}

/// Reads the generated files of the SDK; others are passed over. `unread` gets the paths of those that are not Rust.
pub fn surface(files: &Files, unread: &mut Vec<String>) -> Surface {
    let mut modules = Modules::default();
    for (path, text) in files {
        let Some(name) = path
            .strip_prefix(ROOT)
            .and_then(|path| path.strip_suffix(".rs"))
        else {
            continue;
        };
        let mut parts: Vec<String> = name.split('/').map(str::to_owned).collect();
        parts.pop_if(|last| last == "mod");
        match syn::parse_file(text) {
            Ok(file) => modules.add(&parts, file.items),
            Err(_) => unread.push(path.clone()),
        }
    }
    let mut names = BTreeMap::new();
    modules.publish(&[], "", 0, &mut names);

    // An item may have several public paths. The shortest stands for it in the types of others.
    let mut public: BTreeMap<Resolved, String> = BTreeMap::new();
    for (name, item) in &names {
        let known = public.entry(item.clone()).or_insert_with(|| name.clone());
        if name.matches("::").count() < known.matches("::").count() {
            known.clone_from(name);
        }
    }
    let mut items: BTreeMap<Resolved, Item> = BTreeMap::new();
    for (path, module) in &modules.0 {
        let mut paths = Paths {
            modules: &modules,
            module: path,
            public: &public,
        };
        for source in &module.items {
            if let Some((name, _)) = ident(source) {
                let id = Resolved::Item(path.clone(), name.to_string());
                let item = paths.item(source);
                let known = items.entry(id).or_default();
                known.kind = item.kind;
                known.declaration = item.declaration;
                known.is_exhaustive = item.is_exhaustive;
                known.fields = item.fields;
                known.variants = item.variants;
                known.methods.extend(item.methods);
                known.traits.extend(item.traits);
            }
            match source {
                Source::Impl(block) => add_impl(block, &mut paths, &mut items),
                Source::Macro(call) => add_macro(call, &paths, &mut items),
                _ => {}
            }
        }
    }
    let mut surface = Surface::new();
    for (name, id) in names {
        let item = match &id {
            Resolved::Elsewhere(_) => Item {
                kind: "re-export",
                ..Item::default()
            },
            id => items.get(id).cloned().unwrap_or_default(),
        };
        surface.insert(name, item);
    }
    for (id, item) in items {
        if let Resolved::Elsewhere(name) = id {
            surface.insert(name, item);
        }
    }
    surface
}

/// Adds a macro to the type that its first token names.
fn add_macro(call: &syn::ItemMacro, paths: &Paths<'_>, items: &mut BTreeMap<Resolved, Item>) {
    let first = call.mac.tokens.clone().into_iter().next();
    let (Some(TokenTree::Ident(name)), Some(called)) = (first, call.mac.path.segments.last())
    else {
        return;
    };
    let found = paths.modules.resolve(paths.module, &[name.to_string()], 0);
    if let Some(id @ Resolved::Item(..)) = found {
        let macros = &mut items.entry(id).or_default().macros;
        macros.insert(called.ident.to_string());
    }
}

/// Adds what an `impl` gives to the type that it is for.
fn add_impl(block: &syn::ItemImpl, paths: &mut Paths<'_>, items: &mut BTreeMap<Resolved, Item>) {
    let Some(path) = self_path(&block.self_ty) else {
        return;
    };
    let names: Vec<String> = path
        .segments
        .iter()
        .map(|part| part.ident.to_string())
        .collect();
    let Some(id) = paths.modules.resolve(paths.module, &names, 0) else {
        return;
    };
    let is_generated = matches!(id, Resolved::Item(..));
    if let Some((of, _)) = &block.trait_ {
        if !is_generated {
            return;
        }
        let of: Type = syn::parse_quote!(#of);
        let item = items.entry(id).or_default();
        item.traits.insert(paths.text(&of));
        for member in &block.items {
            if let ImplItem::Type(member) = member {
                let name = member.ident.to_string();
                item.types.insert(name, paths.text(&member.ty));
            }
        }
        return;
    }
    let item = items.entry(id).or_default();
    for member in &block.items {
        match member {
            ImplItem::Fn(method) if is_public(&method.vis) => {
                let name = method.sig.ident.to_string();
                item.methods.insert(name, paths.signature(&method.sig));
            }
            ImplItem::Const(constant) if is_public(&constant.vis) => {
                let name = constant.ident.to_string();
                item.types.insert(name, paths.text(&constant.ty));
            }
            _ => {}
        }
    }
}
