//! A job: what it is going to do, and how far it is.

use jiff::civil::DateTime;

use super::image::Image;

/// The queue that the jobs of all operations here are in.
pub(super) const SCHEDULER: &str = "scheduler";

pub(super) struct Job {
    /// Of the image that it is about.
    pub(super) code: String,
    pub(super) state: State,
    /// `None` once it is done.
    pub(super) task: Option<Task>,
    /// Its message, if it is going to fail.
    pub(super) failure: Option<String>,
    pub(super) polled: u64,
    pub(super) created: DateTime,
    pub(super) started: Option<DateTime>,
    pub(super) completed: Option<DateTime>,
    pub(super) logs: Vec<Line>,
}

/// What becomes true when the job completes.
pub(super) enum Task {
    Create(Box<Image>),
    Delete { image: u64 },
    DeleteVersion { image: u64, build: u64 },
}

pub(super) struct Line {
    pub(super) date: DateTime,
    pub(super) message: String,
}

/// A job never goes back to an earlier one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    Pending,
    Running,
    Completed,
    Failed,
}

impl State {
    /// The API's documentation names `Completed`, its vendor's Go SDK `Failed`, and its Terraform provider the first two.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Running => "Running",
            Self::Completed => "Completed",
            Self::Failed => "Failed",
        }
    }
}

impl Task {
    pub(super) fn describe(&self) -> &'static str {
        match self {
            Self::Create(_) => "Creating the image",
            Self::Delete { .. } => "Deleting the image",
            Self::DeleteVersion { .. } => "Deleting the version",
        }
    }
}

impl Job {
    pub(super) fn has_failed(&self) -> bool {
        self.state == State::Failed
    }

    pub(super) fn log(&mut self, date: DateTime, message: &str) {
        let message = format!("[{}] {message}", self.code);
        self.logs.push(Line { date, message });
    }
}
