//! Expressions that make a request, of documented values or of values that the tests choose.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::model::{
    Alternative, AlternativeContent, Api, Index, Operation, Parameter, Scalar, Shape, TypeKind,
    TypeName,
};
use crate::rust::record::required_type;
use crate::rust::uses::{path_of, use_line};

/// Stands for a map's key in the names that the tests choose values by.
const KEY: &str = "KEY";

/// Where the values of an example come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Values {
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
pub struct Writer<'a> {
    pub api: &'a Api,
    pub values: Values,
    pub named: BTreeMap<String, TypeName>,
    /// Whether an expression calls the function `date`.
    pub uses_date: bool,
    /// Whether an expression asks the tests for a value.
    pub uses_values: bool,
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
        (Scalar::Word(_), Some(integer), _) => {
            let text = integer.to_string();
            quote!(#text)
        }
        (Scalar::UnixTime, Some(integer), _) => {
            let literal = Literal::i64_suffixed(integer);
            quote!(#literal)
        }
        _ => literal(value),
    }
}

/// The method that the tests choose a value by, and the one for a list of them, if there is one.
fn chooser(scalar: &Scalar) -> (&'static str, Option<&'static str>) {
    match scalar {
        Scalar::Text | Scalar::Secret | Scalar::Word(_) => ("text", Some("texts")),
        Scalar::Id => ("id", Some("ids")),
        Scalar::Integer => ("integer", Some("integers")),
        Scalar::Number => ("number", Some("numbers")),
        Scalar::Flag => ("flag", Some("flags")),
        Scalar::DateTime => ("date", None),
        Scalar::UnixTime => ("seconds", None),
    }
}

/// Whether a field has the type of a chosen value itself.
fn is_plain(scalar: &Scalar) -> bool {
    matches!(
        scalar,
        Scalar::Text | Scalar::Integer | Scalar::Number | Scalar::Flag | Scalar::DateTime
    )
}

/// `sitehost_api::cloud::image`, where callers find the types of a module.
fn sdk_path(module: &[String]) -> String {
    path_of(module).replace("crate::generated", "sitehost_api")
}

impl<'a> Writer<'a> {
    pub fn new(api: &'a Api, values: Values) -> Self {
        Self {
            api,
            values,
            named: BTreeMap::new(),
            uses_date: false,
            uses_values: false,
        }
    }

