//! Reads what a parameter or a member of a struct may hold.

use super::kinds;
use super::schema::Schema;
use crate::name;
use crate::spec::node::Node;
use crate::spec::{Kind, List, Parameter, Shape, SpecError, Spelling};

/// How a parameter is written, which its `encoding` or the parameter in a query says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `style: form`, the default: a value, or a list that repeats its name.
    Form,
    /// `style: deepObject`: anything whose parts have names of their own.
    Deep,
    /// The style of what it is a part of, which is `deepObject`.
    Inherited,
}

impl Style {
    /// Reads the style. In OpenAPI 3.0.3, `explode` is on by default for `form` only.
    pub(super) fn of(node: Option<&Node<'_>>) -> Result<Self, SpecError> {
        let Some(node) = node else {
            return Ok(Self::Form);
        };
        let style = node
            .get("style")?
            .map_or(Ok("form"), |style| style.text())?;
        let explode = node
            .get("explode")?
            .map_or(Ok(style == "form"), |explode| explode.flag())?;
        match (style, explode) {
            ("form", true) => Ok(Self::Form),
            ("deepObject", true) => Ok(Self::Deep),
            _ => Err(node.error(
                "the mock supports only `style: form` and `style: deepObject`, with `explode: true`",
            )),
        }
    }
}

pub(super) fn parameter(
    name: &str,
    required: bool,
    schema: Node<'_>,
    style: Style,
) -> Result<Parameter, SpecError> {
    let node = schema.clone();
    let mut path = name::parts(name)
        .ok_or_else(|| node.error(format!("the brackets of `{name}` are not in pairs")))?;
    let repeats = path.len() > 1 && path.last() == Some(&"");
    if repeats {
        path.pop();
    }
    // `variables[][name]` is repeated as it stands.
    let is_bare = path.iter().skip(1).any(|part| part.is_empty());
    let shape = Reading {
        style,
        repeats,
        is_bare,
    }
    .shape(Schema::of(schema)?, false)?;
    if repeats && !matches!(shape, Shape::List(_)) {
        return Err(node.error("a parameter whose name ends in `[]` must be a list"));
    }
    Ok(Parameter {
        name: name.to_owned(),
        path: path.into_iter().map(str::to_owned).collect(),
        required,
        shape,
    })
}

