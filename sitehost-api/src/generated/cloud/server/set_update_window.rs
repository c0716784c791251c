// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

//! `/1.2/cloud/server/set_update_window.json`: Set the update window of a server

use std::borrow::Cow;
use crate::generated::cloud::server::Weekday;
use crate::runtime::client::{Call, Client};
use crate::runtime::id::Id;
use crate::runtime::reply::Job;
use crate::runtime::request::{Method, Name, Params, Request};

/// The parameters of [`Client::cloud_server_set_update_window`].
///
/// ```no_run
/// # async fn sample(client: &sitehost_api::Client) -> Result<(), sitehost_api::Error> {
/// use sitehost_api::cloud::server::{CloudServerSetUpdateWindow, CloudServerSetUpdateWindowRequired};
///
/// let request = CloudServerSetUpdateWindow::new(CloudServerSetUpdateWindowRequired {
///         client_id: 1.into(),
///         server_name: "ch-servername".into(),
///         day_of_week: "1".into(),
///         hour_of_day: 1,
///         minute_of_hour: 1,
///     })
///     .enabled(true);
/// let reply = client.cloud_server_set_update_window(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloudServerSetUpdateWindow {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`. SiteHost has to manage it.
    pub server_name: String,
    /// Whether the update window is in force.
    pub enabled: Option<bool>,
    /// The day on which the window opens.
    pub day_of_week: Weekday,
    /// The hour in which the window opens. The time zone is not documented.
    pub hour_of_day: i64,
    /// The minute in which the window opens.
    pub minute_of_hour: i64,
}

/// The required parameters of [`CloudServerSetUpdateWindow`], by name.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudServerSetUpdateWindowRequired {
    /// The account that owns the server.
    pub client_id: Id,
    /// The name of the container server, from `/cloud/server/list_all`. SiteHost has to manage it.
    pub server_name: String,
    /// The day on which the window opens.
    pub day_of_week: Weekday,
    /// The hour in which the window opens. The time zone is not documented.
    pub hour_of_day: i64,
    /// The minute in which the window opens.
    pub minute_of_hour: i64,
}

impl CloudServerSetUpdateWindow {
    /// Creates a request from its required parameters.
    pub fn new(required: CloudServerSetUpdateWindowRequired) -> Self {
        Self {
            client_id: required.client_id,
            server_name: required.server_name,
            enabled: None,
            day_of_week: required.day_of_week,
            hour_of_day: required.hour_of_day,
            minute_of_hour: required.minute_of_hour,
        }
    }

    /// Whether the update window is in force.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// Sets [`enabled`](Self::enabled), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_enabled(mut self, enabled: Option<bool>) -> Self {
        self.enabled = enabled;
        self
    }
}

impl Request for CloudServerSetUpdateWindow {
    type Reply = Job;

    fn operation(&self) -> Cow<'static, str> {
        Cow::Borrowed("cloud_server_set_update_window")
    }

    fn method(&self) -> Method {
        Method::Post
    }

    fn path(&self) -> Cow<'_, str> {
        Cow::Borrowed("/1.2/cloud/server/set_update_window.json")
    }

    fn encode(&self, params: &mut Params) {
        params.push(const { &Name::new("client_id") }, &self.client_id);
        params.push(const { &Name::new("server_name") }, &self.server_name);
        params.push_some(const { &Name::new("enabled") }, &self.enabled);
        params.push(const { &Name::new("day_of_week") }, &self.day_of_week);
        params.push(const { &Name::new("hour_of_day") }, self.hour_of_day);
        params.push(const { &Name::new("minute_of_hour") }, self.minute_of_hour);
    }

    fn completion(&self) -> fn(Self::Reply) -> Self::Reply {
        |job| job.or_kind("scheduler")
    }
}

impl Client {
    /// Set the update window of a server
    ///
    /// Starts a job that sets when, once a week, SiteHost may update a managed server. The documentation does not require
    /// `enabled`, but SiteHost observed that the API refuses a call without it.
    ///
    /// Returns before the job has ended. [`Client::wait`] waits for it.
    ///
    /// Sends a `POST` request to `/1.2/cloud/server/set_update_window.json`.
    ///
    /// Documented at
    /// <https://docs.sitehost.nz/api/v1.2/?path=/cloud/server/set_update_window&action=POST>.
    ///
    /// # Errors
    ///
    /// [`Error`](crate::Error) lists what can go wrong.
    #[inline]
    pub fn cloud_server_set_update_window(
        &self,
        request: &CloudServerSetUpdateWindow,
    ) -> Call<Job> {
        self.send(request)
    }
}
