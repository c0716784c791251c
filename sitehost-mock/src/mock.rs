//! [`Mock`], the handle of a running mock. A test controls the mock through it, and reads what the mock recorded.

use std::fmt;
use std::sync::Arc;

use tokio::task::AbortHandle;

use crate::api::Api;
use crate::fault::Fault;
use crate::fault::plan::Plan;
use crate::listener::Listener;
use crate::not_added::NotAdded;
use crate::pushed::Pushed;
use crate::rate_limit::RateLimit;
use crate::recorded::Recorded;
use crate::server::serve;
use crate::unknown_image::UnknownImage;
use crate::unknown_operation::UnknownOperation;

/// A running mock server for the SiteHost API.
///
/// The server runs on the tokio runtime that started it and stops when the `Mock` is dropped. Dropping closes the port
/// at once, and open connections when the runtime next polls the server's task.
#[must_use = "the mock stops when it is dropped"]
pub struct Mock {
    url: String,
    api: Arc<Api>,
    listener: Arc<Listener>,
    server: AbortHandle,
}

impl Mock {
    /// Spawns the server's task.
    pub(crate) fn serve(api: Api, listener: Listener) -> Self {
        let (api, listener) = (Arc::new(api), Arc::new(listener));
        let server = tokio::spawn(serve(Arc::clone(&listener), Arc::clone(&api))).abort_handle();
        Self {
            url: listener.url(),
            api,
            listener,
            server,
        }
    }

