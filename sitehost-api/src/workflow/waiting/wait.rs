//! Waiting for what goes on in the background.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use crate::generated::cloud::image::version::CloudImageVersionGetBuild;
use crate::generated::job::JobGet;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::reply::Job;
use crate::runtime::secrets::Redacted;
use crate::workflow::waiting::{Progress, WaitError, Watched};

/// How much longer each pause is than the one before.
const GROWTH: f64 = 1.5;

/// How much shorter or longer a pause may be, so that programs that started together do not ask together.
const JITTER: f64 = 0.2;

/// The shortest pause that [`Wait::pauses`] accepts, before jitter.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);

/// 30 years: no limit in practice, and `Instant + MAX_WAIT` cannot overflow.
const MAX_WAIT: Duration = Duration::from_secs(86400 * 365 * 30);

/// How many transient failures in a row end the wait. The client has already retried each poll.
const FAILURES: u32 = 5;

/// How long the poll at the deadline may take. The reply to a poll takes well below a second; a stalled
/// connection must not keep the wait going.
const LAST_POLL_LIMIT: Duration = Duration::from_secs(10);

impl Client {
    /// Waits until a job has ended, by asking for it again and again.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use sitehost_api::{Client, cloud::image::CloudImageCreate};
    ///
    /// # async fn sample(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client.cloud_image_create(&CloudImageCreate::new(1, "My Custom Image")).await?;
    ///
    /// let wait = client.wait(&job).time_limit(Duration::from_secs(600));
    /// match wait.on_progress(|job| println!("{}", job.state)).await {
    ///     Ok(job) => println!("done: {:?}", job.completed),
    ///     Err(error) if error.is_failed() => {
    ///         for entry in error.last().map(|job| job.logs.as_slice()).unwrap_or_default() {
    ///             println!("{}", entry.message);
    ///         }
    ///     }
    ///     Err(error) => println!("it may still go on: {error}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A job without a [kind](Job::kind) cannot be asked for, so waiting for it is an error; give it
    /// one with [`Job::or_kind`].
    pub fn wait(&self, job: &Job) -> Wait<'static, JobGet> {
        let request = match &job.kind {
            Some(kind) => Ok(JobGet::new(kind.clone(), job.id.clone())),
            None => {
                let detail = "the job has no kind, which asking for it takes; see `Job::or_kind`";
                let error = Error::new(ErrorKind::InvalidRequest).with_detail(detail);
                Err(error.in_call("job_get", true))
            }
        };
        let name = self.quote_without_request(&format!("job {}", job.id));
        Wait::new(self, name, request)
    }

    /// Waits until a build has ended. A push to the image's repository starts one; its id is the
    /// `build_id` in the list of versions.
    ///
    /// ```no_run
    /// use sitehost_api::{Client, cloud::image::version::CloudImageVersionGetBuild};
    ///
    /// # async fn sample(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sitehost_api::cloud::image::{CloudImageGet, version::CloudImageVersionListAll};
    ///
    /// let image = client.cloud_image_get(&CloudImageGet::new(1, "my-custom-image")).await?;
    /// let newest = CloudImageVersionListAll::new(1, image.id).sort_by("date_added").sort_dir("DESC");
    /// let versions = client.cloud_image_version_list_all(&newest).await?;
    /// if let Some(build) = versions.data.first().and_then(|version| version.build_id.as_ref()) {
    ///     let request = CloudImageVersionGetBuild::new(1, "my-custom-image", build);
    ///     let build = client.wait_for_build(&request).await?;
    ///     println!("{}", build.build_trace.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait_for_build(
        &self,
        request: &CloudImageVersionGetBuild,
    ) -> Wait<'static, CloudImageVersionGetBuild> {
        self.watch(request)
    }

    /// Waits until what a request asks for has ended: [`wait`](Client::wait) for anything.
    pub fn watch<R: Watched>(&self, request: &R) -> Wait<'static, R> {
        let name = self.quote(request, &request.name());
        let request = match request.is_idempotent() {
            true => Ok(request.clone()),
            false => Err(self.invalid(request, "only a call that reads can be polled")),
        };
        Wait::new(self, name, request)
    }
}

/// Waiting for what goes on in the background; await it. Made by [`Client::wait`] and its like.
///
/// It polls at once, then again after pauses that grow by half from one second to fifteen, each up to a
/// fifth shorter or longer at random. Dropping it ends the wait and leaves alone what was waited for.
///
/// # Faults
///
/// The API may not know a job yet right after it gave out its id. A refusal therefore counts as "not
/// yet" during a [grace period](Wait::grace) of 30 seconds. Later, a refusal ends the wait.
///
/// A fault that may pass does not end the wait: the API cannot be reached, is over its rate limit,
/// answers with HTTP 500 or above, or not with its JSON. Five polls in a row that fail in such a way end
/// it; each has the client's own [repeats](Client#repeats). Any other fault ends it at once, such as a
/// value that is not understood.
///
/// # The deadline
///
/// When the [time limit](Wait::time_limit) is up, it polls one last time, also where the deadline cut
/// off a poll that was under way. A job that ended in the last pause is therefore reported as ended. The
/// last poll takes at most ten seconds, so the wait ends at most that long after its time limit.
#[must_use = "nothing is asked before it is awaited"]
pub struct Wait<'a, R: Watched> {
    client: Client,
    /// What is waited for.
    name: Redacted,
    /// What is asked, or why it cannot be.
    request: Result<R, Error>,
    time_limit: Duration,
    grace: Duration,
    first_pause: Duration,
    longest_pause: Duration,
    on_progress: Option<Watcher<'a, R::Reply>>,
}

