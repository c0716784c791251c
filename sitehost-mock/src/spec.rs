//! [`Spec`], the operations of the bundled OpenAPI spec. `read` parses it; `validate` checks requests against it.
//! What a parameter may hold is a tree, which `shape` defines.

mod kind;
mod node;
mod path;
mod read;
mod secret;
mod shape;

use std::sync::{Arc, LazyLock};
use std::{error, fmt};

use serde_json::Value;

pub(crate) use self::kind::Kind;
pub(crate) use self::path::split as split_path;
pub(crate) use self::shape::{List, Parameter, Shape, Spelling, find, first_name};
use crate::refusal::Refusal;
use crate::unknown_operation::UnknownOperation;

/// The name of the API key, the first parameter of every request.
pub(crate) const KEY: &str = "apikey";

/// The kind of the jobs of which the spec does not say the kind.
pub(crate) const SCHEDULER: &str = "scheduler";

/// The name of the account, which most operations have.
pub(crate) const CLIENT: &str = "client_id";

static BUNDLED: LazyLock<Result<Arc<Spec>, SpecError>> =
    LazyLock::new(|| Spec::parse(include_str!("spec.json")).map(Arc::new));

#[derive(Debug)]
pub(crate) struct Spec {
    operations: Vec<Operation>,
}

#[derive(Debug)]
pub(crate) struct Operation {
    /// `cloud_image_create`
    pub(crate) id: String,
    /// `/1.0/cloud/image/create.json`
    pub(crate) path: String,
    pub(crate) method: Method,
    /// In the order on the wire. The first is [`KEY`].
    pub(crate) parameters: Vec<Parameter>,
    /// The parameters of which at least one must be sent. Empty if there is no such rule.
    pub(crate) at_least_one: Vec<String>,
    /// The documented example of a successful reply.
    pub(crate) example: Value,
    /// The kind of the job that a call starts, such as `scheduler`. `None` if the example has no job.
    pub(crate) job_kind: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// The parameters are in the query.
    Get,
    /// The parameters are in a form.
    Post,
}

/// A mistake in an OpenAPI spec, and its place.
#[derive(Clone, Debug)]
pub(crate) struct SpecError {
    /// `paths > /1.0/cloud/image/create.json > post`
    place: String,
    problem: String,
}

impl Spec {
    /// Returns the bundled spec.
    pub(crate) fn bundled() -> Result<Arc<Self>, SpecError> {
        BUNDLED.clone()
    }

    /// Returns the operation with this method and path. A lenient mock takes any version of the API in the path.
    pub(crate) fn find(
        &self,
        method: &str,
        path: &str,
        is_lenient: bool,
    ) -> Result<&Operation, Refusal> {
        let here = self.at(path, is_lenient);
        let is_meant = |operation: &&&Operation| operation.method.as_str() == method;
        if let Some(operation) = here.iter().find(is_meant) {
            return Ok(operation);
        }
        if here.is_empty() {
            return Err(Refusal::UnknownPath {
                hint: self.path_hint(path),
            });
        }
        let expected: Vec<_> = here
            .iter()
            .map(|operation| operation.method.as_str())
            .collect();
        Err(Refusal::WrongMethod {
            expected: expected.join(" or "),
        })
    }

    pub(crate) fn operations(&self) -> &[Operation] {
        &self.operations
    }

    pub(crate) fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// Returns whether any operation has a parameter with exactly this name.
    pub(crate) fn has_parameter(&self, name: &str) -> bool {
        self.operations
            .iter()
            .flat_map(|operation| &operation.parameters)
            .any(|parameter| parameter.name == name)
    }

    pub(crate) fn check_id(&self, id: &str) -> Result<(), UnknownOperation> {
        if self.operation(id).is_some() {
            return Ok(());
        }
        Err(UnknownOperation {
            id: id.to_owned(),
            known: self
                .operations
                .iter()
                .map(|operation| operation.id.clone())
                .collect(),
        })
    }
}

impl Operation {
    /// Returns the `return` of the documented example.
    pub(crate) fn returned(&self) -> &Value {
        self.example.get("return").unwrap_or(&Value::Null)
    }

    /// Returns whether the reply has the counters of a page beside `return`, which is the list itself.
    pub(crate) fn has_counters(&self) -> bool {
        self.example.get("total_items").is_some()
    }

    /// Returns the parameter to which a name with these parts belongs.
    pub(crate) fn parameter(&self, parts: &[&str]) -> Option<&Parameter> {
        find(&self.parameters, parts).map(|index| &self.parameters[index])
    }

    /// Returns whether the operation has a parameter with exactly this name.
    pub(crate) fn has_parameter(&self, name: &str) -> bool {
        let mut parameters = self.parameters.iter();
        parameters.any(|parameter| parameter.name == name)
    }
}

impl Method {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl error::Error for SpecError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_spec_parses() {
        let spec = Spec::bundled().unwrap();
        assert!(
            spec.operations
                .iter()
                .any(|operation| operation.path == "/1.0/cloud/image/create.json")
        );
    }
}
