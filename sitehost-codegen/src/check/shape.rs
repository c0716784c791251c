//! The shape of what is sent under one name: a value, a list, a map, a group, or one of several.

use crate::bindings;
use crate::check::Checker;
use crate::check::fields::Fields;
use crate::check::limits::Limits;
use crate::check::words::WORDS;
use crate::document::{Node, Value};
use crate::model::{Index, Parameter, Scalar, Shape};

/// The extension of a list that one empty entry clears.
const EMPTY_CLEARS: &str = "x-empty-clears";

/// The extension of a list whose name is repeated without brackets.
const REPEAT: &str = "x-repeat";

/// Marks a list whose entries are sent as `x[0]`, `x[1]`. The spec names it `x[]` all the same, because OpenAPI can describe
/// only that form. PHP reads both alike.
const INDEXED: &str = "x-indexed";

/// What to write as the type of a value.
const TYPES: &str = "write string, integer, number, array, or object with `additionalProperties`";

/// A shape, and the limits of the values in it.
pub struct Shaped {
    pub shape: Shape,
    pub limits: Limits,
}

impl From<Shape> for Shaped {
    fn from(shape: Shape) -> Self {
        Self {
            shape,
            limits: Limits::default(),
        }
    }
}

impl<'a> Checker<'a> {
    /// Reads the shape of what is sent as `wire`. `beside` are the keywords that the caller reads.
    pub fn shape(
        &mut self,
        schema: &'a Node,
        wire: &str,
        beside: &[&'static str],
    ) -> Option<Shaped> {
        if let Some(referred) = self.referred(schema) {
            return self.referred_shape(schema, referred, wire, beside);
        }
        if self.leads_nowhere(schema) {
            return None;
        }
        if let Some(parts) = schema.get("allOf") {
            let remedy = "write `allOf: [{$ref: …}]`, with the description beside it";
            self.findings.add(
                &parts.at,
                format!("the `allOf` of `{wire}` is not one reference"),
                remedy,
            );
            return None;
        }
        let mut fields = Fields::of(schema, "a parameter's schema", &mut self.findings)?;
        fields.allow(beside);
        let kind = fields.need("type", TYPES, &mut self.findings)?;
        match kind.as_str() {
            Some("array") => self.list(fields, wire),
            Some("object") => self.map(fields, wire),
            _ => self.value(fields, kind, wire),
        }
    }

    fn referred_shape(
        &mut self,
        schema: &'a Node,
        referred: super::Referred<'a>,
        wire: &str,
        beside: &[&'static str],
    ) -> Option<Shaped> {
        let mut fields = Fields::of(schema, "a parameter's schema", &mut self.findings)?;
        fields.allow(&["$ref", "allOf"]);
        fields.allow(beside);
        fields.finish(&mut self.findings);
        let (file, node) = (referred.file(), referred.node);
        if bindings::binding(file).is_some() || [bindings::ENVELOPE, bindings::PAGE].contains(&file)
        {
            let problem = format!("`{file}` is for replies, and `{wire}` is sent");
            let remedy = "write `type: integer` with `format: id` for an identifier, with `enum: [0, 1]` for yes or no, \
                          alone for a number; `type: string` for the rest";
            self.findings.add(&schema.at, problem, remedy);
            return None;
        }
        if file == bindings::API_KEY {
            self.findings.add(
                &schema.at,
                "the key is sent a second time",
                "only `apikey` refers to ApiKey.yaml",
            );
            return None;
        }
        let name = referred.type_name();
        if node.get(WORDS).is_some() {
            self.words_file(&referred)?;
            return Some(Shape::Value(Scalar::Word(name)).into());
        }
        if node.get("oneOf").is_some() {
            self.choice_file(&referred)?;
            return Some(Shape::Choice(name).into());
        }
        if node.get("properties").is_some() {
            self.group_file(&referred)?;
            return Some(Shape::Group(name).into());
        }
        self.shape(node, wire, &[beside, &["description", "example"]].concat())
    }

    fn list(&mut self, mut fields: Fields<'a>, wire: &str) -> Option<Shaped> {
        let clears = fields.flag(EMPTY_CLEARS, &mut self.findings);
        let repeats = fields.flag(REPEAT, &mut self.findings);
        let is_indexed = fields.flag(INDEXED, &mut self.findings);
        let at = fields.at;
        let remedy = "add `items:` with the schema of one entry";
        let items = fields.need("items", remedy, &mut self.findings);
        fields.finish(&mut self.findings);
        if repeats && wire.ends_with(']') {
            let problem =
                format!("`{REPEAT}` stands at `{wire}`, whose brackets say how it is repeated");
            self.findings.add(at, problem, "remove it");
        }
        if is_indexed && !wire.ends_with("[]") {
            let problem = format!("`{INDEXED}` stands at `{wire}`, which does not end in `[]`");
            self.findings
                .add(at, problem, "remove it, or call the list `…[]`");
        }
        let Shaped { shape, limits } = self.shape(items?, wire, &["description"])?;
        let index = match repeats || (wire.contains("[]") && !is_indexed) {
            true => Index::Repeated,
            false => Index::Numbered,
        };
        if index == Index::Repeated && !matches!(shape, Shape::Value(_)) {
            let problem = format!(
                "the entries of `{wire}` have parts, and nothing tells which part belongs to which entry"
            );
            let name = wire.trim_end_matches("[]");
            let remedy = format!(
                "call it `{name}`, so that the entries are numbered; a list of groups with one member is a list of \
                 values, `{name}[][member]`"
            );
            self.findings.add(at, problem, remedy);
            return None;
        }
        let shape = Shape::List {
            index,
            clears,
            entry: Box::new(shape),
        };
        Some(Shaped { shape, limits })
    }

    fn map(&mut self, mut fields: Fields<'a>, wire: &str) -> Option<Shaped> {
        let values = fields.take("additionalProperties");
        let Some(values) = values.filter(|node| node.as_map().is_some()) else {
            let problem = format!("nothing says what `{wire}` holds");
            let remedy = "write `additionalProperties:` with the schema of one value if callers choose the keys; \
                          put members that have names into a file in spec/schemas and refer to it";
            self.findings.add(fields.at, problem, remedy);
            return None;
        };
        fields.finish(&mut self.findings);
        let Shaped { shape, limits } = self.shape(values, wire, &["description"])?;
        Some(Shaped {
            shape: Shape::Map(Box::new(shape)),
            limits,
        })
    }

    fn value(&mut self, mut fields: Fields<'a>, kind: &'a Node, wire: &str) -> Option<Shaped> {
        let format = fields.take("format");
        let choices = fields.take("enum");
        let scalar = match choices {
            Some(choices) => self.flag(kind, format, choices, wire),
            None => self.scalar(kind, format, wire),
        };
        let limits = scalar
            .as_ref()
            .map(|scalar| self.limits(&mut fields, scalar));
        fields.finish(&mut self.findings);
        Some(Shaped {
            shape: Shape::Value(scalar?),
            limits: limits?,
        })
    }

    fn scalar(&mut self, kind: &'a Node, format: Option<&'a Node>, wire: &str) -> Option<Scalar> {
        let name = format.and_then(Node::as_str);
        let (at, problem, remedy) = match (kind.as_str(), format, name) {
            (Some("string"), None, _) => return Some(Scalar::Text),
            (Some("integer"), None, _) => return Some(Scalar::Integer),
            (Some("number"), None, _) => return Some(Scalar::Number),
            (Some("string" | "integer"), _, Some("id")) => return Some(Scalar::Id),
            (Some("string"), _, Some("password")) => return Some(Scalar::Secret),
            (Some("string"), _, Some("date-time-local")) => return Some(Scalar::DateTime),
            (Some("integer"), _, Some("unix-time")) => return Some(Scalar::UnixTime),
            (Some("string" | "integer" | "number"), Some(format), _) => (
                &format.at,
                format!("the `format` of `{wire}` is not supported"),
                "leave it out, or write id, password or date-time-local for a string, id or unix-time for an integer",
            ),
            (Some("boolean"), ..) => (
                &kind.at,
                format!("`{wire}` is a boolean, which the API takes as 1 and 0"),
                "write `type: integer` and `enum: [0, 1]`",
            ),
            _ => (
                &kind.at,
                format!("the `type` of `{wire}` is not supported"),
                TYPES,
            ),
        };
        self.findings.add(at, problem, remedy);
        None
    }

    /// `type: integer` and `enum: [0, 1]`: yes or no, as the API takes it.
    fn flag(
        &mut self,
        kind: &'a Node,
        format: Option<&'a Node>,
        choices: &'a Node,
        wire: &str,
    ) -> Option<Scalar> {
        let is_flag = choices.to_json() == serde_json::json!([0, 1]);
        if is_flag && format.is_none() && kind.as_str() == Some("integer") {
            return Some(Scalar::Flag);
        }
        let problem = format!("the `enum` of `{wire}` is not supported");
        let remedy = "write `type: integer` and `enum: [0, 1]` for yes or no; for a choice of words refer to a file in \
                      spec/schemas with `x-extensible-enum`; `type: string` with one word is an alternative of a `oneOf`";
        self.findings.add(&choices.at, problem, remedy);
        None
    }
}

/// The OpenAPI `style` that makes other tools send a shape as PHP reads it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Nothing: it is one value.
    Plain,
    /// `style: form, explode: true`: the name is repeated.
    Repeated,
    /// `style: deepObject, explode: true`: its parts have brackets.
    Deep,
}

impl Style {
    pub fn of(parameter: &Parameter) -> Self {
        match &parameter.shape {
            Shape::Value(_) => Style::Plain,
            Shape::List { index, entry, .. } if matches!(**entry, Shape::Value(_)) => {
                match *index == Index::Repeated || parameter.wire.ends_with("[]") {
                    true => Style::Repeated,
                    false => Style::Deep,
                }
            }
            _ => Style::Deep,
        }
    }

    /// The value of `style`.
    pub fn name(self) -> &'static str {
        match self {
            Style::Plain | Style::Repeated => "form",
            Style::Deep => "deepObject",
        }
    }

    /// Whether a node says this style. What it leaves out is what OpenAPI takes by default.
    pub fn is_said_by(self, style: Option<&Node>, explode: Option<&Node>) -> bool {
        let says_style = match style {
            Some(style) => style.as_str() == Some(self.name()),
            None => self != Style::Deep,
        };
        let says_explode = match explode {
            Some(explode) => matches!(explode.value, Value::Bool(true)),
            None => self != Style::Deep,
        };
        says_style && says_explode
    }
}
