//! What is wrong with a spec, and what to write instead.

use std::fmt;

use crate::document::Position;

/// One mistake in the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where it stands.
    pub at: Position,
    /// The operation it belongs to, where there is one.
    pub operation: Option<String>,
    /// What is wrong.
    pub problem: String,
    /// What to write instead.
    pub remedy: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.at)?;
        if let Some(operation) = &self.operation {
            write!(f, "{operation}: ")?;
        }
        write!(f, "{}; {}", self.problem, self.remedy)
    }
}

/// `spec/paths/cloud/image/create.yaml` is `cloud_image_create`, for mistakes that keep its operationId from being read.
fn endpoint(file: &str) -> Option<String> {
    let name = file.strip_prefix("spec/paths/")?.strip_suffix(".yaml")?;
    Some(name.replace('/', "_"))
}

/// All mistakes found so far.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    operation: Option<String>,
}

impl Findings {
    /// Adds a mistake, under the operation that is being read.
    pub fn add(&mut self, at: &Position, problem: impl Into<String>, remedy: impl Into<String>) {
        self.list.push(Finding {
            at: at.clone(),
            operation: self.operation.clone().or_else(|| endpoint(&at.file)),
            problem: problem.into(),
            remedy: remedy.into(),
        });
    }

    /// The operation that is being read.
    pub fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// Names the operation that further mistakes belong to.
    pub fn enter(&mut self, operation: &str) {
        self.operation = Some(operation.to_owned());
    }

    /// Further mistakes belong to no operation.
    pub fn leave(&mut self) {
        self.operation = None;
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Gives `value` if nothing was found, else everything that was, in the order of the files.
    pub fn into_result<T>(mut self, value: Option<T>) -> Result<T, Vec<Finding>> {
        self.list.sort();
        self.list.dedup();
        match value {
            Some(value) if self.list.is_empty() => Ok(value),
            _ => Err(self.list),
        }
    }
}
