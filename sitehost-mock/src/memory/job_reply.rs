//! [`JobReply`], the `return` of a call that starts a job. Its shape depends on the API version.

use serde_json::{Value, json};

use super::Memory;
use super::job::Task;
use crate::spec::{Operation, SCHEDULER, split_path};

pub(super) struct JobReply {
    /// The `return` of the documented example.
    pub(super) example: Value,
    kind: String,
    /// Whether the reply has `job`, and not `job_id`.
    has_reference: bool,
}

impl JobReply {
    /// Returns the reply for the version in the path: with the id up to 1.3, with the reference in 1.5. The shape in 1.4
    /// is unknown; the mock uses the reference.
    pub(super) fn of(operation: &Operation, path: &str) -> Self {
        let version = split_path(path).map(|(version, _)| version);
        let kind = operation.job_kind.as_deref().unwrap_or(SCHEDULER);
        Self {
            example: operation.returned().clone(),
            kind: kind.to_owned(),
            has_reference: !matches!(version, Some("1.0" | "1.1" | "1.2" | "1.3")),
        }
    }

    /// Starts a job and returns the example with that job in place of its own.
    pub(super) fn start(&self, memory: &mut Memory, name: String, task: Task) -> Option<Value> {
        let id = memory.start_job(&self.kind, name, task);
        Some(self.value(id))
    }

    fn value(&self, id: u64) -> Value {
        let (name, job) = match self.has_reference {
            false => ("job_id", json!(id.to_string())),
            true => ("job", json!({ "type": self.kind, "id": id })),
        };
        let members = self.example.as_object().into_iter().flatten();
        let members = members.map(|(member, value)| match member.as_str() {
            "job" | "job_id" => (name.to_owned(), job.clone()),
            _ => (member.clone(), value.clone()),
        });
        Value::Object(members.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(example: Value, path: &str) -> Value {
        let operation = Operation {
            id: "create".to_owned(),
            path: path.to_owned(),
            method: crate::spec::Method::Post,
            parameters: Vec::new(),
            at_least_one: Vec::new(),
            example: json!({ "return": example }),
            job_kind: Some("daemon".to_owned()),
        };
        JobReply::of(&operation, path).value(7)
    }

    #[test]
    fn the_shape_follows_the_version_in_the_path() {
        let id = json!({ "job_id": "7" });
        let reference = json!({ "job": { "type": "daemon", "id": 7 } });
        for (version, expected) in [
            ("1.0", &id),
            ("1.1", &id),
            ("1.2", &id),
            ("1.3", &id),
            ("1.5", &reference),
        ] {
            let path = format!("/{version}/cloud/image/create.json");
            for example in [json!({ "job_id": "1" }), json!({ "job": {} })] {
                assert_eq!(&reply(example, &path), expected, "{version}");
            }
        }
    }

    #[test]
    fn what_the_example_has_beside_the_job_stays() {
        let example = json!({ "name": "a", "job_id": "1", "ips": [] });
        assert_eq!(
            reply(example, "/1.0/server/provision.json").to_string(),
            r#"{"name":"a","job_id":"7","ips":[]}"#
        );
    }
}
