// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The state of a job. `Pending` and `Running` mean that the job has not ended. A job in an unknown state counts as not
/// ended, unless it has a `completed` date.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobState {
    /// The job waits for its turn.
    Pending,
    /// The job runs.
    Running,
    /// The job has ended, and did what it was started for.
    Completed,
    /// The job has ended with an error, which its log may tell.
    Failed,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<JobState>),
}

impl JobState {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "Pending",
            Self::Running => "Running",
            Self::Completed => "Completed",
            Self::Failed => "Failed",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for JobState {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "Pending" => Self::Pending,
            "Running" => Self::Running,
            "Completed" => Self::Completed,
            "Failed" => Self::Failed,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(JobState);
