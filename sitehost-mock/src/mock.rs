//! The mock as its user sees it.

use std::fmt;
use std::sync::Arc;

use tokio::task::AbortHandle;

use crate::api::Api;
use crate::builder::Builder;
use crate::fault::Fault;
use crate::fault::plan::Plan;
use crate::listener::Listener;
use crate::not_added::NotAdded;
use crate::pushed::Pushed;
use crate::rate_limit::RateLimit;
use crate::recorded::Recorded;
use crate::server::serve;
use crate::start_error::StartError;
use crate::unknown_image::UnknownImage;
use crate::unknown_operation::UnknownOperation;

/// The key that a mock accepts unless it is told another: the one in the vendor's samples.
pub const DEFAULT_KEY: &str = "your_key_here";

/// A running stand-in for the SiteHost API.
///
/// It runs on the tokio runtime that started it, and stops when it is dropped: its port is closed at once, open
/// connections as soon as the runtime comes round to them.
#[must_use = "the mock stops when it is dropped"]
pub struct Mock {
    url: String,
    api: Arc<Api>,
    listener: Arc<Listener>,
    server: AbortHandle,
}

impl Mock {
    /// Starts a mock on a free port that accepts [`DEFAULT_KEY`].
    ///
    /// # Errors
    ///
    /// Nothing can be bound on 127.0.0.1, or the bundled API description is damaged.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime with IO enabled.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// A mock with a key or a port of your own choice, one that misbehaves from its first call on, or one without memory.
    pub fn builder() -> Builder {
        Builder::new()
    }

    pub(crate) fn serve(api: Api, listener: Listener) -> Self {
        let (api, listener) = (Arc::new(api), Arc::new(listener));
        let server = tokio::spawn(serve(Arc::clone(&listener), Arc::clone(&api))).abort_handle();
        Self {
            url: format!("http://{}", listener.address()),
            api,
            listener,
            server,
        }
    }

