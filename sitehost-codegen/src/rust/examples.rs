//! Requests made of the spec's examples: for the docs, and as the table that the tests go through.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::{format_ident, quote};
use serde_json::Value;

use super::record::required_type;
use super::uses::path_of;
use super::{Files, print};
use crate::model::{
    Alternative, AlternativeContent, Api, Index, Operation, Parameter, Scalar, Shape, TypeKind,
    TypeName,
};

/// Stands for a map's key in the names that the tests choose values by.
const KEY: &str = "KEY";

/// Where the values of an example come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Values {
    /// The spec.
    Documented,
    /// The tests.
    Chosen,
}

/// What a value is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    /// An argument, which is converted.
    Argument,
    /// An entry of such an argument. Lists in it have one type, whatever their length.
    Entry,
    /// A field, which has the type itself.
    Field,
}

impl Target {
    /// What the entries of a list or a map are written for.
    fn inside(self) -> Self {
        match self {
            Target::Argument | Target::Entry => Target::Entry,
            Target::Field => Target::Field,
        }
    }
}

/// Writes expressions, and notes the types that they name.
struct Writer<'a> {
    api: &'a Api,
    values: Values,
    named: BTreeMap<String, TypeName>,
}

/// A JSON value as the literal that a caller would write.
fn literal(value: &Value) -> TokenStream {
    match value {
        Value::Bool(value) => quote!(#value),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => {
                let literal = Literal::i64_unsuffixed(integer);
                quote!(#literal)
            }
            None => {
                let literal = Literal::f64_unsuffixed(number.as_f64().unwrap_or_default());
                quote!(#literal)
            }
        },
        Value::String(text) => quote!(#text),
        other => {
            let text = other.to_string();
            quote!(#text)
        }
    }
}

/// A documented value. The compiler takes an integer literal for an `i32`, unless it says otherwise.
fn documented(scalar: &Scalar, value: &Value) -> TokenStream {
    match (scalar, value.as_i64(), value.as_str()) {
        (Scalar::Number, Some(integer), _) => {
            let literal = Literal::f64_unsuffixed(integer as f64);
            quote!(#literal)
        }
        (Scalar::Flag, Some(integer), _) => {
            let flag = integer == 1;
            quote!(#flag)
        }
        (Scalar::Id | Scalar::Integer, Some(integer), _) if i32::try_from(integer).is_err() => {
            let literal = Literal::i64_suffixed(integer);
            quote!(#literal)
        }
        (Scalar::DateTime, _, Some(text)) => quote!(date(#text)),
        (Scalar::UnixTime, Some(integer), _) => {
            let literal = Literal::i64_suffixed(integer);
            quote!(#literal)
        }
        _ => literal(value),
    }
}

/// The method that the tests choose a value by, and the one for a list of them.
fn chooser(scalar: &Scalar) -> (&'static str, &'static str) {
    match scalar {
        Scalar::Text | Scalar::Secret | Scalar::Word(_) => ("text", "texts"),
        Scalar::Id => ("id", "ids"),
        Scalar::Integer => ("integer", "integers"),
        Scalar::Number => ("number", "numbers"),
        Scalar::Flag => ("flag", "flags"),
        Scalar::DateTime => ("date", "dates"),
        Scalar::UnixTime => ("seconds", "seconds"),
    }
}

/// Whether the tests choose several values at once, for a list of them.
fn has_lists(scalar: &Scalar) -> bool {
    !matches!(scalar, Scalar::DateTime | Scalar::UnixTime)
}

/// Whether a field has the type of a chosen value itself.
fn is_plain(scalar: &Scalar) -> bool {
    matches!(
        scalar,
        Scalar::Text | Scalar::Integer | Scalar::Number | Scalar::Flag | Scalar::DateTime
    )
}

impl<'a> Writer<'a> {
    fn new(api: &'a Api, values: Values) -> Self {
        Self {
            api,
            values,
            named: BTreeMap::new(),
        }
    }

    fn kind(&self, name: &TypeName) -> Option<&'a TypeKind> {
        Some(&self.api.types.get(name)?.kind)
    }

    fn name(&mut self, name: &TypeName) -> TokenStream {
        self.named.insert(name.name.clone(), name.clone());
        let name = format_ident!("{}", name.name);
        quote!(#name)
    }

    /// The value of a shape. `wire` is its name on the wire.
    fn shape(&mut self, shape: &Shape, example: &Value, wire: &str, target: Target) -> TokenStream {
        match shape {
            Shape::Value(scalar) => self.value(scalar, example, wire, target),
            Shape::List { index, entry, .. } => match &**entry {
                Shape::Value(scalar) if self.values == Values::Chosen && has_lists(scalar) => {
                    let inner = match index {
                        Index::Repeated => wire.to_owned(),
                        Index::Numbered => format!("{wire}[0]"),
                    };
                    self.chosen_list(scalar, &inner, target)
                }
                entry => self.list(*index, entry, example, wire, target),
            },
            Shape::Map(value) => self.map(value, example, wire, target),
            Shape::Group(name) => match self.kind(name) {
                Some(TypeKind::Sent(members)) => {
                    self.record(name, members, example, Some(wire), &|_| true)
                }
                _ => quote!(),
            },
            Shape::Choice(name) => match self.kind(name) {
                Some(TypeKind::Choice(alternatives)) => {
                    self.choice(name, alternatives, example, wire)
                }
                _ => quote!(),
            },
        }
    }

    fn value(
        &mut self,
        scalar: &Scalar,
        example: &Value,
        wire: &str,
        target: Target,
    ) -> TokenStream {
        let (value, is_exact) = match self.values {
            Values::Documented => {
                let is_exact = matches!(
                    scalar,
                    Scalar::Integer | Scalar::Number | Scalar::Flag | Scalar::DateTime
                );
                (documented(scalar, example), is_exact)
            }
            Values::Chosen => {
                let method = format_ident!("{}", chooser(scalar).0);
                (quote!(values.#method(#wire)), is_plain(scalar))
            }
        };
        match target != Target::Field || is_exact {
            true => value,
            false => quote!(#value.into()),
        }
    }

    fn chosen_list(&mut self, scalar: &Scalar, wire: &str, target: Target) -> TokenStream {
        let method = format_ident!("{}", chooser(scalar).1);
        let values = quote!(values.#method(#wire));
        match target != Target::Field || is_plain(scalar) {
            true => values,
            false => quote!(#values.into_iter().map(Into::into).collect()),
        }
    }

    fn list(
        &mut self,
        index: Index,
        entry: &Shape,
        example: &Value,
        wire: &str,
        target: Target,
    ) -> TokenStream {
        let examples = example.as_array().map(Vec::as_slice).unwrap_or_default();
        let examples = match self.values {
            Values::Documented => examples,
            Values::Chosen => &examples[..examples.len().min(1)],
        };
        let entries = examples.iter().enumerate().map(|(number, example)| {
            let inner = match index {
                Index::Repeated => wire.to_owned(),
                Index::Numbered => format!("{wire}[{number}]"),
            };
            self.shape(entry, example, &inner, target.inside())
        });
        let entries: Vec<TokenStream> = entries.collect();
        if target == Target::Argument {
            quote!([#(#entries),*])
        } else {
            quote!(vec![#(#entries),*])
        }
    }

    fn map(&mut self, value: &Shape, example: &Value, wire: &str, target: Target) -> TokenStream {
        let examples: Vec<(&String, &Value)> = example.as_object().into_iter().flatten().collect();
        let examples = match self.values {
            Values::Documented => examples.as_slice(),
            Values::Chosen => &examples[..examples.len().min(1)],
        };
        let pairs = examples.iter().map(|(key, example)| {
            let (key, inner) = match self.values {
                Values::Documented if target != Target::Field => {
                    (quote!(#key), format!("{wire}[{key}]"))
                }
                Values::Documented => (quote!(#key.into()), format!("{wire}[{key}]")),
                Values::Chosen => (quote!(values.key(#wire)), format!("{wire}[{KEY}]")),
            };
            let value = self.shape(value, example, &inner, target.inside());
            quote!((#key, #value))
        });
        let pairs: Vec<TokenStream> = pairs.collect();
        if target == Target::Argument {
            quote!([#(#pairs),*])
        } else {
            quote!(vec![#(#pairs),*])
        }
    }

    fn choice(
        &mut self,
        name: &TypeName,
        alternatives: &[Alternative],
        example: &Value,
        wire: &str,
    ) -> TokenStream {
        let ident = self.name(name);
        let is_chosen = self.values == Values::Chosen;
        let is_example = |alternative: &&Alternative| match &alternative.content {
            content if is_chosen => matches!(content, AlternativeContent::Shape(_)),
            AlternativeContent::Word(word) => example.as_str() == Some(word),
            AlternativeContent::Shape(Shape::List { .. }) => example.is_array(),
            AlternativeContent::Shape(_) => true,
        };
        let Some(chosen) = alternatives.iter().find(is_example) else {
            return quote!();
        };
        let variant = format_ident!("{}", chosen.variant);
        match &chosen.content {
            AlternativeContent::Word(_) => quote!(#ident::#variant),
            AlternativeContent::Shape(shape) => {
                let value = self.shape(shape, example, wire, Target::Field);
                quote!(#ident::#variant(#value))
            }
        }
    }

    /// The expression that makes a struct of parameters. `within` is the name that its members stand in, if any, and
    /// `is_given` says which optional ones it has.
    fn record(
        &mut self,
        name: &TypeName,
        parameters: &[Parameter],
        example: &Value,
        within: Option<&str>,
        is_given: &dyn Fn(usize) -> bool,
    ) -> TokenStream {
        let ident = self.name(name);
        let wire = |parameter: &Parameter| match (within, parameter.wire.strip_suffix("[]")) {
            (None, _) => parameter.wire.clone(),
            (Some(within), None) => format!("{within}[{}]", parameter.wire),
            (Some(within), Some(list)) => format!("{within}[{list}][]"),
        };
        let value_of = |parameter: &Parameter| match within {
            None => Some(parameter.example.clone()),
            Some(_) => example.get(&parameter.wire).cloned(),
        };
        let required_type = required_type(&name.name, parameters);
        let target = if required_type.is_some() {
            Target::Field
        } else {
            Target::Argument
        };
        let mut required = Vec::new();
        let mut setters = Vec::new();
        for (place, parameter) in parameters.iter().enumerate() {
            let Some(example) = value_of(parameter) else {
                continue;
            };
            let field = format_ident!("{}", parameter.name);
            if parameter.required {
                let value = self.shape(&parameter.shape, &example, &wire(parameter), target);
                required.push(if required_type.is_some() {
                    quote!(#field: #value)
                } else {
                    value
                });
            } else if is_given(place) {
                let value = self.shape(
                    &parameter.shape,
                    &example,
                    &wire(parameter),
                    Target::Argument,
                );
                setters.push(quote!(.#field(#value)));
            }
        }
        match required_type {
            None => quote!(#ident::new(#(#required),*)#(#setters)*),
            Some(by_name) => {
                let by_name = self.name(&TypeName {
                    name: by_name.to_string(),
                    ..name.clone()
                });
                quote!(#ident::new(#by_name { #(#required),* })#(#setters)*)
            }
        }
    }

    /// The request with all parameters, or else with those that a call needs.
    fn request(&mut self, operation: &Operation, has_all: bool) -> TokenStream {
        let is_given = |place| has_all || operation.at_least_one.first() == Some(&place);
        let name = TypeName {
            module: operation.module.clone(),
            name: operation.type_name.clone(),
        };
        self.record(&name, &operation.parameters, &Value::Null, None, &is_given)
    }

    /// The `use` lines for the types that were named.
    fn uses(&self) -> String {
        let mut by_module: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for name in self.named.values() {
            let path = path_of(&name.module);
            let path = path
                .strip_prefix("crate::generated::")
                .unwrap_or(&path)
                .to_owned();
            by_module.entry(path).or_default().push(&name.name);
        }
        let line = |(module, names): (&String, &Vec<&str>)| match names.as_slice() {
            [one] => format!("use sitehost_api::{module}::{one};\n"),
            many => format!("use sitehost_api::{module}::{{{}}};\n", many.join(", ")),
        };
        by_module.iter().map(line).collect()
    }
}

/// Whether an expression has a name in it.
fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
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
    let mut chosen = Writer::new(api, Values::Chosen);
    let request = chosen.request(operation, true);
    documented.named.extend(chosen.named);
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
    let mut uses = documented.uses();
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
