//! [`Node`], a value in the OpenAPI document with its place. It resolves references.

use serde_json::Value;

use super::SpecError;

/// The limit of nesting, in levels. No real document is this deep, so it also ends circular references.
const MAX_DEPTH: usize = 64;

#[derive(Clone)]
pub(super) struct Node<'a> {
    document: &'a Value,
    value: &'a Value,
    place: String,
    depth: usize,
}

impl<'a> Node<'a> {
    pub(super) fn root(document: &'a Value) -> Self {
        Self {
            document,
            value: document,
            place: String::new(),
            depth: 0,
        }
    }

    pub(super) fn error(&self, problem: impl Into<String>) -> SpecError {
        let place = if self.place.is_empty() {
            "the document"
        } else {
            &self.place
        };
        SpecError {
            place: place.to_owned(),
            problem: problem.into(),
        }
    }

    pub(super) fn value(&self) -> &'a Value {
        self.value
    }

    /// Returns the value under a key.
    pub(super) fn get(&self, key: &str) -> Result<Option<Self>, SpecError> {
        self.value
            .get(key)
            .map(|value| self.child(key, value))
            .transpose()
    }

    /// Returns the value under a required key.
    pub(super) fn need(&self, key: &str) -> Result<Self, SpecError> {
        self.get(key)?
            .ok_or_else(|| self.error(format!("`{key}` is missing")))
    }

    /// Returns the keys and values of an object, in the order of the document.
    pub(super) fn entries(&self) -> Result<Vec<(&'a str, Self)>, SpecError> {
        let object = self
            .value
            .as_object()
            .ok_or_else(|| self.error("the value must be an object"))?;
        object
            .iter()
            .map(|(key, value)| Ok((key.as_str(), self.child(key, value)?)))
            .collect()
    }

    /// Returns the values of an array.
    pub(super) fn items(&self) -> Result<Vec<Self>, SpecError> {
        let array = self
            .value
            .as_array()
            .ok_or_else(|| self.error("the value must be an array"))?;
        array
            .iter()
            .enumerate()
            .map(|(index, value)| self.child(&index.to_string(), value))
            .collect()
    }

    pub(super) fn text(&self) -> Result<&'a str, SpecError> {
        self.value
            .as_str()
            .ok_or_else(|| self.error("the value must be a string"))
    }

    pub(super) fn flag(&self) -> Result<bool, SpecError> {
        self.value
            .as_bool()
            .ok_or_else(|| self.error("the value must be true or false"))
    }

    fn child(&self, key: &str, value: &'a Value) -> Result<Self, SpecError> {
        let place = if self.place.is_empty() {
            key.to_owned()
        } else {
            format!("{} > {key}", self.place)
        };
        let mut node = Self {
            document: self.document,
            value,
            place,
            depth: self.depth + 1,
        };
        while let Some(reference) = node.value.get("$ref").and_then(Value::as_str) {
            let target = reference
                .strip_prefix('#')
                .and_then(|pointer| node.document.pointer(pointer));
            node.value = target.ok_or_else(|| {
                node.error(format!("`{reference}` does not exist in the document"))
            })?;
            node.depth += 1;
            node.check_depth()?;
        }
        node.check_depth()?;
        Ok(node)
    }

    fn check_depth(&self) -> Result<(), SpecError> {
        if self.depth > MAX_DEPTH {
            return Err(self.error("the value is nested too deeply, or refers to itself"));
        }
        Ok(())
    }
}
