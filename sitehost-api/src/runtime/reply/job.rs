//! Work that the API goes on with after it has replied.

use std::fmt;

use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::generated::job::JobKind;
use crate::runtime::id::Id;

/// A job that the API has started.
///
/// A slow call replies with it at once and is finished later. It is read in both forms that the API
/// has: `{"job_id": "3433562"}` and `{"job": {"type": "scheduler", "id": 3433562}}`.
///
/// Written as `{"id": "3433562", "kind": "scheduler"}`, and read from that too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Job {
    /// Which job.
    pub id: Id,
    /// Which of the API's queues it is in; asking for its state needs both. `None` where neither
    /// the reply nor the operation tells.
    pub kind: Option<JobKind>,
}

impl Job {
    /// A job of a kind that is not known.
    pub fn new(id: impl Into<Id>) -> Self {
        Self {
            id: id.into(),
            kind: None,
        }
    }

    /// Sets the kind if the job has none. A kind that the reply names is kept.
    #[must_use]
    pub fn or_kind(mut self, kind: impl Into<JobKind>) -> Self {
        self.kind.get_or_insert_with(|| kind.into());
        self
    }
}

/// The members of a job in a reply. API versions up to 1.3 write `job_id`, 1.5 writes `job`. `id` and `kind` are what this
/// crate writes, and `type` beside `id` is what stands under `job`.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Member {
    JobId,
    Job,
    Id,
    #[serde(alias = "type")]
    Kind,
    #[serde(other)]
    Other,
}

/// What stands under `job`.
#[derive(Deserialize)]
struct TypedJob {
    id: Id,
    #[serde(rename = "type")]
    kind: Option<JobKind>,
}

impl<'de> Deserialize<'de> for Job {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Job", &["job_id", "job", "id", "kind"], JobVisitor)
    }
}

struct JobVisitor;

impl<'de> Visitor<'de> for JobVisitor {
    type Value = Job;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a job")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Job, A::Error> {
        let (mut id, mut kind) = (None, None);
        let mut source = Source::Own;
        while let Some(member) = members.next_key()? {
            match member {
                Member::JobId if source < Source::JobId => {
                    (id, kind) = (members.next_value()?, None);
                    source = Source::JobId;
                }
                Member::Job if source < Source::Job => {
                    let job: Option<TypedJob> = members.next_value()?;
                    (id, kind) = job.map_or((None, None), |job| (Some(job.id), job.kind));
                    source = Source::Job;
                }
                Member::Id if source == Source::Own => id = members.next_value()?,
                Member::Kind if source == Source::Own => kind = members.next_value()?,
                Member::JobId if source == Source::JobId => {
                    return Err(A::Error::duplicate_field("job_id"));
                }
                Member::Job => return Err(A::Error::duplicate_field("job")),
                _ => {
                    members.next_value::<IgnoredAny>()?;
                }
            }
        }
        match id {
            Some(id) => Ok(Job { id, kind }),
            None => Err(A::Error::custom("neither `job_id` nor `job`")),
        }
    }
}

/// Which member a job is read from. A later one in this list wins, wherever it stands: `id` and `type` beside one of the
/// others are of something else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// `id` and `kind`, or `type`.
    Own,
    JobId,
    Job,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Job, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn both_forms_are_read() {
        assert_eq!(read(r#"{"job_id": "3433562"}"#).unwrap(), Job::new(3433562));
        assert_eq!(
            read(r#"{"job_id": 3433562, "more": []}"#).unwrap(),
            Job::new(3433562)
        );
        for typed in [
            r#"{"job": {"type": "scheduler", "id": 3433562, "x": 1}}"#,
            r#"{"type": "scheduler", "id": 3433562}"#,
        ] {
            assert_eq!(
                read(typed).unwrap(),
                Job::new(3433562).or_kind(JobKind::Scheduler)
            );
        }
    }

    #[test]
    fn an_id_beside_a_job_is_of_something_else() {
        for json in [
            r#"{"job_id": "7", "id": 61, "type": "image"}"#,
            r#"{"id": 61, "type": "image", "job_id": "7"}"#,
            r#"{"job": {"id": 7}, "id": 61, "type": "image"}"#,
        ] {
            assert_eq!(read(json).unwrap(), Job::new(7), "{json}");
        }
        for json in [
            r#"{"job_id": null, "id": 61}"#,
            r#"{"id": 61, "job": null}"#,
            r#"{"job_id": 7, "job_id": 8}"#,
        ] {
            assert!(read(json).is_err(), "{json}");
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for job in [Job::new(7), Job::new("a").or_kind("batch")] {
            assert_eq!(read(&serde_json::to_string(&job).unwrap()).unwrap(), job);
        }
    }

    #[test]
    fn an_unknown_kind_is_kept() {
        let job = read(r#"{"job": {"type": "batch", "id": "1"}}"#).unwrap();
        assert_eq!(job.kind.unwrap().as_str(), "batch");
    }

    #[test]
    fn the_kind_that_the_reply_named_wins() {
        let named = read(r#"{"job": {"type": "daemon", "id": 1}}"#).unwrap();
        assert_eq!(
            named.or_kind(JobKind::Scheduler).kind,
            Some(JobKind::Daemon)
        );
    }

    #[test]
    fn a_reply_without_a_job_is_none() {
        for json in [
            "{}",
            "[]",
            "null",
            r#"{"job_id": null}"#,
            r#"{"job": {"type": "daemon"}}"#,
        ] {
            assert!(read(json).is_err(), "{json}");
        }
    }
}