    fn kind(&self, name: &TypeName) -> Option<&'a TypeKind> {
        Some(&self.api.types.get(name)?.kind)
    }

    /// Names a type: by its name, or by its path if another type has the name here.
    fn name(&mut self, name: &TypeName) -> TokenStream {
        let first = self
            .named
            .entry(name.name.clone())
            .or_insert_with(|| name.clone());
        let ident = format_ident!("{}", name.name);
        if first == name {
            return quote!(#ident);
        }
        let path = sdk_path(&name.module);
        let path = path.split("::").map(|part| format_ident!("{part}"));
        quote!(#(#path)::*::#ident)
    }

    /// Whether an example, which fits one of the alternatives of a choice, is of that shape.
    fn fits(&self, shape: &Shape, example: &Value) -> bool {
        match shape {
            Shape::Value(Scalar::Text | Scalar::Secret | Scalar::DateTime) => example.is_string(),
            Shape::Value(Scalar::Id) => example.is_string() || example.is_i64(),
            Shape::Value(Scalar::Integer | Scalar::UnixTime) => example.is_i64(),
            Shape::Value(Scalar::Number) => example.is_number(),
            Shape::Value(Scalar::Flag) => matches!(example.as_i64(), Some(0 | 1)),
            Shape::Value(Scalar::Word(name)) => match (self.kind(name), example) {
                (Some(TypeKind::Words(words)), Value::String(text)) => {
                    words.iter().any(|word| word.text == *text)
                }
                (_, example) => example.is_number(),
            },
            Shape::List { entry, .. } => example
                .as_array()
                .is_some_and(|entries| entries.iter().all(|example| self.fits(entry, example))),
            Shape::Map(value) => example
                .as_object()
                .is_some_and(|pairs| pairs.values().all(|example| self.fits(value, example))),
            Shape::Group(name) => match (self.kind(name), example) {
                (Some(TypeKind::Sent(members)), Value::Object(given)) => {
                    given
                        .keys()
                        .all(|key| members.iter().any(|member| member.wire == *key))
                        && members.iter().all(|member| match given.get(&member.wire) {
                            Some(example) => self.fits(&member.shape, example),
                            None => !member.required,
                        })
                }
                _ => false,
            },
            Shape::Choice(name) => match self.kind(name) {
                Some(TypeKind::Choice(alternatives)) => {
                    alternatives
                        .iter()
                        .any(|alternative| match &alternative.content {
                            AlternativeContent::Word(word) => example.as_str() == Some(word),
                            AlternativeContent::Shape(shape) => self.fits(shape, example),
                        })
                }
                _ => false,
            },
        }
    }

    /// What stands for an example of a shape of which the tests choose the values: one of each of its parts.
    fn parts(&self, shape: &Shape) -> Value {
        match shape {
            Shape::Value(_) | Shape::Choice(_) => Value::Null,
            Shape::List { entry, .. } => Value::Array(vec![self.parts(entry)]),
            Shape::Map(value) => {
                Value::Object([(KEY.to_owned(), self.parts(value))].into_iter().collect())
            }
            Shape::Group(name) => match self.kind(name) {
                Some(TypeKind::Sent(members)) => {
                    let members = members
                        .iter()
                        .map(|member| (member.wire.clone(), member.example.clone()));
                    Value::Object(members.collect())
                }
                _ => Value::Null,
            },
        }
    }

    /// The value of a shape. `wire` is its name on the wire.
    fn shape(&mut self, shape: &Shape, example: &Value, wire: &str, target: Target) -> TokenStream {
        match shape {
            Shape::Value(scalar) => self.value(scalar, example, wire, target),
            Shape::List { index, entry, .. } => {
                let chosen = match (self.values, &**entry) {
                    (Values::Chosen, Shape::Value(scalar)) => chooser(scalar).1.zip(Some(scalar)),
                    _ => None,
                };
                let Some((method, scalar)) = chosen else {
                    return self.list(*index, entry, example, wire, target);
                };
                let inner = match index {
                    Index::Repeated => wire.to_owned(),
                    Index::Numbered => format!("{wire}[0]"),
                };
                self.chosen_list(method, scalar, &inner, target)
            }
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
                self.uses_date |= *scalar == Scalar::DateTime;
                let is_exact = matches!(
                    scalar,
                    Scalar::Integer | Scalar::Number | Scalar::Flag | Scalar::DateTime
                );
                (documented(scalar, example), is_exact)
            }
            Values::Chosen => {
                self.uses_values = true;
                let method = format_ident!("{}", chooser(scalar).0);
                (quote!(values.#method(#wire)), is_plain(scalar))
            }
        };
        match target != Target::Field || is_exact {
            true => value,
            false => quote!(#value.into()),
        }
    }

    fn chosen_list(
        &mut self,
        method: &str,
        scalar: &Scalar,
        wire: &str,
        target: Target,
    ) -> TokenStream {
        self.uses_values = true;
        let method = format_ident!("{method}");
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
                Values::Chosen => {
                    self.uses_values = true;
                    (quote!(values.key(#wire)), format!("{wire}[{KEY}]"))
                }
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
        let is_example = |alternative: &&Alternative| match &alternative.content {
            AlternativeContent::Word(word) => example.as_str() == Some(word),
            AlternativeContent::Shape(shape) => self.fits(shape, example),
        };
        let documented = alternatives.iter().find(is_example);
        // The tests choose values rather than a word.
        let is_word = documented
            .is_none_or(|documented| matches!(documented.content, AlternativeContent::Word(_)));
        let mut shapes = alternatives
            .iter()
            .filter_map(|alternative| match &alternative.content {
                AlternativeContent::Shape(shape) => Some((alternative, self.parts(shape))),
                AlternativeContent::Word(_) => None,
            });
        let chosen = match is_word && self.values == Values::Chosen {
            true => shapes.next(),
            false => documented.map(|documented| (documented, example.clone())),
        };
        let Some((chosen, example)) = chosen else {
            return quote!();
        };
        let example = &example;
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
        let wire = |parameter: &Parameter| match (within, parameter.sent_name().strip_suffix("[]"))
        {
            (None, _) => parameter.sent_name().to_owned(),
            (Some(within), None) => format!("{within}[{}]", parameter.sent_name()),
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
    pub fn request(&mut self, operation: &Operation, has_all: bool) -> TokenStream {
        let is_given = |place| has_all || operation.at_least_one.first() == Some(&place);
        let name = TypeName {
            module: operation.module.clone(),
            name: operation.type_name.clone(),
        };
        self.record(&name, &operation.parameters, &Value::Null, None, &is_given)
    }

    /// The `use` lines for the types that were named.
    pub fn uses(&self) -> String {
        let mut by_module: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for name in self.named.values() {
            by_module
                .entry(sdk_path(&name.module))
                .or_default()
                .push(&name.name);
        }
        let lines = by_module
            .iter()
            .map(|(module, names)| use_line(module, names));
        lines.collect()
    }
}
