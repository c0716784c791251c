//! Polls a job or other work until it has ended, with back-off between polls and a time limit.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use crate::generated::cloud::image::version::CloudImageVersionGetBuild;
use crate::generated::job::{JobGet, JobKind};
use crate::runtime::client::Client;
use crate::runtime::client::deferred::Deferred;
use crate::runtime::error::{Error, ErrorKind};
use crate::runtime::reply::Job;
use crate::runtime::request::{Effect, Request};
use crate::runtime::secrets::Redacted;
use crate::workflow::waiting::{BackOff, Progress, WaitError, Watched, Work};

/// The minimum of both pauses of [`Wait::pauses`], before jitter.
const MIN_PAUSE: Duration = Duration::from_millis(100);

/// 30 years: no limit in practice, and `Instant + MAX_WAIT` cannot overflow.
pub(crate) const MAX_WAIT: Duration = Duration::from_secs(86400 * 365 * 30);

/// How many transient errors in a row end the wait. The client has already retried each poll.
const MAX_TRANSIENT_ERRORS: u32 = 5;

/// The timeout of the last poll, which starts at the deadline. A reply takes well below a second; a stalled connection
/// must not prolong the wait.
pub(crate) const LAST_POLL_TIMEOUT: Duration = Duration::from_secs(10);

impl Client {
    /// Waits until a job has ended. Polls its state until then.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use sitehost_api::{Client, cloud::image::CloudImageCreate};
    ///
    /// # async fn sample(client: Client) -> Result<(), sitehost_api::Error> {
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
    ///     Err(error) => println!("the job may still be running: {error}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The [kind](Job::kind) of some jobs is not certain: their calls return the id alone, and no documentation names
    /// the kind. For such a job each poll makes up to two calls, for the kinds `daemon` and `scheduler`, until the API
    /// knows one of them. Whether two jobs of different kinds can have the same id is not documented; if they can, the
    /// wait may follow the wrong one. [`Job::or_kind`] sets the kind if you know it.
    ///
    /// # Errors
    ///
    /// Awaiting the wait returns a [`WaitError`]: the job failed, the time limit passed, or a poll failed. If a job
    /// without a kind is refused for both, the error is that of the second call.
    #[inline]
    pub fn wait(&self, job: &Job) -> Wait<'static, JobGet> {
        let of_kind = |kind| JobGet::new(kind, job.id.clone());
        let work = match &job.kind {
            Some(kind) => Work::new(of_kind(kind.clone())),
            None => Work::of_two(of_kind(JobKind::Daemon), of_kind(JobKind::Scheduler)),
        };
        let name = self.quote_without_request(&format!("job {}", job.id));
        Wait::new(self, name, Ok(work))
    }

    /// Waits until a build has ended. A push to the image's repository starts a build; its id is the
    /// `build_id` in the list of versions.
    ///
    /// ```no_run
    /// use sitehost_api::{Client, cloud::image::version::CloudImageVersionGetBuild};
    ///
    /// # async fn sample(client: Client) -> Result<(), sitehost_api::Error> {
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
    ///
    /// # Errors
    ///
    /// As [`wait`](Client::wait).
    #[inline]
    pub fn wait_for_build(
        &self,
        request: &CloudImageVersionGetBuild,
    ) -> Wait<'static, CloudImageVersionGetBuild> {
        self.watch(request)
    }

    /// Polls a request until the work that it watches has ended. [`wait`](Client::wait),
    /// [`wait_for_build`](Client::wait_for_build) and [`wait_for_stack`](Client::wait_for_stack) do that for jobs,
    /// builds and the start of a stack.
    ///
    /// # Errors
    ///
    /// As [`wait`](Client::wait), and if the request does not only read.
    pub fn watch<R: Watched>(&self, request: &R) -> Wait<'static, R> {
        let name = self.quote(&request, &request.name());
        let request = match request.effect() {
            Effect::Reads => Ok(Work::new(request.clone())),
            _ => Err(self.invalid(&request, "only a request that only reads can be polled")),
        };
        Wait::new(self, name, request)
    }
}

