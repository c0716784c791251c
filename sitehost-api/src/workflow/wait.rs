//! Waiting for what goes on in the background.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout_at};

use crate::cloud::image::version::CloudImageVersionGetBuild;
use crate::job::JobGet;
use crate::runtime::error::{Error, ErrorKind as Kind};
use crate::runtime::mask::Redacted;
use crate::{Client, Job, Method, Progress, WaitError, Watched};

/// How much longer each pause is than the one before.
const GROWTH: f64 = 1.5;

/// How much shorter or longer a pause may be, so that programs that started together do not ask together.
const JITTER: f64 = 0.2;

/// No pause is shorter, whatever was asked for.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);

/// Further away than anybody waits, and not further than time goes.
const FAR: Duration = Duration::from_secs(86400 * 365 * 30);

/// After so many failures in a row, each after its own repeats, asking has gone wrong for good.
const FAILURES: u32 = 5;

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
    /// one with [`Job::with_kind`].
    pub fn wait(&self, job: &Job) -> Wait<'static, JobGet> {
        let request = match &job.kind {
            Some(kind) => Ok(JobGet::new(kind.clone(), job.id.clone())),
            None => {
                let detail = "the job has no kind, which asking for it takes; see `Job::with_kind`";
                let error = Error::new(Kind::InvalidRequest).with_detail(detail);
                Err(error.in_call(Method::Get, "job_get"))
            }
        };
        let name = self.redactor(&|_| {}).quote(&format!("job {}", job.id));
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
        let request = match request.method() {
            Method::Get => Ok(request.clone()),
            Method::Post => Err(self.invalid(request, "only a GET can be sent again and again")),
        };
        Wait::new(self, name, request)
    }
}

/// Waiting for what goes on in the background; await it. Made by [`Client::wait`] and its like.
///
/// It asks at once, then again after pauses that grow by half from one second to fifteen, each a
/// fifth shorter or longer by chance. Dropping it ends the wait and leaves alone what was waited
/// for.
///
/// A fault that may pass does not end the wait: the API cannot be reached, is over its rate limit,
/// answers with HTTP 500 or above, or not with its JSON. Five calls in a row that fail in such a
/// way do, each with the client's own [repeats](Client#repeats). So does anything else at once,
/// such as a refusal or a value that is not understood.
#[must_use = "nothing is asked before it is awaited"]
pub struct Wait<'a, R: Watched> {
    client: Client,
    /// What is waited for.
    name: Redacted,
    /// What is asked, or why it cannot be.
    request: Result<R, Error>,
    time_limit: Duration,
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
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(15),
            on_progress: None,
        }
    }
}

impl<'a, R: Watched> Wait<'a, R> {
    /// How long to wait at most; half an hour by default.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit.min(FAR);
        self
    }

    /// The first pause between asking and asking again, and how long the pauses may become; one
    /// second and fifteen by default, at least 100 milliseconds: all keys of a reseller share ten
    /// calls a second.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.longest_pause = longest.clamp(SHORTEST_PAUSE, FAR);
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
            first_pause: self.first_pause,
            longest_pause: self.longest_pause,
            on_progress: Some(Box::new(watcher)),
        }
    }

    async fn run(mut self) -> Result<R::Reply, WaitError<R::Reply>> {
        let request = match self.request {
            Ok(request) => request,
            Err(error) => return Err(WaitError::asking(error, self.name, None)),
        };
        let (client, name) = (&self.client, self.name);
        let described = |reply: R::Reply| {
            let text = client.quote(&request, &request.describe(&reply));
            (reply, text)
        };
        let deadline = Instant::now() + self.time_limit;
        let mut pause = self.first_pause;
        let mut last = None;
        let (mut failures, mut failure) = (0, None);
        loop {
            match timeout_at(deadline, client.send(&request)).await {
                Err(_) => break,
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
                Ok(Err(error)) => {
                    failures += 1;
                    if failures >= FAILURES || !is_passing(&error) {
                        return Err(WaitError::asking(error, name, last.map(described)));
                    }
                    failure = Some(error);
                }
            }
            if timeout_at(deadline, sleep(jittered(pause))).await.is_err() {
                break;
            }
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
        Kind::RateLimited | Kind::Timeout | Kind::Connect | Kind::ConnectionLost => true,
        // A gateway's page in the API's place. With a path it is the API's own, and stays as it is.
        Kind::Decode => by_server || error.json_path().is_none(),
        Kind::Refused => by_server,
        Kind::ReplyTooLarge
        | Kind::Redirect
        | Kind::InvalidRequest
        | Kind::NotFound
        | Kind::Config => false,
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
            .field("first_pause", &self.first_pause)
            .field("longest_pause", &self.longest_pause)
            .finish_non_exhaustive()
    }
}
