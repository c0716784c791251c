//! What an operation or a group sends: its parameters in wire order.

use crate::check::Checker;
use crate::check::example::Fit;
use crate::check::fields::{is_empty_text, text_of};
use crate::check::shape::Shaped;
use crate::document::{Node, Position};
use crate::model::{Index, Parameter, Scalar, Shape};
use crate::naming;

/// A parameter as the spec has it: a property of a form or of a group, or an entry of `parameters`.
pub struct Raw<'a> {
    pub wire: &'a str,
    pub at: &'a Position,
    pub required: bool,
    pub schema: &'a Node,
    /// The node with `description`, `example` and `x-rust-name`: the schema in a form, the parameter in a query.
    pub texts: &'a Node,
    /// The keywords of these texts, if they stand in the schema.
    pub beside: &'static [&'static str],
}

/// The keywords of [`Raw::texts`].
pub const TEXTS: &[&str] = &["description", "example", "x-rust-name"];

/// Whether a parameter is a list of values whose name does not end in `[]`.
pub fn lacks_brackets(parameter: &Parameter) -> bool {
    let is_list = matches!(
        &parameter.shape,
        Shape::List { index: Index::Numbered, entry, .. } if matches!(**entry, Shape::Value(_))
    );
    is_list && !parameter.wire.ends_with("[]")
}

impl<'a> Checker<'a> {
    /// Complains unless the key comes first.
    pub fn expect_key(&mut self, is_first: bool, at: &Position, remedy: &str) {
        if !is_first {
            self.findings
                .add(at, "`apikey` does not come first", format!("put {remedy}"));
        }
    }

