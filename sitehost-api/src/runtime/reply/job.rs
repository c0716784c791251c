//! The reply of calls that continue in the background after the API has replied.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::lenient::{Context, Seed};
use crate::generated::job::JobKind;
use crate::runtime::id::Id;

/// A job that the API has started.
///
/// A slow call returns it at once and continues in the background. [`Client::wait`](crate::Client::wait) waits for the
/// job. Both forms that the API writes are read: `{"job_id": "3433562"}` and
/// `{"job": {"type": "scheduler", "id": 3433562}}`.
///
/// It is serialized as `{"id": "3433562", "kind": "scheduler"}`, which is read as well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Job {
    /// The id of the job. Together with the kind it identifies the job.
    pub id: Id,
    /// The queue of the API that runs the job. A poll asks for `id` and `kind`. `None` if neither the reply nor the
    /// operation names it; [`Client::wait`](crate::Client::wait) then asks for both kinds.
    pub kind: Option<JobKind>,
}

impl Job {
    /// Creates a job without a kind.
    pub fn new(id: impl Into<Id>) -> Self {
        Self {
            id: id.into(),
            kind: None,
        }
    }

    /// Sets the kind if the job has none. A kind from the reply is kept.
    #[must_use]
    pub fn or_kind(mut self, kind: impl Into<JobKind>) -> Self {
        self.kind.get_or_insert_with(|| kind.into());
        self
    }
}

/// The members of a job in a reply. API versions up to 1.3 write `job_id`, 1.5 writes `job`. This crate writes `id` and
/// `kind`. `id` with `type` is the value of `job` on its own.
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

/// The value of the member `job`.
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
                    // serde hands over the members of a flattened job without the lenient deserializer, which an id alone
                    // does not need.
                    let job: Option<TypedJob> =
                        members.next_value_seed(lenient(&Context::default()))?;
                    (id, kind) = job.map_or((None, None), |job| (Some(job.id), job.kind));
                    source = Source::Job;
                }
                Member::Id if source == Source::Own => id = members.next_value()?,
                Member::Kind if source == Source::Own => {
                    kind = members.next_value_seed(lenient(&Context::default()))?
                }
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
            None => Err(A::Error::custom("missing field `job_id` or `job`")),
        }
    }
}

fn lenient<T>(context: &Context) -> Seed<'_, PhantomData<T>> {
    Seed::new(PhantomData, context)
}

/// The member that a job is read from. A later variant takes precedence, in any order of the members: `id` and `type`
/// beside `job_id` or `job` belong to another object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// `id` with `kind` or `type`.
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
    fn an_id_beside_a_job_is_ignored() {
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
    fn a_serialized_job_is_read_back() {
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
    fn or_kind_keeps_the_kind_of_the_reply() {
        let named = read(r#"{"job": {"type": "daemon", "id": 1}}"#).unwrap();
        assert_eq!(
            named.or_kind(JobKind::Scheduler).kind,
            Some(JobKind::Daemon)
        );
    }

    #[test]
    fn a_reply_without_a_job_id_is_an_error() {
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
