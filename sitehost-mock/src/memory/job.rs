//! A job: its task, its state and its log.

use jiff::civil::DateTime;

use super::call::Verb;
use super::change::Change;
use super::image::Image;

pub(super) struct Job {
    /// `scheduler`. A job is found by its kind and its id together.
    pub(super) kind: String,
    /// What the job creates or changes: the code of an image or the name of an entity. The id of the operation if there
    /// is no name.
    pub(super) name: String,
    pub(super) state: State,
    /// `None` once the job has ended.
    pub(super) task: Option<Task>,
    /// The message, if the job is set to fail.
    pub(super) failure: Option<String>,
    /// How often the job was polled.
    pub(super) polled: u64,
    pub(super) created: DateTime,
    pub(super) started: Option<DateTime>,
    pub(super) completed: Option<DateTime>,
    pub(super) logs: Vec<Line>,
}

/// The effect of a job, applied when it completes.
pub(super) enum Task {
    Create(Box<Image>),
    Delete {
        image: u64,
    },
    DeleteVersion {
        image: u64,
        build: u64,
    },
    /// The job of an operation that the mock keeps no state for.
    Nothing,
    /// What a call does to an entity of this kind.
    Change {
        verb: Verb,
        kind: &'static str,
        changes: Vec<Change>,
    },
}

pub(super) struct Line {
    pub(super) date: DateTime,
    pub(super) message: String,
}

/// The state of a job. A job only moves forward.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    Pending,
    Running,
    Completed,
    Failed,
}

impl State {
    /// The state in a reply. `Completed` is in the API's documentation, `Failed` in the vendor's Go SDK, and the other
    /// two in the vendor's Terraform provider.
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
    pub(super) fn describe(&self) -> String {
        let (doing, kind) = match self {
            Self::Nothing => return "Started".to_owned(),
            Self::Create(_) => ("Creating", "image"),
            Self::Delete { .. } => ("Deleting", "image"),
            Self::DeleteVersion { .. } => ("Deleting", "version"),
            Self::Change { verb, kind, .. } => match verb {
                Verb::Add => ("Creating", *kind),
                Verb::Delete => ("Deleting", *kind),
                Verb::Get | Verb::List | Verb::Update => ("Changing", *kind),
            },
        };
        format!("{doing} the {kind}")
    }
}

impl Job {
    pub(super) fn has_failed(&self) -> bool {
        self.state == State::Failed
    }

    pub(super) fn log(&mut self, date: DateTime, message: &str) {
        let message = format!("[{}] {message}", self.name);
        self.logs.push(Line { date, message });
    }
}