    /// Returns the base URL, for example `http://127.0.0.1:41234`, without a trailing slash.
    ///
    /// With the [host](crate::Builder::host) `0.0.0.0` or `::` it is the URL on loopback.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the key that the mock accepts.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.api.settings.key
    }

    /// Queues a fault for the next call. Each queued fault applies to one call, in the order of queueing.
    ///
    /// A call that is refused as invalid consumes no fault; see [`Fault`].
    ///
    /// ```no_run
    /// use sitehost_mock::{Fault, Mock};
    ///
    /// # async fn example(mock: Mock) {
    /// // The first call is not carried out.
    /// mock.fault_next(Fault::CutBefore);
    ///
    /// // The second call is carried out, but its reply is lost.
    /// mock.fault_next(Fault::CutAfter);
    /// # }
    /// ```
    pub fn fault_next(&self, fault: Fault) {
        self.api.state().faults.next(fault);
    }

    /// Queues a fault for the next call of one operation. Calls of other operations leave it in the queue.
    ///
    /// A fault queued for an operation takes precedence over one queued for [any call](Self::fault_next).
    ///
    /// ```no_run
    /// use sitehost_mock::{Fault, Mock};
    ///
    /// # fn example(mock: Mock) -> Result<(), sitehost_mock::UnknownOperation> {
    /// // The program's lookups succeed. Then it creates an image, and the reply is lost.
    /// mock.fault_next_on("cloud_image_create", Fault::CutAfter)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// No operation has this id.
    pub fn fault_next_on(&self, operation: &str, fault: Fault) -> Result<(), UnknownOperation> {
        self.api.spec.check_id(operation)?;
        self.api.state().faults.next_on(operation, fault);
        Ok(())
    }

    /// Sets a fault for every call of one operation. It replaces the fault set for that operation before.
    ///
    /// A [queued](Self::fault_next) fault takes precedence.
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
    /// No operation has this id.
    pub fn fault_on(&self, operation: &str, fault: Fault) -> Result<(), UnknownOperation> {
        self.api.spec.check_id(operation)?;
        self.api.state().faults.on(operation, fault);
        Ok(())
    }

    /// Sets a fault for every call. It replaces the fault set for every call before.
    ///
    /// A [queued](Self::fault_next) fault takes precedence, and so does one set [for the operation](Self::fault_on).
    pub fn fault_all(&self, fault: Fault) {
        self.api.state().faults.all(fault);
    }

    /// Removes all faults, queued or set. The rate limit stays.
    pub fn clear_faults(&self) {
        self.api.state().faults = Plan::default();
    }

    /// Limits the calls in any window of one second to `calls`. `None`, the default, removes the limit; `Some(0)` refuses
    /// every call.
    ///
    /// A call over the limit gets the API's own reply: HTTP 500 and the `msg` "You have exceeded the number of requests
    /// per second for this key. Please try again soon." It is not carried out, consumes no fault, and does not count
    /// against the limit. A call counts if its path, method, encoding and key are valid. This method resets the count.
    ///
    /// The window is measured with tokio's clock, which a test can
    /// [pause](https://docs.rs/tokio/latest/tokio/time/fn.pause.html).
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) {
    /// // The API's limit for resellers.
    /// mock.set_rate_limit(Some(10));
    /// # }
    /// ```
    pub fn set_rate_limit(&self, calls: Option<u32>) {
        self.api.state().rate_limit = RateLimit::new(calls);
    }

    /// Simulates a git push to the repository of a custom image, which starts a build. The API has no call that does
    /// so.
    ///
    /// The list of versions holds the new version at once, with a build that is `running`. Polls with
    /// `/cloud/image/version/get_build` [advance](Self::set_polls) the build. If the build succeeds, the version
    /// becomes the image's current one.
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
    /// No custom image has this code, or the job that creates it has not completed.
    pub fn push(&self, code: &str) -> Result<Pushed, UnknownImage> {
        self.api.state().memory.push(code)
    }

    /// Makes the next job that a call starts end as `Failed`, with this message. A second call applies to the job after
    /// it, and so on.
    ///
    /// A failed job has no effect. If it was to create an image, the image's code is free again.
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) {
    /// mock.fail_next_job("The registry does not answer.");
    /// # }
    /// ```
    pub fn fail_next_job(&self, message: impl Into<String>) {
        self.api.state().memory.fail_next_job(message.into());
    }

    /// Makes the build of the next [push](Self::push) end as `failed`, with this trace. A second call applies to the
    /// build after it, and so on.
    ///
    /// The version of a failed build stays in the list. The image's current version does not change.
    pub fn fail_next_build(&self, trace: impl Into<String>) {
        self.api.state().memory.fail_next_build(trace.into());
    }

    /// Sets how many polls return `Pending` for a job, and then how many return `Running`. The default is 1.
    ///
    /// By default, the first `/job/get` returns `Pending`, the second `Running`, and the third `Completed` or `Failed`.
    /// With 0 a job ends, and takes effect, as soon as it starts. A build is never pending:
    /// `/cloud/image/version/get_build` returns `running` for `polls` polls, then `success` or `failed`. The setting
    /// also applies to jobs and builds that have already started.
    ///
    /// Only polls and [`finish_jobs`](Self::finish_jobs) advance a job; the passing of time does not.
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) {
    /// // Tests a program that gives up after ten polls.
    /// mock.set_polls(100);
    /// # }
    /// ```
    pub fn set_polls(&self, polls: u32) {
        self.api.state().memory.polls = polls;
    }

    /// Ends all jobs and builds without a poll. Those set to fail end as failed.
    pub fn finish_jobs(&self) {
        self.api.state().memory.finish_jobs();
    }

    /// Adds an account that the key has access to, as a reseller's key has. It is a sub-account of account 1.
    ///
    /// Account 1, which owns the key, exists from the start.
    ///
    /// # Errors
    ///
    /// An account has this id. 0 is SiteHost's own account.
    pub fn add_account(&self, id: u64, name: impl Into<String>) -> Result<(), NotAdded> {
        self.api.state().memory.add_account(id, name.into())
    }

    /// Adds a server for containers to an account, whose stacks, databases, SSH users and volumes it can have.
    ///
    /// Account 1 has `ch-servername` and `ch-mycloud` from the start.
    ///
    /// # Errors
    ///
    /// No account has this id, or a server has this name.
    pub fn add_server(&self, client_id: u64, name: &str) -> Result<(), NotAdded> {
        self.api.state().memory.add_server(client_id, name)
    }

    /// Adds a domain name to an account, which is billed for it until this date.
    ///
    /// The date is written as the API writes it, or without a time. The domain names that account 1 has from the start
    /// run out by the mock's clock, which starts in 2025. A test of a program that reads the system's clock adds one
    /// whose date fits.
    ///
    /// ```no_run
    /// # fn example(mock: sitehost_mock::Mock) -> Result<(), sitehost_mock::NotAdded> {
    /// mock.add_domain(1, "example.co.nz", "2027-04-18 11:56:01")?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// No account has this id, an account has the domain name already, or the text is not a date.
    pub fn add_domain(&self, client_id: u64, name: &str, expires: &str) -> Result<(), NotAdded> {
        let mut state = self.api.state();
        state.memory.add_domain(client_id, name, expires)
    }

    /// Adds a custom image without a job, and returns its id. The image's label is its code.
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
    /// No account has this id, or the code is in use.
    pub fn add_image(&self, client_id: u64, code: &str) -> Result<u64, NotAdded> {
        self.api.state().memory.add_image(client_id, code)
    }

    /// Adds a public image, which every account can fork, and returns its id. The image has no versions.
    ///
    /// # Errors
    ///
    /// The code is in use.
    pub fn add_public_image(&self, code: &str, label: impl Into<String>) -> Result<u64, NotAdded> {
        self.api.state().memory.add_public_image(code, label.into())
    }

    /// Sets how many containers run a custom image. An image that containers run cannot be deleted.
    ///
    /// # Errors
    ///
    /// No custom image has this code, or the job that creates it has not completed.
    pub fn set_container_count(&self, code: &str, count: u64) -> Result<(), UnknownImage> {
        self.api.state().memory.set_container_count(code, count)
    }

    /// Returns every request so far, accepted or refused, in the order in which their bodies were read to the end.
    ///
    /// Bytes that are not an HTTP request are not recorded.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.api.state().recorded.clone()
    }

    /// Returns how many calls of an operation [were carried out](Recorded::is_carried_out) so far.
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
    /// // The program did not retry.
    /// assert_eq!(mock.carried_out("cloud_image_create"), Ok(1));
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// No operation has this id. Without this error, a misspelled id would count 0 calls and the test would pass.
    pub fn carried_out(&self, operation: &str) -> Result<usize, UnknownOperation> {
        self.api.carried_out(operation)
    }

    /// Returns how many requests were cut by [`Fault::CutBefore`] so far.
    #[must_use]
    pub fn cut_before_reading(&self) -> usize {
        self.api.state().cut_before_reading
    }

    /// Returns how many TCP connections were accepted so far.
    ///
    /// 0 proves that a program did not connect at all.
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
