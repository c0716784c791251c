// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The kind of a job. A job is identified by its kind and its id together.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobKind {
    /// The kind of every job of containers and domains whose kind is known.
    Scheduler,
    /// The kind with which SiteHost's Terraform provider polls the jobs of servers.
    Daemon,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<JobKind>),
}

impl JobKind {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Scheduler => "scheduler",
            Self::Daemon => "daemon",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for JobKind {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "scheduler" => Self::Scheduler,
            "daemon" => Self::Daemon,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(JobKind);