    /// Where the mock listens, for example `http://127.0.0.1:41234`. No slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The key that the mock accepts.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.api.key
    }

    /// Makes the next call meet a fault. Further faults wait in line, one for each call.
    ///
    /// A call that is refused for its own mistake leaves the line as it is; see [`Fault`].
    ///
    /// ```no_run
    /// use sitehost_mock::{Fault, Mock};
    ///
    /// # async fn example(mock: Mock) {
    /// // The first call is lost, the second one gets through.
    /// mock.fault_next(Fault::CutBefore);
    ///
    /// // The third one does its work, and nobody learns of it.
    /// mock.fault_next(Fault::CutAfter);
    /// # }
    /// ```
    pub fn fault_next(&self, fault: Fault) {
        self.api.state().faults.next(fault);
    }

    /// Makes the next call of an operation meet a fault, whatever else is called before it. Further faults wait in line.
    /// It comes before one for [any call](Self::fault_next).
    ///
    /// ```no_run
    /// use sitehost_mock::{Fault, Mock};
    ///
    /// # fn example(mock: Mock) -> Result<(), sitehost_mock::UnknownOperation> {
    /// // The program looks something up first; that goes well. Then it creates an image, and never learns of it.
    /// mock.fault_next_on("cloud_image_create", Fault::CutAfter)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no operation with this id.
    pub fn fault_next_on(&self, operation: &str, fault: Fault) -> Result<(), UnknownOperation> {
        self.api.spec.check_id(operation)?;
        self.api.state().faults.next_on(operation, fault);
        Ok(())
    }

    /// Makes every call of an operation meet a fault, in place of the one that was set for it before. A fault
    /// [waiting in line](Self::fault_next) comes first.
    ///
    /// ```no_run
    /// use sitehost_mock::{Fault, Mock};
    ///
    /// # fn example(mock: Mock) -> Result<(), sitehost_mock::UnknownOperation> {
    /// mock.fault_on("cloud_image_create", Fault::Html502)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no operation with this id.
    pub fn fault_on(&self, operation: &str, fault: Fault) -> Result<(), UnknownOperation> {
        self.api.spec.check_id(operation)?;
        self.api.state().faults.on(operation, fault);
        Ok(())
    }

    /// Makes every call meet a fault, in place of the one that was set for all before. A fault
    /// [waiting in line](Self::fault_next) comes first, and so does one [for the operation](Self::fault_on).
    pub fn fault_all(&self, fault: Fault) {
        self.api.state().faults.all(fault);
    }

    /// Forgets all faults, those in line and those by rule. The rate limit stays.
    pub fn clear_faults(&self) {
        self.api.state().faults = Plan::default();
    }

    /// How many calls there may be within any second; `None` for any number.
    ///
    /// A call over the limit is answered as the API answers it: HTTP 500 and the `msg` "You have exceeded the number of
    /// requests per second for this key. Please try again soon." It is not carried out, meets no fault, and does not count against the limit. A call counts if its
    /// address, its encoding and its key are right. The count starts anew with each call of this method.
    ///
    /// Time is tokio's, which a test can [pause](https://docs.rs/tokio/latest/tokio/time/fn.pause.html).
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) {
    /// // What the API grants a reseller.
    /// mock.set_rate_limit(Some(10));
    /// # }
    /// ```
    pub fn set_rate_limit(&self, calls: Option<u32>) {
        self.api.state().rate_limit = RateLimit::new(calls);
    }

    /// Plays a git push to the repository of a custom image, which starts a build. The API has no call for that.
    ///
    /// The new version is listed at once, with a build that is `running`. Polls of
    /// `/cloud/image/version/get_build` bring the build to its [end](Self::set_polls); if it succeeds, the version becomes
    /// the image's newest one.
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) -> Result<(), sitehost_mock::UnknownImage> {
    /// let pushed = mock.push("my-custom-image")?;
    /// assert_eq!((pushed.build_id, pushed.version.as_str()), (11, "1.1-1076"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no custom image with this code, or its job has not completed yet.
    pub fn push(&self, code: &str) -> Result<Pushed, UnknownImage> {
        self.api.state().memory.push(code)
    }

    /// Makes the next job that a call starts end as `Failed`, with this message. Said again, the one after it, and so on.
    ///
    /// What the job was to do is not done: an image is not created, and its code is free again.
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) {
    /// mock.fail_next_job("The registry does not answer.");
    /// # }
    /// ```
    pub fn fail_next_job(&self, message: impl Into<String>) {
        self.api.state().memory.fail_next_job(message.into());
    }

    /// Makes the build of the next [push](Self::push) end as `failed`, with this trace. Said again, the one after it, and
    /// so on.
    ///
    /// Its version stays in the list, and the image's newest version is the one that it was.
    pub fn fail_next_build(&self, trace: impl Into<String>) {
        self.api.state().memory.fail_next_build(trace.into());
    }

    /// How many polls a job is pending, and after that runs; jobs and builds that are under way keep to it too.
    ///
    /// 1 unless set: `/job/get` says `Pending` the first time, `Running` the second time, and then `Completed` or `Failed`.
    /// With 0 a job is done as soon as it is started, so that what it is for is there at once. A build waits for nothing: it is `running` for as many polls of
    /// `/cloud/image/version/get_build`, and then `success` or `failed`.
    ///
    /// Nothing but polls takes a job further, and time does not; [`finish_jobs`](Self::finish_jobs) does.
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) {
    /// // A program that gives up after ten polls has to be seen giving up.
    /// mock.set_polls(100);
    /// # }
    /// ```
    pub fn set_polls(&self, polls: u32) {
        self.api.state().memory.polls = polls;
    }

    /// Brings all jobs and all builds to their end, without a poll. Those that are to fail fail.
    pub fn finish_jobs(&self) {
        self.api.state().memory.finish_jobs();
    }

    /// Adds an account that the key may work on, as a reseller's does.
    ///
    /// Account 1, which the key belongs to, is there from the start.
    ///
    /// # Errors
    ///
    /// There is one with this id. 0 is SiteHost itself.
    pub fn add_account(&self, id: u64, name: impl Into<String>) -> Result<(), NotAdded> {
        self.api.state().memory.add_account(id, name.into())
    }

    /// Adds a custom image that is there already, and gives its id. Its label is its code.
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) -> Result<(), sitehost_mock::NotAdded> {
    /// assert_eq!(mock.add_image(1, "my-custom-image")?, 491);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no such account, or the code is in use.
    pub fn add_image(&self, client_id: u64, code: &str) -> Result<u64, NotAdded> {
        self.api.state().memory.add_image(client_id, code)
    }

    /// Adds a public image, which every account can fork, and gives its id. It has no versions.
    ///
    /// # Errors
    ///
    /// The code is in use.
    pub fn add_public_image(&self, code: &str, label: impl Into<String>) -> Result<u64, NotAdded> {
        self.api.state().memory.add_public_image(code, label.into())
    }

    /// Says how many containers run a custom image. One that is run cannot be deleted.
    ///
    /// # Errors
    ///
    /// There is no custom image with this code, or its job has not completed yet.
    pub fn set_container_count(&self, code: &str, count: u64) -> Result<(), UnknownImage> {
        self.api.state().memory.set_container_count(code, count)
    }

    /// Every request so far, accepted or refused, in order of arrival.
    ///
    /// A request has arrived when its body is read to the end. What is not HTTP at all is not listed.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.api.state().recorded.clone()
    }

    /// How many calls of an operation [were carried out](Recorded::is_carried_out) so far.
    ///
    /// ```no_run
    /// # async fn call_the_program_under_test(url: &str) {}
    /// use sitehost_mock::{Fault, Mock};
    ///
    /// # async fn example(mock: Mock) {
    /// mock.fault_next(Fault::CutAfter);
    ///
    /// call_the_program_under_test(mock.url()).await;
    ///
    /// // It did not blindly call a second time.
    /// assert_eq!(mock.carried_out("cloud_image_create"), Ok(1));
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// There is no operation with this id, so a count of 0 would prove nothing.
    pub fn carried_out(&self, operation: &str) -> Result<usize, UnknownOperation> {
        self.api.spec.check_id(operation)?;
        let state = self.api.state();
        let carried_out = state.recorded.iter().filter(|recorded| {
            recorded.operation() == Some(operation) && recorded.is_carried_out()
        });
        Ok(carried_out.count())
    }

    /// How many requests met [`Fault::CutBefore`] so far.
    #[must_use]
    pub fn cut_before_reading(&self) -> usize {
        self.api.state().cut_before_reading
    }

    /// How many TCP connections were accepted so far.
    ///
    /// 0 proves that a program did not even try.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.listener.accepted()
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        self.listener.close();
        self.server.abort();
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock")
            .field("url", &self.url)
            .field("key", &"***")
            .finish_non_exhaustive()
    }
}
