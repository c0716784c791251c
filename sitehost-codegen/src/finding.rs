//! What is wrong with a spec, and what to write instead.

use std::collections::BTreeMap;
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

/// Where a file belongs, by its folder.
enum Owner {
    /// The index, which has a line for every operation.
    All,
    /// `spec/paths/cloud/image/create.yaml` belongs to `cloud_image_create`.
    Operation(String),
    /// A schema, a parameter or a response, which any operation can refer to.
    Shared,
}

impl Owner {
    fn of(file: &str) -> Self {
        let path = file.strip_prefix("spec/").unwrap_or(file);
        if let Some(name) = path.strip_prefix("paths/") {
            let name = name.strip_suffix(".yaml").unwrap_or(name);
            return Owner::Operation(name.replace('/', "_"));
        }
        match path.contains('/') {
            true => Owner::Shared,
            false => Owner::All,
        }
    }
}

/// All mistakes found so far.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    /// Values that cannot be read. What else is found at their places follows from that.
    unreadable: BTreeMap<Position, Finding>,
    operation: Option<String>,
}

impl Findings {
    fn finding(&self, at: &Position, problem: String, remedy: String) -> Finding {
        let operation = match Owner::of(&at.file) {
            Owner::All => self.operation.clone(),
            Owner::Operation(name) => self.operation.clone().or(Some(name)),
            Owner::Shared => None,
        };
        Finding {
            at: at.clone(),
            operation,
            problem,
            remedy,
        }
    }

    /// Adds a mistake, under the operation that is being read. A mistake in a shared file is no operation's.
    pub fn add(&mut self, at: &Position, problem: impl Into<String>, remedy: impl Into<String>) {
        let finding = self.finding(at, problem.into(), remedy.into());
        self.list.push(finding);
    }

    /// Adds a mistake that keeps a value from being read. All others at the same place are left out, since they follow
    /// from it.
    pub fn add_unreadable(
        &mut self,
        at: &Position,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let finding = self.finding(at, problem.into(), remedy.into());
        self.unreadable.insert(at.clone(), finding);
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
        self.list.len() + self.unreadable.len()
    }

    /// Gives `value` if nothing was found, else everything that was, in the order of the files and each mistake once.
    /// One that several operations came across belongs to none of them.
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
    fn a_mistake_that_two_operations_come_across_is_told_once() {
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
    fn what_follows_from_a_value_that_cannot_be_read_is_not_told() {
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