/// A wait for a job, a build, the start of a stack or other work in the background. Returned by [`Client::wait`],
/// [`Client::watch`] and those named after what they wait for, such as [`Client::wait_for_build`].
///
/// Await or spawn it to start; options have no effect after that. The first poll is immediate. The pauses between
/// polls start at one second and grow by half up to 15 seconds, each with a jitter of up to 20 percent. Dropping the
/// wait stops the polls and does not affect the work.
///
/// # Errors of a poll
///
/// The API may not know a job yet right after it returned the id. A refusal therefore counts as "not yet
/// known" during a [grace period](Wait::grace) of 30 seconds. A later refusal ends the wait.
///
/// A transient error does not end the wait: the API cannot be reached, the rate limit is exceeded, or the
/// reply has an HTTP status of 500 or above or is not JSON of the API. Each poll has the client's own
/// [retries](Client#retries). Five transient errors in a row end the wait. Any other error ends it at once, such as a
/// reply with a value that cannot be decoded.
///
/// # The deadline
///
/// When the [time limit](Wait::time_limit) has passed, one last poll is made, even if the deadline has
/// just cancelled a poll. A job that ended during the last pause is therefore reported as ended. The last
/// poll has a timeout of ten seconds, so the wait ends at most that long after its time limit.
#[must_use = "a wait does nothing unless it is awaited"]
pub struct Wait<'a, R: Watched>(Deferred<'a, Start<'a, R>, Outcome<R>>);

type Outcome<R> = Result<<R as Request>::Reply, WaitError<<R as Request>::Reply>>;

/// A wait before its first poll.
struct Start<'a, R: Watched> {
    client: Client,
    /// The name of the work, for errors.
    name: Redacted,
    /// What to poll, or why it cannot be polled.
    work: Result<Work<R>, Error>,
    time_limit: Duration,
    grace: Duration,
    first_pause: Duration,
    max_pause: Duration,
    on_progress: Option<Callback<'a, R::Reply>>,
}

type Callback<'a, S> = Box<dyn FnMut(&S) + Send + 'a>;

impl<R: Watched> Wait<'static, R> {
    fn new(client: &Client, name: Redacted, work: Result<Work<R>, Error>) -> Self {
        Self(Deferred::new(Start {
            name,
            client: client.clone(),
            work,
            time_limit: Duration::from_secs(30 * 60),
            grace: Duration::from_secs(30),
            first_pause: Duration::from_secs(1),
            max_pause: Duration::from_secs(15),
            on_progress: None,
        }))
    }
}

