//! Mistakes in a spec: each has a place, a problem and a remedy.

use std::collections::BTreeMap;
use std::fmt;

use crate::document::Position;

/// One mistake in the spec.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The value that is wrong.
    pub at: Position,
    /// The `operationId` of the operation that it belongs to; `None` for what operations share.
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

/// Collects mistakes, so that all are reported at once.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    /// Mistakes that keep a value from being read. Others at the same position follow from them.
    unreadable: BTreeMap<Position, Finding>,
    /// The operation that is being checked.
    operation: Option<String>,
}

impl Findings {
    /// The operation that a mistake in a file belongs to. The index and the files of operations are read for one
    /// operation at a time; all other files are shared.
    fn operation_of(&self, file: &str) -> Option<String> {
        let path = file.strip_prefix("spec/").unwrap_or(file);
        let name = path
            .strip_prefix("paths/")
            .and_then(|name| name.strip_suffix(".yaml"))
            .map(|name| name.replace(['/', '.'], "_"));
        let is_shared = name.is_none() && path.contains('/');
        (!is_shared).then(|| name.or_else(|| self.operation.clone()))?
    }

    fn finding(&self, at: &Position, problem: String, remedy: String) -> Finding {
        Finding {
            at: at.clone(),
            operation: self.operation_of(&at.file),
            problem,
            remedy,
        }
    }

    /// Adds a mistake. In a file that operations share, it belongs to none of them.
    pub fn add(&mut self, at: &Position, problem: impl Into<String>, remedy: impl Into<String>) {
        let finding = self.finding(at, problem.into(), remedy.into());
        self.list.push(finding);
    }

    /// Adds a mistake that keeps a value from being read. Others at the same position follow from it and are not
    /// reported.
    pub fn add_unreadable(
        &mut self,
        at: &Position,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let finding = self.finding(at, problem.into(), remedy.into());
        self.unreadable.insert(at.clone(), finding);
    }

    /// The operation that is being checked.
    pub fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// Starts to check an operation, which the next mistakes belong to.
    pub fn enter(&mut self, operation: &str) {
        self.operation = Some(operation.to_owned());
    }

    /// Ends the check of an operation.
    pub fn leave(&mut self) {
        self.operation = None;
    }

    /// The number of mistakes so far. One that was found twice counts twice.
    pub fn count(&self) -> usize {
        self.list.len() + self.unreadable.len()
    }

    /// Returns `value` if there are no mistakes, or else each mistake once, in the order of files and lines. A mistake
    /// that was found for several operations names none of them.
    pub fn into_result<T>(self, value: Option<T>) -> Result<T, Vec<Finding>> {
        let unreadable = self.unreadable;
        let mut list = self.list;
        list.retain(|finding| !unreadable.contains_key(&finding.at));
        list.extend(unreadable.into_values());
        list.sort();
        let mut once: Vec<Finding> = Vec::new();
        for finding in list {
            let same = once
                .iter_mut()
                .rev()
                .take_while(|last| last.at == finding.at);
            match same
                .into_iter()
                .find(|last| last.problem == finding.problem)
            {
                Some(last) if last.operation != finding.operation => last.operation = None,
                Some(_) => {}
                None => once.push(finding),
            }
        }
        match value {
            Some(value) if once.is_empty() => Ok(value),
            _ => Err(once),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, Findings};
    use crate::document::Position;

    fn at(file: &str) -> Position {
        Position {
            file: file.into(),
            line: 1,
            column: 1,
        }
    }

    fn report(findings: Findings) -> Vec<String> {
        let list = findings.into_result(None::<()>).err().unwrap_or_default();
        list.iter().map(Finding::to_string).collect()
    }

    #[test]
    fn a_mistake_that_is_found_for_two_operations_is_reported_once() {
        let mut findings = Findings::default();
        for operation in ["ssh_key_add", "ssh_key_get"] {
            findings.enter(operation);
            findings.add(&at("spec/openapi.yaml"), "it is wrong", "write it right");
            findings.add(&at("spec/schemas/Id.yaml"), "it is wrong", "write it right");
        }
        assert_eq!(
            report(findings),
            [
                "spec/openapi.yaml:1:1: it is wrong; write it right",
                "spec/schemas/Id.yaml:1:1: it is wrong; write it right",
            ]
        );
    }

    #[test]
    fn a_mistake_in_the_file_of_an_operation_names_it() {
        let mut findings = Findings::default();
        let file = at("spec/paths/ssh/key/add.yaml");
        findings.add(&file, "it is wrong", "write it right");
        findings.enter("ssh_key_add");
        findings.add(&file, "it is bad", "write it well");
        assert_eq!(
            report(findings),
            [
                "spec/paths/ssh/key/add.yaml:1:1: ssh_key_add: it is bad; write it well",
                "spec/paths/ssh/key/add.yaml:1:1: ssh_key_add: it is wrong; write it right",
            ]
        );
    }

    #[test]
    fn what_follows_from_a_value_that_cannot_be_read_is_not_reported() {
        let mut findings = Findings::default();
        let place = at("spec/openapi.yaml");
        findings.add_unreadable(&place, "`no` is ambiguous", "quote it");
        findings.add(&place, "`security` is a boolean", "write a list");
        assert_eq!(findings.count(), 2);
        assert_eq!(
            report(findings),
            ["spec/openapi.yaml:1:1: `no` is ambiguous; quote it"]
        );
    }
}