    /// Reads the parameters of an operation. A list of values is named `x[]`, even if its entries are numbered: with
    /// `style: deepObject`, other tools would repeat the bare name.
    pub fn operation_parameters(&mut self, raws: &[Raw<'a>]) -> Vec<Parameter> {
        let parameters = self.parameters(raws);
        for parameter in &parameters {
            let wire = &parameter.wire;
            self.php_name(parameter, &parameters, raws);
            if lacks_brackets(parameter) {
                let Some(raw) = raws.iter().find(|raw| raw.wire == wire) else {
                    continue;
                };
                let problem = format!("the list `{wire}` has no `[]` at its end");
                let remedy = format!(
                    "call it `{wire}[]`, with `x-indexed: true` if `{wire}[0]` is documented"
                );
                self.findings.add(raw.at, problem, remedy);
            }
        }
        parameters
    }

    /// PHP changes a name outside brackets, and keeps the later of `x` and `x[y]` only.
    fn php_name(&mut self, parameter: &Parameter, all: &[Parameter], raws: &[Raw<'a>]) {
        let wire = &parameter.wire;
        let Some(raw) = raws.iter().find(|raw| raw.wire == wire) else {
            return;
        };
        let (head, rest) = wire.split_at(wire.find('[').unwrap_or(wire.len()));
        if head.contains(['.', ' ']) && head.trim() == head {
            let read = head.replace(['.', ' '], "_");
            let problem = format!("PHP reads `{wire}` as `{read}{rest}`");
            self.findings
                .add(raw.at, problem, format!("call it `{read}{rest}`"));
        }
        let parts = naming::wire_parts(wire);
        let is_replaced = |other: &&Parameter| {
            let is_one_name = match &other.shape {
                Shape::Value(_) => true,
                Shape::List { index, .. } => {
                    *index == Index::Repeated && !other.wire.ends_with("[]")
                }
                _ => false,
            };
            other.wire != *wire
                && is_one_name
                && parts.starts_with(&naming::wire_parts(&other.wire))
        };
        if let Some(other) = all.iter().find(is_replaced) {
            let problem = format!("PHP keeps only the later of `{}` and `{wire}`", other.wire);
            let remedy =
                "keep one of the two, or describe both as alternatives in a schema with `oneOf`";
            self.findings.add(raw.at, problem, remedy);
        }
    }

    /// Reads parameters, and gives each a name of its own.
    pub fn parameters(&mut self, raws: &[Raw<'a>]) -> Vec<Parameter> {
        let wires: Vec<&str> = raws.iter().map(|raw| raw.wire).collect();
        let names = naming::parameter_names(&wires);
        let mut parameters: Vec<Parameter> = Vec::new();
        for (raw, name) in raws.iter().zip(names) {
            if let Some(parameter) = self.parameter(raw, name) {
                self.distinct(&parameters, &parameter, raw.at);
                parameters.push(parameter);
            }
        }
        parameters
    }

    fn parameter(&mut self, raw: &Raw<'a>, name: Option<String>) -> Option<Parameter> {
        let Raw {
            wire,
            at,
            required,
            schema,
            texts,
            beside,
        } = *raw;
        let name = self.rust_name(raw, name);
        let given = texts.get("description");
        let description = match given.filter(|node| !is_empty_text(node)) {
            Some(node) => text_of(node, "description", &mut self.findings),
            None => {
                let problem = format!("`{wire}` has no description");
                let at = given.map_or(at, |node| &node.at);
                let remedy = "say in `description:` what it is for, in your own words";
                self.findings.add(at, problem, remedy);
                None
            }
        };
        let Shaped { shape, limits } = self.shape(schema, wire, beside)?;
        self.wire_name(wire, &shape, at);
        self.page_number(raw, &shape)?;
        let example = self.parameter_example(raw, &shape, &limits);
        let sentences = limits.sentences();
        let description = match (description, sentences.as_str()) {
            (Some(description), "") => Some(description.trim().to_owned()),
            (Some(description), sentences) => {
                Some(format!("{}\n\n{sentences}", description.trim()))
            }
            (None, _) => None,
        };
        Some(Parameter {
            wire: wire.to_owned(),
            name: name?,
            required,
            shape,
            description: description?,
            example: example?,
        })
    }

    /// The number of a page is what the stream of a list counts up.
    fn page_number(&mut self, raw: &Raw<'a>, shape: &Shape) -> Option<()> {
        let is_page = naming::wire_parts(raw.wire).last() == Some(&"page_number");
        if is_page && (raw.required || *shape != Shape::Value(Scalar::Integer)) {
            let problem = format!(
                "`{}` asks for a page, and is not a whole number that may be left out",
                raw.wire
            );
            self.findings.add(
                &raw.texts.at,
                problem,
                "write `type: integer`, and leave it out of `required`",
            );
            return None;
        }
        Some(())
    }

    fn rust_name(&mut self, raw: &Raw<'a>, derived: Option<String>) -> Option<String> {
        let given = raw.texts.get("x-rust-name");
        let name = match given {
            Some(node) => text_of(node, "x-rust-name", &mut self.findings).map(str::to_owned)?,
            None => match derived {
                Some(name) => return Some(name),
                None => {
                    let problem = format!("`{}` makes no Rust name", raw.wire);
                    self.findings.add(
                        raw.at,
                        problem,
                        "add `x-rust-name: some_name` beside its description",
                    );
                    return None;
                }
            },
        };
        let is_name = naming::member_name(&name).as_ref() == Some(&name) && name != "new";
        if !is_name {
            let at = given.map_or(raw.at, |node| &node.at);
            self.findings.add(
                at,
                format!("`{name}` is not a name for a Rust method"),
                "write a name in snake_case",
            );
        }
        is_name.then_some(name)
    }

    /// A group has the examples of its members; everything else has one of its own.
    fn parameter_example(
        &mut self,
        raw: &Raw<'a>,
        shape: &Shape,
        limits: &crate::check::limits::Limits,
    ) -> Option<serde_json::Value> {
        let Some(node) = raw.texts.get("example") else {
            if let Some(example) = self.example_of_members(shape) {
                return Some(example);
            }
            if self.is_group(shape) {
                return None; // something is wrong with its file, which has been found
            }
            let problem = format!("`{}` has no example", raw.wire);
            self.findings
                .add(raw.at, problem, "add `example:` with a documented value");
            return None;
        };
        let fit = Fit { types: &self.types };
        match fit.sent(node, shape, limits, raw.wire) {
            Ok(()) => Some(node.to_json()),
            Err(wrong) => {
                self.findings
                    .add(&wrong.node.at, wrong.problem, wrong.remedy);
                None
            }
        }
    }

    /// Checks a wire name: `name`, then any number of `[part]`, and `[]` in some lists.
    fn wire_name(&mut self, wire: &str, shape: &Shape, at: &Position) {
        let (head, rest) = wire.split_at(wire.find('[').unwrap_or(wire.len()));
        let is_plain = |part: &str| {
            // PHP reads quotation marks and backslashes in a name differently in multipart.
            part.trim() == part
                && !part.contains(['[', ']', '"', '\\'])
                && !part.chars().any(char::is_control)
        };
        let inner = rest
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        let parts: Vec<&str> = inner
            .map(|inner| inner.split("][").collect())
            .unwrap_or_default();
        let is_bracketed = rest.is_empty() || inner.is_some();
        let is_name = !head.is_empty()
            && is_plain(head)
            && is_bracketed
            && parts.iter().all(|part| is_plain(part));
        let is_digits =
            |part: &&&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let is_list = matches!(shape, Shape::List { .. });
        let (problem, remedy) = if head == super::KEY {
            (
                format!("`{wire}` would replace the key"),
                "only `apikey` itself has that name".to_owned(),
            )
        } else if !is_name {
            let problem = format!("`{wire}` is not the name of a parameter");
            (problem, "write it like `params[ssh_keys][]`".to_owned())
        } else if let Some(number) = parts.iter().find(is_digits) {
            let entry = format!("[{number}]");
            let list = wire.split(&entry).next().unwrap_or(wire);
            let remedy = match wire.ends_with(&entry) {
                true => format!(
                    "describe the whole list: call it `{list}[]`, with `type: array` and `x-indexed: true`"
                ),
                false => format!(
                    "describe the whole list: call it `{list}`, an array of a schema with these members, with \
                     `style: deepObject`"
                ),
            };
            (format!("`{wire}` is entry {number} of a list"), remedy)
        } else if parts.contains(&"") && !is_list {
            let problem = format!("`{wire}` has `[]` in it and is not a list");
            (problem, "write `type: array`, or drop the `[]`".to_owned())
        } else {
            return;
        };
        self.findings.add(at, problem, remedy);
    }

    /// Two parameters cannot have one name, nor the name of the method that takes an `Option` for another.
    fn distinct(&mut self, before: &[Parameter], parameter: &Parameter, at: &Position) {
        let remedy = "add `x-rust-name: some_name` beside the description of one of them";
        for other in before {
            let takes_option = |one: &Parameter, other: &Parameter| {
                !other.required && one.name.strip_prefix("maybe_") == Some(&other.name)
            };
            let problem = if other.name == parameter.name {
                format!(
                    "`{}` and `{}` both become `{}`",
                    other.wire, parameter.wire, other.name
                )
            } else if takes_option(other, parameter) {
                format!(
                    "`{}` is also the method that takes an `Option` for `{}`",
                    other.name, parameter.wire
                )
            } else if takes_option(parameter, other) {
                format!(
                    "`{}` is also the method that takes an `Option` for `{}`",
                    parameter.name, other.wire
                )
            } else {
                continue;
            };
            return self.findings.add(at, problem, remedy);
        }
    }
}