impl<'a, R: Watched> Wait<'a, R> {
    fn with(self, change: impl FnOnce(&mut Start<'a, R>)) -> Self {
        Self(self.0.with(change))
    }

    /// Sets the time limit; 30 minutes by default. One last poll follows, with a timeout of ten seconds.
    /// With a limit of zero, that poll is the only one.
    pub fn time_limit(self, limit: Duration) -> Self {
        self.with(|start| start.time_limit = limit.min(MAX_WAIT))
    }

    /// Sets how long a refusal counts as "not yet known", from the start of the wait; 30 seconds by
    /// default. With zero, the first refusal ends the wait.
    ///
    /// The API does not say why it refuses, so this applies to every refusal: a poll with a wrong id, or
    /// with a key that may not read jobs, ends the wait only after this time.
    pub fn grace(self, grace: Duration) -> Self {
        self.with(|start| start.grace = grace)
    }

    /// Sets the first and the maximum pause between polls, before jitter; 1 and 15 seconds by default.
    /// Both are at least 100 milliseconds, because all keys of a reseller share ten calls a second.
    pub fn pauses(self, first: Duration, max: Duration) -> Self {
        self.with(|start| {
            start.max_pause = max.clamp(MIN_PAUSE, MAX_WAIT);
            start.first_pause = first.clamp(MIN_PAUSE, start.max_pause);
        })
    }

    /// Calls `callback` with the reply to each poll, including the last one.
    pub fn on_progress<'b>(self, callback: impl FnMut(&R::Reply) + Send + 'b) -> Wait<'b, R>
    where
        'a: 'b,
    {
        Wait(self.0.map(|start| Start {
            client: start.client,
            name: start.name,
            work: start.work,
            time_limit: start.time_limit,
            grace: start.grace,
            first_pause: start.first_pause,
            max_pause: start.max_pause,
            on_progress: Some(Box::new(callback) as Callback<'b, R::Reply>),
        }))
    }
}

impl<R: Watched> Start<'_, R> {
    async fn run(mut self) -> Outcome<R> {
        let mut work = match self.work {
            Ok(work) => work,
            Err(error) => return Err(WaitError::poll(error, self.name, None)),
        };
        let (client, name) = (&self.client, self.name);
        let start = Instant::now();
        let deadline = start + self.time_limit;
        let mut back_off = BackOff::new(self.first_pause, self.max_pause);
        let mut last = None;
        let (mut transient_errors, mut last_error) = (0, None);
        let mut is_last_poll = self.time_limit.is_zero();
        loop {
            let poll_deadline = match is_last_poll {
                true => Instant::now() + LAST_POLL_TIMEOUT,
                false => deadline,
            };
            match timeout_at(poll_deadline, work.poll(client)).await {
                Err(_) if is_last_poll => break,
                Err(_) => {
                    is_last_poll = true;
                    continue;
                }
                Ok(Ok(reply)) => {
                    (transient_errors, last_error) = (0, None);
                    if let Some(callback) = &mut self.on_progress {
                        callback(&reply);
                    }
                    match work.request.progress(&reply) {
                        Progress::Done => return Ok(reply),
                        Progress::Failed => {
                            return Err(WaitError::failed(name, work.described(client, reply)));
                        }
                        Progress::Running => last = Some(reply),
                    }
                }
                // The API replies, but does not know the job yet.
                Ok(Err(error)) if error.is_refused() && start.elapsed() < self.grace => {
                    (transient_errors, last_error) = (0, Some(error));
                }
                Ok(Err(error)) => {
                    transient_errors += 1;
                    if transient_errors >= MAX_TRANSIENT_ERRORS || !is_transient(&error) {
                        return Err(WaitError::poll(
                            error,
                            name,
                            last.map(|reply| work.described(client, reply)),
                        ));
                    }
                    last_error = Some(error);
                }
            }
            if is_last_poll {
                break;
            }
            let next_poll = Instant::now() + back_off.next_pause();
            is_last_poll = next_poll >= deadline;
            sleep_until(next_poll.min(deadline)).await;
        }
        let last = last.map(|reply| work.described(client, reply));
        Err(WaitError::timed_out(
            self.time_limit,
            last_error,
            name,
            last,
        ))
    }
}

/// Whether the next poll may succeed.
fn is_transient(error: &Error) -> bool {
    let by_server = error.status().is_some_and(|status| status >= 500);
    match error.kind() {
        ErrorKind::RateLimited
        | ErrorKind::Timeout
        | ErrorKind::Connect
        | ErrorKind::ConnectionLost => true,
        // Without a JSON path, the reply is a page of a gateway. With one, it is a reply of the API with a value that cannot
        // be decoded, which another poll does not change.
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

/// Nothing in it is pinned but the boxed future.
impl<R: Watched> Unpin for Wait<'_, R> {}

impl<'a, R: Watched + 'a> Future for Wait<'a, R> {
    type Output = Outcome<R>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.get_mut().0.poll(context, Start::run)
    }
}

impl<R: Watched> fmt::Debug for Wait<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Wait");
        if let Some(start) = self.0.options() {
            out.field("time_limit", &start.time_limit)
                .field("grace", &start.grace)
                .field("first_pause", &start.first_pause)
                .field("max_pause", &start.max_pause);
        }
        out.finish_non_exhaustive()
    }
}