type Watcher<'a, S> = Box<dyn FnMut(&S) + Send + 'a>;

impl<R: Watched> Wait<'static, R> {
    fn new(client: &Client, name: Redacted, request: Result<R, Error>) -> Self {
        Self {
            name,
            client: client.clone(),
            request,
            time_limit: Duration::from_secs(30 * 60),
            grace: Duration::from_secs(30),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(15),
            on_progress: None,
        }
    }
}

impl<'a, R: Watched> Wait<'a, R> {
    /// How long to wait; half an hour by default. One last poll follows, which takes at most ten
    /// seconds. With a limit of zero, that poll is the only one.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit.min(MAX_WAIT);
        self
    }

    /// How long a refusal counts as "not yet known", from the start of the wait; 30 seconds by default.
    /// With zero, the first refusal ends the wait.
    ///
    /// The API does not say why it refuses, so that any refusal is taken for this one: a poll with a
    /// wrong id, or with a key that may not read jobs, ends the wait only after this time.
    pub fn grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Sets the first and the longest pause between polls, before jitter; one second and fifteen by
    /// default. Both are at least 100 milliseconds, since all keys of a reseller share ten calls a
    /// second.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.longest_pause = longest.clamp(SHORTEST_PAUSE, MAX_WAIT);
        self.first_pause = first.clamp(SHORTEST_PAUSE, self.longest_pause);
        self
    }

    /// Shows `watcher` each answer, the last one included.
    pub fn on_progress<'b>(self, watcher: impl FnMut(&R::Reply) + Send + 'b) -> Wait<'b, R>
    where
        'a: 'b,
    {
        Wait {
            client: self.client,
            name: self.name,
            request: self.request,
            time_limit: self.time_limit,
            grace: self.grace,
            first_pause: self.first_pause,
            longest_pause: self.longest_pause,
            on_progress: Some(Box::new(watcher)),
        }
    }

    async fn run(mut self) -> Result<R::Reply, WaitError<R::Reply>> {
        let request = match self.request {
            Ok(request) => request,
            Err(error) => return Err(WaitError::poll(error, self.name, None)),
        };
        let (client, name) = (&self.client, self.name);
        let described = |reply: R::Reply| {
            let text = client.quote(&request, &request.describe(&reply));
            (reply, text)
        };
        let start = Instant::now();
        let deadline = start + self.time_limit;
        let mut pause = self.first_pause;
        let mut last = None;
        let (mut failures, mut failure) = (0, None);
        let mut is_last_poll = self.time_limit.is_zero();
        loop {
            let poll_deadline = match is_last_poll {
                true => Instant::now() + LAST_POLL_LIMIT,
                false => deadline,
            };
            match timeout_at(poll_deadline, client.send(&request)).await {
                Err(_) if is_last_poll => break,
                Err(_) => {
                    is_last_poll = true;
                    continue;
                }
                Ok(Ok(reply)) => {
                    (failures, failure) = (0, None);
                    if let Some(watcher) = &mut self.on_progress {
                        watcher(&reply);
                    }
                    match request.progress(&reply) {
                        Progress::Done => return Ok(reply),
                        Progress::Failed => {
                            return Err(WaitError::failed(name, described(reply)));
                        }
                        Progress::Running => last = Some(reply),
                    }
                }
                // The API answers, but does not know the job yet.
                Ok(Err(error)) if error.is_refused() && start.elapsed() < self.grace => {
                    (failures, failure) = (0, Some(error));
                }
                Ok(Err(error)) => {
                    failures += 1;
                    if failures >= FAILURES || !is_passing(&error) {
                        return Err(WaitError::poll(error, name, last.map(described)));
                    }
                    failure = Some(error);
                }
            }
            if is_last_poll {
                break;
            }
            let next_poll = Instant::now() + jittered(pause);
            is_last_poll = next_poll >= deadline;
            sleep_until(next_poll.min(deadline)).await;
            pause = pause.mul_f64(GROWTH).min(self.longest_pause);
        }
        let last = last.map(described);
        Err(WaitError::timed_out(self.time_limit, failure, name, last))
    }
}

/// Whether asking may go better the next time.
fn is_passing(error: &Error) -> bool {
    let by_server = error.status().is_some_and(|status| status >= 500);
    match error.kind() {
        ErrorKind::RateLimited
        | ErrorKind::Timeout
        | ErrorKind::Connect
        | ErrorKind::ConnectionLost => true,
        // A gateway's page in the API's place. With a path it is the API's own, and stays as it is.
        ErrorKind::Decode => by_server || error.json_path().is_none(),
        ErrorKind::Refused => by_server,
        ErrorKind::ReplyTooLarge
        | ErrorKind::Redirect
        | ErrorKind::InconsistentList
        | ErrorKind::InvalidRequest
        | ErrorKind::NotFound
        | ErrorKind::JobFailed
        | ErrorKind::WaitTimedOut
        | ErrorKind::Config => false,
    }
}

fn jittered(pause: Duration) -> Duration {
    pause.mul_f64(1.0 - JITTER + 2.0 * JITTER * fastrand::f64())
}

impl<'a, R: Watched + 'a> IntoFuture for Wait<'a, R> {
    type Output = Result<R::Reply, WaitError<R::Reply>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<R: Watched> fmt::Debug for Wait<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wait")
            .field("time_limit", &self.time_limit)
            .field("grace", &self.grace)
            .field("first_pause", &self.first_pause)
            .field("longest_pause", &self.longest_pause)
            .finish_non_exhaustive()
    }
}