/// Reads the `properties` of a form or a struct.
pub(super) fn members(
    schema: &Schema<'_>,
    style: impl Fn(&str) -> Result<Style, SpecError>,
) -> Result<Vec<Parameter>, SpecError> {
    let required = match schema.get("required")? {
        Some(names) => names
            .items()?
            .iter()
            .map(Node::text)
            .collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    let mut members = Vec::new();
    for (name, property) in schema.need("properties")?.entries()? {
        members.push(parameter(
            name,
            required.contains(&name),
            property,
            style(name)?,
        )?);
    }
    check_paths(&members).map_err(|problem| schema.error(problem))?;
    Ok(members)
}

/// Checks that no two parameters begin with the same parts, as `ids` and `ids[]` do. PHP would mix them up.
pub(super) fn check_paths(members: &[Parameter]) -> Result<(), String> {
    for (index, member) in members.iter().enumerate() {
        if let Some(other) = members[..index]
            .iter()
            .find(|other| other.path == member.path)
        {
            let [one, other] = [&other.name, &member.name];
            return Err(format!("PHP cannot tell `{one}` from `{other}`"));
        }
    }
    Ok(())
}

/// What decides how a shape is spelled, beside its schema.
#[derive(Clone, Copy)]
struct Reading {
    style: Style,
    /// Whether the name ends in `[]`.
    repeats: bool,
    /// Whether the name has `[]` before its end.
    is_bare: bool,
}

/// How a part of a shape is read.
const PART: Reading = Reading {
    style: Style::Inherited,
    repeats: false,
    is_bare: false,
};

impl Reading {
    /// Reads a shape. Its values are secret if they are passwords, or if what they are a part of is.
    fn shape(self, schema: Schema<'_>, is_secret: bool) -> Result<Shape, SpecError> {
        let is_secret = is_secret || schema.is_password()?;
        for field in ["oneOf", "anyOf"] {
            if let Some(alternatives) = schema.get(field)? {
                return self.one_of(&alternatives, is_secret);
            }
        }
        let r#type = match schema.get("type")? {
            Some(r#type) => r#type.text()?,
            None => "",
        };
        match r#type {
            "array" => self.list(&schema, is_secret),
            "object" => self.object(&schema, is_secret),
            _ if self.style == Style::Deep => {
                Err(schema.error("a value must not have `style: deepObject`"))
            }
            _ => Ok(Shape::Value {
                kind: kinds::kind(&schema)?,
                is_secret,
            }),
        }
    }

    fn list(self, schema: &Schema<'_>, is_secret: bool) -> Result<Shape, SpecError> {
        let entries = PART.shape(Schema::of(schema.need("items")?)?, is_secret)?;
        let is_bare = self.is_bare || schema.is_marked("x-repeat")?;
        let is_indexed = schema.is_marked("x-indexed")?;
        let spelling = match (is_bare, self.repeats, self.style, entries.is_value()) {
            (false, true, Style::Form | Style::Inherited, true) if is_indexed => Spelling::Indexed,
            (true, false, Style::Form, true) => Spelling::Bare,
            (true, ..) => {
                return Err(schema.error(
                    "`x-repeat` is for a list of values with `style: form` and a name without `[]`",
                ));
            }
            (false, true, Style::Form, true)
            | (false, true, Style::Deep, false)
            | (false, true, Style::Inherited, _) => Spelling::Repeated,
            (false, false, Style::Deep | Style::Inherited, _) => Spelling::Indexed,
            (false, false, Style::Form, _) => {
                return Err(schema.error(
                    "a list must have a name that ends in `[]`, `style: deepObject` or `x-repeat: true`",
                ));
            }
            (false, true, ..) => {
                return Err(schema.error(
                    "a list whose name ends in `[]` must have `style: form` if it holds values, otherwise \
                     `style: deepObject`",
                ));
            }
        };
        Ok(Shape::List(List {
            spelling,
            empty_clears: schema.is_marked("x-empty-clears")?,
            entries: Box::new(entries),
        }))
    }

    fn object(self, schema: &Schema<'_>, is_secret: bool) -> Result<Shape, SpecError> {
        if self.style == Style::Form {
            return Err(schema.error("an object must have `style: deepObject`"));
        }
        match (
            schema.get("properties")?,
            schema.get("additionalProperties")?,
        ) {
            (None, Some(values)) if values.value().is_object() => {
                let values = PART.shape(Schema::of(values)?, is_secret)?;
                Ok(Shape::Map(Box::new(values)))
            }
            (Some(_), None) => members(schema, |_| Ok(Style::Inherited)).map(Shape::Struct),
            _ => Err(schema.error(
                "an object must have either `properties` or a schema as `additionalProperties`",
            )),
        }
    }

    /// Reads alternatives. Those that are values become a single one, also those of an alternative that has some itself.
    fn one_of(self, alternatives: &Node<'_>, is_secret: bool) -> Result<Shape, SpecError> {
        let mut kinds = Vec::new();
        let mut any_secret = false;
        let mut shapes = Vec::new();
        for node in alternatives.items()? {
            let flat = match PART.shape(Schema::of(node)?, is_secret)? {
                Shape::OneOf(inner) => inner,
                shape => vec![shape],
            };
            for shape in flat {
                match shape {
                    Shape::Value { kind, is_secret } => {
                        kinds.push(kind);
                        any_secret |= is_secret;
                    }
                    shape => shapes.push(shape),
                }
            }
        }
        if self.style == Style::Form && !shapes.is_empty() {
            return Err(alternatives.error("alternatives with parts must have `style: deepObject`"));
        }
        if !kinds.is_empty() {
            let value = Shape::Value {
                kind: Kind::AnyOf(kinds),
                is_secret: any_secret,
            };
            shapes.insert(0, value);
        }
        match shapes.len() {
            0 => Err(alternatives.error("there must be an alternative")),
            1 => Ok(shapes.remove(0)),
            _ => Ok(Shape::OneOf(shapes)),
        }
    }
}
