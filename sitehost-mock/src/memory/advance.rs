//! Starts jobs, and advances jobs and builds: by one poll, or to their end.

use jiff::civil::DateTime;

use super::Memory;
use super::image::BuildStatus;
use super::job::{Job, State, Task};

impl Memory {
    /// Starts a job and returns its id.
    pub(super) fn start_job(&mut self, kind: &str, name: String, task: Task) -> u64 {
        let id = self.jobs.add(Job {
            kind: kind.to_owned(),
            name,
            state: State::Pending,
            task: Some(task),
            failure: self.failing_jobs.pop_front(),
            polled: 0,
            created: self.clock.tick(),
            started: None,
            completed: None,
            logs: Vec::new(),
        });
        if self.polls == 0 {
            self.finish_job(id);
        }
        id
    }

    pub(super) fn poll_job(&mut self, id: u64) {
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        job.polled = job.polled.saturating_add(1);
        let (polled, polls) = (job.polled, u64::from(self.polls));
        if polled > polls * 2 {
            self.finish_job(id);
        } else if polled > polls {
            self.begin_job(id);
        }
    }

    fn begin_job(&mut self, id: u64) {
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        if job.state != State::Pending {
            return;
        }
        let now = self.clock.tick();
        job.state = State::Running;
        job.started = Some(now);
        if let Some(task) = &job.task {
            job.log(now, &task.describe());
        }
    }

    pub(super) fn finish_job(&mut self, id: u64) {
        self.begin_job(id);
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        let Some(task) = job.task.take() else {
            return;
        };
        let now = self.clock.tick();
        job.completed = Some(now);
        if let Some(message) = job.failure.clone() {
            job.log(now, &message);
            self.jobs.end(id, State::Failed);
            self.undo(&task);
        } else {
            job.log(now, "Done");
            self.jobs.end(id, State::Completed);
            self.carry_out(task, now);
        }
    }

    /// Applies the task of a completed job. The task of deleting something that is already deleted has no effect.
    fn carry_out(&mut self, task: Task, now: DateTime) {
        match task {
            Task::Create(mut image) => {
                image.added = now;
                image.updated = Some(now);
                self.images.insert(*image);
            }
            Task::Delete { image } => self.images.remove(image),
            Task::DeleteVersion { image, build } => {
                self.images.remove_version(image, build);
                if let Some(image) = self.images.get_mut(image) {
                    image.updated = Some(now);
                }
            }
            Task::Nothing => {}
            Task::Change { changes, .. } => {
                for change in changes {
                    change.apply(self, now);
                }
            }
        }
    }

    fn undo(&mut self, task: &Task) {
        match task {
            Task::Create(image) => self.images.release(&image.code),
            Task::Delete { .. } | Task::DeleteVersion { .. } | Task::Nothing => {}
            Task::Change { changes, .. } => {
                for change in changes {
                    change.undo(self);
                }
            }
        }
    }

    pub(super) fn poll_build(&mut self, image: u64, build: u64) {
        let version = self
            .images
            .get_mut(image)
            .and_then(|image| image.versions.get_mut(&build));
        let Some(version) = version else {
            return;
        };
        version.build.polled = version.build.polled.saturating_add(1);
        if version.build.polled > u64::from(self.polls) {
            self.finish_build(image, build);
        }
    }

    pub(super) fn finish_build(&mut self, image: u64, build: u64) {
        self.images.end_build(image, build);
        let Some(image) = self.images.get_mut(image) else {
            return;
        };
        let Some(version) = image.versions.get_mut(&build) else {
            return;
        };
        if version.build.status != BuildStatus::Running {
            return;
        }
        let now = self.clock.tick();
        version.updated = now;
        if let Some(trace) = version.build.failure.take() {
            version.build.status = BuildStatus::Failed;
            version.build.trace = trace;
        } else {
            version.build.status = BuildStatus::Success;
            version.build.trace.push_str("Done\n");
            image.updated = Some(now);
        }
    }

    pub(super) fn finish_all(&mut self) {
        for id in self.jobs.unfinished() {
            self.finish_job(id);
        }
        for (image, build) in self.images.running() {
            self.finish_build(image, build);
        }
    }
}
