//! The `return` of a call that started a job. Its shape depends on the API version.

use serde_json::{Value, json};

use super::job::SCHEDULER;
use crate::spec::split_path;

#[derive(Clone, Copy)]
pub(super) enum JobReply {
    /// `{"job_id": "3433562"}`
    Id,
    /// `{"job": {"type": "scheduler", "id": 3433562}}`
    Reference,
}

impl JobReply {
    /// Returns the shape for the version in the path: the id up to 1.3, the reference in 1.5. The shape in 1.4 is
    /// unknown; the mock uses the reference.
    pub(super) fn of(path: &str) -> Self {
        match split_path(path) {
            Some(("1.0" | "1.1" | "1.2" | "1.3", _)) => Self::Id,
            _ => Self::Reference,
        }
    }

    pub(super) fn value(self, id: u64) -> Value {
        match self {
            Self::Id => json!({ "job_id": id.to_string() }),
            Self::Reference => json!({ "job": { "type": SCHEDULER, "id": id } }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_follows_the_version_in_the_path() {
        let id = json!({ "job_id": "7" });
        let reference = json!({ "job": { "type": "scheduler", "id": 7 } });
        for (version, expected) in [
            ("1.0", &id),
            ("1.1", &id),
            ("1.2", &id),
            ("1.3", &id),
            ("1.5", &reference),
        ] {
            let path = format!("/{version}/cloud/image/create.json");
            assert_eq!(&JobReply::of(&path).value(7), expected, "{version}");
        }
    }
}
