//! [`Schema`], a schema of the document with the schemas that it only wraps.

use crate::spec::SpecError;
use crate::spec::node::Node;

/// Constraints that the mock does not check, so it must not ignore them.
const UNSUPPORTED: [&str; 11] = [
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxProperties",
    "minItems",
    "minProperties",
    "multipleOf",
    "not",
    "nullable",
    "pattern",
    "uniqueItems",
];

/// A schema, and the single part of its `allOf`, from the outside in. Such an `allOf` is the only way in OpenAPI 3.0.3 to
/// write a description beside a reference.
pub(super) struct Schema<'a> {
    layers: Vec<Node<'a>>,
    innermost: Node<'a>,
}

impl<'a> Schema<'a> {
    pub(super) fn of(node: Node<'a>) -> Result<Self, SpecError> {
        let mut layers = Vec::new();
        let mut innermost = node;
        loop {
            if let Some(field) = UNSUPPORTED
                .iter()
                .find(|field| innermost.value().get(field).is_some())
            {
                return Err(innermost.error(format!("the mock does not support `{field}`")));
            }
            let Some(all) = innermost.get("allOf")? else {
                return Ok(Self { layers, innermost });
            };
            let [only] = <[Node<'_>; 1]>::try_from(all.items()?)
                .map_err(|_| all.error("the mock supports only `allOf` with a single part"))?;
            layers.push(innermost);
            innermost = only;
        }
    }

    /// Returns the value under a key, from the outermost schema that has it.
    pub(super) fn get(&self, key: &str) -> Result<Option<Node<'a>>, SpecError> {
        for layer in &self.layers {
            if let Some(value) = layer.get(key)? {
                return Ok(Some(value));
            }
        }
        self.innermost.get(key)
    }

    /// Returns the value under a required key.
    pub(super) fn need(&self, key: &str) -> Result<Node<'a>, SpecError> {
        match self.get(key)? {
            Some(value) => Ok(value),
            None => self.innermost.need(key),
        }
    }

    /// Returns whether a mark such as `x-repeat` is set. It is not, unless the schema says so.
    pub(super) fn is_marked(&self, key: &str) -> Result<bool, SpecError> {
        self.get(key)?.map_or(Ok(false), |mark| mark.flag())
    }

    pub(super) fn is_password(&self) -> Result<bool, SpecError> {
        Ok(self
            .get("format")?
            .is_some_and(|format| format.value() == "password"))
    }

    pub(super) fn error(&self, problem: impl Into<String>) -> SpecError {
        self.innermost.error(problem)
    }
}
